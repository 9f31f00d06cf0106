import { crc32 } from 'node:zlib';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { isRecordText, isIndexEntry } from './shapes.js';
import type { RecordText } from '../records/record.js';
import {
  damaged,
  entryBytes,
  hashBytes,
  hashOfKey,
  magic,
  pageBytes,
  pageEntries,
  trailerBytes,
  valueOf,
  type BlockPlace,
  type IndexEntry,
} from './layout.js';

/** What the index lies in. */
export interface IndexBytes {
  readonly size: number;
  /** Exactly these bytes. @throws MalformedInput where there are not so many */
  read(offset: number, length: number): Buffer;
}

/** An index that is looked into where it lies: little of it is ever in memory. */
export class IndexReader {
  readonly #bytes: IndexBytes;
  readonly #pages: number;
  readonly #directory: readonly Buffer[];
  /** What the index says of itself, as it was given to its builder. */
  readonly about: unknown;

  /** @throws MalformedInput, LimitReached where the bytes are no whole index */
  constructor(bytes: IndexBytes) {
    this.#bytes = bytes;
    const trailer = readTrailer(bytes);
    const tail = readTail(bytes, trailer);
    this.#pages = trailer.pages;
    this.#directory = tail.directory;
    this.about = tail.about;
  }

  /**
   * What is kept under a key.
   * @throws MalformedInput, LimitReached where that place is damaged: nothing found would read as nothing known
   */
  find(key: string): readonly IndexEntry[] {
    const hash = hashOfKey(key);
    const place = this.#placeOf(hash);
    if (place === undefined) return [];
    const block = this.#block(place);
    if (!Array.isArray(block)) throw damaged();
    for (const each of block as unknown[]) {
      const { key: own, entries } = (each ?? {}) as { key?: unknown; entries?: unknown };
      if (typeof own !== 'string' || !Array.isArray(entries) || !entries.every(isIndexEntry))
        throw damaged();
      if (own === key) return entries;
    }
    return [];
  }

  /** @throws MalformedInput, LimitReached */
  record({ record }: IndexEntry): RecordText {
    const text = this.#block(record);
    if (!isRecordText(text)) throw damaged();
    return text;
  }

  #block([offset, length]: BlockPlace): unknown {
    within('intelBlockBytes', length);
    if (offset + length > this.#pages) throw damaged();
    return valueOf(this.#bytes.read(offset, length));
  }

  #placeOf(hash: Buffer): BlockPlace | undefined {
    const number = this.#pageOf(hash);
    if (number < 0) return undefined;
    const page = this.#bytes.read(this.#pages + number * pageBytes, pageBytes);
    const end = pageBytes - 4;
    const count = page.readUInt32LE(0);
    if (page.readUInt32LE(end) !== crc32(page.subarray(0, end)) || count > pageEntries)
      throw damaged();
    for (let low = 0, high = count - 1; low <= high;) {
      const middle = (low + high) >>> 1;
      const at = 4 + middle * entryBytes;
      const order = hash.compare(page, at, at + hashBytes);
      if (order === 0)
        return [page.readUIntLE(at + hashBytes, 6), page.readUInt32LE(at + hashBytes + 6)];
      if (order > 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The last page that begins at or before the hash; -1 where none does. */
  #pageOf(hash: Buffer): number {
    let low = 0;
    let high = this.#directory.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if (hash.compare(this.#directory[middle] as Buffer) >= 0) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }
}

interface Trailer {
  readonly pages: number;
  readonly count: number;
  readonly tailOffset: number;
  readonly tailLength: number;
  readonly tailCrc: number;
}

function readTrailer(bytes: IndexBytes): Trailer {
  if (bytes.size < magic.length + trailerBytes)
    throw new MalformedInput('truncated', 'too short for an index');
  const trailer = bytes.read(bytes.size - trailerBytes, trailerBytes);
  if (!trailer.subarray(0, magic.length).equals(magic))
    throw new MalformedInput('bad-magic', 'no index of this version of Assay; import it again');
  const end = trailerBytes - 4;
  if (trailer.readUInt32LE(end) !== crc32(trailer.subarray(0, end))) throw damaged();
  const at = magic.length;
  const found = {
    pages: trailer.readUIntLE(at, 6),
    count: trailer.readUInt32LE(at + 6),
    tailOffset: trailer.readUIntLE(at + 10, 6),
    tailLength: trailer.readUInt32LE(at + 16),
    tailCrc: trailer.readUInt32LE(at + 20),
  };
  const tailEnd = found.tailOffset + found.tailLength;
  const isWhole =
    found.pages + found.count * pageBytes === found.tailOffset &&
    tailEnd === bytes.size - trailerBytes;
  if (!isWhole) throw damaged();
  return found;
}

function readTail(
  bytes: IndexBytes,
  { tailOffset, tailLength, tailCrc, count }: Trailer,
): { readonly directory: readonly Buffer[]; readonly about: unknown } {
  within('intelBlockBytes', tailLength);
  const text = bytes.read(tailOffset, tailLength);
  if (crc32(text) !== tailCrc) throw damaged();
  const tail = parsed(text);
  const { directory, about } = tail;
  if (!Array.isArray(directory) || directory.length !== count) throw damaged();
  const hashes = directory.map((hash: unknown) => {
    if (typeof hash !== 'string' || hash.length !== 2 * hashBytes) throw damaged();
    return Buffer.from(hash, 'hex');
  });
  if (hashes.some((hash) => hash.length !== hashBytes)) throw damaged();
  return { directory: hashes, about };
}

function parsed(text: Buffer): { directory?: unknown; about?: unknown } {
  try {
    const value = JSON.parse(text.toString('utf8')) as unknown;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    throw damaged();
  }
}
