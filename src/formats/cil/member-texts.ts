import { openBlob } from './metadata/heaps.js';
import { fieldOwners, methodOwners } from './lists.js';
import { chargeText, type Module } from './module.js';
import { damagedName, nameText, typeDefToken, type TypeNames } from './names.js';
import { SignatureKind } from './signature/model.js';
import { functionSignatureText, methodText, typeListText, typeText } from './signature/text.js';
import {
  fieldSignatureAt,
  instantiationAt,
  localsAt,
  methodSignatureAt,
  propertySignatureAt,
} from './signatures.js';
import { resolveCoded, tokenRow, tokenTable, type Token } from './tables/coded-index.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/**
 * Members with their signatures, as IL assembly language writes them:
 * `instance void System.Object::.ctor()`, `int32 Ns.Type::count`. Each text is made once.
 */
export interface MemberTexts {
  readonly types: TypeNames;
  /** Any token an instruction may carry, user strings apart; undefined when it names no row. */
  readonly ofToken: (token: Token) => string | undefined;
  readonly ofField: (row: number) => string;
  readonly ofMethod: (row: number) => string;
  readonly ofProperty: (row: number, owner: number) => string;
  /** The types of a StandAloneSig that is a local signature, joined with `,`. */
  readonly ofLocals: (row: number) => string;
  /** MethodDef or MemberRef, `damagedName` for anything else. */
  readonly ofMethodDefOrRef: (token: Token) => string;
}

export function createMemberTexts(types: TypeNames): MemberTexts {
  const { module } = types;
  const { Field, MethodDef, MemberRef, MethodSpec, StandAloneSig } = module.tables;
  const ofField = perRow(module, Field.rows, (row) => fieldText(types, row));
  const ofMethod = perRow(module, MethodDef.rows, (row) => methodDefText(types, row));
  const ofReference = perRow(module, MemberRef.rows, (row) => referenceText(types, row));
  const ofMethodDefOrRef = (token: Token): string => {
    const row = tokenRow(token);
    if (tokenTable(token) === tableId.MethodDef) return ofMethod(row) ?? damagedName;
    return tokenTable(token) === tableId.MemberRef
      ? (ofReference(row) ?? damagedName)
      : damagedName;
  };
  const ofSpec = perRow(module, MethodSpec.rows, (row) => specText(types, row, ofMethodDefOrRef));
  const ofSignature = perRow(module, StandAloneSig.rows, (row) => callSiteText(types, row));
  const ofLocals = perRow(module, StandAloneSig.rows, (row) => localsText(types, row));
  const ofToken = (token: Token): string | undefined => {
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.MemberRef:
        return ofReference(row);
      case tableId.MethodDef:
        return ofMethod(row);
      case tableId.Field:
        return ofField(row);
      case tableId.MethodSpec:
        return ofSpec(row);
      case tableId.StandAloneSig:
        return ofSignature(row);
      default:
        return isTypeRow(module, token) ? types.ofType(token) : undefined;
    }
  };
  return {
    types,
    ofToken,
    ofMethodDefOrRef,
    ofField: (row) => ofField(row) ?? damagedName,
    ofMethod: (row) => ofMethod(row) ?? damagedName,
    ofProperty: (row, owner) => propertyText(types, row, owner),
    ofLocals: (row) => ofLocals(row) ?? damagedName,
  };
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

function perRow(
  module: Module,
  rows: number,
  make: (row: number) => string,
): (row: number) => string | undefined {
  const texts = new Array<string | undefined>(rows + 1);
  return (row) => {
    if (row < 1 || row > rows) return undefined;
    return (texts[row] ??= chargeText(module, make(row)));
  };
}

function ownerText(types: TypeNames, typeRow: number): string {
  return types.ofType(typeDefToken(typeRow));
}

function fieldText(types: TypeNames, row: number): string {
  const { module, style } = types;
  const { Signature, Name } = module.tables.Field.columns;
  const owner = ownerText(types, fieldOwners(module)[row] as number);
  const name = nameText(module, cell(Name, row), style);
  return fieldLine(types, cell(Signature, row), `${owner}::${name}`);
}

function methodDefText(types: TypeNames, row: number): string {
  const { module, style } = types;
  const { Signature, Name } = module.tables.MethodDef.columns;
  const owner = ownerText(types, methodOwners(module)[row] as number);
  const name = nameText(module, cell(Name, row), style);
  return methodLine(types, cell(Signature, row), `${owner}::${name}`);
}

function referenceText(types: TypeNames, row: number): string {
  const { module, style } = types;
  const { Class, Name, Signature } = module.tables.MemberRef.columns;
  const owner = parentText(types, resolveCoded.MemberRefParent(cell(Class, row)));
  const member = `${owner}::${nameText(module, cell(Name, row), style)}`;
  const signature = cell(Signature, row);
  return isFieldSignature(module, signature)
    ? fieldLine(types, signature, member)
    : methodLine(types, signature, member);
}

/** Whether a MemberRef's signature is a field's (ECMA-335 II.23.2.4). */
export function isFieldSignature(module: Module, index: number): boolean {
  const blob = openBlob(module.blobs, index);
  if (blob === undefined || blob.position === blob.end) return false;
  return ((blob.bytes[blob.position] as number) & 0x0f) === SignatureKind.field;
}

/** The owner of a MemberRef (II.22.25). */
function parentText(types: TypeNames, parent: Token): string {
  const { module, style } = types;
  const { ModuleRef } = module.tables;
  const row = tokenRow(parent);
  switch (tokenTable(parent)) {
    case tableId.ModuleRef:
      if (!hasRow(ModuleRef, row)) return damagedName;
      return `[module:${nameText(module, cell(ModuleRef.columns.Name, row), style)}]`;
    case tableId.MethodDef:
      return ownerText(types, methodOwners(module)[row] ?? 0);
    default:
      return types.ofType(parent);
  }
}

function fieldLine(types: TypeNames, signature: number, member: string): string {
  const type = fieldSignatureAt(types.module, signature);
  const text = type === undefined ? damagedName : typeText(type, types.inSignature);
  return `${text} ${member}`;
}

function methodLine(types: TypeNames, index: number, member: string): string {
  const signature = methodSignatureAt(types.module, index);
  if (signature === undefined) return `${damagedName} ${member}`;
  const { head, tail } = methodText(signature, types.inSignature);
  return head + member + tail;
}

function specText(
  types: TypeNames,
  row: number,
  ofMethodDefOrRef: (token: Token) => string,
): string {
  const { module } = types;
  const { Method, Instantiation } = module.tables.MethodSpec.columns;
  const method = ofMethodDefOrRef(resolveCoded.MethodDefOrRef(cell(Method, row)));
  const instantiation = instantiationAt(module, cell(Instantiation, row));
  if (instantiation === undefined) return `${method}<${damagedName}>`;
  return `${method}<${typeListText(instantiation, types.inSignature)}>`;
}

function callSiteText(types: TypeNames, row: number): string {
  const index = cell(types.module.tables.StandAloneSig.columns.Signature, row);
  const signature = methodSignatureAt(types.module, index);
  if (signature === undefined) return damagedName;
  return functionSignatureText(signature, types.inSignature);
}

function localsText(types: TypeNames, row: number): string {
  const locals = localsAt(
    types.module,
    cell(types.module.tables.StandAloneSig.columns.Signature, row),
  );
  return locals === undefined ? damagedName : typeListText(locals, types.inSignature);
}

/** II.23.2.5: `instance int32 Ns.Type::Item(string)`. */
function propertyText(types: TypeNames, row: number, owner: number): string {
  const { module, style } = types;
  const { Name, Type } = module.tables.Property.columns;
  const member = `${ownerText(types, owner)}::${nameText(module, cell(Name, row), style)}`;
  const signature = propertySignatureAt(module, cell(Type, row));
  if (signature === undefined) return `${damagedName} ${member}`;
  const type = typeText(signature.type, types.inSignature);
  const parameters = typeListText(signature.parameters, types.inSignature);
  return `${signature.hasThis ? 'instance ' : ''}${type} ${member}(${parameters})`;
}
