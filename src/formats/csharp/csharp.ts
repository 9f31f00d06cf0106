import type { SourceText, Span, TextProblem } from '../../core/source.js';
import type { Grammar } from '../grammar/grammars.js';
import { parse, type Dressing, type ParseBudget } from '../grammar/parse.js';
import {
  childInField,
  isNamed,
  kindOf,
  namedChildrenOf,
  parentOf,
  spanOfNode,
  textOf,
  type SyntaxNode,
} from '../grammar/syntax.js';
import {
  creationOf,
  createdType,
  invocationOf,
  referenceOf,
  resolveType,
  type Invocation,
  type MemberReference,
  type ObjectCreation,
} from './calls.js';
import {
  attributeOf,
  hasCode,
  memberKinds,
  methodOf,
  platformInvokeOf,
  typeKinds,
  typeOf,
  usingOf,
  type Attribute,
  type MethodDeclaration,
  type PlatformInvoke,
  type TypeDeclaration,
  type Using,
} from './declarations.js';
import { makeScope, type Scope } from './scope.js';
import { stringOf, type StringLiteral } from './strings.js';

export type { CallArgument, Invocation, MemberReference, ObjectCreation } from './calls.js';
export type {
  Attribute,
  MethodDeclaration,
  PlatformInvoke,
  TypeDeclaration,
  Using,
} from './declarations.js';
export type { StringLiteral } from './strings.js';

export interface VariableAssignment {
  /** Source text of the left side, or the name declared. */
  readonly target: string;
  readonly text: string;
  /** Its value, where it is a string or a sum of strings. */
  readonly literal?: string;
  readonly inMember: string;
  readonly span: Span;
}

/** What a source file contains, each list in the order of the text. */
export interface CSharpSource {
  readonly usings: readonly Using[];
  readonly types: readonly TypeDeclaration[];
  readonly methods: readonly MethodDeclaration[];
  readonly invocations: readonly Invocation[];
  readonly creations: readonly ObjectCreation[];
  readonly references: readonly MemberReference[];
  readonly strings: readonly StringLiteral[];
  /** All of them, those of the assembly and module included. */
  readonly attributes: readonly Attribute[];
  readonly assignments: readonly VariableAssignment[];
  readonly platformInvokes: readonly PlatformInvoke[];
  readonly problems: readonly TextProblem[];
}

/**
 * What the text is: a file, or what `<Code Type="Method">` and `<Code Type="Fragment">` of an
 * inline task hold (members of a class, statements of a method).
 */
export type CSharpShape = 'file' | 'members' | 'statements';

const dressings: Readonly<Record<CSharpShape, Dressing>> = {
  file: {},
  members: { prefix: 'class T{', suffix: '}' },
  statements: { prefix: 'class T{void M(){', suffix: '\n}}' },
};

/**
 * Reads C# source without compiling it: all branches of `#if` are read as if they were active.
 * @param grammar the `c-sharp` grammar
 * @throws LimitReached when the parser gets nowhere in the time it has
 */
export function readCSharp(
  source: SourceText,
  grammar: Grammar,
  shape: CSharpShape = 'file',
  budget?: ParseBudget,
): CSharpSource {
  const syntax = parse(grammar, source, dressings[shape], budget);
  const scope = makeScope(syntax);
  const file: Lists = {
    usings: [],
    types: [],
    methods: [],
    invocations: [],
    creations: [],
    references: [],
    strings: [],
    attributes: [],
    assignments: [],
    platformInvokes: [],
  };
  for (let node = 0; node < syntax.count; node++) visit(scope, node, file);
  return { ...file, problems: syntax.problems };
}

type Lists = {
  -readonly [K in Exclude<keyof CSharpSource, 'problems'>]: CSharpSource[K][number][];
};

function visit(scope: Scope, node: SyntaxNode, file: Lists): void {
  const { syntax } = scope;
  const kind = kindOf(syntax, node);
  if (kind in typeKinds) return addType(scope, node, file);
  if (memberKinds.has(kind)) return addMethod(scope, node, kind, file);
  switch (kind) {
    case 'using_directive':
      return addUsing(scope, node, file);
    case 'invocation_expression':
      file.invocations.push(invocationOf(scope, node));
      return;
    case 'object_creation_expression':
    case 'implicit_object_creation_expression':
      file.creations.push(creationOf(scope, node));
      return;
    case 'member_access_expression':
      return addReference(scope, node, file);
    case 'attribute':
      file.attributes.push(attributeOf(syntax, node));
      return;
    case 'assignment_expression':
    case 'variable_declarator':
    case 'parameter':
      return addAssignment(scope, node, kind, file);
    case 'string_literal':
    case 'verbatim_string_literal':
    case 'raw_string_literal':
    case 'interpolated_string_expression':
    case 'character_literal':
    case 'binary_expression':
    case 'parenthesized_expression':
      return addString(scope, node, kind, file);
  }
}

function addType(scope: Scope, node: SyntaxNode, file: Lists): void {
  const name = childInField(scope.syntax, node, 'name');
  // The class that a fragment is dressed in has no text.
  if (name === undefined || textOf(scope.syntax, name) === '') return;
  file.types.push(typeOf(scope.syntax, node, scope.typeName(node)));
}

function addMethod(scope: Scope, node: SyntaxNode, kind: string, file: Lists): void {
  if (spanOfNode(scope.syntax, node).length === 0 || !hasCode(scope.syntax, node, kind)) return;
  const method = methodOf(scope.syntax, node, scope.memberName(node));
  if (method.name === '') return;
  file.methods.push(method);
  const invoke = platformInvokeOf(method);
  if (invoke !== undefined) file.platformInvokes.push(invoke);
}

function addUsing(scope: Scope, node: SyntaxNode, file: Lists): void {
  const using = usingOf(scope.syntax, node);
  if (using.alias !== undefined) scope.usingAliases.set(using.alias, using.namespace);
  file.usings.push(using);
}

function addReference(scope: Scope, node: SyntaxNode, file: Lists): void {
  const { syntax } = scope;
  const parent = parentOf(syntax, node) ?? 0;
  const around = kindOf(syntax, parent);
  if (around === 'member_access_expression') return;
  if (around === 'invocation_expression' && childInField(syntax, parent, 'function') === node)
    return;
  file.references.push(referenceOf(scope, node));
}

function addAssignment(scope: Scope, node: SyntaxNode, kind: string, file: Lists): void {
  const { syntax } = scope;
  const left = childInField(syntax, node, kind === 'assignment_expression' ? 'left' : 'name');
  if (left === undefined) return;
  const target = textOf(syntax, left);
  const last = namedChildrenOf(syntax, node).at(-1);
  const value = last === left || kind === 'parameter' ? undefined : last;
  noteType(scope, node, kind, target, value);
  if (value === undefined || !isNamed(syntax, value)) return;
  const literal = stringOf(syntax, value)?.text;
  file.assignments.push({
    target,
    text: textOf(syntax, value),
    ...(literal === undefined ? {} : { literal }),
    inMember: scope.memberName(node),
    span: spanOfNode(syntax, node),
  });
}

function noteType(
  scope: Scope,
  node: SyntaxNode,
  kind: string,
  target: string,
  value: SyntaxNode | undefined,
): void {
  const { syntax } = scope;
  if (kind === 'assignment_expression') return;
  const declaring = kind === 'parameter' ? node : (parentOf(syntax, node) ?? node);
  const type = childInField(syntax, declaring, 'type');
  if (type === undefined) return;
  if (kindOf(syntax, type) !== 'implicit_type') {
    scope.variableTypes.set(target, resolveType(scope, textOf(syntax, type)));
  } else if (value !== undefined && kindOf(syntax, value) === 'object_creation_expression') {
    scope.variableTypes.set(target, createdType(scope, value) ?? '');
  }
}

const summing = new Set(['binary_expression', 'parenthesized_expression']);

function addString(scope: Scope, node: SyntaxNode, kind: string, file: Lists): void {
  const parent = parentOf(scope.syntax, node);
  const inner = parent !== undefined && summing.has(kindOf(scope.syntax, parent));
  if (summing.has(kind) && inner) return;
  const literal = stringOf(scope.syntax, node);
  if (literal !== undefined) file.strings.push(literal);
}
