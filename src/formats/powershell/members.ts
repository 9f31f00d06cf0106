import type { Span } from '../../core/source.js';
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
  const list = childOfKind(syntax, node, 'argument_list');
  const called = kindOf(syntax, node) === 'invokation_expression';
  return {
    ...(type === undefined ? {} : { type }),
    member: memberName(syntax, node),
    static: childOfKind(syntax, node, '::') !== undefined,
    target: textOf(syntax, target),
    ...(called ? { arguments: argumentsOf(syntax, list) } : {}),
    span: spanOfNode(syntax, node),
  };
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
