import { makeToken, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/**
 * What an instruction does for the graph. Up to `methodToken` the operand is a method, above it a
 * type (ECMA-335 III.3, III.4).
 */
export const EdgeKind = {
  call: 1,
  callvirt: 2,
  newobj: 3,
  ldftn: 4,
  ldvirtftn: 5,
  jmp: 6,
  /** `ldtoken` of a method: expression trees and reflection get hold of it. */
  methodToken: 7,
  /** A value of the type comes to be without a constructor: box, initobj, newarr, `constrained.`. */
  made: 8,
  /** `ldtoken` of a type: reflection gets hold of it. */
  typeToken: 9,
  /** A static field of the type is touched, which runs its initializer (II.10.5.3). */
  staticField: 10,
} as const;
export type EdgeKind = (typeof EdgeKind)[keyof typeof EdgeKind];

/** Kind, table and row of one operand in 30 bits. */
export type Edge = number;

const methodTables: readonly number[] = [tableId.MethodDef, tableId.MemberRef, tableId.MethodSpec];
const typeTables: readonly number[] = [tableId.TypeDef, tableId.TypeRef, tableId.TypeSpec];

/** By table, the two bits that stand for it; 0xff where an edge cannot point. */
export const tableBits = new Uint8Array(0x100).fill(0xff);
for (const tables of [methodTables, typeTables]) {
  tables.forEach((table, bits) => (tableBits[table] = bits));
}

export function packEdge(kind: EdgeKind, token: Token): Edge {
  return (kind << 26) | ((tableBits[token >>> 24] as number) << 24) | (token & 0xffffff);
}

export function edgeKind(edge: Edge): EdgeKind {
  return (edge >>> 26) as EdgeKind;
}

export function edgeToken(edge: Edge): Token {
  const tables = edge >>> 26 <= EdgeKind.methodToken ? methodTables : typeTables;
  return makeToken(tables[(edge >>> 24) & 3] as number, edge & 0xffffff);
}
