import type { Span } from '../../core/source.js';
import type { Token } from './lexer.js';
import { isWord, spanOfTokens, type Cursor } from './cursor.js';

export interface NameUse {
  /** Dotted as written: `System.Diagnostics.Process.Start`; after `New` and `As` the type. */
  readonly name: string;
  readonly form: 'creation' | 'call' | 'name' | 'type';
  /** String arguments, by position; undefined where an argument is something else. */
  readonly arguments?: readonly (string | undefined)[];
  readonly span: Span;
}

export interface StringLiteral {
  readonly text: string;
  readonly form: 'regular' | 'interpolated' | 'folded';
  readonly span: Span;
}

/** A literal, or several joined by `&` or `+`. */
export function stringAt(cursor: Cursor): { literal: StringLiteral; taken: number } {
  const { tokens, at } = cursor;
  const parts = [tokens[at]?.text ?? ''];
  let taken = 1;
  while (isWord(tokens[at + taken], '&', '+') && isPlainString(tokens[at + taken + 1])) {
    parts.push(tokens[at + taken + 1]?.text ?? '');
    taken += 2;
  }
  const plain = tokens[at]?.kind === 'interpolated' ? 'interpolated' : 'regular';
  const form = parts.length > 1 ? 'folded' : plain;
  return { literal: { text: parts.join(''), form, span: spanOfTokens(cursor, taken) }, taken };
}

function isPlainString(token: Token | undefined): boolean {
  return token?.kind === 'string';
}

/** Words that are followed by no name of interest when they stand alone. */
const keywords = new Set(
  (
    'addhandler addressof alias and andalso as boolean byref byte byval case catch char const continue ' +
    'date decimal default delegate dim directcast do double each else elseif end endif erase error ' +
    'event exit false finally for friend function get gettype handles if implements in inherits ' +
    'integer interface is isnot let lib like long loop me mod mustinherit mustoverride mybase myclass ' +
    'next not nothing object of on operator option optional or orelse overloads overridable overrides ' +
    'paramarray partial private property protected public raiseevent readonly redim removehandler ' +
    'resume return sbyte select set shadows shared short single static step stop string structure sub ' +
    'synclock then throw to true try trycast uinteger ulong until ushort using when while widening ' +
    'with withevents writeonly xor await async'
  ).split(' '),
);

/** A dotted name, a name that is called, `New Type`, or `As Type`. */
export function nameUseAt(cursor: Cursor): { found: NameUse; taken: number } | undefined {
  const { tokens, at } = cursor;
  const creates = isWord(tokens[at], 'new');
  const chain = dottedAt(tokens, creates ? at + 1 : at);
  if (chain === undefined) return undefined;
  const taken = chain.taken + (creates ? 1 : 0);
  const called = isWord(tokens[at + taken], '(');
  const simple = chain.taken === 1;
  const declares = isWord(tokens[at - 1], 'as') && !keywords.has(chain.name.toLowerCase());
  if (!creates && !declares && simple && (!called || keywords.has(chain.name.toLowerCase())))
    return undefined;
  const values = called ? literalArguments(tokens, at + taken + 1) : undefined;
  const form = creates ? 'creation' : declares ? 'type' : called ? 'call' : 'name';
  const found: NameUse = {
    name: chain.name,
    form,
    ...(values === undefined ? {} : { arguments: values }),
    span: spanOfTokens(cursor, taken),
  };
  return { found, taken };
}

/** `.Name` alone (in `With`, or after a call) keeps its leading dot out of the name. */
export function dottedAt(
  tokens: readonly Token[],
  at: number,
): { name: string; taken: number } | undefined {
  if (tokens[at]?.kind !== 'name') return undefined;
  const parts = [tokens[at].text];
  let taken = 1;
  while (isWord(tokens[at + taken], '.', '!') && tokens[at + taken + 1]?.kind === 'name') {
    parts.push(tokens[at + taken + 1]?.text ?? '');
    taken += 2;
  }
  return { name: parts.join('.'), taken };
}

/** How far into an argument list one looks. */
const longestList = 64;

function literalArguments(tokens: readonly Token[], start: number): (string | undefined)[] {
  const values: (string | undefined)[] = [];
  let value: string | undefined;
  let depth = 0;
  const end = Math.min(tokens.length, start + longestList);
  for (let at = start; at < end; at++) {
    const token = tokens[at] as Token;
    if (depth === 0 && (isWord(token, ',', ')') || token.text === '\n')) {
      if (at > start) values.push(value);
      value = undefined;
      if (token.text !== ',') break;
    } else if (isWord(token, '(', '{')) depth++;
    else if (isWord(token, ')', '}')) depth--;
    else if (token.kind === 'string' && depth === 0) value = (value ?? '') + token.text;
    else if (!isWord(token, '&', '+')) value = undefined;
  }
  return values;
}
