import { Unavailable } from '../../core/errors.js';
import type { ProxyChooser } from '../../ecosystems/nuget/sources.js';
import type { ListLogin } from '../../feeds/archive/list-login.js';
import type { Validators } from '../../feeds/archive/fetch-archive.js';
import type { TimeLimits } from '../../feeds/http/time-limits.js';
import type { ListAccount } from '../../intel/list-account.js';
import type { IntelligenceLists } from '../../store/intelligence-lists.js';
import type { PartialFile } from '../../store/partial-file.js';
import { importList } from './import-list.js';
import { accountOf, digestOf, stateOf, type ListState } from './list-state.js';
import { filesIn } from './record-files.js';

export interface ListSync {
  readonly name: string;
  readonly url: URL;
  readonly proxyFor: ProxyChooser;
  /** Whether its server may be spoken to without TLS. */
  readonly insecure: boolean;
  /** Sent to its server alone; nothing without it. */
  readonly login?: ListLogin;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly times?: Partial<TimeLimits>;
  readonly onBytes?: (bytes: number) => void;
  readonly onFile?: (read: number, name: string) => void;
}

export interface Synced {
  readonly account: ListAccount;
  /** Its origin has nothing newer. */
  readonly same: boolean;
}

/**
 * Brings a list up to date with where it is from: asks with what its last answer can be asked again with,
 * goes on with a download that was interrupted, and puts the new list in the place of the old one at once.
 * @throws Unavailable, MalformedInput, LimitReached; then the list that was there stays
 */
export async function syncList(lists: IntelligenceLists, wanted: ListSync): Promise<Synced> {
  const part = lists.partial(wanted.name, wanted.url.href);
  try {
    const synced = await bring(lists, wanted, part);
    part.remove();
    return synced;
  } catch (error) {
    // What came whole and cannot be read is no better the next time.
    if (error instanceof Unavailable) part.leave();
    else part.remove();
    throw error;
  }
}

async function bring(
  lists: IntelligenceLists,
  wanted: ListSync,
  part: PartialFile,
): Promise<Synced> {
  const { name, url, now, onFile } = wanted;
  const before = keptOf(lists, wanted);
  const { fetchArchive } = await import('../../feeds/archive/fetch-archive.js');
  const answer = await fetchArchive({ ...wanted, kept: before?.validators ?? {}, part });
  if (answer.state === 'same') {
    if (before === undefined)
      throw new Unavailable('network', 'says "not modified" to who has nothing').at(url.origin);
    keepState(lists, wanted, before.account, before.validators);
    return { account: before.account, same: true };
  }
  const files = filesIn(part.bytes(), name);
  const account = importList(lists, {
    name,
    origin: url.origin,
    files,
    now,
    ...(onFile && { onFile }),
  });
  keepState(lists, wanted, account, answer);
  return { account, same: false };
}

/** The list that is there, and what to ask its origin with, as far as it is of that origin. */
function keptOf(
  lists: IntelligenceLists,
  { name, url }: ListSync,
): { account: ListAccount; validators: Validators } | undefined {
  try {
    const account = accountOf(lists, name);
    const state = stateOf(lists, name, account);
    return state?.url === digestOf(url) ? { account, validators: state } : undefined;
  } catch {
    // There is none, or none that could be asked: then all of it is wanted.
    return undefined;
  }
}

function keepState(
  lists: IntelligenceLists,
  { name, url, now }: ListSync,
  { read }: ListAccount,
  { etag, lastModified }: Validators,
): void {
  const state: ListState = {
    list: read,
    refreshed: new Date(now).toISOString(),
    url: digestOf(url),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  lists.keepState(name, state);
}
