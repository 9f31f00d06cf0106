import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { isInputError } from '../../src/core/errors.js';
import { mutate } from './mutate.js';
import { randomFrom } from './random.js';
import { cpuMilliseconds } from '../kit/cpu-time.js';
import type { FuzzTarget } from './target.js';

export interface FuzzFailure {
  readonly why: string;
  readonly input: Uint8Array;
}

export interface FuzzOptions {
  readonly inputs: number;
  readonly seed: number;
}

const slowMilliseconds = 1_000;
/** An input that runs this long is taken for one that never ends. */
const hangMilliseconds = 20_000;
const heapGrowthBytes = 1024 * 1024 * 1024;
/** A watchdog thread costs more than most inputs, so one watches over several. */
const batchSize = 100;
const enoughFailures = 10;

/**
 * Runs `inputs` mutations of the target's seeds; the same numbers give the same inputs. Stops
 * after ten failures.
 */
export async function fuzz(target: FuzzTarget, options: FuzzOptions): Promise<FuzzFailure[]> {
  const seeds = await target.seeds();
  const random = randomFrom(options.seed);
  const context = { random, others: seeds, dictionary: target.dictionary ?? [] };
  const mutation = target.mutate ?? mutate;
  const failures: FuzzFailure[] = [];
  for (let done = 0; done < options.inputs && failures.length < enoughFailures;) {
    const count = Math.min(batchSize, options.inputs - done);
    const batch = Array.from({ length: count }, () => mutation(random.pick(seeds), context));
    failures.push(...(await tryInputs(target, batch)));
    done += count;
  }
  return failures;
}

/** Tries inputs one after the other, each under the rules that a reader must keep. */
export async function tryInputs(
  target: FuzzTarget,
  inputs: readonly Uint8Array[],
  hang: number = hangMilliseconds,
): Promise<FuzzFailure[]> {
  const failures: FuzzFailure[] = [];
  const before = process.memoryUsage().rss;
  let next = 0;
  while (next < inputs.length) {
    next = await runUntilStopped(target, inputs, next, failures, hang);
  }
  const growth = process.memoryUsage().rss - before;
  const last = inputs.at(-1);
  if (growth > heapGrowthBytes && last) {
    failures.push({ why: `memory grew by ${growth >> 20} MB in one batch`, input: last });
  }
  return failures;
}

/** Returns the index of the first input not tried yet. */
async function runUntilStopped(
  target: FuzzTarget,
  inputs: readonly Uint8Array[],
  start: number,
  failures: FuzzFailure[],
  hang: number,
): Promise<number> {
  let index = start;
  let begun = 0;
  let waiting: Promise<string | undefined> | undefined;
  const run = (): void => {
    for (; index < inputs.length; index++) {
      const input = inputs[index] as Uint8Array;
      begun = performance.now();
      const outcome = tryOne(target, input);
      if (outcome instanceof Promise) {
        waiting = outcome;
        return;
      }
      if (outcome !== undefined) failures.push({ why: outcome, input });
    }
  };
  const hung = withWatchdog(run, hang);
  const input = inputs[index];
  if (input === undefined) return index;
  // The batch was slow, not this input: give it the whole time.
  if (hung && index > start && performance.now() - begun < hang / 2) return index;
  const why = hung ? `does not end within ${hang} ms` : await waiting;
  if (why !== undefined) failures.push({ why, input });
  return index + 1;
}

/** Code called from a script is stopped with it, which a timer could not do. */
function withWatchdog(run: () => void, timeout: number): boolean {
  try {
    Object.assign(globalThis, { fuzzBatch: run });
    new vm.Script('fuzzBatch()').runInThisContext({ timeout });
    return false;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
    throw error;
  }
}

function tryOne(
  target: FuzzTarget,
  input: Uint8Array,
): string | undefined | Promise<string | undefined> {
  const started = performance.now();
  try {
    const pending = target.exercise(input);
    if (pending === undefined) return slowness(target, input, started);
    return pending.then(() => slowness(target, input, started), complaint);
  } catch (error) {
    return complaint(error) ?? slowness(target, input, started);
  }
}

function complaint(error: unknown): string | undefined {
  if (isInputError(error)) return undefined;
  return error instanceof Error ? (error.stack ?? error.message) : `threw ${String(error)}`;
}

/** A slow run counts when it takes the processor for as long again: the machine may have been busy. */
function slowness(target: FuzzTarget, input: Uint8Array, started: number): string | undefined {
  const first = performance.now() - started;
  if (target.isWatched || first <= slowMilliseconds) return undefined;
  const second = cpuMilliseconds(() => {
    try {
      void target.exercise(input);
    } catch {
      // Already judged by the first run.
    }
  });
  return second > slowMilliseconds ? `took ${Math.round(second)} ms` : undefined;
}

/** Keeps a failing input as a regression file, and says where. */
export function keepFailure(folder: string, target: string, failure: FuzzFailure): string {
  const name = createHash('sha256').update(failure.input).digest('hex').slice(0, 16);
  const path = join(folder, target, `${name}.bin`);
  mkdirSync(join(folder, target), { recursive: true });
  writeFileSync(path, failure.input);
  return path;
}
