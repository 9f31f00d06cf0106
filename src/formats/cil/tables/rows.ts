import { MalformedInput } from '../../../core/errors.js';
import type { Column, Table } from './layout.js';

/**
 * The value of a cell; rows count from 1.
 * @throws MalformedInput when the table has no such row.
 */
export function cell(column: Column, row: number): number {
  if (row < 1 || row > column.rows) throw noSuchRow(row, column.rows);
  const { bytes } = column;
  const at = column.origin + row * column.rowSize;
  if (column.width === 2) return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  if (column.width === 1) return bytes[at] as number;
  return (
    ((bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24)) >>>
    0
  );
}

function noSuchRow(row: number, rows: number): MalformedInput {
  return new MalformedInput('bad-value', `row ${row} of a table with ${rows}`);
}

export function hasRow(table: Table, row: number): boolean {
  return row >= 1 && row <= table.rows;
}

/** Rows `from` to `to`, `to` not included. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

const noRows: RowRange = { from: 1, to: 1 };

/**
 * The run of child rows that a list column gives to a row: up to the start of the next row's run,
 * the last to the end of the child table (ECMA-335 II.22.37). Cut to the rows that exist.
 */
export function listRange(column: Column, row: number, childRows: number): RowRange {
  const from = cell(column, row);
  const to = row < column.rows ? cell(column, row + 1) : childRows + 1;
  if (from === 0 || to <= from || from > childRows) return noRows;
  return { from, to: Math.min(to, childRows + 1) };
}

/**
 * Finds the rows of a table by the value of one column. Such tables are sorted by it (II.22), so
 * nothing is built for honest files; the rows of an unsorted table are put in order once.
 */
export interface KeyIndex {
  readonly column: Column;
  readonly order: Uint32Array | undefined;
}

export function indexByKey(column: Column): KeyIndex {
  let last = 0;
  for (let row = 1; row <= column.rows; row++) {
    const key = cell(column, row);
    if (key < last) return { column, order: sortRows(column) };
    last = key;
  }
  return { column, order: undefined };
}

function sortRows(column: Column): Uint32Array {
  const rows = Array.from({ length: column.rows }, (_, i) => i + 1);
  rows.sort((a, b) => cell(column, a) - cell(column, b) || a - b);
  return Uint32Array.from(rows);
}

/** Position of the first entry whose key is not below; positions count from 0 to `rows`. */
export function lowerBound(index: KeyIndex, key: number): number {
  let low = 0;
  let high = index.column.rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(index.column, rowAt(index, middle)) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row at a position of the index. */
export function rowAt(index: KeyIndex, position: number): number {
  return index.order === undefined ? position + 1 : (index.order[position] as number);
}

/** The first row with this key, or 0. */
export function findRow(index: KeyIndex, key: number): number {
  const position = lowerBound(index, key);
  if (position >= index.column.rows) return 0;
  const row = rowAt(index, position);
  return cell(index.column, row) === key ? row : 0;
}

/** All rows with this key, in row order. */
export function findRows(index: KeyIndex, key: number): number[] {
  const found: number[] = [];
  for (let at = lowerBound(index, key); at < index.column.rows; at++) {
    const row = rowAt(index, at);
    if (cell(index.column, row) !== key) break;
    found.push(row);
  }
  return found;
}
