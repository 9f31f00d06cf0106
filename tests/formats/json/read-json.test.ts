import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import type { JsonValue } from '../../../src/formats/json/model.js';
import {
  itemsOf,
  memberOf,
  membersOf,
  positionOf,
  stringOf,
} from '../../../src/formats/json/query.js';
import { readJson, type JsonOptions } from '../../../src/formats/json/read-json.js';
import { cpuMilliseconds } from '../../kit/cpu-time.js';

const read = (text: string, options?: JsonOptions) => readJson(Buffer.from(text), options);

/** As JSON.parse would give it, the last of repeated keys winning. */
function plain(value: JsonValue): unknown {
  if (value.kind === 'array') return value.items.map(plain);
  if (value.kind !== 'object') return value.value;
  const object: Record<string, unknown> = {};
  for (const { key, value: member } of value.members) {
    Object.defineProperty(object, key, {
      value: plain(member),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return object;
}

describe('readJson', () => {
  test('reads any JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, '\t'), (text, space) => {
        const written = JSON.stringify(JSON.parse(text), null, space);
        expect(plain(read(written).root)).toEqual(JSON.parse(written));
      }),
      { numRuns: 500 },
    );
  });

  test('accepts exactly what JSON.parse accepts', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ua1-+.eE0tn \n/'.split(''),
      'true',
      'null',
      '"a"',
      '"a":1',
      '\\u00e9',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(accepts(() => read(text))).toBe(accepts(() => JSON.parse(text)));
      }),
      { numRuns: 5_000 },
    );
  });

  test('gives the place of keys and values', () => {
    const document = read('{\n  "a": [1,\n    "x"]\n}');
    const [member] = membersOf(document.root);
    const second = itemsOf(member!.value)[1]!;
    expect(positionOf(document, member!.keyStart)).toEqual({ line: 2, column: 3 });
    expect(positionOf(document, second.start)).toEqual({ line: 3, column: 5 });
    expect(document.source.text.slice(second.start, second.end)).toBe('"x"');
    expect(document.source.text.slice(member!.value.start, member!.value.end)).toBe(
      '[1,\n    "x"]',
    );
  });

  test('notes repeated keys and takes the last', () => {
    const document = read('{"a":1,\n"a":"2"}');
    expect(document.problems).toEqual([
      { code: 'duplicate-key', message: 'a', line: 2, offset: 8 },
    ]);
    expect(stringOf(memberOf(document.root, 'a'))).toBe('2');
  });

  test('reads a key named __proto__ as a key', () => {
    const { root } = read('{"__proto__":{"polluted":true}}');
    expect(membersOf(root)[0]!.key).toBe('__proto__');
    expect(memberOf(root, 'polluted')).toBeUndefined();
  });

  test.each([
    ['a byte order mark', Buffer.from('\ufeff"é"'), []],
    ['UTF-16', Buffer.from('\ufeff"é"', 'utf16le'), []],
    ['bytes that are not UTF-8', Buffer.from('"\xe9"', 'latin1'), ['invalid-encoding']],
  ])('reads %s', (_title, bytes, expected) => {
    const { root, problems } = readJson(bytes);
    expect(stringOf(root)).toBe('é');
    expect(problems.map((problem) => problem.code)).toEqual(expected);
  });

  test('lets comments and trailing commas pass only when asked', () => {
    const text = '// a\n{ "a": [1, /* b */ 2,], } // c';
    expect(plain(read(text, { relaxed: true }).root)).toEqual({ a: [1, 2] });
    expect(() => read(text)).toThrow(MalformedInput);
    for (const broken of ['[,]', '[1,,]', '/', '[1] /* ', '{,}']) {
      expect(() => read(broken, { relaxed: true })).toThrow(MalformedInput);
    }
  });

  test.each([
    ['nothing', '', 'truncated', 1],
    ['an open object', '{\n"a": 1', 'truncated', 2],
    ['an open string', '[\n\n"abc', 'truncated', 3],
    ['a line break in a string', '["a\nb"]', 'bad-structure', 1],
    ['an unknown escape', '["\\x"]', 'bad-structure', 1],
    ['a wrong bracket', '[1\n}', 'bad-structure', 2],
    ['two values', '1\n2', 'bad-structure', 2],
    ['single quotes', "{'a':1}", 'bad-structure', 1],
  ])('says where it stops: %s', (_title, text, code, line) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code, line }));
  });

  test('says of what is cut off that it ends too soon', () => {
    for (const cut of ['', '{ "a": ', '[1, '])
      expect(() => read(cut)).toThrow(/^it ends too soon$/);
  });

  test('stops at depth', () => {
    expect(() => read('['.repeat(129))).toThrow(LimitReached);
    expect(() => read(`${'['.repeat(128)}${']'.repeat(128)}`)).not.toThrow();
  });

  test('reads 10 MB of an assets file quickly', () => {
    const library = { type: 'package', dependencies: { 'Some.Other.Package': '[1.0.0, )' } };
    const files = Array.from({ length: 40 }, (_, i) => `lib/netstandard2.0/Some.File.${i}.dll`);
    const entries = Array.from({ length: 5_500 }, (_, i) => [
      `Some.Package.${i}/1.0.0`,
      { ...library, files },
    ]);
    const bytes = Buffer.from(JSON.stringify({ libraries: Object.fromEntries(entries) }, null, 2));
    expect(bytes.length).toBeGreaterThan(10_000_000);
    let { root } = readJson(bytes);
    const elapsed = cpuMilliseconds(() => ({ root } = readJson(bytes)));
    expect(elapsed).toBeLessThan(30_000);
    expect(membersOf(memberOf(root, 'libraries'))).toHaveLength(5_500);
  });
});

function accepts(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}
