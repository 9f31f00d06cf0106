import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInputError, MalformedInput } from '../../src/core/errors.js';
import { IndexReader } from '../../src/intel/index-file/reader.js';
import { packageKey } from '../../src/intel/records/package-key.js';
import { indexOf, inMemory, malicious } from '../kit/osv.js';

const named = (name: string): string => packageKey('NuGet', name);

describe('an index', () => {
  it('gives back what was put into it, and nothing for what was not', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() !== '');
    const names = fc.uniqueArray(name, { maxLength: 400, selector: named });
    fc.assert(
      fc.property(names, name, (all, other) => {
        const records = all.map((each, at) => malicious(`MAL-${at}`, each, [`1.0.${at}`]));
        const index = new IndexReader(inMemory(indexOf(records)));
        for (const [at, each] of all.entries()) {
          const found = index.find(named(each));
          expect(found.map(({ versions }) => versions)).toEqual([[`1.0.${at}`]]);
          expect(found.map((entry) => index.record(entry).id)).toEqual([`MAL-${at}`]);
        }
        const isIn = all.some((each) => named(each) === named(other));
        expect(index.find(named(other)).length).toBe(isIn ? 1 : 0);
      }),
      { numRuns: 20 },
    );
  });

  it('finds every one of many', () => {
    const records = Array.from({ length: 2000 }, (_, at) =>
      malicious(`MAL-${at}`, `P${at}`, ['1.0.0']),
    );
    const index = new IndexReader(inMemory(indexOf(records)));
    const found = records.map((_, at) => index.find(named(`p${at}`)).length);
    expect(found).toEqual(records.map(() => 1));
    expect(index.find(named('p2000'))).toEqual([]);
  });

  it('holds of two records with one id the one that was modified later', () => {
    const older = malicious('MAL-1', 'Fixture', ['1.0.0'], { modified: '2026-01-01T00:00:00Z' });
    const newer = malicious('MAL-1', 'Fixture', ['2.0.0'], { modified: '2026-02-01T00:00:00Z' });
    for (const records of [
      [older, newer],
      [newer, older],
    ]) {
      const index = new IndexReader(inMemory(indexOf(records)));
      expect(index.find(named('fixture')).map(({ versions }) => versions)).toEqual([['2.0.0']]);
    }
  });

  it('says what it is of', () => {
    const index = new IndexReader(inMemory(indexOf([], { of: 'nothing' })));
    expect(index.about).toEqual({ of: 'nothing' });
    expect(index.find(named('fixture'))).toEqual([]);
  });

  it('never says less where a byte of it is another one', () => {
    const records = Array.from({ length: 300 }, (_, at) =>
      malicious(`MAL-${at}`, `P${at}`, ['1.0.0']),
    );
    const whole = indexOf(records);
    const place = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] as number) ^ bits;
        try {
          const index = new IndexReader(inMemory(damaged));
          for (let number = 0; number < 300; number += 7) {
            const [entry] = index.find(named(`p${number}`));
            expect(entry && index.record(entry).id).toBe(`MAL-${number}`);
          }
        } catch (error) {
          if (!isInputError(error)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where it was cut off, or is something else', () => {
    const whole = indexOf([malicious('MAL-1', 'Fixture', ['1.0.0'])]);
    for (const length of [0, 10, 60, whole.length - 1]) {
      expect(() => new IndexReader(inMemory(whole.subarray(0, length)))).toThrow(MalformedInput);
    }
    expect(() => new IndexReader(inMemory(Buffer.alloc(5000, 1)))).toThrow(MalformedInput);
  });
});
