import { cut, type Screen, styleFor } from './style.js';

/** Rows shown of a long list; `--json` and `--files` have everything. */
export const shown = 12;

/** One line each, cut to the screen; of a long list the first, and how many more there are. */
export function capped(rows: readonly string[], screen: Screen): string[] {
  const kept = rows.slice(0, shown).map((row) => cut(row, screen, 2));
  return [...kept, ...rest(rows.length - kept.length, screen)];
}

/** What a shortened list says of the part that it leaves out. */
export function rest(count: number, screen: Screen): string[] {
  return count > 0 ? [styleFor(screen).dim(`and ${count} more (--json lists all)`)] : [];
}

/** All of a list that is longer by one: a line that says so would take as much room. */
export const enough = (length: number, most: number): number =>
  length === most + 1 ? length : most;

/** The `count` items that matter most (the smallest ranks), in the order in which they came. */
export function foremost<T>(
  items: readonly T[],
  rank: (item: T) => number,
  count = shown,
): readonly T[] {
  if (items.length <= count) return items;
  const kept = new Set(items.toSorted((a, b) => rank(a) - rank(b)).slice(0, count));
  return items.filter((item) => kept.has(item));
}
