import { isAbsolute, resolve } from 'node:path';
import type { NuGetSettings } from '../../ecosystems/nuget/nuget-config.js';
import type { PackagePlaces } from '../locate.js';

/** Where a restore put packages, as the assets file that it wrote says. */
export interface RestoredPlaces {
  readonly packageFolders: readonly string[];
  /** Folders and URLs. */
  readonly sources: readonly string[];
}

/** What the restore used comes first, then what a restore would use now. */
export function placesOf(settings: NuGetSettings, restored?: RestoredPlaces): PackagePlaces {
  const { globalPackagesFolder, fallbackFolders } = settings;
  const folders = [
    ...(restored?.packageFolders ?? []),
    ...(globalPackagesFolder ? [globalPackagesFolder] : []),
    ...fallbackFolders,
  ];
  const feeds = [...localFeeds(settings), ...(restored?.sources ?? [])];
  return { packageFolders: unique(folders), feeds: unique(feeds) };
}

/**
 * Where projects with `packages.config` have theirs: in `folders`, and where they are missing there, a
 * restore takes them from the global packages folder, which is then no more than another feed.
 */
export function sideBySidePlaces(
  settings: NuGetSettings,
  folders: readonly string[],
): PackagePlaces {
  const { repositoryPath, globalPackagesFolder, fallbackFolders } = settings;
  const global = globalPackagesFolder ? [globalPackagesFolder] : [];
  return {
    packageFolders: [],
    feeds: unique([...localFeeds(settings), ...global, ...fallbackFolders]),
    sideBySide: unique([...(repositoryPath ? [repositoryPath] : []), ...folders]),
  };
}

function localFeeds({ sources }: NuGetSettings): string[] {
  return sources.filter(({ kind }) => kind === 'folder').map(({ location }) => location);
}

function unique(folders: readonly string[]): string[] {
  return [...new Set(folders.filter((one) => isAbsolute(one)).map((folder) => resolve(folder)))];
}
