import {
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import { decodeUtf8 } from '../../core/bytes.js';
import { LimitReached, MalformedInput } from '../../core/errors.js';
import { limits, within } from '../../core/limits.js';
import type { Position, YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.js';

/**
 * One document of YAML 1.2 (core schema), with a place for everything in it. What makes a file mean
 * more than a reader sees is refused: anchors, aliases (which can grow without bound), tags, merge
 * keys, duplicate keys, a second document.
 * @throws MalformedInput, LimitReached
 */
export function readYaml(bytes: Uint8Array): YamlNode {
  within('policyBytes', bytes.length);
  const text = decode(bytes);
  checkNesting(text);
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = onlyDocument(text, lines, at);
  if (!document.contents) throw problem('is empty', { line: 1, column: 1 });
  return new Converter(text, at).node(document.contents);
}

function decode(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  const from = text.startsWith('\ufeff') ? 1 : 0;
  return text.slice(from);
}

/**
 * The library goes down the file by recursion, and takes its time: how deep and how much that gets is
 * looked at before. A block is never deeper than the column it begins in.
 */
function checkNesting(text: string): void {
  let depth = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if ((token === ']' || token === '}') && depth > 0) depth--;
    within('policyDepth', depth);
    within('policyTokens', ++tokens);
  }
  for (const line of text.split('\n')) {
    const lead = /^[ \t\-?:]*/.exec(line)?.[0] ?? '';
    if (lead.length > limits.policyIndent)
      throw new LimitReached('policyIndent', limits.policyIndent);
  }
}

function onlyDocument(text: string, lineCounter: LineCounter, at: (o: number) => Position) {
  const documents = parseAllDocuments(text, {
    lineCounter,
    version: '1.2',
    schema: 'core',
    merge: false,
    // It compares every key with every other one; the converter looks for duplicates itself.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [first, second] = documents as readonly Document.Parsed[];
  const [error] = first?.errors ?? [];
  if (error) throw problem(`is no YAML: ${error.message}`, at(error.pos[0]));
  if (second) throw problem('holds a second document', at(second.range[0]));
  if (!first) throw problem('is empty', { line: 1, column: 1 });
  const [warning] = first.warnings;
  if (warning) throw problem(warning.message, at(warning.pos[0]));
  return first;
}

export function problem(message: string, { line, column }: Position): MalformedInput {
  return new MalformedInput('bad-structure', `column ${column}: ${message}`, { line });
}

class Converter {
  private readonly text: string;
  private readonly at: (offset: number) => Position;

  constructor(text: string, at: (offset: number) => Position) {
    this.text = text;
    this.at = at;
  }

  /** As deep as `checkNesting` let it be. */
  node(node: Node): YamlNode {
    const start = node.range?.[0] ?? 0;
    const place = this.at(start);
    if ('anchor' in node && node.anchor !== undefined) throw problem('anchors are refused', place);
    if (node.tag !== undefined) throw problem('tags are refused', place);
    if (isMap(node)) return this.map(node.items as Pair<Node, Node | null>[], place);
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => this.node(item as Node)), ...place };
    if (isScalar(node)) return this.scalar(node, place);
    throw problem('aliases are refused', place);
  }

  private map(pairs: readonly Pair<Node, Node | null>[], place: Position): YamlMap {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of pairs) {
      const keyAt = this.at(key.range?.[0] ?? 0);
      if (!isScalar(key)) throw problem('a key has to be a word', keyAt);
      this.node(key);
      const name = String(key.value);
      if (name === '<<') throw problem('merge keys are refused', keyAt);
      if (entries.has(name)) throw problem(`the key ${name} is there twice`, keyAt);
      entries.set(name, { key: keyAt, value: value ? this.node(value) : this.nothing(keyAt) });
    }
    return { kind: 'map', entries, ...place };
  }

  private nothing(place: Position): YamlScalar {
    return { kind: 'scalar', value: null, text: '', at: () => place, ...place };
  }

  private scalar(node: Scalar, place: Position): YamlScalar {
    const { value, range } = node;
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
      throw problem('is no text, number or truth value', place);
    const [start = 0, end = start] = range ?? [];
    const raw = this.text.slice(start, end);
    const text = typeof value === 'string' ? value : (node.source ?? raw);
    const at = (offset: number): Position => this.at(start + aligned(text, raw, offset));
    return { kind: 'scalar', value: value as YamlScalar['value'], text, at, ...place };
  }
}

/**
 * Where a character of a value stands in what is written: quotes, folded lines and indents are
 * stepped over, so that a message points into a condition of many lines.
 */
function aligned(value: string, raw: string, offset: number): number {
  let at = /^[|>]/.test(raw) ? raw.indexOf('\n') + 1 : 0;
  for (let i = 0; i < Math.min(offset + 1, value.length); i++) {
    const character = value.charAt(i);
    if (/\s/.test(character)) continue;
    const found = raw.indexOf(character, at);
    if (found < 0) break;
    at = i === offset ? found : found + 1;
  }
  return at;
}
