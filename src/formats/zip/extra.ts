import type { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { decodeUtf8, sameBytes } from '../../core/bytes.js';
import { extraId, saturated32 } from './layout.js';

/** One extra field: header id and the bounds of its data, absolute (APPNOTE 4.5.1). */
interface ExtraField {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

export interface ExtraFields {
  readonly fields: readonly ExtraField[];
  /** Fewer than four bytes over, or a field longer than the block. */
  readonly damaged: boolean;
}

const none: ExtraFields = { fields: [], damaged: false };

export function readExtraFields(buffer: Buffer, start: number, end: number): ExtraFields {
  if (start === end) return none;
  const fields: ExtraField[] = [];
  let at = start;
  while (at + 4 <= end) {
    const fieldEnd = at + 4 + buffer.readUInt16LE(at + 2);
    if (fieldEnd > end) return { fields, damaged: true };
    fields.push({ id: buffer.readUInt16LE(at), start: at + 4, end: fieldEnd });
    at = fieldEnd;
  }
  return { fields, damaged: at !== end };
}

/** The 32 bit fields that zip64 may take over, in the order of APPNOTE 4.5.3. */
export interface Sizes {
  size: number;
  compressedSize: number;
  headerOffset: number;
}

/**
 * Replaces the saturated values by those of the zip64 extra field (APPNOTE 4.5.3).
 * @returns what is wrong with the field, if anything.
 */
export function applyZip64(buffer: Buffer, extra: ExtraFields, sizes: Sizes): string | undefined {
  if (extra.fields.length === 0 && !isSaturated(sizes)) return undefined;
  const wanted = saturatedFields(sizes);
  const field = extra.fields.find((f) => f.id === extraId.zip64);
  if (field === undefined) return wanted.length > 0 ? 'no zip64 extra field' : undefined;
  let at = field.start;
  for (const name of wanted) {
    if (at + 8 > field.end) return `the zip64 extra field has no value for ${name}`;
    const value = Number(buffer.readBigUInt64LE(at));
    if (!Number.isSafeInteger(value)) return `the zip64 ${name} is ${value}`;
    sizes[name] = value;
    at += 8;
  }
  return undefined;
}

function isSaturated(sizes: Sizes): boolean {
  return (
    sizes.size === saturated32 ||
    sizes.compressedSize === saturated32 ||
    sizes.headerOffset === saturated32
  );
}

function saturatedFields(sizes: Sizes): (keyof Sizes)[] {
  const order: (keyof Sizes)[] = ['size', 'compressedSize', 'headerOffset'];
  return order.filter((name) => sizes[name] === saturated32);
}

/**
 * Info-ZIP Unicode path (APPNOTE 4.6.9): some readers take this name instead of the header's.
 * @returns the other name when it names another file.
 */
export function unicodePath(
  buffer: Buffer,
  extra: ExtraFields,
  nameBytes: Uint8Array,
): { name: string; binding: boolean } | undefined {
  const field = extra.fields.find((f) => f.id === extraId.unicodePath && f.end - f.start >= 5);
  if (field === undefined) return undefined;
  const path = buffer.subarray(field.start + 5, field.end);
  if (sameBytes(path, nameBytes)) return undefined;
  const checksum = buffer.readUInt32LE(field.start + 1);
  return { name: decodeUtf8(path), binding: checksum === crc32(nameBytes) };
}
