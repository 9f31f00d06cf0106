import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openListing, type Listing } from '../../../src/formats/cil/listing/context.js';
import {
  writeMethodSignature,
  writeType,
  writeTypeList,
} from '../../../src/formats/cil/listing/signature.js';
import { typeText as keptTypeText } from '../../../src/formats/cil/listing/type-texts.js';
import {
  createWriter,
  flush,
  writeText,
  type Text,
} from '../../../src/formats/cil/listing/writer.js';
import { openCursor, type Cursor } from '../../../src/formats/cil/metadata/compressed.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { tokenText } from '../../../src/formats/cil/names.js';
import {
  decodeLocals,
  decodeMethodSignature,
  decodeType,
} from '../../../src/formats/cil/signature/decode.js';
import { SignatureKind } from '../../../src/formats/cil/signature/model.js';
import {
  functionSignatureText,
  typeListText,
  typeText,
} from '../../../src/formats/cil/signature/text.js';
import { tokenTable, type Token } from '../../../src/formats/cil/tables/coded-index.js';
import { fixture } from '../../kit/fixtures.js';

// The listing writes signatures without the trees that the inspection reads: the same text must
// come of both, whatever the bytes.

let printed = '';
const writer = createWriter((chunk) => {
  printed += Buffer.from(chunk).toString('latin1');
});
const listing: Listing = openListing(readModule(fixture('cil/shapes/shapes.dll')), writer);
const { texts, module } = listing;

function print(write: () => void): string {
  printed = '';
  write();
  flush(writer);
  return printed;
}

/** What the direct writer makes of a blob; undefined when it says damage. */
function direct(bytes: Uint8Array, write: () => void): string | undefined {
  const blob: { -readonly [K in keyof Cursor]: Cursor[K] } = texts.blob;
  blob.bytes = bytes;
  blob.position = 0;
  blob.end = bytes.length;
  blob.damaged = false;
  const text = print(write);
  return blob.damaged ? undefined : text;
}

/** The text of a token in a signature: that of the row, a TypeSpec by its token. */
function nameOf(token: Token): string {
  if (tokenTable(token) !== 0x1b) return print(() => writeText(writer, keptTypeText(texts, token)));
  const row = token & 0xffffff;
  return row >= 1 && row <= module.tables.TypeSpec.rows ? `{${tokenText(token)}}` : '\\?';
}

const cursor = (bytes: Uint8Array): Cursor => openCursor(bytes, 0, bytes.length);
const noOwner: Text = 0;

/** Mostly bytes that mean something: element types, small numbers, tokens. */
const likely = [
  0x01, 0x02, 0x08, 0x0e, 0x0f, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x1b, 0x1c, 0x1d, 0x1e,
  0x1f, 0x20, 0x41, 0x45, 0x00, 0x03, 0x04, 0x05, 0x06,
];
const byte = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...likely) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
);
const blobOf = (...first: number[]) =>
  fc.array(byte, { maxLength: 24 }).map((rest) => Uint8Array.from([...first, ...rest]));
const runs = { numRuns: 5000 };

describe('a signature written directly', () => {
  it('is the text of its tree: types', () => {
    fc.assert(
      fc.property(blobOf(), (bytes) => {
        const type = decodeType(cursor(bytes));
        const text = type && typeText(type, nameOf);
        expect(direct(bytes, () => writeType(texts, 0))).toBe(text);
      }),
      runs,
    );
  });

  it('is the text of its tree: call sites', () => {
    const conventions = fc.constantFrom(0x00, 0x05, 0x09, 0x10, 0x20, 0x60, 0x06);
    const blobs = conventions.chain((convention) => blobOf(convention));
    fc.assert(
      fc.property(blobs, (bytes) => {
        const signature = decodeMethodSignature(cursor(bytes));
        const text = signature && functionSignatureText(signature, nameOf);
        expect(direct(bytes, () => writeMethodSignature(texts, noOwner, 0))).toBe(text);
      }),
      runs,
    );
  });

  it('is the text of its tree: locals', () => {
    fc.assert(
      fc.property(blobOf(0x07), (bytes) => {
        const types = decodeLocals(cursor(bytes));
        const text = types && typeListText(types, nameOf);
        expect(direct(bytes, () => writeTypeList(texts, SignatureKind.locals))).toBe(text);
      }),
      runs,
    );
  });

  it('is damage where it is deeper than 200', () => {
    for (const [depth, text] of [
      [200, `int32${'[]'.repeat(200)}`],
      [201, undefined],
    ] as const) {
      const bytes = Uint8Array.from([...new Array<number>(depth).fill(0x1d), 0x08]);
      const type = decodeType(cursor(bytes));
      expect(type && typeText(type, nameOf)).toBe(text);
      expect(direct(bytes, () => writeType(texts, 0))).toBe(text);
    }
  });
});
