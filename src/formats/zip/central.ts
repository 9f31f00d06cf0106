import type { Buffer } from 'node:buffer';
import { applyZip64, readExtraFields, type ExtraFields } from './extra.js';
import { flag, length, signature } from './layout.js';
import { decodeName, scanName } from './names.js';

/** A central directory file header (APPNOTE 4.3.12), sizes and offset after zip64. */
export interface CentralRecord {
  readonly offset: number;
  readonly length: number;
  readonly madeBy: number;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** As declared, before the archive's shift. */
  readonly headerOffset: number;
  readonly externalAttributes: number;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly nameTraits: number;
  readonly extra: ExtraFields;
  readonly zip64Trouble: string | undefined;
}

/** @returns `undefined` where no whole central record stands at `at`: the end of the directory. */
export function readCentral(buffer: Buffer, at: number): CentralRecord | undefined {
  if (at + length.central > buffer.length) return undefined;
  if (buffer.readUInt32LE(at) !== signature.central) return undefined;
  const nameStart = at + length.central;
  const nameEnd = nameStart + buffer.readUInt16LE(at + 28);
  const extraEnd = nameEnd + buffer.readUInt16LE(at + 30);
  const end = extraEnd + buffer.readUInt16LE(at + 32);
  if (end > buffer.length) return undefined;

  const flags = buffer.readUInt16LE(at + 8);
  const nameTraits = scanName(buffer, nameStart, nameEnd);
  const extra = readExtraFields(buffer, nameEnd, extraEnd);
  const sizes = {
    size: buffer.readUInt32LE(at + 24),
    compressedSize: buffer.readUInt32LE(at + 20),
    headerOffset: buffer.readUInt32LE(at + 42),
  };
  const zip64Trouble = applyZip64(buffer, extra, sizes);
  return {
    offset: at,
    length: end - at,
    madeBy: buffer.readUInt16LE(at + 4),
    flags,
    method: buffer.readUInt16LE(at + 10),
    modified: buffer.readUInt32LE(at + 12),
    crc32: buffer.readUInt32LE(at + 16),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    headerOffset: sizes.headerOffset,
    externalAttributes: buffer.readUInt32LE(at + 38),
    name: decodeName(buffer, nameStart, nameEnd, (flags & flag.utf8) !== 0, nameTraits),
    nameStart,
    nameEnd,
    nameTraits,
    extra,
    zip64Trouble,
  };
}
