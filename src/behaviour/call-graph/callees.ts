import { tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { EdgeKind, edgeKind, edgeToken, type Edge } from './edge.js';
import type { ModuleCode } from './module-code.js';

/** Every method that a body calls or takes the address of, until `visit` has seen enough of the body. */
function eachCall(
  { edges, methods, methodSpecs }: ModuleCode,
  visit: (caller: number, method: Token) => boolean,
): void {
  for (let row = 1; row <= methods.rows; row++) {
    const end = edges.start[row + 1] as number;
    for (let at = edges.start[row] as number; at < end; at++) {
      const edge = edges.edge[at] as Edge;
      if (edgeKind(edge) > EdgeKind.methodToken) continue;
      const token = edgeToken(edge);
      const isSpec = tokenTable(token) === tableId.MethodSpec;
      const method = isSpec ? (methodSpecs.method[token & 0xffffff] ?? 0) : token;
      if (visit(row, method)) break;
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
  eachCall(
    code,
    (caller, method) =>
      tokenTable(method) === tableId.MethodDef && visit(caller, method & 0xffffff),
  );
}

/** By MethodDef row, the methods that each body names and that another module may define. */
export function eachNamedCall(
  code: ModuleCode,
  visit: (caller: number, token: Token) => void,
): void {
  eachCall(code, (caller, method) => {
    if (tokenTable(method) === tableId.MemberRef) visit(caller, method);
    return false;
  });
}
