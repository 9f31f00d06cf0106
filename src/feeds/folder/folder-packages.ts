import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isInputError, MalformedInput, Unavailable } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { packageFileName, packageFolder } from '../../ecosystems/nuget/extracted-files.js';
import type { PackageIdentity } from '../../ecosystems/nuget/identity.js';
import { versionKey } from '../../ecosystems/nuget/protocol/version-list.js';
import { formatVersion, parseVersion } from '../../ecosystems/nuget/version.js';
import { readNuspec } from '../../formats/nuspec/nuspec.js';
import { readEntry } from '../../formats/zip/read-entry.js';
import { readZip } from '../../formats/zip/read-zip.js';

/**
 * Packages of one id in a folder: paths by the version's key. The folder is looked at as NuGet's
 * LocalFolderUtility does: flat where a package lies in it or in a folder right below (then names
 * only hint, and what the packages say of themselves counts), else `<id>/<version>/`, of which only
 * the folder of the id is listed.
 * @throws Unavailable where there is no such folder, or where it cannot be listed.
 */
export function listFolder(folder: string, id: string): ReadonlyMap<string, string> {
  const root = list(folder);
  return isExpanded(folder, root) ? expanded(folder, id) : flat(folder, root, id);
}

/** What is there first decides, in the order of names (`GetLocalFeedType`). */
function isExpanded(folder: string, root: readonly Dirent[]): boolean {
  if (root.some(isPackageFile)) return false;
  for (const { name } of root.filter(isFolder)) {
    const entries = list(join(folder, name), true);
    if (entries.some(isPackageFile)) return false;
    const versions = entries.filter(isFolder);
    if (versions.some((version) => expandedPackage(folder, { id: name, version: version.name })))
      return true;
  }
  return false;
}

function expanded(folder: string, id: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name } of list(join(folder, id.toLowerCase()), true).filter(isFolder)) {
    const version = parseVersion(name);
    const path = version && expandedPackage(folder, { id, version: name });
    if (version && path) found.set(versionKey(version), path);
  }
  return found;
}

/** With the hash that tells a finished extraction, and the manifest (`GetPackageV3`). */
function expandedPackage(folder: string, identity: PackageIdentity): string | undefined {
  if (parseVersion(identity.version) === undefined) return undefined;
  const home = join(folder, packageFolder(identity));
  const path = join(home, packageFileName(identity));
  const needed = [path, `${path}.sha512`, join(home, `${identity.id.toLowerCase()}.nuspec`)];
  return needed.every(isFile) ? path : undefined;
}

/** The folder itself first, then those below; of equal versions the first counts. */
function flat(folder: string, root: readonly Dirent[], id: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (place: string, entries: readonly Dirent[]): void => {
    for (const { name } of entries.filter((entry) => mayHold(entry, id))) {
      const key = versionInside(join(place, name), id);
      if (key !== undefined && !found.has(key)) found.set(key, join(place, name));
    }
  };
  add(folder, root);
  for (const { name } of root.filter(isFolder)) {
    const place = join(folder, name);
    add(place, list(place, true));
  }
  return found;
}

/** `<id>.<version>.nupkg`: what has an id that ends in numbers is told apart by its manifest. */
function mayHold(entry: Dirent, id: string): boolean {
  if (!isPackageFile(entry)) return false;
  const stem = entry.name.slice(0, -'.nupkg'.length).toLowerCase();
  const prefix = `${id.toLowerCase()}.`;
  if (stem.endsWith('.symbols') || !stem.startsWith(prefix)) return false;
  return parseVersion(stem.slice(prefix.length)) !== undefined;
}

/**
 * The version that the package's manifest says it has, where it says the id as well.
 * @throws Unavailable where the file cannot be read; MalformedInput, LimitReached where it is no
 * package: NuGet fails there too.
 */
function versionInside(path: string, id: string): string | undefined {
  try {
    const identity = identityInside(path);
    const version = parseVersion(identity?.version ?? '');
    if (version === undefined || identity?.id.toLowerCase() !== id.toLowerCase()) return undefined;
    return versionKey(version);
  } catch (error) {
    if (isInputError(error)) throw error.at(path);
    throw new Unavailable('unreadable', `cannot read ${path}`);
  }
}

function identityInside(path: string): PackageIdentity | undefined {
  // Whoever reads a pipe waits for its other end.
  if (!isFile(path)) throw new Unavailable('unreadable', 'no file');
  within('packageBytes', statSync(path).size);
  const archive = readZip(readFileSync(path));
  const manifest = archive.entries.find(({ name }) => /^[^/\\]+\.nuspec$/i.test(name));
  if (manifest === undefined) throw new MalformedInput('bad-structure', 'no manifest');
  const { id, version } = readNuspec(readEntry(archive, manifest));
  const parsed = parseVersion(version ?? '');
  return id !== undefined && parsed ? { id, version: formatVersion(parsed) } : undefined;
}

const isPackageFile = (entry: Dirent): boolean =>
  !entry.isDirectory() && entry.name.toLowerCase().endsWith('.nupkg');

/** Links to folders are followed, as NuGet does; what they are is seen when they are listed. */
const isFolder = (entry: Dirent): boolean => entry.isDirectory() || entry.isSymbolicLink();

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function list(folder: string, lenient = false): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    within('scanFolders', entries.length);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isInputError(error)) throw error;
    if (lenient) return [];
    throw unlistable(error);
  }
}

function unlistable(error: unknown): Unavailable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new Unavailable('not-found', 'there is no such folder')
    : new Unavailable('unreadable', 'the folder cannot be listed');
}
