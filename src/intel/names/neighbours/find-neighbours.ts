import { limits } from '../../../core/limits.js';
import { squashed } from '../name-index.js';
import { belowPrefix } from './below.js';
import type { Looked, Neighbour } from './neighbour.js';
import { speltAlike } from './spelt-alike.js';
import { firmWithin, knownWithin, makerWithin, sameWords } from './within.js';

const ways = [belowPrefix, sameWords, knownWithin, speltAlike, makerWithin, firmWithin] as const;

/** All that a name looks as if it belonged to; the first one says most. None of a name that others begin with. */
export function* neighboursOf(looked: Looked): Generator<Neighbour> {
  const { name, tables } = looked;
  const isLooked = name.length <= limits.comparedNameCharacters && squashed(name).length > 3;
  if (!isLooked || tables.index.isPrefix(name)) return;
  for (const way of ways) yield* way(looked);
}
