import {
  childInField,
  childOfKind,
  kindOf,
  textOf,
  type Syntax,
  type SyntaxNode,
} from '../grammar/syntax.js';
import { hasCode, memberKinds, typeKinds } from './declarations.js';
import { plainName } from './names.js';

/** What declarations tell about the names used elsewhere in the file. */
export interface Scope {
  readonly syntax: Syntax;
  /** By node: full name of the type or namespace that it opens or stands in. */
  readonly typeName: (node: SyntaxNode) => string;
  /** By node: `Namespace.Type::Method` of the member that it stands in. */
  readonly memberName: (node: SyntaxNode) => string;
  /** `using P = System.Diagnostics.Process`. */
  readonly usingAliases: Map<string, string>;
  /** Types of fields, parameters and locals by name, the last declaration above winning. */
  readonly variableTypes: Map<string, string>;
}

export function makeScope(syntax: Syntax): Scope {
  const names = namesByNode(syntax);
  return {
    syntax,
    typeName: (node) => names.text[names.type[node] ?? 0] ?? '',
    memberName: (node) => names.text[names.member[node] ?? 0] ?? '',
    usingAliases: new Map(),
    variableTypes: new Map(),
  };
}

/** Longest name kept: nested types of hostile depth would otherwise grow it to the square. */
const longestName = 1024;

/** One pass down the tree: every node inherits its parent's names unless it declares its own. */
function namesByNode(syntax: Syntax) {
  const text = [''];
  const type = new Uint32Array(syntax.count);
  const member = new Uint32Array(syntax.count);
  // `namespace X;` opens what follows it, not what it contains.
  let fileNamespace = 0;
  for (let node = 1; node < syntax.count; node++) {
    const parent = syntax.parent[node] ?? 0;
    type[node] = parent === 0 ? fileNamespace : (type[parent] ?? 0);
    member[node] = member[parent] ?? 0;
    const kind = kindOf(syntax, node);
    const opensType = kind === 'namespace_declaration' || kind in typeKinds;
    if (opensType) {
      type[node] =
        text.push(join(text[type[node] ?? 0] ?? '', '.', declaredName(syntax, node))) - 1;
      member[node] = 0;
    } else if (kind === 'file_scoped_namespace_declaration') {
      fileNamespace = type[node] = text.push(declaredName(syntax, node)) - 1;
    } else if (memberKinds.has(kind)) {
      const outer = text[member[node] ?? 0] ?? '';
      const name = memberText(syntax, node, kind, outer);
      member[node] = text.push(join(text[type[node] ?? 0] ?? '', '::', name)) - 1;
    }
  }
  return { text, type, member };
}

function join(left: string, separator: string, right: string): string {
  const joined = left === '' || right === '' ? left + right : left + separator + right;
  return joined.slice(0, longestName);
}

function declaredName(syntax: Syntax, node: SyntaxNode): string {
  const name = childInField(syntax, node, 'name');
  return name === undefined ? '' : textOf(syntax, name).replace(/\s/g, '');
}

function memberText(syntax: Syntax, node: SyntaxNode, kind: string, outer: string): string {
  const simple = outer.slice(outer.lastIndexOf(':') + 1);
  if (kind === 'accessor_declaration') return `${accessorKind(syntax, node)}_${simple}`;
  if (kind === 'local_function_statement') return simple || declaredName(syntax, node);
  if (kind === 'destructor_declaration') return 'Finalize';
  if (kind === 'constructor_declaration') return isStatic(syntax, node) ? '.cctor' : '.ctor';
  if (/operator/.test(kind)) return 'operator';
  const name = childInField(syntax, node, 'name');
  const plain = name === undefined ? 'Item' : plainName(syntax, name);
  const getter = /^(?:property|indexer)_/.test(kind) && hasCode(syntax, node, kind);
  return getter ? `get_${plain}` : plain;
}

function accessorKind(syntax: Syntax, node: SyntaxNode): string {
  const word = childInField(syntax, node, 'name');
  return word === undefined ? 'get' : textOf(syntax, word);
}

function isStatic(syntax: Syntax, node: SyntaxNode): boolean {
  const modifier = childOfKind(syntax, node, 'modifier');
  return modifier !== undefined && textOf(syntax, modifier) === 'static';
}
