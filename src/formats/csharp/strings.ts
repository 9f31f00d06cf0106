import { escapedCharacter, numberedCharacter } from '../../core/escapes.js';
import type { Span } from '../../core/source.js';
import { foldStrings } from '../grammar/fold.js';
import {
  childrenOf,
  kindOf,
  spanOfNode,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';

/** A string as the program would have it (C# standard 6.4.5.6, 12.8.3). */
export interface StringLiteral {
  /** In an interpolated string the holes stand as they are written, in braces. */
  readonly text: string;
  /** `folded`: several joined by `+`; its parts are listed too. */
  readonly form: 'regular' | 'verbatim' | 'raw' | 'interpolated' | 'character' | 'folded';
  readonly span: Span;
}

const forms: Readonly<Record<string, StringLiteral['form']>> = {
  string_literal: 'regular',
  verbatim_string_literal: 'verbatim',
  raw_string_literal: 'raw',
  interpolated_string_expression: 'interpolated',
  character_literal: 'character',
};

/** Undefined when the node is no string and no concatenation of strings. */
export function stringOf(syntax: Syntax, node: SyntaxNode): StringLiteral | undefined {
  const form = forms[kindOf(syntax, node)];
  const span = spanOfNode(syntax, node);
  if (form !== undefined) return { text: literalText(syntax, node, form), form, span };
  const text = concatenation(syntax, node);
  return text === undefined ? undefined : { text, form: 'folded', span };
}

const concatenating = new Set(['binary_expression', 'parenthesized_expression']);

function concatenation(syntax: Syntax, node: SyntaxNode): string | undefined {
  return foldStrings(syntax, node, {
    textOf(at) {
      const form = forms[kindOf(syntax, at)];
      if (form === 'interpolated') return null;
      return form && literalText(syntax, at, form);
    },
    joins: (kind) => concatenating.has(kind),
  });
}

function literalText(syntax: Syntax, node: SyntaxNode, form: StringLiteral['form']): string {
  const text = textOf(syntax, node);
  switch (form) {
    case 'verbatim':
      return text.replace(/^@"|"(?:u8)?$/gi, '').replaceAll('""', '"');
    case 'raw':
      return rawText(text);
    case 'interpolated':
      return interpolatedText(syntax, node);
    default:
      return unescape(text.slice(1).replace(/["'](?:u8)?$/i, ''));
  }
}

/** The lines of a raw string lose the indentation of the line that closes it. */
function rawText(text: string): string {
  const quotes = /^\$*("{3,})/.exec(text)?.[1]?.length ?? 3;
  const body = text.replace(/u8$/i, '').slice(quotes, -quotes);
  const closing = /\r?\n([ \t]*)$/.exec(body);
  if (closing === null) return body;
  const lines = body.slice(0, closing.index).split(/\r?\n/).slice(1);
  const indent = closing[1] ?? '';
  return lines
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

function interpolatedText(syntax: Syntax, node: SyntaxNode): string {
  const verbatim = /^\$*@/.test(textOf(syntax, node).replace(/^@\$/, '$@'));
  const parts = childrenOf(syntax, node).map((child) => {
    const text = textOf(syntax, child);
    const kind = kindOf(syntax, child);
    if (kind === 'interpolation') return text;
    if (kind === 'escape_sequence') return verbatim ? text : unescape(text);
    if (kind !== 'string_content') return '';
    return text.replace(/([{}])\1/g, '$1');
  });
  return parts.join('');
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  const escape = /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|x([0-9a-f]{1,4})|([^]))/gi;
  return text.replace(escape, (whole: string, short, long, hex, unit) => {
    const digits = (short ?? long ?? hex) as string | undefined;
    return digits === undefined
      ? escapedCharacter(unit as string)
      : numberedCharacter(digits, whole);
  });
}
