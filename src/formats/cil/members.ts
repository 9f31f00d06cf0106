import { fieldOwners, methodOwners } from './lists.js';
import { openBlob } from './metadata/heaps.js';
import { perModule, type Module } from './module.js';
import { typeDefToken } from './names.js';
import { SignatureKind } from './signature/model.js';
import {
  damagedToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from './tables/coded-index.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** A field or method, defined or referred to, as its row states it. */
export interface MemberRow {
  readonly kind: 'field' | 'method';
  /** TypeDef, TypeRef, TypeSpec or ModuleRef; row 0 when no type claims the member. */
  readonly owner: Token;
  /** Index of the name in #Strings. */
  readonly name: number;
  /** Index of the signature in #Blob. */
  readonly signature: number;
}

/** The member of a Field, MethodDef or MemberRef token; undefined when it names no such row. */
export function memberRow(module: Module, token: Token): MemberRow | undefined {
  const row = tokenRow(token);
  switch (tokenTable(token)) {
    case tableId.MethodDef:
      return methodDef(module, row);
    case tableId.MemberRef:
      return memberRef(module, row);
    case tableId.Field:
      return field(module, row);
    default:
      return undefined;
  }
}

function methodDef(module: Module, row: number): MemberRow | undefined {
  const { MethodDef } = module.tables;
  if (!hasRow(MethodDef, row)) return undefined;
  return {
    kind: 'method',
    owner: typeDefToken(methodOwners(module)[row] as number),
    name: cell(MethodDef.columns.Name, row),
    signature: cell(MethodDef.columns.Signature, row),
  };
}

function field(module: Module, row: number): MemberRow | undefined {
  const { Field } = module.tables;
  if (!hasRow(Field, row)) return undefined;
  return {
    kind: 'field',
    owner: typeDefToken(fieldOwners(module)[row] as number),
    name: cell(Field.columns.Name, row),
    signature: cell(Field.columns.Signature, row),
  };
}

/**
 * By MemberRef row, the token of what it is a member of (II.22.25); `damagedToken` for none. All
 * that look at the calls of a module ask for it.
 */
export const memberParents = perModule(({ tables }): Int32Array => {
  const { Class } = tables.MemberRef.columns;
  const parents = new Int32Array(Class.rows + 1).fill(damagedToken);
  for (let row = 1; row <= Class.rows; row++) {
    parents[row] = resolveCoded.MemberRefParent(cell(Class, row));
  }
  return parents;
});

/** ECMA-335 II.22.25. A vararg call site names its MethodDef, whose type is the owner. */
function memberRef(module: Module, row: number): MemberRow | undefined {
  const { MemberRef } = module.tables;
  if (!hasRow(MemberRef, row)) return undefined;
  const parent = memberParents(module)[row] as Token;
  const isMethod = tokenTable(parent) === tableId.MethodDef;
  const signature = cell(MemberRef.columns.Signature, row);
  return {
    kind: isFieldSignature(module, signature) ? 'field' : 'method',
    owner: isMethod ? typeDefToken(methodOwners(module)[tokenRow(parent)] ?? 0) : parent,
    name: cell(MemberRef.columns.Name, row),
    signature,
  };
}

/** Whether the first byte of a signature says that it is a field's (II.23.2.4). */
function isFieldSignature(module: Module, index: number): boolean {
  const blob = openBlob(module.blobs, index);
  if (blob === undefined || blob.position === blob.end) return false;
  return ((blob.bytes[blob.position] as number) & 0x0f) === SignatureKind.field;
}

/** Whether the token is a TypeDef, TypeRef or TypeSpec row that exists. */
export function isTypeRow(module: Module, token: Token): boolean {
  const { TypeDef, TypeRef, TypeSpec } = module.tables;
  const row = tokenRow(token);
  switch (tokenTable(token)) {
    case tableId.TypeRef:
      return hasRow(TypeRef, row);
    case tableId.TypeDef:
      return hasRow(TypeDef, row);
    default:
      return tokenTable(token) === tableId.TypeSpec && hasRow(TypeSpec, row);
  }
}
