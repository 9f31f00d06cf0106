import type { Buffer } from 'node:buffer';
import { applyZip64, readExtraFields, type ExtraFields } from './extra.js';
import { flag, length, signature } from './layout.js';

/** A local file header (APPNOTE 4.3.7), sizes after zip64. */
export interface LocalHeader {
  readonly offset: number;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly extra: ExtraFields;
  readonly dataOffset: number;
  readonly zip64Trouble: string | undefined;
}

/** @returns `undefined` where no whole local header stands at `at`. */
export function readLocal(buffer: Buffer, at: number): LocalHeader | undefined {
  if (!(at >= 0 && at + length.local <= buffer.length)) return undefined;
  if (buffer.readUInt32LE(at) !== signature.local) return undefined;
  const nameStart = at + length.local;
  const nameEnd = nameStart + buffer.readUInt16LE(at + 26);
  const dataOffset = nameEnd + buffer.readUInt16LE(at + 28);
  if (dataOffset > buffer.length) return undefined;

  const extra = readExtraFields(buffer, nameEnd, dataOffset);
  const sizes = {
    size: buffer.readUInt32LE(at + 22),
    compressedSize: buffer.readUInt32LE(at + 18),
    headerOffset: 0,
  };
  const zip64Trouble = applyZip64(buffer, extra, sizes);
  return {
    offset: at,
    flags: buffer.readUInt16LE(at + 6),
    method: buffer.readUInt16LE(at + 8),
    modified: buffer.readUInt32LE(at + 10),
    crc32: buffer.readUInt32LE(at + 14),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    nameStart,
    nameEnd,
    extra,
    dataOffset,
    zip64Trouble,
  };
}

export function hasDescriptor(local: LocalHeader): boolean {
  return (local.flags & flag.descriptor) !== 0;
}

/** What the descriptor after the data should repeat. */
export interface Expected {
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
}

/**
 * A data descriptor has no length of its own, an optional signature and 4 or 8 byte sizes
 * (APPNOTE 4.3.9.3-4): it is the form whose values agree.
 * @returns where it ends and whether it agrees.
 */
export function readDescriptor(
  buffer: Buffer,
  at: number,
  expected: Expected,
): { end: number; agrees: boolean } {
  const marked = at + 4 <= buffer.length && buffer.readUInt32LE(at) === signature.descriptor;
  for (const start of marked ? [at + 4, at] : [at]) {
    for (const width of [4, 8] as const) {
      const end = start + 4 + 2 * width;
      if (end <= buffer.length && agrees(buffer, start, width, expected)) {
        return { end, agrees: true };
      }
    }
  }
  return { end: Math.min(at + (marked ? 16 : 0), buffer.length), agrees: false };
}

function agrees(buffer: Buffer, at: number, width: 4 | 8, expected: Expected): boolean {
  if (buffer.readUInt32LE(at) !== expected.crc32) return false;
  const first = at + 4;
  return (
    sizeAt(buffer, first, width) === expected.compressedSize &&
    sizeAt(buffer, first + width, width) === expected.size
  );
}

function sizeAt(buffer: Buffer, at: number, width: 4 | 8): number {
  return width === 4 ? buffer.readUInt32LE(at) : Number(buffer.readBigUInt64LE(at));
}
