import type { Tool } from '../facts/report.js';
import type { ScanOptions } from '../scan/scan-repository.js';
import { currentSurroundings } from '../store/cache-folder.js';
import { UsageError } from './exit.js';

const mostJobs = 64;

/** The options by which a command scans: what a package's surroundings mean, who reads it. */
export function scanningWith(
  tool: Tool,
  jobs: number,
): Pick<ScanOptions, 'tool' | 'jobs' | 'surroundings' | 'openReader' | 'judge'> {
  return {
    tool,
    jobs,
    surroundings: currentSurroundings(),
    openReader: async () => {
      const { openPool } = await import('../scan/pool.js');
      return openPool(tool, jobs);
    },
    // Most packages lie as they should: then there is nothing to judge, and no rule to load for it.
    judge: async (facts, id) => {
      if (facts.length === 0) return [];
      const { judgeFacts } = await import('./judge.js');
      return judgeFacts(facts, id);
    },
  };
}

/** @throws UsageError for what is no number of threads. */
export function checkedJobs(jobs: number | undefined, otherwise: number): number {
  if (jobs === undefined) return otherwise;
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs) return jobs;
  throw new UsageError(`--jobs takes a whole number from 1 to ${mostJobs}`);
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Aborts on Ctrl-C, SIGTERM and the end of the terminal, so that a command ends cleanly; the second
 * one ends it at once. So does the first before the command waits for anything: as long as folders
 * are walked and nothing is written, nobody would hear it.
 */
export function interruption(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let released = false;
  queueMicrotask(() => {
    if (!released) for (const name of signals) process.once(name, abort);
  });
  return {
    signal: controller.signal,
    release() {
      released = true;
      for (const name of signals) process.off(name, abort);
    },
  };
}
