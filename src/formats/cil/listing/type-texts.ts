import { limits } from '../../../core/limits.js';
import { damagedName, enclosingRow, enclosingTypes } from '../names.js';
import {
  damagedToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../tables/coded-index.js';
import type { Column, Table } from '../tables/layout.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { writeName } from './escape.js';
import { writeType } from './signature.js';
import { damaged, openSignature, type Texts } from './texts.js';
import {
  beginText,
  endText,
  literal,
  rewind,
  write,
  writeByte,
  writeLiteral,
  writeText,
  type Text,
} from './writer.js';

const dot = 0x2e;
const slash = 0x2f;
const leftBracket = 0x5b;
const rightBracket = 0x5d;
const moduleWord = literal('module:');

/** Composes the texts of all TypeDef and TypeRef rows: nearly all are mentioned. */
export function composeTypes(texts: Texts): void {
  const { TypeDef, TypeRef } = texts.module.tables;
  const enclosing = enclosingTypes(texts.module);
  composeNested(texts, texts.typeDefs, enclosing, TypeDef.columns, () => undefined);
  const { ResolutionScope } = TypeRef.columns;
  const scopes = enclosingRows(TypeRef, ResolutionScope, resolveCoded.ResolutionScope);
  composeNested(texts, texts.typeRefs, scopes, TypeRef.columns, (row) => {
    writeScope(texts, resolveCoded.ResolutionScope(cell(ResolutionScope, row)));
  });
}

/** By ExportedType row, its full name. */
export function composeExported(texts: Texts): Uint32Array {
  const { ExportedType } = texts.module.tables;
  const { Implementation } = ExportedType.columns;
  const kept = new Uint32Array(ExportedType.rows + 1);
  const enclosing = enclosingRows(ExportedType, Implementation, resolveCoded.Implementation);
  composeNested(texts, kept, enclosing, ExportedType.columns, () => undefined);
  return kept;
}

/** By row, the row of the same table that encloses it; 0 none, -1 one that does not exist. */
function enclosingRows(table: Table, place: Column, resolve: (value: number) => Token): Int32Array {
  const enclosing = new Int32Array(table.rows + 1);
  for (let row = 1; row <= table.rows; row++) {
    enclosing[row] = enclosingRow(table, resolve(cell(place, row)));
  }
  return enclosing;
}

interface NameColumns {
  readonly Name: Column;
  readonly Namespace: Column;
}

function composeNested(
  texts: Texts,
  kept: Uint32Array,
  enclosing: Int32Array,
  columns: NameColumns,
  writePrefix: (row: number) => void,
): void {
  const { writer } = texts;
  const outerText = (row: number): Text => {
    const outer = enclosing[row] as number;
    if (outer < 0) return texts.damaged;
    return (kept[outer] as Text) || (outer === 0 ? 0 : compose(outer));
  };
  // Recursion is bounded: a row nested too deep never gets here, nor do those that enclose others.
  const compose = (row: number): Text => {
    const outer = outerText(row);
    beginText(writer);
    if (outer === 0) writePrefix(row);
    else {
      writeText(writer, outer);
      writeByte(writer, slash);
    }
    writeQualified(texts, columns, row);
    return (kept[row] = endText(writer));
  };
  for (let row = 1; row < kept.length; row++) {
    if (kept[row] !== 0) continue;
    if (isTooDeep(enclosing, row)) kept[row] = texts.damaged;
    else compose(row);
  }
}

function isTooDeep(enclosing: Int32Array, row: number): boolean {
  let levels = 0;
  for (let at = enclosing[row] as number; at > 0; at = enclosing[at] as number) {
    if (++levels > limits.typeNesting) return true;
  }
  return false;
}

function writeQualified({ writer, module }: Texts, columns: NameColumns, row: number): void {
  const start = writer.at;
  writeName(writer, module.strings, cell(columns.Namespace, row));
  if (writer.at > start) writeByte(writer, dot);
  writeName(writer, module.strings, cell(columns.Name, row));
}

/** `[NAME]`, `[module:NAME]`, `[]` or `[exported]` (ECMA-335 II.22.38). */
function writeScope(texts: Texts, scope: Token): void {
  const { writer, module } = texts;
  const { AssemblyRef, ModuleRef, Module } = module.tables;
  const row = tokenRow(scope);
  const table = tokenTable(scope);
  writeByte(writer, leftBracket);
  if (scope === damagedToken) write(writer, damagedName);
  else if (row === 0) write(writer, 'exported');
  else if (table === tableId.AssemblyRef && hasRow(AssemblyRef, row)) {
    writeName(writer, module.strings, cell(AssemblyRef.columns.Name, row));
  } else if (table === tableId.ModuleRef && hasRow(ModuleRef, row)) writeModule(texts, row);
  else if (table !== tableId.Module || !hasRow(Module, row)) write(writer, damagedName);
  writeByte(writer, rightBracket);
}

function writeModule({ writer, module }: Texts, row: number): void {
  writeLiteral(writer, moduleWord);
  writeName(writer, module.strings, cell(module.tables.ModuleRef.columns.Name, row));
}

/** TypeDef, TypeRef or TypeSpec; anything else is damage. */
export function typeText(texts: Texts, token: Token): Text {
  const row = tokenRow(token);
  switch (tokenTable(token)) {
    case tableId.TypeDef:
      return textOfRow(texts, texts.typeDefs, row);
    case tableId.TypeRef:
      return textOfRow(texts, texts.typeRefs, row);
    case tableId.TypeSpec:
      return hasRow(texts.module.tables.TypeSpec, row) ? specText(texts, row) : texts.damaged;
    default:
      return texts.damaged;
  }
}

function textOfRow(texts: Texts, kept: Uint32Array, row: number): Text {
  return row > 0 && row < kept.length ? (kept[row] as Text) : texts.damaged;
}

function specText(texts: Texts, row: number): Text {
  const kept = texts.kept[tableId.TypeSpec] as Uint32Array;
  return (kept[row] as Text) || (kept[row] = composeSpec(texts, row));
}

function composeSpec(texts: Texts, row: number): Text {
  const { writer, module } = texts;
  const blob = openSignature(texts, cell(module.tables.TypeSpec.columns.Signature, row));
  beginText(writer);
  const start = writer.at;
  writeType(texts, 0);
  if (blob.damaged) {
    rewind(writer, start);
    writeLiteral(writer, damaged);
  }
  return endText(writer);
}

/** What owns a member: a type, or `[module:NAME]` (II.22.25). */
export function ownerText(texts: Texts, token: Token): Text {
  if (tokenTable(token) !== tableId.ModuleRef) return typeText(texts, token);
  const row = tokenRow(token);
  if (!hasRow(texts.module.tables.ModuleRef, row)) return texts.damaged;
  return texts.moduleRefs[row] || (texts.moduleRefs[row] = composeModule(texts, row));
}

function composeModule(texts: Texts, row: number): Text {
  const { writer } = texts;
  beginText(writer);
  writeByte(writer, leftBracket);
  writeModule(texts, row);
  writeByte(writer, rightBracket);
  return endText(writer);
}
