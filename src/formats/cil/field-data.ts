import { rvaRun } from '../pe/image.js';
import { enumCode } from './attributes/enums.js';
import { fieldDataByField, layoutsByType } from './lookups.js';
import { moduleOffset, type Module } from './module.js';
import type { TypeSignature } from './signature/model.js';
import { fieldSignatureAt } from './signatures.js';
import { tokenRow, tokenTable } from './tables/coded-index.js';
import { cell, findRow, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** Initial data of a static field, mapped from the file (ECMA-335 II.22.18). */
export interface FieldData {
  /** Field row. */
  readonly field: number;
  /** File offset. */
  readonly offset: number;
  /** A view; empty when the size of the field's type is not known here. */
  readonly data: Uint8Array;
  /** Whether the size is known and all of it lies in the file. */
  readonly whole: boolean;
}

/** All fields with initial data, in FieldRva order; rows that name no field are left out. */
export function fieldData(module: Module): FieldData[] {
  const { FieldRva, Field } = module.tables;
  const found: FieldData[] = [];
  for (let row = 1; row <= FieldRva.rows; row++) {
    const field = cell(FieldRva.columns.Field, row);
    if (hasRow(Field, field)) found.push(readData(module, row, field));
  }
  return found;
}

/** The initial data of a Field row, when it has any. */
export function dataOfField(module: Module, field: number): FieldData | undefined {
  const row = findRow(fieldDataByField(module), field);
  return row === 0 ? undefined : readData(module, row, field);
}

function readData(module: Module, row: number, field: number): FieldData {
  const rva = cell(module.tables.FieldRva.columns.Rva, row);
  const offset = moduleOffset(module, rva);
  const type = fieldSignatureAt(module, cell(module.tables.Field.columns.Signature, field));
  const size = type === undefined ? 0 : sizeOf(module, type);
  const present = Math.min(size, offset < 0 ? 0 : rvaRun(module.image, rva));
  const data = module.bytes.subarray(Math.max(0, offset), Math.max(0, offset) + present);
  return { field, offset, data, whole: size > 0 && present === size };
}

/** Sizes in bytes by element type code, 0x02 to 0x0d. */
const primitiveSizes = [0, 0, 1, 2, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8];

/** Size in bytes of a value type that holds raw data: a primitive, an enum, a sized struct. */
function sizeOf(module: Module, type: TypeSignature): number {
  if (type.kind === 'primitive') return primitiveSizes[type.code] ?? 0;
  if (type.kind === 'modified')
    return type.element.kind === 'modified' ? 0 : sizeOf(module, type.element);
  if (type.kind !== 'named' || tokenTable(type.token) !== tableId.TypeDef) return 0;
  const typeRow = tokenRow(type.token);
  const layout = findRow(layoutsByType(module), typeRow);
  const stated = layout === 0 ? 0 : cell(module.tables.ClassLayout.columns.ClassSize, layout);
  return stated || (primitiveSizes[enumCode(module, typeRow)] ?? 0);
}
