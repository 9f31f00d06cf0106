import {
  eventLists,
  eventOwners,
  memberRows,
  methodLists,
  methodOwners,
  propertyLists,
  propertyOwners,
} from '../lists.js';
import { damagedName, typeDefToken } from '../names.js';
import { makeToken, resolveCoded, tokenRow, tokenTable } from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { createBodyPrinter } from './body.js';
import { writeNameAt, type Listing } from './context.js';
import { methodText, writeProperty } from './member-texts.js';
import { writeHex, writeToken } from './numbers.js';
import { ownRow, ownedRows } from './owned.js';
import { typeText } from './type-texts.js';
import { createGenericsPrinter, writeStart } from './types.js';
import { literal, write, writeByte, writeLiteral, writeText } from './writer.js';

const pinvokeImpl = 0x2000;
const tab = 0x09;
const lineEnd = 0x0a;
const minus = 0x2d;
const space = 0x20;
const methodWord = literal('method\t');
const pinvokeWord = literal('pinvoke\t');
const propertyWord = literal('property\t');
const eventWord = literal('event\t');
const ownerEnd = literal('::');

/** Writes the methods of a type, each with its generic parameters, P/Invoke and body. */
export function createMethodPrinter(listing: Listing): (type: number) => void {
  const { writer, texts, module } = listing;
  const { MethodDef, ImplMap } = module.tables;
  const { Flags, ImplFlags } = MethodDef.columns;
  const lists = methodLists(module);
  methodOwners(module);
  const writeGenerics = createGenericsPrinter(listing, tableId.MethodDef, MethodDef.rows);
  const writeBody = createBodyPrinter(listing);
  const imports = ownedRows(ImplMap.columns.MemberForwarded, MethodDef.rows, (value) => {
    const member = resolveCoded.MemberForwarded(value);
    return tokenTable(member) === tableId.MethodDef ? tokenRow(member) : 0;
  });
  return (type) => {
    for (const row of memberRows(lists, type)) {
      const flags = cell(Flags, row);
      writeStart(writer, methodWord, makeToken(tableId.MethodDef, row), flags);
      writeHex(writer, cell(ImplFlags, row));
      writeByte(writer, tab);
      writeText(writer, methodText(texts, row));
      writeByte(writer, lineEnd);
      writeGenerics(row);
      if ((flags & pinvokeImpl) !== 0) writeImport(listing, imports.first[row] as number);
      writeBody(row);
    }
  };
}

function writeImport(listing: Listing, row: number): void {
  const { writer, module } = listing;
  const { ImplMap, ModuleRef } = module.tables;
  const { MappingFlags, ImportName, ImportScope } = ImplMap.columns;
  writeLiteral(writer, pinvokeWord);
  if (row === 0) {
    write(writer, `${damagedName}\n`);
    return;
  }
  const scope = cell(ImportScope, row);
  writeHex(writer, cell(MappingFlags, row));
  writeByte(writer, tab);
  if (hasRow(ModuleRef, scope)) writeNameAt(listing, cell(ModuleRef.columns.Name, scope));
  else write(writer, damagedName);
  writeByte(writer, tab);
  writeNameAt(listing, cell(ImportName, row));
  writeByte(writer, lineEnd);
}

/** MethodSemantics attributes (ECMA-335 II.23.1.12). */
const Semantics = { setter: 1, getter: 2, addOn: 8, removeOn: 0x10, fire: 0x20 } as const;

/** By row of `table`, the MethodDef row of the accessor: the last one that claims it. */
function accessors(
  { module }: Listing,
  table: 'Event' | 'Property',
  semantics: number,
): Uint32Array {
  const { MethodSemantics } = module.tables;
  const { Semantics: kind, Method, Association } = MethodSemantics.columns;
  const found = new Uint32Array(module.tables[table].rows + 1);
  for (let row = 1; row <= MethodSemantics.rows; row++) {
    if (cell(kind, row) !== semantics) continue;
    const owner = resolveCoded.HasSemantics(cell(Association, row));
    if (tokenTable(owner) !== tableId[table] || tokenRow(owner) >= found.length) continue;
    found[tokenRow(owner)] = cell(Method, row);
  }
  return found;
}

function writeAccessor({ writer }: Listing, method: number): void {
  writeByte(writer, tab);
  if (method === 0) writeByte(writer, minus);
  else writeToken(writer, makeToken(tableId.MethodDef, method));
}

/** Writes the properties of a type; of several PropertyMap rows for it the first counts. */
export function createPropertyPrinter(listing: Listing): (type: number) => void {
  const { writer, texts, module } = listing;
  const { PropertyMap, Property, TypeDef } = module.tables;
  const lists = propertyLists(module);
  const owners = propertyOwners(module);
  const maps = ownedRows(PropertyMap.columns.Parent, TypeDef.rows, ownRow);
  const getters = accessors(listing, 'Property', Semantics.getter);
  const setters = accessors(listing, 'Property', Semantics.setter);
  return (type) => {
    const map = maps.first[type] as number;
    if (map === 0) return;
    for (const row of memberRows(lists, map)) {
      const owner = typeText(texts, typeDefToken(owners[row] as number));
      const token = makeToken(tableId.Property, row);
      writeStart(writer, propertyWord, token, cell(Property.columns.Flags, row));
      writeProperty(texts, owner, row);
      writeAccessor(listing, getters[row] as number);
      writeAccessor(listing, setters[row] as number);
      writeByte(writer, lineEnd);
    }
  };
}

/** Writes the events of a type; of several EventMap rows for it the first counts. */
export function createEventPrinter(listing: Listing): (type: number) => void {
  const { writer, texts, module } = listing;
  const { EventMap, Event, TypeDef } = module.tables;
  const { EventFlags, EventType, Name } = Event.columns;
  const lists = eventLists(module);
  const owners = eventOwners(module);
  const maps = ownedRows(EventMap.columns.Parent, TypeDef.rows, ownRow);
  const methods = [Semantics.addOn, Semantics.removeOn, Semantics.fire].map((semantics) =>
    accessors(listing, 'Event', semantics),
  );
  return (type) => {
    const map = maps.first[type] as number;
    if (map === 0) return;
    for (const row of memberRows(lists, map)) {
      const handler = typeText(texts, resolveCoded.TypeDefOrRef(cell(EventType, row)));
      const owner = typeText(texts, typeDefToken(owners[row] as number));
      writeStart(writer, eventWord, makeToken(tableId.Event, row), cell(EventFlags, row));
      writeText(writer, handler);
      writeByte(writer, space);
      writeText(writer, owner);
      writeLiteral(writer, ownerEnd);
      writeNameAt(listing, cell(Name, row));
      for (const found of methods) writeAccessor(listing, found[row] as number);
      writeByte(writer, lineEnd);
    }
  };
}
