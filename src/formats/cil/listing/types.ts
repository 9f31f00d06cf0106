import {
  eventOwners,
  eventRows,
  fieldOwners,
  fieldRows,
  methodOwners,
  propertyOwners,
  propertyRows,
} from '../lists.js';
import {
  constantsByParent,
  constraintsByParam,
  genericParamsByOwner,
  importsByMember,
  interfacesByClass,
  methodImplsByClass,
  semanticsByOwner,
} from '../lookups.js';
import { perModule } from '../module.js';
import { damagedName, tokenText, typeDefToken } from '../names.js';
import {
  encodeCoded,
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../tables/coded-index.js';
import { cell, findRow, findRows, hasRow } from '../tables/rows.js';
import { tableId, type TableName } from '../tables/schema.js';
import { blobText, name, typeOrNil, type Listing } from './context.js';
import { writeAround, writeMethod } from './texts.js';
import {
  literal,
  write,
  writeByte,
  writeBytes,
  writeHex,
  writeToken,
  type AsciiWriter,
} from './writer.js';

const hasDefault = 0x8000;
const pinvokeImpl = 0x2000;

/** A TypeDef with its generic parameters, interfaces and overrides. */
export function writeType(listing: Listing, row: number): void {
  const { writer, types, module } = listing;
  const { Flags, Extends } = module.tables.TypeDef.columns;
  const token = typeDefToken(row);
  const base = typeOrNil(listing, cell(Extends, row));
  const flags = cell(Flags, row).toString(16);
  write(writer, `type\t${tokenText(token)}\t${flags}\t${types.ofType(token)}\t${base}\n`);
  write(writer, genericLines(listing, 'TypeDef', row));
  write(writer, interfaceLines(listing, row));
  writeOverrides(listing, row);
}

function genericLines(listing: Listing, table: TableName, owner: number): string {
  const { module } = listing;
  const { GenericParam } = module.tables;
  if (GenericParam.rows === 0) return '';
  const { Number: position, Flags, Name } = GenericParam.columns;
  let text = '';
  for (const row of findRows(
    genericParamsByOwner(module),
    encodeCoded('TypeOrMethodDef', table, owner),
  )) {
    const flags = cell(Flags, row).toString(16);
    const constraints = constraintsText(listing, row);
    text += `generic\t${cell(position, row)}\t${flags}\t${name(listing, cell(Name, row))}\t${constraints}\n`;
  }
  return text;
}

function constraintsText(listing: Listing, param: number): string {
  const { Constraint } = listing.module.tables.GenericParamConstraint.columns;
  const rows = findRows(constraintsByParam(listing.module), param);
  return rows
    .map((row) => listing.types.ofType(resolveCoded.TypeDefOrRef(cell(Constraint, row))))
    .join(',');
}

function interfaceLines(listing: Listing, type: number): string {
  const { Interface } = listing.module.tables.InterfaceImpl.columns;
  let text = '';
  for (const row of findRows(interfacesByClass(listing.module), type)) {
    text += `implements\t${listing.types.ofType(resolveCoded.TypeDefOrRef(cell(Interface, row)))}\n`;
  }
  return text;
}

function writeOverrides(listing: Listing, type: number): void {
  const { writer, texts, module } = listing;
  const { MethodBody, MethodDeclaration } = module.tables.MethodImpl.columns;
  for (const row of findRows(methodImplsByClass(module), type)) {
    write(writer, 'override\t');
    writeMethod(texts, resolveCoded.MethodDefOrRef(cell(MethodBody, row)));
    writeByte(writer, tab);
    writeMethod(texts, resolveCoded.MethodDefOrRef(cell(MethodDeclaration, row)));
    writeByte(writer, lineEnd);
  }
}

/** The lines of a type's fields with their constants. */
export function writeFields(listing: Listing, type: number): void {
  const { writer, texts, module } = listing;
  const { Flags, Name, Signature } = module.tables.Field.columns;
  for (const row of fieldRows(module, type)) {
    const flags = cell(Flags, row);
    writeStart(writer, fieldWord, makeToken(tableId.Field, row), flags);
    const owner = typeDefToken(fieldOwners(module)[row] as number);
    writeAround(texts, texts.ofField(cell(Signature, row)), owner, cell(Name, row));
    writeByte(writer, lineEnd);
    if ((flags & hasDefault) !== 0) write(writer, constantLine(listing, row));
  }
}

const fieldWord = literal('field\t');
const methodWord = literal('method\t');
const propertyWord = literal('property\t');
const tab = 0x09;
const lineEnd = 0x0a;

/** Record word, token, flags, TAB. */
function writeStart(writer: AsciiWriter, word: Uint8Array, token: Token, flags: number): void {
  writeBytes(writer, word);
  writeToken(writer, token);
  writeByte(writer, tab);
  writeHex(writer, flags);
  writeByte(writer, tab);
}

function constantLine(listing: Listing, field: number): string {
  const { Type, Value } = listing.module.tables.Constant.columns;
  const parent = encodeCoded('HasConstant', 'Field', field);
  const row = findRow(constantsByParent(listing.module), parent);
  if (row === 0) return '';
  return `constant\t${cell(Type, row).toString(16)}\t${blobText(listing, cell(Value, row))}\n`;
}

/** By MethodDef row, 1 for those with generic parameters: few, and asked of every method. */
const genericMethods = perModule(({ tables }) => {
  const { GenericParam, MethodDef } = tables;
  const has = new Uint8Array(MethodDef.rows + 1);
  for (let row = 1; row <= GenericParam.rows; row++) {
    const owner = resolveCoded.TypeOrMethodDef(cell(GenericParam.columns.Owner, row));
    if (tokenTable(owner) === tableId.MethodDef) has[tokenRow(owner)] = 1;
  }
  return has;
});

/** The line of a method, its generic parameters and P/Invoke; the body follows. */
export function writeMethodLines(listing: Listing, row: number): void {
  const { writer, texts, module } = listing;
  const { Flags, ImplFlags, Name, Signature } = module.tables.MethodDef.columns;
  const flags = cell(Flags, row);
  writeStart(writer, methodWord, makeToken(tableId.MethodDef, row), flags);
  writeHex(writer, cell(ImplFlags, row));
  writeByte(writer, tab);
  const owner = typeDefToken(methodOwners(module)[row] as number);
  writeAround(texts, texts.ofMethod(cell(Signature, row)), owner, cell(Name, row));
  writeByte(writer, lineEnd);
  if (genericMethods(module)[row] === 1) write(writer, genericLines(listing, 'MethodDef', row));
  if ((flags & pinvokeImpl) !== 0) write(writer, pinvokeLine(listing, row));
}

function pinvokeLine(listing: Listing, method: number): string {
  const { ImplMap, ModuleRef } = listing.module.tables;
  const { MappingFlags, ImportName, ImportScope } = ImplMap.columns;
  const key = encodeCoded('MemberForwarded', 'MethodDef', method);
  const row = findRow(importsByMember(listing.module), key);
  if (row === 0) return `pinvoke\t${damagedName}\n`;
  const scope = cell(ImportScope, row);
  const library = hasRow(ModuleRef, scope)
    ? name(listing, cell(ModuleRef.columns.Name, scope))
    : damagedName;
  const entryPoint = name(listing, cell(ImportName, row));
  return `pinvoke\t${cell(MappingFlags, row).toString(16)}\t${library}\t${entryPoint}\n`;
}

/** MethodSemantics attributes (ECMA-335 II.23.1.12). */
const Semantics = { setter: 1, getter: 2, addOn: 8, removeOn: 0x10, fire: 0x20 } as const;

export function writeProperties(listing: Listing, type: number): void {
  const { module, writer, texts } = listing;
  const { Flags, Name, Type } = module.tables.Property.columns;
  for (const row of propertyRows(module, type)) {
    writeStart(writer, propertyWord, makeToken(tableId.Property, row), cell(Flags, row));
    const owner = typeDefToken(propertyOwners(module)[row] as number);
    writeAround(texts, texts.ofProperty(cell(Type, row)), owner, cell(Name, row));
    const accessors = accessorsOf(listing, encodeCoded('HasSemantics', 'Property', row));
    write(writer, `\t${accessors(Semantics.getter)}\t${accessors(Semantics.setter)}\n`);
  }
}

export function writeEvents(listing: Listing, type: number): void {
  const { module, types, writer } = listing;
  const { EventFlags, EventType, Name } = module.tables.Event.columns;
  for (const row of eventRows(module, type)) {
    const token = tokenText(makeToken(tableId.Event, row));
    const owner = types.ofType(typeDefToken(eventOwners(module)[row] as number));
    const handler = types.ofType(resolveCoded.TypeDefOrRef(cell(EventType, row)));
    const accessors = accessorsOf(listing, encodeCoded('HasSemantics', 'Event', row));
    const { addOn, removeOn, fire } = Semantics;
    const flags = cell(EventFlags, row).toString(16);
    const member = `${handler} ${owner}::${name(listing, cell(Name, row))}`;
    const three = `${accessors(addOn)}\t${accessors(removeOn)}\t${accessors(fire)}`;
    write(writer, `event\t${token}\t${flags}\t${member}\t${three}\n`);
  }
}

function accessorsOf(listing: Listing, association: number): (semantics: number) => string {
  const { Semantics: column, Method } = listing.module.tables.MethodSemantics.columns;
  const rows = findRows(semanticsByOwner(listing.module), association);
  return (semantics) => {
    const row = rows.findLast((candidate) => cell(column, candidate) === semantics);
    if (row === undefined) return '-';
    return tokenText(makeToken(tableId.MethodDef, cell(Method, row)));
  };
}
