import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { within } from '../core/limits.js';
import { newTemporary } from './temporary-file.js';

/** Of which answer the bytes are, in front of them and of fixed length. */
const headBytes = 1024;

interface Head {
  /** Digest of the address: it may hold a token. */
  readonly url: string;
  readonly etag?: string;
}

/**
 * What has come of a download so far, kept over the end of the process. Who works at it has taken it away
 * under a name of its own, so that two processes never write into one file; `leave` puts it back.
 */
export class PartialFile {
  readonly #place: string;
  readonly #own: string;
  readonly #file: number;
  readonly #url: string;
  #head: Head;
  #size: number;

  /** @param place where it lies between two attempts */
  constructor(folder: string, place: string, url: string) {
    this.#place = place;
    this.#url = createHash('sha256').update(url).digest('hex');
    this.#own = newTemporary(folder);
    const found = taken(place, this.#own);
    this.#file = openSync(this.#own, found ? 'r+' : 'wx+', 0o600);
    const head = found ? readHead(this.#file) : undefined;
    this.#head = { url: this.#url };
    this.#size = 0;
    if (head?.url === this.#url && head.etag !== undefined) {
      this.#head = head;
      this.#size = Math.max(0, statSync(this.#own).size - headBytes);
    } else this.restart({});
  }

  get size(): number {
    return this.#size;
  }

  get etag(): string | undefined {
    return this.#head.etag;
  }

  restart({ etag }: { readonly etag?: string }): void {
    this.#head = { url: this.#url, ...(etag !== undefined && { etag }) };
    this.#size = 0;
    const head = Buffer.alloc(headBytes, ' ');
    head.write(JSON.stringify(this.#head));
    ftruncateSync(this.#file, 0);
    writeSync(this.#file, head, 0, headBytes, 0);
  }

  append(chunk: Uint8Array): void {
    within('intelArchiveBytes', this.#size + chunk.length);
    for (let at = 0; at < chunk.length;)
      at += writeSync(this.#file, chunk, at, chunk.length - at, headBytes + this.#size + at);
    this.#size += chunk.length;
  }

  /** All that has come. */
  bytes(): Uint8Array {
    return readFileSync(this.#own).subarray(headBytes);
  }

  /** For the next attempt, where there is anything that it could go on with. */
  leave(): void {
    if (this.#size === 0 || this.#head.etag === undefined) return this.remove();
    closeSync(this.#file);
    renameSync(this.#own, this.#place);
  }

  remove(): void {
    closeSync(this.#file);
    rmSync(this.#own, { force: true });
  }
}

function taken(place: string, own: string): boolean {
  try {
    renameSync(place, own);
    return true;
  } catch {
    return false;
  }
}

function readHead(file: number): Head | undefined {
  const bytes = Buffer.alloc(headBytes);
  if (readSync(file, bytes, 0, headBytes, 0) < headBytes) return undefined;
  try {
    const { url, etag } = JSON.parse(bytes.toString('utf8')) as Partial<Head>;
    if (typeof url !== 'string') return undefined;
    return { url, ...(typeof etag === 'string' && etag.length <= 200 && { etag }) };
  } catch {
    return undefined;
  }
}
