import type { PackageSource } from '../ecosystems/nuget/sources.js';
import type { SearchPage } from '../ecosystems/nuget/protocol/search.js';
import type { FeedSettings } from './feed-client.js';
import type { FeedOptions } from './feed-options.js';
import { openSources } from './open-sources.js';
import type { SearchQuery } from './v3/search.js';

export type { SearchQuery } from './v3/search.js';

/** Sources that are asked what many use, and nothing else. */
export interface Searches {
  /** @throws Unavailable, MalformedInput, LimitReached; undefined where the source has no search, or no such page */
  page(source: PackageSource, query: SearchQuery): Promise<SearchPage | undefined>;
  close(): Promise<void>;
}

export function openSearches(settings: FeedSettings, options: FeedOptions): Searches {
  const open = openSources(settings, options);
  return {
    page: async (source, query) =>
      open.clients.find((client) => client.source === source)?.search(query),
    close: () => open.close(),
  };
}
