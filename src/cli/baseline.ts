import { closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { AssayError, Unavailable } from '../core/errors.js';
import { within } from '../core/limits.js';
import { escapeText } from '../core/text.js';
import type { ScanReport } from '../facts/report.js';
import { renderBaseline } from '../outputs/json/baseline.js';
import { plural } from '../outputs/terminal/style.js';
import { commitOf, knownAt, knownInFileAt } from '../scan/baseline/base.js';
import { baselineOf } from '../scan/baseline/baseline-file.js';
import { heldAgainst } from '../scan/baseline/compare.js';
import type { Known } from '../scan/baseline/known.js';
import { readBaseline } from '../scan/baseline/read-baseline.js';
import { isRef } from '../scan/git/repository.js';
import { openRegular } from '../scan/open-regular.js';
import type { ScanOptions } from '../scan/scan-repository.js';
import { checkExists } from './existing-path.js';
import { UsageError } from './exit.js';
import { writeError } from './screen.js';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly base?: string;
  readonly writeBaseline?: string;
}

/** @throws UsageError for what cannot be carried out, before anything is read */
export function checkBaselineOptions({ baseline, base }: BaselineOptions): void {
  if (base !== undefined && !isRef(base))
    throw new UsageError(`--base takes a commit, a branch or a tag, not ${JSON.stringify(base)}`);
  if (baseline !== undefined && base === undefined) checkExists(baseline);
}

/**
 * What was there before, by `--baseline`, `--base` or both; undefined where neither was given. What
 * cannot be had ends the command: nothing may be known that nobody could read.
 * @throws Unavailable, MalformedInput, LimitReached; the signal's reason when it is aborted
 */
export async function earlier(
  scanning: ScanOptions,
  { baseline, base }: BaselineOptions,
): Promise<Known | undefined> {
  if (base === undefined) return baseline === undefined ? undefined : knownInFile(baseline);
  const commit = await commitOf(scanning.path, base, scanning);
  if (baseline === undefined) return knownAt(commit, base, scanning);
  return knownInFileAt(commit, base, baseline, scanning);
}

export function since(report: ScanReport, then: Known | undefined): ScanReport {
  return then === undefined ? report : heldAgainst(report, then);
}

function knownInFile(path: string): Known {
  try {
    return readBaseline(readWhole(path), path);
  } catch (error) {
    throw error instanceof AssayError ? error.at(path) : error;
  }
}

function readWhole(path: string): Uint8Array {
  let file: number | undefined;
  try {
    const opened = openRegular(path);
    file = opened.file;
    within('jsonBytes', opened.size);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof AssayError) throw error;
    throw new Unavailable('unreadable', (error as Error).message);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Writes by way of a temporary file: an interrupted run leaves the old baseline.
 * @throws UsageError where it cannot be written
 */
export function keepBaseline(path: string, report: ScanReport): void {
  const file = baselineOf(report);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, renderBaseline(file), { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw new UsageError(`the baseline cannot be written: ${(error as Error).message}`);
  }
  const count = `${plural(file.findings.length, 'finding')} and ${plural(file.gaps.length, 'gap')}`;
  writeError(
    `assay: wrote ${count} to ${escapeText(path)}; review it before anything relies on it`,
  );
}

/** `force` overlooks what is missing, and not a file where a folder was thought to be. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The first error says what is wrong.
  }
}
