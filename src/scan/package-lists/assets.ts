import { append } from '../../core/append.js';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { readAssetsFile, type AssetsFile } from '../../ecosystems/nuget/assets-file.js';
import type { SpecDifference } from '../../ecosystems/nuget/spec-differences.js';
import { assetsDifferences } from '../../ecosystems/nuget/assets-staleness.js';
import { dependencyPaths, type DependencyPaths } from '../../ecosystems/nuget/dependency-paths.js';
import { identityKey } from '../../ecosystems/nuget/identity.js';
import type { StatedPackage } from '../graph.js';
import { readProjectFile } from '../trouble.js';
import { placesOf } from './places.js';
import { entryTroubles, noteStale, type Listing, type Project } from './project.js';

export function readAssets(listing: Listing): Project[] {
  return listing.found.assetsFiles.flatMap((file) => readOne(file, listing));
}

function readOne(file: string, listing: Listing): Project[] {
  const { found, settings, troubles } = listing;
  const read = readProjectFile(file, troubles, (bytes) => {
    const assets = readAssetsFile(bytes);
    return { assets, paths: dependencyPaths(assets.targets) };
  });
  if (read === undefined) return [];
  const { assets, paths } = read;
  const path = projectOf(file, assets, found.projects);
  const spec = listing.specOf(path);
  const failed = assets.problems.filter(({ code }) => code === 'restore-failed');
  if (spec !== undefined && failed.length > 0) {
    // What a restore left that failed says nothing: the project is worked out instead.
    const [first] = failed;
    noteStale(listing, { project: path, list: file, differences: [failure(first?.message ?? '')] });
    return [];
  }
  append(troubles, entryTroubles(file, assets.problems));
  const differences = spec ? assetsDifferences(assets, spec) : [];
  noteStale(listing, { project: path, list: file, differences });
  const { packageFolders, project } = assets;
  const places = placesOf(settings.settingsOf(dirname(path)), {
    packageFolders,
    sources: project.sources,
  });
  const stated = statedIn(assets, paths, file, path);
  const { otherVersions } = assets;
  return [{ path, source: 'assets', list: file, stated, places, otherVersions }];
}

function failure(message: string): SpecDifference {
  return { kind: 'framework', targetFramework: '', message };
}

function statedIn(
  { packages }: AssetsFile,
  paths: DependencyPaths,
  file: string,
  project: string,
): StatedPackage[] {
  const lines = new Map(packages.map((entry) => [identityKey(entry), entry.line]));
  return packages.map((entry): StatedPackage => {
    const { id, version, relation, targetFrameworks, line, sha512 } = entry;
    const path = relation === 'direct' ? [] : paths.pathTo({ id, version });
    const [first] = path;
    const brought = first && lines.get(identityKey(first));
    const use = {
      project,
      source: 'assets',
      relation,
      file,
      line,
      path,
      targetFrameworks,
      ...(brought !== undefined && { broughtInBy: { file, line: brought } }),
      ...(sha512 !== undefined && { contentHash: sha512 }),
    } as const;
    return { id, version, use };
  });
}

/**
 * The project file's own path is that of the machine which restored it, perhaps another one: it
 * counts where that project has been found. Else one of its name does, above the assets file (`obj`
 * belongs to the project of its folder that was restored last) or the only one anywhere.
 */
function projectOf(file: string, { project }: AssetsFile, projects: readonly string[]): string {
  if (projects.includes(project.path)) return project.path;
  const name = basename(project.path.replaceAll('\\', '/'));
  const folder = dirname(dirname(file));
  const beside = projects.filter((one) => dirname(one) === folder);
  const [only, ...others] = beside;
  if (!name) return only !== undefined && others.length === 0 ? only : folder;
  const named = projects.filter((one) => basename(one) === name);
  const [match = undefined, ...more] = named.filter((one) => dirname(one) === folder);
  if (match !== undefined && more.length === 0) return match;
  const [single, ...rest] = named;
  if (single !== undefined && rest.length === 0) return single;
  return isAbsolute(project.path) ? project.path : join(folder, name);
}
