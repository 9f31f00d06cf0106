import { type ByteReader, decodeLatin1 } from '../../core/bytes.js';
import { within } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import type { PeImage } from './image.js';

/** One section header (ECMA-335 II.25.3), and what of its data a loader would map. */
export interface PeSection {
  /** Up to the first zero byte; may hold any byte as a Latin-1 character. */
  readonly name: string;
  readonly virtualAddress: number;
  readonly virtualSize: number;
  readonly pointerToRawData: number;
  readonly sizeOfRawData: number;
  readonly characteristics: number;
  /** File offset of the mapped data: `pointerToRawData` as the Windows loader rounds it. */
  readonly dataOffset: number;
  /** Bytes of the file that are mapped; the rest of the virtual size is zero. */
  readonly dataSize: number;
}

export interface SectionTable {
  readonly offset: number;
  readonly count: number;
  readonly sectionAlignment: number;
  readonly fileAlignment: number;
  readonly sizeOfHeaders: number;
  readonly problems: Problem[];
}

const headerSize = 40;
const pageSize = 0x1000;
const sectorSize = 0x200;

/** @throws MalformedInput when the table runs past the end of the file, LimitReached by count. */
export function readSections(reader: ByteReader, table: SectionTable): PeSection[] {
  within('peSections', table.count);
  reader.need(table.offset, table.count * headerSize);
  const sections: PeSection[] = [];
  let end = 0;
  for (let i = 0; i < table.count; i++) {
    const at = table.offset + i * headerSize;
    const section = readSection(reader, at, table);
    if (section.virtualAddress < end) {
      report(table, 'pe-section-overlap', `section ${i} begins inside its predecessor`, at);
    }
    end = Math.max(end, section.virtualAddress + (section.virtualSize || section.sizeOfRawData));
    sections.push(section);
  }
  return sections;
}

function readSection(reader: ByteReader, at: number, table: SectionTable): PeSection {
  const virtualSize = reader.u32At(at + 8);
  const sizeOfRawData = reader.u32At(at + 16);
  const pointerToRawData = reader.u32At(at + 20);
  const dataOffset = loaderOffset(pointerToRawData, table, at);
  return {
    name: sectionName(reader.slice(at, 8)),
    virtualAddress: reader.u32At(at + 12),
    virtualSize,
    pointerToRawData,
    sizeOfRawData,
    characteristics: reader.u32At(at + 36),
    dataOffset,
    dataSize: mappedSize(reader, at, table, { virtualSize, sizeOfRawData, dataOffset }),
  };
}

function sectionName(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  return decodeLatin1(bytes, 0, zero < 0 ? bytes.length : zero);
}

/** Windows drops the low nine bits of the pointer, which tools that trust it do not see. */
function loaderOffset(pointer: number, table: SectionTable, at: number): number {
  if (pointer % sectorSize === 0 || table.sectionAlignment < pageSize) return pointer;
  report(table, 'pe-section-misaligned', 'raw data does not start on a sector', at + 20);
  return pointer - (pointer % sectorSize);
}

function mappedSize(
  reader: ByteReader,
  at: number,
  table: SectionTable,
  section: { virtualSize: number; sizeOfRawData: number; dataOffset: number },
): number {
  const { virtualSize, sizeOfRawData, dataOffset } = section;
  const present = Math.max(0, Math.min(sizeOfRawData, reader.length - dataOffset));
  if (present < sizeOfRawData) {
    report(
      table,
      'pe-section-past-end',
      `states ${sizeOfRawData} bytes of data, ${present} present`,
      at + 16,
    );
  }
  if (virtualSize === 0) return present;
  return Math.min(present, alignUp(virtualSize, Math.max(table.sectionAlignment, pageSize)));
}

function alignUp(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}

function report(table: SectionTable, code: string, message: string, offset: number): void {
  table.problems.push({ code, message, offset });
}

/** The file offset of an rva, or -1 where no byte of the file is mapped there. */
export function rvaToOffset(image: PeImage, rva: number): number {
  const { sections } = image;
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i] as PeSection;
    const inside = rva - section.virtualAddress;
    if (inside >= 0 && inside < section.dataSize) return section.dataOffset + inside;
  }
  return rva < image.sizeOfHeaders && rva < image.bytes.length && rva >= 0 ? rva : -1;
}

/** How many bytes of the file are mapped without a gap from an rva on; 0 where none are. */
export function rvaRun(image: PeImage, rva: number): number {
  for (const section of image.sections) {
    const inside = rva - section.virtualAddress;
    if (inside >= 0 && inside < section.dataSize) return section.dataSize - inside;
  }
  const headers = Math.min(image.sizeOfHeaders, image.bytes.length);
  return rva >= 0 && rva < headers ? headers - rva : 0;
}
