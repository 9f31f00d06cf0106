import { spanOf, type Span } from '../../core/source.js';
import {
  childInField,
  childOfKind,
  kindOf,
  namedChildrenOf,
  spanOfNode,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import type { Scope } from './scope.js';
import { plainWord, unwrap, valueOf, type Value } from './values.js';

/** A method called or a member read. */
export interface MemberUse {
  /**
   * The type as written (`Net.WebClient`; PowerShell also looks in `System.`), where the
   * expression or an assignment above shows it; absent where only running it would tell.
   */
  readonly type?: string;
  /** Empty where it is computed. */
  readonly member: string;
  readonly static: boolean;
  /** Source text of the object or type. */
  readonly target: string;
  /** Absent for a member that is read, not called. */
  readonly arguments?: readonly Value[];
  readonly span: Span;
}

/** @param node an `invokation_expression` or a `member_access` */
export function memberUseOf(scope: Scope, node: SyntaxNode): MemberUse {
  const { syntax } = scope;
  const target = node + 1;
  const type = typeOfObject(scope, target);
  const list = childOfKind(syntax, node, 'argument_list') ?? listBehind(syntax, node);
  const called = list !== undefined || kindOf(syntax, node) === 'invokation_expression';
  return {
    ...(type === undefined ? {} : { type }),
    member: memberName(syntax, node),
    static: childOfKind(syntax, node, '::') !== undefined,
    target: textOf(syntax, target),
    ...(called ? { arguments: argumentsOf(syntax, list) } : {}),
    span: spanOfNode(syntax, node),
  };
}

/** In `iex $c.Get('x')` the grammar puts the argument list beside the member, not below it. */
function listBehind(syntax: Syntax, node: SyntaxNode): SyntaxNode | undefined {
  const next = syntax.skip[node] ?? 0;
  if (next >= syntax.count || kindOf(syntax, next) !== 'argument_list') return undefined;
  return syntax.start[next] === syntax.end[node] ? next : undefined;
}

/**
 * `iex(New-Object T).Get('x')`: without a blank before the bracket the grammar gives the member
 * up, though it leaves the pieces. Droppers are often written so.
 * @param node an `ERROR`
 */
export function rescuedMember(scope: Scope, node: SyntaxNode): MemberUse | undefined {
  const { syntax } = scope;
  const member = /^\.\s*(\w+)$/.exec(textOf(syntax, node))?.[1];
  const list = listBehind(syntax, node);
  const target = elementBefore(syntax, node);
  if (member === undefined || list === undefined || target === undefined) return undefined;
  const type = typeOfObject(scope, target);
  return {
    ...(type === undefined ? {} : { type }),
    member,
    static: false,
    target: textOf(syntax, target),
    arguments: argumentsOf(syntax, list),
    span: spanOf(syntax.source, syntax.start[target] ?? 0, syntax.end[list] ?? 0),
  };
}

/** The last node before this one belongs to the sibling before it: up from there. */
function elementBefore(syntax: Syntax, node: SyntaxNode): SyntaxNode | undefined {
  const parent = syntax.parent[node] ?? -1;
  if (parent < 0 || kindOf(syntax, parent) !== 'command_elements') return undefined;
  let before = node - 1;
  while (before > parent && syntax.parent[before] !== parent) before = syntax.parent[before] ?? -1;
  return before > parent && syntax.end[before] === syntax.start[node] ? before : undefined;
}

function memberName(syntax: Syntax, node: SyntaxNode): string {
  const name = childOfKind(syntax, node, 'member_name');
  if (name === undefined) return '';
  const value = valueOf(syntax, name + 1);
  if (value.kind === 'variable' || value.kind === 'expandable') return '';
  return plainWord(value.text);
}

function argumentsOf(syntax: Syntax, list: SyntaxNode | undefined): Value[] {
  if (list === undefined) return [];
  const expressions = childOfKind(syntax, list, 'argument_expression_list');
  if (expressions === undefined) return [];
  return namedChildrenOf(syntax, expressions).map((child) => valueOf(syntax, child));
}

/** `[T]`, `[T]::new(…)`, `New-Object T`, `[T]expression`, or a variable that was given one. */
export function typeOfObject(scope: Scope, node: SyntaxNode): string | undefined {
  const { syntax } = scope;
  const object = unwrap(syntax, node);
  switch (kindOf(syntax, object)) {
    case 'type_literal':
      return typeName(syntax, object);
    case 'variable':
      return scope.variableTypes.get(textOf(syntax, object).toLowerCase());
    case 'invokation_expression':
      return constructedType(syntax, object);
    case 'command':
      return newObjectType(scope, object);
    case 'cast_expression':
    case 'expression_with_unary_operator':
      return castType(syntax, object);
  }
  return undefined;
}

export function typeName(syntax: Syntax, node: SyntaxNode): string {
  return textOf(syntax, node).slice(1, -1).trim();
}

function constructedType(syntax: Syntax, call: SyntaxNode): string | undefined {
  if (kindOf(syntax, call + 1) !== 'type_literal') return undefined;
  return memberName(syntax, call).toLowerCase() === 'new' ? typeName(syntax, call + 1) : undefined;
}

function newObjectType(scope: Scope, command: SyntaxNode): string | undefined {
  const { syntax } = scope;
  const name = childInField(syntax, command, 'command_name');
  if (name === undefined || plainWord(textOf(syntax, name)).toLowerCase() !== 'new-object')
    return undefined;
  const elements = childInField(syntax, command, 'command_elements');
  if (elements === undefined) return undefined;
  const skipped = ['command_argument_sep', 'command_parameter'];
  const type = namedChildrenOf(syntax, elements).find((c) => !skipped.includes(kindOf(syntax, c)));
  if (type === undefined) return undefined;
  const value = valueOf(syntax, type);
  return value.kind === 'bare' || value.kind === 'literal' ? value.text : undefined;
}

function castType(syntax: Syntax, node: SyntaxNode): string | undefined {
  const cast =
    kindOf(syntax, node) === 'cast_expression'
      ? node
      : childOfKind(syntax, node, 'cast_expression');
  const type = cast === undefined ? undefined : childOfKind(syntax, cast, 'type_literal');
  return type === undefined ? undefined : typeName(syntax, type);
}
