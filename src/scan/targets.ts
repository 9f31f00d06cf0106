import { basename, dirname, join } from 'node:path';
import { identityKey, packageUrl, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { identitiesOfFile } from './feed.js';
import { buildGraph, compareText, type NeededPackage, type PackageUse } from './graph.js';
import { newLocator, type NotLocated, type PackagePlaces } from './locate.js';
import { isFile } from './path-kind.js';
import type { Project } from './projects.js';

/** A package file that is to be read, and what is expected of it. */
export interface Target {
  readonly nupkgPath: string;
  /** The folder or feed it was found in. */
  readonly place: string;
  readonly extractedFolder?: string;
  /** What it must be, any one of these: a file's name can be read in several ways, or in none. */
  readonly wanted: readonly PackageIdentity[];
  readonly uses: readonly PackageUse[];
}

/** A package that is needed and of which there is no package file. */
export interface Missing extends NotLocated {
  readonly wanted: PackageIdentity;
  readonly purl: string;
}

export interface Located {
  readonly needed: readonly NeededPackage[];
  readonly targets: readonly Target[];
  readonly missing: readonly Missing[];
}

/** Finds the package files of everything that the projects need, for each in its own places. */
export function locateTargets(projects: readonly Project[]): Located {
  const needed = buildGraph(projects.flatMap((project) => project.stated));
  const places = placesByProject(projects);
  const locate = newLocator();
  const targets = new Map<string, Target>();
  const missing = new Map<string, Missing>();
  for (const node of needed) {
    const wanted = { id: node.id, version: node.version };
    for (const use of node.uses) {
      const place = places.get(use.project) ?? { packageFolders: [], feeds: [] };
      const found = locate(wanted, place);
      if ('nupkgPath' in found) addTarget(targets, { ...found, wanted: [wanted], uses: [use] });
      else missing.set(node.key, { ...found, wanted, purl: packageUrl(wanted) });
    }
  }
  return { needed, targets: [...targets.values()], missing: [...missing.values()] };
}

/** A project with both kinds of files looks in the places of both. */
function placesByProject(projects: readonly Project[]): Map<string, PackagePlaces> {
  const places = new Map<string, PackagePlaces>();
  for (const { path, places: own } of projects) {
    const known = places.get(path);
    places.set(path, {
      packageFolders: [...new Set([...(known?.packageFolders ?? []), ...own.packageFolders])],
      feeds: [...new Set([...(known?.feeds ?? []), ...own.feeds])],
    });
  }
  return places;
}

function addTarget(targets: Map<string, Target>, target: Target): void {
  const [wanted] = target.wanted;
  const key = `${target.nupkgPath}\0${wanted ? identityKey(wanted) : ''}`;
  const known = targets.get(key);
  targets.set(key, known ? { ...known, uses: [...known.uses, ...target.uses] } : target);
}

/** Package files that were found lying in a folder, with nobody who needs them. */
export function targetsOfFiles(files: readonly string[]): Target[] {
  return [...files].sort(compareText).map((nupkgPath) => {
    const folder = dirname(nupkgPath);
    const extracted = isFile(join(folder, '.nupkg.metadata'));
    const wanted = extracted ? [identityOfFolder(folder)] : identitiesOfFile(basename(nupkgPath));
    const place = extracted ? dirname(dirname(folder)) : folder;
    return { nupkgPath, place, wanted, uses: [], ...(extracted && { extractedFolder: folder }) };
  });
}

/** `<packages folder>/<id>/<version>` */
function identityOfFolder(folder: string): PackageIdentity {
  return { id: basename(dirname(folder)), version: basename(folder) };
}
