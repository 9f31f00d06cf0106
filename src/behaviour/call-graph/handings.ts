import { openBlob } from '../../formats/cil/metadata/heaps.js';
import { readByte, readCompressed, type Cursor } from '../../formats/cil/metadata/compressed.js';
import { SignatureKind } from '../../formats/cil/signature/model.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { Hierarchy } from './hierarchy.js';
import { isHolder } from './holders.js';
import type { MemberResolver } from './member-resolver.js';
import { noMethod } from './methods.js';
import type { ModuleCode } from './module-code.js';
import { walkType } from './signature-walk.js';
import { noType, type TypeId, type TypeResolver } from './type-resolver.js';

/** Types of the graph that an operand hands to generic code as arguments. */
export interface Handing {
  readonly types: readonly TypeId[];
  /** Whether that code is outside the graph, where it may use reflection. */
  readonly outside: boolean;
}

const nothing: Handing = { types: [], outside: false };

/** Works out what operands hand over, each once. */
export class Handings {
  readonly #types: TypeResolver;
  readonly #hierarchy: Hierarchy;
  readonly #members: MemberResolver;
  /** By module and token. */
  readonly #known: readonly Map<Token, Handing>[];

  constructor(types: TypeResolver, hierarchy: Hierarchy, members: MemberResolver) {
    this.#types = types;
    this.#hierarchy = hierarchy;
    this.#members = members;
    this.#known = types.modules.map(() => new Map<Token, Handing>());
  }

  /** Of a MemberRef, MethodSpec, TypeRef or TypeSpec token. */
  of(module: number, token: Token): Handing {
    const parent = this.#parentOf(module, token);
    if (!hasArguments(token) && !hasArguments(parent)) return nothing;
    const known = this.#known[module] as Map<Token, Handing>;
    let handing = known.get(token);
    if (handing === undefined) {
      handing = this.#workOut(module, token, parent);
      known.set(token, handing);
    }
    return handing;
  }

  #workOut(module: number, token: Token, parent: Token): Handing {
    const types: TypeId[] = [];
    for (const instance of [token, parent]) {
      if (hasArguments(instance)) this.#addArguments(module, instance, types);
    }
    if (types.length === 0) return nothing;
    const isType = parent === 0 && tokenTable(token) === tableId.TypeSpec;
    const receiver = this.#types.resolve(module, isType ? token : parent);
    const outside = isType ? receiver < 0 : this.#members.resolve(module, token) === noMethod;
    return outside && this.#isHolder(receiver)
      ? { types: types.filter((type) => this.#hierarchy.isValueType(type)), outside }
      : { types, outside };
  }

  /** What only holds objects makes none: of the types handed to it, values come to be at most. */
  #isHolder(type: TypeId): boolean {
    return type < noType && isHolder(this.#types.outsideKey(type));
  }

  /** The parent of the MemberRef that a MemberRef or MethodSpec token leads to, 0 for none. */
  #parentOf(module: number, token: Token): Token {
    const { memberRefs, methodSpecs } = this.#types.modules[module] as ModuleCode;
    let member = token;
    if (tokenTable(token) === tableId.MethodSpec) member = methodSpecs.method[tokenRow(token)] ?? 0;
    if (tokenTable(member) !== tableId.MemberRef) return 0;
    return memberRefs.parent[tokenRow(member)] ?? 0;
  }

  /** The types of the graph among the generic arguments of a TypeSpec or MethodSpec. */
  #addArguments(module: number, token: Token, found: TypeId[]): void {
    const cursor = this.#openArguments(module, token);
    if (cursor === undefined) return;
    const visit = (named: Token): void => {
      const type = this.#types.resolve(module, named);
      if (type >= 0) found.push(type);
    };
    for (let left = readCompressed(cursor); left > 0 && !cursor.damaged; left--) {
      walkType(cursor, visit);
    }
  }

  /** At the number of arguments (ECMA-335 II.23.2.12, II.23.2.15). */
  #openArguments(module: number, token: Token): Cursor | undefined {
    const row = tokenRow(token);
    if (tokenTable(token) === tableId.TypeSpec) return this.#types.openArguments(module, row);
    const { methodSpecs, signatures } = this.#types.modules[module] as ModuleCode;
    const cursor = openBlob(signatures, methodSpecs.instantiation[row] ?? 0);
    return cursor && readByte(cursor) === SignatureKind.methodSpec ? cursor : undefined;
  }
}

function hasArguments(token: Token): boolean {
  const table = tokenTable(token);
  return table === tableId.TypeSpec || table === tableId.MethodSpec;
}
