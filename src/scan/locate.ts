import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFileName, packageFolder } from '../ecosystems/nuget/extracted-files.js';
import { isPackageId, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { parseVersion } from '../ecosystems/nuget/version.js';
import { openFeed, type Feed } from '../feeds/folder/feed-folder.js';
import { isFile, isFolder } from './path-kind.js';

/** Where packages may lie, in the order in which they are asked. All paths absolute. */
export interface PackagePlaces {
  /** Folders in the shape of the global packages folder: the global one, then fallback folders. */
  readonly packageFolders: readonly string[];
  /** Local feeds: folders of .nupkg files, flat or `<id>/<version>/`. */
  readonly feeds: readonly string[];
  /** `packages` folders of projects with `packages.config`, asked before all others. */
  readonly sideBySide?: readonly string[];
}

export interface PackageFile {
  readonly nupkgPath: string;
  /** Which folder or feed it was found in. */
  readonly place: string;
  /** The feed, where it was found in one. */
  readonly feed?: string;
  /** What builds use, where it has been extracted. */
  readonly extractedFolder?: string;
  /** It was extracted as `<id>.<version>/`, beside which no manifest is kept. */
  readonly sideBySide?: boolean;
}

export interface NotLocated {
  /** Every place that was asked. */
  readonly looked: readonly string[];
  readonly extractedFolder?: string;
}

export type Locator = (
  identity: PackageIdentity,
  places: PackagePlaces,
) => PackageFile | NotLocated;

/** Remembers what each feed holds, so that a feed is listed once. */
export function newLocator(): Locator {
  const feeds = new Map<string, Feed>();
  const feedAt = (folder: string): Feed => {
    const feed = feeds.get(folder) ?? openFeed(folder);
    feeds.set(folder, feed);
    return feed;
  };
  return (identity, places) => locate(identity, places, feedAt);
}

function locate(
  identity: PackageIdentity,
  places: PackagePlaces,
  feedAt: (folder: string) => Feed,
): PackageFile | NotLocated {
  const sideBySide = places.sideBySide ?? [];
  const looked = [...sideBySide, ...places.packageFolders, ...places.feeds];
  // What is no id or version never becomes part of a path.
  if (!isPackageId(identity.id) || parseVersion(identity.version) === undefined) return { looked };
  for (const place of sideBySide) {
    const nupkgPath = feedAt(place).find(identity);
    if (nupkgPath !== undefined) return { nupkgPath, place, ...besideIt(nupkgPath, place) };
  }
  const extracted = findExtracted(identity, places.packageFolders);
  if (extracted?.nupkgPath !== undefined) return { ...extracted, nupkgPath: extracted.nupkgPath };
  const folder = extracted && { extractedFolder: extracted.extractedFolder };
  for (const place of places.feeds) {
    const nupkgPath = feedAt(place).find(identity);
    if (nupkgPath !== undefined) return { nupkgPath, place, feed: place, ...folder };
  }
  return { looked, ...folder };
}

interface Extracted {
  readonly place: string;
  readonly extractedFolder: string;
  readonly nupkgPath?: string;
}

/** The first folder that has the package counts, as for NuGet; only it is what builds use. */
function findExtracted(
  identity: PackageIdentity,
  packageFolders: readonly string[],
): Extracted | undefined {
  for (const place of packageFolders) {
    const extractedFolder = join(place, packageFolder(identity));
    if (!isFolder(extractedFolder)) continue;
    const nupkgPath = join(extractedFolder, packageFileName(identity));
    return { place, extractedFolder, ...(isFile(nupkgPath) && { nupkgPath }) };
  }
  return undefined;
}

/** The folder of a package file, where the package has been extracted into it. */
function besideIt(
  nupkgPath: string,
  place: string,
): { readonly extractedFolder?: string; readonly sideBySide?: boolean } {
  const extractedFolder = dirname(nupkgPath);
  if (extractedFolder === place || !holdsMore(extractedFolder)) return {};
  return { extractedFolder, sideBySide: true };
}

/** Whether more lies in a folder than package files. */
export function holdsMore(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => !/\.nupkg(?:\.sha512)?$/i.test(name));
  } catch {
    return false;
  }
}
