import { MalformedInput } from '../../../core/errors.js';
import { isEmptyPackage } from '../empty-package.js';
import { arrayOf, booleanOf, fieldsOf, readRoot, textOf, type Field } from '../json-fields.js';
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
  /** Whether there is nothing in it but what describes it; absent where the leaf does not list its files. */
  readonly isEmpty?: boolean;
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
    ...emptiness(root.get('packageEntries')),
  };
}

/** `packageEntries` has the names of all files; where any of them is none, nothing is said. */
function emptiness(entries: Field | undefined): Pick<CatalogLeaf, 'isEmpty'> {
  if (entries?.value.kind !== 'array') return {};
  const names = arrayOf(entries).map((entry) => textOf(fieldsOf(entry).get('fullName')));
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? { isEmpty: isEmptyPackage(known) } : {};
}

/** What is kept of it: a leaf lists all files of its package, and nobody asks which those are. */
export function writeCatalogLeaf({
  id,
  version,
  created,
  listed,
  sha512,
  isEmpty,
}: CatalogLeaf): Uint8Array {
  return Buffer.from(
    JSON.stringify({
      id,
      version: formatVersion(version),
      ...(created !== undefined && { created: new Date(created).toISOString() }),
      listed,
      ...(sha512 !== undefined && { packageHash: sha512, packageHashAlgorithm: 'SHA512' }),
      ...(isEmpty !== undefined && { packageEntries: isEmpty ? [] : [{ fullName: 'lib/any' }] }),
    }),
  );
}
