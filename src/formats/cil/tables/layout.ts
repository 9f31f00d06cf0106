import type { ByteReader } from '../../../core/bytes.js';
import { MalformedInput } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';
import type { Problem } from '../../../core/problem.js';
import { tagBits } from './coded-index.js';
import {
  codedIndexes,
  schema,
  tableNames,
  type CodedIndexName,
  type ColumnName,
  type TableName,
} from './schema.js';

/** One column of one table; all have one shape so that `cell` stays monomorphic. */
export interface Column {
  readonly bytes: Uint8Array;
  /** File offset of the cell in row 0, which does not exist: rows count from 1. */
  readonly origin: number;
  readonly rowSize: number;
  /** 1, 2 or 4 bytes. */
  readonly width: number;
  readonly rows: number;
}

export interface Table<T extends TableName = TableName> {
  readonly id: number;
  readonly name: T;
  /** Rows that lie in the file. */
  readonly rows: number;
  /** Rows that the stream states; more than `rows` is damage, reported as a problem. */
  readonly statedRows: number;
  readonly offset: number;
  readonly rowSize: number;
  readonly columns: { readonly [C in ColumnName<T>]: Column };
}

export type Tables = { readonly [T in TableName]: Table<T> };

/** The header of a `#~` or `#-` stream (ECMA-335 II.24.2.6). */
export interface TableStream {
  readonly tables: Tables;
  readonly heapSizes: number;
  /** Bit per table that the writer says is sorted (II.22). */
  readonly sorted: bigint;
  readonly majorVersion: number;
  readonly minorVersion: number;
}

export interface TableStreamPlace {
  readonly offset: number;
  readonly size: number;
  /** Whether a `#JTD` stream stands beside: then every index is wide. */
  readonly allWide: boolean;
}

const extraData = 0x40;

/**
 * Lays out all tables of a table stream without reading a row.
 * @throws MalformedInput when the header or the row counts do not fit the stream.
 */
export function readTableStream(
  reader: ByteReader,
  place: TableStreamPlace,
  problems: Problem[],
): TableStream {
  const end = place.offset + place.size;
  if (place.size < 24) throw tooShort(place.offset);
  const heapSizes = reader.u8At(place.offset + 6);
  const valid = reader.u64At(place.offset + 8);
  const counts = readRowCounts(reader, place, valid);
  reportUnknown(valid, place.offset, problems);
  const start = counts.end + ((heapSizes & extraData) !== 0 ? 4 : 0);
  const widths = indexWidths(counts.rows, heapSizes, place.allWide);
  return {
    tables: layTables(reader.bytes, { start, end, rows: counts.rows, widths }, problems),
    heapSizes,
    sorted: reader.u64At(place.offset + 16),
    majorVersion: reader.u8At(place.offset + 4),
    minorVersion: reader.u8At(place.offset + 5),
  };
}

function tooShort(offset: number): MalformedInput {
  return new MalformedInput('truncated', 'the table stream is shorter than its header', { offset });
}

function readRowCounts(reader: ByteReader, place: TableStreamPlace, valid: bigint) {
  const rows: number[] = [];
  let at = place.offset + 24;
  for (let id = 0; id < 64; id++) {
    if (((valid >> BigInt(id)) & 1n) === 0n) {
      rows.push(0);
      continue;
    }
    if (at + 4 > place.offset + place.size) throw tooShort(place.offset);
    rows.push(reader.u32At(at));
    at += 4;
  }
  return { rows, end: at };
}

/** Debug tables (0x30 and up) belong to portable PDBs; their rows follow all others. */
function reportUnknown(valid: bigint, offset: number, problems: Problem[]): void {
  const unknown = valid >> BigInt(tableNames.length);
  if (unknown === 0n) return;
  const message = `tables of no known layout are unread: mask 0x${unknown.toString(16)}`;
  problems.push({ code: 'metadata-unknown-table', message, offset: offset + 8 });
}

/** Every table with its columns in order, and every kind of column once: worked out of the schema. */
const layouts = tableNames.map((name) => {
  const [id, kinds] = schema[name];
  return { name, id, columns: Object.entries(kinds) as [name: string, kind: string][] };
});
const columnKinds = [...new Set(layouts.flatMap(({ columns }) => columns.map(([, kind]) => kind)))];

type Widths = ReadonlyMap<string, number>;

/** The width in bytes of each kind of column. */
function indexWidths(rows: readonly number[], heapSizes: number, allWide: boolean): Widths {
  const fixed: Partial<Record<string, number>> = {
    u8: 1,
    u16: 2,
    u32: 4,
    string: (heapSizes & 1) !== 0 || allWide ? 4 : 2,
    guid: (heapSizes & 2) !== 0 || allWide ? 4 : 2,
    blob: (heapSizes & 4) !== 0 || allWide ? 4 : 2,
  };
  const indexWidth = (kind: string) => (allWide || isWide(kind, rows) ? 4 : 2);
  return new Map(columnKinds.map((kind) => [kind, fixed[kind] ?? indexWidth(kind)]));
}

/** List columns may point into FieldPtr and its like, which stands one before its table. */
const pointerTables: Partial<Record<string, TableName>> = {
  Field: 'FieldPtr',
  MethodDef: 'MethodPtr',
  Param: 'ParamPtr',
  Event: 'EventPtr',
  Property: 'PropertyPtr',
};

function isWide(kind: string, rows: readonly number[]): boolean {
  if (!(kind in codedIndexes)) {
    const pointers = pointerTables[kind];
    const most = Math.max(count(kind, rows), pointers ? count(pointers, rows) : 0);
    return most > 0xffff;
  }
  const coded = kind as CodedIndexName;
  const most = Math.max(...codedIndexes[coded].map((name) => count(name, rows)));
  return most >= 2 ** (16 - tagBits(coded));
}

function count(name: string, rows: readonly number[]): number {
  return name === '' ? 0 : (rows[schema[name as TableName][0]] ?? 0);
}

interface Plan {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly number[];
  readonly widths: Widths;
}

function layTables(bytes: Uint8Array, plan: Plan, problems: Problem[]): Tables {
  const tables: Partial<Record<TableName, Table>> = {};
  let offset = plan.start;
  for (const layout of layouts) {
    const table = layTable(bytes, plan, layout, offset);
    tables[layout.name] = table;
    offset += table.statedRows * table.rowSize;
    if (table.rows < table.statedRows) problems.push(unreadRows(table));
  }
  return tables as Tables;
}

function layTable(
  bytes: Uint8Array,
  plan: Plan,
  { name, id, columns: entries }: (typeof layouts)[number],
  offset: number,
): Table {
  let rowSize = 0;
  for (const [, kind] of entries) rowSize += plan.widths.get(kind) as number;
  const statedRows = plan.rows[id] ?? 0;
  const fitting = Math.floor(Math.max(0, Math.min(plan.end, bytes.length) - offset) / rowSize);
  const rows = Math.min(statedRows, fitting, limits.metadataRows);
  const columns: Record<string, Column> = {};
  let origin = offset - rowSize;
  for (const [column, kind] of entries) {
    const width = plan.widths.get(kind) as number;
    columns[column] = { bytes, origin, rowSize, width, rows };
    origin += width;
  }
  return { id, name, rows, statedRows, offset, rowSize, columns } as Table;
}

function unreadRows(table: Table): Problem {
  const message = `table ${table.name} states ${table.statedRows} rows, ${table.rows} lie in the stream`;
  return { code: 'metadata-rows-unread', message, offset: table.offset };
}
