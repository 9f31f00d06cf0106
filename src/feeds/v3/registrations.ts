import { createHash } from 'node:crypto';
import {
  readRegistrationIndex,
  readRegistrationPage,
  type RegistrationLeaf,
  type RegistrationPage,
} from '../../ecosystems/nuget/protocol/registration.js';
import { compareVersions, highest, type PackageVersion } from '../../ecosystems/nuget/version.js';
import type { Documents } from './documents.js';

/**
 * The highest listed version of an id in lower case; undefined where there is none. Pages are read
 * from the highest down, as far as needed: their bounds are the feed's word.
 */
export async function newestListed(
  id: string,
  prerelease: boolean,
  bases: readonly URL[],
  documents: Documents,
): Promise<PackageVersion | undefined> {
  const urls = bases.map((base) => {
    const url = new URL(base);
    url.pathname += `${encodeURIComponent(id)}/index.json`;
    return url;
  });
  const index = { key: `registration/${id}`, urls, absent: '{"items":[]}' };
  const first = urls[0] as URL;
  const pages = await documents.get(index, (bytes) => readRegistrationIndex(bytes, first));
  for (const page of (pages ?? []).sort(highestFirst)) {
    const leaves = await leavesOf(page, id, documents);
    const listed = leaves.flatMap(({ version, listed }) => (listed ? [version] : []));
    const found = highest(listed, prerelease);
    if (found) return found;
  }
  return undefined;
}

/** A page that does not say is looked at before those that do. */
function highestFirst(a: RegistrationPage, b: RegistrationPage): number {
  if (a.upper && b.upper) return compareVersions(b.upper, a.upper);
  return (a.upper ? 1 : 0) - (b.upper ? 1 : 0);
}

async function leavesOf(
  page: RegistrationPage,
  id: string,
  documents: Documents,
): Promise<readonly RegistrationLeaf[]> {
  if (page.leaves) return page.leaves;
  if (page.url === undefined) return [];
  // The address may hold a token: only its digest becomes part of the key.
  const digest = createHash('sha256').update(page.url.href).digest('hex').slice(0, 32);
  const document = { key: `registration/${id}/${digest}`, urls: [page.url] };
  return (await documents.get(document, readRegistrationPage)) ?? [];
}
