import type { Target } from '../model.js';

export interface PlacedTarget {
  readonly path: string;
  readonly target: Target;
}

interface Visit {
  readonly name: string;
  readonly left: string[];
}

/**
 * Targets in an order in which a build may run them: what one depends on and what hooks itself before
 * it come first, what hooks itself behind it last ("Target build order"). Each once.
 */
export function runOrder(
  targets: readonly PlacedTarget[],
  names: (placed: PlacedTarget, list: readonly string[]) => readonly string[],
): PlacedTarget[] {
  // The last definition of a name is the one that counts, but others are looked at as well.
  const byName = new Map<string, PlacedTarget[]>();
  const before = new Map<string, string[]>();
  const depends = new Map<string, string[]>();
  for (const placed of targets) {
    const name = placed.target.name.toLowerCase();
    append(byName, name, placed);
    for (const other of names(placed, placed.target.beforeTargets)) append(before, other, name);
    for (const other of names(placed, placed.target.afterTargets)) append(depends, name, other);
    for (const other of names(placed, placed.target.dependsOnTargets)) append(depends, name, other);
  }
  const first = (name: string): string[] =>
    [...(depends.get(name) ?? []), ...(before.get(name) ?? [])].toReversed();
  const done = new Set<string>();
  const order: PlacedTarget[] = [];
  for (const { target } of targets) {
    const stack: Visit[] = [];
    const enter = (name: string): void => {
      if (done.has(name)) return;
      done.add(name);
      stack.push({ name, left: first(name) });
    };
    enter(target.name.toLowerCase());
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const next = visit.left.pop();
      if (next !== undefined) enter(next);
      else {
        for (const each of byName.get(visit.name) ?? []) order.push(each);
        stack.pop();
      }
    }
  }
  return order;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
