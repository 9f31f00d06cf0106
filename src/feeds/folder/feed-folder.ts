import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { identityKey, isPackageId, type PackageIdentity } from '../../ecosystems/nuget/identity.js';
import { normalizeVersion, parseVersion } from '../../ecosystems/nuget/version.js';

/** A folder of packages, listed as far as it was asked for. */
export interface Feed {
  /** The package file of an identity, in one of the layouts that NuGet reads. */
  find(identity: PackageIdentity): string | undefined;
}

/**
 * A local feed: `<id>.<version>.nupkg` in the folder itself, in `<id>/`, `<id>.<version>/` or
 * `<id>/<version>/`. Nothing else below it is opened, whatever folder a configuration names.
 */
export function openFeed(folder: string): Feed {
  const folders = new Map<string, FolderIndex>();
  const indexOf = (path: string): FolderIndex => {
    const index = folders.get(path) ?? indexFolder(path);
    folders.set(path, index);
    return index;
  };
  return {
    find(identity) {
      for (const path of foldersOf(folder, identity, indexOf)) {
        const file = indexOf(path).packages.get(identityKey(identity));
        if (file !== undefined) return join(path, file);
      }
      return undefined;
    },
  };
}

interface FolderIndex {
  /** File names by identity key. */
  readonly packages: ReadonlyMap<string, string>;
  /** Names of folders by their lower case. */
  readonly folders: ReadonlyMap<string, string>;
  /** Names of folders `<id>.<version>`, the version as somebody wrote it, by identity key. */
  readonly extracted: ReadonlyMap<string, string>;
}

function foldersOf(
  feed: string,
  { id, version }: PackageIdentity,
  indexOf: (path: string) => FolderIndex,
): string[] {
  const at = (parent: string | undefined, name: string): string | undefined => {
    const found = parent && indexOf(parent).folders.get(name.toLowerCase());
    return found && join(parent as string, found);
  };
  const ofId = at(feed, id);
  const normalized = normalizeVersion(version);
  const sideBySide = indexOf(feed).extracted.get(identityKey({ id, version }));
  const places = [
    feed,
    ofId,
    at(ofId, normalized),
    at(feed, `${id}.${normalized}`),
    sideBySide && join(feed, sideBySide),
  ];
  return places.filter((path) => path !== undefined);
}

function indexFolder(path: string): FolderIndex {
  const packages = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const entry of list(path)) {
    const lower = entry.name.toLowerCase();
    if (lower.endsWith('.nupkg')) addFile(packages, entry.name);
    else if (!entry.isFile() && !folders.has(lower)) folders.set(lower, entry.name);
  }
  const extracted = new Map<string, string>();
  for (const name of folders.values()) addFile(extracted, name, `${name}.nupkg`);
  return { packages, folders, extracted };
}

/** A feed that is configured and not there holds nothing, as for NuGet. */
function list(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function addFile(packages: Map<string, string>, name: string, nupkg = name): void {
  for (const identity of identitiesOfFile(nupkg)) {
    const key = identityKey(identity);
    if (!packages.has(key)) packages.set(key, name);
  }
}

const mostReadings = 8;

/**
 * What `<id>.<version>.nupkg` may stand for: `a.1.2.0.nupkg` is `a` 1.2.0, or `a.1` 2.0, or
 * `a.1.2` 0. The likeliest, with the shortest id, comes first.
 */
export function identitiesOfFile(name: string): PackageIdentity[] {
  const stem = /^(.+)\.nupkg$/i.exec(name)?.[1];
  if (stem === undefined || /\.symbols$/i.test(stem)) return [];
  const identities: PackageIdentity[] = [];
  for (const { index } of stem.matchAll(/\.(?=\d)/g)) {
    const [id, version] = [stem.slice(0, index), stem.slice(index + 1)];
    if (isPackageId(id) && parseVersion(version)) identities.push({ id, version });
    if (identities.length >= mostReadings) break;
  }
  return identities;
}
