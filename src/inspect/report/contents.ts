import type { FileFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Contents, FileEntry } from '../../facts/report.js';
import { by } from './order.js';

export function contents(facts: FactSet): Contents {
  const files = facts
    .of('file')
    .map(entry)
    .sort(by((file) => file.path));
  return {
    files,
    targetFrameworks: distinct(files.map((file) => file.targetFramework)),
    runtimeIdentifiers: distinct(files.map((file) => file.runtimeIdentifier)),
  };
}

function entry(fact: FileFact): FileEntry {
  return {
    path: fact.location.path,
    kind: fact.fileKind,
    role: fact.role,
    size: fact.size,
    sha256: fact.sha256,
    ...(fact.targetFramework ? { targetFramework: fact.targetFramework } : {}),
    ...(fact.runtimeIdentifier ? { runtimeIdentifier: fact.runtimeIdentifier } : {}),
  };
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
