import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { nugetContentHash } from '../../../src/ecosystems/nuget/content-hash.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { buildZip, type ZipFile, type ZipOptions } from '../../kit/zip-builder.js';

const nuspec: ZipFile = { name: 'a.nuspec', content: '<package/>' };
const library: ZipFile = { name: 'lib/net8.0/a.dll', content: 'MZ'.repeat(40) };
const signature: ZipFile = { name: '.signature.p7s', content: 'not a signature', method: 0 };

function contentHash(files: readonly ZipFile[], options: ZipOptions = {}) {
  const bytes = buildZip(files, options);
  return nugetContentHash(bytes, readZip(bytes));
}

function sha512(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('base64');
}

describe('nugetContentHash', () => {
  test('of an unsigned package is the hash of the file', () => {
    const expected = { hash: sha512(buildZip([nuspec, library])), signed: false };
    expect(contentHash([nuspec, library])).toEqual(expected);
  });

  test.each([
    ['last', [nuspec, library, signature]],
    ['first', [signature, nuspec, library]],
    ['between', [nuspec, signature, library]],
  ])('does not change by a signature that stands %s', (_where, files) => {
    const expected = { hash: sha512(buildZip([nuspec, library])), signed: true };
    expect(contentHash(files)).toEqual(expected);
  });

  test('sees every other byte', () => {
    const seen = [
      contentHash([nuspec, library, signature]),
      contentHash([library, nuspec, signature]),
      contentHash([nuspec, library, signature], { comment: Uint8Array.of(1) }),
      contentHash([nuspec, { ...library, before: Uint8Array.of(1) }, signature]),
      contentHash([nuspec, { ...library, comment: Uint8Array.of(1) }, signature]),
      contentHash([nuspec, library, signature], { trailing: Uint8Array.of(1) }),
    ];
    expect(new Set(seen.map((value) => value.hash)).size).toBe(seen.length);
  });

  test.each([
    ['its name is flagged as UTF-8', { ...signature, flags: 1 << 11 }],
    ['its name is in other case', { ...signature, name: '.SIGNATURE.p7s' }],
    ['it lies in a folder', { ...signature, name: 'package/.signature.p7s' }],
    ['its local header names another file', { ...signature, local: { name: '.signature.p7x' } }],
    ['it has no local header', { ...signature, phantom: true }],
  ])('takes a package for unsigned when %s', (_why, file) => {
    const files = [nuspec, file];
    expect(contentHash(files)).toEqual({ hash: sha512(buildZip(files)), signed: false });
  });

  test.each<[string, readonly ZipFile[], ZipOptions]>([
    ['several signatures', [nuspec, signature, signature], {}],
    ['zip64', [{ ...nuspec, zip64: true }, signature], {}],
    [
      'data that no offset counts',
      [nuspec, signature],
      { prefix: Uint8Array.of(1), shifted: true },
    ],
  ])('refuses a signed package with %s, as NuGet does', (_what, files, options) => {
    expect(() => contentHash(files, options)).toThrow(MalformedInput);
  });

  test('of any signed package is that of the package before it was signed', () => {
    const file = fc.record({ name: fc.uuid(), content: fc.uint8Array({ maxLength: 99 }) });
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 9 }), fc.nat(9), (files, at) => {
        const signed = files.toSpliced(at, 0, signature as (typeof files)[number]);
        expect(contentHash(signed).hash).toBe(sha512(buildZip(files)));
      }),
      { numRuns: 200 },
    );
  });
});
