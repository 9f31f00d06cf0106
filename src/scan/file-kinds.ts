import { sep } from 'node:path';
import { isSolutionPath } from '../ecosystems/nuget/solution-file.js';

/** Lists of files that a walk finds, by what they are. */
export type FileKind =
  | 'lockFiles'
  | 'assetsFiles'
  | 'projects'
  | 'packagesConfigs'
  | 'depsFiles'
  | 'toolManifests'
  | 'globalJsons'
  | 'buildFiles'
  | 'solutionFiles'
  | 'packages';

/** `folder` is relative to the path of the scan. */
export function kindOf(name: string, folder: string): FileKind | undefined {
  const lower = name.toLowerCase();
  if (lower.endsWith('.nupkg')) return 'packages';
  if (lower === 'project.assets.json') return 'assetsFiles';
  return isInsideObj(folder) ? undefined : kindOfSource(name, lower);
}

function kindOfSource(name: string, lower: string): FileKind | undefined {
  if (isLockFileName(lower)) return 'lockFiles';
  if (isPackagesConfigName(lower)) return 'packagesConfigs';
  if (lower === 'dotnet-tools.json') return 'toolManifests';
  if (lower === 'global.json') return 'globalJsons';
  if (lower.endsWith('.deps.json')) return 'depsFiles';
  if (/\.(?:props|targets)$/.test(lower)) return 'buildFiles';
  if (isSolutionPath(lower)) return 'solutionFiles';
  return isProjectPath(name) ? 'projects' : undefined;
}

/** `packages.lock.json`, or `packages.<project>.lock.json` of a project that shares its folder. */
export function isLockFileName(name: string): boolean {
  return /^packages\.(?:.+\.)?lock\.json$/i.test(name);
}

/** `packages.config`, or `packages.<project>.config` of a project that shares its folder. */
export function isPackagesConfigName(name: string): boolean {
  return /^packages\.(?:.+\.)?config$/i.test(name);
}

/** Projects that use no packages, or are not MSBuild's: what they import is read with who imports it. */
const packageless = /\.(?:shproj|vdproj|xcodeproj)$/i;

/**
 * Files that MSBuild builds and that can ask for packages: `.csproj`, `.fsproj`, `.vbproj`, but
 * also `.vcxproj`, `.sqlproj`, `.wixproj`, `.esproj`, `.pyproj`, `.proj` and whatever else ends so.
 */
export function isProjectPath(path: string): boolean {
  return /\.[a-z0-9]{0,20}proj$/i.test(path) && !packageless.test(path);
}

export function isPackageless(path: string): boolean {
  return packageless.test(path) || /\.projitems$/i.test(path);
}

/** What a build leaves in `obj` are copies and leftovers, save the assets file. */
function isInsideObj(folder: string): boolean {
  return folder.split(sep).some((part) => part.toLowerCase() === 'obj');
}
