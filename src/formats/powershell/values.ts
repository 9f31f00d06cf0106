import { escapedCharacter, numberedCharacter } from '../../core/escapes.js';
import type { Span } from '../../core/source.js';
import { foldStrings } from '../grammar/fold.js';
import { kindOf, spanOfNode, textOf, type Syntax, type SyntaxNode } from '../grammar/syntax.js';

/**
 * What an argument or right-hand side is. `literal` text is what PowerShell would pass; in an
 * `expandable` string the variables stand unexpanded; `bare` is an unquoted word or number;
 * `expression` is source text that only running it would give a value.
 */
export interface Value {
  readonly kind: 'literal' | 'expandable' | 'bare' | 'variable' | 'expression';
  readonly text: string;
  /** The literal was put together from several by `+`. */
  readonly folded: boolean;
  readonly span: Span;
}

/** Kinds through which the grammar climbs from one operand to the next; no meaning of their own. */
const transparent = new Set([
  'pipeline',
  'pipeline_chain',
  'statement_list',
  'left_assignment_expression',
  'logical_expression',
  'bitwise_expression',
  'comparison_expression',
  'additive_expression',
  'multiplicative_expression',
  'format_expression',
  'range_expression',
  'array_literal_expression',
  'unary_expression',
  'argument_expression',
  'logical_argument_expression',
  'bitwise_argument_expression',
  'comparison_argument_expression',
  'additive_argument_expression',
  'multiplicative_argument_expression',
  'format_argument_expression',
  'range_argument_expression',
  'parenthesized_expression',
  'integer_literal',
]);

/** The first node below `node` that is not a wrapper around a single operand. */
export function unwrap(syntax: Syntax, node: SyntaxNode): SyntaxNode {
  let at = node;
  while (transparent.has(kindOf(syntax, at))) {
    const inner = onlyOperand(syntax, at);
    if (inner === undefined) return at;
    at = inner;
  }
  return at;
}

function onlyOperand(syntax: Syntax, node: SyntaxNode): SyntaxNode | undefined {
  const end = syntax.skip[node] ?? 0;
  let operand: SyntaxNode | undefined;
  for (let child = node + 1; child < end; child = syntax.skip[child] ?? end) {
    const kind = kindOf(syntax, child);
    if (kind === '(' || kind === ')') continue;
    if (operand !== undefined) return undefined;
    operand = child;
  }
  return operand;
}

export function valueOf(syntax: Syntax, node: SyntaxNode): Value {
  const operand = unwrap(syntax, node);
  const span = spanOfNode(syntax, node);
  const kind = kindOf(syntax, operand);
  if (kind === 'string_literal') return { ...stringValue(syntax, operand), span };
  if (kind === 'variable') return { kind, text: textOf(syntax, operand), folded: false, span };
  const folded = concatenation(syntax, operand);
  if (folded !== undefined) return { kind: 'literal', text: folded, folded: true, span };
  const text = textOf(syntax, operand);
  if (/^(?:generic_token|command_name|.*literal)$/.test(kind) && kind !== 'type_literal') {
    return { kind: 'bare', text: plainWord(text), folded: false, span };
  }
  return { kind: 'expression', text, folded: false, span };
}

function concatenation(syntax: Syntax, node: SyntaxNode): string | undefined {
  return foldStrings(syntax, node, {
    textOf(at) {
      if (kindOf(syntax, at) !== 'string_literal') return undefined;
      const value = stringValue(syntax, at);
      return value.kind === 'literal' ? value.text : null;
    },
    joins: (kind) => transparent.has(kind),
  });
}

/** @param node a `string_literal` */
export function stringValue(
  syntax: Syntax,
  node: SyntaxNode,
): Pick<Value, 'text' | 'folded'> & { kind: 'literal' | 'expandable' } {
  const text = textOf(syntax, node);
  const form = kindOf(syntax, node + 1);
  // Anything inside an expandable string is a variable or a sub-expression.
  const expands = form.startsWith('expandable') && hasExpansion(syntax, node + 1);
  return { kind: expands ? 'expandable' : 'literal', text: unquote(text, form), folded: false };
}

function hasExpansion(syntax: Syntax, node: SyntaxNode): boolean {
  const end = syntax.skip[node] ?? 0;
  for (let child = node + 1; child < end; child = syntax.skip[child] ?? end) {
    const kind = kindOf(syntax, child);
    if (kind === 'variable' || kind === 'sub_expression') return true;
  }
  return false;
}

function unquote(text: string, form: string): string {
  if (form.includes('here_string')) {
    const body = text.replace(/^@.[^\n]*\n/, '').replace(/\r?\n[^\n]{2}$/, '');
    return form.startsWith('expandable') ? unescapeText(body) : body;
  }
  const body = text.slice(1, -1);
  if (form.startsWith('verbatim')) return body.replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1');
  return unescapeText(body.replace(/(["\u201c-\u201e])["\u201c-\u201e]/g, '$1'));
}

export function unescapeText(text: string): string {
  if (!text.includes('`')) return text;
  return text.replace(/`(?:u\{([0-9a-f]{1,6})\}|(\r?\n)|([^]))/gi, (whole, hex, line, unit) => {
    if (line !== undefined) return '';
    if (hex !== undefined) return numberedCharacter(hex as string, whole as string);
    return escapedCharacter(unit as string);
  });
}

/** A word as PowerShell takes it: back-ticks and quotes inside it vanish (``i`e''x`` is `iex`). */
export function plainWord(text: string): string {
  if (!/[`'"\u2018-\u201e]/.test(text)) return text;
  return text.replace(/`([^])|['"\u2018-\u201e]/g, '$1');
}
