import { constants, crc32, inflateRawSync } from 'node:zlib';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { method } from './layout.js';
import type { ZipArchive, ZipEntry } from './model.js';
import { sizeTrouble } from './sizes.js';

/**
 * The content of one entry, its size and CRC checked. A stored entry is a view, not a copy.
 * @throws MalformedInput `unsupported` (encrypted, other methods), `bad-structure` (no local
 *   header, wrong size, bad deflate data), `bad-checksum`.
 * @throws LimitReached `zipEntryBytes`, `zipRatio`, `zipTotalBytes`.
 */
export function readEntry(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const compressed = dataOf(archive, entry);
  within('zipTotalBytes', archive.declaredBytes);
  const reached = sizeTrouble(entry);
  if (reached !== undefined) throw reached.at(entry.name);
  const content = decompress(entry, compressed);
  if (crc32(content) !== entry.crc32) {
    throw malformed('bad-checksum', 'the CRC-32 does not match', entry);
  }
  return content;
}

function dataOf(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw malformed('unsupported', 'the entry is encrypted', entry);
  if (entry.dataOffset === undefined) {
    throw malformed('bad-structure', 'the entry has no local header or not all its data', entry);
  }
  return archive.bytes.subarray(entry.dataOffset, entry.dataEnd);
}

function decompress(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  if (entry.method === method.stored) {
    if (compressed.length === entry.size) return compressed;
    throw malformed('bad-structure', 'a stored entry of another size than declared', entry);
  }
  if (entry.method === method.deflate) return inflate(entry, compressed);
  throw malformed('unsupported', `compression method ${entry.method}`, entry);
}

/** Deflate makes at most 1032 bytes of one; a lie about the size must not allocate more. */
const maxExpansion = 1032;

function inflate(entry: ZipEntry, compressed: Uint8Array): Uint8Array {
  const possible = compressed.length * maxExpansion;
  // One byte more than declared: a whole entry then ends in one pass, and a longer one shows.
  const chunkSize = Math.max(Math.min(entry.size, possible) + 1, constants.Z_MIN_CHUNK);
  const { buffer, engine } = inflateRaw(entry, compressed, chunkSize);
  if (buffer.length !== entry.size) {
    throw malformed('bad-structure', `${entry.size} bytes declared, ${buffer.length} there`, entry);
  }
  if (engine.bytesWritten !== compressed.length) {
    const rest = compressed.length - engine.bytesWritten;
    throw malformed('bad-structure', `${rest} bytes behind the end of the deflate data`, entry);
  }
  return buffer;
}

interface Inflated {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

function inflateRaw(entry: ZipEntry, compressed: Uint8Array, chunkSize: number): Inflated {
  const maxOutputLength = entry.size + 1;
  try {
    // With `info` Node returns the engine as well, which its types do not say.
    const options = { chunkSize, maxOutputLength, info: true };
    return inflateRawSync(compressed, options) as unknown as Inflated;
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      throw malformed('bad-structure', `more than the ${entry.size} bytes declared`, entry);
    }
    throw malformed('bad-structure', `bad deflate data (${code ?? 'unknown'})`, entry);
  }
}

function malformed(
  code: 'unsupported' | 'bad-structure' | 'bad-checksum',
  message: string,
  entry: ZipEntry,
): MalformedInput {
  return new MalformedInput(code, message, { offset: entry.headerOffset }).at(entry.name);
}
