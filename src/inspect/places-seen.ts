import type { Fact } from '../facts/fact.js';

/**
 * What was seen in the builds of a library so far. Compilers for different frameworks put the same
 * call of the same member at different instructions: it counts how often it stands there, not where.
 */
export class PlacesSeen {
  readonly #known = new Set<string>();

  /** @returns whether one of them was not seen in any build before */
  addAll(facts: Iterable<Fact>): boolean {
    const before = this.#known.size;
    const here = new Map<string, number>();
    for (const { kind, location, excerpt = '' } of facts) {
      const place = [kind, location.member ?? '', excerpt].join('\0');
      const times = (here.get(place) ?? 0) + 1;
      here.set(place, times);
      this.#known.add(`${place}\0${times}`);
    }
    return this.#known.size > before;
  }
}
