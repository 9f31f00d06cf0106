import type { Span } from '../../core/source.js';
import { dottedAt } from './uses.js';
import { isWord, spanOfTokens, type Cursor } from './cursor.js';

export interface Import {
  readonly namespace: string;
  readonly alias?: string;
  readonly span: Span;
}

export interface Declaration {
  readonly kind:
    | 'namespace'
    | 'class'
    | 'module'
    | 'structure'
    | 'interface'
    | 'enum'
    | 'sub'
    | 'function'
    | 'property';
  readonly name: string;
  readonly span: Span;
}

const kinds = 'namespace class module structure interface enum sub function property'.split(' ');

/** `Imports A.B, X = C.D` */
export function importAt(cursor: Cursor): { found: Import[]; taken: number } | undefined {
  const { tokens, at } = cursor;
  if (!isWord(tokens[at], 'imports') || !startsStatement(cursor)) return undefined;
  const found: Import[] = [];
  let taken = 1;
  for (;;) {
    const first = dottedAt(tokens, at + taken);
    if (first === undefined) break;
    const aliased = isWord(tokens[at + taken + first.taken], '=');
    const second = aliased ? dottedAt(tokens, at + taken + first.taken + 1) : undefined;
    taken += first.taken + (second === undefined ? 0 : second.taken + 1);
    const span = spanOfTokens(cursor, taken);
    if (second === undefined) found.push({ namespace: first.name, span });
    else found.push({ namespace: second.name, alias: first.name, span });
    if (!isWord(tokens[at + taken], ',')) break;
    taken++;
  }
  return { found, taken };
}

/** `Class X`, `Sub New`; not `End Class` or `Exit Sub`, and not a lambda. */
export function declarationAt(cursor: Cursor): { found: Declaration; taken: number } | undefined {
  const { tokens, at } = cursor;
  const word = tokens[at]?.text.toLowerCase() ?? '';
  if (!isWord(tokens[at], ...kinds) || isWord(tokens[at - 1], 'end', 'exit', 'continue'))
    return undefined;
  const name = dottedAt(tokens, at + 1);
  if (name === undefined) return undefined;
  const kind = word as Declaration['kind'];
  const taken = name.taken + 1;
  return { found: { kind, name: name.name, span: spanOfTokens(cursor, taken) }, taken };
}

function startsStatement({ tokens, at }: Cursor): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'line-end';
}
