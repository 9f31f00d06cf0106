import { enumCode, isSystemType } from '../../formats/cil/attributes/enums.js';
import { fieldRows, methodOwners, methodRows } from '../../formats/cil/lists.js';
import { memberRow, type MemberRow } from '../../formats/cil/members.js';
import { nameText, typeDefToken, typeName } from '../../formats/cil/names.js';
import type { TypeSignature } from '../../formats/cil/signature/model.js';
import {
  fieldSignatureAt,
  instantiationAt,
  methodSignatureAt,
  typeSignatureAt,
} from '../../formats/cil/signatures.js';
import {
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { sameMethod } from './same-method.js';
import type { MethodTarget, OwnMethod } from './target.js';
import {
  arrayOf,
  noGenerics,
  outsideType,
  primitive,
  referenceTo,
  unknownType,
  type Generics,
  type LoadedModule,
  type Store,
  type Type,
} from './type.js';

/** A field of a module under evaluation, or the name of one elsewhere. */
export type FieldTarget =
  | {
      readonly kind: 'own';
      readonly home: LoadedModule;
      readonly row: number;
      /** One number for each field of all modules. */
      readonly key: number;
      readonly owner: number;
      readonly type: Type;
      readonly flags: number;
      readonly name: string;
    }
  | { readonly kind: 'outside'; readonly name: string };

/** Where a method of another module of the same code is defined. */
export type FindOutside = (
  from: LoadedModule,
  token: Token,
) => { readonly home: LoadedModule; readonly row: number } | undefined;

/** Types inside types: deeper ones are of no use to any decoder. */
const typeDepth = 8;
const stores: readonly Store[] = 'i1 u1 i2 u2 i4 u4 i8 u8'.split(' ') as Store[];
const rowsPerTable = 0x1000000;

/** Finds what tokens name, in modules that load together. */
export class Link {
  readonly #index = new Map<LoadedModule, number>();
  readonly #own = new Map<LoadedModule, Map<number, Type>>();
  readonly #methods = new Map<LoadedModule, Map<Token, MethodTarget | null>>();
  readonly #fields = new Map<LoadedModule, Map<Token, FieldTarget | null>>();
  readonly #findOutside: FindOutside;

  constructor(findOutside: FindOutside) {
    this.#findOutside = findOutside;
  }

  /** The type of a TypeDef, TypeRef or TypeSpec token. */
  type(home: LoadedModule, token: Token, generics: Generics, depth = 0): Type {
    const { module } = home;
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.TypeDef:
        return hasRow(module.tables.TypeDef, row) ? this.ownType(home, row) : unknownType;
      case tableId.TypeRef:
        return outsideType(typeName(module, token), false);
      case tableId.TypeSpec: {
        if (!hasRow(module.tables.TypeSpec, row)) return unknownType;
        const blob = cell(module.tables.TypeSpec.columns.Signature, row);
        return this.signatureType(home, typeSignatureAt(module, blob), generics, depth + 1);
      }
      default:
        return unknownType;
    }
  }

  signatureType(
    home: LoadedModule,
    signature: TypeSignature | undefined,
    generics: Generics,
    depth = 0,
  ): Type {
    if (signature === undefined || depth > typeDepth) return unknownType;
    const inner = (part: TypeSignature): Type =>
      this.signatureType(home, part, generics, depth + 1);
    switch (signature.kind) {
      case 'primitive':
        return primitive(signature.name);
      case 'named':
        return this.#named(home, signature.token, signature.valueType, generics, depth);
      case 'generic': {
        const type = this.#named(home, signature.token, signature.valueType, generics, depth);
        return { ...type, arguments: signature.arguments.slice(0, typeDepth).map(inner) };
      }
      case 'vector':
        return arrayOf(inner(signature.element));
      case 'byref':
        return referenceTo(inner(signature.element));
      case 'pinned':
      case 'modified':
        return inner(signature.element);
      case 'type-variable':
        return generics.type[signature.index] ?? unknownType;
      case 'method-variable':
        return generics.method[signature.index] ?? unknownType;
      default:
        return unknownType;
    }
  }

  #named(
    home: LoadedModule,
    token: Token,
    valueType: boolean,
    generics: Generics,
    depth: number,
  ): Type {
    if (tokenTable(token) === tableId.TypeRef)
      return outsideType(typeName(home.module, token), valueType);
    return this.type(home, token, generics, depth);
  }

  ownType(home: LoadedModule, row: number): Type {
    const known = mapIn(this.#own, home);
    let type = known.get(row);
    if (type === undefined) {
      type = this.#makeOwn(home, row);
      known.set(row, type);
    }
    return type;
  }

  #makeOwn(home: LoadedModule, row: number): Type {
    const { module } = home;
    const base = resolveCoded.TypeDefOrRef(cell(module.tables.TypeDef.columns.Extends, row));
    const code = enumCode(module, row);
    const isStruct = code === 0 && isSystemType(module, base, 'ValueType');
    const enumStore = stores[code - 4] ?? 'i4';
    return {
      name: typeName(module, typeDefToken(row)),
      arguments: [],
      store: code !== 0 ? enumStore : isStruct ? 'struct' : 'ref',
      home,
      row,
      isEnum: code !== 0,
    };
  }

  /** The method of a MethodDef, MemberRef or MethodSpec token. */
  method(home: LoadedModule, token: Token, generics: Generics): MethodTarget | undefined {
    const isOpen = generics.type.length > 0 || generics.method.length > 0;
    if (isOpen) return this.#makeMethod(home, token, generics);
    const known = mapIn(this.#methods, home);
    let target = known.get(token);
    if (target === undefined) {
      target = this.#makeMethod(home, token, generics) ?? null;
      known.set(token, target);
    }
    return target ?? undefined;
  }

  #makeMethod(home: LoadedModule, token: Token, generics: Generics): MethodTarget | undefined {
    const { module } = home;
    const { MethodSpec } = module.tables;
    if (tokenTable(token) !== tableId.MethodSpec) {
      return this.#plainMethod(home, token, generics, []);
    }
    const row = tokenRow(token);
    if (!hasRow(MethodSpec, row)) return undefined;
    const given = instantiationAt(module, cell(MethodSpec.columns.Instantiation, row)) ?? [];
    const args = given.slice(0, typeDepth).map((type) => this.signatureType(home, type, generics));
    const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
    return this.#plainMethod(home, method, generics, args);
  }

  #plainMethod(
    home: LoadedModule,
    token: Token,
    generics: Generics,
    methodArguments: readonly Type[],
  ): MethodTarget | undefined {
    const { module } = home;
    if (tokenTable(token) === tableId.MethodDef) {
      const type = { type: generics.type, method: methodArguments };
      return this.ownMethod(home, tokenRow(token), type);
    }
    const member = memberRow(module, token);
    if (member?.kind !== 'method') return undefined;
    const owner = this.type(home, member.owner, generics);
    const closed = { type: owner.arguments, method: methodArguments };
    if (owner.home !== undefined && owner.element === undefined) {
      const row = sameMethod(owner, home, member);
      return row === undefined ? undefined : this.ownMethod(owner.home, row, closed);
    }
    const elsewhere = this.#findOutside(home, token);
    if (elsewhere) return this.ownMethod(elsewhere.home, elsewhere.row, closed);
    return this.#outside(home, member, owner, closed);
  }

  #outside(
    home: LoadedModule,
    member: MemberRow,
    owner: Type,
    closed: Generics,
  ): MethodTarget | undefined {
    const signature = methodSignatureAt(home.module, member.signature);
    if (signature === undefined) return undefined;
    return {
      kind: 'outside',
      owner,
      name: nameText(home.module, member.name),
      hasThis: signature.hasThis,
      parameters: signature.parameters.map((type) => this.signatureType(home, type, closed)),
      returns: this.signatureType(home, signature.returnType, closed),
      isVoid: isVoid(signature.returnType),
      methodArguments: closed.method,
    };
  }

  ownMethod(home: LoadedModule, row: number, generics: Generics): OwnMethod | undefined {
    const { module } = home;
    const { MethodDef, TypeDef } = module.tables;
    if (!hasRow(MethodDef, row)) return undefined;
    const signature = methodSignatureAt(module, cell(MethodDef.columns.Signature, row));
    const owner = methodOwners(module)[row] ?? 0;
    if (signature === undefined || !hasRow(TypeDef, owner)) return undefined;
    return {
      kind: 'own',
      home,
      row,
      owner: { ...this.ownType(home, owner), arguments: generics.type },
      name: nameText(module, cell(MethodDef.columns.Name, row)),
      flags: cell(MethodDef.columns.Flags, row),
      signature,
      generics,
    };
  }

  field(home: LoadedModule, token: Token, generics: Generics): FieldTarget | undefined {
    const known = mapIn(this.#fields, home);
    let target = known.get(token);
    if (target === undefined) {
      target = this.#makeField(home, token, generics) ?? null;
      // The type of a field of a generic class differs from object to object.
      if (generics.type.length === 0 && generics.method.length === 0) known.set(token, target);
    }
    return target ?? undefined;
  }

  #makeField(home: LoadedModule, token: Token, generics: Generics): FieldTarget | undefined {
    const { module } = home;
    const member = memberRow(module, token);
    if (member?.kind !== 'field') return undefined;
    if (tokenTable(token) === tableId.Field) {
      return this.ownField(home, tokenRow(token), tokenRow(member.owner), generics);
    }
    const owner = this.type(home, member.owner, generics);
    const name = nameText(module, member.name);
    if (owner.home === undefined) return { kind: 'outside', name: `${owner.name}::${name}` };
    const { Name } = owner.home.module.tables.Field.columns;
    const row = fieldRows(owner.home.module, owner.row).find(
      (each) => nameText(owner.home?.module ?? module, cell(Name, each)) === name,
    );
    const closed = { type: owner.arguments, method: [] };
    return row === undefined ? undefined : this.ownField(owner.home, row, owner.row, closed);
  }

  ownField(home: LoadedModule, row: number, owner: number, generics: Generics): FieldTarget {
    const { Field } = home.module.tables;
    const signature = fieldSignatureAt(home.module, cell(Field.columns.Signature, row));
    return {
      kind: 'own',
      home,
      row,
      key: this.keyOf(home, row),
      owner,
      type: this.signatureType(home, signature, generics),
      flags: cell(Field.columns.Flags, row),
      name: nameText(home.module, cell(Field.columns.Name, row)),
    };
  }

  /** The instance fields of a structure, for their first values. */
  instanceFields(type: Type): FieldTarget[] {
    const { home } = type;
    if (home === undefined) return [];
    const generics = { type: type.arguments, method: [] };
    return fieldRows(home.module, type.row)
      .filter((row) => (cell(home.module.tables.Field.columns.Flags, row) & staticFlag) === 0)
      .map((row) => this.ownField(home, row, type.row, generics));
  }

  /** The static constructor of a type. */
  initializer(home: LoadedModule, owner: number): OwnMethod | undefined {
    const { Name } = home.module.tables.MethodDef.columns;
    const row = methodRows(home.module, owner).find(
      (each) => nameText(home.module, cell(Name, each)) === '.cctor',
    );
    return row === undefined ? undefined : this.ownMethod(home, row, noGenerics);
  }

  /** One number for each row of a table of all modules. */
  keyOf(home: LoadedModule, row: number): number {
    return this.#indexOf(home) * rowsPerTable + row;
  }

  #indexOf(home: LoadedModule): number {
    let index = this.#index.get(home);
    if (index === undefined) {
      index = this.#index.size;
      this.#index.set(home, index);
    }
    return index;
  }
}

export const staticFlag = 0x10;

export function isVoid(type: TypeSignature): boolean {
  if (type.kind === 'modified') return type.element.kind === 'primitive' && isVoid(type.element);
  return type.kind === 'primitive' && type.name === 'void';
}

function mapIn<A, B, C>(maps: Map<A, Map<B, C>>, key: A): Map<B, C> {
  let map = maps.get(key);
  if (map === undefined) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}
