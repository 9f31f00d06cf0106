import { crc32 } from 'node:zlib';
import { within } from '../../core/limits.js';
import { packageKey } from '../records/package-key.js';
import type { IntelRecord, RecordText } from '../records/record.js';
import {
  blockOf,
  entryBytes,
  hashBytes,
  hashOfKey,
  magic,
  pageBytes,
  pageEntries,
  trailerBytes,
  type BlockPlace,
  type IndexEntry,
} from './layout.js';

/** Entries as text: of a hundred thousand records, they are all that is held while the index is built. */
interface Pending {
  readonly record: number;
  readonly text: string;
}

interface Counted {
  readonly number: number;
  readonly modified: string;
  readonly kind: RecordText['kind'];
}

interface Placed {
  readonly hash: Buffer;
  readonly place: BlockPlace;
}

/** Builds an index piece by piece: whoever writes it to a file gives each piece on as it comes. */
export class IndexBuilder {
  readonly #keys = new Map<string, Pending[]>();
  /** Records by id: of two with one id, the one that was modified later counts (OSV schema, `modified`). */
  readonly #ids = new Map<string, Counted>();
  readonly #replaced = new Set<number>();
  #records = 0;
  #offset = magic.length;

  /** The first piece. */
  start(): Buffer {
    return magic;
  }

  /** @returns the piece to write, undefined where another record of that id counts. @throws LimitReached */
  add({ text, affected, hashes }: IntelRecord): Buffer | undefined {
    const before = this.#ids.get(text.id);
    if (before !== undefined && before.modified >= text.modified) return undefined;
    if (before !== undefined) this.#replaced.add(before.number);
    const number = this.#records++;
    within('intelRecords', this.#records);
    this.#ids.set(text.id, { number, modified: text.modified, kind: text.kind });
    const [piece, record] = this.#place(JSON.stringify(text));
    for (const { ecosystem, name, versions, ranges } of affected)
      this.#put(packageKey(ecosystem, name), number, { record, versions, ranges });
    for (const hash of hashes) this.#put(hash, number, { record, versions: [], ranges: [] });
    return piece;
  }

  /** How many records count, by what they tell of. */
  counts(): Readonly<Record<RecordText['kind'], number>> {
    const counts = { malicious: 0, vulnerability: 0 };
    for (const { kind } of this.#ids.values()) counts[kind]++;
    return counts;
  }

  /** The latest time at which one of them was modified; empty where none says. */
  newest(): string {
    let newest = '';
    for (const { modified } of this.#ids.values()) if (modified > newest) newest = modified;
    return newest;
  }

  /** The rest: blocks, pages, what the index says of itself. */
  *finish(about: object): Generator<Buffer> {
    const placed: Placed[] = [];
    for (const [hash, keys] of this.#sorted()) {
      const [piece, place] = this.#place(`[${keys.map((key) => this.#textOf(key)).join(',')}]`);
      placed.push({ hash, place });
      yield piece;
    }
    const pages = this.#offset;
    const directory: string[] = [];
    for (let at = 0; at < placed.length; at += pageEntries) {
      const entries = placed.slice(at, at + pageEntries);
      directory.push((entries[0] as Placed).hash.toString('hex'));
      yield pageOf(entries);
    }
    const tailOffset = pages + directory.length * pageBytes;
    const tail = Buffer.from(JSON.stringify({ directory, about }));
    yield tail;
    yield trailerOf({ pages, count: directory.length, tailOffset, tail });
  }

  #put(key: string, record: number, entry: IndexEntry): void {
    const pending = this.#keys.get(key) ?? [];
    pending.push({ record, text: JSON.stringify(entry) });
    this.#keys.set(key, pending);
  }

  #place(json: string): [Buffer, BlockPlace] {
    const piece = blockOf(json);
    within('intelBlockBytes', piece.length);
    const place: BlockPlace = [this.#offset, piece.length];
    this.#offset += piece.length;
    within('intelIndexBytes', this.#offset);
    return [piece, place];
  }

  /** The JSON of one key; its entries are JSON already. */
  #textOf(key: string): string {
    const entries = (this.#keys.get(key) ?? [])
      .filter(({ record }) => !this.#replaced.has(record))
      .map(({ text }) => text);
    return `{"key":${JSON.stringify(key)},"entries":[${entries.join(',')}]}`;
  }

  /** By hash; keys of one hash together. */
  #sorted(): [Buffer, string[]][] {
    const byHash = new Map<string, string[]>();
    for (const key of this.#keys.keys()) {
      const hash = hashOfKey(key).toString('latin1');
      byHash.set(hash, [...(byHash.get(hash) ?? []), key]);
    }
    return [...byHash]
      .map(([hash, keys]): [Buffer, string[]] => [Buffer.from(hash, 'latin1'), keys])
      .sort(([a], [b]) => Buffer.compare(a, b));
  }
}

function pageOf(entries: readonly Placed[]): Buffer {
  const page = Buffer.alloc(pageBytes);
  page.writeUInt32LE(entries.length, 0);
  for (const [index, { hash, place }] of entries.entries()) {
    const at = 4 + index * entryBytes;
    hash.copy(page, at);
    page.writeUIntLE(place[0], at + hashBytes, 6);
    page.writeUInt32LE(place[1], at + hashBytes + 6);
  }
  const end = pageBytes - 4;
  page.writeUInt32LE(crc32(page.subarray(0, end)), end);
  return page;
}

interface Trailer {
  readonly pages: number;
  readonly count: number;
  readonly tailOffset: number;
  readonly tail: Buffer;
}

function trailerOf({ pages, count, tailOffset, tail }: Trailer): Buffer {
  const trailer = Buffer.alloc(trailerBytes);
  magic.copy(trailer);
  let at = magic.length;
  at = trailer.writeUIntLE(pages, at, 6);
  at = trailer.writeUInt32LE(count, at);
  at = trailer.writeUIntLE(tailOffset, at, 6);
  at = trailer.writeUInt32LE(tail.length, at);
  at = trailer.writeUInt32LE(crc32(tail), at);
  trailer.writeUInt32LE(crc32(trailer.subarray(0, at)), at);
  return trailer;
}
