import { availableParallelism } from 'node:os';
import type { ScanReport } from '../facts/report.js';
import { scanRepository, type ScanOptions } from '../scan/scan-repository.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { readEngine } from './engine.js';
import { exitCodeOf, type FailOn, reportInterruption, UsageError } from './exit.js';
import { feedProgress } from './feed-progress.js';
import { feedChoices, type FeedOptions } from './feed-options.js';
import { openKnown, type IntelOptions } from './intel-options.js';
import { knownNamed } from './known-named.js';
import type { OutputOptions } from './output-options.js';
import { openPolicy, type PolicyOptions } from './policy-options.js';
import { progressLine, type ProgressLine } from './progress.js';
import { releaseChoices, type ReleaseOptions } from './release-options.js';
import { openOutputs } from './scan-outputs.js';
import { checkedJobs, interruption, scanningWith } from './scanning.js';
import { notices, writeError } from './screen.js';
import { scanTargetOf } from './target.js';
import { trustChoices, type TrustOptions } from './trust-options.js';

export interface ScanCommandOptions
  extends OutputOptions, FeedOptions, TrustOptions, PolicyOptions, IntelOptions, ReleaseOptions {
  readonly cache: boolean;
  readonly jobs?: number;
  readonly failOn: FailOn;
  readonly baseline?: string;
  readonly base?: string;
  readonly writeBaseline?: string;
}

const mostThreads = 8;

/** @throws UsageError for a path that does not exist or a wrong option. */
export async function runScan(text: string, options: ScanCommandOptions): Promise<number> {
  const target = scanTargetOf(text);
  const { path } = target;
  const held = await heldAgainst(options);
  const outputs = openOutputs(path, options);
  const engine = engineFor(options);
  const trust = trustChoices(options);
  const folder = options.cache ? cacheFolder(currentSurroundings()) : undefined;
  const { policy, base: ref } = options;
  const now = trust.now ?? Date.now();
  const decided = await openPolicy({ ...engine, path, cacheFolder: folder, policy, ref, now });
  const releases = await releaseChoices(options, target.named, decided?.inForce, now);
  const progress = scanProgress(options.quiet === true);
  const onNotice = notices(() => progress.clear());
  const known = await openKnown(options, onNotice);
  const stop = interruption();
  try {
    const scanning: ScanOptions = {
      ...engine,
      ...target,
      ...feedChoices(options),
      trust,
      ...(known && { known }),
      ...(decided && { decide: decided.decide }),
      ...(releases && { releases }),
      cacheFolder: folder,
      withReports: outputs.needsReports,
      signal: stop.signal,
      feedEvents: feedProgress(progress),
      onProgress: ({ done, total, current }) => progress.show(done, total, current),
      onNotice,
    };
    // Nothing is waited for where nothing was before: Ctrl-C has to end the walk over the folders.
    const then = held && (await held.earlier(scanning, options));
    const found = await scanRepository(scanning);
    const report = held ? held.since(found, then) : found;
    progress.end();
    if (isNothing(report)) throw new UsageError(nothingAt(path));
    if (options.writeBaseline !== undefined) held?.keepBaseline(options.writeBaseline, report);
    const exitCode = exitCodeOf(report, options.failOn);
    await outputs.write(report, exitCode);
    return exitCode;
  } catch (error) {
    progress.end();
    if (stop.signal.aborted) return reportInterruption(writeError);
    return knownNamed(error, target.named, known);
  } finally {
    known?.close();
    stop.release();
  }
}

function engineFor({ jobs }: ScanCommandOptions): ReturnType<typeof scanningWith> {
  const most = Math.min(mostThreads, availableParallelism());
  return scanningWith(readEngine(), checkedJobs(jobs, most));
}

const scanProgress = (quiet: boolean): ProgressLine =>
  progressLine(process.stderr, { quiet, start: 'looking for projects and packages' });

/**
 * What holds a scan against an earlier one, with the options looked at; most scans do without, and need not
 * load what reads commits.
 * @throws UsageError
 */
async function heldAgainst(options: ScanCommandOptions) {
  const { baseline, base, writeBaseline } = options;
  if (baseline === undefined && base === undefined && writeBaseline === undefined) return undefined;
  const { checkBaselineOptions, earlier, keepBaseline, since } = await import('./baseline.js');
  checkBaselineOptions(options);
  return { earlier, keepBaseline, since };
}

/** Nothing was looked at: silence would read as safety. */
function isNothing({ projects, packages, notEvaluated }: ScanReport): boolean {
  return projects.length + packages.length + notEvaluated.length === 0;
}

const nothingAt = (path: string): string =>
  `there is no project, lock file or package below ${path}; name another path, or a package as Id@version`;
