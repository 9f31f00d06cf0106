import { makeToken, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { EdgeKind, edgeKind, edgeToken, type Edge } from './edge.js';
import type { ModuleCode } from './module-code.js';

/**
 * Every method of one table that a body calls or takes the address of, by its row, until `visit` has
 * seen enough of the body.
 */
function eachCall(
  { edges, methods, methodSpecs }: ModuleCode,
  table: number,
  visit: (caller: number, method: number) => boolean,
): void {
  const { start, edge } = edges;
  for (let row = 1; row <= methods.rows; row++) {
    const end = start[row + 1] as number;
    for (let at = start[row] as number; at < end; at++) {
      const call = edge[at] as Edge;
      if (edgeKind(call) > EdgeKind.methodToken) continue;
      let method = edgeToken(call);
      if (tokenTable(method) === tableId.MethodSpec) {
        method = methodSpecs.method[method & 0xffffff] ?? 0;
      }
      if (tokenTable(method) === table && visit(row, method & 0xffffff)) break;
    }
  }
}

/**
 * The methods of its own module that each body calls or takes the address of, by MethodDef row:
 * `visit` is told of every pair until it answers that it has seen enough of the caller.
 */
export function eachOwnCall(
  code: ModuleCode,
  visit: (caller: number, callee: number) => boolean,
): void {
  eachCall(code, tableId.MethodDef, visit);
}

/** By MethodDef row, the methods that each body names and that another module may define. */
export function eachNamedCall(
  code: ModuleCode,
  visit: (caller: number, token: Token) => void,
): void {
  eachCall(code, tableId.MemberRef, (caller, row) => {
    visit(caller, makeToken(tableId.MemberRef, row));
    return false;
  });
}
