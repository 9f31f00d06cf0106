import { codedIndexes, tableId, type CodedIndexName, type TableName } from './schema.js';

/** A metadata token: table number in the top byte, row from 1 below (ECMA-335 II.22). */
export type Token = number;

/** What stands for an index whose tag names no table, or whose row no token can hold. */
export const damagedToken = -1;

export function makeToken(table: number, row: number): Token {
  return table * 0x1000000 + row;
}
export function tokenTable(token: Token): number {
  return token >>> 24;
}
export function tokenRow(token: Token): number {
  return token & 0xffffff;
}

/** Bits of the tag (II.24.2.6): the smallest number that tells the tables apart. */
export function tagBits(name: CodedIndexName): number {
  return 32 - Math.clz32(codedIndexes[name].length - 1);
}

type Resolver = (value: number) => Token;

/**
 * Turns the raw value of a coded index into a token; `damagedToken` for an unassigned tag or a
 * row above 24 bits. The row need not exist. One per coded index.
 */
export const resolveCoded = Object.fromEntries(
  (Object.keys(codedIndexes) as CodedIndexName[]).map((name) => [name, resolver(name)]),
) as { readonly [N in CodedIndexName]: Resolver };

/** The raw value under which a row of a table stands in columns of this coded index. */
export function encodeCoded(name: CodedIndexName, table: TableName, row: number): number {
  const tables: readonly string[] = codedIndexes[name];
  return row * 2 ** tagBits(name) + tables.indexOf(table);
}

function resolver(name: CodedIndexName): Resolver {
  const bits = tagBits(name);
  const mask = (1 << bits) - 1;
  const ids = Int32Array.from({ length: mask + 1 }, (_, tag) => idOf(codedIndexes[name][tag]));
  return (value) => {
    const id = ids[value & mask] as number;
    const row = value >>> bits;
    return id < 0 || row > 0xffffff ? damagedToken : id * 0x1000000 + row;
  };
}

function idOf(name: TableName | '' | undefined): number {
  return name ? tableId[name] : -1;
}
