import { openBlob } from '../../formats/cil/metadata/heaps.js';
import { readByte, readCompressed, type Cursor } from '../../formats/cil/metadata/compressed.js';
import { SignatureKind } from '../../formats/cil/signature/model.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { Hierarchy } from './hierarchy.js';
import { isHolder } from './holders.js';
import type { MemberResolver } from './member-resolver.js';
import { noMethod, type MethodNode, type Methods } from './methods.js';
import type { ModuleCode } from './module-code.js';
import { walkType } from './signature-walk.js';
import { noType, type TypeId, type TypeResolver } from './type-resolver.js';

/** What an instruction's operand stands for. */
export interface Operand {
  /** The method called, `noMethod` outside the graph or for a type. */
  readonly method: MethodNode;
  /** The type named, or on which the method is called; below 0 outside the graph. */
  readonly type: TypeId;
  /** Types of the graph that become arguments of generic code. */
  readonly handed: readonly TypeId[];
  /** Whether that code may set and read their properties: it is outside, and makes objects. */
  readonly outside: boolean;
}

const none: readonly TypeId[] = [];

/** Works operands out, each once. */
export class Operands {
  readonly #types: TypeResolver;
  readonly #methods: Methods;
  readonly #hierarchy: Hierarchy;
  readonly #members: MemberResolver;
  readonly #known: readonly Map<Token, Operand>[];

  constructor(
    types: TypeResolver,
    methods: Methods,
    hierarchy: Hierarchy,
    members: MemberResolver,
  ) {
    this.#types = types;
    this.#methods = methods;
    this.#hierarchy = hierarchy;
    this.#members = members;
    this.#known = types.modules.map(() => new Map<Token, Operand>());
  }

  of(module: number, token: Token): Operand {
    const known = this.#known[module] as Map<Token, Operand>;
    let operand = known.get(token);
    if (operand === undefined) {
      operand = isTypeToken(token) ? this.#type(module, token) : this.#method(module, token);
      known.set(token, operand);
    }
    return operand;
  }

  #type(module: number, token: Token): Operand {
    const type = this.#types.resolve(module, token);
    const handed = this.#argumentsOf(module, token);
    const outside = type < 0;
    return {
      method: noMethod,
      type,
      ...this.#held(handed, outside && this.#isHolder(type)),
      outside,
    };
  }

  #method(module: number, token: Token): Operand {
    const method = this.#members.resolve(module, token);
    const parent = this.#parentOf(module, token);
    const type =
      method === noMethod ? this.#types.resolve(module, parent) : this.#methods.ownerOf(method);
    const handed = [...this.#argumentsOf(module, token), ...this.#argumentsOf(module, parent)];
    const outside = method === noMethod;
    return { method, type, ...this.#held(handed, outside && this.#isHolder(type)), outside };
  }

  /** What only holds objects makes none: of the types handed to it, values come to be at most. */
  #held(handed: readonly TypeId[], isHolder: boolean): { handed: readonly TypeId[] } {
    if (handed.length === 0) return { handed: none };
    return {
      handed: isHolder ? handed.filter((type) => this.#hierarchy.isValueType(type)) : handed,
    };
  }

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
  #argumentsOf(module: number, token: Token): readonly TypeId[] {
    const cursor = this.#openArguments(module, token);
    if (cursor === undefined) return none;
    const found: TypeId[] = [];
    const visit = (named: Token): void => {
      const type = this.#types.resolve(module, named);
      if (type >= 0 && !found.includes(type)) found.push(type);
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
    if (tokenTable(token) !== tableId.MethodSpec) return undefined;
    const { methodSpecs, signatures } = this.#types.modules[module] as ModuleCode;
    const cursor = openBlob(signatures, methodSpecs.instantiation[row] ?? 0);
    return cursor && readByte(cursor) === SignatureKind.methodSpec ? cursor : undefined;
  }
}

function isTypeToken(token: Token): boolean {
  const table = tokenTable(token);
  return table === tableId.TypeDef || table === tableId.TypeRef || table === tableId.TypeSpec;
}
