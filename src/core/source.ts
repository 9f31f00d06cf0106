import { asBuffer, decodeWindows1252 } from './bytes.js';
import type { Problem } from './problem.js';

/**
 * A place in a text file. `offset` and `length` are in bytes of the file, `line` and `column`
 * count from 1 (columns in UTF-16 units), as in `Location`.
 */
export interface Span {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

/** `unread`: not looked at, by a limit or by damage. `syntax`: read around, structure is a guess. */
export interface TextProblem extends Problem {
  readonly code: 'unread' | 'syntax' | 'encoding';
  readonly span: Span;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Text to be read, and what it takes to say where in the file a piece of it stands. */
export interface SourceText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  /** Where `text[0]` stands in the file: after a byte order mark, or inside another document. */
  readonly origin: Pick<Span, 'offset' | 'line' | 'column'>;
  /** Index in `text` of the first unit of each line; LF, CRLF and lone CR end one. */
  readonly lineStarts: readonly number[];
  /** Bytes before each 256th unit of `text`; undefined where every unit takes `unitBytes`. */
  readonly marks: Uint32Array | undefined;
  readonly unitBytes: 1 | 2;
}

const markStep = 256;

/** Decodes a script or source file: byte order marks, bare UTF-16, UTF-8, else Windows-1252. */
export function decodeSource(bytes: Uint8Array): SourceText {
  const { encoding, skip } = detectEncoding(bytes);
  const text = decode(encoding, bytes.subarray(skip));
  return build(text, encoding, skip > 0, { offset: skip, line: 1, column: 1 });
}

/** Text that stands at `origin` of a larger file in the same units; UTF-8 where not said. */
export function sourceOf(
  text: string,
  origin: SourceText['origin'] = { offset: 0, line: 1, column: 1 },
  encoding: TextEncoding = 'utf-8',
): SourceText {
  return build(text, encoding, false, origin);
}

/** The part of `source` between two indices of its text, with positions of the whole. */
export function sliceSource(source: SourceText, start: number, end: number): SourceText {
  const { offset, line, column } = spanOf(source, start, start);
  return sourceOf(source.text.slice(start, end), { offset, line, column }, source.encoding);
}

/** Where `text.slice(start, end)` stands in the file. */
export function spanOf(source: SourceText, start: number, end: number): Span {
  const row = rowOf(source.lineStarts, start);
  const column = start - (source.lineStarts[row] ?? 0) + (row === 0 ? source.origin.column : 1);
  const offset = bytesBefore(source, start);
  return {
    offset: source.origin.offset + offset,
    length: bytesBefore(source, end) - offset,
    line: source.origin.line + row,
    column,
  };
}

export function textProblem(
  code: TextProblem['code'],
  message: string,
  source: SourceText,
  start: number,
  end: number,
): TextProblem {
  const span = spanOf(source, start, end);
  return { code, message, offset: span.offset, span };
}

function detectEncoding(bytes: Uint8Array): { encoding: TextEncoding; skip: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  // Two ASCII letters in UTF-16 without a mark: no text file of another encoding starts like it.
  if (a && b === 0 && c && bytes[3] === 0) return { encoding: 'utf-16le', skip: 0 };
  if (a === 0 && b && c === 0 && bytes[3]) return { encoding: 'utf-16be', skip: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', skip: 0 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(encoding: TextEncoding, bytes: Uint8Array): string {
  if (encoding === 'utf-8') return asBuffer(bytes).toString('utf8');
  if (encoding === 'utf-16le') return asBuffer(bytes).toString('utf16le');
  return encoding === 'windows-1252'
    ? decodeWindows1252(bytes)
    : new TextDecoder(encoding).decode(bytes);
}

function build(
  text: string,
  encoding: TextEncoding,
  byteOrderMark: boolean,
  origin: SourceText['origin'],
): SourceText {
  const unitBytes = encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 1;
  const marks = encoding === 'utf-8' ? utf8Marks(text) : undefined;
  return { text, encoding, byteOrderMark, origin, lineStarts: findLines(text), marks, unitBytes };
}

function findLines(text: string): number[] {
  const starts = [0];
  const lineEnd = /\r\n?|\n/g;
  while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
  return starts;
}

function utf8Marks(text: string): Uint32Array | undefined {
  if (Buffer.byteLength(text) === text.length) return undefined;
  const marks = new Uint32Array(Math.floor(text.length / markStep) + 1);
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % markStep === 0) marks[at / markStep] = bytes;
    bytes += utf8Bytes(text.charCodeAt(at));
  }
  if (text.length % markStep === 0) marks[text.length / markStep] = bytes;
  return marks;
}

/** Bytes of one UTF-16 unit; a surrogate is half of a four-byte sequence. */
function utf8Bytes(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return 2;
  return 3;
}

function bytesBefore(source: SourceText, index: number): number {
  if (source.marks === undefined) return index * source.unitBytes;
  const mark = Math.floor(index / markStep);
  let bytes = source.marks[mark] ?? 0;
  for (let at = mark * markStep; at < index; at++) bytes += utf8Bytes(source.text.charCodeAt(at));
  return bytes;
}

function rowOf(lineStarts: readonly number[], index: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
