import type { Imitation } from './asked.js';
import { isEstablished, usedDownloads, type NameFacts } from './synced/facts.js';

/** What is known of a name beside its letters. */
export interface Standing {
  /** Undefined where the feed of the package does not count it; no field where that feed was not asked. */
  readonly facts?: NameFacts | undefined;
  /** By a trusted signature of the repository. */
  readonly owners: ReadonlySet<string>;
  /** Days since this version was published, where somebody says so who can be believed. */
  readonly ageDays?: number | undefined;
  /** The same of its first version. */
  readonly idDays?: number | undefined;
}

/** For so long no feed has had an imitation that others had not found. */
export const oldDays = 3 * 365;

/**
 * What is left of an imitation where more is known than names: whoever owns the other one too, or has the prefix reserved,
 * passes for nobody, and what very many use is known for what it is. Numbers of downloads can be made, so that fewer of
 * them only take from the weight, and so does the age of a version. None of this can be had for a package that is new.
 * @param meant of the name that is meant, or of all names of the maker that is
 */
export function weighed(
  imitation: Imitation,
  standing: Standing,
  meant: readonly NameFacts[],
): Imitation | undefined {
  const { facts, owners } = standing;
  const ownOwners = new Set([...owners, ...(facts?.owners ?? [])].map(lower));
  const others = meant.flatMap((one) => one.owners.map(lower));
  if (others.some((owner) => ownOwners.has(owner))) return undefined;
  if (facts && (facts.verified || isEstablished(facts))) return undefined;
  if (facts && facts.downloads >= usedDownloads) return { ...imitation, strength: 'weak' };
  return standing.ageDays !== undefined && standing.ageDays >= oldDays
    ? aged(imitation, standing.ageDays)
    : imitation;
}

/** Letters that are drawn to deceive do so at any age. */
function aged(imitation: Imitation, days: number): Imitation {
  if (imitation.strength === 'weak' || imitation.trick.endsWith('-letters')) return imitation;
  const how = `${imitation.how}; this version has been there for ${Math.floor(days / 365)} years`;
  return { ...imitation, strength: 'weak', how };
}

const lower = (text: string): string => text.toLowerCase();
