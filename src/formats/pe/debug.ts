import { asBuffer, decodeUtf8, type ByteReader } from '../../core/bytes.js';
import { limits, within } from '../../core/limits.js';
import { directory, directoryIndex } from './image.js';
import { guarded, offsetOf, type PeView } from './view.js';

/** An entry of the debug directory (Microsoft PE/COFF 5.1.1; PE-COFF of the Portable PDB spec). */
export interface DebugEntry {
  readonly type: number;
  /** `codeview`, `reproducible`, `embedded-portable-pdb`, …; the number for others. */
  readonly kind: string;
  readonly timeDateStamp: number;
  readonly offset: number;
  readonly size: number;
  /** For `codeview` of the RSDS kind. */
  readonly pdb: PdbReference | undefined;
}

export interface PdbReference {
  /** As written on the build machine: often tells a user name or a project. */
  readonly path: string;
  readonly guid: string;
  readonly age: number;
}

const kinds: Record<number, string> = {
  1: 'coff',
  2: 'codeview',
  3: 'fpo',
  4: 'misc',
  9: 'borland',
  10: 'reserved10',
  12: 'vc-feature',
  13: 'pogo',
  14: 'iltcg',
  16: 'reproducible',
  17: 'embedded-portable-pdb',
  19: 'pdb-checksum',
  20: 'ex-dll-characteristics',
  21: 'r2r-perf-map',
};

const entrySize = 28;
const codeview = 2;
const rsds = 0x53445352;

export function readDebugDirectory(view: PeView): DebugEntry[] {
  const found = directory(view.image, directoryIndex.debug);
  const entries: DebugEntry[] = [];
  if (found === undefined) return entries;
  guarded(view, 'pe-debug', () => {
    const start = offsetOf(view, found.rva);
    const count = Math.floor(found.size / entrySize);
    within('peTableEntries', count);
    for (let index = 0; index < count; index++) {
      entries.push(readEntry(view, start + index * entrySize));
    }
  });
  return entries;
}

function readEntry(view: PeView, at: number): DebugEntry {
  const { reader } = view;
  const type = reader.u32At(at + 12);
  const size = reader.u32At(at + 16);
  const offset = reader.u32At(at + 24);
  let pdb: PdbReference | undefined;
  if (type === codeview) {
    guarded(view, 'pe-codeview', () => {
      pdb = readCodeView(reader, offset, size);
    });
  }
  const kind = kinds[type] ?? String(type);
  return { type, kind, timeDateStamp: reader.u32At(at + 4), offset, size, pdb };
}

function readCodeView(reader: ByteReader, at: number, size: number): PdbReference | undefined {
  if (size < 24 || reader.u32At(at) !== rsds) return undefined;
  const text = reader.slice(at + 24, Math.min(size - 24, limits.stringCharacters));
  const zero = text.indexOf(0);
  return {
    path: decodeUtf8(text, 0, zero < 0 ? text.length : zero),
    guid: guidAt(reader, at + 4),
    age: reader.u32At(at + 20),
  };
}

function guidAt(reader: ByteReader, at: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const tail = asBuffer(reader.slice(at + 8, 8)).toString('hex');
  const head = [
    hex(reader.u32At(at), 8),
    hex(reader.u16At(at + 4), 4),
    hex(reader.u16At(at + 6), 4),
  ];
  return [...head, tail.slice(0, 4), tail.slice(4)].join('-');
}
