import type { Heaps } from './heaps.js';
import { ByteWriter } from './writer.js';

/** The tables that the assembler writes (ECMA-335 II.22), with their columns in order. */
const schema = {
  Module: [0x00, 'u2 string guid guid guid'],
  TypeRef: [0x01, 'ResolutionScope string string'],
  TypeDef: [0x02, 'u4 string string TypeDefOrRef @Field @MethodDef'],
  FieldPtr: [0x03, '@Field'],
  Field: [0x04, 'u2 string blob'],
  MethodPtr: [0x05, '@MethodDef'],
  MethodDef: [0x06, 'u4 u2 u2 string blob @Param'],
  ParamPtr: [0x07, '@Param'],
  Param: [0x08, 'u2 u2 string'],
  InterfaceImpl: [0x09, '@TypeDef TypeDefOrRef'],
  MemberRef: [0x0a, 'MemberRefParent string blob'],
  Constant: [0x0b, 'u2 HasConstant blob'],
  CustomAttribute: [0x0c, 'HasCustomAttribute CustomAttributeType blob'],
  ClassLayout: [0x0f, 'u2 u4 @TypeDef'],
  StandAloneSig: [0x11, 'blob'],
  ModuleRef: [0x1a, 'string'],
  TypeSpec: [0x1b, 'blob'],
  ImplMap: [0x1c, 'u2 MemberForwarded string @ModuleRef'],
  FieldRVA: [0x1d, 'u4 @Field'],
  Assembly: [0x20, 'u4 u2 u2 u2 u2 u4 blob string string'],
  AssemblyRef: [0x23, 'u2 u2 u2 u2 u4 blob string string blob'],
  ExportedType: [0x27, 'u4 u4 string string Implementation'],
  ManifestResource: [0x28, 'u4 u4 string Implementation'],
  NestedClass: [0x29, '@TypeDef @TypeDef'],
  GenericParam: [0x2a, 'u2 u2 TypeOrMethodDef string'],
  MethodSpec: [0x2b, 'MethodDefOrRef blob'],
} as const;

export type TableName = keyof typeof schema;
type Row = readonly number[];

/** By which columns II.22 demands some tables sorted. */
const sortColumns: Partial<Record<TableName, readonly number[]>> = {
  InterfaceImpl: [0, 1],
  Constant: [1],
  CustomAttribute: [0],
  ClassLayout: [2],
  ImplMap: [1],
  FieldRVA: [1],
  NestedClass: [0],
  GenericParam: [2, 0],
};

/** Coded indexes (II.24.2.6): bits of the tag, and the table that each tag means. */
const coded: Record<string, readonly [bits: number, ...tables: (TableName | '')[]]> = {
  TypeDefOrRef: [2, 'TypeDef', 'TypeRef', 'TypeSpec'],
  HasConstant: [2, 'Field', 'Param'],
  HasCustomAttribute: [
    5,
    'MethodDef',
    'Field',
    'TypeRef',
    'TypeDef',
    'Param',
    'InterfaceImpl',
    'MemberRef',
    'Module',
    '',
    '',
    '',
    'StandAloneSig',
    'ModuleRef',
    'TypeSpec',
    'Assembly',
    'AssemblyRef',
    '',
    'ExportedType',
    'ManifestResource',
    'GenericParam',
    '',
    'MethodSpec',
  ],
  MemberRefParent: [3, 'TypeDef', 'TypeRef', 'ModuleRef', 'MethodDef', 'TypeSpec'],
  MemberForwarded: [1, 'Field', 'MethodDef'],
  MethodDefOrRef: [1, 'MethodDef', 'MemberRef'],
  CustomAttributeType: [3, '', '', 'MethodDef', 'MemberRef'],
  Implementation: [2, '', 'AssemblyRef', 'ExportedType'],
  ResolutionScope: [2, 'Module', 'ModuleRef', 'AssemblyRef', 'TypeRef'],
  TypeOrMethodDef: [1, 'TypeDef', 'MethodDef'],
};

/** A coded index: the tag that stands for the table of `token`, and its row. */
export function codedIndex(kind: string, token: number): number {
  if (token === 0) return 0;
  const [bits, ...tables] = coded[kind] ?? [0];
  const tag = tables.findIndex((name) => name !== '' && schema[name][0] === token >>> 24);
  if (tag < 0) throw new Error(`token 0x${token.toString(16)} is no ${kind}`);
  return ((token & 0xffffff) << bits) | tag;
}

/** Rows under construction. */
export class Tables {
  readonly #rows = new Map<TableName, Row[]>();

  /** Returns the new row's token. */
  add(table: TableName, ...row: number[]): number {
    const rows = this.rows(table);
    rows.push(row);
    return token(table, rows.length);
  }

  rows(table: TableName): Row[] {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, rows);
    return rows;
  }

  /** The `#~` stream (II.24.2.6); `#-` is laid out alike, with tables of pointers. */
  serialise(heaps: Heaps): Uint8Array {
    const present = (Object.keys(schema) as TableName[]).filter((t) => this.rows(t).length > 0);
    const bits = (tables: readonly TableName[]) =>
      tables.reduce((mask, table) => mask | (1n << BigInt(schema[table][0])), 0n);
    const wide = [heaps.strings, heaps.guids, heaps.blobs].map((heap) => heap.length >= 0x10000);
    const heapSizes = wide.reduce((flags, isWide, bit) => flags | (Number(isWide) << bit), 0);
    const out = new ByteWriter().u32(0).u8(2).u8(0).u8(heapSizes).u8(1);
    out.u64(bits(present)).u64(bits(Object.keys(sortColumns) as TableName[]));
    for (const table of present) out.u32(this.rows(table).length);
    for (const table of present) this.#serialiseTable(table, heapSizes, out);
    return out.align(4).done();
  }

  #serialiseTable(table: TableName, heapSizes: number, out: ByteWriter): void {
    const columns = schema[table][1].split(' ');
    const order = sortColumns[table] ?? [];
    const sorted = this.rows(table).toSorted((a, b) => {
      const column = order.find((c) => a[c] !== b[c]);
      return column === undefined ? 0 : (a[column] ?? 0) - (b[column] ?? 0);
    });
    for (const row of sorted) {
      columns.forEach((column, index) => {
        const value = row[index] ?? 0;
        if (this.#isWide(column, heapSizes)) out.u32(value);
        else out.u16(value);
      });
    }
  }

  #isWide(column: string, heapSizes: number): boolean {
    if (column === 'u4') return true;
    if (column === 'u2') return false;
    const heap = ['string', 'guid', 'blob'].indexOf(column);
    if (heap >= 0) return ((heapSizes >> heap) & 1) === 1;
    if (column.startsWith('@')) return this.rows(column.slice(1) as TableName).length > 0xffff;
    const [bits, ...tables] = coded[column] ?? [0];
    return tables.some((name) => name !== '' && this.rows(name).length >= 2 ** (16 - bits));
  }
}

export function token(table: TableName, row: number): number {
  return ((schema[table][0] << 24) | row) >>> 0;
}
