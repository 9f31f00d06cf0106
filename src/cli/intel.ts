import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AssayError } from '../core/errors.js';
import type { ListAccount } from '../intel/list-account.js';
import { renderJson } from '../outputs/json/index.js';
import { importList } from '../scan/intel/import-list.js';
import { accountOf, refreshedAt } from '../scan/intel/list-state.js';
import { recordFiles } from '../scan/intel/record-files.js';
import { currentSurroundings } from '../store/cache-folder.js';
import { intelligenceFolder } from '../store/intelligence-folder.js';
import { IntelligenceLists, isListName } from '../store/intelligence-lists.js';
import { NameFiles } from '../store/name-files.js';
import { exitCodes, UsageError } from './exit.js';
import { namesStatus, namesText, statusJson } from './intel-names.js';
import { ageText, importText, statusText, type ListStatus } from './intel-text.js';
import { progressLine } from './progress.js';
import { screenFor, writeOut } from './screen.js';
import { timeOf } from './trust-options.js';

export interface IntelImportOptions {
  readonly name?: string;
  readonly json?: boolean;
}

/** @throws UsageError for a path that is not there or a bad name; MalformedInput, LimitReached, Unavailable */
export async function runIntelImport(path: string, options: IntelImportOptions): Promise<number> {
  if (!existsSync(path)) throw new UsageError(`there is no path ${path}`);
  const name = options.name ?? nameFor(path);
  checkName(name);
  const lists = openLists();
  const progress = progressLine(process.stderr, {
    quiet: options.json === true,
    start: 'reading records',
  });
  const account = importList(lists, {
    name,
    origin: resolve(path),
    files: recordFiles(resolve(path)),
    now: Date.now(),
    onFile: (read, file) => {
      if (read % 500 === 0) progress.tell(`read ${read} files of records, now ${basename(file)}`);
    },
  });
  progress.end();
  const text = options.json
    ? renderJson({ schema: 'assay/intel-import/1', name, ...withoutSchema(account) })
    : importText(name, account, screenFor(process.stdout, process.env));
  await writeOut(process.stdout, text);
  return exitCodes.success;
}

export interface IntelStatusOptions {
  readonly json?: boolean;
  /** By which ages are told. */
  readonly now?: string;
}

/** @throws UsageError where there is no place for lists, or no such time; Unavailable where the folder cannot be used */
export async function runIntelStatus({ json, now: at }: IntelStatusOptions): Promise<number> {
  const now = at === undefined ? Date.now() : timeOf(at);
  const lists = openLists();
  const found = lists.names().map((name) => statusOf(lists, name));
  const names = namesStatus(new NameFiles(lists.folder));
  const screen = screenFor(process.stdout, process.env);
  const text = json
    ? renderJson({
        schema: 'assay/intel/1',
        folder: lists.folder,
        lists: found.map(({ account, ...rest }) => ({
          ...rest,
          ...(account && withoutSchema(account)),
        })),
        names: statusJson(names),
      })
    : statusText(lists.folder, found, screen, now) +
      namesText(names, screen, (read) => ageText(read, now));
  await writeOut(process.stdout, text);
  const isWhole =
    found.every(({ trouble }) => trouble === undefined) &&
    names.every(({ account }) => account !== undefined);
  return !isWhole ? exitCodes.notEvaluated : exitCodes.success;
}

/** @throws UsageError where there is none */
export async function runIntelRemove(name: string): Promise<number> {
  checkName(name);
  const lists = openLists();
  const removed = [lists.remove(name), new NameFiles(lists.folder).remove(name)];
  if (!removed.includes(true))
    throw new UsageError(`there is no list ${name}; assay intel status names them`);
  await writeOut(process.stdout, `removed the list ${name}\n`);
  return exitCodes.success;
}

function statusOf(lists: IntelligenceLists, name: string): ListStatus {
  try {
    const account = accountOf(lists, name);
    return { name, account, refreshed: refreshedAt(lists, name, account) };
  } catch (error) {
    if (!(error instanceof AssayError)) throw error;
    return { name, trouble: error.message };
  }
}

/** As it stands within another report. */
export function withoutSchema(account: ListAccount): Omit<ListAccount, 'schema'> {
  const { origin, read, malicious, vulnerabilities, newest, skipped, problems } = account;
  return { origin, read, malicious, vulnerabilities, newest, skipped, problems };
}

/** @throws UsageError where there is no place for them */
export function openLists(): IntelligenceLists {
  const folder = intelligenceFolder(currentSurroundings());
  if (folder === undefined)
    throw new UsageError('there is no home folder to keep lists in; set ASSAY_INTEL_DIR');
  return new IntelligenceLists(folder);
}

/** `NuGet-all.zip` is `nuget-all`; what cannot be a name is left out. */
function nameFor(path: string): string {
  const stem = basename(resolve(path)).replace(/\.(?:zip|json)$/i, '');
  return stem
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64);
}

function checkName(name: string): void {
  if (!isListName(name))
    throw new UsageError(
      `a list cannot be called "${name}": a name has lower-case letters, digits, ".", "_" and "-"; --name gives one`,
    );
}
