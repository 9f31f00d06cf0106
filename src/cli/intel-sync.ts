import { basename } from 'node:path';
import { AssayError } from '../core/errors.js';
import { renderJson } from '../outputs/json/index.js';
import { importList } from '../scan/intel/import-list.js';
import { recordFiles } from '../scan/intel/record-files.js';
import { syncList, type Synced } from '../scan/intel/sync-list.js';
import { newSettingsReader } from '../scan/settings.js';
import { currentSurroundings } from '../store/cache-folder.js';
import type { IntelligenceLists } from '../store/intelligence-lists.js';
import { describeError, exitCodes, reportInterruption, UsageError } from './exit.js';
import { openLists, withoutSchema } from './intel.js';
import {
  configuredSources,
  readSources,
  sourcesFile,
  toUrl,
  type ListSource,
} from './intel-sources.js';
import { syncText } from './intel-text.js';
import { progressLine } from './progress.js';
import { interruption } from './scanning.js';
import { screenFor, writeError, writeOut } from './screen.js';

export interface IntelSyncOptions {
  readonly url?: string;
  readonly name?: string;
  readonly sources?: string;
  readonly allowInsecure?: boolean;
  readonly json?: boolean;
}

/** What became of one list. */
export interface SyncOutcome {
  readonly name: string;
  readonly synced?: Synced;
  /** Why the list that was there stays. */
  readonly trouble?: string;
}

/** @throws UsageError where nothing says what to bring, MalformedInput, LimitReached for the file that does */
export async function runIntelSync(
  names: readonly string[],
  options: IntelSyncOptions,
): Promise<number> {
  const wanted = chosen(sourcesFor(options), names);
  const lists = openLists();
  const progress = progressLine(process.stderr, {
    quiet: options.json === true,
    start: 'reading records',
  });
  const stop = interruption();
  const outcomes: SyncOutcome[] = [];
  try {
    for (const source of wanted) {
      outcomes.push(await syncOne(lists, source, progress, stop.signal));
      if (stop.signal.aborted) return reportInterruption(writeError);
    }
  } finally {
    progress.end();
    stop.release();
  }
  const screen = screenFor(process.stdout, process.env);
  const text = options.json ? renderJson(toJson(outcomes)) : syncText(outcomes, screen);
  await writeOut(process.stdout, text);
  const isWhole = outcomes.every(({ trouble }) => trouble === undefined);
  return isWhole ? exitCodes.success : exitCodes.notEvaluated;
}

function toJson(outcomes: readonly SyncOutcome[]): object {
  return {
    schema: 'assay/intel-sync/1',
    lists: outcomes.map(({ name, synced, trouble }) => ({
      name,
      ...(synced && { same: synced.same, ...withoutSchema(synced.account) }),
      ...(trouble !== undefined && { trouble }),
    })),
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
  if (file === undefined)
    throw new UsageError(
      `nothing says where lists are from: name an archive with --url and --name, or write ${sourcesFile} into the configuration folder`,
    );
  return readSources(file);
}

/** @throws UsageError for a name that is not there */
function chosen(sources: readonly ListSource[], names: readonly string[]): readonly ListSource[] {
  const unknown = names.find((name) => !sources.some((source) => source.name === name));
  if (unknown !== undefined) throw new UsageError(`nothing says where the list ${unknown} is from`);
  return names.length === 0 ? sources : sources.filter(({ name }) => names.includes(name));
}

type Progress = ReturnType<typeof progressLine>;

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
    return {
      name,
      synced: await syncList(lists, { name, ...from, proxyFor, signal, now, onFile }),
    };
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'bug') throw error;
    return { name, trouble: describeError(error) };
  }
}
