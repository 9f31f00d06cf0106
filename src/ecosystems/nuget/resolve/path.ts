import type { Steps } from './steps.js';

/**
 * The ranges between the project and a dependency, the nearest last. Paths share their beginnings: a
 * chain of packages costs one node each, not one list each.
 */
export interface Path {
  readonly range: number;
  readonly parent: Path | undefined;
  readonly length: number;
}

export function extend(parent: Path | undefined, range: number): Path {
  return { range, parent, length: (parent?.length ?? 0) + 1 };
}

export function contains(path: Path | undefined, range: number, steps: Steps): boolean {
  for (let at = path; at !== undefined; at = at.parent) {
    steps.take();
    if (at.range === range) return true;
  }
  return false;
}

export function containsAny(
  path: Path | undefined,
  ranges: ReadonlySet<number> | undefined,
  steps: Steps,
): boolean {
  if (ranges === undefined || ranges.size === 0) return false;
  for (let at = path; at !== undefined; at = at.parent) {
    steps.take();
    if (ranges.has(at.range)) return true;
  }
  return false;
}

/** Whether one path begins with the other (`HasCommonAncestor`). */
export function oneLeadsToOther(a: Path | undefined, b: Path | undefined, steps: Steps): boolean {
  const length = Math.min(a?.length ?? 0, b?.length ?? 0);
  let [x, y] = [cut(a, length, steps), cut(b, length, steps)];
  while (x !== y) {
    steps.take();
    if (x?.range !== y?.range) return false;
    [x, y] = [x?.parent, y?.parent];
  }
  return true;
}

function cut(path: Path | undefined, length: number, steps: Steps): Path | undefined {
  let at = path;
  while (at !== undefined && at.length > length) {
    steps.take();
    at = at.parent;
  }
  return at;
}
