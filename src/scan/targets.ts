import { basename, dirname, join } from 'node:path';
import { identityKey, packageUrl, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { identitiesOfFile } from '../feeds/folder/feed-folder.js';
import { buildGraph, compareText, type NeededPackage, type PackageUse } from './graph.js';
import { AssayError, Bug } from '../core/errors.js';
import { eachOf } from './each.js';
import {
  holdsMore,
  type Locator,
  type NotLocated,
  type PackageFile,
  type PackagePlaces,
} from './locate.js';
import type { Supply } from './supplies.js';
import { isFile } from './path-kind.js';
import type { Project } from './projects.js';
import type { ReadOptions } from './read-targets.js';

/** A package file that is to be read, and what is expected of it. */
export interface Target {
  readonly nupkgPath: string;
  /** The folder or feed it was found in. */
  readonly place: string;
  /** The feed, where it was found in one. */
  readonly feed?: string;
  readonly extractedFolder?: string;
  /** It was extracted as `<id>.<version>/`, beside which no manifest is kept. */
  readonly sideBySide?: boolean;
  /** What it must be, any one of these: a file's name can be read in several ways, or in none. */
  readonly wanted: readonly PackageIdentity[];
  readonly uses: readonly PackageUse[];
}

/** What looked for a package and did not find it came to. */
interface NotFound extends NotLocated {
  /** Why no feed gave it, where one was asked. */
  readonly failed?: { readonly code: string; readonly reason: string };
}

/** A package that is needed and of which there is no package file. */
export interface Missing extends NotFound {
  /** Of the node of the graph. */
  readonly key: string;
  readonly wanted: PackageIdentity;
  readonly purl: string;
}

export interface Located {
  readonly needed: readonly NeededPackage[];
  readonly targets: readonly Target[];
  readonly missing: readonly Missing[];
}

/** How many packages are asked for at once; what a source bears is the feed client's own concern. */
const askedAtOnce = 64;

/**
 * Finds the package files of everything that the projects need, for each in its own places: on disk
 * first, as the client does, then from the feeds that the project is configured with.
 */
export async function locateTargets(
  projects: readonly Project[],
  locate: Locator,
  { signal }: Pick<ReadOptions, 'signal'>,
): Promise<Located> {
  const needed = buildGraph(projects.flatMap((project) => project.stated));
  const places = placesByProject(projects);
  const targets = new Map<string, Target>();
  const missing = new Map<string, Missing>();
  const asked = needed.flatMap((node) => node.uses.map((use) => ({ node, use })));
  const found = await eachOf(asked, askedAtOnce, ({ node, use }) => {
    signal?.throwIfAborted();
    return find(node, places.get(placesKey(use.project, use.source)) ?? nowhere, locate);
  });
  asked.forEach(({ node, use }, at) => {
    const wanted = { id: node.id, version: node.version };
    const file = found[at];
    if (file === undefined) return;
    if ('nupkgPath' in file) addTarget(targets, { ...file, wanted: [wanted], uses: [use] });
    else missing.set(node.key, { ...file, key: node.key, wanted, purl: packageUrl(wanted) });
  });
  return { needed, targets: [...targets.values()], missing: [...missing.values()] };
}

/** Where the packages of one project may lie, and who is asked for what does not lie there. */
interface ProjectPlaces {
  readonly places: PackagePlaces;
  readonly supply?: Supply;
}

const nowhere: ProjectPlaces = { places: { packageFolders: [], feeds: [] } };

/** Of one package that is asked for by itself. */
export function packageFileOf(
  wanted: PackageIdentity,
  supply: Supply,
  locate: Locator,
): Promise<PackageFile | NotFound> {
  return find(wanted, { places: supply.places, supply }, locate);
}

async function find(
  wanted: PackageIdentity,
  { places, supply }: ProjectPlaces,
  locate: Locator,
): Promise<PackageFile | NotFound> {
  const found = locate(wanted, places);
  if ('nupkgPath' in found || supply === undefined) return found;
  // An extracted package whose file is gone: nothing from elsewhere vouches for what builds use.
  if (found.extractedFolder !== undefined || supply.sources.length === 0) return found;
  try {
    const { path, source } = await supply.feeds.download(wanted);
    const feed = supply.sources.find(({ name }) => name === source)?.location;
    return { nupkgPath: path, place: source, ...(feed !== undefined && { feed }) };
  } catch (error) {
    if (!(error instanceof AssayError) || error instanceof Bug) throw error;
    return { ...found, failed: { code: error.code, reason: error.message } };
  }
}

/** What projects with `packages.config` use lies in folders of their own. */
function placesKey(project: string, source: PackageUse['source']): string {
  return source === 'packages.config' ? `${project}\0${source}` : project;
}

/** A project with several kinds of files looks in the places of all. */
function placesByProject(projects: readonly Project[]): Map<string, ProjectPlaces> {
  const places = new Map<string, ProjectPlaces>();
  for (const { path, source, places: own, supply } of projects) {
    const key = placesKey(path, source);
    const known = places.get(key);
    const asked = known?.supply ?? supply;
    const both = (list: keyof PackagePlaces): string[] => [
      ...new Set([...(known?.places[list] ?? []), ...(own[list] ?? [])]),
    ];
    places.set(key, {
      places: {
        packageFolders: both('packageFolders'),
        feeds: both('feeds'),
        sideBySide: both('sideBySide'),
      },
      ...(asked && { supply: asked }),
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
    const name = basename(nupkgPath);
    const extracted = isFile(join(folder, '.nupkg.metadata'));
    if (extracted) {
      const wanted = [identityOfFolder(folder)];
      return {
        nupkgPath,
        place: dirname(dirname(folder)),
        wanted,
        uses: [],
        extractedFolder: folder,
      };
    }
    const wanted = identitiesOfFile(name);
    const sideBySide = `${basename(folder)}.nupkg`.toLowerCase() === name.toLowerCase();
    if (!sideBySide || !holdsMore(folder)) return { nupkgPath, place: folder, wanted, uses: [] };
    const place = dirname(folder);
    return { nupkgPath, place, wanted, uses: [], extractedFolder: folder, sideBySide };
  });
}

/** `<packages folder>/<id>/<version>` */
function identityOfFolder(folder: string): PackageIdentity {
  return { id: basename(dirname(folder)), version: basename(folder) };
}
