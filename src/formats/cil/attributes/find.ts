import { attributesByParent } from '../lookups.js';
import { memberRow } from '../members.js';
import type { Module } from '../module.js';
import { typeName } from '../names.js';
import { encodeCoded, resolveCoded } from '../tables/coded-index.js';
import { cell, findRows } from '../tables/rows.js';
import type { TableName } from '../tables/schema.js';

/** The CustomAttribute rows on a row of another table, in row order (ECMA-335 II.22.10). */
export function attributesOf(module: Module, table: TableName, row: number): number[] {
  return findRows(attributesByParent(module), encodeCoded('HasCustomAttribute', table, row));
}

/** Full name of the type of a CustomAttribute row: that of its constructor's owner. */
export function attributeTypeName(module: Module, row: number): string {
  const { Type } = module.tables.CustomAttribute.columns;
  const constructor = memberRow(module, resolveCoded.CustomAttributeType(cell(Type, row)));
  return typeName(module, constructor?.owner ?? 0);
}
