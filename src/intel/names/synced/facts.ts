import type { SearchResult } from '../../../ecosystems/nuget/protocol/search.js';

/** What a feed says of one id. Whoever wants to can raise the downloads of a package of his own. */
export type NameFacts = SearchResult;

/** Downloads above which nobody keeps a package that is not what it seems: it would be known by then. */
export const establishedDownloads = 10_000_000;
/** Below, a package is known to few. */
export const usedDownloads = 1_000_000;
/** Nearly everybody has it. */
export const universalDownloads = 100_000_000;

/**
 * Whether many know it, so that it may be imitated, stands for itself, and its words are words. Numbers alone can be
 * made, and less so the larger they are; a prefix is reserved by people.
 */
export const isEstablished = ({ downloads, verified }: NameFacts): boolean =>
  downloads >= establishedDownloads || (verified && downloads >= usedDownloads);

export function weightOf({ downloads }: NameFacts): 1 | 2 | 3 {
  if (downloads >= universalDownloads) return 3;
  return downloads >= establishedDownloads ? 2 : 1;
}
