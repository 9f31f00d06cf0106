import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { readOpc } from '../../../src/formats/opc/opc.js';
import { decodePartName } from '../../../src/formats/opc/part-name.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { buildZip, type ZipFile } from '../../kit/zip-builder.js';

const open = (...files: ZipFile[]) => readOpc(readZip(buildZip(files)));
const codes = (...files: ZipFile[]) => open(...files).problems.map((problem) => problem.code);
const signature: ZipFile = { name: '.signature.p7s', content: 'x', method: 0 };

describe('readOpc', () => {
  test.each([
    ['[Content_Types].xml', 'content-types'],
    ['_rels/.rels', 'relationships'],
    ['lib/_rels/a.dll.rels', 'relationships'],
    ['package/services/metadata/core-properties/0a1b.psmdcp', 'core-properties'],
    ['package/services/metadata/core-properties/a/b.psmdcp', 'file'],
    ['package/a.dll', 'file'],
    ['lib/', 'directory'],
    ['a.nuspec', 'file'],
    ['.signature.p7s', 'signature'],
  ])('takes %s for %s', (name, kind) => {
    expect(open({ name, method: 0 }).parts[0]!.kind).toBe(kind);
  });

  test('names parts as .NET does: UTF-8 without the flag for it', () => {
    const [part] = open({ name: Buffer.from('lib/é%20.dll'), flags: 0 }).parts;
    expect(part!.name).toBe('lib/é .dll');
    expect(part!.entry.name).toBe('lib/├⌐%20.dll');
  });

  test('finds the signature where NuGet looks for it', () => {
    expect(open({ name: 'a' }, signature).signature?.name).toBe('.signature.p7s');
    expect(open({ name: 'a' }).signature).toBeUndefined();
    expect(codes({ name: 'a' }, signature)).toEqual([]);
  });

  test.each<[string, ZipFile[], string[]]>([
    ['a deflated signature', [{ ...signature, method: 8 }], ['signature-not-plain']],
    [
      'a signature with attributes',
      [{ ...signature, externalAttributes: 32 }],
      ['signature-not-plain'],
    ],
    [
      'a signature in a folder',
      [{ ...signature, name: 'a/.signature.p7s' }],
      ['signature-misplaced'],
    ],
    [
      'a signature in other case',
      [{ ...signature, name: '.Signature.p7s' }],
      ['signature-misplaced'],
    ],
    ['an escaped signature', [{ ...signature, name: '%2esignature.p7s' }], ['signature-misplaced']],
    ['two signatures', [signature, signature], ['signature-repeated']],
    ['an escaped path that climbs', [{ name: '..%2f..%2fa' }], ['escaped-path']],
    ['an escaped backslash', [{ name: 'a%5cb' }], ['escaped-path']],
    ['an escaped second copy', [{ name: 'a.dll' }, { name: 'a%2Edll' }], ['escaped-collision']],
    ['honest escapes', [{ name: 'lib/a%20b.dll' }, { name: 'lib/%C3%A9' }], []],
  ])('notes %s', (_title, files, expected) => {
    expect(codes(...files)).toEqual(expected);
  });
});

describe('decodePartName', () => {
  test.each([
    ['lib/a b', 'lib/a b'],
    ['a%20b%2Bc', 'a b+c'],
    ['%c3%a9', 'é'],
    ['%f0%9f%98%80', '😀'],
    ['100%', '100%'],
    ['%zz%4', '%zz%4'],
    ['%41%ff%42', 'A%ffB'],
    ['%c3%41', '%c3A'],
    ['%2525', '%25'],
  ])('decodes %s once', (name, decoded) => {
    expect(decodePartName(name)).toBe(decoded);
  });
});
