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
import { dottedName } from './names.js';
import type { Scope } from './scope.js';
import { stringOf } from './strings.js';

export interface CallArgument {
  /** Source text. */
  readonly text: string;
  /** Its value, where the argument is a string or a sum of strings. */
  readonly literal?: string;
}

export interface Invocation {
  /** Dotted, aliases of `using X = …` replaced; only the member where the rest is computed. */
  readonly name: string;
  readonly member: string;
  /** The receiver's type as the text declares it: `new T().M()`, or a variable of type T. */
  readonly receiverType?: string;
  readonly arguments: readonly CallArgument[];
  /** `Namespace.Type::Method` that it stands in; empty at the top level. */
  readonly inMember: string;
  readonly span: Span;
}

export interface ObjectCreation {
  readonly type: string;
  readonly arguments: readonly CallArgument[];
  readonly inMember: string;
  readonly span: Span;
}

/** A member named without being called: `Environment.UserName`, `client.Headers`. */
export interface MemberReference {
  readonly name: string;
  readonly receiverType?: string;
  readonly inMember: string;
  readonly span: Span;
}

/** @param node an `invocation_expression` */
export function invocationOf(scope: Scope, node: SyntaxNode): Invocation {
  const { syntax } = scope;
  const callee = childInField(syntax, node, 'function') ?? node + 1;
  const { text, member, root, receiver } = dottedName(syntax, callee);
  const receiverType = receiver === undefined ? undefined : declaredType(scope, receiver);
  return {
    name: text === '' ? member : expandAlias(scope, text, root),
    member,
    ...(receiverType === undefined ? {} : { receiverType }),
    arguments: argumentsOf(syntax, node),
    inMember: scope.memberName(node),
    span: spanOfNode(syntax, node),
  };
}

/** @param node an `object_creation_expression` or `implicit_object_creation_expression` */
export function creationOf(scope: Scope, node: SyntaxNode): ObjectCreation {
  return {
    type: createdType(scope, node) ?? '',
    arguments: argumentsOf(scope.syntax, node),
    inMember: scope.memberName(node),
    span: spanOfNode(scope.syntax, node),
  };
}

/** @param node the outermost `member_access_expression` of a chain that is not called */
export function referenceOf(scope: Scope, node: SyntaxNode): MemberReference {
  const { text, member, root, receiver } = dottedName(scope.syntax, node);
  const receiverType = receiver === undefined ? undefined : declaredType(scope, receiver);
  return {
    name: text === '' ? member : expandAlias(scope, text, root),
    ...(receiverType === undefined ? {} : { receiverType }),
    inMember: scope.memberName(node),
    span: spanOfNode(scope.syntax, node),
  };
}

function expandAlias(scope: Scope, dotted: string, root: SyntaxNode): string {
  const first = textOf(scope.syntax, root);
  const alias = scope.usingAliases.get(first);
  return alias === undefined ? dotted : alias + dotted.slice(first.length);
}

function declaredType(scope: Scope, receiver: SyntaxNode): string | undefined {
  const { syntax } = scope;
  let at = receiver;
  while (kindOf(syntax, at) === 'parenthesized_expression') at += 2;
  const kind = kindOf(syntax, at);
  if (kind === 'object_creation_expression') return createdType(scope, at);
  if (kind === 'identifier') return scope.variableTypes.get(textOf(syntax, at));
  const field =
    kind === 'member_access_expression' ? /^this\s*\.\s*(\w+)$/.exec(textOf(syntax, at)) : null;
  return field === null ? undefined : scope.variableTypes.get(field[1] ?? '');
}

/** `new T(…)`, and `new(…)` where the declaration around it says T. */
export function createdType(scope: Scope, node: SyntaxNode): string | undefined {
  const { syntax } = scope;
  const type = childInField(syntax, node, 'type');
  if (type !== undefined) return resolveType(scope, textOf(syntax, type));
  const declarator = syntax.parent[node] ?? -1;
  const declaration = declarator < 0 ? -1 : (syntax.parent[declarator] ?? -1);
  if (declaration < 0) return undefined;
  const declared = childInField(syntax, declaration, 'type');
  return declared === undefined ? undefined : resolveType(scope, textOf(syntax, declared));
}

/** Blanks and type arguments removed, a `using` alias replaced. */
export function resolveType(scope: Scope, text: string): string {
  const name = text.replace(/<[^]*$|[\s?]|\[\s*\]/g, '').replace(/^global::/, '');
  return scope.usingAliases.get(name) ?? name;
}

function argumentsOf(syntax: Syntax, node: SyntaxNode): CallArgument[] {
  const list = childOfKind(syntax, node, 'argument_list');
  if (list === undefined) return [];
  return namedChildrenOf(syntax, list)
    .filter((child) => kindOf(syntax, child) === 'argument')
    .map((child) => argumentOf(syntax, child));
}

function argumentOf(syntax: Syntax, node: SyntaxNode): CallArgument {
  const value = namedChildrenOf(syntax, node).at(-1) ?? node;
  const literal = stringOf(syntax, value)?.text;
  return { text: textOf(syntax, node), ...(literal === undefined ? {} : { literal }) };
}
