import { append } from '../../core/append.js';
import { basename, dirname } from 'node:path';
import { dependencyPaths } from '../../ecosystems/nuget/dependency-paths.js';
import { readDepsFile, type DepsFile, type ShippedNode } from '../../ecosystems/nuget/deps-file.js';
import type { StatedPackage } from '../graph.js';
import { readProjectFile } from '../trouble.js';
import { placesOf } from './places.js';
import { entryTroubles, type Listing, type Project } from './project.js';

/** What published programs say that they were made of. */
export function readDeps(listing: Listing): Project[] {
  return listing.found.depsFiles.flatMap((file) => readOne(file, listing));
}

function readOne(file: string, { settings, troubles }: Listing): Project[] {
  const deps = readProjectFile(file, troubles, readDepsFile);
  if (deps === undefined) return [];
  append(troubles, entryTroubles(file, deps.problems));
  const places = placesOf(settings.settingsOf(dirname(file)));
  return [{ path: file, source: 'deps', list: file, stated: statedIn(deps, file), places }];
}

function statedIn(deps: DepsFile, file: string): StatedPackage[] {
  const roots = ownDependencies(deps.nodes, file);
  const libraries = deps.nodes.map(({ kind, ...node }) => ({
    ...node,
    isPackage: kind === 'package',
  }));
  const paths = dependencyPaths([{ libraries, roots }]);
  const direct = new Set(roots.map((id) => id.toLowerCase()));
  const lines = new Map(deps.packages.map(({ id, line }) => [id.toLowerCase(), line]));
  return deps.packages.map(({ id, version, sha512, line }) => {
    const isDirect = direct.has(id.toLowerCase());
    const path = isDirect ? [] : paths.pathTo({ id, version });
    const brought = lines.get(path[0]?.id.toLowerCase() ?? '');
    const use: StatedPackage['use'] = {
      project: file,
      source: 'deps',
      relation: isDirect ? 'direct' : 'transitive',
      file,
      line,
      path,
      targetFrameworks: [deps.targetFramework],
      ...(brought !== undefined && { broughtInBy: { file, line: brought } }),
      ...(sha512 !== undefined && { contentHash: sha512 }),
    };
    return { id, version, use };
  });
}

/** Of the program that the file is named after; of all its projects where it is not listed. */
function ownDependencies(nodes: readonly ShippedNode[], file: string): string[] {
  const name = basename(file)
    .replace(/\.deps\.json$/i, '')
    .toLowerCase();
  const projects = nodes.filter(({ kind }) => kind === 'other');
  const own = projects.filter(({ id }) => id.toLowerCase() === name);
  return (own.length > 0 ? own : projects).flatMap(({ dependencies }) => dependencies);
}
