import { describe, expect, it } from 'vitest';
import { entropy, entropyMeter } from '../../src/core/entropy.js';

describe('entropy', () => {
  it.each([
    ['nothing', [], 0],
    ['one byte', [7], 0],
    ['the same byte', [1, 1, 1, 1], 0],
    ['two bytes alike often', [1, 2, 1, 2], 1],
    ['three to one', [1, 1, 1, 2], 0.8113],
    ['every byte once', Array.from({ length: 256 }, (_, i) => i), 8],
    ['an odd number', [1, 2, 1], 0.9183],
  ])('of %s', (_, bytes, expected) => {
    expect(entropy(Uint8Array.from(bytes))).toBeCloseTo(expected, 4);
  });
});

describe('entropyMeter', () => {
  it('refuses to measure the same bytes again and again', () => {
    const measure = entropyMeter(Uint8Array.of(1, 2, 3, 4));
    expect([measure(0, 4), measure(0, 4), measure(0, 4)]).toEqual([2, 2, undefined]);
  });

  it('measures what is there of a part past the end', () => {
    expect(entropyMeter(Uint8Array.of(1, 2, 3, 4))(2, 100)).toBe(1);
  });
});
