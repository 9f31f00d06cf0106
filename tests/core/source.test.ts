import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSource, sliceSource, sourceOf, spanOf } from '../../src/core/source.js';

describe('decodeSource', () => {
  const cases = [
    ['utf-8', Buffer.from('é1'), 'é1'],
    ['utf-8', Buffer.from('\ufeffé1'), 'é1'],
    ['utf-16le', Buffer.from('\ufeffé1', 'utf16le'), 'é1'],
    ['utf-16le', Buffer.from('iex', 'utf16le'), 'iex'],
    ['utf-16be', Buffer.from('\ufeffé1', 'utf16le').swap16(), 'é1'],
    ['windows-1252', Buffer.from([0xe9, 0x31, 0x80]), 'é1€'],
  ] as const;
  it.each(cases)('reads %s', (encoding, bytes, text) => {
    expect(decodeSource(bytes)).toMatchObject({ encoding, text });
  });
});

describe('spanOf', () => {
  it('counts lines at LF, CRLF and CR, and bytes before and behind a byte order mark', () => {
    const source = decodeSource(Buffer.from('\ufeffa\r\né😀b\rc\nd'));
    const at = (text: string) =>
      spanOf(source, source.text.indexOf(text), source.text.indexOf(text) + 1);
    expect(at('a')).toEqual({ offset: 3, length: 1, line: 1, column: 1 });
    expect(at('b')).toEqual({ offset: 12, length: 1, line: 2, column: 4 });
    expect(at('c')).toEqual({ offset: 14, length: 1, line: 3, column: 1 });
    expect(at('d')).toEqual({ offset: 16, length: 1, line: 4, column: 1 });
  });

  it('gives the bytes that the text was decoded from, in every encoding', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 600 });
    const encodings = fc.constantFrom('utf8', 'utf16le');
    fc.assert(
      fc.property(texts, encodings, fc.nat(), fc.nat(), (body, encoding, a, b) => {
        const bytes = Buffer.from(`\ufeff${body}`, encoding as BufferEncoding);
        const source = decodeSource(bytes);
        const [start, end] = [a, b].map((n) => n % (body.length + 1)).sort((x, y) => x - y);
        const { offset, length } = spanOf(source, start as number, end as number);
        const whole = Buffer.from(source.text.slice(start, end), encoding as BufferEncoding);
        const splits = /[\ud800-\udfff]/.test(body);
        if (!splits) expect(bytes.subarray(offset, offset + length)).toEqual(whole);
      }),
    );
  });

  it('places a slice in the whole', () => {
    const source = sourceOf('<a>\n  é body\nend</a>');
    const start = source.text.indexOf('body');
    const slice = sliceSource(source, start, source.text.indexOf('</a>'));
    expect(slice.text).toBe('body\nend');
    expect(spanOf(slice, 0, 4)).toEqual(spanOf(source, start, start + 4));
    expect(spanOf(slice, 5, 8)).toEqual(spanOf(source, start + 5, start + 8));
  });
});
