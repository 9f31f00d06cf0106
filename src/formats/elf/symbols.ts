import type { EndianReader } from '../../core/endian.js';
import { limits, within } from '../../core/limits.js';
import { DynamicTag, type DynamicTable } from './dynamic.js';
import { addressToOffset, type ElfSection, type ElfSegment } from './tables.js';

/** Names that the file asks other libraries for, and those that it offers. */
export interface ElfSymbols {
  readonly imported: string[];
  readonly exported: string[];
}

const local = 0;
const sectionSymbol = 3;
const fileSymbol = 4;

/**
 * Reads the dynamic symbol table (gABI chapter 4, "Symbol Table") into `into`.
 * @throws MalformedInput, LimitReached; names read so far stand.
 */
export function readSymbols(
  reader: EndianReader,
  table: DynamicTable,
  segments: readonly ElfSegment[],
  sections: readonly ElfSection[],
  into: ElfSymbols,
): void {
  const address = table.values.get(DynamicTag.symbolTable)?.[0];
  const section = sections.find(({ type }) => type === 'dynsym');
  const mapped = address === undefined ? -1 : addressToOffset(segments, address);
  const at = mapped >= 0 ? mapped : section?.offset;
  if (at === undefined) return;
  const size = reader.wordSize === 8 ? 24 : 16;
  const count = symbolCount(reader, table, segments) ?? Math.floor((section?.size ?? 0) / size);
  within('elfSymbols', count);
  for (let index = 1; index < count; index++) readSymbol(reader, at + index * size, table, into);
}

function readSymbol(reader: EndianReader, at: number, table: DynamicTable, into: ElfSymbols): void {
  const wide = reader.wordSize === 8;
  const info = reader.u8(at + (wide ? 4 : 12));
  const sectionIndex = reader.u16(at + (wide ? 6 : 14));
  const type = info & 0xf;
  if (info >> 4 === local || type === sectionSymbol || type === fileSymbol) return;
  const name = reader.name(table.strings + reader.u32(at), table.stringsEnd);
  if (name !== '') (sectionIndex === 0 ? into.imported : into.exported).push(name);
}

/** The loader knows the number of symbols only from the hash tables; so does this. */
function symbolCount(
  reader: EndianReader,
  table: DynamicTable,
  segments: readonly ElfSegment[],
): number | undefined {
  const hash = offsetOfTag(table, segments, DynamicTag.hash);
  if (hash >= 0) return reader.u32(hash + 4);
  const gnu = offsetOfTag(table, segments, DynamicTag.gnuHash);
  return gnu >= 0 ? gnuCount(reader, gnu) : undefined;
}

function offsetOfTag(table: DynamicTable, segments: readonly ElfSegment[], tag: number): number {
  const address = table.values.get(tag)?.[0];
  return address === undefined ? -1 : addressToOffset(segments, address);
}

/** DT_GNU_HASH: the highest bucket's chain ends with the last symbol. */
function gnuCount(reader: EndianReader, at: number): number | undefined {
  const bucketCount = reader.u32(at);
  const firstHashed = reader.u32(at + 4);
  within('elfSymbols', bucketCount);
  const buckets = at + 16 + reader.u32(at + 8) * reader.wordSize;
  let last = 0;
  for (let index = 0; index < bucketCount; index++) {
    last = Math.max(last, reader.u32(buckets + index * 4));
  }
  // Without hashed symbols the table does not tell how many unhashed ones there are.
  if (last < firstHashed || last === 0) return undefined;
  const chains = buckets + bucketCount * 4;
  while (last < limits.elfSymbols && (reader.u32(chains + (last - firstHashed) * 4) & 1) === 0) {
    last++;
  }
  return last + 1;
}
