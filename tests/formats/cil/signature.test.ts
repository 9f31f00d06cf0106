import { describe, expect, it } from 'vitest';
import { openCursor } from '../../../src/formats/cil/metadata/compressed.js';
import {
  decodeFieldSignature,
  decodeLocals,
  decodeMethodSignature,
  decodePropertySignature,
  decodeType,
} from '../../../src/formats/cil/signature/decode.js';
import {
  functionSignatureText,
  typeListText,
  typeText,
} from '../../../src/formats/cil/signature/text.js';

const nameOf = (token: number) => `T${token.toString(16)}`;

function blob(hex: string) {
  const bytes = Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  return openCursor(bytes, 0, bytes.length);
}

describe('types', () => {
  it.each([
    ['08', 'int32'],
    ['1d 1d 0e', 'string[][]'],
    ['0f 01', 'void*'],
    ['45 10 12 05', 'pinned T1000001&'],
    ['11 08', 'T2000002'],
    ['13 02', '!2'],
    ['1e 81 00', '!!256'],
    ['14 08 02 00 02 00 00', 'int32[2;;0,0]'],
    ['14 08 01 01 05 01 7b', 'int32[1;5;-3]'],
    ['15 12 05 02 0e 15 11 08 01 13 00', 'T1000001<string,T2000002<!0>>'],
    ['1f 05 20 09 08', 'modreq(T1000001) modopt(T1000002) int32'],
    ['1b 02 01 01 08', ''],
    ['1b 01 01 01 08', 'method cdecl void *(int32)'],
    ['12 07', 'T-1'],
  ])('%s is %s', (hex, text) => {
    const type = decodeType(blob(hex));
    if (text === '') expect(type).toBeDefined();
    else expect(type && typeText(type, nameOf)).toBe(text);
  });

  it.each(['', '1d', '12', '15 13 00 01 08', '15 12 05 02 08', '14 08', '00', '22', '12 ff'])(
    'does not half-read %j',
    (hex) => expect(decodeType(blob(hex))).toBeUndefined(),
  );

  it('bounds nesting', () => {
    expect(decodeType(blob(`${'1d'.repeat(200)}08`))).toBeDefined();
    expect(decodeType(blob(`${'1d'.repeat(100_000)}08`))).toBeUndefined();
  });

  it('bounds the number of types', () => {
    const many = `15 12 05 c0 03 0d 40 ${'13 00'.repeat(200_000)}`;
    expect(() => decodeType(blob(many))).toThrow(
      expect.objectContaining({ code: 'signatureNodes' }),
    );
  });
});

describe('methods', () => {
  it.each([
    ['20 00 01', 'instance void *()'],
    ['60 01 08 08', 'instance explicit int32 *(int32)'],
    ['10 02 01 1e 00 1e 01', '!!0 *<2>(!!1)'],
    ['05 02 01 08 41 0e', 'vararg void *(int32,...,string)'],
    ['05 01 01 41 0e', 'vararg void *(...,string)'],
    ['09 00 01', 'unmanaged void *()'],
  ])('%s is %s', (hex, text) => {
    const signature = decodeMethodSignature(blob(hex));
    expect(signature && functionSignatureText(signature, nameOf)).toBe(text);
  });

  it.each(['06 08', '0a 01 08', '20 02 01 08', '', '20'])('refuses %j', (hex) => {
    expect(decodeMethodSignature(blob(hex))).toBeUndefined();
  });
});

it('tells kinds of signature apart', () => {
  expect(decodeFieldSignature(blob('06 0e'))).toMatchObject({ name: 'string' });
  expect(decodeFieldSignature(blob('07 0e'))).toBeUndefined();
  expect(decodePropertySignature(blob('28 01 0e 08'))).toMatchObject({ hasThis: true });
  const locals = decodeLocals(blob('07 02 45 10 08 0e'));
  expect(locals && typeListText(locals, nameOf)).toBe('pinned int32&,string');
});
