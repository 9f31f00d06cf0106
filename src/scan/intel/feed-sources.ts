import { parse } from 'node:path';
import { AssayError, Unavailable } from '../../core/errors.js';
import type { NuGetSettings } from '../../ecosystems/nuget/nuget-config.js';
import { httpUrl } from '../../ecosystems/nuget/protocol/service-index.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import type { VulnerabilitySources } from '../../feeds/open-vulnerabilities.js';
import type { Surroundings } from '../../store/cache-folder.js';
import type { IntelligenceLists } from '../../store/intelligence-lists.js';
import { newSettingsReader } from '../settings.js';
import type { Trouble } from '../trouble.js';
import { withFeeds, type FeedsAround } from './open-feeds.js';
import { feedListName, syncFeed } from './sync-feed.js';
import type { Synced } from './sync-list.js';

/** A feed that may know of vulnerabilities, and what its list is called. */
export interface FeedList {
  readonly name: string;
  readonly source: PackageSource;
  readonly url: URL;
  /** It is configured for nothing else: one without vulnerabilities is a mistake (NU1905). */
  readonly isAudit: boolean;
}

export interface FeedLists {
  readonly settings: NuGetSettings;
  readonly feeds: readonly FeedList[];
  /** Files that the client refuses: then no feed is asked. */
  readonly troubles: readonly Trouble[];
}

/**
 * The feeds that a restore would ask for vulnerabilities: `auditSources` where there are any, else the package
 * sources. Of the user's own configuration, or of one file: never of the repository that one happens to stand
 * in, since what is kept counts for all that is scanned on this machine.
 */
export function feedLists(
  lists: IntelligenceLists,
  surroundings: Surroundings,
  configFile: string | undefined,
): FeedLists {
  const troubles: Trouble[] = [];
  const reader = newSettingsReader(surroundings, troubles);
  const settings = reader.settingsOf(parse(process.cwd()).root, configFile);
  if (settings.refusals.length > 0) return { settings, feeds: [], troubles };
  const audit = settings.auditSources.filter(({ enabled }) => enabled);
  const isAudit = audit.length > 0;
  const taken = new Set<string>();
  const feeds = (isAudit ? audit : settings.sources).flatMap((source) => {
    const url = source.kind === 'http' ? httpUrl(source.location) : undefined;
    if (url === undefined) return [];
    const name = feedListName(lists, { source: source.name, url }, taken);
    taken.add(name);
    return [{ name, source, url, isAudit }];
  });
  return { settings, feeds, troubles };
}

export interface FeedsSync extends FeedsAround {
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** `none`: the feed tells no vulnerabilities; `trouble`: why the list that was there stays. */
export type FeedSynced =
  | { readonly name: string; readonly synced: Synced }
  | { readonly name: string; readonly none: true }
  | { readonly name: string; readonly trouble: AssayError };

/** One feed that cannot be asked does not take the others with it. */
export async function syncFeeds(
  lists: IntelligenceLists,
  { settings, feeds }: Pick<FeedLists, 'settings' | 'feeds'>,
  options: FeedsSync,
): Promise<FeedSynced[]> {
  if (feeds.length === 0) return [];
  const { openVulnerabilities } = await import('../../feeds/open-vulnerabilities.js');
  const asked = feeds.map(({ source }) => source);
  return withFeeds(settings, asked, options, openVulnerabilities, async (sources) => {
    const outcomes: FeedSynced[] = [];
    for (const feed of feeds) outcomes.push(await syncOne(lists, feed, sources, options.now));
    return outcomes;
  });
}

async function syncOne(
  lists: IntelligenceLists,
  { name, source, url, isAudit }: FeedList,
  sources: VulnerabilitySources,
  now: number,
): Promise<FeedSynced> {
  try {
    const known = await sources.of(source);
    if (known !== undefined)
      return { name, synced: await syncFeed(lists, { name, url, known, now }) };
    if (!isAudit) return { name, none: true };
    throw new Unavailable('not-found', 'is an audit source and tells no vulnerabilities (NU1905)');
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'bug') throw error;
    return { name, trouble: error.at(url.origin) };
  }
}
