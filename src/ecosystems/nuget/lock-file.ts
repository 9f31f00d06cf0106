import { within } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import { parseFramework } from './framework.js';
import {
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

/** One entry of a `packages.lock.json`: a package of one target framework. */
export interface LockedPackage {
  readonly id: string;
  /** As resolved; absent for projects. */
  readonly version?: string;
  readonly type: LockedType;
  /** Short name, or the text as written where NuGet would not know it. */
  readonly targetFramework: string;
  readonly runtimeIdentifier?: string;
  /** Base64 of NuGet's content hash. */
  readonly contentHash?: string;
  /** The range that was asked for. */
  readonly requested?: string;
  /** Counts from 1. */
  readonly line: number;
}

/** An entry that does not say what it stands for; `line` counts from 1. */
export interface EntryProblem extends Problem {
  readonly line: number;
}

export interface LockFile {
  readonly version: number;
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
  for (const target of objectOf(required(root, 'dependencies')).values()) {
    for (const field of objectOf(target).values()) {
      const entry = readEntry(target.name, field);
      if ('code' in entry) problems.push(entry);
      else packages.push(entry);
      within('projectPackages', packages.length + problems.length);
    }
  }
  return { version, packages, problems };
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
export function splitTarget(
  target: string,
): Pick<LockedPackage, 'targetFramework' | 'runtimeIdentifier'> {
  const slash = target.indexOf('/');
  const framework = slash < 0 ? target : target.slice(0, slash);
  const targetFramework = parseFramework(framework)?.short ?? framework;
  return slash < 0
    ? { targetFramework }
    : { targetFramework, runtimeIdentifier: target.slice(slash + 1) };
}
