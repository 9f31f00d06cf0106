import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.js';
import { extractStrings, type StringEncoding } from '../../src/core/strings.js';

type Found = [text: string, offset: number, encoding: StringEncoding];

function find(bytes: Uint8Array): Found[] {
  const found: Found[] = [];
  extractStrings(bytes, (...run) => found.push(run));
  return found;
}

/** The definition, read aloud: every run of printable bytes, and of printable pairs. */
function findNaively(bytes: Uint8Array): Found[] {
  const latin1 = Buffer.from(bytes).toString('latin1');
  const ascii = [...latin1.matchAll(/[\t\x20-\x7e]{6,}/g)];
  // eslint-disable-next-line no-control-regex
  const wide = [...latin1.matchAll(/(?:[\t\x20-\x7e]\0){6,}/g)];
  return [
    ...ascii.map((m): Found => [m[0], m.index, 'ascii']),
    ...wide.map((m): Found => [m[0].replaceAll('\0', ''), m.index, 'utf16']),
  ];
}

describe('extractStrings', () => {
  it('finds both encodings at any alignment', () => {
    const bytes = Buffer.concat([
      Buffer.from([1]),
      Buffer.from('http://a.invalid\ttab', 'latin1'),
      Buffer.from([0xff]),
      Buffer.from('wide text', 'utf16le'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('short', 'latin1'),
    ]);
    expect(find(bytes)).toEqual([
      ['http://a.invalid\ttab', 1, 'ascii'],
      ['wide text', 22, 'utf16'],
    ]);
  });

  it('finds what its definition finds', () => {
    const byte = fc.constantFrom(0, 0, 0, 1, 0x41, 0x42, 0x20, 0x7e, 0x7f, 0x09, 0xff);
    const run = fc.oneof(
      byte.map((value) => [value]),
      fc.nat(14).map((length) => Array.from({ length }, () => 0x61)),
      fc.nat(14).map((length) => Array.from({ length }, () => [0x62, 0]).flat()),
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 30 }), (runs) => {
        const bytes = Uint8Array.from(runs.flat());
        expect(find(bytes)).toEqual(findNaively(bytes));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives long runs in pieces and stops at the limit', () => {
    const bytes = new Uint8Array(limits.stringCharacters + 10).fill(0x41);
    expect(find(bytes).map(([text, offset]) => [text.length, offset])).toEqual([
      [limits.stringCharacters, 0],
      [10, limits.stringCharacters],
    ]);
    const many = Buffer.from('ABCDEF\n'.repeat(limits.stringsPerFile + 1), 'latin1');
    let count = 0;
    expect(extractStrings(many, () => count++)).toBe(false);
    expect(count).toBe(limits.stringsPerFile);
    expect(extractStrings(many.subarray(7), () => undefined)).toBe(true);
  });
});
