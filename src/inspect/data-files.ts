import type { Fact } from '../facts/fact.js';

const kinds: ReadonlySet<string> = new Set(['unknown', 'image', 'archive', 'font', 'text']);

/** The names of files of a package that code may read as data: what is code is read as such. */
export function dataFilesOf(facts: readonly Fact[]): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) =>
      fact.kind === 'file' && kinds.has(fact.fileKind) && fact.role !== 'metadata'
        ? [lastName(fact.location.path)]
        : [],
    ),
  );
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
