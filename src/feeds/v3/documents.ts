import { readFile } from 'node:fs/promises';
import { AssayError, MalformedInput, Unavailable } from '../../core/errors.js';
import type { KeptAnswer } from '../../store/artifact-store.js';
import { checkAnnounced, collect } from '../http/decode.js';
import type { Answer } from '../http/send.js';
import type { SourceHttp } from '../http/source-http.js';
import { Passing } from '../http/trouble.js';
import { conditions, isFresh, refuseWebPage, validators, type Keeping } from './keeping.js';

export interface Document {
  /** In the store, under the source. Holds no address. */
  readonly key: string;
  /** The same document at each of them. */
  readonly urls: readonly URL[];
  /** Kept for a document that is not there: without a network, that is an answer too. */
  readonly absent?: string;
  /** For how many milliseconds it counts without asking, where its address says which state of it is meant. */
  readonly fresh?: number;
}

/** How a document is read, and what of it is kept in place of the whole. */
interface Reading<T> {
  readonly parse: (bytes: Uint8Array) => T;
  /** What `parse` makes the same of. */
  readonly distil?: (parsed: T) => Uint8Array;
}

const accepted = {
  accept: 'application/json, */*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
} as const;

/** Documents of one source, from the store while they are fresh (NuGet's http cache). */
export class Documents {
  readonly #http: SourceHttp;
  readonly #keeping: Keeping;

  constructor(http: SourceHttp, keeping: Keeping) {
    this.#http = http;
    this.#keeping = keeping;
  }

  /**
   * What `parse` makes of the document; undefined where there is none. Only what can be parsed is
   * kept.
   * @throws Unavailable, LimitReached, and what `parse` throws.
   */
  async get<T>(
    document: Document,
    parse: (bytes: Uint8Array) => T,
    distil?: (parsed: T) => Uint8Array,
  ): Promise<T | undefined> {
    const { store, source, offline } = this.#keeping;
    const kept = store.answer(source, document.key);
    const bytes = kept && (await this.#read(kept));
    const isEnough = kept && (offline || isFresh(kept, this.#keeping, document.fresh));
    if (bytes && isEnough) return parse(bytes);
    if (offline) throw new Unavailable('network', 'offline, and its answer is not in the cache');
    return this.#ask(document, bytes && kept, bytes, { parse, ...(distil && { distil }) });
  }

  /** When the source last said what a document that was just read is like, in milliseconds since 1970. */
  asked({ key }: Document): number {
    const { store, source, now } = this.#keeping;
    const { checked = 0 } = store.answer(source, key) ?? {};
    return checked > 0 ? checked : now();
  }

  /**
   * An answer that nobody keeps; undefined where the server has none, or does not answer such a question.
   * @throws Unavailable, LimitReached, and what `parse` throws.
   */
  async once<T>(urls: readonly URL[], parse: (bytes: Uint8Array) => T): Promise<T | undefined> {
    if (this.#keeping.offline) throw new Unavailable('network', 'offline');
    const want = {
      headers: accepted,
      most: this.#keeping.times.document,
      refusable: true,
    } as const;
    return this.#http.get(urls, want, async (answer) =>
      answer.status === 200 ? parse(await this.#body(answer)) : undefined,
    );
  }

  #ask<T>(
    document: Document,
    kept: KeptAnswer | undefined,
    bytes: Uint8Array | undefined,
    { parse, distil }: Reading<T>,
  ): Promise<T | undefined> {
    const headers = { ...accepted, ...conditions(kept) };
    const want = { headers, most: this.#keeping.times.document };
    return this.#http.get(document.urls, want, async (answer) => {
      if (answer.status === 304) return parse(this.#confirmed(document, kept, bytes));
      if (answer.status !== 200) {
        await this.#keepAbsence(document);
        return undefined;
      }
      const body = await this.#body(answer);
      const parsed = parse(body);
      await this.#keep(document, answer, distil ? distil(parsed) : body);
      return parsed;
    });
  }

  async #body(answer: Answer): Promise<Uint8Array> {
    checkAnnounced(answer.headers['content-length'], 'feedDocumentBytes');
    const encoding = answer.headers['content-encoding'];
    const body = await collect(answer.body, encoding, 'feedDocumentBytes');
    refuseWebPage(answer.headers, body);
    return body;
  }

  #confirmed(
    document: Document,
    kept: KeptAnswer | undefined,
    bytes: Uint8Array | undefined,
  ): Uint8Array {
    if (kept === undefined || bytes === undefined)
      throw new Passing(new MalformedInput('bad-value', 'says "not modified" to who has nothing'));
    const { store, source, now } = this.#keeping;
    store.remember(source, document.key, { ...kept, checked: now() });
    return bytes;
  }

  async #keepAbsence({ key, absent }: Document): Promise<void> {
    // Never fresh: it is asked for again whenever there is a network, as NuGet does.
    if (absent !== undefined) await this.#write(key, Buffer.from(absent), { checked: 0 });
  }

  async #keep({ key }: Document, answer: Answer, body: Uint8Array): Promise<void> {
    await this.#write(key, body, { ...validators(answer.headers), checked: this.#keeping.now() });
  }

  /** A cache that cannot be written to costs time, no more. */
  async #write(
    key: string,
    bytes: Uint8Array,
    rest: Pick<KeptAnswer, 'etag' | 'lastModified' | 'checked'>,
  ): Promise<void> {
    const { store, source, unwritable } = this.#keeping;
    try {
      const { sha256, sha512, size } = await store.write(piece(bytes));
      store.remember(source, key, { sha256, sha512, size, ...rest });
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      unwritable(error);
    }
  }

  async #read(kept: KeptAnswer): Promise<Uint8Array | undefined> {
    const artifact = await this.#keeping.store.open(kept.sha256);
    if (artifact === undefined) return undefined;
    try {
      return await readFile(artifact.path);
    } catch {
      // Another process has made room meanwhile.
      return undefined;
    }
  }
}

async function* piece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
