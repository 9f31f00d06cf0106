import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileDigest } from './digest-file.js';
import { newQueue, workOff, type DigestQueue, type DigestShare } from './digest-queue.js';

const worker = new URL('./digest-worker.js', import.meta.url);

/** Below this, starting a thread costs more than it brings. */
const worthAThread = 200;

/** Packages are larger than other files, and their own follow. */
const packagesWorthAThread = 20;

export interface DigestOptions {
  /** Threads in all, the calling one included. */
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/** Files to be hashed. */
export interface DigestWork {
  /** Packages, the largest files of all: the helpers begin with them. */
  readonly packages: readonly string[];
  /** The other files; looked for while the helpers are at work. */
  readonly others: () => readonly string[];
}

/**
 * Digests of all files, packages first, in their order. Hashing half a gigabyte is most of what a warm
 * scan does, so the calling thread and its helpers share the queues; a queue of thousands of small
 * asynchronous reads was measured to be slower than one thread alone.
 * @throws the signal's reason when it is aborted.
 */
export async function digestFiles(
  { packages, others }: DigestWork,
  options: DigestOptions,
): Promise<FileDigest[]> {
  const early = packages.length < packagesWorthAThread ? 0 : options.threads - 1;
  const helpers = startHelpers(early);
  try {
    const first = new SharedWork(packages, helpers);
    const paths = others();
    if (early === 0 && packages.length + paths.length >= worthAThread)
      helpers.push(...startHelpers(options.threads - 1));
    const second = new SharedWork(paths, helpers);
    await first.workOff(options.signal);
    await second.workOff(options.signal);
    return [...(await first.finish(options.signal)), ...(await second.finish(options.signal))];
  } finally {
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
}

/** Files that the calling thread and its helpers take from one queue. */
class SharedWork {
  readonly #queue: DigestQueue;
  readonly #shares: readonly Promise<DigestShare>[];
  readonly #digests: FileDigest[] = [];

  constructor(paths: readonly string[], helpers: readonly Helper[]) {
    this.#queue = newQueue(paths);
    this.#shares = helpers.map((helper) => helper.give(this.#queue));
  }

  /** Does what nobody else takes. */
  workOff(signal: AbortSignal | undefined): Promise<void> {
    return workOffHere(this.#queue, this.#digests, signal);
  }

  /** With what the helpers did. */
  async finish(signal: AbortSignal | undefined): Promise<FileDigest[]> {
    for (const share of this.#shares) take(this.#digests, await orAborted(share, signal));
    await complete(this.#queue.paths, this.#digests, signal);
    return this.#digests;
  }
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
  /** What it did of a queue, in the end. */
  give(queue: DigestQueue): Promise<DigestShare>;
  stop(): Promise<unknown>;
}

/** There is no compiled helper beside TypeScript sources: then the calling thread does it all. */
function startHelpers(count: number): Helper[] {
  if (count < 1 || !existsSync(fileURLToPath(worker))) return [];
  return Array.from({ length: count }, startHelper);
}

/** Answers come in the order of the queues; one that ends early answers nothing for all that is left. */
function startHelper(): Helper {
  const thread = new Worker(worker);
  const waiting: ((share: DigestShare) => void)[] = [];
  let ended = false;
  const end = (): void => {
    ended = true;
    for (const resolve of waiting.splice(0)) resolve([]);
  };
  thread.on('message', (share: DigestShare) => waiting.shift()?.(share));
  thread.once('error', end);
  thread.once('exit', end);
  return {
    give(queue) {
      if (ended) return Promise.resolve([]);
      thread.postMessage(queue);
      return new Promise((resolve) => waiting.push(resolve));
    },
    stop: () => thread.terminate(),
  };
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
