import { createHash } from 'node:crypto';
import { Unavailable } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import {
  readVulnerabilityIndex,
  readVulnerabilityPage,
  type VulnerabilityEntries,
  type VulnerabilityPage,
} from '../../ecosystems/nuget/protocol/vulnerabilities.js';
import type { Documents } from './documents.js';

/** What a feed knows of vulnerabilities, as its index has it; the pages are read when they are asked for. */
export interface KnownVulnerabilities {
  /** Another one as soon as any page is another. */
  readonly stamp: string;
  /** The latest `@updated` of a page, RFC 3339 in UTC; empty where none says. */
  readonly newest: string;
  /** All pages. @throws Unavailable, MalformedInput, LimitReached */
  read(): Promise<readonly VulnerabilityEntries[]>;
}

/**
 * The index of a `VulnerabilityInfo` resource.
 * @param check refuses addresses that may not be asked
 * @throws Unavailable, MalformedInput, LimitReached
 */
export async function knownVulnerabilities(
  urls: readonly URL[],
  documents: Documents,
  check: (urls: readonly URL[]) => void,
): Promise<KnownVulnerabilities> {
  const base = urls[0] as URL;
  const document = { key: 'vulnerabilities', urls };
  const pages = await documents.get(document, (bytes) => readVulnerabilityIndex(bytes, base));
  if (pages === undefined)
    throw new Unavailable('not-found', 'its index of vulnerabilities is not there (404)');
  check(pages.map(({ url }) => url));
  return {
    stamp: digest(JSON.stringify(pages.map(({ url, updated }) => [url.href, updated]))),
    newest: pages.map(timeOf).reduce((a, b) => (a > b ? a : b), ''),
    async read() {
      const read: VulnerabilityEntries[] = [];
      let entries = 0;
      for (const page of pages) {
        const one = await readPage(page, documents);
        within('feedVulnerabilities', (entries += one.entries.length));
        read.push(one);
      }
      return read;
    },
  };
}

/**
 * Under a name of its own for each `@updated`: of a page that did not change, the bytes that are kept count as
 * soon as the server confirms them. One that is not there is no page without vulnerabilities.
 */
async function readPage(
  page: VulnerabilityPage,
  documents: Documents,
): Promise<VulnerabilityEntries> {
  const { url, updated } = page;
  // The address may hold a token: only its digest becomes part of the key.
  const key = `vulnerabilities/${digest(JSON.stringify([url.href, updated]))}`;
  const read = await documents.get({ key, urls: [url] }, readVulnerabilityPage);
  if (read === undefined)
    throw new Unavailable('not-found', 'a page of its vulnerabilities is not there (404)');
  return read;
}

function timeOf({ updated }: VulnerabilityPage): string {
  const time = Date.parse(updated);
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);
