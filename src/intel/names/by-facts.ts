import type { Imitation } from './asked.js';
import { findImitation } from './find-imitation.js';
import type { NameIndex } from './name-index.js';
import type { OwnerBook } from './neighbours/owners.js';
import { asFactsSay, strangerAmong, type Stranger } from './neighbours/stranger-among.js';
import type { NeighbourTables } from './neighbours/tables.js';
import { strangerBelow } from './stranger.js';
import type { NameFacts } from './synced/facts.js';
import { partsOf } from './tokens.js';
import { weighed } from './weighed.js';

/** What is known beside the names. */
export interface Facts {
  readonly index: NameIndex;
  /** Of that index. */
  readonly tables: () => NeighbourTables;
  readonly book: OwnerBook;
  /** By whichever feed tells it. */
  readonly factsOf: (id: string) => NameFacts | undefined;
  /** Ids of packages on disk that begin with that part: their signatures tell who owns them. */
  readonly besides: (head: string) => readonly string[];
}

/** What a name passes for among those that many know, by itself or by what facts say beside it. */
export function imitationByFacts(
  name: string,
  standing: Stranger,
  facts: Facts,
): Imitation | undefined {
  const { index, tables, book, factsOf, besides } = facts;
  const found = findImitation(name, { index });
  if (found) return leftByFacts(found, name, standing, facts);
  const below = strangerBelow(name, standing, index, factsOf);
  return below ?? strangerAmong({ name, tables, besides }, standing, book);
}

/** What is left of what the name alone says. */
export function leftByFacts(
  imitation: Imitation,
  name: string,
  standing: Stranger,
  { index, book, factsOf }: Facts,
): Imitation | undefined {
  const { imitates } = imitation;
  const known = makersNames(imitates, index);
  const meant = imitates.endsWith('.*') ? known.slice(0, mostOfMaker) : [imitates];
  const left = weighed(
    imitation,
    standing,
    meant.flatMap((id) => factsOf(id) ?? []),
  );
  // What honest packages hardly have is told whoever made it.
  return left && imitation.strength === 'weak'
    ? asFactsSay(left, { name, known }, standing, book)
    : left;
}

/** All known names of the maker of that one, it among them. */
function makersNames(imitates: string, index: NameIndex): string[] {
  const [head = ''] = partsOf(imitates);
  return (index.family(head)?.names ?? []).map(({ id }) => id);
}

/** Names of one maker that are looked up. */
const mostOfMaker = 50;
