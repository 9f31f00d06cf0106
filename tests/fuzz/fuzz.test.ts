import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzz, keepFailure, tryInputs } from './driver.js';
import { targets } from './targets/index.js';

/**
 * Short by default. FUZZ_INPUTS and FUZZ_SEED (numbers) and FUZZ_TARGETS (names, with commas)
 * make it long: `FUZZ_TARGETS=pe,cil FUZZ_INPUTS=200000 npm run fuzz`.
 */
const inputs = Number(process.env['FUZZ_INPUTS'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const wanted = process.env['FUZZ_TARGETS']?.split(',');
const folder = join(import.meta.dirname, 'seeds');
/** Generous: a busy machine, a slow reader and its watchdog. */
const timeout = 60_000 + inputs * 100;

const chosen = targets.filter(({ name }) => wanted === undefined || wanted.includes(name));

it('knows every target that it is asked for', () => {
  expect(chosen.length).toBe(wanted?.length ?? targets.length);
});

it('lists every target that has a file', () => {
  const files = readdirSync(join(import.meta.dirname, 'targets')).map((file) =>
    basename(file, '.ts'),
  );
  const expected = files.filter((name) => name !== 'index').toSorted();
  expect(targets.map(({ name }) => name)).toEqual(expected);
});

describe.each(chosen)('$name', (target) => {
  it('reads its seeds, one of them whole', { timeout }, async () => {
    const all = await target.seeds();
    // What is large has many, which the benchmark reads as well.
    const seeds = target.share === undefined ? all : all.slice(0, 10);
    expect((await tryInputs(target, seeds)).map(({ why }) => why)).toEqual([]);
    const whole = await Promise.allSettled(seeds.map(async (bytes) => target.exercise(bytes)));
    expect(whole.some(({ status }) => status === 'fulfilled')).toBe(true);
  });

  it('keeps its promises for inputs that once broke it', { timeout }, async () => {
    const failures = await tryInputs(target, keptInputs(target.name));
    expect(failures.map(({ why }) => why)).toEqual([]);
  });

  const count = Math.ceil(inputs * (target.share ?? 1));
  it(`keeps its promises for ${count} mutations`, { timeout }, async () => {
    const failures = await fuzz(target, { inputs: count, seed });
    if (target.told) console.log(`${target.name}: ${target.told()}`);
    const told = failures.map((failure) => ({
      why: failure.why,
      kept: keepFailure(folder, target.name, failure),
    }));
    expect(told).toEqual([]);
  });
});

function keptInputs(name: string): Uint8Array[] {
  const kept = join(folder, name);
  if (!existsSync(kept)) return [];
  return readdirSync(kept)
    .toSorted()
    .map((file) => new Uint8Array(readFileSync(join(kept, file))));
}
