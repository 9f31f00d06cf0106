import { within } from '../../core/limits.js';
import { tokenRow, tokenTable } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { nameOf, type ModuleCode, type Numbers } from './module-code.js';

/**
 * Full names by which types are found. No name holds a zero byte (ECMA-335 II.24.2.3), so that
 * `A.B` + `C` and `A` + `B.C`, `A/B` nested and `A/B` by name, stay different.
 */
export function typeKey(namespace: string, name: string): string {
  return `${namespace}\0${name}`;
}

export function nestedKey(enclosing: string, own: string): string {
  const key = `${enclosing}\0\0${own}`;
  within('typeTextUnits', key.length);
  return key;
}

interface NameColumns {
  readonly name: Numbers;
  readonly namespace: Numbers;
}

export function ownKey(code: ModuleCode, columns: NameColumns, row: number): string {
  const namespace = columns.namespace[row] as number;
  const name = nameOf(code, columns.name[row] as number);
  return typeKey(namespace === 0 ? '' : nameOf(code, namespace), name);
}

/** Rows from a nested type out to the one that is not; `outer` gives 0 where there is none. */
export function nesting(row: number, outer: (row: number) => number): number[] {
  const rows = [row];
  for (let at = outer(row); at > 0; at = outer(at)) {
    rows.push(at);
    within('typeNesting', rows.length - 1);
  }
  return rows;
}

/** The key of rows from the inside out. */
function keyOf(code: ModuleCode, columns: NameColumns, rows: readonly number[]): string {
  let key = '';
  for (const row of rows.toReversed()) {
    const own = ownKey(code, columns, row);
    key = key === '' ? own : nestedKey(key, own);
  }
  return key;
}

/** The types that a module defines and exports, by key; of equal ones the first counts. */
export class ModuleTypes {
  readonly #code: ModuleCode;
  #defined: Map<string, number> | undefined;
  #exported: Map<string, number> | undefined;

  constructor(code: ModuleCode) {
    this.#code = code;
  }

  /** The TypeDef row, 0 for none. */
  defined(key: string): number {
    this.#defined ??= this.#index(this.#code.types, this.#code.types.rows, (row) =>
      Math.max(0, this.#code.types.enclosing[row] as number),
    );
    return this.#defined.get(key) ?? 0;
  }

  /** The ExportedType row whose implementation is not another's, 0 for none (II.22.14). */
  exported(key: string): number {
    this.#exported ??= this.#index(this.#code.exportedTypes, this.#code.exportedTypes.rows, (row) =>
      this.#enclosingExport(row),
    );
    const row = this.#exported.get(key);
    return row === undefined
      ? 0
      : (nesting(row, (at) => this.#enclosingExport(at)).at(-1) as number);
  }

  #index(columns: NameColumns, rows: number, outer: (row: number) => number) {
    const index = new Map<string, number>();
    for (let row = 1; row <= rows; row++) {
      const key =
        outer(row) === 0
          ? ownKey(this.#code, columns, row)
          : keyOf(this.#code, columns, nesting(row, outer));
      if (!index.has(key)) index.set(key, row);
    }
    return index;
  }

  #enclosingExport(row: number): number {
    const { implementation, rows } = this.#code.exportedTypes;
    const place = implementation[row] as number;
    if (tokenTable(place) !== tableId.ExportedType) return 0;
    return tokenRow(place) <= rows ? tokenRow(place) : 0;
  }
}
