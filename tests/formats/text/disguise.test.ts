import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFileDisguises, findTextDisguises } from '../../../src/formats/text/disguise.js';
import type { ContentKind } from '../../../src/formats/text/sniff.js';
import { cpuMilliseconds } from '../../kit/cpu-time.js';

const ofFile = (path: string, kind: ContentKind) =>
  findFileDisguises(path, kind).map((found) => found.disguise);
const ofText = (text: string) => findTextDisguises(Buffer.from(text));
const kinds = (text: string) => ofText(text).map((found) => found.disguise);

describe('findFileDisguises', () => {
  test.each<[string, ContentKind]>([
    ['content/logo.png', 'pe'],
    ['lib/data.dat', 'elf'],
    ['readme.md', 'pe'],
    ['LICENSE', 'macho'],
    ['build/a.json', 'powershell'],
    ['tools/notes.txt', 'batch'],
    ['a.config', 'zip'],
    ['a.xml', 'shell'],
    ['ICON.ICO', 'pe'],
    ['package/services/metadata/core-properties/a.psmdcp', 'pe'],
    ['build/a.targets', 'pe'],
  ])('flags %s that is %s', (path, kind) => {
    expect(ofFile(path, kind)).toEqual(['content-mismatch']);
  });

  test.each<[string, ContentKind]>([
    ['lib/net8.0/a.dll', 'pe'],
    ['a.exe', 'pe'],
    ['a.winmd', 'pe'],
    ['a.node', 'pe'],
    ['de/a.resources.dll', 'pe'],
    ['a.mui', 'pe'],
    ['a.sys', 'pe'],
    ['libe_sqlite3.so', 'elf'],
    ['tools/protoc', 'elf'],
    ['a.nupkg', 'zip'],
    ['a.vsix', 'zip'],
    ['a.docx', 'zip'],
    ['a.targets', 'xml'],
    ['a.txt', 'text'],
    ['a.md', 'xml'],
    ['a.jpg', 'png'],
    ['a.dat', 'binary'],
    ['tools/install.ps1', 'powershell'],
  ])('does not flag %s that is %s', (path, kind) => {
    expect(ofFile(path, kind)).toEqual([]);
  });

  test.each([
    ['tools/invoice.pdf.exe', ['double-extension']],
    ['tools/readme.txt.lnk', ['double-extension']],
    ['lib/A.B.dll', []],
    ['lib/a\u202egnp.exe', ['name-direction-override']],
  ])('judges the name %s', (path, expected) => {
    expect(ofFile(path, 'text')).toEqual(expected);
  });
});

describe('findTextDisguises', () => {
  test.each<[string, string, string[]]>([
    ['plain code', 'class A { }\n', []],
    ['a byte order mark', '\ufeffclass A { }', []],
    ['emoji with joiners', '// 👩‍💻 ok', []],
    ['Persian with a joiner', '// می\u200cخواهم', []],
    ['deep indentation', `${' '.repeat(60)}x();`, []],
    ['trailing blanks', `x();${' '.repeat(300)}\n`, []],
    ['a zero-width space', 'a\u200bb', ['zero-width']],
    ['a zero-width joiner between Latin letters', 'a\u200db', ['zero-width']],
    ['tag characters', 'a\u{e0041}', ['zero-width']],
    ['an override', '/* \u202e } if (admin) \u2066*/', ['bidirectional', 'bidirectional']],
    ['a run of blanks', `x();${' '.repeat(100)}evil();`, ['blank-run']],
    ['a run of tabs', `x();${'\t'.repeat(100)}evil();`, ['blank-run']],
    ['a long line', `x = "${'a'.repeat(5000)}";`, ['long-line']],
  ])('judges %s', (_title, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test('flags UTF-16', () => {
    const found = findTextDisguises(Buffer.from('\ufeffWrite-Host 1', 'utf16le'));
    expect(found.map((disguise) => disguise.disguise)).toEqual(['utf-16']);
  });

  test('says where, in lines, columns and bytes', () => {
    expect(ofText('é\r\nab\u200bc')[0]!.span).toEqual({ offset: 6, length: 3, line: 2, column: 3 });
    const [run] = ofText(`\n\nx;${' '.repeat(150)}evil();`);
    expect(run).toMatchObject({ span: { line: 3, column: 3, length: 150 }, text: 'evil();' });
  });

  test('finds a hidden character wherever it is put', () => {
    const hidden = fc.constantFrom('\u200b', '\u2060', '\u202e', '\u2067');
    const lines = fc.array(fc.stringMatching(/^[ -~]{0,30}$/), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), hidden, (list, row, at, character) => {
        const line = row % list.length;
        const column = at % (list[line]!.length + 1);
        const text = list
          .map((item, i) =>
            i === line ? item.slice(0, column) + character + item.slice(column) : item,
          )
          .join('\n');
        const [found, ...rest] = ofText(`x${text}`);
        expect(rest).toEqual([]);
        expect(found!.span).toMatchObject({
          line: line + 1,
          column: column + (line === 0 ? 2 : 1),
        });
      }),
    );
  });

  test.each([' ', '\t', '\u200c', '\u202e', '\n', 'a'])('is quick on a megabyte of %j', (piece) => {
    expect(cpuMilliseconds(() => ofText(piece.repeat(1_000_000)))).toBeLessThan(20_000);
  });
});
