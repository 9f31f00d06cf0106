import { evaluate, type EvaluatedProject } from '../../../formats/msbuild/evaluate/evaluate.js';
import { isInputError } from '../../../core/errors.js';
import { splitPath, treePath } from '../../../formats/msbuild/evaluate/paths.js';
import { memberOf, membersOf, stringOf } from '../../../formats/json/query.js';
import { readJson } from '../../../formats/json/read-json.js';
import type { NamedSdks } from './sdk-packages.js';
import { bundledSdkFolder } from './sdk.js';
import { isSdkPath } from './sdk-path.js';
import type { ProjectSession } from './session.js';

/** The types of items that a restore reads (NuGet.targets). */
const itemTypes = [
  'PackageReference',
  'PackageVersion',
  'GlobalPackageReference',
  'ProjectReference',
  'PackageDownload',
  'FrameworkReference',
  'PrunePackageReference',
  'KnownFrameworkReference',
  'KnownRuntimePack',
  'KnownAppHostPack',
  'KnownILLinkPack',
  'KnownILCompilerPack',
  'KnownCrossgen2Pack',
  'KnownWebAssemblySdkPack',
  'KnownAspNetCorePack',
  'ImplicitPackageReferenceVersion',
  'WindowsSdkSupportedTargetPlatformVersion',
];

const notKept = 'is set by the SDK to something that is not worked out here';

/** Evaluates a project as a restore does, for one framework of several where it is given. */
export function evaluateFor(
  session: ProjectSession,
  project: string,
  packages: NamedSdks,
  framework?: string,
): EvaluatedProject {
  const { options } = session;
  const response = session.responseFile(project);
  const global = new Map([...(response?.properties ?? []), ...(options.globalProperties ?? [])]);
  // What a restore made before must not decide what it asks for now.
  global.set('ExcludeRestorePackageImports', 'true');
  if (framework !== undefined) global.set('TargetFramework', framework);
  const pinned = pinnedSdks(session, project);
  const { sdks } = session.read(project);
  const main = sdks.some(({ name }) => bundledSdkFolder(name, session.sdk) !== undefined)
    ? undefined
    : sdks[0];
  return evaluate({
    project,
    machine: session.machine,
    globalProperties: global,
    engineProperties: session.engine,
    unknownProperties: new Map([['_NotKept', notKept]]),
    itemTypes,
    sdkFolder: ({ name, version, place }) => {
      // Whatever version is written: this SDK's resolver looks among its own first.
      const folder = bundledSdkFolder(name, session.sdk);
      if (folder !== undefined) return folder;
      const wanted = version ?? pinned.get(name.toLowerCase())?.version;
      const origin = { file: place.file, line: place.line };
      const sdk = { id: name, origin, ...(wanted !== undefined && { version: wanted }) };
      const found = packages.find(sdk, session.machine.tree);
      if (typeof found === 'string') return found;
      // Almost every SDK that stands alone builds on that of .NET itself.
      const instead =
        name === main?.name ? bundledSdkFolder('Microsoft.NET.Sdk', session.sdk) : undefined;
      return { ...found, ...(instead !== undefined && { instead }) };
    },
    refuses: (path, importer) =>
      packages.holds(path) ? undefined : refusal(path, importer, project, options.root),
    read: (path) => session.read(path),
  });
}

const found = /^directory\.(?:build\.(?:props|targets)|packages\.props)$/i;

/** The SDK finds `Directory.Build.props` and the like above the project, up to the drive's root. */
function refusal(
  path: string,
  importer: string,
  project: string,
  root: string,
): string | undefined {
  if (isSdkPath(path)) return undefined;
  const inside = treePath(root);
  if (inside === '/' || path.startsWith(`${inside}/`)) return undefined;
  const { folder, name } = splitPath(path);
  if (isSdkPath(importer) && found.test(name) && project.startsWith(folder)) return undefined;
  return 'imports a file from outside the repository';
}

/** `msbuild-sdks` of the nearest `global.json`. */
export function pinnedSdks(
  { machine }: ProjectSession,
  project: string,
): ReadonlyMap<string, { version: string; file: string }> {
  const pinned = new Map<string, { version: string; file: string }>();
  for (let folder = splitPath(project).folder; folder !== '';) {
    const path = `${folder}global.json`;
    if (machine.tree.kindOf(path) === 'file') {
      for (const [name, version] of sdksIn(machine.tree.read(path)))
        pinned.set(name.toLowerCase(), { version, file: path });
      return pinned;
    }
    folder = splitPath(folder.slice(0, -1)).folder;
  }
  return pinned;
}

/** A `global.json` that cannot be read pins nothing; the client would stop at it. */
function sdksIn(bytes: Uint8Array): [string, string][] {
  try {
    const { root } = readJson(bytes, { relaxed: true });
    return membersOf(memberOf(root, 'msbuild-sdks')).flatMap(({ key, value }) => {
      const version = stringOf(value);
      return version === undefined ? [] : [[key, version] as [string, string]];
    });
  } catch (error) {
    if (isInputError(error)) return [];
    throw error;
  }
}
