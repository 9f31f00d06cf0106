import type { Token } from '../../formats/cil/tables/coded-index.js';
import { tokenRow, tokenTable } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { edgeToken, type Edge } from './edge.js';
import type { ModuleCode, Numbers } from './module-code.js';

/** By row: 1 where something that is kept refers to it. */
export interface UsedRows {
  readonly memberRefs: Uint8Array;
  readonly methodSpecs: Uint8Array;
  readonly typeSpecs: Uint8Array;
}

/** The columns of a module, as they are in its tables, that refer to the rows in question. */
export type ReferringColumns = Pick<ModuleCode, 'methodImpls' | 'interfaces'> & {
  readonly edges: Uint32Array;
  readonly extends: Uint32Array;
  readonly methodSpecs: Uint32Array;
  readonly memberParents: Uint32Array;
  readonly typeSpecRows: number;
};

/**
 * Which references the graph can ever be asked about. Most of those in a module are to members of
 * the framework, and their signatures would be the larger part of what is kept.
 */
export function usedRows(columns: ReferringColumns): UsedRows {
  const used: UsedRows = {
    memberRefs: new Uint8Array(columns.memberParents.length),
    methodSpecs: new Uint8Array(columns.methodSpecs.length),
    typeSpecs: new Uint8Array(columns.typeSpecRows + 1),
  };
  for (const edge of columns.edges) mark(used, edgeToken(edge as Edge));
  markOf(used, used.methodSpecs, columns.methodSpecs);
  const { methodImpls, interfaces } = columns;
  const tokens = [methodImpls.body, methodImpls.declaration, interfaces.interface, columns.extends];
  for (const column of tokens) for (const token of column) mark(used, token);
  markOf(used, used.memberRefs, columns.memberParents);
  return used;
}

/** What the rows that are used refer to is used as well. */
function markOf(used: UsedRows, rows: Uint8Array, column: Uint32Array): void {
  for (let row = rows.indexOf(1); row >= 0; row = rows.indexOf(1, row + 1)) {
    mark(used, column[row] as Token);
  }
}

/** A row that does not exist leaves no mark. */
function mark({ memberRefs, methodSpecs, typeSpecs }: UsedRows, token: Token): void {
  switch (tokenTable(token)) {
    case tableId.MemberRef:
      memberRefs[tokenRow(token)] = 1;
      return;
    case tableId.MethodSpec:
      methodSpecs[tokenRow(token)] = 1;
      return;
    case tableId.TypeSpec:
      typeSpecs[tokenRow(token)] = 1;
      return;
    default:
  }
}

/** Sets the values of rows that nothing refers to to 0. */
export function dropUnused<T extends Numbers>(values: T, used: Uint8Array): T {
  for (let row = 1; row < values.length; row++) if (used[row] === 0) values[row] = 0;
  return values;
}
