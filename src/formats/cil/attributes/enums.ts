import { fieldRows } from '../lists.js';
import { nameAt, openBlob } from '../metadata/heaps.js';
import { perModule, type Module } from '../module.js';
import { enclosingTypes } from '../names.js';
import { resolveCoded, tokenRow, tokenTable, type Token } from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { limits } from '../../../core/limits.js';

const staticField = 0x10;
const lowestInteger = 0x02;
const highestInteger = 0x0b;

/** Whether the token is a top-level TypeDef or TypeRef called `System.` and this name. */
export function isSystemType(module: Module, token: Token, name: string): boolean {
  const { TypeDef, TypeRef } = module.tables;
  const row = tokenRow(token);
  const table = tokenTable(token);
  if (table === tableId.TypeRef && hasRow(TypeRef, row)) {
    const scope = resolveCoded.ResolutionScope(cell(TypeRef.columns.ResolutionScope, row));
    if (tokenTable(scope) === tableId.TypeRef && tokenRow(scope) !== 0) return false;
    return isNamed(module, TypeRef.columns, row, name);
  }
  if (table !== tableId.TypeDef || !hasRow(TypeDef, row)) return false;
  return enclosingTypes(module)[row] === 0 && isNamed(module, TypeDef.columns, row, name);
}

function isNamed(
  module: Module,
  columns: Module['tables']['TypeDef' | 'TypeRef']['columns'],
  row: number,
  name: string,
): boolean {
  if (nameAt(module.strings, cell(columns.Name, row)) !== name) return false;
  return nameAt(module.strings, cell(columns.Namespace, row)) === 'System';
}

/** By TypeDef row, the element type code under an enum of this module; 0 for other types. */
const underlyingCodes = perModule(() => new Map<number, number>());

/** The element type code (0x02 to 0x0b) of an enum's integer (II.14.3), 0 when it is no enum. */
export function enumCode(module: Module, typeRow: number): number {
  const known = underlyingCodes(module);
  let code = known.get(typeRow);
  if (code === undefined) {
    code = isEnum(module, typeRow) ? readEnumCode(module, typeRow) : 0;
    known.set(typeRow, code);
  }
  return code;
}

function isEnum(module: Module, typeRow: number): boolean {
  const { TypeDef } = module.tables;
  if (!hasRow(TypeDef, typeRow)) return false;
  const base = resolveCoded.TypeDefOrRef(cell(TypeDef.columns.Extends, typeRow));
  return isSystemType(module, base, 'Enum');
}

function readEnumCode(module: Module, typeRow: number): number {
  const { Flags, Signature } = module.tables.Field.columns;
  for (const row of fieldRows(module, typeRow)) {
    if ((cell(Flags, row) & staticField) !== 0) continue;
    const blob = openBlob(module.blobs, cell(Signature, row));
    if (blob === undefined || blob.end - blob.position < 2) return 0;
    const [kind = 0, code = 0] = blob.bytes.subarray(blob.position, blob.position + 2);
    const isInteger = code >= lowestInteger && code <= highestInteger;
    return (kind & 0x0f) === 0x06 && isInteger ? code : 0;
  }
  return 0;
}

/** TypeDef rows of this module's enums by reflection name; the first row of a name counts. */
const enumRows = perModule((module) => {
  const rows = new Map<string, number>();
  for (let row = 1; row <= module.tables.TypeDef.rows; row++) {
    if (!isEnum(module, row)) continue;
    const name = reflectionName(module, row);
    if (name !== undefined && !rows.has(name)) rows.set(name, row);
  }
  return rows;
});

/** The code under the enum of this reflection name, 0 when this module has no such enum. */
export function enumCodeByName(module: Module, name: string): number {
  const row = enumRows(module).get(name);
  return row === undefined ? 0 : enumCode(module, row);
}

/** `Namespace.Outer+Inner` as reflection writes it, nothing escaped; undefined when damaged. */
export function reflectionName(module: Module, typeRow: number): string | undefined {
  const { Name, Namespace } = module.tables.TypeDef.columns;
  const enclosing = enclosingTypes(module);
  let text = '';
  let row = typeRow;
  for (let level = 0; level <= limits.typeNesting; level++) {
    const name = nameAt(module.strings, cell(Name, row));
    const namespace = nameAt(module.strings, cell(Namespace, row));
    if (name === undefined || namespace === undefined) return undefined;
    const full = namespace === '' ? name : `${namespace}.${name}`;
    text = text === '' ? full : `${full}+${text}`;
    const outer = enclosing[row] as number;
    if (outer === 0) return text;
    if (outer < 0) return undefined;
    row = outer;
  }
  return undefined;
}
