import { dirname, isAbsolute } from 'node:path';
import { isSdkPath } from '../ecosystems/nuget/project/sdk-path.js';
import type { ProjectSpec, Unevaluated } from '../ecosystems/nuget/project-spec.js';
import type { Discovery } from './discover.js';
import { besideLock } from './downloads.js';
import { newDiskTree, repositoryRoot } from './disk-tree.js';
import { ProjectEvaluations } from './evaluate-projects.js';
import type { KeptEvaluation } from './evaluation-memory.js';
import { readAssets } from './package-lists/assets.js';
import { readDeps } from './package-lists/deps.js';
import { readLocks } from './package-lists/lock.js';
import { untold } from './package-lists/untold.js';
import { readPackagesConfigs } from './package-lists/packages-config.js';
import {
  unknownSdkKey,
  type Listing,
  type Project,
  type StaleList,
} from './package-lists/project.js';
import { readSdks, unlistedSdks } from './package-lists/sdks.js';
import { readTools } from './package-lists/tools.js';
import { withSdkUses } from './of-sdk.js';
import { isFolder } from './path-kind.js';
import { projectOptions } from './project-options.js';
import { resolveProjects, type OpenProject } from './resolve-projects.js';
import { openCache } from './open-cache.js';
import type { ScanOptions } from './scan-repository.js';
import { SdkFinder } from './sdk-packages.js';
import { standInTree } from './stand-in-tree.js';
import { shownPath } from './shown-path.js';
import type { Supplies } from './supplies.js';
import type { Trouble } from './trouble.js';

export type { Project } from './package-lists/project.js';

/** What the finding of projects goes by. */
export interface Finding {
  readonly found: Discovery;
  readonly root: string;
  readonly supplies: Supplies;
  readonly troubles: Trouble[];
  readonly options: ScanOptions;
}

type Specs = ReadonlyMap<string, ProjectSpec>;

/**
 * Reads what every list states; all count where a project has several. What no list tells of a
 * project is worked out as a restore would, and so is what a list tells that was made before the
 * project changed: a reference that was added since must not hide behind it.
 */
export async function findProjects(finding: Finding): Promise<Project[]> {
  const { found, root, supplies, troubles, options } = finding;
  const { evaluations, done } = await evaluateAll(finding);
  const evaluated = evaluations.specs;
  const stale: StaleList[] = [];
  const unknownSdks = new Set<string>();
  const listing: Listing = {
    found,
    settings: supplies.settings,
    troubles,
    specOf: (path) => restorable(evaluated.get(path)),
    lacksSdk: (path) => evaluations.lacksSdk(path),
    stale,
    unknownSdks,
  };
  const lists = readLists(listing);
  // Of a commit long ago nobody restores anything.
  if (options.standsFor === undefined)
    for (const list of stale) options.onNotice?.(staleNotice(list, root));
  await evaluations.readSdks(openPaths(listing, lists), 'feeds');
  done();
  const all = [...lists, ...unlistedSdks(evaluations.namedSdks, lists, supplies.settings)];
  const paths = openPaths(listing, lists);
  const told = new Set([
    ...paths,
    ...all.flatMap(({ path, source }) => (source === 'assets' ? [path] : [])),
  ]);
  const listed = all
    .map((one) => supplied(one, evaluated, supplies))
    .map((one) => (told.has(one.path) ? one : withDownloads(one, listing)));
  const open = openProjects(paths, evaluated, supplies);
  for (const { spec } of open) troubles.push(...unevaluated(spec, unknownSdks));
  const resolved = await resolveProjects(
    open.filter(({ spec }) => restorable(spec)),
    evaluated,
  );
  return [
    ...listed,
    ...resolved,
    ...open.filter(({ spec }) => !restorable(spec)).map(usesNone),
  ].map((project) => ({
    ...withSdkUses(project, listing.specOf(project.path)),
    targetFrameworks: frameworksOf(project, evaluated),
  }));
}

/**
 * What a project is built for: as it says itself, else as a restore has written down. What stands in
 * packages.config is what a package was once installed for, and other lists are of no project.
 */
function frameworksOf({ path, source, stated }: Project, evaluated: Specs): readonly string[] {
  const spec = evaluated.get(path);
  if (spec !== undefined) return spec.frameworks.map(({ framework }) => framework);
  if (source !== 'assets' && source !== 'lock') return [];
  const all = stated.flatMap(({ use }) => use.targetFrameworks);
  return [...new Set(all.map((text) => text.split('/', 1)[0] ?? ''))];
}

/** A restore finds nothing to do for it: that it was looked at is said all the same. */
function usesNone({ spec: { path }, supply }: OpenProject): Project {
  return { path, source: 'project', list: path, stated: [], places: supply.places, supply };
}

/** With the SDK packages that are on disk: to know whether a list is of today, no feed is asked. */
async function evaluateAll({ found, root, supplies, troubles, options }: Finding) {
  const { standsFor, surroundings, signal } = options;
  // Nobody comes again to where a commit was laid out.
  const cache = openCache<KeptEvaluation>(
    standsFor === undefined ? options : { ...options, cacheFolder: undefined },
    'evaluations',
  );
  const disk = newDiskTree();
  const tree = standsFor ? standInTree(disk, standsFor) : disk;
  const evaluations = new ProjectEvaluations({
    options: projectOptions(standsFor?.folder ?? repositoryRoot(root), surroundings),
    cache,
    sdks: new SdkFinder(tree, supplies.locate, surroundings.platform),
    supplies,
    unread: new Set(found.projects.filter((path) => !found.projectFiles.has(path))),
    troubles,
    ...(signal && { signal }),
  });
  await evaluations.evaluate(found.projects);
  await evaluations.readSdks(found.projects, 'extracted');
  return { evaluations, done: () => cache.trim() };
}

/** What files say by themselves. */
export function readLists(listing: Listing): Project[] {
  return [
    ...readAssets(listing),
    ...readLocks(listing),
    ...readPackagesConfigs(listing),
    ...readDeps(listing),
    ...readTools(listing),
    ...readSdks(listing),
  ];
}

/** A list that belongs to no project file stands for its folder, and the configuration there counts. */
const folderOf = (path: string): string => (isFolder(path) ? path : dirname(path));

/** A lock file says nothing of places: its packages lie where the project has a restore put them. */
function supplied(project: Project, evaluated: Specs, supplies: Supplies): Project {
  const { path, source } = project;
  if (source !== 'lock' && source !== 'assets')
    return { ...project, supply: supplies.of(folderOf(path)) };
  const supply = supplies.of(folderOf(path), evaluated.get(path)?.sources);
  return { ...project, supply, ...(source === 'lock' && { places: supply.places }) };
}

/** With what a lock file does not have, where nobody else tells of that. */
function withDownloads(project: Project, { specOf }: Listing): Project {
  const spec = project.source === 'lock' ? specOf(project.path) : undefined;
  if (spec === undefined || project.supply === undefined) return project;
  return { ...project, stated: [...project.stated, ...besideLock(spec, project.supply)] };
}

/**
 * Projects to be worked out: no list tells of them, or one that is too old. An SDK that is not read
 * may be what has a restore go by references.
 */
function openPaths(
  { found, specOf, lacksSdk, stale }: Listing,
  listed: readonly Project[],
): string[] {
  const isRestored = (path: string): boolean => specOf(path) !== undefined || lacksSdk(path);
  const open = untold(found, listed, isRestored);
  return [...new Set([...open, ...stale.map(({ project }) => project)])].sort();
}

function openProjects(
  paths: readonly string[],
  evaluated: Specs,
  supplies: Supplies,
): OpenProject[] {
  return paths.flatMap((path) => {
    const spec = evaluated.get(path);
    return spec ? [{ spec, supply: supplies.of(dirname(path), spec.sources) }] : [];
  });
}

/** Only such projects are restored by their references. */
function restorable(spec: ProjectSpec | undefined): ProjectSpec | undefined {
  return spec?.style === 'PackageReference' ? spec : undefined;
}

/** Only where the graph rests on it: a list says what was used, whatever a condition means. */
function unevaluated(spec: ProjectSpec, unknownSdks: ReadonlySet<string>): Trouble[] {
  return spec.unevaluated
    .filter(({ file, text }) => !unknownSdks.has(unknownSdkKey(file, text)))
    .map((one) => ({ code: 'unevaluated', ...openPlace(one, spec) }));
}

/** What the SDK's own files stumble over is told at the file that they import, else at the project. */
function openPlace({ file, line, text, reason }: Unevaluated, { path }: ProjectSpec) {
  if (!isSdkPath(file)) return { file, line, reason: `${text}: ${reason}` };
  if (!isAbsolute(text) || isSdkPath(text)) return { file: path, reason: `${text}: ${reason}` };
  return { file: text, reason: reason.replace(/^imports a file that /, '') };
}

function staleNotice({ list, differences }: StaleList, root: string): string {
  const [first, ...others] = differences;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return `${shownPath(root, list)} is older than its project (${first?.message ?? ''}${more}): worked out anew`;
}
