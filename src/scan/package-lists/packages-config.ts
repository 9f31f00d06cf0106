import { append } from '../../core/append.js';
import { basename, dirname, join } from 'node:path';
import { identityKey } from '../../ecosystems/nuget/identity.js';
import { readPackagesConfig, type PackagesConfig } from '../../ecosystems/nuget/packages-config.js';
import type { BuildFile } from '../build-file.js';
import type { Discovery } from '../discover.js';
import type { Solution } from '../discover-solution.js';
import { identitiesOfFile } from '../../feeds/folder/feed-folder.js';
import type { StatedPackage } from '../graph.js';
import { isFolder } from '../path-kind.js';
import { readProjectFile } from '../trouble.js';
import { ownersOf } from './owners.js';
import { sideBySidePlaces } from './places.js';
import { entryTroubles, type Listing, type Project } from './project.js';

/**
 * Every `packages.config`, once for each project that it belongs to, and the projects that take files
 * out of a `packages` folder without any: what they name is built with, whether listed or not.
 */
export function readPackagesConfigs(listing: Listing): Project[] {
  const owners = packagesConfigOwners(listing.found);
  const owned = new Set([...owners.values()].flat());
  const unlisted = [...listing.found.projectFiles.values()].filter(
    ({ path, folders, usesReferences }) =>
      !owned.has(path) && !usesReferences && folders.length > 0,
  );
  const context = { ...listing, beside: foldersBeside(listing.found.solutions) };
  return [
    ...[...owners].flatMap(([file, projects]) => readOne(file, projects, context)),
    ...unlisted.map(({ path }) => project(path, path, [], context)),
  ];
}

/**
 * Restores take package references where a project has any, and look into no other list: a list that
 * lies beside such a project says nothing of it.
 */
export function packagesConfigOwners(found: Discovery): ReadonlyMap<string, readonly string[]> {
  const projects = found.projects.filter((path) => !found.projectFiles.get(path)?.usesReferences);
  const owners = ownersOf(found.packagesConfigs, projects, '.config');
  // `packages.Release.config` without a project called Release is some other configuration.
  return new Map(
    [...owners].filter(
      ([file, own]) => own.length > 0 || basename(file).toLowerCase() === 'packages.config',
    ),
  );
}

interface Context extends Listing {
  /** By folder of a project, where solutions lie that list it. */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
}

function readOne(file: string, owners: readonly string[], listing: Context): Project[] {
  const config = readProjectFile(file, listing.troubles, readPackagesConfig);
  if (config === undefined) return [];
  append(listing.troubles, entryTroubles(file, config.problems));
  const paths = owners.length > 0 ? owners : [dirname(file)];
  return paths.map((path) => project(path, file, statedIn(config, file, path), listing));
}

function project(
  path: string,
  list: string,
  listed: readonly StatedPackage[],
  { found, settings, beside }: Context,
): Project {
  const folder = dirname(list);
  const folders = packagesFolders(folder, beside.get(folder) ?? new Set());
  const stated = [...listed, ...taken(found.projectFiles.get(path), listed)];
  const places = sideBySidePlaces(settings.settingsOf(folder), folders);
  return { path, source: 'packages.config', list, stated, places };
}

function statedIn({ packages }: PackagesConfig, file: string, path: string): StatedPackage[] {
  return packages.map(({ id, version, targetFramework, line }) => ({
    id,
    version,
    use: {
      project: path,
      source: 'packages.config',
      relation: 'direct',
      file,
      line,
      targetFrameworks: targetFramework === undefined ? [] : [targetFramework],
    },
  }));
}

/** What the project takes files out of and no list names. */
function taken(file: BuildFile | undefined, listed: readonly StatedPackage[]): StatedPackage[] {
  const known = new Set(listed.map(identityKey));
  return (file?.folders ?? []).flatMap(({ name, line }): StatedPackage[] => {
    const readings = identitiesOfFile(`${name}.nupkg`);
    const [identity] = readings;
    if (identity === undefined || readings.some((one) => known.has(identityKey(one)))) return [];
    return [{ ...identity, use: useOf(file?.path ?? '', line) }];
  });
}

function useOf(file: string, line: number): StatedPackage['use'] {
  const source = 'packages.config';
  return { project: file, source, relation: 'direct', file, line, targetFrameworks: [] };
}

/** A restore puts them beside the solution, which lies in a folder above or lists the project. */
function packagesFolders(folder: string, beside: ReadonlySet<string>): string[] {
  const above: string[] = [];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) above.push(at);
  return [...beside, ...above].map((at) => join(at, 'packages')).filter(isFolder);
}

function foldersBeside(solutions: readonly Solution[]): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  for (const { file, projects, sites } of solutions) {
    for (const folder of [...projects.map((one) => dirname(one)), ...sites])
      beside.set(folder, (beside.get(folder) ?? new Set()).add(dirname(file)));
  }
  return beside;
}
