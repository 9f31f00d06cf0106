import { isUtf8 } from 'node:buffer';
import { within } from '../../core/limits.js';
import { decodeSource, spanOf } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type {
  JsonArray,
  JsonDocument,
  JsonMember,
  JsonObject,
  JsonProblem,
  JsonValue,
} from './model.js';
import { malformed, peek, readNumber, readString, unexpected, type Scanner } from './scanner.js';

export interface JsonOptions {
  /** Comments and trailing commas, as .NET reads global.json and the like. */
  readonly relaxed?: boolean;
}

/**
 * Reads JSON (RFC 8259) with the place of every key and value. A byte order mark and UTF-16 are
 * let pass, as .NET does.
 * @throws MalformedInput `bad-structure` or `truncated`, with line and offset.
 * @throws LimitReached `jsonBytes`, `jsonDepth`, `jsonNodes`.
 */
export function readJson(bytes: Uint8Array, options: JsonOptions = {}): JsonDocument {
  within('jsonBytes', bytes.length);
  const source = decodeSource(bytes);
  const { text } = source;
  const scanner: Scanner = { source, text, relaxed: options.relaxed ?? false, at: 0, nodes: 0 };
  const problems: JsonProblem[] = [];
  if (source.encoding === 'windows-1252' && !isUtf8(bytes)) {
    problems.push({ code: 'invalid-encoding', message: 'bytes that are not UTF-8', line: 1 });
  }
  const root = readTree(scanner, problems);
  if (!Number.isNaN(peek(scanner))) throw malformed(scanner, 'something behind the value');
  return { root, problems, source };
}

interface OpenObject extends JsonObject {
  members: JsonMember[];
  end: number;
}
interface OpenArray extends JsonArray {
  items: JsonValue[];
  end: number;
}
/** A container being filled, and the key that waits for its value. */
interface Frame {
  readonly container: OpenObject | OpenArray;
  key: string;
  keyStart: number;
}

/** Keeps its own stack: depth is the attacker's to choose. */
function readTree(scanner: Scanner, problems: JsonProblem[]): JsonValue {
  const open: Frame[] = [];
  for (;;) {
    let value = startValue(scanner);
    if (value.kind === 'object' || value.kind === 'array') {
      const frame = { container: value as Frame['container'], key: '', keyStart: 0 };
      within('jsonDepth', open.push(frame));
      if (!closes(scanner, frame)) {
        readKey(scanner, frame);
        continue;
      }
      value = close(scanner, open, problems);
    }
    for (;;) {
      const frame = open.at(-1);
      if (frame === undefined) return value;
      attach(frame, value);
      if (hasNext(scanner, frame)) break;
      value = close(scanner, open, problems);
    }
  }
}

const char = { quote: 0x22, comma: 0x2c, colon: 0x3a, array: 0x5b, object: 0x7b } as const;
const closing = { array: 0x5d, object: 0x7d } as const;

/** A scalar whole, a container with nothing in it yet. */
function startValue(scanner: Scanner): JsonValue {
  within('jsonNodes', ++scanner.nodes);
  const code = peek(scanner);
  const start = scanner.at;
  switch (code) {
    case char.quote:
      return { kind: 'string', value: readString(scanner), start, end: scanner.at };
    case char.object:
      scanner.at++;
      return { kind: 'object', members: [], start, end: start };
    case char.array:
      scanner.at++;
      return { kind: 'array', items: [], start, end: start };
    case 0x74:
      return readLiteral(scanner, 'true', true);
    case 0x66:
      return readLiteral(scanner, 'false', false);
    case 0x6e:
      return readLiteral(scanner, 'null', null);
    default:
      return { kind: 'number', value: readNumber(scanner), start, end: scanner.at };
  }
}

function readLiteral(scanner: Scanner, word: string, value: boolean | null): JsonValue {
  const start = scanner.at;
  if (!scanner.text.startsWith(word, start)) throw malformed(scanner, unexpected);
  scanner.at += word.length;
  return { kind: 'literal', value, start, end: scanner.at };
}

function readKey(scanner: Scanner, frame: Frame): void {
  if (frame.container.kind === 'array') return;
  if (peek(scanner) !== char.quote) throw malformed(scanner, 'no key');
  frame.keyStart = scanner.at;
  frame.key = readString(scanner);
  if (peek(scanner) !== char.colon) throw malformed(scanner, 'no colon behind a key');
  scanner.at++;
}

function attach({ container, key, keyStart }: Frame, value: JsonValue): void {
  if (container.kind === 'array') container.items.push(value);
  else container.members.push({ key, keyStart, value });
}

/** Reads the comma, and the key behind it; false where the container ends. */
function hasNext(scanner: Scanner, frame: Frame): boolean {
  if (peek(scanner) !== char.comma) {
    if (closes(scanner, frame)) return false;
    throw malformed(scanner, 'neither a comma nor the end');
  }
  scanner.at++;
  if (scanner.relaxed && closes(scanner, frame)) return false;
  readKey(scanner, frame);
  return true;
}

function closes(scanner: Scanner, { container }: Frame): boolean {
  return peek(scanner) === closing[container.kind];
}

function close(scanner: Scanner, open: Frame[], problems: JsonProblem[]): JsonValue {
  const { container } = open.pop() as Frame;
  container.end = ++scanner.at;
  if (container.kind === 'object') noteDuplicates(scanner, container.members, problems);
  return container;
}

/** Readers differ in which one they take: the first, or the last. */
function noteDuplicates(
  scanner: Scanner,
  members: readonly JsonMember[],
  problems: JsonProblem[],
): void {
  if (members.length < 2) return;
  const seen = new Set<string>();
  for (const { key, keyStart } of members) {
    if (seen.has(key)) {
      const { line, offset } = spanOf(scanner.source, keyStart, keyStart);
      problems.push({ code: 'duplicate-key', message: excerpt(key), line, offset });
    }
    seen.add(key);
  }
}
