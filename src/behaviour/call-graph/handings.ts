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

/** Gets a type of the graph that generic code receives, and whether that stands outside the graph. */
export type Receive = (type: TypeId, outside: boolean) => void;

/** Types of the graph among generic arguments. */
interface Handing {
  readonly types: readonly TypeId[];
  readonly outside: boolean;
}

const nothing: Handing = { types: [], outside: false };

/** Works out which types operands hand to generic code, each instance once. */
export class Handings {
  readonly #types: TypeResolver;
  readonly #hierarchy: Hierarchy;
  readonly #members: MemberResolver;
  /** By module and token, of TypeSpec and MethodSpec rows. */
  readonly #known: readonly Map<Token, Handing>[];

  constructor(types: TypeResolver, hierarchy: Hierarchy, members: MemberResolver) {
    this.#types = types;
    this.#hierarchy = hierarchy;
    this.#members = members;
    this.#known = types.modules.map(() => new Map<Token, Handing>());
  }

  /** The arguments of a method called, then those of the generic type on which it is called. */
  ofMethod(module: number, token: Token, receive: Receive): void {
    const { memberRefs, methodSpecs } = this.#types.modules[module] as ModuleCode;
    let member = token;
    if (tokenTable(token) === tableId.MethodSpec) {
      this.#give(module, token, receive);
      member = methodSpecs.method[tokenRow(token)] ?? 0;
    }
    if (tokenTable(member) !== tableId.MemberRef) return;
    this.ofType(module, memberRefs.parent[tokenRow(member)] ?? 0, receive);
  }

  ofType(module: number, token: Token, receive: Receive): void {
    if (tokenTable(token) === tableId.TypeSpec) this.#give(module, token, receive);
  }

  #give(module: number, token: Token, receive: Receive): void {
    const known = this.#known[module] as Map<Token, Handing>;
    let handing = known.get(token);
    if (handing === undefined) {
      handing = this.#workOut(module, token);
      known.set(token, handing);
    }
    for (const type of handing.types) receive(type, handing.outside);
  }

  #workOut(module: number, token: Token): Handing {
    const types = this.#argumentsOf(module, token);
    if (types.length === 0) return nothing;
    const outside = this.#isOutside(module, token);
    if (!outside || !this.#isHeld(module, token)) return { types, outside };
    return { types: types.filter((type) => this.#hierarchy.isValueType(type)), outside };
  }

  #isOutside(module: number, token: Token): boolean {
    return tokenTable(token) === tableId.TypeSpec
      ? this.#types.resolve(module, token) < 0
      : this.#members.resolve(module, token) === noMethod;
  }

  /** What only holds objects makes none: of the types handed to it, values come to be at most. */
  #isHeld(module: number, token: Token): boolean {
    const receiver = this.#types.resolve(module, this.#receiverOf(module, token));
    return receiver < noType && isHolder(this.#types.outsideKey(receiver));
  }

  /** The generic type, or the type whose generic method it is. */
  #receiverOf(module: number, token: Token): Token {
    if (tokenTable(token) === tableId.TypeSpec) return token;
    const { memberRefs, methodSpecs } = this.#types.modules[module] as ModuleCode;
    const member = methodSpecs.method[tokenRow(token)] ?? 0;
    return tokenTable(member) === tableId.MemberRef
      ? (memberRefs.parent[tokenRow(member)] ?? 0)
      : 0;
  }

  /** The types of the graph among the generic arguments of a TypeSpec or MethodSpec. */
  #argumentsOf(module: number, token: Token): TypeId[] {
    const found: TypeId[] = [];
    const cursor = this.#openArguments(module, token);
    if (cursor === undefined) return found;
    const visit = (named: Token): void => {
      const type = this.#types.resolve(module, named);
      if (type >= 0) found.push(type);
    };
    for (let left = readCompressed(cursor); left > 0 && !cursor.damaged; left--) {
      walkType(cursor, visit);
    }
    return found;
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
