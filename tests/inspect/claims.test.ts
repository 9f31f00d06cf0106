import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInputError } from '../../src/core/errors.js';
import { readModule } from '../../src/formats/cil/module.js';
import { readSourceLink } from '../../src/formats/pe/source-link.js';
import { claimsOf } from '../../src/inspect/managed/claims.js';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../fixtures/strong-name', name));
const signed = fixture('signed.dll');
const commit = '0123456789abcdef0123456789abcdef01234567';
const claims = (bytes: Uint8Array) => claimsOf(readModule(bytes));

describe('what an assembly claims', () => {
  it('is told, with what its bytes prove', () => {
    expect(claims(signed)).toEqual({
      strongName: 'valid',
      deterministic: true,
      commit,
      sources: { address: `https://git.example.test/fixture/raw/${commit}/*`, commit },
    });
    expect(claims(fixture('public.dll'))).toEqual({
      strongName: 'not-signed',
      deterministic: true,
      commit,
    });
  });

  it('is no valid strong name once any byte of a section is another one', () => {
    for (const at of [signed.indexOf('Fixture'), signed.lastIndexOf('Sum'), signed.length - 1]) {
      const changed = Buffer.from(signed);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      expect(claims(changed).strongName).not.toBe('valid');
    }
  });

  it('is a valid one whatever the checksum and the place of other signatures say', () => {
    const changed = Buffer.from(signed);
    const pe = changed.readUInt32LE(0x3c);
    changed.writeUInt32LE(0x1234, pe + 24 + 64);
    expect(claims(changed).strongName).toBe('valid');
  });

  it('ends in an error of the input at worst, whatever the bytes are', () => {
    const edits = fc.array(fc.tuple(fc.nat(signed.length - 1), fc.nat(255)), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (list) => {
        const changed = Buffer.from(signed);
        for (const [at, byte] of list) changed[at] = byte;
        try {
          claims(changed);
        } catch (error) {
          expect(isInputError(error)).toBe(true);
        }
      }),
      { numRuns: 400, seed: 2026 },
    );
  });
});

describe('a Source Link document', () => {
  const blob = (text: string): Buffer => {
    const length = Buffer.byteLength(text);
    const head = Buffer.alloc(2);
    head.writeUInt16BE(0x8000 | length);
    return Buffer.concat([
      Buffer.from('BSJB…'),
      length < 128 ? Buffer.from([length]) : head,
      Buffer.from(text),
    ]);
  };

  it('has an address, and a commit where that names one', () => {
    const address = `https://git.example.test/a/raw/${commit}/${'long/'.repeat(30)}*`;
    const text = JSON.stringify({ documents: { '/_/*': address } });
    expect(readSourceLink(blob(text))).toEqual({ address, commit });
    const short = '{"documents":{"/*":"https://git.example.test/x/*"}}';
    expect(readSourceLink(blob(short))).toEqual({
      address: 'https://git.example.test/x/*',
      commit: undefined,
    });
  });

  it.each(['', '{"documents"', '{"documents":[]}', '{"documents":{"a":1}}', '{"documents":null}'])(
    'is none: %s',
    (text) => expect(readSourceLink(blob(text))).toBeUndefined(),
  );

  it('is looked for in any bytes', () => {
    const pieces = fc.array(
      fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(Buffer.from('{"documents":{"":""}}'))),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        readSourceLink(Buffer.concat(parts));
      }),
    );
  });
});
