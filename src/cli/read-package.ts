import { basename } from 'node:path';
import { type AssayError, MalformedInput, Unavailable } from '../core/errors.js';
import { escapeText } from '../core/text.js';
import { isAround, type NotEvaluated } from '../facts/assessment.js';
import type { InspectReport, ScanReport } from '../facts/report.js';
import { scanRepository, type ScanOptions } from '../scan/scan-repository.js';
import type { Known } from '../scan/intel/known.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { readEngine } from './engine.js';
import { UsageError } from './exit.js';
import { feedChoices, type FeedOptions } from './feed-options.js';
import { checkIdentity, downloaded } from './named-file.js';
import { scanningWith } from './scanning.js';
import { writeError } from './screen.js';
import type { Target } from './target.js';
import { trustChoices, type TrustOptions } from './trust-options.js';

export type Reading = Omit<ScanOptions, 'path' | 'signal'> & { readonly signal: AbortSignal };

interface ReadWith extends Pick<Reading, 'jobs' | 'signal'> {
  readonly known: Known | undefined;
  readonly onNotice: (message: string) => void;
}

/** How packages are read that are held against each other. */
export function readingWith(
  options: FeedOptions & TrustOptions,
  { known, jobs, signal, onNotice }: ReadWith,
): Reading {
  return {
    ...feedChoices(options),
    ...scanningWith(readEngine(), jobs),
    trust: trustChoices(options),
    ...(known && { known }),
    cacheFolder: cacheFolder(currentSurroundings()),
    withReports: false,
    signal,
    onNotice,
  };
}

export interface WholePackage {
  readonly report: InspectReport;
  /** What of its surroundings could not be read. */
  readonly gaps: readonly NotEvaluated[];
}

/** One package, whole. @throws UsageError where it is none or several; Unavailable, MalformedInput, LimitReached */
export async function readPackage(
  { path: place, named }: Target,
  reading: Reading,
): Promise<WholePackage> {
  const file = named && (await downloaded(named, reading));
  const path = file?.path ?? place;
  const scan = await scanRepository({ ...reading, path, withReports: true });
  if (file) checkIdentity(file, scan);
  // Of a package that was not read at all, the first is the error; of what is around, the report tells.
  const told = scan.packages.length === 0 ? scan.notEvaluated.slice(1) : scan.notEvaluated;
  for (const { path: at, reason } of told.filter((gap) => !isAround(gap)))
    writeError(`assay: ${escapeText(at ? `${at}: ${reason}` : reason)}`);
  return { report: only(scan, path), gaps: scan.notEvaluated };
}

function only(
  { packages: [found, ...others], notEvaluated }: ScanReport,
  path: string,
): InspectReport {
  if (found?.report !== undefined && others.length === 0) {
    const { context, decision, report } = found;
    return { ...report, context, decision };
  }
  const gap = notEvaluated.find((one) => !isAround(one)) ?? notEvaluated[0];
  if (found === undefined && gap !== undefined) throw errorOf(gap, path);
  const count = found ? others.length + 1 : 'no';
  throw new UsageError(`${path} holds ${count} packages; name one .nupkg, or Id@version`);
}

/** Why there is no package: only what may not be read is a matter of permissions. */
function errorOf({ path: at, code, reason }: NotEvaluated, path: string): AssayError {
  const error =
    code === 'unreadable'
      ? new Unavailable('unreadable', reason)
      : new MalformedInput('bad-structure', reason);
  return error.at(at === '' || at === basename(path) ? path : at);
}
