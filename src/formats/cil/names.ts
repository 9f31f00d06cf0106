import { limits, within } from '../../core/limits.js';
import { openBlob, nameAt } from './metadata/heaps.js';
import { chargeText, perModule, type Module } from './module.js';
import { decodeType } from './signature/decode.js';
import { typeText } from './signature/text.js';
import {
  damagedToken,
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from './tables/coded-index.js';
import type { Column, Table } from './tables/layout.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** Stands for what damage keeps from being named. */
export const damagedName = '\\?';

/** The names of a module's types, each made once. */
interface TypeNames {
  /** TypeDef, TypeRef or TypeSpec; anything else is `damagedName`. */
  readonly ofType: (token: Token) => string;
  readonly ofExported: (row: number) => string;
}

const typeNames = perModule(createTypeNames);

/**
 * `Namespace.Type/Nested` of a TypeDef, TypeRef or TypeSpec token, without the assembly.
 * `damagedName` where the token names nothing.
 */
export function typeName(module: Module, token: Token): string {
  return typeNames(module).ofType(token);
}

/** The full name of an ExportedType row. */
export function exportedTypeName(module: Module, row: number): string {
  return typeNames(module).ofExported(row);
}

/** A name of #Strings; `damagedName` when its index is outside the heap. */
export function nameText(module: Module, index: number): string {
  return nameAt(module.strings, index) ?? damagedName;
}

function createTypeNames(module: Module): TypeNames {
  const { TypeDef, TypeRef, ExportedType, TypeSpec } = module.tables;
  const own = (columns: NameColumns) => (row: number) => ownName(module, columns, row);
  const ofDef = nestedNames(
    module,
    TypeDef.rows,
    own(TypeDef.columns),
    (row) => enclosingTypes(module)[row] as number,
  );
  const ofRef = nestedNames(module, TypeRef.rows, own(TypeRef.columns), (row) =>
    enclosingReference(module, row),
  );
  const ofExported = nestedNames(module, ExportedType.rows, own(ExportedType.columns), (row) =>
    enclosingExported(module, row),
  );
  const ofSpec = specNames(module, TypeSpec.rows, (token) => inSignature(token));
  const ofType = (token: Token): string => {
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.TypeDef:
        return ofDef(row);
      case tableId.TypeRef:
        return ofRef(row);
      case tableId.TypeSpec:
        return ofSpec(row);
      default:
        return damagedName;
    }
  };
  // A TypeSpec in a signature is `{1b000001}`: it may lead back to itself.
  const inSignature = (token: Token): string => {
    if (tokenTable(token) !== tableId.TypeSpec) return ofType(token);
    return hasRow(TypeSpec, tokenRow(token)) ? `{${tokenText(token)}}` : damagedName;
  };
  return { ofType, ofExported };
}

/** A token as 8 lower-case hex digits. */
export function tokenText(token: Token): string {
  return (token >>> 0).toString(16).padStart(8, '0');
}

interface NameColumns {
  readonly Name: Column;
  readonly Namespace: Column;
}

function ownName(module: Module, columns: NameColumns, row: number): string {
  const name = nameText(module, cell(columns.Name, row));
  const namespace = cell(columns.Namespace, row);
  return namespace === 0 ? name : joinNamespace(nameText(module, namespace), name);
}

function joinNamespace(namespace: string, name: string): string {
  return namespace === '' ? name : `${namespace}.${name}`;
}

/** `enclosingOf` gives the row of the enclosing type: 0 none, -1 one that does not exist. */
function nestedNames(
  module: Module,
  rows: number,
  ownNameOf: (row: number) => string,
  enclosingOf: (row: number) => number,
): (row: number) => string {
  const names = Array.from<string | undefined>({ length: rows + 1 });
  const make = (row: number): string => {
    if (row < 1 || row > rows) return damagedName;
    const known = names[row];
    if (known !== undefined) return known;
    const enclosing = enclosingOf(row);
    const name = (enclosing === 0 ? '' : `${make(enclosing)}/`) + ownNameOf(row);
    within('typeTextUnits', name.length);
    names[row] = chargeText(module, name);
    return name;
  };
  const isTooDeep = (row: number): boolean => {
    let at = row;
    for (let level = 0; at >= 1 && at <= rows; level++) {
      if (level > limits.typeNesting) return true;
      at = enclosingOf(at);
    }
    return false;
  };
  return (row) => names[row] ?? (isTooDeep(row) ? damagedName : make(row));
}

/** By TypeDef row, the row of the enclosing type; 0 none, -1 one that does not exist (II.22.32). */
export const enclosingTypes = perModule((module) => {
  const { TypeDef, NestedClass } = module.tables;
  const { columns } = NestedClass;
  const enclosing = new Int32Array(TypeDef.rows + 1);
  for (let row = 1; row <= NestedClass.rows; row++) {
    const nested = cell(columns.NestedClass, row);
    if (!hasRow(TypeDef, nested) || enclosing[nested] !== 0) continue;
    const outer = cell(columns.EnclosingClass, row);
    enclosing[nested] = hasRow(TypeDef, outer) ? outer : -1;
  }
  return enclosing;
});

/** ECMA-335 II.22.38. */
function enclosingReference(module: Module, row: number): number {
  const { TypeRef } = module.tables;
  const scope = resolveCoded.ResolutionScope(cell(TypeRef.columns.ResolutionScope, row));
  return enclosingRow(TypeRef, scope);
}

function enclosingExported(module: Module, row: number): number {
  const { ExportedType } = module.tables;
  const place = resolveCoded.Implementation(cell(ExportedType.columns.Implementation, row));
  return enclosingRow(ExportedType, place);
}

/** The row of the same table in which a type stands: 0 none, -1 one that does not exist. */
export function enclosingRow(table: Table, place: Token): number {
  const row = tokenRow(place);
  if (place === damagedToken || tokenTable(place) !== table.id || row === 0) return 0;
  return hasRow(table, row) ? row : -1;
}

function specNames(
  module: Module,
  rows: number,
  nameOf: (token: Token) => string,
): (row: number) => string {
  const names = Array.from<string | undefined>({ length: rows + 1 });
  return (row) => {
    if (row < 1 || row > rows) return damagedName;
    return (names[row] ??= chargeText(module, specText(module, row, nameOf)));
  };
}

function specText(module: Module, row: number, nameOf: (token: Token) => string): string {
  const blob = openBlob(module.blobs, cell(module.tables.TypeSpec.columns.Signature, row));
  const type = blob && decodeType(blob);
  return type === undefined ? damagedName : typeText(type, nameOf);
}

/** The TypeDef token of a row. */
export function typeDefToken(row: number): Token {
  return makeToken(tableId.TypeDef, row);
}
