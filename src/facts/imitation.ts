import type { ConfusionFact } from './confusion.js';
import type { Seen } from './fact.js';
import type { ReleaseFact } from './release.js';

/** How one name is made to pass for another. */
export type NameTrick =
  | 'disguised-letters'
  | 'similar-letters'
  | 'separators'
  | 'word-order'
  | 'misspelling'
  | 'misspelt-maker'
  | 'added-word'
  | 'left-out-word'
  | 'brand'
  | 'family';

/** A name that passes for another. */
export interface NameImitation {
  /** The name that it passes for; of a maker `Serilog.*`, of a firm its name. */
  readonly imitates: string;
  /** `own`: something that the scanned projects use, or are. */
  readonly whose: 'own' | 'popular';
  readonly trick: NameTrick;
  /** How the two differ, in words: `the letters "so" trade places`. */
  readonly how: string;
  /** `weak`: honest packages have such names, too. */
  readonly strength: 'strong' | 'weak';
  /**
   * How many use it, where the feed that it is from tells that: `unknown`, that one does not count it at all; `few`, it
   * has been downloaded less than a million times.
   */
  readonly use?: 'unknown' | 'few';
  /** Projects use one as much as the other: which one is meant is not known, and both are told. */
  readonly isMutual?: true;
}

/** The name of the package passes for another one (basis: context). */
export interface ImitationFact extends Seen<'imitation'> {
  readonly package: { readonly id: string; readonly version: string };
  readonly imitation: NameImitation;
}

/** What names of packages, the sources that they are from, and what these say of their versions, say of them. */
export type NamesFact = ImitationFact | ConfusionFact | ReleaseFact;
