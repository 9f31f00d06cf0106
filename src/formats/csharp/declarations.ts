import type { Span } from '../../core/source.js';
import {
  childInField,
  childOfKind,
  childrenOf,
  kindOf,
  namedChildrenOf,
  spanOfNode,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { dottedName } from './names.js';
import { stringOf } from './strings.js';

export interface Using {
  readonly namespace: string;
  readonly alias?: string;
  readonly static: boolean;
  readonly span: Span;
}

export interface Attribute {
  /** As written, without arguments: `DllImport`, `System.Runtime.CompilerServices.ModuleInitializer`. */
  readonly name: string;
  /** Source text of the arguments; strings as their values. */
  readonly arguments: readonly { readonly name?: string; readonly text: string }[];
  readonly span: Span;
}

export interface TypeDeclaration {
  /** With namespace and outer types, joined by dots. */
  readonly name: string;
  readonly kind: 'class' | 'struct' | 'interface' | 'record' | 'enum' | 'delegate';
  readonly bases: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

export interface MethodDeclaration {
  /** `Namespace.Type::Method`; constructors `.ctor` and `.cctor`, accessors `get_X` and so on. */
  readonly name: string;
  readonly modifiers: readonly string[];
  readonly parameters: readonly { readonly type: string; readonly name: string }[];
  readonly attributes: readonly Attribute[];
  readonly span: Span;
}

/** A method that is code of a native library (ECMA-335 II.15.5). */
export interface PlatformInvoke {
  readonly module: string;
  readonly entryPoint: string;
  readonly method: string;
  readonly span: Span;
}

export const typeKinds: Readonly<Record<string, TypeDeclaration['kind']>> = {
  class_declaration: 'class',
  struct_declaration: 'struct',
  interface_declaration: 'interface',
  record_declaration: 'record',
  enum_declaration: 'enum',
  delegate_declaration: 'delegate',
};

export const memberKinds: ReadonlySet<string> = new Set([
  'method_declaration',
  'constructor_declaration',
  'destructor_declaration',
  'operator_declaration',
  'conversion_operator_declaration',
  'accessor_declaration',
  'property_declaration',
  'indexer_declaration',
  'event_declaration',
  'local_function_statement',
]);

/** A property with accessors is named for them but is no method itself; `X => …` is its getter. */
export function hasCode(syntax: Syntax, node: SyntaxNode, kind: string): boolean {
  if (!/^(?:property|indexer|event)_declaration$/.test(kind)) return true;
  return childOfKind(syntax, node, 'arrow_expression_clause') !== undefined;
}

export function usingOf(syntax: Syntax, node: SyntaxNode): Using {
  const alias = childInField(syntax, node, 'name');
  const names = namedChildrenOf(syntax, node).filter((child) => child !== alias);
  const namespace = names.at(-1);
  return {
    namespace: namespace === undefined ? '' : textOf(syntax, namespace).replace(/\s/g, ''),
    ...(alias === undefined ? {} : { alias: textOf(syntax, alias) }),
    static: childOfKind(syntax, node, 'static') !== undefined,
    span: spanOfNode(syntax, node),
  };
}

export function typeOf(syntax: Syntax, node: SyntaxNode, name: string): TypeDeclaration {
  const bases = childOfKind(syntax, node, 'base_list');
  return {
    name,
    kind: typeKinds[kindOf(syntax, node)] ?? 'class',
    bases: bases === undefined ? [] : namedChildrenOf(syntax, bases).map((b) => textOf(syntax, b)),
    attributes: attributesOf(syntax, node),
    span: spanOfNode(syntax, node),
  };
}

export function methodOf(syntax: Syntax, node: SyntaxNode, name: string): MethodDeclaration {
  return {
    name,
    modifiers: modifiersOf(syntax, node),
    parameters: parametersOf(syntax, node),
    attributes: attributesOf(syntax, node),
    span: spanOfNode(syntax, node),
  };
}

export function modifiersOf(syntax: Syntax, node: SyntaxNode): string[] {
  const modifiers = childrenOf(syntax, node).filter(
    (child) => kindOf(syntax, child) === 'modifier',
  );
  return modifiers.map((child) => textOf(syntax, child));
}

function parametersOf(syntax: Syntax, node: SyntaxNode): { type: string; name: string }[] {
  const list = childOfKind(syntax, node, 'parameter_list');
  if (list === undefined) return [];
  const parameters = namedChildrenOf(syntax, list).filter((c) => kindOf(syntax, c) === 'parameter');
  return parameters.map((parameter) => ({
    type: fieldText(syntax, parameter, 'type'),
    name: fieldText(syntax, parameter, 'name'),
  }));
}

export function fieldText(syntax: Syntax, node: SyntaxNode, field: string): string {
  const child = childInField(syntax, node, field);
  return child === undefined ? '' : textOf(syntax, child);
}

function attributesOf(syntax: Syntax, node: SyntaxNode): Attribute[] {
  return childrenOf(syntax, node)
    .filter((child) => kindOf(syntax, child) === 'attribute_list')
    .flatMap((list) => namedChildrenOf(syntax, list))
    .filter((child) => kindOf(syntax, child) === 'attribute')
    .map((child) => attributeOf(syntax, child));
}

export function attributeOf(syntax: Syntax, node: SyntaxNode): Attribute {
  const name = childInField(syntax, node, 'name');
  const list = childOfKind(syntax, node, 'attribute_argument_list');
  const values = list === undefined ? [] : namedChildrenOf(syntax, list);
  return {
    name: name === undefined ? '' : dottedName(syntax, name).text,
    arguments: values.map((value) => attributeArgument(syntax, value)),
    span: spanOfNode(syntax, node),
  };
}

function attributeArgument(syntax: Syntax, node: SyntaxNode): { name?: string; text: string } {
  const name = childInField(syntax, node, 'name');
  const value = namedChildrenOf(syntax, node).at(-1);
  const text = value === undefined ? '' : (stringOf(syntax, value)?.text ?? textOf(syntax, value));
  return { ...(name === undefined ? {} : { name: textOf(syntax, name) }), text };
}

/** From `DllImport` (and `LibraryImport`, which generates one). */
export function platformInvokeOf(method: MethodDeclaration): PlatformInvoke | undefined {
  const attribute = method.attributes.find(({ name }) =>
    /(?:^|\.)(?:DllImport|LibraryImport)(?:Attribute)?$/.test(name),
  );
  if (attribute === undefined) return undefined;
  const entryPoint = attribute.arguments.find(({ name }) => name === 'EntryPoint')?.text;
  return {
    module: attribute.arguments.find(({ name }) => name === undefined)?.text ?? '',
    entryPoint: entryPoint ?? method.name.slice(method.name.lastIndexOf(':') + 1),
    method: method.name,
    span: method.span,
  };
}
