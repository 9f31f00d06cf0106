import { createHash } from 'node:crypto';
import { IndexReader } from '../../intel/index-file/reader.js';
import { toListAccount, type ListAccount } from '../../intel/list-account.js';
import type { IntelligenceLists } from '../../store/intelligence-lists.js';

/** What is known of a list beside what is in it: how new it is, and what to ask its origin with. */
export interface ListState {
  /** `read` of the list that this is about: that of another one says nothing. */
  readonly list: string;
  /** When its origin last said that there is nothing newer. RFC 3339, in UTC. */
  readonly refreshed: string;
  /** Digest of the address: it may hold a token. */
  readonly url: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Of a feed's own list: what its index said. */
  readonly stamp?: string;
}

/** @throws Unavailable, MalformedInput, LimitReached where it is no list that can be asked */
export function accountOf(lists: IntelligenceLists, name: string): ListAccount {
  const list = lists.open(name);
  try {
    return toListAccount(new IndexReader(list).about);
  } finally {
    list.close();
  }
}

/** What was kept beside a list, where it is of that list. */
export function stateOf(
  lists: IntelligenceLists,
  name: string,
  { read }: ListAccount,
): ListState | undefined {
  const state = lists.state(name) as Partial<ListState> | undefined;
  const { list, refreshed, url, etag, lastModified, stamp } = state ?? {};
  if (list !== read || typeof url !== 'string' || Number.isNaN(Date.parse(refreshed ?? '')))
    return undefined;
  return {
    list,
    refreshed: refreshed as string,
    url,
    ...(isHeader(etag) && { etag }),
    ...(isHeader(lastModified) && { lastModified }),
    ...(isHeader(stamp) && { stamp }),
  };
}

/** When it was last known to be what its origin has. */
export function refreshedAt(lists: IntelligenceLists, name: string, account: ListAccount): string {
  return stateOf(lists, name, account)?.refreshed ?? account.read;
}

export const digestOf = (url: URL): string => createHash('sha256').update(url.href).digest('hex');

function isHeader(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,200}$/.test(value);
}
