import { decodeLatin1 } from '../../core/bytes.js';
import type { EndianReader } from '../../core/endian.js';
import { isInputError } from '../../core/errors.js';
import type { Problem } from '../../core/problem.js';
import { describeDynamic, findDynamicTable, type ElfDynamic } from './dynamic.js';
import { openElf, readHeader, type ElfHeader } from './header.js';
import { findBuildId } from './notes.js';
import { readSymbols, type ElfSymbols } from './symbols.js';
import { readSections, readSegments, type ElfSection, type ElfSegment } from './tables.js';

export { looksLikeElf } from './header.js';

/** What can be said of an ELF file without understanding its machine code. */
export interface ElfFile {
  readonly header: ElfHeader;
  readonly sections: readonly ElfSection[];
  readonly segments: readonly ElfSegment[];
  /** Undefined when statically linked. */
  readonly dynamic: ElfDynamic | undefined;
  readonly imported: readonly string[];
  readonly exported: readonly string[];
  /** The loader that an executable asks for. */
  readonly interpreter: string | undefined;
  readonly buildId: string | undefined;
  /** Some segment is writable and executable at once, or the stack is executable. */
  readonly hasWritableCode: boolean;
  readonly packers: readonly string[];
  /** Bytes after everything the headers describe. */
  readonly overlay: { readonly offset: number; readonly size: number } | undefined;
  /** A code ending in `-unread` says that a part was given up. */
  readonly problems: readonly Problem[];
}

/**
 * Reads an ELF file of either class and byte order (System V gABI chapters 4 and 5).
 * @throws MalformedInput, LimitReached when the header cannot be read; damage below it is listed.
 */
export function readElf(bytes: Uint8Array): ElfFile {
  const reader = openElf(bytes);
  const header = readHeader(reader);
  const problems: Problem[] = [];
  const attempt = <T>(code: string, read: () => T) => guarded(problems, code, read);
  const sections: ElfSection[] = [];
  const segments: ElfSegment[] = [];
  const symbols: ElfSymbols = { imported: [], exported: [] };
  attempt('elf-segments', () => readSegments(reader, header, segments));
  attempt('elf-sections', () => readSections(reader, header, sections));
  const table = attempt('elf-dynamic', () => findDynamicTable(reader, segments, sections));
  const dynamic = table && attempt('elf-dynamic', () => describeDynamic(reader, table));
  if (table) attempt('elf-symbols', () => readSymbols(reader, table, segments, sections, symbols));
  return {
    header,
    sections,
    segments,
    dynamic,
    ...symbols,
    interpreter: attempt('elf-interpreter', () => findInterpreter(reader, segments)),
    buildId: attempt('elf-notes', () => findBuildId(reader, segments, sections)),
    hasWritableCode: segments.some(isWritableCode),
    packers: findPackers(bytes),
    overlay: findOverlay(bytes.length, header, segments, sections),
    problems,
  };
}

function guarded<T>(problems: Problem[], code: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isInputError(error)) throw error;
    problems.push({ code: `${code}-unread`, message: error.message });
    return undefined;
  }
}

function findInterpreter(reader: EndianReader, segments: readonly ElfSegment[]) {
  const segment = segments.find(({ type }) => type === 'interp');
  return segment && reader.name(segment.offset, segment.offset + segment.fileSize);
}

function isWritableCode(segment: ElfSegment): boolean {
  if (segment.type === 'gnu-stack') return segment.isExecutable;
  return segment.type === 'load' && segment.isWritable && segment.isExecutable;
}

/** UPX leaves its mark right behind the program headers. */
function findPackers(bytes: Uint8Array): string[] {
  return decodeLatin1(bytes, 0, Math.min(bytes.length, 1024)).includes('UPX!') ? ['UPX'] : [];
}

function findOverlay(
  length: number,
  header: ElfHeader,
  segments: readonly ElfSegment[],
  sections: readonly ElfSection[],
): ElfFile['overlay'] {
  let end = header.bits === 64 ? 64 : 52;
  for (const { offset, entrySize, count } of [header.segmentTable, header.sectionTable]) {
    end = Math.max(end, offset + entrySize * count);
  }
  for (const segment of segments) end = Math.max(end, segment.offset + segment.fileSize);
  for (const section of sections) {
    if (section.type !== 'nobits') end = Math.max(end, section.offset + section.size);
  }
  return end < length ? { offset: end, size: length - end } : undefined;
}
