import { AssayError } from '../../core/errors.js';
import type { NuGetSettings } from '../../ecosystems/nuget/nuget-config.js';
import { httpUrl } from '../../ecosystems/nuget/protocol/service-index.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import type { IntelligenceLists } from '../../store/intelligence-lists.js';
import { NameFiles } from '../../store/name-files.js';
import type { FeedsSync } from './feed-sources.js';
import { withFeeds } from './open-feeds.js';
import { feedListName } from './sync-feed.js';
import { syncNames, type NamesSynced } from './sync-names.js';

/** A feed that may say which names many use. */
export interface NameFeed {
  readonly name: string;
  readonly source: PackageSource;
  readonly url: URL;
}

/** `none`: the feed has no search, or says of nothing how many use it; `trouble`: why the index that was there stays. */
export type NamesOutcome =
  | { readonly name: string; readonly synced: NamesSynced }
  | { readonly name: string; readonly none: true }
  | { readonly name: string; readonly trouble: AssayError };

/** The package sources of a configuration that are servers, named as their lists of vulnerabilities are. */
export function nameFeeds(lists: IntelligenceLists, settings: NuGetSettings): NameFeed[] {
  const taken = new Set<string>();
  return settings.sources.flatMap((source) => {
    const url = source.kind === 'http' ? httpUrl(source.location) : undefined;
    if (url === undefined) return [];
    const name = feedListName(lists, { source: source.name, url }, taken);
    taken.add(name);
    return [{ name, source, url }];
  });
}

/** One feed that cannot be asked does not take the others with it. */
export async function syncNamesOfFeeds(
  folder: string,
  settings: NuGetSettings,
  feeds: readonly NameFeed[],
  options: FeedsSync & { readonly signal: AbortSignal },
): Promise<NamesOutcome[]> {
  if (feeds.length === 0) return [];
  const { signal, now } = options;
  const { openSearches } = await import('../../feeds/open-searches.js');
  const asked = feeds.map(({ source }) => source);
  const files = new NameFiles(folder);
  return withFeeds(settings, asked, options, openSearches, async (searches) => {
    const outcomes: NamesOutcome[] = [];
    for (const { name, source, url } of feeds) {
      const page = searches.page.bind(searches, source);
      outcomes.push(await syncOne(files, { name, url, page, signal, now }));
    }
    return outcomes;
  });
}

async function syncOne(
  files: NameFiles,
  wanted: Parameters<typeof syncNames>[1],
): Promise<NamesOutcome> {
  const { name, url } = wanted;
  try {
    const synced = await syncNames(files, wanted);
    return synced ? { name, synced } : { name, none: true };
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'bug') throw error;
    return { name, trouble: error.at(url.origin) };
  }
}
