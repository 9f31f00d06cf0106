import { tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { EdgeKind, edgeKind, edgeToken, type Edge } from './edge.js';
import type { ModuleCode } from './module-code.js';

/**
 * The methods of its own module that each body calls or takes the address of, by MethodDef row:
 * `visit` is told of every pair until it answers that it has seen enough of the caller.
 */
export function eachOwnCall(
  { edges, methods, methodSpecs }: ModuleCode,
  visit: (caller: number, callee: number) => boolean,
): void {
  for (let row = 1; row <= methods.rows; row++) {
    const end = edges.start[row + 1] as number;
    for (let at = edges.start[row] as number; at < end; at++) {
      const edge = edges.edge[at] as Edge;
      if (edgeKind(edge) > EdgeKind.methodToken) continue;
      const token = edgeToken(edge);
      const isSpec = tokenTable(token) === tableId.MethodSpec;
      const method = isSpec ? (methodSpecs.method[token & 0xffffff] ?? 0) : token;
      if (tokenTable(method) === tableId.MethodDef && visit(row, method & 0xffffff)) break;
    }
  }
}

/** By MethodDef row, the methods that each body names and that another module may define. */
export function eachNamedCall(
  { edges, methods, methodSpecs }: ModuleCode,
  visit: (caller: number, token: Token) => void,
): void {
  for (let row = 1; row <= methods.rows; row++) {
    const end = edges.start[row + 1] as number;
    for (let at = edges.start[row] as number; at < end; at++) {
      const edge = edges.edge[at] as Edge;
      if (edgeKind(edge) > EdgeKind.methodToken) continue;
      const token = edgeToken(edge);
      const isSpec = tokenTable(token) === tableId.MethodSpec;
      const method = isSpec ? (methodSpecs.method[token & 0xffffff] ?? 0) : token;
      if (tokenTable(method) === tableId.MemberRef) visit(row, method);
    }
  }
}
