import { excerpt } from '../../core/text.js';
import type { GraphLibrary, LibraryGraph } from './dependency-paths.js';
import {
  arrayOf,
  booleanOf,
  fieldsOf,
  lineOf,
  textOf,
  type Field,
  type Fields,
} from './json-fields.js';
import { splitTarget, type EntryProblem } from './lock-file.js';

/** The graph that a restore chose for a framework, or for one with a runtime identifier. */
export interface RestoredTarget extends LibraryGraph {
  /** Short name, or the text as written where NuGet would not know it. */
  readonly targetFramework: string;
  readonly runtimeIdentifier?: string;
}

/** What the project asked for when it was restored, for one of its frameworks. */
export interface RestoredFramework {
  readonly targetFramework: string;
  /** As `TargetFrameworks` writes it. */
  readonly alias: string;
  readonly dependencies: readonly RestoredDependency[];
  /** Paths as on the machine that restored it. */
  readonly projectReferences: readonly string[];
}

export interface RestoredDependency {
  readonly id: string;
  /** In NuGet's normal form; empty where none is written. */
  readonly range: string;
  /** The SDK added it. */
  readonly autoReferenced: boolean;
  /** Counts from 1. */
  readonly line: number;
}

/** `project.frameworks` and, for the references between projects, `project.restore.frameworks`. */
export function readFrameworks(project: Fields): RestoredFramework[] {
  const restored = fieldsOf(fieldsOf(project.get('restore')).get('frameworks'));
  return [...fieldsOf(project.get('frameworks')).values()].map((field) => {
    const fields = fieldsOf(field);
    const name = textOf(fields.get('framework')) ?? field.name;
    const references = fieldsOf(fieldsOf(restored.get(field.name)).get('projectReferences'));
    return {
      ...frameworkOnly(name),
      alias: textOf(fields.get('targetAlias')) ?? field.name,
      dependencies: [...fieldsOf(fields.get('dependencies')).values()].flatMap(readDependency),
      projectReferences: [...references.keys()],
    };
  });
}

function frameworkOnly(name: string): { targetFramework: string } {
  return { targetFramework: splitTarget(name).targetFramework };
}

function readDependency(field: Field): RestoredDependency[] {
  const fields = fieldsOf(field);
  if ((textOf(fields.get('target')) ?? 'Package').toLowerCase() === 'project') return [];
  return [
    {
      id: field.name,
      range: textOf(fields.get('version')) ?? '',
      autoReferenced: booleanOf(fields.get('autoReferenced')) ?? false,
      line: lineOf(field),
    },
  ];
}

/** `targets`: named by framework, or since version 4 by the project's alias of it. */
export function readTargets(
  targets: Fields,
  frameworks: readonly RestoredFramework[],
): RestoredTarget[] {
  return [...targets.values()].map((field) => {
    const named = splitTarget(field.name);
    const [alias] = field.name.split('/', 1);
    const framework =
      frameworks.find((one) => one.alias === alias) ??
      frameworks.find((one) => one.targetFramework === named.targetFramework);
    return {
      ...named,
      ...(framework && { targetFramework: framework.targetFramework }),
      libraries: [...fieldsOf(field).values()].map(readLibrary),
      roots: framework?.dependencies.map(({ id }) => id) ?? [],
    };
  });
}

function readLibrary(field: Field): GraphLibrary {
  const fields = fieldsOf(field);
  const [id = '', version = ''] = field.name.split('/', 2);
  return {
    id,
    version,
    isPackage: textOf(fields.get('type'))?.toLowerCase() !== 'project',
    dependencies: [...fieldsOf(fields.get('dependencies')).keys()],
  };
}

/** What the restore logged as errors: then it failed, and its list may lack what it did not find. */
export function restoreErrors(root: Fields): EntryProblem[] {
  return arrayOf(root.get('logs')).flatMap((field) => {
    const fields = fieldsOf(field);
    if (textOf(fields.get('level'))?.toLowerCase() !== 'error') return [];
    const code = excerpt(textOf(fields.get('code')) ?? 'an error');
    const message = `the restore failed: ${code}: ${excerpt(textOf(fields.get('message')) ?? '')}`;
    return [{ code: 'restore-failed', message, line: lineOf(field) }];
  });
}
