import { within } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import type { LibraryGraph } from './dependency-paths.js';
import { parseFramework } from './framework.js';
import { groupBy } from '../../core/group.js';
import {
  fieldsOf,
  lineOf,
  numberOf,
  objectOf,
  readRoot,
  required,
  textOf,
  type Field,
} from './json-fields.js';
import { parseVersion } from './version.js';

/** How a package came into the lock file. */
type LockedType = 'Direct' | 'Transitive' | 'CentralTransitive' | 'Project';

export interface LockedTarget {
  /** Short name, or the text as written where NuGet would not know it. */
  readonly targetFramework: string;
  readonly runtimeIdentifier?: string;
}

/** One entry of a `packages.lock.json`: a package of one target framework. */
export interface LockedPackage extends LockedTarget {
  readonly id: string;
  /** As resolved; absent for projects. */
  readonly version?: string;
  readonly type: LockedType;
  /** Base64 of NuGet's content hash. */
  readonly contentHash?: string;
  /** The range that was asked for. */
  readonly requested?: string;
  readonly dependencies: readonly LockedDependency[];
  /** Counts from 1. */
  readonly line: number;
}

/** What a package or project brings, as its manifest asks for it. */
export interface LockedDependency {
  readonly id: string;
  readonly range: string;
}

/** An entry that does not say what it stands for; `line` counts from 1. */
export interface EntryProblem extends Problem {
  readonly line: number;
}

export interface LockFile {
  readonly version: number;
  /** The empty ones too: a restore for that framework or runtime chose nothing more. */
  readonly targets: readonly LockedTarget[];
  readonly packages: readonly LockedPackage[];
  /** What stands behind these is not in `packages`. */
  readonly problems: readonly EntryProblem[];
}

const types = new Map<string, LockedType>(
  (['Direct', 'Transitive', 'CentralTransitive', 'Project'] as const).map((type) => [
    type.toLowerCase(),
    type,
  ]),
);
const knownVersions = [1, 2, 3];

/**
 * Reads a `packages.lock.json` (NuGet.ProjectModel PackagesLockFileFormat; version 2 adds central
 * transitive packages, version 3 aliases of target frameworks).
 * @throws MalformedInput, LimitReached from the JSON reader, or where the file has another shape.
 */
export function readLockFile(bytes: Uint8Array): LockFile {
  const root = readRoot(bytes);
  const version = numberOf(root.get('version')) ?? 0;
  const packages: LockedPackage[] = [];
  const problems: EntryProblem[] = [];
  if (!knownVersions.includes(version))
    problems.push({ code: 'unsupported', message: `lock file version ${version}`, line: 1 });
  const listed = [...objectOf(required(root, 'dependencies')).values()];
  for (const target of listed) {
    for (const field of objectOf(target).values()) {
      const entry = readEntry(target.name, field);
      if ('code' in entry) problems.push(entry);
      else packages.push(entry);
      within('projectPackages', packages.length + problems.length);
    }
  }
  const targets = listed.map(({ name }) => splitTarget(name));
  return { version, targets, packages, problems };
}

function readEntry(target: string, field: Field): LockedPackage | EntryProblem {
  const { name: id } = field;
  const line = lineOf(field);
  const fields = objectOf(field);
  const type = types.get((textOf(fields.get('type')) ?? '').toLowerCase());
  const version = textOf(fields.get('resolved'));
  if (type === undefined) return problem(`${id} has no known type`, line);
  if (type !== 'Project' && (version === undefined || !parseVersion(version)))
    return problem(`${id} is not resolved to a version`, line);
  const contentHash = textOf(fields.get('contentHash'));
  const requested = textOf(fields.get('requested'));
  return {
    id,
    type,
    ...splitTarget(target),
    dependencies: [...fieldsOf(fields.get('dependencies')).values()].map((dependency) => ({
      id: dependency.name,
      range: textOf(dependency) ?? '',
    })),
    line,
    ...(version !== undefined && { version }),
    ...(contentHash !== undefined && { contentHash }),
    ...(requested !== undefined && { requested }),
  };
}

function problem(message: string, line: number): EntryProblem {
  return { code: 'bad-value', message, line };
}

/** `.NETStandard,Version=v2.0/linux-x64`: a framework's full or short name, then a runtime. */
export function splitTarget(target: string): LockedTarget {
  const slash = target.indexOf('/');
  const framework = slash < 0 ? target : target.slice(0, slash);
  const targetFramework = parseFramework(framework)?.short ?? framework;
  return slash < 0
    ? { targetFramework }
    : { targetFramework, runtimeIdentifier: target.slice(slash + 1) };
}

/**
 * The graphs of a lock file: that of a runtime identifier adds to that of its framework.
 * @throws LimitReached where many runtimes repeat a large graph
 */
export function lockedGraphs(packages: readonly LockedPackage[]): LibraryGraph[] {
  const targets = groupBy(
    packages,
    (one) => `${one.targetFramework}/${one.runtimeIdentifier ?? ''}`,
  );
  let total = 0;
  return [...targets].map(([name, own]) => {
    const base = targets.get(`${name.slice(0, name.indexOf('/'))}/`) ?? [];
    within('assetsLibraries', (total += base.length + own.length));
    const entries = base === own ? own : [...base, ...own];
    return {
      libraries: entries.map(({ id, version = '', type, dependencies }) => ({
        id,
        version,
        isPackage: type !== 'Project',
        dependencies: dependencies.map((dependency) => dependency.id),
      })),
      roots: entries.filter(({ type }) => type === 'Direct').map(({ id }) => id),
    };
  });
}
