import { MalformedInput } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import type { VulnerabilityEntries } from '../../ecosystems/nuget/protocol/vulnerabilities.js';
import type { KnownVulnerabilities } from '../../feeds/v3/vulnerabilities.js';
import { IndexBuilder } from '../../intel/index-file/builder.js';
import type { ListAccount } from '../../intel/list-account.js';
import { feedRecords } from '../../intel/records/feed-records.js';
import type { IntelligenceLists } from '../../store/intelligence-lists.js';
import { accountOf, digestOf, stateOf, type ListState } from './list-state.js';
import type { Synced } from './sync-list.js';

export interface FeedSync {
  /** What the list is called. */
  readonly name: string;
  /** Address of the feed. */
  readonly url: URL;
  readonly known: KnownVulnerabilities;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Brings what a feed knows of vulnerabilities up to date, as a list: no page is read while its index says that
 * none is another one, and the new list takes the place of the old one at once.
 * @throws Unavailable, MalformedInput, LimitReached; then the list that was there stays
 */
export async function syncFeed(lists: IntelligenceLists, wanted: FeedSync): Promise<Synced> {
  const { name, url, known, now } = wanted;
  const before = keptOf(lists, name, url);
  const same = before?.state.stamp === known.stamp;
  const account =
    before && same ? before.account : write(lists, wanted, await known.read(), before?.account);
  const state: ListState = {
    list: account.read,
    refreshed: new Date(now).toISOString(),
    url: digestOf(url),
    stamp: known.stamp,
  };
  lists.keepState(name, state);
  return { account, same };
}

/**
 * What the list of a feed is called: `feed.` and the name of its source. Where another feed has a list of that
 * name, or what somebody imported, it keeps it, and part of the digest of the address tells the two apart.
 */
export function feedListName(
  lists: IntelligenceLists,
  { source, url }: { readonly source: string; readonly url: URL },
  taken: ReadonlySet<string>,
): string {
  const slug = source
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, 40);
  const name = `feed.${slug}`;
  const isFree = !lists.names().includes(name) || keptOf(lists, name, url) !== undefined;
  return isFree && !taken.has(name) ? name : `${name}.${digestOf(url).slice(0, 8)}`;
}

/** The list of that name, where it is of that feed. */
function keptOf(
  lists: IntelligenceLists,
  name: string,
  url: URL,
): { readonly account: ListAccount; readonly state: ListState } | undefined {
  try {
    const account = accountOf(lists, name);
    const state = stateOf(lists, name, account);
    return state?.url === digestOf(url) ? { account, state } : undefined;
  } catch {
    // There is none, or none that could be asked.
    return undefined;
  }
}

type Begun = Omit<ListAccount, 'vulnerabilities' | 'problems'>;

function accountFor(url: URL, newest: string, now: number): Begun {
  return {
    schema: 'assay/intel-list/1',
    origin: url.origin,
    read: new Date(now).toISOString(),
    malicious: 0,
    newest,
    skipped: { withdrawn: 0, elsewhere: 0, repeated: 0, nameless: 0 },
  };
}

function write(
  lists: IntelligenceLists,
  { name, url, known, now }: FeedSync,
  pages: readonly VulnerabilityEntries[],
  before: ListAccount | undefined,
): ListAccount {
  const records = feedRecords(pages);
  // None at all in the place of some would switch all warnings off.
  if (records.length === 0 && before !== undefined && before.vulnerabilities > 0)
    throw new MalformedInput('bad-value', 'its pages name no vulnerability any more').at(
      url.origin,
    );
  const account = accountOfPages(pages, records.length, accountFor(url, known.newest, now));
  const builder = new IndexBuilder();
  lists.write(
    name,
    (function* pieces() {
      yield builder.start();
      for (const record of records) {
        const piece = builder.add(record);
        if (piece) yield piece;
      }
      yield* builder.finish(account);
    })(),
  );
  return account;
}

function accountOfPages(
  pages: readonly VulnerabilityEntries[],
  vulnerabilities: number,
  begun: Begun,
): ListAccount {
  const unusable = pages.flatMap((page) => page.unusable);
  const [example] = unusable;
  return {
    ...begun,
    vulnerabilities,
    problems:
      example === undefined
        ? []
        : [{ code: 'bad-affected', count: unusable.length, example: excerpt(example) }],
  };
}
