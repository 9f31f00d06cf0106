import { AssayError, MalformedInput, Unavailable } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { SearchPage } from '../../ecosystems/nuget/protocol/search.js';
import type { SearchQuery } from '../../feeds/open-searches.js';
import { SearchPlan, type PlannedSearch } from '../../intel/names/synced/search-plan.js';
import {
  factsIn,
  lineOf,
  readAccount,
  writeNames,
  type NamesAccount,
} from '../../intel/names/synced/names-file.js';
import type { NameFiles } from '../../store/name-files.js';
import { digestOf } from './list-state.js';

export interface NamesSync {
  readonly name: string;
  /** Address of the feed. */
  readonly url: URL;
  readonly page: (query: SearchQuery) => Promise<SearchPage | undefined>;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface NamesSynced {
  readonly account: NamesAccount;
  /** It is young enough, and nothing was asked. */
  readonly same: boolean;
}

/** How many results are asked for at once: what they come to stays far below `feedDocumentBytes`. */
const take = 500;
/** After so many answers what came is kept, for the next run to go on with. */
const between = 10;
const day = 24 * 60 * 60 * 1000;
/** What many use changes slowly, and a feed has others to answer. */
const young = 7 * day;
/** Older pieces are of another state of the feed. */
const partsAge = day;

/**
 * Asks the search of a feed which names many use, in a number of requests that is bounded, and puts the index of them
 * in the place of the old one at once. An interrupted one is gone on with.
 * @returns undefined where the feed has no search, or says of nothing how many use it
 * @throws Unavailable, MalformedInput, LimitReached; then the index that was there stays
 */
export async function syncNames(
  files: NameFiles,
  wanted: NamesSync,
): Promise<NamesSynced | undefined> {
  const { name, url, now } = wanted;
  const before = namesAccount(files, name);
  const isOwn = before?.url === digestOf(url);
  const age = now - Date.parse(before?.read ?? '');
  if (before && isOwn && age >= 0 && age < young) return { account: before, same: true };
  const gathered = await gather(files, wanted);
  if (gathered === undefined) return undefined;
  const begun = {
    origin: url.origin,
    url: digestOf(url),
    read: new Date(now).toISOString(),
    requests: gathered.requests,
  };
  const { account, body } = writeNames(begun, gathered.plan.known.values());
  if (account.names === 0) {
    // None at all in the place of many would let every name stand for itself.
    if (isOwn) throw new MalformedInput('bad-value', 'its search knows no name any more');
    return undefined;
  }
  files.write(name, JSON.stringify(account), body);
  return { account, same: false };
}

/** Undefined where there is none that can be used. */
export function namesAccount(files: NameFiles, name: string): NamesAccount | undefined {
  try {
    const file = files.read(name);
    return file && readAccount(file.head);
  } catch (error) {
    if (error instanceof AssayError) return undefined;
    throw error;
  }
}

interface Gathered {
  readonly plan: SearchPlan;
  readonly requests: number;
}

async function gather(files: NameFiles, wanted: NamesSync): Promise<Gathered | undefined> {
  const plan = new SearchPlan();
  let requests = resume(files, wanted, plan);
  let bytes = 0;
  const onBytes = (count: number): void => void (bytes += count);
  for (;;) {
    const planned = plan.next();
    const isEnough = requests >= limits.searchRequests || bytes >= limits.searchBytes;
    if (planned === undefined || isEnough) return { plan, requests };
    try {
      const answer = await wanted.page({ ...planned, take, onBytes });
      if (answer === undefined && requests === 0) return undefined;
      plan.answered(answer);
      requests++;
    } catch (error) {
      if (requests > 0) keep(files, wanted, plan, requests);
      throw error;
    }
    if (requests % between === 0) keep(files, wanted, plan, requests);
    if (wanted.signal.aborted) throw new Unavailable('cancelled', 'interrupted');
  }
}

interface Part {
  readonly url: string;
  readonly begun: number;
  readonly requests: number;
  readonly asked: readonly string[];
  readonly current: PlannedSearch;
}

function keep(
  files: NameFiles,
  { name, url, now }: NamesSync,
  plan: SearchPlan,
  requests: number,
): void {
  const { asked, current } = plan;
  const part: Part = { url: digestOf(url), begun: now, requests, asked, current };
  const lines = [...plan.known.values()].map((facts) => `${lineOf(facts)}\n`);
  files.writePart(name, JSON.stringify(part), lines.join(''));
}

/** @returns requests that were made for it */
function resume(files: NameFiles, { name, url, now }: NamesSync, plan: SearchPlan): number {
  const file = files.readPart(name);
  const part = file && partOf(file.head);
  const age = now - (part?.begun ?? Number.NaN);
  if (part?.url !== digestOf(url) || !(age >= 0 && age < partsAge)) return 0;
  const body = file?.body();
  if (body === undefined) return 0;
  plan.resume([...factsIn(body)], part.asked, part.current);
  return part.requests;
}

function partOf(head: string): Part | undefined {
  try {
    const { url, begun, requests, asked, current } = JSON.parse(head) as Partial<Part>;
    const isUsable =
      [url, current?.words].every((one) => typeof one === 'string') &&
      [begun, requests, current?.skip].every(Number.isSafeInteger) &&
      Array.isArray(asked) &&
      asked.every((one) => typeof one === 'string');
    return isUsable ? ({ url, begun, requests, asked, current } as Part) : undefined;
  } catch {
    return undefined;
  }
}
