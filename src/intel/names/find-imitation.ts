import { limits } from '../../core/limits.js';
import { addedPiece, addedWords } from './affixes.js';
import { alike, alikeMaker, reordered } from './alike.js';
import type { Around, Asked, Imitation } from './asked.js';
import { brandNames } from './brand-names.js';
import { foreignName } from './foreign.js';
import { addedMaker, leftOutHead, leftOutMaker, unknownMaker } from './makers.js';
import { wordTest } from './misspelling.js';
import { misspelt, misspeltMaker } from './misspelt.js';
import { squashed } from './name-index.js';
import { partsOf, wordsOf } from './tokens.js';

type Trick = (asked: Asked) => readonly Imitation[];

/** What is deceptive in itself, whoever has the name that is meant; in the order in which one says more than the next. */
const deceptions: readonly Trick[] = [alike, misspelt, reordered, alikeMaker, misspeltMaker];

/** What only names that everybody knows are imitated by: of others, this is how a second package is called. */
const borrowings: readonly Trick[] = [
  addedWords,
  addedPiece,
  addedMaker,
  unknownMaker,
  leftOutMaker,
  leftOutHead,
  foreignName,
  brandNames,
];

/** The likeliest of many names that it passes for; undefined where it stands for itself. */
export const findImitation = (name: string, around: Around): Imitation | undefined =>
  find(name, around, [...deceptions, ...borrowings]);

/** The same, of a few names. */
export const findDeception = (name: string, around: Around): Imitation | undefined =>
  find(name, around, deceptions);

function find(name: string, around: Around, tricks: readonly Trick[]): Imitation | undefined {
  if (name.length > limits.comparedNameCharacters || squashed(name).length < 3) return undefined;
  const { index, others = [] } = around;
  // Its own words are no words for that it has them.
  const own = new Set(index.get(name) ? [...partsOf(name), ...wordsOf(name)] : []);
  const asked: Asked = { ...around, name, isWord: wordTest([index, ...others], own) };
  for (const trick of tricks) {
    const [likeliest] = [...trick(asked)].sort(byLikelihood);
    if (likeliest) return likeliest;
  }
  return undefined;
}

function byLikelihood(a: Imitation, b: Imitation): number {
  return (
    Number(a.strength === 'weak') - Number(b.strength === 'weak') ||
    b.weight - a.weight ||
    (a.imitates.toLowerCase() < b.imitates.toLowerCase() ? -1 : 1)
  );
}
