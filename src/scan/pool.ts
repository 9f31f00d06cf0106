import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import { Bug, LimitReached, MalformedInput, type MalformedCode } from '../core/errors.js';
import { limits } from '../core/limits.js';
import type { Handoff, HandoffQuestion } from '../facts/flow-account.js';
import type { PackageHead, Tool } from '../facts/report.js';
import type { PackageSignature } from '../trust/index.js';
import type { Answer, Task } from './worker.js';

/** A package as read: the head for a scan, the whole report as JSON text. */
export interface ReadPackage {
  readonly head: PackageHead;
  readonly body: string;
  readonly signature: PackageSignature | undefined;
}

/** Reads packages on worker threads that are ended when they take too long or too much. */
export interface PackagePool {
  /**
   * Takes over `bytes`: they are moved to the worker, the caller's view becomes empty.
   * @throws MalformedInput when it is no package; LimitReached when time or memory ran out.
   */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadPackage>;
  /**
   * What a package takes on of what others leave at some places; takes over `bytes`.
   * @throws as `read`
   */
  pickUps(
    bytes: Uint8Array,
    asked: HandoffQuestion,
    signal?: AbortSignal,
  ): Promise<readonly Handoff[]>;
  close(): Promise<void>;
}

/** `jobs` threads, started when the first package comes. */
export function openPool(tool: Tool, jobs: number): PackagePool {
  // A scan is over in seconds, and each thread compiles for itself: with the default of 920 bytes
  // a fifth of the processor time goes into inlining that never pays (docs/performance.md).
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=120');
  // Code is optimized after four times as much of it ran as by default, for the same reason.
  setFlagsFromString('--interrupt-budget=270000');
  const pool = new Piscina({
    filename: new URL('./worker-entry.cjs', import.meta.url).href,
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: 1000,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMegabytes },
  });
  return {
    async read(bytes, signal) {
      const answer = await runOne(pool, { bytes, tool }, signal);
      if ('head' in answer) return answer;
      throw new Bug('a reader answered what it was not asked');
    },
    async pickUps(bytes, asked, signal) {
      const answer = await runOne(pool, { bytes, tool, asked }, signal);
      if ('handoffs' in answer) return answer.handoffs;
      throw new Bug('a reader answered what it was not asked');
    },
    close: () => pool.close({ force: true }),
  };
}

async function runOne(pool: Piscina, task: Task, signal?: AbortSignal): Promise<Given> {
  const timeout = AbortSignal.timeout(limits.packageMilliseconds);
  const transferList = [task.bytes.buffer as ArrayBuffer];
  try {
    const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const answer = (await pool.run(task, { transferList, signal: either })) as Answer;
    return unwrap(answer);
  } catch (error) {
    if (timeout.aborted) throw limitReached('packageMilliseconds');
    if (isOutOfMemory(error)) throw limitReached('workerHeapMegabytes');
    throw error;
  }
}

type Given = Exclude<Answer, { readonly failed: unknown }>;

function unwrap(answer: Answer): Given {
  if (!('failed' in answer)) return answer;
  if (answer.failed === 'MalformedInput')
    throw new MalformedInput(answer.code as MalformedCode, answer.message);
  throw new LimitReached(answer.code, limits[answer.code as keyof typeof limits] ?? 0);
}

function limitReached(name: keyof typeof limits): LimitReached {
  return new LimitReached(name, limits[name]);
}

function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  );
}
