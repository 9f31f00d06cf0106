import { join } from 'node:path';
import { packageFileName, packageFolder } from '../ecosystems/nuget/extracted-files.js';
import { isPackageId, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { parseVersion } from '../ecosystems/nuget/version.js';
import { openFeed, type Feed } from './feed.js';
import { isFile, isFolder } from './path-kind.js';

/** Where packages may lie, in the order in which they are asked. All paths absolute. */
export interface PackagePlaces {
  /** Folders in the shape of the global packages folder: the global one, then fallback folders. */
  readonly packageFolders: readonly string[];
  /** Local feeds: folders of .nupkg files, flat or `<id>/<version>/`. */
  readonly feeds: readonly string[];
}

interface Located {
  readonly nupkgPath: string;
  /** Which folder or feed it was found in. */
  readonly place: string;
  /** What builds use, where it has been extracted. */
  readonly extractedFolder?: string;
}

export interface NotLocated {
  /** Every place that was asked. */
  readonly looked: readonly string[];
  readonly extractedFolder?: string;
}

export type Locator = (identity: PackageIdentity, places: PackagePlaces) => Located | NotLocated;

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
): Located | NotLocated {
  const looked = [...places.packageFolders, ...places.feeds];
  // What is no id or version never becomes part of a path.
  if (!isPackageId(identity.id) || parseVersion(identity.version) === undefined) return { looked };
  const extracted = findExtracted(identity, places.packageFolders);
  if (extracted?.nupkgPath !== undefined) return { ...extracted, nupkgPath: extracted.nupkgPath };
  const folder = extracted && { extractedFolder: extracted.extractedFolder };
  for (const place of places.feeds) {
    const nupkgPath = feedAt(place).find(identity);
    if (nupkgPath !== undefined) return { nupkgPath, place, ...folder };
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
