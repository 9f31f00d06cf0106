import { Slice, type Site, type Value, type ValueGraph } from '../../behaviour/data-flow/index.js';
import { limits } from '../../core/limits.js';
import type { FlowSource } from '../../facts/flow.js';
import { PlacesSeen } from '../places-seen.js';

/** Something that is followed, and what it is. */
interface Begun {
  readonly value: Value;
  readonly source: FlowSource;
}

/** What begins and ends in one kind of following. */
class Sides {
  readonly begun = new PlacesSeen();
  readonly ends = new PlacesSeen();
}

/**
 * A library is built for many frameworks. What begins and ends in the same members as in a build that was
 * followed is not followed once more: in a further one, it is what is new, and what may lead to an end
 * that is new.
 */
export class Builds {
  readonly #secrets = new Sides();
  readonly #runs = new Sides();

  /** @param isFurther whether what was followed before counts */
  secrets(isFurther: boolean): Build {
    return new Build(this.#secrets, isFurther);
  }

  runs(isFurther: boolean): Build {
    return new Build(this.#runs, isFurther);
  }
}

/** One build of a library among others. */
export class Build {
  readonly #sides: Sides;
  readonly #isFurther: boolean;

  constructor(sides: Sides, isFurther: boolean) {
    this.#sides = sides;
    this.#isFurther = isFurther;
  }

  /** Those of which no build before has as many. */
  begun<T extends Begun>(all: readonly T[]): ReadonlySet<T> {
    const news = this.#sides.begun.news(all, ({ source: { kind, area, text, location } }) =>
      [kind, area, text, location.member ?? ''].join('\0'),
    );
    return new Set(this.#isFurther ? news : all);
  }

  /** What of all that may be an end is one of which no build before has as many. */
  ends<T>(all: readonly T[], placeOf: (end: T) => string): readonly T[] {
    const news = this.#sides.ends.news(all, placeOf);
    return this.#isFurther ? news : [];
  }
}

/**
 * All that may come to some calls, as far as it is near.
 * @param lead adds what comes there in ways that no table of members describes
 * @returns undefined where more leads there than is looked at
 */
export function nearTo(
  graph: ValueGraph,
  ends: readonly Site[],
  lead: (slice: Slice) => void,
): Slice | undefined {
  const slice = new Slice(graph, {
    most: limits.flowNearValues,
    mostInstructions: limits.flowNearInstructions,
  });
  for (const { args, result } of ends) {
    for (const arg of args) slice.add(arg);
    // What is written into what the call gives goes there, too.
    if (result !== undefined) slice.add(result);
  }
  lead(slice);
  return slice.isCut ? undefined : slice;
}
