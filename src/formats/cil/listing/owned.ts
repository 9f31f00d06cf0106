import type { Column } from '../tables/layout.js';
import { cell } from '../tables/rows.js';

/**
 * The rows of a table by the row that owns them, in row order, as linked lists: one pass over the
 * table, sorted or not, and no search for any of the owners. 0 ends a list.
 */
export interface OwnedRows {
  /** By owner's row. */
  readonly first: Uint32Array;
  /** By owned row. */
  readonly next: Uint32Array;
}

/** `ownerOf` turns the column's value into the owner's row; rows without such an owner are left out. */
export function ownedRows(
  column: Column,
  owners: number,
  ownerOf: (value: number) => number,
): OwnedRows {
  const first = new Uint32Array(owners + 1);
  const next = new Uint32Array(column.rows + 1);
  for (let row = column.rows; row >= 1; row--) {
    const owner = ownerOf(cell(column, row));
    if (owner < 1 || owner > owners) continue;
    next[row] = first[owner] as number;
    first[owner] = row;
  }
  return { first, next };
}

/** For columns that are the owner's row itself. */
export const ownRow = (value: number): number => value;
