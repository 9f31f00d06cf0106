/**
 * A bounded run of bytes that is read once from its start. Damage does not throw: it sets
 * `damaged`, later reads give 0, and the caller looks once at the end. Hostile modules hold
 * hundreds of thousands of broken blobs, and an exception for each is a slow one.
 */
export interface Cursor {
  bytes: Uint8Array;
  position: number;
  end: number;
  damaged: boolean;
}

export function openCursor(bytes: Uint8Array, start: number, end: number): Cursor {
  return { bytes, position: start, end, damaged: false };
}

export function readByte(cursor: Cursor): number {
  if (cursor.position >= cursor.end) return fail(cursor);
  return cursor.bytes[cursor.position++] as number;
}

/** A compressed unsigned integer (ECMA-335 II.23.2); non-minimal encodings are accepted. */
export function readCompressed(cursor: Cursor): number {
  const first = readByte(cursor);
  if (first < 0x80) return first;
  if (first < 0xc0) return ((first & 0x3f) << 8) | readByte(cursor);
  if (first >= 0xe0) return fail(cursor);
  const high = ((first & 0x1f) << 24) | (readByte(cursor) << 16);
  return high | (readByte(cursor) << 8) | readByte(cursor);
}

/** A compressed signed integer: rotated left by one within its width (II.23.2). */
export function readCompressedSigned(cursor: Cursor): number {
  const start = cursor.position;
  const rotated = readCompressed(cursor);
  const bits = signedBits[cursor.position - start] ?? 29;
  const value = rotated >> 1;
  return (rotated & 1) === 0 ? value : value - 2 ** (bits - 1);
}

/** Payload bits by encoded size in bytes. */
const signedBits = [0, 7, 14, 0, 29];

export function readU16(cursor: Cursor): number {
  const low = readByte(cursor);
  return low | (readByte(cursor) << 8);
}

export function readU32(cursor: Cursor): number {
  const low = readU16(cursor);
  return low + readU16(cursor) * 0x10000;
}

/** A little-endian unsigned integer of 8 bytes. */
export function readU64(cursor: Cursor): bigint {
  const low = readU32(cursor);
  return BigInt(low) + (BigInt(readU32(cursor)) << 32n);
}

/** Moves over `size` bytes; returns the position before them. */
export function skip(cursor: Cursor, size: number): number {
  const start = cursor.position;
  if (size > cursor.end - start) fail(cursor);
  else cursor.position += size;
  return start;
}

function fail(cursor: Cursor): 0 {
  cursor.damaged = true;
  cursor.position = cursor.end;
  return 0;
}
