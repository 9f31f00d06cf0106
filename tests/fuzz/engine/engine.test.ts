import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { methodBody } from '../../../src/formats/cil/methods.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { buildPackage } from '../../kit/package-builder.js';
import { randomFrom } from '../random.js';
import { WatchedEngine } from './engine.js';
import { entriesOf, labelledPackages, mutatePackage, shuffled } from './packages.js';
import { randomAssembly } from './random-code.js';

/** An engine that does what its input says. */
const obedient = `
import { parentPort } from 'node:worker_threads';
const kept = [];
const deeds = {
  answer: () => {},
  fail: () => { throw new TypeError('nothing there'); },
  loop: () => { for (;;); },
  grow: () => { for (;;) kept.push(new Array(100_000).fill(kept.length)); },
};
parentPort.on('message', async ({ orders: [bytes] }) => {
  // As the engine does: it goes on after a promise, where no timeout of the thread that asks sees it.
  await null;
  try {
    deeds[Buffer.from(bytes).toString()]();
    parentPort.postMessage({ milliseconds: 1 });
  } catch (error) {
    parentPort.postMessage({ failed: error.stack, milliseconds: 1 });
  }
});`;

let folder: string;
let engine: WatchedEngine;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-engine-'));
  writeFileSync(join(folder, 'worker.mjs'), obedient);
  const script = pathToFileURL(join(folder, 'worker.mjs'));
  engine = new WatchedEngine({ hangMilliseconds: 2_000, heapMegabytes: 64 }, script);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const ask = (deed: string): Promise<void> => engine.ask({ orders: [Buffer.from(deed)] });

describe('the watched engine', () => {
  it('sees failures, hangs and growth, and goes on with the next', async () => {
    const deeds = ['answer', 'fail', 'answer', 'loop', 'answer', 'grow', 'answer'];
    const outcomes = await Promise.allSettled(deeds.map(ask));
    const told = outcomes.map((outcome) =>
      outcome.status === 'fulfilled' ? 'answered' : String(outcome.reason).split('\n')[0],
    );
    expect(told).toEqual([
      'answered',
      'Error: TypeError: nothing there',
      'answered',
      'Error: does not end within 2000 ms',
      'answered',
      expect.stringMatching(/ERR_WORKER_OUT_OF_MEMORY|memory limit/),
      'answered',
    ]);
  });

  it('tells when the order of entries shows', async () => {
    const files = { 'lib/net8.0/A.dll': randomAssembly(randomFrom(1), 5) };
    const other = { 'lib/net8.0/B.dll': randomAssembly(randomFrom(1), 5) };
    const orders = [files, other].map((each) => Uint8Array.from(buildPackage({ files: each })));
    const real = new WatchedEngine();
    await expect(real.ask({ orders })).rejects.toThrow('the order of entries shows');
    await real.close();
  });
});

describe('packages of damaged and random code', () => {
  const some = labelledPackages().slice(0, 12);

  it('are the same for the same seed, and others for another', () => {
    const made = (seed: number): string[] => {
      const random = randomFrom(seed);
      return some.map((bytes) => Buffer.from(mutatePackage(bytes, random).bytes).toString('hex'));
    };
    expect(made(3)).toEqual(made(3));
    const other = made(4);
    expect(made(3).filter((hex, at) => hex === other[at])).toEqual([]);
  });

  it('change nothing but the assemblies', () => {
    const random = randomFrom(6);
    for (const bytes of some) {
      const mutated = entriesOf(mutatePackage(bytes, random).bytes);
      if (mutated.some(({ name }) => String(name).endsWith('Random.dll'))) continue;
      const texts = (from: ReturnType<typeof entriesOf>) =>
        from
          .filter(({ name }) => !/\.(?:dll|exe)$/.test(String(name)))
          .map(({ name, content }) => [
            name,
            Buffer.from(content as Uint8Array).toString('latin1'),
          ]);
      expect(texts(mutated)).toEqual(texts(entriesOf(bytes)));
    }
  });

  it('hold bodies that can be read', () => {
    const module = readModule(randomAssembly(randomFrom(9), 40));
    const rows = Array.from({ length: module.tables.MethodDef.rows }, (_, at) => at + 1);
    const sizes = rows.map((row) => methodBody(module, row)?.codeSize ?? 0);
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeGreaterThan(200);
  });

  it('are packed in another order with the same files', () => {
    const [bytes] = some as [Uint8Array];
    const names = (from: Uint8Array) => entriesOf(from).map(({ name }) => String(name));
    const other = names(shuffled(bytes, randomFrom(2)));
    expect(other).not.toEqual(names(bytes));
    expect(other.toSorted()).toEqual(names(bytes).toSorted());
  });
});
