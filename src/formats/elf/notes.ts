import { asBuffer } from '../../core/bytes.js';
import type { EndianReader } from '../../core/endian.js';
import { within } from '../../core/limits.js';
import type { ElfSection, ElfSegment } from './tables.js';

const gnuBuildId = 3;
/** `GNU\0` as the note's name. */
const gnu = '474e5500';

/** The GNU build id in hexadecimal (gABI chapter 5, "Note Section"), or undefined. */
export function findBuildId(
  reader: EndianReader,
  segments: readonly ElfSegment[],
  sections: readonly ElfSection[],
): string | undefined {
  const runs = [
    ...segments.filter(({ type }) => type === 'note').map((s) => [s.offset, s.fileSize] as const),
    ...sections.filter(({ type }) => type === 'note').map((s) => [s.offset, s.size] as const),
  ];
  for (const [offset, size] of runs) {
    const found = buildIdIn(reader, offset, offset + size);
    if (found !== undefined) return found;
  }
  return undefined;
}

function buildIdIn(reader: EndianReader, start: number, end: number): string | undefined {
  let at = start;
  for (let count = 0; at + 12 <= end; count++) {
    within('peTableEntries', count);
    const nameSize = reader.u32(at);
    const size = reader.u32(at + 4);
    const data = at + 12 + align4(nameSize);
    reader.need(data, size);
    if (reader.u32(at + 8) === gnuBuildId && hex(reader, at + 12, nameSize) === gnu) {
      return hex(reader, data, size);
    }
    at = data + align4(size);
  }
  return undefined;
}

/** At most 64 bytes: build ids are 8 to 32. */
function hex(reader: EndianReader, offset: number, size: number): string {
  return asBuffer(reader.bytes.subarray(offset, offset + Math.min(size, 64))).toString('hex');
}

function align4(value: number): number {
  return Math.ceil(value / 4) * 4;
}
