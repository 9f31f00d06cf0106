import { availableParallelism } from 'node:os';
import { escapeText } from '../core/text.js';
import type { ScanReport } from '../facts/report.js';
import { renderJson } from '../outputs/json/index.js';
import { renderScan } from '../outputs/terminal/scan.js';
import { scanRepository } from '../scan/scan-repository.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { readEngine } from './engine.js';
import { checkExists } from './existing-path.js';
import { exitCodeOf, type FailOn, reportInterruption, UsageError } from './exit.js';
import { progressLine } from './progress.js';
import { checkedJobs, interruption, scanningWith } from './scanning.js';
import { screenFor, writeError, writeOut } from './screen.js';

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
  checkExists(path);
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
      onNotice: (message) => {
        progress.clear();
        writeError(`assay: ${escapeText(message)}`);
      },
    });
    progress.clear();
    if (isNothing(report)) throw new UsageError(nothingAt(path));
    await writeOut(process.stdout, render(report, options));
    return exitCodeOf(report, options.failOn);
  } catch (error) {
    progress.clear();
    if (stop.signal.aborted) return reportInterruption(writeError);
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

/** Nothing was looked at: silence would read as safety. */
function isNothing({ projects, packages, notEvaluated }: ScanReport): boolean {
  return projects.length + packages.length + notEvaluated.length === 0;
}

const nothingAt = (path: string): string =>
  `there is no project, lock file or package below ${path}; restore first, or name another path`;
