import type { Imitation } from './asked.js';
import { isEstablished, usedDownloads, type NameFacts } from './synced/facts.js';

/** What is known of a name beside its letters. */
export interface Standing {
  /** Undefined where the feed of the package does not count it; no field where that feed was not asked. */
  readonly facts?: NameFacts | undefined;
  /** By a trusted signature of the repository. */
  readonly owners: ReadonlySet<string>;
}

/**
 * What is left of an imitation where more is known than names: whoever owns the other one too, or has the prefix reserved,
 * passes for nobody, and what very many use is known for what it is. Numbers of downloads can be made, so that fewer of
 * them only take from the weight. None of this can be had for a package that is new.
 * @param meant of the name that is meant, or of all names of the maker that is
 */
export function weighed(
  imitation: Imitation,
  { facts, owners }: Standing,
  meant: readonly NameFacts[],
): Imitation | undefined {
  const ownOwners = new Set([...owners, ...(facts?.owners ?? [])].map(lower));
  const others = meant.flatMap((one) => one.owners.map(lower));
  if (others.some((owner) => ownOwners.has(owner))) return undefined;
  if (facts === undefined) return imitation;
  if (facts.verified || isEstablished(facts)) return undefined;
  return facts.downloads < usedDownloads ? imitation : { ...imitation, strength: 'weak' };
}

const lower = (text: string): string => text.toLowerCase();
