import type { Constant, Site } from './value.js';

/** What code works out whose inputs are known: decoders of hidden hosts and paths are such. */
export interface Constants {
  /**
   * What a call gives for these values, `this` first; undefined where it is not known, or where one
   * of them is not.
   */
  call(site: Site, args: readonly (Constant | undefined)[]): Constant | undefined;
  /** What a call gives whatever its method gets, on each way through it on which it was seen. */
  given(site: Site): readonly Constant[];
  /** In the same way, what it is handed as one of its values. */
  taken(site: Site, index: number): readonly Constant[];
  /** All work allowed is done: what is not known may be a constant. */
  readonly isSpent: boolean;
}
