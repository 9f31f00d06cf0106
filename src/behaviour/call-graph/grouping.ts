/** Things in groups, each group a run of `members`. */
export interface Grouping {
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/**
 * Groups the things `first` to `last` by a number from 0 to `groups` - 1, in their order; a thing
 * whose group is not among these belongs to none.
 */
export function groupBy(
  groups: number,
  first: number,
  last: number,
  groupOf: (thing: number) => number,
): Grouping {
  const start = new Int32Array(groups + 1);
  for (let thing = first; thing <= last; thing++) {
    const group = groupOf(thing);
    if (group >= 0 && group < groups) start[group + 1] = (start[group + 1] as number) + 1;
  }
  for (let i = 0; i < groups; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice(0, groups);
  const members = new Int32Array(start[groups] as number);
  for (let thing = first; thing <= last; thing++) {
    const group = groupOf(thing);
    if (group < 0 || group >= groups) continue;
    const at = next[group] as number;
    members[at] = thing;
    next[group] = at + 1;
  }
  return { start, members };
}

/** A view. */
export function membersOf({ start, members }: Grouping, group: number): Int32Array {
  return members.subarray(start[group] as number, start[group + 1] as number);
}
