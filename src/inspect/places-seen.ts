import { groupBy } from '../core/group.js';
import type { Fact } from '../facts/fact.js';

/**
 * What was seen in the builds of a library so far. Compilers for different frameworks put the same
 * call of the same member at different instructions: it counts how often it stands there, not where.
 */
export class PlacesSeen {
  readonly #known = new Set<string>();

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** @returns whether one of them was not seen in any build before */
  addAll(facts: Iterable<Fact>): boolean {
    return this.news(facts, placeOf).length > 0;
  }

  /**
   * Takes note of all that there is of a kind in one build.
   * @returns those of which there are more at their place than in any build before
   */
  news<T>(items: Iterable<T>, placeOf: (item: T) => string): T[] {
    const here = groupBy(items, placeOf);
    return [...here].flatMap(([place, all]) => {
      const known = all.map((_, times) => `${place}\0${times}`);
      const isNew = known.some((each) => !this.#known.has(each));
      for (const each of known) this.#known.add(each);
      return isNew ? all : [];
    });
  }
}

/** What a fact says, and of which member. */
export function placeOf({ kind, location, excerpt = '' }: Fact): string {
  return [kind, location.member ?? '', excerpt].join('\0');
}
