import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import {
  childrenOf,
  contentOf,
  encodingOf,
  readDer,
  readFirstDer,
} from '../../../src/formats/der/element.js';
import { DerFields } from '../../../src/formats/der/fields.js';
import { derFromBer } from '../../../src/formats/der/from-ber.js';
import {
  bitsOf,
  booleanOf,
  hasBit,
  identifierOf,
  integerBytes,
  smallInteger,
  textOf,
  timeOf,
} from '../../../src/formats/der/values.js';
import { der, integer, looseBer, octets, oid, sequence, set, utf8 } from '../../kit/signing.mjs';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const read = (text: string) => readDer(hex(text));
const text = (value: string, tag: number) => readDer(der(tag, Buffer.from(value)));

/** Elements inside elements, as the kit writes them. */
const element = fc.letrec<{ any: Buffer }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    fc.nat(2 ** 31 - 1).map((value) => integer(value)),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => octets(bytes)),
    fc.string().map((value) => utf8(value)),
    fc.array(tie('any'), { maxLength: 4 }).map((parts) => sequence(...parts)),
    fc.array(tie('any'), { maxLength: 4 }).map((parts) => set(...parts)),
  ),
})).any;

describe('the DER reader', () => {
  it('gives back every element as it was written', () => {
    fc.assert(
      fc.property(element, (bytes) => {
        const read = readDer(bytes);
        expect(Buffer.compare(encodingOf(read), bytes)).toBe(0);
        if ((read.tag & 0x20) === 0) return;
        const parts = childrenOf(read).map(encodingOf);
        expect(Buffer.compare(Buffer.concat(parts), contentOf(read))).toBe(0);
      }),
    );
  });

  it.each([
    ['an indefinite length (X.690 10.1)', '30 80 00 00'],
    ['a length longer than it needs to be', '04 81 01 00'],
    ['a length with a zero before it', '04 82 00 80'],
    ['a length of five octets', '04 85 00 00 00 00 01 00'],
    ['an identifier of two octets', '1f 81 01 00'],
    ['bytes behind the element', '05 00 00'],
  ])('refuses %s', (_what, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'bad-structure' }));
  });

  it.each(['', '30', '30 05 02 01', '04 82 01', '04 84 ff ff ff ff'])(
    'refuses %j, which is cut off',
    (bytes) => {
      expect(() => read(bytes)).toThrow(expect.objectContaining({ code: 'truncated' }));
    },
  );

  it('leaves what follows alone where it is asked for the first element', () => {
    expect(readFirstDer(hex('05 00 ff ff')).end).toBe(2);
  });

  it('goes down only as far as it is asked to', () => {
    let bytes: Buffer = integer(1);
    for (let depth = 0; depth < 5000; depth++) bytes = sequence(bytes);
    expect(childrenOf(readDer(bytes))).toHaveLength(1);
  });

  it('has a limit for the elements of one', () => {
    const many = readDer(der(0x30, Buffer.alloc(2 * 100_001, hex('05 00'))));
    expect(() => childrenOf(many)).toThrow(LimitReached);
  });

  it('looks for nothing inside of what is primitive', () => {
    expect(() => childrenOf(read('04 02 05 00'))).toThrow(MalformedInput);
  });
});

describe('fields of a type', () => {
  it('are taken in order, optional ones passed over', () => {
    const fields = new DerFields(readDer(sequence(integer(5), utf8('x'))), 'pair');
    expect(fields.maybe(0x01)).toBeUndefined();
    expect(smallInteger(fields.take(0x02))).toBe(5);
    expect(textOf(fields.any())).toBe('x');
    fields.end();
    expect(() => fields.any()).toThrow('lacks a field');
  });

  it('may not be more, fewer or others than the type has', () => {
    const fields = () => new DerFields(readDer(sequence(integer(5))), 'pair');
    expect(() => fields().end()).toThrow('a field too many');
    expect(() => fields().take(0x04)).toThrow('lacks a field');
    expect(() => new DerFields(readDer(set()), 'pair')).toThrow('no pair here');
  });
});

describe('values', () => {
  it.each([
    ['02 01 00', 0],
    ['02 01 7f', 127],
    ['02 02 00 80', 128],
    ['02 04 7f ff ff ff', 2 ** 31 - 1],
  ])('reads %s as %i', (bytes, value) => {
    expect(smallInteger(read(bytes))).toBe(value);
  });

  it.each([
    '02 00',
    '02 02 00 7f',
    '02 02 ff 80',
    '02 01 ff',
    '02 05 01 00 00 00 00',
    '01 01 01',
    '03 00',
    '03 01 07',
    '03 02 08 00',
    '03 02 01 01',
  ])('refuses %s', (bytes) => {
    const value = read(bytes);
    const readers = { 1: booleanOf, 2: smallInteger, 3: bitsOf } as const;
    expect(() => readers[value.tag as 1](value)).toThrow(MalformedInput);
  });

  it('keeps large numbers as they are', () => {
    expect(integerBytes(read('02 09 00 ff ff ff ff ff ff ff ff'))).toHaveLength(9);
  });

  it('counts bits from the left', () => {
    const bits = bitsOf(read('03 02 05 a0'));
    expect([0, 1, 2, 3, 9].map((number) => hasBit(bits, number))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it.each([
    '1.2.840.113549.1.7.2',
    '2.5.29.37.0',
    '0.9.2342.19200300.100.1.25',
    '2.999.1',
    '1.2.3.99999999999999999999',
  ])('reads %s', (value) => {
    expect(identifierOf(readDer(oid(value)))).toBe(value);
  });

  it.each(['06 00', '06 01 80', '06 03 2a 80 01', '06 02 2a ff'])(
    'refuses the identifier %s',
    (bytes) => {
      expect(() => identifierOf(read(bytes))).toThrow(MalformedInput);
    },
  );

  it.each([
    ['491231235959Z', 0x17, '2049-12-31T23:59:59.000Z'],
    ['500101000000Z', 0x17, '1950-01-01T00:00:00.000Z'],
    ['20240229120000Z', 0x18, '2024-02-29T12:00:00.000Z'],
    ['20240229120000.25Z', 0x18, '2024-02-29T12:00:00.250Z'],
  ])('reads the time %s', (value, tag, expected) => {
    expect(new Date(timeOf(text(value, tag))).toISOString()).toBe(expected);
  });

  it.each([
    ['240230120000Z', 0x17],
    ['2401011200Z', 0x17],
    ['240101120000+0100', 0x17],
    ['20240101120000', 0x18],
    ['20240101120000.50Z', 0x18],
    ['20240101240000Z', 0x18],
    ['20240101120000Z', 0x16],
  ])('refuses the time %s', (value, tag) => {
    expect(() => timeOf(text(value, tag))).toThrow(MalformedInput);
  });

  it.each([
    ['0c 02 c3 a9', 'é'],
    ['16 01 41', 'A'],
    ['14 01 e9', 'é'],
    ['1e 04 00 41 20 ac', 'A€'],
    ['1c 04 00 01 f6 00', '😀'],
  ])('reads the text %s', (bytes, expected) => {
    expect(textOf(read(bytes))).toBe(expected);
  });

  it.each(['0c 01 e9', '1e 01 41', '1c 03 00 00 41', '04 01 41'])(
    'refuses the text %s',
    (bytes) => {
      expect(() => textOf(read(bytes))).toThrow(MalformedInput);
    },
  );
});

describe('BER made DER', () => {
  it('is the same as if it had been DER from the start', () => {
    fc.assert(
      fc.property(element, fc.uint8Array({ maxLength: 4 }), (bytes, behind) => {
        const loose = looseBer(bytes);
        const { der: made, length } = derFromBer(Buffer.concat([loose, behind]));
        expect(Buffer.compare(made, bytes)).toBe(0);
        expect(length).toBe(loose.length);
      }),
    );
  });

  it('leaves DER as it is', () => {
    fc.assert(
      fc.property(
        element,
        (bytes) => void expect(Buffer.compare(derFromBer(bytes).der, bytes)).toBe(0),
      ),
    );
  });

  it.each(['', '30 80', '30 80 02 01', '04 80 00 00', '24 80 02 01 00 00 00', '30 03 02 05 00'])(
    'refuses %s',
    (bytes) => {
      expect(() => derFromBer(hex(bytes))).toThrow(MalformedInput);
    },
  );

  it('has a limit for how deep it goes', () => {
    expect(() => derFromBer(Buffer.alloc(20_000, hex('30 80')))).toThrow(LimitReached);
  });
});
