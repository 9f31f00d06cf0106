import { ByteReader } from '../../core/bytes.js';
import { MalformedInput } from '../../core/errors.js';
import type { Problem } from '../../core/problem.js';
import { readSections, type PeSection } from './sections.js';

export { rvaRun, rvaToOffset, type PeSection } from './sections.js';

/** An RVA and a size in bytes, as the optional header states them (ECMA-335 II.25.2.3.3). */
export interface DataDirectory {
  readonly rva: number;
  readonly size: number;
}

/** The headers of a PE file (ECMA-335 II.25.2; Microsoft PE/COFF). Rvas, offsets, sizes in bytes. */
export interface PeImage {
  readonly bytes: Uint8Array;
  /** Whether the optional header is PE32+ (64-bit). */
  readonly pe32Plus: boolean;
  readonly machine: number;
  readonly timeDateStamp: number;
  readonly characteristics: number;
  /** File offset of `PE\0\0`. */
  readonly peOffset: number;
  readonly symbolTableOffset: number;
  readonly symbolCount: number;
  readonly optionalHeaderOffset: number;
  readonly entryPointRva: number;
  readonly imageBase: bigint;
  readonly sectionAlignment: number;
  readonly fileAlignment: number;
  readonly sizeOfImage: number;
  readonly sizeOfHeaders: number;
  readonly checkSum: number;
  /** File offset of the checksum field, which Authenticode leaves out of its hash. */
  readonly checkSumOffset: number;
  readonly subsystem: number;
  readonly dllCharacteristics: number;
  /** Up to 16, by the index in `directoryIndex`; absent ones are missing at the end. */
  readonly directories: readonly DataDirectory[];
  readonly directoriesOffset: number;
  readonly sections: readonly PeSection[];
  /** First byte after the last section's data; what follows is no part of the image. */
  readonly overlayOffset: number;
  readonly problems: readonly Problem[];
}

/** Positions in `PeImage.directories`. */
export const directoryIndex = {
  export: 0,
  import: 1,
  resource: 2,
  exception: 3,
  /** Its "RVA" is a file offset. */
  certificate: 4,
  baseRelocation: 5,
  debug: 6,
  tls: 9,
  loadConfig: 10,
  boundImport: 11,
  importAddress: 12,
  delayImport: 13,
  cli: 14,
} as const;

const pe32 = 0x10b;
const pe64 = 0x20b;
const directoryLimit = 16;

/**
 * Reads the headers of a PE32 or PE32+ file.
 * @throws MalformedInput when there is no PE header, or it ends before the section table.
 * @throws LimitReached when there are more sections than `limits.peSections`.
 */
export function readPeImage(bytes: Uint8Array): PeImage {
  const reader = new ByteReader(bytes);
  const problems: Problem[] = [];
  const peOffset = locatePe(reader);
  const optionalHeaderOffset = peOffset + 24;
  const optionalSize = reader.u16At(peOffset + 20);
  const coff = readCoff(reader, peOffset);
  const optional = readOptional(reader, optionalHeaderOffset, optionalSize, problems);
  const sections = readSections(reader, {
    offset: optionalHeaderOffset + optionalSize,
    count: reader.u16At(peOffset + 6),
    sectionAlignment: optional.sectionAlignment,
    fileAlignment: optional.fileAlignment,
    sizeOfHeaders: optional.sizeOfHeaders,
    problems,
  });
  const overlayOffset = endOfImage(sections, optional.sizeOfHeaders, bytes.length);
  return {
    bytes,
    peOffset,
    optionalHeaderOffset,
    ...coff,
    ...optional,
    sections,
    overlayOffset,
    problems,
  };
}

/** The directory at a `directoryIndex`, or undefined when absent or empty. */
export function directory(image: PeImage, index: number): DataDirectory | undefined {
  const found = image.directories[index];
  return found !== undefined && found.rva !== 0 ? found : undefined;
}

function isPeSignature(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x50 && bytes[at + 1] === 0x45 && bytes[at + 2] === 0 && bytes[at + 3] === 0;
}

function locatePe(reader: ByteReader): number {
  if (reader.length < 2 || reader.u16At(0) !== 0x5a4d) {
    throw new MalformedInput('bad-magic', 'not a PE file: no MZ signature', { offset: 0 });
  }
  const at = reader.u32At(0x3c);
  reader.need(at, 24);
  if (!isPeSignature(reader.bytes, at)) {
    throw new MalformedInput('bad-magic', 'not a PE file: no PE signature', { offset: at });
  }
  return at;
}

function readCoff(reader: ByteReader, peOffset: number) {
  return {
    machine: reader.u16At(peOffset + 4),
    timeDateStamp: reader.u32At(peOffset + 8),
    symbolTableOffset: reader.u32At(peOffset + 12),
    symbolCount: reader.u32At(peOffset + 16),
    characteristics: reader.u16At(peOffset + 22),
  };
}

function readOptional(reader: ByteReader, at: number, size: number, problems: Problem[]) {
  const magic = reader.u16At(at);
  if (magic !== pe32 && magic !== pe64) {
    throw new MalformedInput('bad-magic', `optional header magic 0x${magic.toString(16)}`, {
      offset: at,
    });
  }
  const pe32Plus = magic === pe64;
  const directoriesOffset = at + (pe32Plus ? 112 : 96);
  return {
    pe32Plus,
    entryPointRva: reader.u32At(at + 16),
    imageBase: pe32Plus ? reader.u64At(at + 24) : BigInt(reader.u32At(at + 28)),
    sectionAlignment: reader.u32At(at + 32),
    fileAlignment: reader.u32At(at + 36),
    sizeOfImage: reader.u32At(at + 56),
    sizeOfHeaders: reader.u32At(at + 60),
    checkSum: reader.u32At(at + 64),
    checkSumOffset: at + 64,
    subsystem: reader.u16At(at + 68),
    dllCharacteristics: reader.u16At(at + 70),
    directoriesOffset,
    directories: readDirectories(reader, directoriesOffset, at + size, problems),
  };
}

function readDirectories(reader: ByteReader, at: number, end: number, problems: Problem[]) {
  const stated = reader.u32At(at - 4);
  const fitting = Math.max(0, Math.floor((end - at) / 8));
  const count = Math.min(stated, fitting, directoryLimit);
  if (stated > directoryLimit || count < Math.min(stated, directoryLimit)) {
    problems.push({
      code: 'pe-directory-count',
      message: `states ${stated} data directories, room for ${fitting}`,
      offset: at - 4,
    });
  }
  return Array.from({ length: count }, (_, i) => ({
    rva: reader.u32At(at + 8 * i),
    size: reader.u32At(at + 8 * i + 4),
  }));
}

function endOfImage(sections: readonly PeSection[], headers: number, length: number): number {
  let end = Math.min(headers, length);
  for (const section of sections) end = Math.max(end, section.dataOffset + section.dataSize);
  return end;
}
