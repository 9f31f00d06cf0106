import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { MalformedInput } from '../../core/errors.js';
import type { RangeEvent } from '../records/record.js';

/**
 * An index of records by package, looked into without being read: blocks of JSON, each behind its CRC-32 and
 * in the order in which they were made; pages of entries sorted by the hash of their key; a directory with the
 * first hash of each page; a trailer of fixed size that says where all that is.
 *
 * `magic blocks… pages… tail trailer`, where the tail is JSON (what it is an index of) behind the directory.
 */
export const magic = Buffer.from('assay-intel/1\n\0\0', 'latin1');
export const hashBytes = 8;
/** Hash, offset of the block (6 bytes) and its length (4 bytes). */
export const entryBytes = hashBytes + 10;
export const pageEntries = 200;
/** Number of entries, entries, CRC-32. */
export const pageBytes = 4 + pageEntries * entryBytes + 4;
/** Magic, pages (6), number of pages (4), tail (6), its length (4), its CRC-32 (4), CRC-32 of all that (4). */
export const trailerBytes = magic.length + 28;

/** Where a block stands. */
export type BlockPlace = readonly [offset: number, length: number];

/** What is kept under one package key, or one digest, for one record. */
export interface IndexEntry {
  /** The record's own block. */
  readonly record: BlockPlace;
  readonly versions: readonly string[];
  readonly ranges: readonly (readonly RangeEvent[])[];
}

/** SHA-256: nobody can choose names that fall into one place. */
export function hashOfKey(key: string): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, hashBytes);
}

/** JSON behind its CRC-32. */
export function blockOf(json: string): Buffer {
  const block = Buffer.allocUnsafe(4 + Buffer.byteLength(json));
  block.write(json, 4);
  block.writeUInt32LE(crc32(block.subarray(4)));
  return block;
}

/** @throws MalformedInput where it is not what was written */
export function valueOf(block: Buffer): unknown {
  const text = block.subarray(4);
  if (block.length < 4 || block.readUInt32LE(0) !== crc32(text)) throw damaged();
  try {
    return JSON.parse(text.toString('utf8')) as unknown;
  } catch {
    throw damaged();
  }
}

export const damaged = (): MalformedInput =>
  new MalformedInput('bad-checksum', 'the index is damaged; import it again');
