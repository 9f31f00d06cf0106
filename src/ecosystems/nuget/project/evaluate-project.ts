import type { FileTree } from '../../../core/file-tree.js';
import type { EvaluatedProject } from '../../../formats/msbuild/evaluate/evaluate.js';
import {
  directoryName,
  fullPath,
  splitPath,
  stemOf,
  treePath,
} from '../../../formats/msbuild/evaluate/paths.js';
import type { FrameworkSpec, ProjectSources, ProjectSpec } from '../project-spec.js';
import { evaluateFor } from './evaluation.js';
import { frameworkSpec, isPruning } from './framework-spec.js';
import { listOf, OpenPlaces } from './item-values.js';
import { TaskInput } from './task-input.js';
import { isSdkPath } from './sdk-path.js';
import { NamedSdks, type SdkFolders, type SdkPackage } from './sdk-packages.js';
import { noteTargets } from './target-hooks.js';
import { ProjectSession, type ProjectOptions } from './session.js';

export { ProjectSession, type ProjectOptions } from './session.js';

export interface ProjectEvaluation {
  readonly spec: ProjectSpec;
  /** Every file of the tree that was read for it: the project, and what it imports. */
  readonly files: readonly string[];
  /** SDKs that come as packages, those too that are not read. */
  readonly sdkPackages: readonly SdkPackage[];
}

/**
 * What a restore of a project asks for, worked out from its files alone: nothing of MSBuild runs.
 * For several projects of a tree take one `ProjectSession`.
 * @throws MalformedInput, LimitReached, Unavailable for the project file itself
 */
export function evaluateProject(
  path: string,
  tree: FileTree,
  options: ProjectOptions,
): ProjectEvaluation {
  return evaluateInSession(path, new ProjectSession(tree, options));
}

/**
 * @param sdks where the SDKs stand that come as packages: those that are not among them are left open
 * and named in the result
 */
export function evaluateInSession(
  path: string,
  session: ProjectSession,
  sdks: SdkFolders = new Map(),
): ProjectEvaluation {
  const project = treePath(path);
  const open = new OpenPlaces();
  const packages = new NamedSdks(sdks);
  const outer = evaluateFor(session, project, packages);
  const input = new TaskInput(outer, open, session);
  const style = styleOf(input);
  const inner = style === 'none' ? [] : innerEvaluations(input, project, packages);
  const evaluations = [outer, ...inner.map(({ evaluated }) => evaluated)];
  for (const evaluated of evaluations) {
    for (const unread of evaluated.unread) if (!isOfOtherTool(unread.text)) open.add(unread);
    noteTargets(evaluated, open);
  }
  const specs = inner.map(({ alias, evaluated }) => ({
    alias,
    input: new TaskInput(evaluated, open, session),
  }));
  const pruning = specs.some((entry) => isPruning(entry.input, specs.length > 1));
  const frameworks = specs.map((entry) =>
    packages.relocated(frameworkSpec(entry.alias, entry.input, pruning)),
  );
  const inputs = specs.length === 0 ? [input] : specs.map((entry) => entry.input);
  const sources = sourcesOf(input, inputs, directoryName(project), packages);
  const response = session.responseFile(project)?.path ?? [];
  const read = evaluations.flatMap((evaluated) => evaluated.files);
  const files = [...new Set(read.concat(response))];
  return {
    spec: specOf(input, style, frameworks, sources, open),
    files: files.filter((file) => !isSdkPath(file)),
    sdkPackages: packages.all(),
  };
}

/**
 * Old projects import build files that come with Visual Studio (web applications, databases). None of
 * those references a package.
 */
function isOfOtherTool(path: string): boolean {
  return (
    isSdkPath(path) &&
    /\/Microsoft\/(?:VisualStudio|WindowsXaml)\//i.test(path.replaceAll('\\', '/'))
  );
}

interface Inner {
  readonly alias: string;
  readonly evaluated: EvaluatedProject;
}

/** One evaluation for each of `TargetFrameworks`; else the project as it is. */
function innerEvaluations(input: TaskInput, project: string, packages: NamedSdks): Inner[] {
  const aliases = [...new Set(input.list('TargetFrameworks'))];
  if (aliases.length === 0)
    return [{ alias: input.text('TargetFramework').trim(), evaluated: input.project }];
  return aliases.map((alias) => ({
    alias,
    evaluated: evaluateFor(input.session, project, packages, alias),
  }));
}

/** `GetRestoreProjectStyleTask`. */
function styleOf(input: TaskInput): ProjectSpec['style'] {
  const written = input.text('RestoreProjectStyle').toLowerCase();
  if (written === 'packagereference') return 'PackageReference';
  if (written === 'packagesconfig') return 'packages.config';
  if (written !== '' && written !== 'unknown') return 'none';
  if (input.project.items.of('PackageReference').length > 0) return 'PackageReference';
  const { tree } = input.session.machine;
  const folder = input.text('MSBuildProjectDirectory').replaceAll('\\', '/');
  const names = ['packages.config', `packages.${input.text('MSBuildProjectName')}.config`];
  return names.some((name) => tree.kindOf(`${folder}/${name}`) === 'file')
    ? 'packages.config'
    : 'none';
}

function specOf(
  input: TaskInput,
  style: ProjectSpec['style'],
  frameworks: readonly FrameworkSpec[],
  sources: ProjectSources,
  open: OpenPlaces,
): ProjectSpec {
  const path = treePath(input.text('MSBuildProjectFullPath'));
  const folder = directoryName(path);
  const isReference = style === 'PackageReference';
  const stem = stemOf(splitPath(path).name);
  const name = isReference ? firstOf(input, ['PackageId', 'AssemblyName'], stem) : stem;
  const output = firstOf(input, ['RestoreOutputPath', 'MSBuildProjectExtensionsPath'], 'obj/');
  const lockFile = lockFileOf(input, folder, name);
  return {
    path,
    name,
    version: isReference ? firstOf(input, ['PackageVersion', 'Version'], '1.0.0') : '1.0.0',
    style,
    frameworks,
    runtimeIdentifiers: [
      ...new Set([...input.list('RuntimeIdentifiers'), ...input.list('RuntimeIdentifier')]),
    ],
    transitivePinning:
      input.text('CentralPackageTransitivePinningEnabled').toLowerCase() === 'true',
    ...(lockFile !== undefined && { lockFile }),
    assetsFolder: absolute(folder, output),
    sources,
    unevaluated: open.all(),
  };
}

function firstOf(input: TaskInput, names: readonly string[], otherwise: string): string {
  for (const name of names) {
    const text = input.text(name).trim();
    if (text !== '') return text;
  }
  return otherwise;
}

function absolute(folder: string, path: string): string {
  return treePath(fullPath('linux', folder, path));
}

/** `PackagesLockFileUtilities.GetNuGetLockFilePath`. */
function lockFileOf(input: TaskInput, folder: string, name: string): string | undefined {
  const written = input.text('NuGetLockFilePath').trim();
  const { tree } = input.session.machine;
  const places =
    written === ''
      ? [`packages.${name.replaceAll(' ', '_')}.lock.json`, 'packages.lock.json']
      : [written];
  const paths = places.map((place) => absolute(folder, place));
  const standing = paths.find((path) => tree.kindOf(path) === 'file');
  if (standing !== undefined) return standing;
  const asked = input.text('RestorePackagesWithLockFile').toLowerCase() === 'true';
  return asked ? paths.at(-1) : undefined;
}

function sourcesOf(
  input: TaskInput,
  inner: readonly TaskInput[],
  folder: string,
  packages: NamedSdks,
): ProjectSources {
  const isAsked = (entry: string): boolean => {
    if (packages.holds(entry))
      input.open.add({
        file: input.text('MSBuildProjectFullPath'),
        line: 0,
        text: entry,
        reason: 'is a place of packages inside of an SDK, where nothing is looked for',
      });
    return !packages.holds(entry) && !isSdkPath(entry);
  };
  const places = (text: string): string[] =>
    listOf(text)
      .map((entry) => (/^[a-z][a-z\d+.-]+:\/\//i.test(entry) ? entry : absolute(folder, entry)))
      .filter(isAsked);
  const sources = input.text('RestoreSources');
  const fallback = input.text('RestoreFallbackFolders');
  const all = (name: string): string[] => [
    ...new Set(inner.flatMap((entry) => places(entry.text(name)))),
  ];
  const packagesFolder = input.text('RestorePackagesPath').trim();
  const configFile = input.text('RestoreConfigFile').trim();
  const excluded = all('RestoreAdditionalProjectFallbackFoldersExcludes');
  return {
    ...(sources.trim() !== '' && { replacing: places(sources) }),
    additional: all('RestoreAdditionalProjectSources'),
    ...(packagesFolder !== '' && { packagesFolder: absolute(folder, packagesFolder) }),
    ...(fallback.trim() !== '' && { fallbackFolders: places(fallback) }),
    additionalFallbackFolders: all('RestoreAdditionalProjectFallbackFolders').filter(
      (place) => !excluded.includes(place),
    ),
    ...(configFile !== '' && { configFile: absolute(folder, configFile) }),
  };
}
