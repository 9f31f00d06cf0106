import { append } from '../../core/append.js';
import { dirname } from 'node:path';
import type { OtherVersion } from '../../ecosystems/nuget/catalog.js';
import { dependencyPaths, type DependencyPaths } from '../../ecosystems/nuget/dependency-paths.js';
import { identityKey } from '../../ecosystems/nuget/identity.js';
import { lockDifferences } from '../../ecosystems/nuget/lock-staleness.js';
import {
  lockedGraphs,
  readLockFile,
  type LockedPackage,
  type LockFile,
} from '../../ecosystems/nuget/lock-file.js';
import { otherVersionsAmong } from '../../ecosystems/nuget/other-versions.js';
import type { StatedPackage } from '../graph.js';
import { readProjectFile } from '../trouble.js';
import { ownersOf } from './owners.js';
import { placesOf } from './places.js';
import { entryTroubles, noteStale, type Listing, type Project } from './project.js';

/** Every lock file, once for each project that it belongs to. */
export function readLocks(listing: Listing): Project[] {
  const { lockFiles, projects } = listing.found;
  const owners = ownersOf(lockFiles, projects, '.lock.json');
  return lockFiles.flatMap((file) => readLock(file, owners.get(file) ?? [], listing));
}

function readLock(file: string, owners: readonly string[], listing: Listing): Project[] {
  const { settings, troubles } = listing;
  const read = readProjectFile(file, troubles, (bytes) => {
    const lock = readLockFile(bytes);
    return { lock, paths: dependencyPaths(lockedGraphs(lock.packages)) };
  });
  if (read === undefined) return [];
  append(troubles, entryTroubles(file, read.lock.problems));
  const folder = dirname(file);
  const places = placesOf(settings.settingsOf(folder));
  const paths = owners.length > 0 ? owners : [folder];
  return paths.map((path) => {
    const spec = listing.specOf(path);
    const differences = spec ? lockDifferences(read.lock, spec, listing.specOf) : [];
    noteStale(listing, { project: path, list: file, differences });
    const stated = statedIn(read.lock, read.paths, file, path);
    const otherVersions = otherVersionsOf(read.lock);
    return { path, source: 'lock', list: file, stated, places, otherVersions };
  });
}

function otherVersionsOf({ packages }: LockFile): OtherVersion[] {
  const direct = packages.filter(({ type }) => type === 'Direct');
  return otherVersionsAmong(
    direct.map(({ id, requested = '', version = '' }) => ({
      id,
      range: requested,
      taken: version,
    })),
  );
}

function statedIn(
  { packages }: LockFile,
  paths: DependencyPaths,
  file: string,
  project: string,
): StatedPackage[] {
  const lines = directLines(packages);
  return packages.flatMap((entry): StatedPackage[] => {
    const { id, version, type, contentHash, line, targetFramework } = entry;
    if (type === 'Project' || version === undefined) return [];
    const path = type === 'Direct' ? [] : paths.pathTo({ id, version });
    const [first] = path;
    const brought = first && lines.get(identityKey(first));
    const use = {
      project,
      source: 'lock',
      relation: type === 'Direct' ? 'direct' : 'transitive',
      file,
      line,
      path,
      targetFrameworks: [targetFramework],
      ...(brought !== undefined && { broughtInBy: { file, line: brought } }),
      ...(contentHash !== undefined && { contentHash }),
    } as const;
    return [{ id, version, use }];
  });
}

/** The first line of each package: that of the project's own dependency is where a path begins. */
function directLines(packages: readonly LockedPackage[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { id, version = '', line } of packages) {
    const key = identityKey({ id, version });
    if (!lines.has(key)) lines.set(key, line);
  }
  return lines;
}
