import { limits } from '../../../core/limits.js';
import { squashed } from '../name-index.js';
import { belowPrefix } from './below.js';
import type { Looked, Neighbour } from './neighbour.js';
import { speltAlike } from './spelt-alike.js';
import { firmWithin, knownWithin, makerWithin, sameWords } from './within.js';

const ways = [belowPrefix, sameWords, knownWithin, makerWithin, firmWithin] as const;

/** All that a name looks as if it belonged to; the first one says most. */
export const neighboursOf = (looked: Looked): Neighbour[] =>
  isLookedAt(looked) ? ways.flatMap((way) => way(looked)) : [];

/** What it may be a misspelling of; that costs most. */
export const spellingsOf = (looked: Looked): Neighbour[] =>
  isLookedAt(looked) ? speltAlike(looked) : [];

/** Not a name that others begin with. */
const isLookedAt = ({ name, tables }: Looked): boolean =>
  name.length <= limits.comparedNameCharacters &&
  squashed(name).length > 3 &&
  !tables.index.isPrefix(name);
