import { ByteReader } from '../../core/bytes.js';
import { LimitReached, MalformedInput } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import { readPeImage, rvaToOffset, type PeImage } from '../pe/image.js';
import { readCliHeader, type CliHeader } from './metadata/cli-header.js';
import { openStringHeap, type Heap, type StringHeap } from './metadata/heaps.js';
import { readMetadataRoot, type MetadataRoot, type MetadataStream } from './metadata/root.js';
import { readTableStream, type Tables, type TableStream } from './tables/layout.js';

/**
 * An opened .NET module. Opening reads headers and lays out the tables; every row, name and
 * signature is read when asked for. The functions that take a module keep what they work out in
 * `memo`, so asking twice is cheap and the memory goes with the module.
 */
export interface Module {
  readonly bytes: Uint8Array;
  readonly image: PeImage;
  readonly header: CliHeader;
  readonly root: MetadataRoot;
  readonly tableStream: TableStream;
  readonly tables: Tables;
  readonly strings: StringHeap;
  readonly userStrings: Heap;
  readonly blobs: Heap;
  readonly guids: Heap;
  /** What is damaged, lies or stays unread in the headers and tables; the image's own included. */
  readonly problems: readonly Problem[];
  readonly memo: Map<unknown, unknown>;
  /** Characters of text that may still be made from this module; see `chargeText`. */
  readonly text: { budget: number };
}

/**
 * Opens a managed module (ECMA-335 II.24, II.25).
 * @throws MalformedInput when it is no PE file, has no CLI header, or its metadata root, stream
 * headers or table stream cannot be read. Lesser damage is listed in `problems`.
 */
export function readModule(bytes: Uint8Array): Module {
  return openModule(readPeImage(bytes));
}

/** As `readModule`, for an image whose headers were read before. */
export function openModule(image: PeImage): Module {
  const problems: Problem[] = [...image.problems];
  const header = readCliHeader(image, problems);
  const root = readMetadataRoot(image, header.metadata, problems);
  const tableStream = readTables(image, root, problems);
  return {
    bytes: image.bytes,
    image,
    header,
    root,
    tableStream,
    tables: tableStream.tables,
    strings: openStringHeap(heapOf(image, root, '#Strings')),
    userStrings: heapOf(image, root, '#US'),
    blobs: heapOf(image, root, '#Blob'),
    guids: heapOf(image, root, '#GUID'),
    problems,
    memo: new Map(),
    text: { budget: limits.metadataTextUnits },
  };
}

/** A function of a module that is worked out once for each. */
export function perModule<T>(build: (module: Module) => T): (module: Module) => T {
  return (module) => {
    let value = module.memo.get(build) as T | undefined;
    if (value === undefined) {
      value = build(module);
      module.memo.set(build, value);
    }
    return value;
  };
}

/**
 * Accounts for a text made from the module: rows that share one long blob cost an attacker
 * nothing, and us its length each.
 * @throws LimitReached when `limits.metadataTextUnits` is used up.
 */
export function chargeText(module: Module, text: string): string {
  chargeUnits(module, text.length);
  return text;
}

/** As `chargeText`, for work that is worth that many characters. */
export function chargeUnits(module: Module, units: number): void {
  module.text.budget -= units;
  if (module.text.budget < 0) throw new LimitReached('metadataTextUnits', limits.metadataTextUnits);
}

/** The file offset of an rva, or -1. */
export function moduleOffset(module: Module, rva: number): number {
  return rvaToOffset(module.image, rva);
}

function readTables(image: PeImage, root: MetadataRoot, problems: Problem[]): TableStream {
  const stream = lastStream(root, '#~', '#-');
  if (stream === undefined) throw new MalformedInput('bad-structure', 'no table stream');
  const allWide = lastStream(root, '#JTD') !== undefined;
  const { offset, size } = stream;
  return readTableStream(new ByteReader(image.bytes), { offset, size, allWide }, problems);
}

function heapOf(image: PeImage, root: MetadataRoot, name: string): Heap {
  const stream = lastStream(root, name);
  const start = stream?.offset ?? 0;
  return { bytes: image.bytes, start, end: start + (stream?.size ?? 0) };
}

/** Of streams with the same name the last one counts, as in the runtime's own reader. */
function lastStream(root: MetadataRoot, ...names: string[]): MetadataStream | undefined {
  return root.streams.findLast((stream) => names.includes(stream.name));
}
