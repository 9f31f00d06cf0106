import { basename } from 'node:path';
import { AssayError, Unavailable } from '../core/errors.js';
import { renderJson } from '../outputs/json/index.js';
import { importList } from '../scan/intel/import-list.js';
import {
  nameFeeds,
  syncNamesOfFeeds,
  type NameFeed,
  type NamesOutcome,
} from '../scan/intel/name-feeds.js';
import { recordFiles } from '../scan/intel/record-files.js';
import {
  feedLists,
  syncFeeds,
  type FeedLists,
  type FeedsSync,
} from '../scan/intel/feed-sources.js';
import { syncList, type Synced } from '../scan/intel/sync-list.js';
import { newSettingsReader } from '../scan/settings.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import type { IntelligenceLists } from '../store/intelligence-lists.js';
import { checkExists } from './existing-path.js';
import { describeError, exitCodes, reportInterruption, UsageError } from './exit.js';
import { feedProgress } from './feed-progress.js';
import { openLists, withoutSchema } from './intel.js';
import {
  configuredSources,
  readSources,
  sourcesFile,
  toUrl,
  type ListSource,
} from './intel-sources.js';
import { outcomeJson, outcomeText } from './intel-names.js';
import { syncText } from './intel-text.js';
import { progressLine } from './progress.js';
import { interruption } from './scanning.js';
import { notices, screenFor, writeError, writeOut } from './screen.js';

export interface IntelSyncOptions {
  readonly url?: string;
  readonly name?: string;
  readonly sources?: string;
  readonly allowInsecure?: boolean;
  readonly config?: string;
  /** False for `--no-feeds`. */
  readonly feeds?: boolean;
  /** False for `--no-names`. */
  readonly names?: boolean;
  readonly json?: boolean;
}

/** What became of one list. */
export interface SyncOutcome {
  readonly name: string;
  readonly synced?: Synced;
  /** A feed that tells no vulnerabilities. */
  readonly none?: true;
  /** Why the list that was there stays. */
  readonly trouble?: string;
}

/** @throws UsageError where nothing says what to bring, MalformedInput, LimitReached for the file that does */
export async function runIntelSync(
  names: readonly string[],
  options: IntelSyncOptions,
): Promise<number> {
  const lists = openLists();
  const wanted = wantedOf(lists, names, options);
  const progress = progressLine(process.stderr, {
    quiet: options.json === true,
    start: 'reading records',
  });
  const stop = interruption();
  const outcomes: SyncOutcome[] = [];
  const found: NamesOutcome[] = [];
  try {
    for (const source of wanted.sources) {
      outcomes.push(await syncOne(lists, source, progress, stop.signal));
      if (stop.signal.aborted) return reportInterruption(writeError);
    }
    outcomes.push(...(await syncOfFeeds(lists, wanted, progress, stop.signal)));
    const asking = askingFeeds(progress, stop.signal);
    found.push(
      ...(await syncNamesOfFeeds(lists.folder, wanted.settings, wanted.nameFeeds, asking)),
    );
    if (stop.signal.aborted) return reportInterruption(writeError);
  } finally {
    progress.end();
    stop.release();
  }
  const screen = screenFor(process.stdout, process.env);
  const text = options.json
    ? renderJson(toJson(outcomes, found))
    : syncText(outcomes, screen) + outcomeText(found, screen);
  await writeOut(process.stdout, text);
  const isWhole = [...outcomes, ...found].every((one) => !('trouble' in one) || !one.trouble);
  return isWhole ? exitCodes.success : exitCodes.notEvaluated;
}

function toJson(outcomes: readonly SyncOutcome[], found: readonly NamesOutcome[]): object {
  return {
    schema: 'assay/intel-sync/1',
    lists: outcomes.map(({ name, synced, none, trouble }) => ({
      name,
      ...(none && { none }),
      ...(synced && { same: synced.same, ...withoutSchema(synced.account) }),
      ...(trouble !== undefined && { trouble }),
    })),
    names: outcomeJson(found),
  };
}

interface Wanted extends FeedLists {
  /** Those that are asked which names many use. */
  readonly nameFeeds: readonly NameFeed[];
  readonly sources: readonly ListSource[];
}

/**
 * Lists of a file, and what the feeds of the user's client know; those that are named, where any are.
 * @throws UsageError for a name that is not there, and where nothing says what to bring
 */
function wantedOf(
  lists: IntelligenceLists,
  names: readonly string[],
  options: IntelSyncOptions,
): Wanted {
  const sources = sourcesFor(options);
  const known = options.url === undefined && options.feeds !== false;
  const { config } = options;
  if (config !== undefined) checkExists(config);
  const all = feedLists(lists, currentSurroundings(), config);
  const { feeds, troubles, settings } = known ? all : { ...all, feeds: [], troubles: [] };
  if (sources.length + feeds.length + troubles.length === 0)
    throw new UsageError(
      `nothing says where lists are from: name an archive with --url and --name, or write ${sourcesFile} into the configuration folder; and no feed is configured that could tell vulnerabilities`,
    );
  const named = known && options.names !== false ? nameFeeds(lists, settings) : [];
  const there = new Set([...sources, ...feeds, ...named].map(({ name }) => name));
  const unknown = names.find((name) => !there.has(name));
  if (unknown !== undefined) throw new UsageError(`nothing says where the list ${unknown} is from`);
  const isWanted = ({ name }: { name: string }): boolean =>
    names.length === 0 || names.includes(name);
  return {
    sources: sources.filter(isWanted),
    feeds: feeds.filter(isWanted),
    nameFeeds: named.filter(isWanted),
    troubles: names.length === 0 ? troubles : [],
    settings,
  };
}

function sourcesFor({
  url,
  name,
  sources,
  allowInsecure,
}: IntelSyncOptions): readonly ListSource[] {
  if (url !== undefined) {
    const address = toUrl(url);
    if (address === undefined)
      throw new UsageError(
        '--url takes an https or http address, without a user or password in it',
      );
    if (name === undefined) throw new UsageError('--url needs --name: what the list is called');
    return [{ name, from: { url: address, insecure: allowInsecure === true } }];
  }
  const file = sources ?? configuredSources(currentSurroundings());
  return file === undefined ? [] : readSources(file);
}

/** A configuration that the client refuses could have forbidden just the feed that would be asked. */
async function syncOfFeeds(
  lists: IntelligenceLists,
  wanted: Wanted,
  progress: Progress,
  signal: AbortSignal,
): Promise<SyncOutcome[]> {
  const found = await syncFeeds(lists, wanted, askingFeeds(progress, signal));
  return [
    ...wanted.troubles.map(({ file, reason }) => ({ name: file, trouble: reason })),
    ...found.map((one): SyncOutcome =>
      'trouble' in one ? { name: one.name, trouble: describeError(one.trouble) } : one,
    ),
  ];
}

function askingFeeds(
  progress: Progress,
  signal: AbortSignal,
): FeedsSync & { readonly signal: AbortSignal } {
  const surroundings = currentSurroundings();
  return {
    surroundings,
    cacheFolder: cacheFolder(surroundings),
    signal,
    events: feedProgress(progress),
    onNotice: notices(() => progress.clear()),
    now: Date.now(),
  };
}

type Progress = ReturnType<typeof progressLine>;

/** A file that a secret was put into ends with a line break, which is none of it. @throws Unavailable */
function secretOf({
  variable,
  username,
}: {
  readonly variable: string;
  readonly username?: string;
}) {
  const secret = (currentSurroundings().environment[variable] ?? '').trim();
  if (secret === '')
    throw new Unavailable(
      'unauthorised',
      `the variable ${variable} is not set, which has its credentials`,
    );
  return { secret, variable, ...(username !== undefined && { username }) };
}

/** One list that cannot be had does not take the others with it. */
async function syncOne(
  lists: IntelligenceLists,
  { name, from }: ListSource,
  progress: Progress,
  signal: AbortSignal,
): Promise<SyncOutcome> {
  const now = Date.now();
  const onFile = (read: number, file: string): void => {
    if (read % 500 === 0) progress.tell(`read ${read} files of records, now ${basename(file)}`);
  };
  try {
    if ('path' in from) {
      const files = recordFiles(from.path);
      const account = importList(lists, { name, origin: from.path, files, now, onFile });
      return { name, synced: { account, same: false } };
    }
    const { proxyFor } = newSettingsReader(currentSurroundings(), []).settingsOf(process.cwd());
    const { login: named, ...address } = from;
    const login = named && secretOf(named);
    const asked = { ...address, ...(login && { login }), proxyFor };
    return {
      name,
      synced: await syncList(lists, { name, ...asked, signal, now, onFile }),
    };
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'bug') throw error;
    return { name, trouble: describeError(error) };
  }
}
