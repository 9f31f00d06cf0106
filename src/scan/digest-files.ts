import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileDigest } from './digest-file.js';
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
    await workOffHere(queue, digests, options.signal);
    for (const helper of helpers) take(digests, await orAborted(helper.share, options.signal));
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
  await complete(paths, digests, options.signal);
  return digests;
}

async function workOffHere(
  queue: DigestQueue,
  digests: FileDigest[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const share of workOff(queue)) {
    signal?.throwIfAborted();
    take(digests, share);
    await new Promise(setImmediate);
  }
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
async function complete(
  paths: readonly string[],
  digests: FileDigest[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const missed = paths.map((_, index) => index).filter((index) => digests[index] === undefined);
  const found: FileDigest[] = [];
  await workOffHere(newQueue(missed.map((index) => paths[index] as string)), found, signal);
  for (const [i, index] of missed.entries()) digests[index] = found[i] as FileDigest;
}

/** A helper may be in the middle of a large file. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve).finally(() => signal.removeEventListener('abort', abort));
  });
}
