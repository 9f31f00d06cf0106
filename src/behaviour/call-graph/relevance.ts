import { limits } from '../../core/limits.js';
import { moveToBlob } from '../../formats/cil/metadata/heaps.js';
import { fieldOwners } from '../../formats/cil/lists.js';
import { memberParents } from '../../formats/cil/members.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeDefToken } from '../../formats/cil/names.js';
import { SignatureKind } from '../../formats/cil/signature/model.js';
import {
  openCursor,
  readByte,
  readCompressed,
  type Cursor,
} from '../../formats/cil/metadata/compressed.js';
import {
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { walkType } from './signature-walk.js';

/** Whether an assembly, by its simple name, is read together with the one that refers to it. */
export type IsTogether = (assembly: string) => boolean;

/** Tells the operands that can mean something to the graph from those that lead outside for good. */
export interface Relevance {
  /** Of a TypeDef, TypeRef or TypeSpec token. */
  readonly ofType: (token: Token) => boolean;
  /** Of a MethodDef, MemberRef or MethodSpec token. */
  readonly ofMethod: (token: Token) => boolean;
  /** The type of a static field that has, or may have, an initializer to run; 0 for none. */
  readonly fieldOwner: (token: Token) => Token;
}

/** For who wants every call, wherever it leads. */
export function everything(module: Module): Relevance {
  const always = (): boolean => true;
  return { ofType: always, ofMethod: always, fieldOwner: staticOwner(module, always) };
}

/**
 * A call that leaves the assemblies read together still counts when it hands one of their types
 * to generic code: `AddSingleton<IClock, Clock>()`.
 */
export function relevance(module: Module, isTogether: IsTogether): Relevance {
  const { TypeRef, TypeSpec, MemberRef, MethodSpec } = module.tables;
  const references = new Int8Array(TypeRef.rows + 1);
  const isNear = nearTypes(module, isTogether);
  const ofType = (token: Token): boolean => {
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.TypeDef:
        return true;
      case tableId.TypeRef:
        if (!hasRow(TypeRef, row)) return false;
        return (references[row] ||= isNear(row) ? 1 : -1) === 1;
      case tableId.TypeSpec:
        return hasRow(TypeSpec, row) && mentions(module, cell(TypeSpec.columns.Signature, row));
      default:
        return false;
    }
  };
  const mentions = mentionsRelevant(ofType);
  const ofMethod = (token: Token): boolean => {
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.MethodDef:
        return true;
      case tableId.MemberRef:
        return hasRow(MemberRef, row) && ofMember(module, row, ofType);
      default:
        if (!hasRow(MethodSpec, row)) return false;
        return (
          mentions(module, cell(MethodSpec.columns.Instantiation, row)) ||
          ofMethod(genericMethod(module, row))
        );
    }
  };
  return { ofType, ofMethod, fieldOwner: staticOwner(module, ofType) };
}

/** Whether a TypeRef row may lead to an assembly that is read together with this one (II.22.38). */
function nearTypes(module: Module, isTogether: IsTogether): (row: number) => boolean {
  const { TypeRef, AssemblyRef } = module.tables;
  const known = new Int8Array(AssemblyRef.rows + 1);
  const isNear = (row: number): boolean => {
    const name = (): string => nameText(module, cell(AssemblyRef.columns.Name, row));
    return (known[row] ||= isTogether(name()) ? 1 : -1) === 1;
  };
  return (reference) => {
    let row = reference;
    for (let level = 0; level <= limits.typeNesting; level++) {
      const scope = resolveCoded.ResolutionScope(cell(TypeRef.columns.ResolutionScope, row));
      const at = tokenRow(scope);
      if (tokenTable(scope) === tableId.AssemblyRef) return hasRow(AssemblyRef, at) && isNear(at);
      if (tokenTable(scope) !== tableId.TypeRef || !hasRow(TypeRef, at)) return true;
      row = at;
    }
    return true;
  };
}

/** MethodDefOrRef leads to no MethodSpec, so that this ends. */
function genericMethod(module: Module, row: number): Token {
  return resolveCoded.MethodDefOrRef(cell(module.tables.MethodSpec.columns.Method, row));
}

/** A vararg call names its MethodDef, a global method of another module its ModuleRef (II.22.25). */
function ofMember(module: Module, row: number, ofType: (token: Token) => boolean): boolean {
  const parent = parentOf(module, row);
  const table = tokenTable(parent);
  return table === tableId.ModuleRef || table === tableId.MethodDef || ofType(parent);
}

function parentOf(module: Module, row: number): Token {
  return memberParents(module)[row] as Token;
}

const noBytes = new Uint8Array();

/** Whether a TypeSpec or an instantiation names a type that matters; a TypeSpec in it is taken to. */
function mentionsRelevant(ofType: (token: Token) => boolean) {
  const cursor = openCursor(noBytes, 0, 0);
  let means = false;
  const visit = (token: Token): void => {
    means ||= tokenTable(token) === tableId.TypeSpec || ofType(token);
  };
  return ({ blobs }: Module, index: number): boolean => {
    means = false;
    cursor.bytes = blobs.bytes;
    moveToBlob(cursor, blobs, index);
    if (cursor.damaged) return false;
    for (let left = typeCount(cursor); left > 0 && !cursor.damaged; left--) {
      walkType(cursor, visit);
    }
    return means;
  };
}

/** Types in a blob that is a type, or an instantiation (II.23.2.15), which begins with 0x0a. */
export function typeCount(cursor: Cursor): number {
  if (cursor.bytes[cursor.position] !== SignatureKind.methodSpec) return 1;
  // ELEMENT_TYPE_I8 is 0x0a too, but as a type alone it is the whole blob.
  if (cursor.end - cursor.position < 2) return 1;
  readByte(cursor);
  return readCompressed(cursor);
}

function staticOwner(module: Module, ofType: (token: Token) => boolean) {
  const { Field, MemberRef } = module.tables;
  return (token: Token): Token => {
    const row = tokenRow(token);
    if (tokenTable(token) === tableId.Field) {
      return hasRow(Field, row) ? typeDefToken(fieldOwners(module)[row] as number) : 0;
    }
    if (tokenTable(token) !== tableId.MemberRef || !hasRow(MemberRef, row)) return 0;
    const owner = parentOf(module, row);
    return ofType(owner) ? owner : 0;
  };
}
