import type { FileTree } from '../../../core/file-tree.js';
import { Unavailable } from '../../../core/errors.js';
import type { ProjectElements } from '../../../formats/msbuild/evaluate/elements.js';
import { sdkRoot } from './sdk-path.js';
import { engineVersion, sdkFiles, sdkPacks, sdkVersion } from './sdk-files.js';

export const sdkFolder = `${sdkRoot}/sdk/${sdkVersion}`;

const locators = {
  'microsoft.net.sdk.workloadmanifesttargetslocator': `${sdkFolder}/workloads`,
  'microsoft.net.sdk.workloadautoimportpropslocator': `${sdkFolder}/workloads`,
} as const;

/** The build files of the SDK as far as they are kept (sdk-files.ts), by their paths. */
export interface SdkFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly folders: ReadonlyMap<string, readonly string[]>;
  /** Those that were needed so far. */
  readonly read: Map<string, ProjectElements>;
}

let shared: SdkFiles | undefined;

/** The same for every project and every tree, and never changed: read once. */
export function sharedSdk(): SdkFiles {
  shared ??= readSdkFiles();
  return shared;
}

function readSdkFiles(): SdkFiles {
  const texts = new Map<string, string>();
  for (const section of sdkFiles.split('\n=== ').slice(0)) {
    const end = section.indexOf('\n');
    const name = section.slice(0, end < 0 ? undefined : end).replace(/^\s*=== /, '');
    const body = end < 0 ? '' : section.slice(end + 1);
    if (name.trim() !== '') texts.set(placeOf(name.trim()), `<Project>\n${body}\n</Project>`);
  }
  texts.set(`${sdkFolder}/workloads/AutoImport.props`, '<Project />');
  texts.set(`${sdkFolder}/workloads/WorkloadManifest.targets`, manifestImports(texts));
  return { texts, folders: foldersOf([...texts.keys()]), read: new Map() };
}

function placeOf(name: string): string {
  return name.startsWith('sdk-manifests/') ? `${sdkRoot}/${name}` : `${sdkFolder}/${name}`;
}

/** The SDK's resolver gives the manifests of all workloads to a project, in the order of their ids. */
function manifestImports(texts: ReadonlyMap<string, string>): string {
  const manifests = [...texts.keys()].filter((path) => path.endsWith('/WorkloadManifest.targets'));
  const imports = manifests.map((path) => `<Import Project="${path}" />`);
  return `<Project>${imports.join('')}</Project>`;
}

function foldersOf(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split('/');
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const folder = parts.slice(0, depth).join('/');
      const names = folders.get(folder) ?? new Set<string>();
      folders.set(folder, names.add(parts[depth] ?? ''));
    }
  }
  return new Map([...folders].map(([folder, names]) => [folder, [...names].sort()]));
}

/** A tree with the SDK in it. */
export function withSdk(tree: FileTree, sdk: SdkFiles): FileTree {
  const within = (path: string): boolean => path === sdkRoot || path.startsWith(`${sdkRoot}/`);
  const encoder = new TextEncoder();
  return {
    kindOf(path) {
      if (!within(path)) return tree.kindOf(path);
      if (sdk.texts.has(path)) return 'file';
      return sdk.folders.has(path) ? 'folder' : undefined;
    },
    read(path) {
      if (!within(path)) return tree.read(path);
      const text = sdk.texts.get(path);
      if (text === undefined) throw new Unavailable('not-found', `${path} is no file of the SDK`);
      return encoder.encode(text);
    },
    list(path) {
      return within(path) ? (sdk.folders.get(path) ?? []) : tree.list(path);
    },
  };
}

/** The folder of an SDK that comes with this one; undefined for one that is a package. */
export function bundledSdkFolder(name: string, sdk: SdkFiles): string | undefined {
  const locator = Object.entries(locators).find(([locator]) => locator === name.toLowerCase());
  if (locator !== undefined) return locator[1];
  const folder = `${sdkFolder}/Sdks/${name}/Sdk`;
  return sdk.folders.has(folder) ? folder : undefined;
}

/** Whether a pack comes with the SDK of this machine, so that nobody has to download it. */
export function hasPack(id: string, version: string, runtimeIdentifier: string): boolean {
  const packs = sdkPacks.replaceAll('**RID**', runtimeIdentifier).trim().toLowerCase().split('\n');
  return packs.includes(`${id}/${version}`.toLowerCase());
}

/** Properties that the build engine sets before it reads a file. */
export function engineProperties(runtimeIdentifier: string): Map<string, string> {
  const [major = '', minor = '', build = ''] = engineVersion.split('.');
  return new Map([
    ['MSBuildBinPath', sdkFolder],
    ['MSBuildToolsPath', sdkFolder],
    ['MSBuildToolsRoot', ''],
    ['MSBuildExtensionsPath', `${sdkFolder}/`],
    ['MSBuildExtensionsPath32', sdkFolder],
    ['MSBuildExtensionsPath64', sdkFolder],
    ['MSBuildSDKsPath', `${sdkFolder}/Sdks`],
    ['MSBuildUserExtensionsPath', `${sdkRoot}/user`],
    ['MSBuildToolsVersion', 'Current'],
    ['MSBuildVersion', [major, minor, build].join('.')],
    ['MSBuildSemanticVersion', [major, minor, build].join('.')],
    ['MSBuildFileVersion', engineVersion],
    ['MSBuildAssemblyVersion', `${major}.0`],
    ['MSBuildRuntimeType', 'Core'],
    ['MSBuildNodeCount', '1'],
    ['MSBuildInteractive', ''],
    ['VisualStudioVersion', `${major}.0`],
    ['DOTNET_HOST_PATH', `${sdkRoot}/dotnet`],
    ['RoslynTargetsPath', `${sdkFolder}/Roslyn`],
    ['_SdkRuntimeIdentifier', runtimeIdentifier],
  ]);
}
