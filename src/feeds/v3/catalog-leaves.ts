import { createHash } from 'node:crypto';
import { MalformedInput } from '../../core/errors.js';
import {
  readCatalogLeaf,
  writeCatalogLeaf,
  type CatalogLeaf,
} from '../../ecosystems/nuget/protocol/catalog-leaf.js';
import { identityKey, type PackageIdentity } from '../../ecosystems/nuget/identity.js';
import { formatVersion } from '../../ecosystems/nuget/version.js';
import type { Documents } from './documents.js';

/** A leaf never changes: whatever is done to a package gets a leaf of its own. */
const lasting = 30 * 24 * 60 * 60_000;

/**
 * @throws as `Documents.get`; MalformedInput where it is of another package: its time would be no time of this one.
 */
export async function catalogLeafAt(
  identity: PackageIdentity,
  url: URL,
  documents: Documents,
): Promise<CatalogLeaf | undefined> {
  const digest = createHash('sha256').update(url.href).digest('hex').slice(0, 32);
  const document = { key: `catalog/${digest}`, urls: [url], fresh: lasting };
  const leaf = await documents.get(document, readCatalogLeaf, writeCatalogLeaf);
  if (leaf === undefined) return undefined;
  const { id, version } = leaf;
  if (identityKey({ id, version: formatVersion(version) }) !== identityKey(identity))
    throw new MalformedInput('bad-value', 'names a leaf of its catalog that is of another package');
  return leaf;
}
