import { SaxesParser, type SaxesAttributePlain } from 'saxes';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { sourceOf, type SourceText, type TextEncoding } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import { decodeXml } from './encoding.js';
import type { XmlAttribute, XmlDocument, XmlElement, XmlProblem, XmlProblemCode } from './model.js';
import { declare, rootScope, splitName, type Scope } from './namespaces.js';

/**
 * Reads a well-formed XML 1.0 document into a light tree with positions. No entity but the five
 * predefined ones is ever expanded: a document that uses another is malformed here.
 * @throws MalformedInput `bad-structure` with the line where it stops being well-formed.
 * @throws LimitReached `xmlBytes`, `xmlDepth`, `xmlNodes`, `xmlAttributes`.
 */
export function readXml(bytes: Uint8Array): XmlDocument {
  within('xmlBytes', bytes.length);
  const { text, encoding, skip, problems } = decodeXml(bytes);
  const source = sourceOf(text, { offset: skip, line: 1, column: 1 }, unitsOf(encoding));
  const builder = startBuilding(source, [...problems]);
  return { root: parse(builder), problems: builder.problems, encoding, source };
}

/** Every code page that is not Unicode counts one byte a character. */
function unitsOf(encoding: string): TextEncoding {
  if (encoding === 'utf-8' || encoding === 'utf-16le' || encoding === 'utf-16be') return encoding;
  return 'windows-1252';
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Draft extends Mutable<XmlElement> {
  attributes: XmlAttribute[];
  children: Draft[];
}

interface Builder {
  readonly source: SourceText;
  readonly problems: XmlProblem[];
  readonly parser: SaxesParser<{ xmlns: false; position: false }>;
  /** Open elements outermost first: what their prefixes mean, whether there was only blank text. */
  readonly open: { element: Draft; scope: Scope; blank: boolean }[];
  root: Draft | undefined;
  nodes: number;
  /** Index of the line reached; positions are asked for in ascending order. */
  row: number;
  /** Just behind the last piece of markup: where text starts. */
  markupEnd: number;
  /** White space before the XML declaration, cut off before parsing. */
  skipped: number;
}

function startBuilding(source: SourceText, problems: XmlProblem[]): Builder {
  // What calls itself XML 1.1 is read by the rules of 1.0: .NET reads no other.
  const version = { defaultXMLVersion: '1.0', forceXMLVersion: true } as const;
  const parser = new SaxesParser({ xmlns: false, position: false, ...version } as const);
  const counters = { root: undefined, nodes: 0, row: 0, markupEnd: 0, skipped: 0 };
  return { source, problems, parser, open: [], ...counters };
}

function parse(builder: Builder): XmlElement {
  const { parser } = builder;
  parser.on('error', (error) => {
    throw malformed(builder, error.message);
  });
  parser.on('opentagstart', (tag) => openElement(builder, tag.name));
  parser.on('attribute', (attribute) => addAttribute(builder, attribute));
  parser.on('opentag', () => bindNames(builder));
  parser.on('closetag', () => closeElement(builder));
  parser.on('text', (text) => addText(builder, text));
  parser.on('cdata', (text) => addCdata(builder, text));
  parser.on('doctype', (doctype) => noteDoctype(builder, doctype));
  parser.on('comment', () => markEnd(builder));
  parser.on('processinginstruction', () => markEnd(builder));
  parser.on('xmldecl', () => markEnd(builder));
  parser.write(withoutLeadingBlank(builder)).close();
  if (builder.root === undefined) throw malformed(builder, 'no root element');
  return builder.root;
}

/** Blanks before the declaration are an error to every parser, and common in hand-made files. */
function withoutLeadingBlank(builder: Builder): string {
  const { text } = builder.source;
  const blank = /^\s+(?=<\?xml\s)/.exec(text);
  if (blank === null) return text;
  builder.skipped = blank[0].length;
  builder.markupEnd = builder.skipped;
  note(builder, 'leading-blank', 'white space before the XML declaration', 0);
  return text.slice(builder.skipped);
}

/** Index in the text just behind what the parser has read. */
function position(builder: Builder): number {
  return builder.parser.position + builder.skipped;
}

/** The parser announces comments one character before their `>`. */
function markEnd(builder: Builder): void {
  const at = position(builder);
  builder.markupEnd = builder.source.text.charAt(at - 1) === '>' ? at : at + 1;
}

function openElement(builder: Builder, name: string): void {
  within('xmlDepth', builder.open.length + 1);
  within('xmlNodes', ++builder.nodes);
  // Between `<` and here there is only the name, so the last `<` is this one.
  const offset = builder.source.text.lastIndexOf('<', position(builder) - 1);
  const element: Draft = {
    name,
    ...splitName(name),
    namespace: '',
    attributes: [],
    children: [],
    text: '',
    textOffset: undefined,
    ...locate(builder, offset),
    offset,
  };
  const parent = builder.open.at(-1);
  if (parent === undefined) builder.root ??= element;
  else parent.element.children.push(element);
  builder.open.push({ element, scope: parent?.scope ?? rootScope, blank: true });
}

/** Called just behind the closing quote; the name is found by going back over the value. */
function addAttribute(builder: Builder, { name, value }: SaxesAttributePlain): void {
  const element = builder.open.at(-1)?.element;
  if (element === undefined) return;
  within('xmlNodes', ++builder.nodes);
  const { text } = builder.source;
  const close = position(builder) - 1;
  const quote = text.lastIndexOf(text.charAt(close), close - 1);
  const offset = Math.max(text.lastIndexOf(name, quote), element.offset);
  within(
    'xmlAttributes',
    element.attributes.push({ name, value, ...locate(builder, offset), valueOffset: quote + 1 }),
  );
}

function bindNames(builder: Builder): void {
  const top = builder.open.at(-1);
  markEnd(builder);
  if (top === undefined) return;
  const { element } = top;
  top.scope = declare(top.scope, element.attributes);
  const namespace = top.scope.get(element.prefix);
  element.namespace = namespace ?? '';
  if (namespace !== undefined || element.prefix === '') return;
  note(builder, 'undeclared-prefix', `the prefix of ${excerpt(element.name)}`, element.line);
}

function closeElement(builder: Builder): void {
  builder.open.pop();
  markEnd(builder);
}

function addText(builder: Builder, text: string): void {
  append(builder, text, builder.markupEnd);
}

function addCdata(builder: Builder, text: string): void {
  const start = builder.source.text.indexOf('<![CDATA[', builder.markupEnd);
  append(builder, text, start + '<![CDATA['.length);
  markEnd(builder);
}

function append(builder: Builder, text: string, offset: number): void {
  const top = builder.open.at(-1);
  if (top === undefined || text === '') return;
  const { element } = top;
  const blank = top.blank && text.trim() === '';
  // Blanks between `>` and `<![CDATA[` are not where the text starts.
  if (top.blank && !blank) element.textOffset = offset;
  element.textOffset ??= offset;
  element.text += text;
  top.blank = blank;
}

function noteDoctype(builder: Builder, doctype: string): void {
  const offset = builder.markupEnd;
  const { line } = locate(builder, offset);
  const subset = doctype.includes('[') || doctype.includes('<!ENTITY');
  if (subset) note(builder, 'doctype-subset', 'a document type with declarations of its own', line);
  else note(builder, 'doctype', `a document type: ${excerpt(doctype.trim(), 80)}`, line);
  markEnd(builder);
}

function note(builder: Builder, code: XmlProblemCode, message: string, line: number): void {
  builder.problems.push({ code, message, line });
}

/** Line and column of an index of the text, never before the last one asked for. */
function locate(builder: Builder, index: number): { line: number; column: number } {
  const { lineStarts } = builder.source;
  while (builder.row + 1 < lineStarts.length && (lineStarts[builder.row + 1] ?? 0) <= index) {
    builder.row++;
  }
  return { line: builder.row + 1, column: index - (lineStarts[builder.row] ?? 0) + 1 };
}

function malformed(builder: Builder, message: string): MalformedInput {
  const at = position(builder);
  const { line } = locate(builder, at);
  return new MalformedInput('bad-structure', excerpt(message), { line });
}
