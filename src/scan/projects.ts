import { readdirSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { readAssetsFile, type AssetsFile } from '../ecosystems/nuget/assets-file.js';
import { readLockFile, type EntryProblem } from '../ecosystems/nuget/lock-file.js';
import type { NuGetSettings } from '../ecosystems/nuget/nuget-config.js';
import type { Discovery } from './discover.js';
import type { PackageUse, StatedPackage } from './graph.js';
import type { PackagePlaces } from './locate.js';
import type { SettingsReader } from './settings.js';
import { readProjectFile, type Trouble } from './trouble.js';

/** A project whose packages are known. */
export interface Project {
  /** Absolute path of its file, or of its folder where no one file is meant. */
  readonly path: string;
  readonly source: PackageUse['source'];
  readonly stated: readonly StatedPackage[];
  /** Where its packages may lie. */
  readonly places: PackagePlaces;
}

/**
 * Reads what lock files and assets files state; both count where a project has both. A project with
 * neither has not been restored, and is a trouble: what it will use is not known.
 */
export function readProjects(
  found: Discovery,
  settings: SettingsReader,
  troubles: Trouble[],
): Project[] {
  const fromAssets = found.assetsFiles.flatMap((file) => readAssets(file, settings, troubles));
  const fromLocks = found.lockFiles.flatMap((file) => readLock(file, settings, troubles));
  const projects = [...fromAssets, ...fromLocks];
  troubles.push(...notRestored(found, projects), ...found.packagesConfigs.map(notSupported));
  return projects;
}

function readLock(file: string, settings: SettingsReader, troubles: Trouble[]): Project[] {
  const lock = readProjectFile(file, troubles, readLockFile);
  if (lock === undefined) return [];
  troubles.push(...lock.problems.map((problem) => toTrouble(file, problem)));
  const folder = dirname(file);
  const path = projectFileIn(folder) ?? folder;
  const stated = lock.packages.flatMap((entry): StatedPackage[] => {
    const { id, version, type, contentHash, line, targetFramework } = entry;
    if (type === 'Project' || version === undefined) return [];
    const relation = type === 'Direct' ? 'direct' : 'transitive';
    const hash = contentHash !== undefined && { contentHash };
    const targetFrameworks = [targetFramework];
    const use = {
      project: path,
      source: 'lock',
      relation,
      file,
      line,
      targetFrameworks,
      ...hash,
    } as const;
    return [{ id, version, use }];
  });
  return [{ path, source: 'lock', stated, places: placesOf(settings.settingsOf(folder)) }];
}

function readAssets(file: string, settings: SettingsReader, troubles: Trouble[]): Project[] {
  const assets = readProjectFile(file, troubles, readAssetsFile);
  if (assets === undefined) return [];
  troubles.push(...assets.problems.map((problem) => toTrouble(file, problem)));
  const path = projectOf(file, assets);
  const stated = assets.packages.map((entry): StatedPackage => {
    const { id, version, relation, targetFrameworks, line, sha512 } = entry;
    const hash = sha512 !== undefined && { contentHash: sha512 };
    const use = {
      project: path,
      source: 'assets',
      relation,
      file,
      line,
      targetFrameworks,
      ...hash,
    } as const;
    return { id, version, use };
  });
  const places = placesOf(settings.settingsOf(dirname(path)), assets);
  return [{ path, source: 'assets', stated, places }];
}

/**
 * The project file's own path is that of the machine which restored it, perhaps another one: it
 * counts where a file of that name stands above the assets file.
 */
function projectOf(file: string, assets: AssetsFile): string {
  const name = basename(assets.project.path.replaceAll('\\', '/'));
  const folder = dirname(dirname(file));
  if (!name) return projectFileIn(folder) ?? folder;
  if (projectFilesIn(folder).includes(name)) return join(folder, name);
  return isAbsolute(assets.project.path) ? assets.project.path : join(folder, name);
}

function projectFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(?:cs|fs|vb)proj$/i.test(name));
  } catch {
    return [];
  }
}

/** The one project of a folder; undefined where there are several or none. */
function projectFileIn(folder: string): string | undefined {
  const [name, ...others] = projectFilesIn(folder);
  return name === undefined || others.length > 0 ? undefined : join(folder, name);
}

/** What the restore used comes first, then what a restore would use now. */
function placesOf(settings: NuGetSettings, assets?: AssetsFile): PackagePlaces {
  const { globalPackagesFolder, fallbackFolders, sources } = settings;
  const folders = [
    ...(assets?.packageFolders ?? []),
    ...(globalPackagesFolder ? [globalPackagesFolder] : []),
    ...fallbackFolders,
  ];
  const feeds = [
    ...sources.filter((source) => source.kind === 'folder').map((source) => source.location),
    ...(assets?.project.sources.filter((source) => isAbsolute(source)) ?? []),
  ];
  return { packageFolders: unique(folders), feeds: unique(feeds) };
}

function unique(folders: readonly string[]): string[] {
  return [...new Set(folders.filter(isAbsolute).map((folder) => resolve(folder)))];
}

function toTrouble(file: string, { code, message, line }: EntryProblem): Trouble {
  return { file, code, reason: `line ${line}: ${message}` };
}

function notRestored(found: Discovery, projects: readonly Project[]): Trouble[] {
  const restored = new Set(projects.map(({ path }) => path));
  const unread = new Set([
    ...found.lockFiles.map(dirname),
    ...found.assetsFiles.map((file) => dirname(dirname(file))),
  ]);
  const known = (file: string): boolean =>
    restored.has(file) ||
    restored.has(dirname(file)) ||
    unread.has(dirname(file)) ||
    found.packagesConfigs.some((other) => dirname(other) === dirname(file));
  const reason = 'has neither packages.lock.json nor obj/project.assets.json: restore it first';
  return found.projects
    .filter((file) => !known(file))
    .map((file) => ({ file, code: 'not-restored', reason }));
}

function notSupported(file: string): Trouble {
  const reason =
    'projects with packages.config are not read yet; restore them as package references';
  return { file, code: 'unsupported', reason };
}
