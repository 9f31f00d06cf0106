import { MalformedInput } from '../../core/errors.js';
import type { SourceText } from '../../core/source.js';
import { spanOf } from '../../core/source.js';

/** The text and how far it is read. */
export interface Scanner {
  readonly source: SourceText;
  readonly text: string;
  /** Comments and a comma before a closing bracket are let pass. */
  readonly relaxed: boolean;
  at: number;
  /** Values begun. */
  nodes: number;
}

/** What is said of a character that cannot stand there. */
export const unexpected = 'an unexpected character';

/** @returns the code of the next character that is not blank, unread; NaN at the end. */
export function peek(scanner: Scanner): number {
  const { text } = scanner;
  for (;;) {
    const code = text.charCodeAt(scanner.at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) scanner.at++;
    else if (code === 0x2f && scanner.relaxed) skipComment(scanner);
    else return code;
  }
}

function skipComment(scanner: Scanner): void {
  const { text, at } = scanner;
  const block = text.startsWith('/*', at);
  if (!block && !text.startsWith('//', at)) throw malformed(scanner, unexpected);
  const end = block ? text.indexOf('*/', at + 2) : text.indexOf('\n', at);
  if (block && end < 0) throw malformed(scanner, 'a comment without end');
  scanner.at = end < 0 ? text.length : end + (block ? 2 : 1);
}

/** Reads a string; the scanner stands on its opening quote (RFC 8259, 7). */
export function readString(scanner: Scanner): string {
  const { text } = scanner;
  const start = scanner.at + 1;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      scanner.at = at + 1;
      return text.slice(start, at);
    }
    if (code === 0x5c) return readEscaped(scanner, start, at);
    // NaN, at the end, is not above either.
    if (!(code >= 0x20)) throw unterminated(scanner, at);
  }
}

function readEscaped(scanner: Scanner, start: number, firstEscape: number): string {
  const { text } = scanner;
  let value = text.slice(start, firstEscape);
  let copied = firstEscape;
  for (let at = firstEscape; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      scanner.at = at + 1;
      return value + text.slice(copied, at);
    }
    if (!(code >= 0x20)) throw unterminated(scanner, at);
    if (code !== 0x5c) continue;
    value += text.slice(copied, at) + unescape(scanner, at);
    at += text.charCodeAt(at + 1) === 0x75 ? 5 : 1;
    copied = at + 1;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function unescape(scanner: Scanner, at: number): string {
  const { text } = scanner;
  const letter = text.charAt(at + 1);
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (/^[\da-f]{4}$/i.test(digits)) return String.fromCharCode(Number.parseInt(digits, 16));
  } else if (Object.hasOwn(escapes, letter)) {
    return escapes[letter] as string;
  }
  scanner.at = at;
  throw malformed(scanner, 'an unknown escape');
}

function unterminated(scanner: Scanner, at: number): MalformedInput {
  const end = at >= scanner.text.length;
  scanner.at = at;
  return malformed(scanner, end ? 'a string without end' : 'a control character in a string');
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Reads a number; the scanner stands on its first character (RFC 8259, 6). */
export function readNumber(scanner: Scanner): number {
  number.lastIndex = scanner.at;
  const match = number.exec(scanner.text);
  if (match === null) throw malformed(scanner, unexpected);
  scanner.at = number.lastIndex;
  return Number(match[0]);
}

export function malformed(scanner: Scanner, message: string): MalformedInput {
  const end = scanner.at >= scanner.text.length;
  const { line, offset } = spanOf(scanner.source, scanner.at, scanner.at);
  const atEnd = message === unexpected ? 'it ends too soon' : `${message} at the end`;
  const what = end ? atEnd : message;
  return new MalformedInput(end ? 'truncated' : 'bad-structure', what, { line, offset });
}
