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
import type { Column } from './tables/layout.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** Stands for what damage keeps from being named. */
export const damagedName = '\\?';

/** How names are written: what facts show, and what the canonical listing prints. */
export interface NameStyle {
  /** What a name of #Strings becomes. */
  readonly escape: (name: string) => string;
  /** Whether a TypeRef begins with its scope: `[System.Runtime]System.String`. */
  readonly scopes: boolean;
}

/** The names of a module's types in one style, each made once. */
export interface TypeNames {
  readonly module: Module;
  readonly style: NameStyle;
  /** TypeDef, TypeRef or TypeSpec; anything else is `damagedName`. */
  readonly ofType: (token: Token) => string;
  /** As `ofType`, but a TypeSpec is `{1b000001}`: a signature may lead back to itself. */
  readonly inSignature: (token: Token) => string;
  readonly ofExported: (row: number) => string;
  /** `module:NAME` of a ModuleRef row that exists. */
  readonly ofModule: (row: number) => string;
}

const plainStyle: NameStyle = { escape: (name) => name, scopes: false };
const plainNames = perModule((module) => createTypeNames(module, plainStyle));

/**
 * `Namespace.Type/Nested` of a TypeDef, TypeRef or TypeSpec token, without the assembly.
 * `damagedName` where the token names nothing.
 */
export function typeName(module: Module, token: Token): string {
  return plainNames(module).ofType(token);
}

/** The full name of an ExportedType row. */
export function exportedTypeName(module: Module, row: number): string {
  return plainNames(module).ofExported(row);
}

/** A name of #Strings; `damagedName` when its index is outside the heap. */
export function nameText(module: Module, index: number, style: NameStyle = plainStyle): string {
  const name = nameAt(module.strings, index);
  return name === undefined ? damagedName : style.escape(name);
}

export function createTypeNames(module: Module, style: NameStyle): TypeNames {
  const { TypeDef, TypeRef, ExportedType, TypeSpec } = module.tables;
  const own = (columns: NameColumns) => (row: number) => ownName(module, style, columns, row);
  const ofDef = nestedNames(module, TypeDef.rows, own(TypeDef.columns), (row) => ({
    enclosing: enclosingTypes(module)[row] as number,
    prefix: '',
  }));
  const ofRef = nestedNames(module, TypeRef.rows, own(TypeRef.columns), (row) =>
    typeRefPlace(module, style, row),
  );
  const ofExported = nestedNames(module, ExportedType.rows, own(ExportedType.columns), (row) =>
    exportedPlace(module, row),
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
  const inSignature = (token: Token): string => {
    if (tokenTable(token) !== tableId.TypeSpec) return ofType(token);
    return hasRow(TypeSpec, tokenRow(token)) ? `{${tokenText(token)}}` : damagedName;
  };
  const ofModule = (row: number) => moduleText(module, style, row);
  return { module, style, ofType, inSignature, ofExported, ofModule };
}

/** A token as 8 lower-case hex digits. */
export function tokenText(token: Token): string {
  return (token >>> 0).toString(16).padStart(8, '0');
}

interface NameColumns {
  readonly Name: Column;
  readonly Namespace: Column;
}

function ownName(module: Module, style: NameStyle, columns: NameColumns, row: number): string {
  const name = nameText(module, cell(columns.Name, row), style);
  const namespace = cell(columns.Namespace, row);
  return namespace === 0 ? name : joinNamespace(nameText(module, namespace, style), name);
}

function joinNamespace(namespace: string, name: string): string {
  return namespace === '' ? name : `${namespace}.${name}`;
}

/** Where a type stands: within another of its table (-1: one that does not exist), or nowhere. */
interface Place {
  /** Row of the enclosing type, 0 when there is none. */
  readonly enclosing: number;
  /** What comes before the name of a type that is not nested. */
  readonly prefix: string;
}

function nestedNames(
  module: Module,
  rows: number,
  ownNameOf: (row: number) => string,
  placeOf: (row: number) => Place,
): (row: number) => string {
  const names = Array.from<string | undefined>({ length: rows + 1 });
  const make = (row: number, level: number): string => {
    if (row < 1 || row > rows) return damagedName;
    const known = names[row];
    if (known !== undefined) return known;
    const { enclosing, prefix } = placeOf(row);
    const outside = enclosing === 0 ? prefix : `${make(enclosing, level + 1)}/`;
    const name = outside + ownNameOf(row);
    within('typeTextUnits', name.length);
    names[row] = chargeText(module, name);
    return name;
  };
  const isTooDeep = (row: number): boolean => {
    let at = row;
    for (let level = 0; at >= 1 && at <= rows; level++) {
      if (level > limits.typeNesting) return true;
      at = placeOf(at).enclosing;
    }
    return false;
  };
  return (row) => names[row] ?? (isTooDeep(row) ? damagedName : make(row, 0));
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
function typeRefPlace(module: Module, style: NameStyle, row: number): Place {
  const { tables } = module;
  const scope = resolveCoded.ResolutionScope(cell(tables.TypeRef.columns.ResolutionScope, row));
  const scopeRow = tokenRow(scope);
  if (scope !== damagedToken && tokenTable(scope) === tableId.TypeRef && scopeRow !== 0) {
    return { enclosing: hasRow(tables.TypeRef, scopeRow) ? scopeRow : -1, prefix: '' };
  }
  return { enclosing: 0, prefix: style.scopes ? `[${scopeText(module, style, scope)}]` : '' };
}

function scopeText(module: Module, style: NameStyle, scope: Token): string {
  const { AssemblyRef, ModuleRef, Module: self } = module.tables;
  const row = tokenRow(scope);
  if (scope === damagedToken) return damagedName;
  if (row === 0) return 'exported';
  switch (tokenTable(scope)) {
    case tableId.AssemblyRef:
      if (!hasRow(AssemblyRef, row)) return damagedName;
      return nameText(module, cell(AssemblyRef.columns.Name, row), style);
    case tableId.ModuleRef:
      if (!hasRow(ModuleRef, row)) return damagedName;
      return moduleText(module, style, row);
    default:
      return hasRow(self, row) ? '' : damagedName;
  }
}

function moduleText(module: Module, style: NameStyle, row: number): string {
  const { Name } = module.tables.ModuleRef.columns;
  return `module:${nameText(module, cell(Name, row), style)}`;
}

function exportedPlace(module: Module, row: number): Place {
  const { ExportedType } = module.tables;
  const place = resolveCoded.Implementation(cell(ExportedType.columns.Implementation, row));
  const outer = tokenRow(place);
  if (place === damagedToken || tokenTable(place) !== tableId.ExportedType || outer === 0) {
    return { enclosing: 0, prefix: '' };
  }
  return { enclosing: hasRow(ExportedType, outer) ? outer : -1, prefix: '' };
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
