import { asBuffer, decodeLatin1 } from '../../core/bytes.js';
import { EndianReader } from '../../core/endian.js';
import { entropyMeter } from '../../core/entropy.js';
import { isInputError, MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import { readSymbols } from './symbols.js';

/** One architecture's image. `offset` is in bytes of the whole file, others of the slice. */
export interface MachSlice {
  readonly offset: number;
  readonly size: number;
  readonly architecture: string;
  /** `dylib`, `executable`, `bundle`, `object`, `archive` (of objects), or the number. */
  readonly type: string;
  /** The install name of a library. */
  readonly id: string | undefined;
  readonly libraries: readonly MachLibrary[];
  readonly rpaths: readonly string[];
  readonly uuid: string | undefined;
  readonly segments: readonly MachSegment[];
  /** Whether functions are listed to run when it is loaded. */
  readonly hasInitializers: boolean;
  readonly isSigned: boolean;
  readonly imported: readonly string[];
  readonly exported: readonly string[];
}

export interface MachLibrary {
  readonly name: string;
  readonly kind: 'load' | 'weak' | 'reexport' | 'lazy' | 'upward';
}

export interface MachSegment {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  /** In bits per byte; undefined when segments overlap too much. */
  readonly entropy: number | undefined;
  readonly isWritable: boolean;
  readonly isExecutable: boolean;
}

/** What the commands fill in. */
export interface SliceDraft {
  readonly reader: EndianReader;
  readonly measure: (offset: number, size: number) => number | undefined;
  /** Symbol table entries looked at, of all symbol table commands. */
  symbolsRead: number;
  id: string | undefined;
  uuid: string | undefined;
  hasInitializers: boolean;
  isSigned: boolean;
  readonly libraries: MachLibrary[];
  readonly rpaths: string[];
  readonly segments: MachSegment[];
  readonly imported: string[];
  readonly exported: string[];
}

const architectures: Record<number, string> = {
  7: 'x86',
  12: 'arm',
  18: 'ppc',
  0x1000007: 'x64',
  0x100000c: 'arm64',
  0x200000c: 'arm64-32',
  0x1000012: 'ppc64',
};

const fileTypes: Record<number, string> = {
  1: 'object',
  2: 'executable',
  4: 'core',
  6: 'dylib',
  7: 'dylinker',
  8: 'bundle',
  9: 'dylib-stub',
  10: 'dsym',
  11: 'kext',
};

const libraryKinds: Record<number, MachLibrary['kind']> = {
  0xc: 'load',
  0x20: 'lazy',
  0x80000018: 'weak',
  0x8000001f: 'reexport',
  0x80000023: 'upward',
};

const Command = {
  segment: 0x1,
  symbolTable: 0x2,
  idDylib: 0xd,
  routines: 0x11,
  segment64: 0x19,
  routines64: 0x1a,
  uuid: 0x1b,
  codeSignature: 0x1d,
  rpath: 0x8000001c,
} as const;

const initializerSectionTypes = new Set([0x9, 0x16]);

/** @throws MalformedInput, LimitReached when the header cannot be read. */
export function readSlice(bytes: Uint8Array, offset: number, problems: Problem[]): MachSlice {
  const reader = openSlice(bytes);
  const draft: SliceDraft = {
    reader,
    measure: entropyMeter(bytes),
    symbolsRead: 0,
    ...emptySlice(),
  };
  readCommands(draft, problems);
  const { reader: _reader, measure: _measure, symbolsRead: _symbolsRead, ...read } = draft;
  const type = reader.u32(12);
  return {
    offset,
    size: bytes.length,
    architecture: architectureName(reader.u32(4)),
    type: fileTypes[type] ?? String(type),
    ...read,
  };
}

/** A static library among the architectures of a fat file. Its objects are linked, not loaded. */
export function archiveSlice(bytes: Uint8Array, offset: number, cpu: number): MachSlice {
  const architecture = architectureName(cpu);
  return { offset, size: bytes.length, architecture, type: 'archive', ...emptySlice() };
}

export function isArchive(bytes: Uint8Array): boolean {
  return decodeLatin1(bytes, 0, 8) === '!<arch>\n';
}

function architectureName(cpu: number): string {
  return architectures[cpu] ?? `0x${cpu.toString(16)}`;
}

function emptySlice(): Omit<SliceDraft, 'reader' | 'measure' | 'symbolsRead'> {
  return {
    id: undefined,
    uuid: undefined,
    hasInitializers: false,
    isSigned: false,
    libraries: [],
    rpaths: [],
    segments: [],
    imported: [],
    exported: [],
  };
}

function openSlice(bytes: Uint8Array): EndianReader {
  const magic = new EndianReader(bytes, false, 4).u32(0);
  switch (magic) {
    case 0xfeedface:
      return new EndianReader(bytes, false, 4);
    case 0xfeedfacf:
      return new EndianReader(bytes, false, 8);
    case 0xcefaedfe:
      return new EndianReader(bytes, true, 4);
    case 0xcffaedfe:
      return new EndianReader(bytes, true, 8);
    default:
      throw new MalformedInput('bad-magic', 'a slice that is no Mach-O image', { offset: 0 });
  }
}

function readCommands(draft: SliceDraft, problems: Problem[]): void {
  const { reader } = draft;
  const count = reader.u32(16);
  within('machoCommands', count);
  let at = reader.wordSize === 8 ? 32 : 28;
  for (let index = 0; index < count; index++) {
    try {
      const size = reader.u32(at + 4);
      if (size < 8) throw new MalformedInput('bad-value', 'a load command without a size');
      reader.need(at, size);
      readCommand(draft, at, size);
      at += size;
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.push({ code: 'macho-commands-unread', message: error.message, offset: at });
      return;
    }
  }
}

function readCommand(draft: SliceDraft, at: number, size: number): void {
  const { reader } = draft;
  const command = reader.u32(at);
  const kind = libraryKinds[command];
  const textAt = (field: number) => reader.name(at + reader.u32(at + field), at + size);
  if (kind !== undefined) draft.libraries.push({ name: textAt(8), kind });
  else if (command === Command.idDylib) draft.id = textAt(8);
  else if (command === Command.rpath) draft.rpaths.push(textAt(8));
  else if (command === Command.uuid) draft.uuid = hexAt(reader, at + 8, 16);
  else if (command === Command.codeSignature) draft.isSigned = true;
  else if (command === Command.routines || command === Command.routines64) {
    draft.hasInitializers = true;
  } else if (command === Command.symbolTable) readSymbols(draft, at);
  else if (command === Command.segment || command === Command.segment64)
    readSegment(draft, at, size);
}

function readSegment(draft: SliceDraft, at: number, commandSize: number): void {
  const { reader } = draft;
  const wide = reader.u32(at) === Command.segment64;
  const field = (index: number) =>
    wide ? reader.u64(at + 24 + index * 8) : reader.u32(at + 24 + index * 4);
  const after = at + 24 + 4 * (wide ? 8 : 4);
  const [offset, size] = [field(2), field(3)];
  const protection = reader.u32(after + 4);
  draft.segments.push({
    name: reader.name(at + 8, at + 24),
    offset,
    size,
    entropy: size === 0 ? undefined : draft.measure(offset, size),
    isWritable: (protection & 2) !== 0,
    isExecutable: (protection & 4) !== 0,
  });
  const sections = { offset: after + 16, end: at + commandSize, count: reader.u32(after + 8) };
  if (hasInitializerSection(reader, sections, wide)) draft.hasInitializers = true;
}

function hasInitializerSection(
  reader: EndianReader,
  { offset: first, end, count }: { offset: number; end: number; count: number },
  wide: boolean,
): boolean {
  const [size, flagsAt] = wide ? [80, 64] : [68, 56];
  if (first + count * size > end) {
    throw new MalformedInput('bad-value', 'sections run past their segment command');
  }
  for (let index = 0; index < count; index++) {
    const flags = reader.u32(first + index * size + flagsAt);
    if (initializerSectionTypes.has(flags & 0xff)) return true;
  }
  return false;
}

function hexAt(reader: EndianReader, offset: number, size: number): string {
  reader.need(offset, size);
  return asBuffer(reader.bytes.subarray(offset, offset + size)).toString('hex');
}
