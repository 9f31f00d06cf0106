import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AssayError, Unavailable } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import type { ScanReport } from '../../facts/report.js';
import { fileAt, nameOf } from '../git/file-at.js';
import { layOut } from '../git/lay-out.js';
import { findCommit, type Commit } from '../git/repository.js';
import { isFolder } from '../path-kind.js';
import { scanRepository, type ScanOptions } from '../scan-repository.js';
import { knownOf, nothingKnown, type Known } from './known.js';
import { readBaseline } from './read-baseline.js';

/** The commit that `ref` names in the repository of `path`. @throws as `findCommit` */
export function commitOf(
  path: string,
  ref: string,
  options: Pick<ScanOptions, 'signal' | 'surroundings'>,
): Promise<Commit> {
  const folder = isFolder(path) ? resolve(path) : dirname(resolve(path));
  const { signal, surroundings } = options;
  const { environment } = surroundings;
  return findCommit(path, ref, { folder, environment, ...(signal && { signal }) });
}

/** What was known at a commit: everything counts as new where it has nothing to scan. @throws as `scanAt` */
export async function knownAt(commit: Commit, ref: string, options: ScanOptions): Promise<Known> {
  const source = nameOf(commit, ref);
  const known = await scanAt(commit, ref, options, async (report) => knownOf(report, source));
  return known ?? nothingKnown(source, options.tool.rulesDigest);
}

/**
 * Scans the repository as it was at a commit; undefined, and told, where it has nothing there. The files that
 * say which packages it uses are put into a private folder, which is gone afterwards; it stands in the place of
 * the repository, so that configuration above it is that of the repository, and none of the temporary folder's.
 * @param use what is made of the report, as long as the packages are there that lie in the repository
 * @throws Unavailable, MalformedInput, LimitReached; the signal's reason when it is aborted
 */
export async function scanAt<T>(
  commit: Commit,
  ref: string,
  options: ScanOptions,
  use: (report: ScanReport) => Promise<T>,
): Promise<T | undefined> {
  const shelter = privateFolder();
  try {
    const folder = join(shelter, 'repository');
    mkdirSync(folder);
    const submodules = await layOut(commit, folder);
    if (submodules.length > 0) options.onNotice?.(notSubmodules(submodules, ref));
    const path = join(folder, ...commit.prefix.split('/'));
    if (!existsSync(path)) {
      options.onNotice?.(`${ref} has nothing to scan at ${options.path}: everything counts as new`);
      return undefined;
    }
    const standsFor = { folder, original: commit.top };
    return await use(await scanRepository({ ...options, path, withReports: false, standsFor }));
  } finally {
    rmSync(shelter, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * The baseline file as it was at a commit: what a pull request writes into it permits nothing.
 * @throws Unavailable, MalformedInput, LimitReached
 */
export async function knownInFileAt(
  commit: Commit,
  ref: string,
  file: string,
  options: Pick<ScanOptions, 'tool' | 'onNotice'>,
): Promise<Known> {
  const { path, source, bytes } = await fileAt(commit, ref, file);
  if (bytes === undefined) {
    options.onNotice?.(`${ref} has no ${path}: everything counts as new`);
    return nothingKnown(source, options.tool.rulesDigest);
  }
  try {
    within('jsonBytes', bytes.length);
    return readBaseline(bytes, source);
  } catch (error) {
    throw error instanceof AssayError ? error.at(source) : error;
  }
}

/** Only its owner may enter (mode 0700). */
function privateFolder(): string {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), 'assay-base-')));
  } catch (error) {
    const message = `no temporary folder can be made there: ${(error as Error).message}`;
    throw new Unavailable('unreadable', message).at(tmpdir());
  }
}

function notSubmodules(submodules: readonly string[], ref: string): string {
  const [first = ''] = submodules;
  const more = submodules.length > 1 ? ` and ${submodules.length - 1} more` : '';
  return `what is in the submodule ${first}${more} is not part of ${ref}: it counts as new`;
}
