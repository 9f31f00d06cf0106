import { fieldLists, fieldOwners, memberRows, type MemberList } from '../lists.js';
import { typeDefToken } from '../names.js';
import {
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../tables/coded-index.js';
import { cell } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { writeBlob, writeNameAt, type Listing } from './context.js';
import { fieldText, methodOrReference } from './member-texts.js';
import { writeDecimal, writeHex, writeToken } from './numbers.js';
import { ownRow, ownedRows, type OwnedRows } from './owned.js';
import { typeText } from './type-texts.js';
import {
  literal,
  writeByte,
  writeLiteral,
  writeText,
  type AsciiWriter,
  type Literal,
} from './writer.js';

const hasDefault = 0x8000;
const tab = 0x09;
const lineEnd = 0x0a;
const comma = 0x2c;
const minus = 0x2d;
const typeWord = literal('type\t');
const genericWord = literal('generic\t');
const interfaceWord = literal('implements\t');
const overrideWord = literal('override\t');
const fieldWord = literal('field\t');
const constantWord = literal('constant\t');

/** Record word, token, flags, TAB. */
export function writeStart(writer: AsciiWriter, word: Literal, token: Token, flags: number): void {
  writeLiteral(writer, word);
  writeToken(writer, token);
  writeByte(writer, tab);
  writeHex(writer, flags);
  writeByte(writer, tab);
}

/** Writes a TypeDef with its generic parameters, interfaces and overrides. */
export function createTypePrinter(listing: Listing): (row: number) => void {
  const { writer, texts, module } = listing;
  const { TypeDef, InterfaceImpl, MethodImpl } = module.tables;
  const { Flags, Extends } = TypeDef.columns;
  const interfaces = ownedRows(InterfaceImpl.columns.Class, TypeDef.rows, ownRow);
  const overrides = ownedRows(MethodImpl.columns.Class, TypeDef.rows, ownRow);
  const writeGenerics = createGenericsPrinter(listing, tableId.TypeDef, TypeDef.rows);
  return (type) => {
    const token = typeDefToken(type);
    writeStart(writer, typeWord, token, cell(Flags, type));
    writeText(writer, typeText(texts, token));
    writeByte(writer, tab);
    const base = resolveCoded.TypeDefOrRef(cell(Extends, type));
    if (tokenRow(base) === 0) writeByte(writer, minus);
    else writeText(writer, typeText(texts, base));
    writeByte(writer, lineEnd);
    writeGenerics(type);
    writeInterfaces(listing, interfaces, type);
    writeOverrides(listing, overrides, type);
  };
}

function writeInterfaces({ writer, texts, module }: Listing, rows: OwnedRows, type: number): void {
  const { Interface } = module.tables.InterfaceImpl.columns;
  for (let row = rows.first[type] as number; row !== 0; row = rows.next[row] as number) {
    writeLiteral(writer, interfaceWord);
    writeText(writer, typeText(texts, resolveCoded.TypeDefOrRef(cell(Interface, row))));
    writeByte(writer, lineEnd);
  }
}

function writeOverrides({ writer, texts, module }: Listing, rows: OwnedRows, type: number): void {
  const { MethodBody, MethodDeclaration } = module.tables.MethodImpl.columns;
  for (let row = rows.first[type] as number; row !== 0; row = rows.next[row] as number) {
    const body = methodOrReference(texts, resolveCoded.MethodDefOrRef(cell(MethodBody, row)));
    const declared = cell(MethodDeclaration, row);
    writeLiteral(writer, overrideWord);
    writeText(writer, body);
    writeByte(writer, tab);
    writeText(writer, methodOrReference(texts, resolveCoded.MethodDefOrRef(declared)));
    writeByte(writer, lineEnd);
  }
}

/** Writes the generic parameters of the rows of one table. */
export function createGenericsPrinter(
  listing: Listing,
  table: number,
  rows: number,
): (owner: number) => void {
  const { writer, module } = listing;
  const { GenericParam, GenericParamConstraint } = module.tables;
  const { Number: position, Flags, Name, Owner } = GenericParam.columns;
  const params = ownedRows(Owner, rows, (value) => {
    const owner = resolveCoded.TypeOrMethodDef(value);
    return tokenTable(owner) === table ? tokenRow(owner) : 0;
  });
  const constraints = ownedRows(GenericParamConstraint.columns.Owner, GenericParam.rows, ownRow);
  return (owner) => {
    for (let row = params.first[owner] as number; row !== 0; row = params.next[row] as number) {
      writeLiteral(writer, genericWord);
      writeDecimal(writer, cell(position, row));
      writeByte(writer, tab);
      writeHex(writer, cell(Flags, row));
      writeByte(writer, tab);
      writeNameAt(listing, cell(Name, row));
      writeByte(writer, tab);
      writeConstraints(listing, constraints, row);
      writeByte(writer, lineEnd);
    }
  };
}

function writeConstraints(
  { writer, texts, module }: Listing,
  rows: OwnedRows,
  param: number,
): void {
  const { Constraint } = module.tables.GenericParamConstraint.columns;
  const first = rows.first[param] as number;
  for (let row = first; row !== 0; row = rows.next[row] as number) {
    if (row !== first) writeByte(writer, comma);
    writeText(writer, typeText(texts, resolveCoded.TypeDefOrRef(cell(Constraint, row))));
  }
}

/** Writes the fields of a type with their constants. */
export function createFieldPrinter(listing: Listing): (type: number) => void {
  const { writer, texts, module } = listing;
  const { Field, Constant } = module.tables;
  const { Flags } = Field.columns;
  const lists: MemberList = fieldLists(module);
  fieldOwners(module);
  const constants = ownedRows(Constant.columns.Parent, Field.rows, (value) => {
    const parent = resolveCoded.HasConstant(value);
    return tokenTable(parent) === tableId.Field ? tokenRow(parent) : 0;
  });
  return (type) => {
    for (const row of memberRows(lists, type)) {
      const flags = cell(Flags, row);
      writeStart(writer, fieldWord, makeToken(tableId.Field, row), flags);
      writeText(writer, fieldText(texts, row));
      writeByte(writer, lineEnd);
      const constant = constants.first[row] as number;
      if ((flags & hasDefault) !== 0 && constant !== 0) writeConstant(listing, constant);
    }
  };
}

function writeConstant(listing: Listing, row: number): void {
  const { writer, module } = listing;
  const { Type, Value } = module.tables.Constant.columns;
  writeLiteral(writer, constantWord);
  writeHex(writer, cell(Type, row));
  writeByte(writer, tab);
  writeBlob(listing, cell(Value, row));
  writeByte(writer, lineEnd);
}
