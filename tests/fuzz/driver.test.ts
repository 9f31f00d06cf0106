import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../src/core/errors.js';
import { fuzz, tryInputs } from './driver.js';
import { mutate } from './mutate.js';
import { randomFrom } from './random.js';
import type { FuzzTarget } from './target.js';

const seeds = () => [new TextEncoder().encode('an honest input of some length')];

function targetThat(exercise: FuzzTarget['exercise']): FuzzTarget {
  return { name: 'test', seeds, exercise };
}

describe('fuzz', () => {
  it('reports an error that is no input error, with the input', async () => {
    const target = targetThat((bytes) => {
      if (bytes.length < 10) throw new RangeError('index out of range');
    });
    const failures = await fuzz(target, { inputs: 1000, seed: 1 });
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.every(({ why }) => why.startsWith('RangeError'))).toBe(true);
    expect(failures.every(({ input }) => input.length < 10)).toBe(true);
  });

  it('lets input errors pass', async () => {
    const target = targetThat(() => {
      throw new MalformedInput('bad-value', 'as it should be');
    });
    expect(await fuzz(target, { inputs: 200, seed: 1 })).toEqual([]);
  });

  it('sees rejections of asynchronous readers', async () => {
    const target = targetThat(async (bytes) => {
      await Promise.resolve();
      if (bytes.length === 0) throw new TypeError('nothing there');
    });
    const failures = await tryInputs(target, [Uint8Array.of(1), new Uint8Array(0)]);
    expect(failures.map(({ why }) => why.split('\n')[0])).toEqual(['TypeError: nothing there']);
  });

  it('stops an input that never ends and goes on with the next', async () => {
    let last = 0;
    const target = targetThat((bytes) => {
      last = bytes[0] ?? 0;
      while (bytes[0] === 2);
    });
    const inputs = [1, 2, 3].map((byte) => Uint8Array.of(byte));
    const failures = await tryInputs(target, inputs, 300);
    expect(failures).toEqual([{ why: 'does not end within 300 ms', input: Uint8Array.of(2) }]);
    expect(last).toBe(3);
  });
});

describe('mutate', () => {
  const mutations = (seed: number) => {
    const context = { random: randomFrom(seed), others: seeds(), dictionary: ['word'] };
    return Array.from({ length: 300 }, () =>
      Buffer.from(mutate(seeds()[0]!, context)).toString('hex'),
    );
  };

  it('gives the same inputs for the same seed, and others for another', () => {
    expect(mutations(7)).toEqual(mutations(7));
    expect(mutations(7)).not.toEqual(mutations(8));
  });

  it('shrinks, grows and changes', () => {
    const lengths = mutations(7).map((hex) => hex.length / 2);
    expect(Math.min(...lengths)).toBeLessThan(15);
    expect(Math.max(...lengths)).toBeGreaterThan(60);
    expect(new Set(mutations(7)).size).toBeGreaterThan(250);
  });
});
