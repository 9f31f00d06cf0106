/** A seeded generator (mulberry32): the same seed gives the same disguises wherever they are made. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return {
    below,
    pick: (list) => list[below(list.length)],
    chance: (share) => next() < share,
    /** Some members of a list, in the list's own order. */
    some: (list, count) => {
      const left = list.map((_, at) => at);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.map((at) => list[at]);
    },
    name: (prefix) => `${prefix}${below(0x1000000).toString(16).padStart(6, '0')}`,
  };
}

/** The ISO week (8601) as year and number, so that every week has a seed of its own. */
export function weekSeed(date) {
  const day = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  // The week belongs to the year that has its Thursday.
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const year = day.getUTCFullYear();
  const week = Math.ceil(((day - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return year * 100 + week;
}
