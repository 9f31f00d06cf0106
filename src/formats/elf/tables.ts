import type { EndianReader } from '../../core/endian.js';
import { entropyMeter } from '../../core/entropy.js';
import type { ElfHeader } from './header.js';
import { sectionTypeNames, segmentTypeNames } from './names.js';

/** A section header (gABI chapter 4, "Sections"). What linkers and tools see; loaders do not. */
export interface ElfSection {
  readonly name: string;
  readonly type: string;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  readonly link: number;
  readonly isWritable: boolean;
  readonly isExecutable: boolean;
  /** In bits per byte; undefined without bytes in the file, or when sections overlap too much. */
  readonly entropy: number | undefined;
}

/** A program header (gABI chapter 5). What the loader sees. */
export interface ElfSegment {
  readonly type: string;
  readonly offset: number;
  readonly address: number;
  readonly fileSize: number;
  readonly memorySize: number;
  readonly isReadable: boolean;
  readonly isWritable: boolean;
  readonly isExecutable: boolean;
}

const nobits = 8;

/** @throws MalformedInput, LimitReached; sections read so far are in `into`. */
export function readSections(reader: EndianReader, header: ElfHeader, into: ElfSection[]): void {
  const { offset, entrySize, count } = header.sectionTable;
  const word = reader.wordSize;
  if (offset === 0 || count === 0) return;
  const measure = entropyMeter(reader.bytes);
  const names = findNames(reader, header);
  for (let index = 0; index < count; index++) {
    const at = offset + index * entrySize;
    const type = reader.u32(at + 4);
    const flags = reader.word(at + 8);
    const dataOffset = reader.word(at + 8 + 2 * word);
    const size = reader.word(at + 8 + 3 * word);
    const stored = type !== nobits && type !== 0 && size > 0 && dataOffset < reader.bytes.length;
    into.push({
      name: names ? reader.name(names.start + reader.u32(at), names.end) : '',
      type: sectionTypeNames[type] ?? `0x${type.toString(16)}`,
      address: reader.word(at + 8 + word),
      offset: dataOffset,
      size,
      link: reader.u32(at + 8 + 4 * word),
      isWritable: flags % 2 >= 1,
      isExecutable: flags % 8 >= 4,
      entropy: stored ? measure(dataOffset, size) : undefined,
    });
  }
}

/** Where section names are; undefined when their section's header is outside the file. */
function findNames(
  reader: EndianReader,
  { sectionTable, sectionNamesIndex }: ElfHeader,
): { start: number; end: number } | undefined {
  const at = sectionTable.offset + sectionNamesIndex * sectionTable.entrySize;
  const word = reader.wordSize;
  const isThere = at + 8 + 4 * word <= reader.bytes.length;
  if (sectionNamesIndex >= sectionTable.count || !isThere) return undefined;
  const start = reader.word(at + 8 + 2 * word);
  return { start, end: start + reader.word(at + 8 + 3 * word) };
}

/** @throws MalformedInput; segments read so far are in `into`. */
export function readSegments(reader: EndianReader, header: ElfHeader, into: ElfSegment[]): void {
  const { offset, entrySize, count } = header.segmentTable;
  const word = reader.wordSize;
  for (let index = 0; index < count; index++) {
    const at = offset + index * entrySize;
    const type = reader.u32(at);
    // The flags moved up in the 64-bit layout, to keep words aligned.
    const flags = reader.u32(word === 8 ? at + 4 : at + 24);
    const first = word === 8 ? at + 8 : at + 4;
    into.push({
      type: segmentTypeNames[type] ?? `0x${type.toString(16)}`,
      offset: reader.word(first),
      address: reader.word(first + word),
      fileSize: reader.word(first + 3 * word),
      memorySize: reader.word(first + 4 * word),
      isReadable: (flags & 4) !== 0,
      isWritable: (flags & 2) !== 0,
      isExecutable: (flags & 1) !== 0,
    });
  }
}

/** The file offset that the loader maps to an address, or -1. */
export function addressToOffset(segments: readonly ElfSegment[], address: number): number {
  for (const segment of segments) {
    const inside = address - segment.address;
    if (segment.type === 'load' && inside >= 0 && inside < segment.fileSize) {
      return segment.offset + inside;
    }
  }
  return -1;
}
