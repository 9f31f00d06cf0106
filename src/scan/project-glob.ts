import { within } from '../core/limits.js';

/** Counts what matching costs, over all patterns of a scan: both lengths are the repository's to choose. */
export interface GlobWork {
  steps: number;
}

/**
 * Whether a path fits a pattern of an MSBuild item: `*` and `?` within a part, `**` for any parts
 * ("MSBuild items, wildcards"). Case is ignored, as on the systems where most of these are written.
 * @throws LimitReached `projectGlobSteps`
 */
export function fitsGlob(path: string, pattern: string, work: GlobWork): boolean {
  const parts = path.toLowerCase().split('/');
  const patterns = pattern.toLowerCase().split('/');
  const fitsPart = (part: string, one: string): boolean =>
    fits([...part], [...one], isStar, (char, other) => other === '?' || char === other, work);
  return fits(parts, patterns, (one) => one === '**', fitsPart, work);
}

export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

const isStar = (char: string): boolean => char === '*';

/** Greedy, going back to the last star alone: a later star makes an earlier one irrelevant. */
function fits<T>(
  items: readonly T[],
  pattern: readonly T[],
  isAny: (one: T) => boolean,
  equal: (item: T, one: T) => boolean,
  work: GlobWork,
): boolean {
  let [at, next, star, mark] = [0, 0, -1, 0];
  while (at < items.length) {
    within('projectGlobSteps', ++work.steps);
    const one = pattern[next];
    if (one !== undefined && isAny(one)) {
      star = next++;
      mark = at;
    } else if (one !== undefined && equal(items[at] as T, one)) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++mark;
    } else return false;
  }
  return pattern.slice(next).every(isAny);
}
