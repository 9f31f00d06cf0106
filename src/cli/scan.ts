import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import type { ScanReport } from '../facts/report.js';
import { renderJson } from '../outputs/json/index.js';
import { renderScan, verdictOf } from '../outputs/terminal/scan.js';
import { scanRepository } from '../scan/scan-repository.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { readEngine } from './engine.js';
import { exitCodeFor, exitCodes, type FailOn, UsageError } from './exit.js';
import { progressLine } from './progress.js';
import { checkedJobs, interruption, scanningWith } from './scanning.js';
import { screenFor, writeOut } from './screen.js';

export interface ScanCommandOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly cache: boolean;
  readonly jobs?: number;
  readonly failOn: FailOn;
}

const mostThreads = 8;

/** @throws UsageError for a path that does not exist or a wrong option. */
export async function runScan(path: string, options: ScanCommandOptions): Promise<number> {
  if (!existsSync(path)) throw new UsageError(`${path} does not exist`);
  const jobs = checkedJobs(options.jobs, Math.min(mostThreads, availableParallelism()));
  const progress = progressLine(process.stderr);
  const stop = interruption();
  try {
    const report = await scanRepository({
      ...scanningWith(readEngine(), jobs),
      path,
      cacheFolder: options.cache ? cacheFolder(currentSurroundings()) : undefined,
      withReports: options.json === true,
      signal: stop.signal,
      onProgress: ({ done, total, current }) => progress.show(done, total, current),
      onNotice: (message) => process.stderr.write(`assay: ${message}\n`),
    });
    progress.clear();
    await writeOut(process.stdout, render(report, options));
    return exitCode(report, options.failOn);
  } catch (error) {
    progress.clear();
    if (stop.signal.aborted) return interrupted();
    throw error;
  } finally {
    stop.release();
  }
}

function render(report: ScanReport, options: ScanCommandOptions): string {
  if (options.json) return renderJson(report);
  const screen = screenFor(process.stdout, process.env);
  return renderScan(report, screen, { all: options.all === true });
}

function exitCode(report: ScanReport, failOn: FailOn): number {
  const bug = report.notEvaluated.some(({ code }) => code === 'bug');
  if (bug) return exitCodes.bug;
  const outcomes = report.packages.map((p) => ({ verdict: verdictOf(p), decision: p.decision }));
  return exitCodeFor(outcomes, report.notEvaluated.length > 0, failOn);
}

/** Nothing was decided, so nothing may read as clear. */
function interrupted(): number {
  process.stderr.write('assay: interrupted; nothing was decided\n');
  return exitCodes.notEvaluated;
}
