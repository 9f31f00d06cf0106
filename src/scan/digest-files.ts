import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { digestFile, newScratch, type FileDigest } from './digest-file.js';
import { newQueue, workOff, type DigestQueue, type DigestShare } from './digest-queue.js';

const worker = new URL('./digest-worker.js', import.meta.url);

/** Below this, starting a thread costs more than it brings. */
const worthAThread = 200;

export interface DigestOptions {
  /** Threads in all, the calling one included. */
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/**
 * Digests of all files, in the order of `paths`; put the largest first. Hashing half a gigabyte is
 * most of what a warm scan does, so the calling thread and its helpers share one queue; a queue of
 * thousands of small asynchronous reads was measured to be slower than one thread alone.
 * @throws the signal's reason when it is aborted.
 */
export async function digestFiles(
  paths: readonly string[],
  options: DigestOptions,
): Promise<FileDigest[]> {
  const queue = newQueue(paths);
  const helpers = startHelpers(queue, paths.length < worthAThread ? 0 : options.threads - 1);
  const digests: FileDigest[] = [];
  try {
    for (const share of workOff(queue)) {
      options.signal?.throwIfAborted();
      take(digests, share);
      await new Promise(setImmediate);
    }
    for (const helper of helpers) take(digests, await helper.share);
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
  return complete(paths, digests);
}

interface Helper {
  readonly share: Promise<DigestShare>;
  stop(): Promise<unknown>;
}

/** There is no compiled helper beside TypeScript sources: then the calling thread does it all. */
function startHelpers(queue: DigestQueue, count: number): Helper[] {
  if (count < 1 || !existsSync(fileURLToPath(worker))) return [];
  return Array.from({ length: count }, () => startHelper(queue));
}

function startHelper(queue: DigestQueue): Helper {
  const thread = new Worker(worker, { workerData: queue });
  const share = new Promise<DigestShare>((resolve) => {
    thread.once('message', resolve);
    thread.once('error', () => resolve([]));
    thread.once('exit', () => resolve([]));
  });
  return { share, stop: () => thread.terminate() };
}

function take(digests: FileDigest[], share: DigestShare): void {
  for (const [index, digest] of share) digests[index] = digest;
}

/** What a helper took and never reported, because it ended early, is done here. */
function complete(paths: readonly string[], digests: readonly FileDigest[]): FileDigest[] {
  const scratch = newScratch();
  return paths.map((path, index) => digests[index] ?? digestFile(path, scratch));
}
