import { namedSdks, type NamedSdk } from '../ecosystems/nuget/sdk-references.js';
import { referencedFolders, type ReferencedFolder } from '../ecosystems/nuget/reference-folders.js';
import type { Item, MsBuildFile } from '../formats/msbuild/model.js';
import { readMsBuild } from '../formats/msbuild/read-msbuild.js';

/** What one file of a build says by itself, without anything that it imports or works out. */
export interface BuildFile {
  /** Absolute. */
  readonly path: string;
  readonly sdks: readonly NamedSdk[];
  /** Whether a restore takes its packages from `PackageReference` (SDK projects, or any with one). */
  readonly usesReferences: boolean;
  /** Other projects that a build enters from here, as written, with `/`; wildcards remain. */
  readonly projects: readonly string[];
  /** Folders of a `packages` folder out of which it takes files. */
  readonly folders: readonly ReferencedFolder[];
}

export function readBuildFile(bytes: Uint8Array, path: string): BuildFile {
  const file = readMsBuild(bytes);
  const sdks = namedSdks(file);
  return {
    path,
    sdks,
    usesReferences: sdks.length > 0 || file.items.some(isReference),
    projects: projectsIn(file),
    folders: referencedFolders(file),
  };
}

function isReference({ type, include }: Item): boolean {
  const known = ['packagereference', 'packagedownload', 'globalpackagereference'];
  return include !== undefined && known.includes(type.toLowerCase());
}

/** References, and what `MSBuild` tasks are told to build. What has expressions is left to evaluation. */
function projectsIn({ items, targets }: MsBuildFile): string[] {
  const included = items
    .filter(({ type }) => type.toLowerCase() === 'projectreference')
    .flatMap(({ include }) => include ?? []);
  const called = targets
    .flatMap(({ tasks }) => tasks)
    .filter(({ name }) => name.toLowerCase() === 'msbuild')
    .flatMap(({ parameters }) => parameters)
    .filter(({ name }) => name.toLowerCase() === 'projects')
    .map(({ value }) => value);
  const lists = [...included, ...called].flatMap((list) => list.split(';'));
  return lists.map(withoutOwnFolder).filter((path) => path !== '' && !/[$@%]\(/.test(path));
}

/** `$(MSBuildThisFileDirectory)` is where paths start anyway. */
function withoutOwnFolder(path: string): string {
  const own = /^\$\((?:MSBuildThisFileDirectory|MSBuildProjectDirectory)\)[\\/]?/i;
  return path.trim().replace(own, '').replaceAll('\\', '/');
}
