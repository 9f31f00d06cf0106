/** Things in groups, each group a run of `members`. */
export interface Grouping {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/**
 * Groups the indexes of a column from `first` on by what stands there, a number from 0 to `groups`
 * - 1, in their order; what is none of these belongs to no group.
 */
export function groupBy(groups: number, column: Column, first = 0): Grouping {
  const start = new Int32Array(groups + 1);
  for (let at = first; at < column.length; at++) {
    const group = column[at] as number;
    if (group >= 0 && group < groups) start[group + 1] = (start[group + 1] as number) + 1;
  }
  for (let i = 0; i < groups; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice(0, groups);
  const members = new Int32Array(start[groups] as number);
  for (let at = first; at < column.length; at++) {
    const group = column[at] as number;
    if (group < 0 || group >= groups) continue;
    const place = next[group] as number;
    members[place] = at;
    next[group] = place + 1;
  }
  return { start, members };
}

type Column = Int32Array | Uint32Array | Uint16Array;

export function isEmptyGroup({ start }: Grouping, group: number): boolean {
  return start[group] === start[group + 1];
}

/** A view. */
export function membersOf({ start, members }: Grouping, group: number): Int32Array {
  return members.subarray(start[group] as number, start[group + 1] as number);
}
