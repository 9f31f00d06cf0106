import type { Span } from '../../core/source.js';
import {
  childrenOf,
  kindOf,
  spanOfNode,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';

/** One word of a command line (POSIX.1-2024 XCU 2.2, 2.6). */
export interface Word {
  /** Quotes removed; expansions stand as they are written. */
  readonly text: string;
  /** Nothing in it is expanded: the text is what the command gets (save for globbing). */
  readonly literal: boolean;
  readonly span: Span;
}

export function wordOf(syntax: Syntax, node: SyntaxNode): Word {
  const parts = pieces(syntax, node).map((piece) => pieceOf(syntax, piece));
  return {
    text: parts.map((part) => part.text).join(''),
    literal: parts.every((part) => part.literal),
    span: spanOfNode(syntax, node),
  };
}

function pieces(syntax: Syntax, node: SyntaxNode): SyntaxNode[] {
  const kind = kindOf(syntax, node);
  if (kind === 'command_name') return pieces(syntax, node + 1);
  return kind === 'concatenation' ? childrenOf(syntax, node) : [node];
}

function pieceOf(syntax: Syntax, node: SyntaxNode): Pick<Word, 'text' | 'literal'> {
  const text = textOf(syntax, node);
  switch (kindOf(syntax, node)) {
    case 'word':
    case 'number':
    case 'variable_name':
      return { text: text.replace(/\\(?:\r?\n|([^]))/g, '$1'), literal: true };
    case 'raw_string':
      return { text: text.slice(1, -1), literal: true };
    case 'ansi_c_string':
      return { text: ansiC(text.slice(2, -1)), literal: true };
    case 'string':
    case 'translated_string':
      return quoted(syntax, node, text);
  }
  return { text, literal: false };
}

function quoted(syntax: Syntax, node: SyntaxNode, text: string): Pick<Word, 'text' | 'literal'> {
  const inner = text.slice(text.indexOf('"') + 1, -1);
  const literal = childrenOf(syntax, node).every((child) =>
    ['"', '$"', 'string_content', 'string'].includes(kindOf(syntax, child)),
  );
  return { text: inner.replace(/\\(?:\r?\n|([$`"\\]))/g, '$1'), literal };
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** `$'…'` (POSIX.1-2024 XCU 2.2.4). */
function ansiC(text: string): string {
  const escape = /\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|([0-7]{1,3})|([^]))/gi;
  return text.replace(escape, (whole: string, x, u, long, octal, unit) => {
    const hex = (x ?? u ?? long) as string | undefined;
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16), whole);
    if (octal !== undefined) return codePoint(Number.parseInt(octal as string, 8), whole);
    return escapes[unit as string] ?? (unit as string);
  });
}

function codePoint(value: number, otherwise: string): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : otherwise;
}
