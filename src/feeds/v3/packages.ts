import { createHash, type Hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { MalformedInput, Unavailable } from '../../core/errors.js';
import type { KeptAnswer, StoredArtifact } from '../../store/artifact-store.js';
import { checkAnnounced, decoded } from '../http/decode.js';
import type { Answer } from '../http/send.js';
import type { SourceHttp } from '../http/source-http.js';
import { Passing } from '../http/trouble.js';
import { conditions, isFresh, refuseWebPage, validators, type Keeping } from './keeping.js';

/** Package files of one source, in the store. */
export class Packages {
  readonly #http: SourceHttp;
  readonly #keeping: Keeping;

  constructor(http: SourceHttp, keeping: Keeping) {
    this.#http = http;
    this.#keeping = keeping;
  }

  /** The package while it counts without asking. */
  async fresh(key: string): Promise<StoredArtifact | undefined> {
    const { store, source, offline } = this.#keeping;
    const kept = store.answer(source, key);
    if (kept === undefined || !(offline || isFresh(kept, this.#keeping))) return undefined;
    return store.open(kept.sha256);
  }

  /**
   * Undefined where the source does not have it. What is kept is asked for again on condition: a
   * feed may sign a package anew, and then its bytes are others.
   * @throws Unavailable, LimitReached `packageBytes`, MalformedInput where it is no package.
   */
  async get(key: string, urls: readonly URL[]): Promise<StoredArtifact | undefined> {
    const { store, source, times } = this.#keeping;
    const kept = store.answer(source, key);
    const held = kept && (await store.open(kept.sha256));
    // A package is compressed already.
    const headers = {
      accept: 'application/octet-stream, */*;q=0.5',
      'accept-encoding': 'identity',
      ...conditions(held && kept),
    };
    return this.#http.get(urls, { headers, most: times.package }, async (answer) => {
      if (answer.status === 304) return this.#confirmed(key, kept, held);
      if (answer.status !== 200) return undefined;
      const artifact = await store.write(packageBytes(answer));
      const { sha256, sha512, size } = artifact;
      const rest = { ...validators(answer.headers), checked: this.#keeping.now() };
      store.remember(source, key, { sha256, sha512, size, ...rest });
      return artifact;
    });
  }

  #confirmed(
    key: string,
    kept: KeptAnswer | undefined,
    held: StoredArtifact | undefined,
  ): StoredArtifact {
    if (kept === undefined || held === undefined)
      throw new Passing(new MalformedInput('bad-value', 'says "not modified" to who has nothing'));
    const { store, source, now } = this.#keeping;
    store.remember(source, key, { ...kept, checked: now() });
    return held;
  }
}

/** The bytes of a package as they come, held against what the answer says of them. */
async function* packageBytes(answer: Answer): AsyncGenerator<Uint8Array> {
  const { headers } = answer;
  checkAnnounced(headers['content-length'], 'packageBytes');
  const digests = announcedDigests(headers);
  let start: Uint8Array = new Uint8Array();
  for await (const chunk of decoded(answer.body, headers['content-encoding'], 'packageBytes')) {
    for (const { hash } of digests) hash.update(chunk);
    if (start.length >= 4) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < 4) continue;
    refuseOther(headers, start);
    yield start;
  }
  if (start.length < 4) refuseOther(headers, start);
  for (const { hash, expected } of digests) {
    if (hash.digest('base64') !== expected)
      throw new Passing(
        new MalformedInput('bad-checksum', 'sent bytes that do not have the digest it announced'),
      );
  }
}

/** A ZIP archive begins with a local header, or with the end record where it is empty (APPNOTE 4.3). */
function refuseOther(headers: IncomingHttpHeaders, start: Uint8Array): void {
  const word = Buffer.from(start).subarray(0, 4).toString('latin1');
  if (word === 'PK\x03\x04' || word === 'PK\x05\x06') return;
  refuseWebPage(headers, start);
  throw new MalformedInput('bad-magic', 'answers with something that is no package');
}

interface Announced {
  readonly hash: Hash;
  /** Base64. */
  readonly expected: string;
}

/** `Repr-Digest` (RFC 9530), and `Content-MD5` as object stores send it. */
function announcedDigests(headers: IncomingHttpHeaders): Announced[] {
  const digests: Announced[] = [];
  const add = (algorithm: string, expected: string | undefined): void => {
    if (expected !== undefined) digests.push({ hash: createHash(algorithm), expected });
  };
  // Both are digests of what is sent, encoding and all.
  if (headers['content-encoding'] !== undefined) return [];
  const listed = String(headers['repr-digest'] ?? headers['content-digest'] ?? '');
  add('sha256', /(?:^|[\s,])sha-256=:([A-Za-z\d+/]{43}=):/.exec(listed)?.[1]);
  add('sha512', /(?:^|[\s,])sha-512=:([A-Za-z\d+/]{86}==):/.exec(listed)?.[1]);
  add('md5', /^[A-Za-z\d+/]{22}==$/.exec(String(headers['content-md5'] ?? ''))?.[0]);
  return digests;
}

/** What cannot be had without a network. */
export function notKept(): Unavailable {
  return new Unavailable('network', 'offline, and the package is not in the cache');
}
