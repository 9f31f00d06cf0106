import type { MutationContext } from './mutate.js';

/** One reader under mutation. See driver.ts for what is done with it. */
export interface FuzzTarget {
  /** Also the name of its file in targets/ and of its folder in seeds/. */
  readonly name: string;
  /** Small honest inputs, the same on every call. */
  seeds(): Uint8Array[] | Promise<Uint8Array[]>;
  /**
   * Walks everything that the reader's public door reaches. May throw only `MalformedInput` and
   * `LimitReached`, within a second.
   */
  exercise(bytes: Uint8Array): void | Promise<void>;
  /** Words that mean something to a text format. */
  readonly dictionary?: readonly string[];
  /** Takes the place of the mutator that knows nothing of the format. */
  mutate?(seed: Uint8Array, context: MutationContext): Uint8Array;
  /** It reads on a thread of its own, with a watchdog, limits of time and memory of its own. */
  readonly isWatched?: boolean;
  /** The share of the inputs that it gets: for those that are large. */
  readonly share?: number;
  /** What was tried, in its own measure. */
  told?(): string;
}
