import {
  childInField,
  childOfKind,
  kindOf,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';

/** `System.Diagnostics.Process.Start`: what stands before the dots, blanks and type arguments gone. */
export interface DottedName {
  /** Empty when the chain starts with something that is not a name (`new X().Y`, `F().Y`). */
  readonly text: string;
  /** The last part. */
  readonly member: string;
  /** What the chain starts with: a name, or the expression that is not one. */
  readonly root: SyntaxNode;
  /** What stands before the last part; undefined for a simple name. */
  readonly receiver?: SyntaxNode;
}

const accesses = new Set([
  'member_access_expression',
  'conditional_access_expression',
  'qualified_name',
  'alias_qualified_name',
]);

export function dottedName(syntax: Syntax, node: SyntaxNode): DottedName {
  const parts: string[] = [];
  let at = node;
  let receiver: SyntaxNode | undefined;
  while (accesses.has(kindOf(syntax, at))) {
    const left = leftOf(syntax, at);
    parts.push(partOf(syntax, at));
    if (at === node) receiver = left;
    if (left === undefined || left === at) break;
    at = left;
  }
  const named = /^(?:identifier|generic_name|predefined_type|this|base)$/.test(kindOf(syntax, at));
  const root = plainName(syntax, at);
  const member = parts[0] ?? root;
  const text = named ? [root, ...parts.reverse()].join('.') : '';
  return { text, member, root: at, ...(receiver === undefined ? {} : { receiver }) };
}

function leftOf(syntax: Syntax, node: SyntaxNode): SyntaxNode | undefined {
  for (const field of ['expression', 'condition', 'qualifier', 'alias']) {
    const left = childInField(syntax, node, field);
    if (left !== undefined) return left;
  }
  // `this.X` and `base.X`: the keyword is an anonymous first child.
  return node + 1;
}

function partOf(syntax: Syntax, node: SyntaxNode): string {
  // `a?.B`: the name is one level down, in a `member_binding_expression`.
  const binding = childOfKind(syntax, node, 'member_binding_expression') ?? node;
  const name = childInField(syntax, binding, 'name');
  return name === undefined ? '' : plainName(syntax, name);
}

export function plainName(syntax: Syntax, node: SyntaxNode): string {
  const kind = kindOf(syntax, node);
  const text = kind === 'generic_name' ? textOf(syntax, node + 1) : textOf(syntax, node);
  return decodeIdentifier(text);
}

/** `@class` is `class`, and escapes are valid in names (C# standard 6.4.3). */
function decodeIdentifier(text: string): string {
  const name = text.startsWith('@') ? text.slice(1) : text;
  if (!name.includes('\\')) return name;
  return name.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
