import { ByteReader, decodeLatin1 } from '../../core/bytes.js';
import { isInputError, LimitReached, MalformedInput } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import { rvaRun, rvaToOffset, type PeImage } from './image.js';

/** A PE image with what its directory readers share. */
export interface PeView {
  readonly image: PeImage;
  readonly reader: ByteReader;
  readonly problems: Problem[];
  nameBytesLeft: number;
  importsLeft: number;
}

/** Decorated C++ names are cut at 4096 by the linkers that write them. */
const longestName = 4096;

export function viewOf(image: PeImage): PeView {
  return {
    image,
    reader: new ByteReader(image.bytes),
    problems: [],
    nameBytesLeft: limits.nativeNameBytes,
    importsLeft: limits.peImports,
  };
}

/**
 * Runs one directory's reader; what stops it becomes the problem `<code>-unread`, and what it had
 * read so far stands. The first thousand are told.
 */
export function guarded(view: PeView, code: string, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!isInputError(error)) throw error;
    if (view.problems.length >= limits.peTableEntries) return;
    const offset = error instanceof MalformedInput ? error.offset : undefined;
    const problem = { code: `${code}-unread`, message: error.message };
    view.problems.push(offset === undefined ? problem : { ...problem, offset });
  }
}

/** @throws MalformedInput when no byte of the file is mapped there. */
export function offsetOf(view: PeView, rva: number): number {
  const offset = rvaToOffset(view.image, rva);
  if (offset >= 0) return offset;
  throw new MalformedInput('bad-value', `rva 0x${rva.toString(16)} is not mapped from the file`);
}

/** A zero-terminated name, each byte as one character; ends with the mapped data at the latest. */
export function nameAt(view: PeView, rva: number): string {
  const offset = offsetOf(view, rva);
  return nameAtOffset(view, offset, rvaRun(view.image, rva));
}

/** @throws LimitReached (`nativeNameBytes`). */
export function nameAtOffset(view: PeView, offset: number, room = longestName): string {
  const { bytes } = view.image;
  const last = Math.min(bytes.length, offset + room, offset + longestName);
  let end = offset;
  while (end < last && bytes[end] !== 0) end++;
  spendNameBytes(view, end - offset);
  return decodeLatin1(bytes, offset, end);
}

/** @throws LimitReached (`nativeNameBytes`) when all names of the image together are too many. */
export function spendNameBytes(view: PeView, size: number): void {
  view.nameBytesLeft -= size;
  if (view.nameBytesLeft < 0) throw new LimitReached('nativeNameBytes', limits.nativeNameBytes);
}

/** A number of the image's word size: 4 bytes for PE32, 8 for PE32+. */
export function wordAt(view: PeView, offset: number): bigint {
  return view.image.pe32Plus ? view.reader.u64At(offset) : BigInt(view.reader.u32At(offset));
}

export function wordSize(view: PeView): 4 | 8 {
  return view.image.pe32Plus ? 8 : 4;
}

/** A virtual address as an rva; 0 when it lies outside 32 bits above the image base. */
export function vaToRva(view: PeView, va: bigint): number {
  const rva = va - view.image.imageBase;
  return rva > 0n && rva <= 0xffff_ffffn ? Number(rva) : 0;
}
