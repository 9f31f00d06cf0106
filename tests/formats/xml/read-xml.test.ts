import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import { spanOf } from '../../../src/core/source.js';
import type { XmlElement } from '../../../src/formats/xml/model.js';
import { attribute, childNamed, childrenNamed } from '../../../src/formats/xml/query.js';
import { readXml } from '../../../src/formats/xml/read-xml.js';

const read = (text: string) => readXml(Buffer.from(text));
const codes = (bytes: Uint8Array) => readXml(bytes).problems.map((problem) => problem.code);

describe('the tree', () => {
  test('has names, namespaces, attributes and text', () => {
    const { root } = read(
      `<p:a xmlns:p="urn:p" xmlns="urn:d"><b k="1 &lt; 2"/>one<c xmlns="">two</c><![CDATA[<3>]]></p:a>`,
    );
    expect(root).toMatchObject({ name: 'p:a', prefix: 'p', local: 'a', namespace: 'urn:p' });
    expect(root.text).toBe('one<3>');
    expect(root.children.map((child) => [child.name, child.namespace])).toEqual([
      ['b', 'urn:d'],
      ['c', ''],
    ]);
    expect(attribute(root.children[0]!, 'k')).toBe('1 < 2');
    expect(childNamed(root, 'c')?.text).toBe('two');
    expect(childrenNamed(root, 'b')).toHaveLength(1);
  });

  test('has attributes named like members of Object', () => {
    const { root } = read('<a __proto__="1" constructor="2"><__proto__/></a>');
    expect(root.attributes.map((a) => [a.name, a.value])).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    expect(root.children[0]!.name).toBe('__proto__');
  });

  test('has lines and columns of elements and attributes', () => {
    const { root } = read(
      `<?xml version="1.0"?>\r\n<!-- < -->\n<a\n  x = 'y="1"'\n  y="2"><b\tz='&gt;'/></a>`,
    );
    expect(root).toMatchObject({ line: 3, column: 1 });
    expect(root.attributes.map((a) => [a.line, a.column])).toEqual([
      [4, 3],
      [5, 3],
    ]);
    expect(root.children[0]).toMatchObject({ line: 5, column: 9 });
    expect(root.children[0]!.attributes[0]).toMatchObject({ line: 5, column: 12, value: '>' });
  });

  test('says where text starts, behind blanks when it is in a CDATA section', () => {
    const document = read('<a>\n  <![CDATA[code]]></a>');
    const offset = document.root.textOffset!;
    expect(document.source.text.slice(offset, offset + 4)).toBe('code');
    const plain = read('<a><b/><!-- c -->text</a>');
    expect(plain.source.text.slice(plain.root.textOffset)).toBe('text</a>');
  });
});

const latin = '<?xml version="1.0" encoding="windows-1252"?><a>\x80\xe9</a>';
const utf16 = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';

describe('the encoding', () => {
  test.each([
    ['a mark', Buffer.from('\ufeff<a>é</a>'), 'utf-8', 'é'],
    ['no mark', Buffer.from('<a>é</a>'), 'utf-8', 'é'],
    ['UTF-16 with a mark', Buffer.from('\ufeff' + utf16, 'utf16le'), 'utf-16le', 'é'],
    ['UTF-16 without', Buffer.from(utf16, 'utf16le'), 'utf-16le', 'é'],
    ['big-endian UTF-16', Buffer.from('\ufeff' + utf16, 'utf16le').swap16(), 'utf-16be', 'é'],
    ['Windows-1252', Buffer.from(latin, 'latin1'), 'windows-1252', '€é'],
    [
      'ISO 8859-1',
      Buffer.from(latin.replace('windows-1252', 'ISO-8859-1'), 'latin1'),
      'iso-8859-1',
      '\x80é',
    ],
    [
      'another code page',
      Buffer.from(latin.replace('1252', '1251'), 'latin1'),
      'windows-1251',
      'Ђй',
    ],
  ])('is found by %s', (_title, bytes, encoding, text) => {
    const document = readXml(bytes);
    expect(document).toMatchObject({ encoding, problems: [] });
    expect(document.root.text).toBe(text);
  });

  test('gives spans in bytes of the file', () => {
    const { root, source } = readXml(Buffer.from('\ufeff<a>é<b/></a>'));
    const { offset } = root.children[0]!;
    expect(spanOf(source, offset, offset + 4)).toEqual({
      offset: 8,
      length: 4,
      line: 1,
      column: 5,
    });
  });

  test.each([
    ['a declared UTF-16 that is UTF-8', Buffer.from(utf16), ['encoding-mismatch']],
    ['bytes that are not UTF-8', Buffer.from('<a>\xe9</a>', 'latin1'), ['invalid-encoding']],
    ['an unknown one', Buffer.from(latin.replace('windows-1252', 'x-none')), ['unknown-encoding']],
  ])('is a problem when it is %s', (_title, bytes, expected) => {
    expect(codes(bytes)).toEqual(expected);
  });
});

describe('what is odd', () => {
  test.each([
    ['a document type', '<!DOCTYPE a><a/>', ['doctype']],
    ['one with entities', '<!DOCTYPE a [<!ENTITY e "x">]><a/>', ['doctype-subset']],
    ['a prefix of nothing', '<a:b/>', ['undeclared-prefix']],
    ['blanks before the declaration', '\n <?xml version="1.0"?><a/>', ['leading-blank']],
  ])('is noted: %s', (_title, text, expected) => {
    expect(codes(Buffer.from(text))).toEqual(expected);
  });

  test('keeps positions behind leading blanks', () => {
    expect(read('\n <?xml version="1.0"?><a x="1"/>').root).toMatchObject({ line: 2, column: 23 });
  });

  test.each([
    ['nothing', '', 1],
    ['text', 'only text', 1],
    ['an open tag', '<a>\n<b></b>\n', 3],
    ['crossed tags', '<a>\n<b></a></b>', 2],
    ['two roots', '<a/>\n<b/>', 2],
    ['the same attribute twice', '<a x="1"\nx="2"/>', 2],
    ['an entity', '<!DOCTYPE a [<!ENTITY e "x">]>\n<a>&e;</a>', 2],
    ['a control character', '<a>\n\u0001</a>', 2],
    ['an unquoted value', '<a x=1/>', 1],
  ])('is malformed: %s', (_title, text, line) => {
    expect(() => read(text)).toThrow(MalformedInput);
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'bad-structure', line }));
  });

  test.each([
    ['xmlDepth', '<a>'.repeat(257)],
    ['xmlAttributes', `<a ${Array.from({ length: 1025 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    ['xmlNodes', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
    ['xmlBytes', ' '.repeat(32 * 1024 * 1024 + 1)],
  ])('stops at %s', (code, text) => {
    expect(() => read(text)).toThrow(LimitReached);
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});

interface Node {
  name: string;
  attributes: [string, string][];
  children: Node[];
  text: string;
}

const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,6}$/);
const value = fc.string({
  unit: fc.constantFrom('a', ' ', '<', '&', '"', "'", '>', 'é', '😀', ']'),
});
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key, maxLength: 3 }),
    children: fc.oneof(
      { depthSize: 'small' },
      fc.constant<Node[]>([]),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
    text: value,
  }),
}));

function write(tree: Node, newline: string): string {
  const attributes = tree.attributes.map(([key, text]) => `${newline}${key}="${escape(text)}"`);
  const children = tree.children.map((child) => write(child, newline)).join(newline);
  return `<${tree.name}${attributes.join('')}>${escape(tree.text)}${children}</${tree.name}>`;
}

function escape(text: string): string {
  return text.replace(/[<&"'>]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The tree again, checking on the way that every position is where the name stands. */
function strip(element: XmlElement, lines: readonly string[]): Node {
  expect(at(lines, element).startsWith(`<${element.name}`)).toBe(true);
  for (const attr of element.attributes)
    expect(at(lines, attr).startsWith(`${attr.name}=`)).toBe(true);
  return {
    name: element.name,
    attributes: element.attributes.map((attr) => [attr.name, attr.value]),
    children: element.children.map((child) => strip(child, lines)),
    text: element.text.replace(/[\t\r\n]/g, ''),
  };
}

function at(lines: readonly string[], { line, column }: { line: number; column: number }): string {
  return lines[line - 1]!.slice(column - 1);
}

test('any tree reads as it was written, with true positions', () => {
  fc.assert(
    fc.property(node, fc.constantFrom('\n', '\r\n', '\r', '\t\n'), (tree, newline) => {
      const text = write(tree, newline);
      expect(strip(read(text).root, text.split(/\r\n?|\n/))).toEqual(tree);
    }),
    { numRuns: 300 },
  );
});
