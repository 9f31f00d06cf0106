import { MalformedInput } from '../../../core/errors.js';
import { booleanOf, readRoot, textOf } from '../json-fields.js';
import { formatVersion, parseVersion, type PackageVersion } from '../version.js';
import { isPlausible, readInstant } from './instant.js';

/** One version in the catalog of a source: what is known of it beyond the registration. */
export interface CatalogLeaf {
  readonly id: string;
  readonly version: PackageVersion;
  /** When the package was made known there first, in milliseconds since 1970; absent where nobody can tell. */
  readonly created?: number;
  readonly listed: boolean;
  /** Base64 SHA-512 of the package file, as NuGet writes it. */
  readonly sha512?: string;
}

/**
 * A leaf of the catalog (`PackageDetails` of NuGet's server API). Of an unlisted version `published` is the year
 * 1900, and `created` the time at which it came to the source; `catalog:commitTimeStamp` moves with every change.
 * @throws MalformedInput where it is none; LimitReached from the JSON reader.
 */
export function readCatalogLeaf(bytes: Uint8Array): CatalogLeaf {
  const root = readRoot(bytes);
  const id = textOf(root.get('id'));
  const version = parseVersion(textOf(root.get('version')) ?? '');
  if (id === undefined || version === undefined)
    throw new MalformedInput('bad-structure', 'a JSON file that is no leaf of a catalog');
  const times = ['created', 'published'].flatMap(
    (name) => readInstant(textOf(root.get(name))) ?? [],
  );
  const created = times.find(isPlausible);
  const algorithm = textOf(root.get('packageHashAlgorithm')) ?? 'SHA512';
  const digest = textOf(root.get('packageHash'));
  const isSha512 =
    algorithm.toUpperCase() === 'SHA512' && /^[A-Za-z\d+/]{86}==$/.test(digest ?? '');
  return {
    id,
    version,
    ...(created !== undefined && { created }),
    listed: booleanOf(root.get('listed')) !== false,
    ...(isSha512 && digest !== undefined && { sha512: digest }),
  };
}

/** What is kept of it: a leaf lists all files of its package, and nobody asks for those. */
export function writeCatalogLeaf({
  id,
  version,
  created,
  listed,
  sha512,
}: CatalogLeaf): Uint8Array {
  return Buffer.from(
    JSON.stringify({
      id,
      version: formatVersion(version),
      ...(created !== undefined && { created: new Date(created).toISOString() }),
      listed,
      ...(sha512 !== undefined && { packageHash: sha512, packageHashAlgorithm: 'SHA512' }),
    }),
  );
}
