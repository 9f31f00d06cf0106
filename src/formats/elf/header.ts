import { EndianReader } from '../../core/endian.js';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { machineNames, osAbiNames, typeNames } from './names.js';

/** The ELF header (System V gABI, chapter 4). Offsets in bytes. */
export interface ElfHeader {
  readonly bits: 32 | 64;
  readonly littleEndian: boolean;
  readonly osAbi: string;
  /** `shared`, `executable`, `relocatable`, `core`, or the number. */
  readonly type: string;
  readonly machine: string;
  readonly entry: number;
  readonly flags: number;
  readonly segmentTable: Table;
  readonly sectionTable: Table;
  readonly sectionNamesIndex: number;
}

interface Table {
  readonly offset: number;
  readonly entrySize: number;
  readonly count: number;
}

export function looksLikeElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/** @throws MalformedInput when it is no ELF file of a known class and byte order. */
export function openElf(bytes: Uint8Array): EndianReader {
  if (!looksLikeElf(bytes)) {
    throw new MalformedInput('bad-magic', 'not an ELF file', { offset: 0 });
  }
  const [elfClass, data] = [bytes[4], bytes[5]];
  if ((elfClass !== 1 && elfClass !== 2) || (data !== 1 && data !== 2)) {
    throw new MalformedInput('bad-value', 'unknown ELF class or byte order', { offset: 4 });
  }
  return new EndianReader(bytes, data === 1, elfClass === 2 ? 8 : 4);
}

/** @throws MalformedInput when the header is cut off; LimitReached (`elfSections`). */
export function readHeader(reader: EndianReader): ElfHeader {
  const word = reader.wordSize;
  const flagsAt = 24 + 3 * word;
  const numbers = (index: number) => reader.u16(flagsAt + 4 + index * 2);
  const counts = realCounts(reader, 24 + 2 * word, numbers);
  within('elfSections', counts.sections);
  within('elfSections', counts.segments);
  return {
    bits: word === 8 ? 64 : 32,
    littleEndian: reader.little,
    osAbi: nameOr(osAbiNames, reader.u8(7)),
    type: nameOr(typeNames, reader.u16(16)),
    machine: nameOr(machineNames, reader.u16(18)),
    entry: reader.word(24),
    flags: reader.u32(flagsAt),
    segmentTable: {
      offset: reader.word(24 + word),
      entrySize: numbers(1),
      count: counts.segments,
    },
    sectionTable: {
      offset: reader.word(24 + 2 * word),
      entrySize: numbers(3),
      count: counts.sections,
    },
    sectionNamesIndex: counts.names,
  };
}

/** Counts that do not fit 16 bits stand in the first section header (gABI, "extended numbering"). */
function realCounts(
  reader: EndianReader,
  sectionOffsetAt: number,
  numbers: (index: number) => number,
): { segments: number; sections: number; names: number } {
  const first = reader.word(sectionOffsetAt);
  const word = reader.wordSize;
  let [segments, sections, names] = [numbers(2), numbers(4), numbers(5)];
  if (first === 0) return { segments, sections, names };
  if (sections === 0) sections = reader.word(first + 8 + 3 * word);
  if (names === 0xffff) names = reader.u32(first + 8 + 4 * word);
  if (segments === 0xffff) segments = reader.u32(first + 12 + 4 * word);
  return { segments, sections, names };
}

function nameOr(names: Record<number, string>, value: number): string {
  return names[value] ?? String(value);
}
