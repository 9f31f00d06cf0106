import { within } from '../../core/limits.js';
import {
  readFrameworks,
  readTargets,
  restoreErrors,
  type RestoredFramework,
  type RestoredTarget,
} from './assets-graph.js';
import { restoredOtherVersions } from './assets-versions.js';
import type { OtherVersion } from './catalog.js';
import {
  arrayOf,
  fieldsOf,
  lineOf,
  numberOf,
  objectOf,
  readRoot,
  textOf,
  type Field,
  type Fields,
} from './json-fields.js';
import { splitTarget, type EntryProblem } from './lock-file.js';
import { parseRange, pinnedVersion } from './version-range.js';
import { parseVersion } from './version.js';

/** A package that a restore chose for a project. */
interface RestoredPackage {
  readonly id: string;
  readonly version: string;
  readonly relation: 'direct' | 'transitive';
  readonly targetFrameworks: readonly string[];
  /** Base64 of NuGet's content hash; absent for what an SDK downloads beside the graph. */
  readonly sha512?: string;
  /** Below a package folder, as the file says it. */
  readonly path?: string;
  /** Counts from 1. */
  readonly line: number;
}

/** What `project.assets.json` says of the restore that wrote it. */
export interface AssetsFile {
  readonly version: number;
  readonly packages: readonly RestoredPackage[];
  readonly targets: readonly RestoredTarget[];
  /** The global packages folder first, then the fallback folders. */
  readonly packageFolders: readonly string[];
  readonly project: RestoredProject;
  readonly otherVersions: readonly OtherVersion[];
  readonly problems: readonly EntryProblem[];
}

interface RestoredProject {
  /** As on the machine that restored it. */
  readonly path: string;
  readonly name: string;
  readonly targetFrameworks: readonly string[];
  readonly frameworks: readonly RestoredFramework[];
  readonly packagesPath: string;
  readonly fallbackFolders: readonly string[];
  /** Folders and URLs. */
  readonly sources: readonly string[];
  readonly configFiles: readonly string[];
}

/**
 * Reads a `project.assets.json` (NuGet.ProjectModel LockFileFormat). The lists of files are not
 * read: what is on disk is compared with the package itself.
 * @throws MalformedInput, LimitReached from the JSON reader, or where the file has another shape.
 */
export function readAssetsFile(bytes: Uint8Array): AssetsFile {
  const root = readRoot(bytes);
  const problems: EntryProblem[] = restoreErrors(root);
  const project = fieldsOf(root.get('project'));
  const frameworks = readFrameworks(project);
  const targets = readTargets(fieldsOf(root.get('targets')), frameworks);
  const packages = [
    ...readLibraries(root, frameworks, targets, problems),
    ...readDownloads(fieldsOf(project.get('frameworks')), problems),
  ];
  return {
    version: numberOf(root.get('version')) ?? 0,
    packages,
    targets,
    packageFolders: [...fieldsOf(root.get('packageFolders')).keys()],
    project: { ...readProject(fieldsOf(project.get('restore'))), frameworks },
    otherVersions: restoredOtherVersions(root, frameworks, targets),
    problems,
  };
}

function readProject(restore: Fields): Omit<RestoredProject, 'frameworks'> {
  return {
    path: textOf(restore.get('projectPath')) ?? '',
    name: textOf(restore.get('projectName')) ?? '',
    targetFrameworks: textsOf(restore.get('originalTargetFrameworks')),
    packagesPath: textOf(restore.get('packagesPath')) ?? '',
    fallbackFolders: textsOf(restore.get('fallbackFolders')),
    sources: [...fieldsOf(restore.get('sources')).keys()],
    configFiles: textsOf(restore.get('configFilePaths')),
  };
}

function textsOf(field: Field | undefined): string[] {
  return arrayOf(field).flatMap((item) => textOf(item) ?? []);
}

/** Ids, lower case, that the project itself asks for in any of its frameworks. */
function directDependencies(frameworks: readonly RestoredFramework[]): ReadonlySet<string> {
  return new Set(
    frameworks.flatMap(({ dependencies }) => dependencies.map(({ id }) => id.toLowerCase())),
  );
}

function readLibraries(
  root: Fields,
  asked: readonly RestoredFramework[],
  targets: readonly RestoredTarget[],
  problems: EntryProblem[],
): RestoredPackage[] {
  const direct = directDependencies(asked);
  const frameworks = frameworksByLibrary(targets);
  const packages: RestoredPackage[] = [];
  for (const field of fieldsOf(root.get('libraries')).values()) {
    within('projectPackages', packages.length + problems.length);
    const fields = objectOf(field);
    if (textOf(fields.get('type'))?.toLowerCase() !== 'package') continue;
    const [id = '', version = ''] = field.name.split('/', 2);
    if (parseVersion(version) === undefined) {
      problems.push({
        code: 'bad-value',
        message: `${field.name} has no version`,
        line: lineOf(field),
      });
      continue;
    }
    const sha512 = textOf(fields.get('sha512'));
    const path = textOf(fields.get('path'));
    packages.push({
      id,
      version,
      relation: direct.has(id.toLowerCase()) ? 'direct' : 'transitive',
      targetFrameworks: [...(frameworks.get(field.name) ?? [])].sort(),
      ...(sha512 !== undefined && { sha512 }),
      ...(path !== undefined && { path }),
      line: lineOf(field),
    });
  }
  return packages;
}

function frameworksByLibrary(targets: readonly RestoredTarget[]): Map<string, Set<string>> {
  const frameworks = new Map<string, Set<string>>();
  for (const { targetFramework, libraries } of targets) {
    for (const { id, version } of libraries) {
      const library = `${id}/${version}`;
      const known = frameworks.get(library) ?? new Set();
      frameworks.set(library, known.add(targetFramework));
    }
  }
  return frameworks;
}

/** What the SDK has NuGet fetch beside the graph: reference, runtime and host packs, one version each. */
function readDownloads(frameworks: Fields, problems: EntryProblem[]): RestoredPackage[] {
  const packages: RestoredPackage[] = [];
  for (const framework of frameworks.values()) {
    for (const item of arrayOf(fieldsOf(framework).get('downloadDependencies'))) {
      within('projectPackages', packages.length + problems.length);
      const fields = fieldsOf(item);
      const id = textOf(fields.get('name')) ?? '';
      const { targetFramework } = splitTarget(framework.name);
      for (const range of (textOf(fields.get('version')) ?? '').split(';')) {
        const parsed = parseRange(range);
        const version = parsed && pinnedVersion(parsed);
        const line = lineOf(item);
        if (version === undefined)
          problems.push({
            code: 'bad-value',
            message: `${id} is downloaded in no one version`,
            line,
          });
        else
          packages.push({
            id,
            version,
            relation: 'direct',
            targetFrameworks: [targetFramework],
            line,
          });
      }
    }
  }
  return packages;
}
