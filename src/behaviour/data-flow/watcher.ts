import type { Mode, State } from './state.js';
import type { Site, Value } from './value.js';

/** Somebody who looks on while data is followed. */
export interface Watcher {
  /**
   * It comes to a call of a member outside, as one of the values that are handed over; -1 where it
   * was put into what the call gave.
   * @returns whether it ends there: what the call gives has nothing of it
   */
  reaches(state: State, site: Site, index: number): boolean;
  /** Where it goes besides, by what whoever looks on knows of the call: into a file of that name. */
  moves?(state: State, site: Site, index: number): readonly Move[];
  /** It comes to be somewhere, within the package. */
  visits?(state: State): void;
}

/** What a search is held to. */
export interface Bounds {
  /** Values outside lead nowhere that matters. */
  readonly within?: { has(value: Value): boolean };
  /** It is objects that are followed, of whatever type, and not what they hold. */
  readonly ofObjects?: true;
  /** What becomes a header is not followed any further. */
  readonly withoutHeaders?: true;
  /** Steps, after which nobody asks any more. */
  readonly most?: number;
}

export function isOutside({ within }: Bounds, value: Value): boolean {
  return within?.has(value) === false;
}

/** One step that no table of members describes. */
export interface Move {
  readonly value: Value;
  readonly mode: Mode;
  /** In a word, what happened. */
  readonly text: string;
  /** The value belongs to other code: any caller may be meant. */
  readonly isElsewhere?: true;
}
