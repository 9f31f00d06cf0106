import { Buffer } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { asBuffer } from '../../core/bytes.js';
import { MalformedInput } from '../../core/errors.js';
import { isListedSignature, signatureEntry } from '../../formats/opc/signature.js';
import { extraId, length } from '../../formats/zip/layout.js';
import type { ZipArchive, ZipEntry } from '../../formats/zip/model.js';
import type { HashName } from './signature/hashes.js';

export interface ContentHash {
  /** SHA-512 in base64, as in `contentHash` of packages.lock.json and .nupkg.metadata. */
  readonly hash: string;
  readonly signed: boolean;
}

/**
 * The content hash of a .nupkg: of an unsigned package the SHA-512 of the file, of a signed one
 * the SHA-512 of the file as it was before it was signed, so that both are the same package.
 * As NuGet.Packaging `SignedPackageArchiveUtility.GetPackageContentHash` computes it, quirks kept:
 * an entry reaches to the next local header, offsets are rewritten from 0, and the end record is
 * taken to follow the directory.
 * @throws MalformedInput `bad-structure` for a signed package that NuGet refuses to hash.
 */
export function nugetContentHash(bytes: Uint8Array, archive: ZipArchive): ContentHash {
  const signature = signatureEntry(archive);
  if (signature === undefined) {
    return { hash: createHash('sha512').update(bytes).digest('base64'), signed: false };
  }
  return { hash: hashBeforeSigning(archive, signature, 'sha512').toString('base64'), signed: true };
}

/**
 * What the signature of a package is over: the hash of the file as it was before it was signed.
 * @throws MalformedInput `bad-structure` where NuGet refuses to hash it.
 */
export function hashBeforeSigning(
  archive: ZipArchive,
  signature: ZipEntry,
  algorithm: HashName,
): Buffer {
  checkHashable(archive);
  const hash = createHash(algorithm);
  hashWithout(hash, archive, signature);
  return hash.digest();
}

function checkHashable(archive: ZipArchive): void {
  const { entries, end, bytes } = archive;
  if (entries.filter(isListedSignature).length > 1) throw unhashable('several signatures');
  if (end.shift !== 0) throw unhashable('data before the archive that no offset counts');
  const zip64 = end.zip64 || entries.some((entry) => entry.extraIds.includes(extraId.zip64));
  if (zip64) throw unhashable('a signed zip64 archive');
  if (end.directoryEnd + length.end > bytes.length) throw unhashable('no end record');
  if (entries.some((entry) => entry.headerOffset > end.directoryOffset)) {
    throw unhashable('an entry behind the central directory');
  }
}

function unhashable(what: string): MalformedInput {
  return new MalformedInput('bad-structure', `NuGet computes no content hash: ${what}`);
}

function hashWithout(hash: Hash, archive: ZipArchive, signature: ZipEntry): void {
  const { bytes, entries, end } = archive;
  const ordered = entries.toSorted((a, b) => a.headerOffset - b.headerOffset);
  hash.update(bytes.subarray(0, ordered[0]?.headerOffset));

  const offsets = new Map<ZipEntry, number>();
  let offset = 0;
  let removed = 0;
  for (const [i, entry] of ordered.entries()) {
    const next = ordered[i + 1]?.headerOffset ?? end.directoryOffset;
    if (entry === signature) {
      removed = next - entry.headerOffset;
      continue;
    }
    hash.update(bytes.subarray(entry.headerOffset, next));
    offsets.set(entry, offset);
    offset += next - entry.headerOffset;
  }
  for (const [entry, start] of inListedOrder(entries, offsets))
    hashRecord(hash, bytes, entry, start);
  hashEnd(hash, archive, signature.recordLength, removed);
}

function inListedOrder(
  entries: readonly ZipEntry[],
  offsets: ReadonlyMap<ZipEntry, number>,
): [ZipEntry, number][] {
  return entries.flatMap((entry) => {
    const offset = offsets.get(entry);
    return offset === undefined ? [] : [[entry, offset]];
  });
}

/** A central directory record with another offset of its local header (APPNOTE 4.3.12). */
function hashRecord(hash: Hash, bytes: Uint8Array, entry: ZipEntry, offset: number): void {
  const start = entry.recordOffset;
  hash.update(bytes.subarray(start, start + 42));
  hash.update(u32(offset));
  hash.update(bytes.subarray(start + 46, start + entry.recordLength));
}

/** The end record less one entry: counts, size and offset of the directory (APPNOTE 4.3.16). */
function hashEnd(hash: Hash, archive: ZipArchive, recordLength: number, removed: number): void {
  const start = archive.end.directoryEnd;
  const buffer = asBuffer(archive.bytes);
  const counts = Buffer.alloc(4);
  counts.writeUInt16LE((buffer.readUInt16LE(start + 8) - 1) & 0xffff, 0);
  counts.writeUInt16LE((buffer.readUInt16LE(start + 10) - 1) & 0xffff, 2);
  hash.update(buffer.subarray(start, start + 8));
  hash.update(counts);
  hash.update(u32(buffer.readUInt32LE(start + 12) - recordLength));
  hash.update(u32(buffer.readUInt32LE(start + 16) - removed));
  hash.update(buffer.subarray(start + 20));
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
