import { eventRows, fieldRows, propertyRows, propertyOwners, eventOwners } from '../lists.js';
import {
  constantsByParent,
  constraintsByParam,
  genericParamsByOwner,
  importsByMember,
  interfacesByClass,
  methodImplsByClass,
  semanticsByOwner,
} from '../lookups.js';
import { damagedName, tokenText, typeDefToken } from '../names.js';
import { encodeCoded, makeToken, resolveCoded } from '../tables/coded-index.js';
import { cell, findRow, findRows, hasRow } from '../tables/rows.js';
import { tableId, type TableName } from '../tables/schema.js';
import { blobText, name, typeOrNil, type Listing } from './context.js';

const hasDefault = 0x8000;
const pinvokeImpl = 0x2000;

/** A TypeDef with its generic parameters, interfaces and overrides. */
export function typeLines(listing: Listing, row: number): string {
  const { Flags, Extends } = listing.module.tables.TypeDef.columns;
  const token = typeDefToken(row);
  const base = typeOrNil(listing, cell(Extends, row));
  const flags = cell(Flags, row).toString(16);
  return (
    `type\t${tokenText(token)}\t${flags}\t${listing.types.ofType(token)}\t${base}\n` +
    genericLines(listing, 'TypeDef', row) +
    interfaceLines(listing, row) +
    overrideLines(listing, row)
  );
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

function overrideLines(listing: Listing, type: number): string {
  const { MethodBody, MethodDeclaration } = listing.module.tables.MethodImpl.columns;
  const member = (value: number) =>
    listing.members.ofMethodDefOrRef(resolveCoded.MethodDefOrRef(value));
  let text = '';
  for (const row of findRows(methodImplsByClass(listing.module), type)) {
    text += `override\t${member(cell(MethodBody, row))}\t${member(cell(MethodDeclaration, row))}\n`;
  }
  return text;
}

export function fieldLines(listing: Listing, type: number): string {
  const { Flags } = listing.module.tables.Field.columns;
  let text = '';
  for (const row of fieldRows(listing.module, type)) {
    const token = tokenText(makeToken(tableId.Field, row));
    const flags = cell(Flags, row);
    text += `field\t${token}\t${flags.toString(16)}\t${listing.members.ofField(row)}\n`;
    if ((flags & hasDefault) !== 0) text += constantLine(listing, row);
  }
  return text;
}

function constantLine(listing: Listing, field: number): string {
  const { Type, Value } = listing.module.tables.Constant.columns;
  const parent = encodeCoded('HasConstant', 'Field', field);
  const row = findRow(constantsByParent(listing.module), parent);
  if (row === 0) return '';
  return `constant\t${cell(Type, row).toString(16)}\t${blobText(listing, cell(Value, row))}\n`;
}

/** The line of a method, its generic parameters and P/Invoke; the body follows. */
export function methodLines(listing: Listing, row: number): string {
  const { Flags, ImplFlags } = listing.module.tables.MethodDef.columns;
  const token = tokenText(makeToken(tableId.MethodDef, row));
  const flags = cell(Flags, row);
  const implFlags = cell(ImplFlags, row).toString(16);
  return (
    `method\t${token}\t${flags.toString(16)}\t${implFlags}\t${listing.members.ofMethod(row)}\n` +
    genericLines(listing, 'MethodDef', row) +
    ((flags & pinvokeImpl) === 0 ? '' : pinvokeLine(listing, row))
  );
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

export function propertyLines(listing: Listing, type: number): string {
  const { module, members } = listing;
  const { Flags } = module.tables.Property.columns;
  let text = '';
  for (const row of propertyRows(module, type)) {
    const token = tokenText(makeToken(tableId.Property, row));
    const owner = propertyOwners(module)[row] as number;
    const accessors = accessorsOf(listing, encodeCoded('HasSemantics', 'Property', row));
    const pair = `${accessors(Semantics.getter)}\t${accessors(Semantics.setter)}`;
    const flags = cell(Flags, row).toString(16);
    text += `property\t${token}\t${flags}\t${members.ofProperty(row, owner)}\t${pair}\n`;
  }
  return text;
}

export function eventLines(listing: Listing, type: number): string {
  const { module, types } = listing;
  const { EventFlags, EventType, Name } = module.tables.Event.columns;
  let text = '';
  for (const row of eventRows(module, type)) {
    const token = tokenText(makeToken(tableId.Event, row));
    const owner = types.ofType(typeDefToken(eventOwners(module)[row] as number));
    const handler = types.ofType(resolveCoded.TypeDefOrRef(cell(EventType, row)));
    const accessors = accessorsOf(listing, encodeCoded('HasSemantics', 'Event', row));
    const { addOn, removeOn, fire } = Semantics;
    const flags = cell(EventFlags, row).toString(16);
    const member = `${handler} ${owner}::${name(listing, cell(Name, row))}`;
    const three = `${accessors(addOn)}\t${accessors(removeOn)}\t${accessors(fire)}`;
    text += `event\t${token}\t${flags}\t${member}\t${three}\n`;
  }
  return text;
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
