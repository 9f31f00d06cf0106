import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

export interface EngineLimits {
  /** An input that takes longer is taken for one that never ends. */
  readonly hangMilliseconds: number;
  /** An input that takes the processor for longer, twice, is slow. */
  readonly slowMilliseconds: number;
  readonly heapMegabytes: number;
}

interface Answer {
  readonly failed?: string;
  readonly milliseconds: number;
}

/** What is asked of the engine: packages whose reports must be the same, and ways to a capability. */
export interface Question {
  readonly orders: readonly Uint8Array[];
  readonly calls?: string;
}

/** However busy the machine is. */
const mostRounds = 10;

const usual: EngineLimits = {
  hangMilliseconds: 60_000,
  slowMilliseconds: 10_000,
  heapMegabytes: 1024,
};

/**
 * The whole engine on a thread that is ended when an input hangs it or takes too much memory: the
 * engine waits for promises in between, and no timer of its own thread ends a loop after one.
 */
export class WatchedEngine {
  readonly #limits: EngineLimits;
  readonly #script: URL;
  #worker: Worker | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(
    limits: Partial<EngineLimits> = {},
    script: URL = new URL('worker.mjs', import.meta.url),
  ) {
    this.#limits = { ...usual, ...limits };
    this.#script = script;
  }

  /**
   * One question after the other, however many ask at once.
   * @throws Error when the engine fails, hangs, is slow twice, or grows.
   */
  ask(question: Question): Promise<void> {
    const answered = this.#last.then(() => this.#ask(question));
    this.#last = answered.catch(() => {});
    return answered;
  }

  async #ask(question: Question): Promise<void> {
    const first = await this.#once(question);
    if (first <= this.#limits.slowMilliseconds) return;
    const second = await this.#once(question);
    if (second > this.#limits.slowMilliseconds)
      throw new Error(`took ${Math.round(second)} ms, and ${Math.round(first)} ms before`);
  }

  async #once(question: Question): Promise<number> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    try {
      worker.postMessage(question);
      const { failed, milliseconds } = await this.#answerOf(worker);
      if (failed !== undefined) throw new Error(failed);
      return milliseconds;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Where the machine is busy with something else, the engine is given the time that it did not get. */
  async #answerOf(worker: Worker): Promise<Answer> {
    const { hangMilliseconds } = this.#limits;
    const over = new AbortController();
    const answered = once(worker, 'message', { signal: over.signal });
    try {
      const before = process.cpuUsage();
      for (let round = 0; round < mostRounds; round++) {
        const late = setTimeout(hangMilliseconds, undefined, { signal: over.signal });
        const told = (await Promise.race([answered, late])) as [Answer] | undefined;
        if (told !== undefined) return told[0];
        const { user, system } = process.cpuUsage(before);
        if (user + system > 500 * hangMilliseconds) break;
      }
      throw new Error(`does not end within ${hangMilliseconds} ms`);
    } finally {
      answered.catch(() => {});
      over.abort();
    }
  }

  #start(): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#limits.heapMegabytes };
    const worker = new Worker(this.#script, { resourceLimits });
    worker.unref();
    return worker;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
