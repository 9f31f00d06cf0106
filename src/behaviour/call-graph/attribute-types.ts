import { attributeValue, type ForeignEnums } from '../../formats/cil/attributes/decode.js';
import { isSystemType } from '../../formats/cil/attributes/enums.js';
import type { Argument } from '../../formats/cil/attributes/value.js';
import {
  eventOwners,
  fieldOwners,
  methodOwners,
  parameterOwners,
  propertyOwners,
} from '../../formats/cil/lists.js';
import { memberRow } from '../../formats/cil/members.js';
import { openBlob } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import type { TypeSignature } from '../../formats/cil/signature/model.js';
import { methodSignatureAt } from '../../formats/cil/signatures.js';
import {
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { AttributeTypes } from './module-code.js';

/** Nearly all enums are 32 bits wide; where one is not, what follows it is misread or unread. */
const int32 = 0x08;
const likelyEnums: ForeignEnums = {
  byToken: () => ({ name: '', code: int32 }),
  byName: () => int32,
};

/**
 * The types that custom attributes name (ECMA-335 II.21, II.23.3): `[JsonConverter(typeof(X))]` on a
 * type or one of its members. Whoever reflects on the type comes to them.
 */
export function attributeTypes(module: Module): AttributeTypes {
  const { CustomAttribute } = module.tables;
  const { Parent, Type } = CustomAttribute.columns;
  const mayName = typeTakers(module);
  const owner: number[] = [];
  const name: string[] = [];
  for (let row = 1; row <= CustomAttribute.rows; row++) {
    if (!mayName(resolveCoded.CustomAttributeType(cell(Type, row)), row)) continue;
    const type = owningType(module, resolveCoded.HasCustomAttribute(cell(Parent, row)));
    const value = type === 0 ? undefined : attributeValue(module, row, likelyEnums);
    const given = [
      ...(value?.fixed ?? []),
      ...(value?.named ?? []).map(({ argument }) => argument),
    ];
    for (const named of given.flatMap(typeNames)) {
      owner.push(type);
      name.push(named);
    }
  }
  return { owner: Uint32Array.from(owner), name };
}

/** What a constructor takes. */
const others = 1;
const none = 2;
const types = 3;

/** Whether a constructor takes a type or anything at all, or an attribute without arguments names some. */
function typeTakers(module: Module): (constructor: Token, row: number) => boolean {
  const { MethodDef, MemberRef } = module.tables;
  const ofDefs = new Uint8Array(MethodDef.rows + 1);
  const ofRefs = new Uint8Array(MemberRef.rows + 1);
  return (constructor, row) => {
    const known = tokenTable(constructor) === tableId.MethodDef ? ofDefs : ofRefs;
    const at = tokenRow(constructor);
    if (constructor < 0 || at >= known.length) return false;
    if (known[at] === 0) known[at] = taken(module, constructor);
    return known[at] === types || (known[at] === none && hasNamed(module, row));
  };
}

function taken(module: Module, constructor: Token): number {
  const member = memberRow(module, constructor);
  const parameters = member && methodSignatureAt(module, member.signature)?.parameters;
  if (parameters === undefined) return others;
  if (parameters.length === 0) return none;
  return parameters.some((type) => mayBeType(module, type)) ? types : others;
}

function mayBeType(module: Module, type: TypeSignature): boolean {
  if (type.kind === 'vector') return mayBeType(module, type.element);
  if (type.kind === 'primitive') return type.name === 'object';
  return type.kind === 'named' && isSystemType(module, type.token, 'Type');
}

/** Prolog, no fixed arguments, then the number of named ones (II.23.3). */
function hasNamed(module: Module, row: number): boolean {
  const { start, bytes, end } = module.blobs;
  const at = start + cell(module.tables.CustomAttribute.columns.Value, row);
  // Most have none, and are those four bytes after their length.
  if (at + 5 <= end && bytes[at] === 4) return false;
  const blob = openBlob(module.blobs, at - start);
  return blob !== undefined && blob.end - blob.position > 4;
}

/** The TypeDef row that has the attribute, or owns the member that has it; 0 for none. */
function owningType(module: Module, parent: Token): number {
  const row = tokenRow(parent);
  switch (tokenTable(parent)) {
    case tableId.TypeDef:
      return hasRow(module.tables.TypeDef, row) ? row : 0;
    case tableId.Field:
      return fieldOwners(module)[row] ?? 0;
    case tableId.Property:
      return propertyOwners(module)[row] ?? 0;
    case tableId.Event:
      return eventOwners(module)[row] ?? 0;
    case tableId.Param:
      return methodOwners(module)[parameterOwners(module)[row] ?? 0] ?? 0;
    default:
      return tokenTable(parent) === tableId.MethodDef ? (methodOwners(module)[row] ?? 0) : 0;
  }
}

/** Nesting of values is bounded by their reader. */
function typeNames(argument: Argument): string[] {
  const { type, value } = argument;
  if (type.kind === 'type') return typeof value === 'string' ? [value] : [];
  if (Array.isArray(value)) return (value as readonly Argument[]).flatMap(typeNames);
  return typeof value === 'object' && value !== null ? typeNames(value as Argument) : [];
}
