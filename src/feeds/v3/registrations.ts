import { createHash } from 'node:crypto';
import { AssayError, Bug, LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import {
  readRegistrationIndex,
  readRegistrationPage,
  type RegistrationLeaf,
  type RegistrationPage,
} from '../../ecosystems/nuget/protocol/registration.js';
import {
  writeRegistrationIndex,
  writeRegistrationPage,
} from '../../ecosystems/nuget/protocol/write-registration.js';
import { compareVersions, highest, type PackageVersion } from '../../ecosystems/nuget/version.js';
import type { VersionHistory } from '../feed-client.js';
import type { Document, Documents } from './documents.js';

/** The registration of one id, in lower case, at each of its addresses. */
export interface Registration {
  readonly id: string;
  readonly bases: readonly URL[];
  readonly documents: Documents;
  /** Refuses an address that the source may not name. @throws Unavailable */
  readonly check: (url: URL) => void;
}

/**
 * The highest listed version of an id; undefined where there is none. Pages are read from the highest down, as
 * far as needed: their bounds are the feed's word.
 */
export async function newestListed(
  registration: Registration,
  prerelease: boolean,
): Promise<PackageVersion | undefined> {
  const room = new Room();
  const { pages } = await pagesOf(registration, room);
  for (const page of pages) {
    const leaves = await leavesOf(page, registration, room);
    const listed = leaves.flatMap(({ version, listed }) => (listed ? [version] : []));
    const found = highest(listed, prerelease);
    if (found) return found;
  }
  return undefined;
}

/**
 * All versions, page by page, the highest first: what is missing for a limit or for a page that could not be had
 * is old, and the history says that it is not whole.
 * @throws as `Documents.get`, of the index
 */
export async function historyIn(registration: Registration): Promise<VersionHistory> {
  const room = new Room();
  const { pages, asked } = await pagesOf(registration, room);
  const versions: RegistrationLeaf[] = [];
  let partial: string | undefined;
  for (const page of pages) {
    try {
      const leaves = await leavesOf(page, registration, room);
      if (versions.length + leaves.length > limits.feedVersions)
        throw new LimitReached('feedVersions', limits.feedVersions);
      versions.push(...leaves);
    } catch (error) {
      if (!(error instanceof AssayError) || error instanceof Bug || isEnd(error)) throw error;
      partial = error.message;
      if (error instanceof LimitReached) break;
    }
  }
  return { asked, versions, ...(partial !== undefined && { partial }) };
}

const isEnd = ({ code }: AssayError): boolean => code === 'cancelled';

/** What the documents of one registration may take together. */
class Room {
  #bytes = 0;

  /** @throws LimitReached `registrationBytes` */
  take(bytes: Uint8Array): Uint8Array {
    this.#bytes += bytes.length;
    if (this.#bytes > limits.registrationBytes)
      throw new LimitReached('registrationBytes', limits.registrationBytes);
    return bytes;
  }
}

async function pagesOf(
  { id, bases, documents }: Registration,
  room: Room,
): Promise<{ readonly pages: readonly RegistrationPage[]; readonly asked: number }> {
  const urls = bases.map((base) => {
    const url = new URL(base);
    url.pathname += `${encodeURIComponent(id)}/index.json`;
    return url;
  });
  const index: Document = { key: `registration/${id}`, urls, absent: '{"items":[]}' };
  // Without a network there are no addresses: what is kept has whole ones.
  const first = urls[0] ?? new URL('https://localhost/');
  const parse = (bytes: Uint8Array): RegistrationPage[] =>
    readRegistrationIndex(room.take(bytes), first);
  const pages = (await documents.get(index, parse, writeRegistrationIndex)) ?? [];
  return { pages: pages.sort(highestFirst), asked: documents.asked(index) };
}

/** A page that does not say is looked at before those that do. */
function highestFirst(a: RegistrationPage, b: RegistrationPage): number {
  if (a.upper && b.upper) return compareVersions(b.upper, a.upper);
  return (a.upper ? 1 : 0) - (b.upper ? 1 : 0);
}

const day = 24 * 60 * 60_000;

async function leavesOf(
  { leaves, url, commit }: RegistrationPage,
  { id, documents, check }: Registration,
  room: Room,
): Promise<readonly RegistrationLeaf[]> {
  if (leaves) return leaves;
  if (url === undefined) return [];
  check(url);
  // The address may hold a token: only its digest becomes part of the key. A page is another one after a commit.
  const named = commit === undefined ? url.href : `${url.href}\0${commit}`;
  const digest = createHash('sha256').update(named).digest('hex').slice(0, 32);
  const document: Document = {
    key: `registration/${id}/${digest}`,
    urls: [url],
    ...(commit !== undefined && { fresh: day }),
  };
  const parse = (bytes: Uint8Array): readonly RegistrationLeaf[] =>
    readRegistrationPage(room.take(bytes));
  return (await documents.get(document, parse, writeRegistrationPage)) ?? [];
}
