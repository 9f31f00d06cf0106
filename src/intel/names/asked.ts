import type { NameImitation } from '../../facts/imitation.js';
import type { IsWord } from './misspelling.js';
import type { NameIndex } from './name-index.js';

/** What a name is held against. */
export interface Around {
  readonly index: NameIndex;
  /** Names that say which words are words, beside those of the index. */
  readonly others?: readonly NameIndex[];
}

/** The asked name, as the tricks look at it. */
export interface Asked extends Around {
  readonly name: string;
  readonly isWord: IsWord;
}

/** A name that it may pass for, as far as the names alone say. */
export interface Imitation extends Omit<NameImitation, 'whose'> {
  /** Of the name that is meant. */
  readonly weight: number;
}
