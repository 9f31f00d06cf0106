import type { Imitation } from './asked.js';
import type { NameIndex } from './name-index.js';
import { readAs } from './skeleton.js';
import type { NameFacts } from './synced/facts.js';
import { partsOf } from './tokens.js';
import type { Standing } from './weighed.js';

/** So many names below one reserved prefix make it the maker's own. */
const leastReserved = 5;

/**
 * `Microsoft.Anything`, of somebody else: all names below that prefix that many know are its owner's, by the feed that this one
 * is from, and this one is not. Such a feed lets nobody else have a new one.
 */
export function strangerBelow(
  name: string,
  { facts, owners }: Standing,
  index: NameIndex,
  factsOf: (id: string) => NameFacts | undefined,
): Imitation | undefined {
  const family = index.family(partsOf(readAs(name))[0] ?? '');
  if (family === undefined || facts === undefined || facts.verified) return undefined;
  const known = family.names.slice(0, mostLookedUp).flatMap(({ id }) => factsOf(id) ?? []);
  if (known.length < leastReserved || !known.every(({ verified }) => verified)) return undefined;
  const own = new Set([...owners, ...facts.owners].map((owner) => owner.toLowerCase()));
  const isShared = known.some((one) => one.owners.some((owner) => own.has(owner.toLowerCase())));
  if (isShared) return undefined;
  return {
    imitates: index.asWritten(family),
    trick: 'brand',
    how: `its feed has reserved that prefix, and this package is none of its owner's`,
    strength: 'weak',
    weight: 1,
  };
}

/** Names of one maker that are looked up. */
const mostLookedUp = 50;
