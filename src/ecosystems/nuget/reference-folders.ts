import type { MsBuildFile } from '../../formats/msbuild/model.js';

/** A folder of a `packages` folder out of which an old project takes an assembly or a build file. */
export interface ReferencedFolder {
  /** `<id>.<version>`, as written. */
  readonly name: string;
  /** Counts from 1. */
  readonly line: number;
}

/**
 * The package folders that a project refers to by path, as projects with `packages.config` do:
 * `<HintPath>..\packages\Foo.1.0.0\lib\net45\Foo.dll</HintPath>`, analyzers and `<Import>` alike.
 * Each once.
 */
export function referencedFolders(file: MsBuildFile): ReferencedFolder[] {
  const paths = [
    ...file.items.flatMap(({ type, include, metadata, span }) => [
      ...(type === 'Analyzer' && include !== undefined ? [{ path: include, line: span.line }] : []),
      ...metadata
        .filter(({ name }) => name === 'HintPath')
        .map(({ value }) => ({ path: value, line: span.line })),
    ]),
    ...file.imports.map(({ project, span }) => ({ path: project, line: span.line })),
  ];
  const folders = new Map<string, ReferencedFolder>();
  for (const { path, line } of paths) {
    const name = folderIn(path);
    if (name !== undefined && !folders.has(name.toLowerCase()))
      folders.set(name.toLowerCase(), { name, line });
  }
  return [...folders.values()];
}

/** The part behind `packages`, where a digit in it says that it carries a version. */
function folderIn(path: string): string | undefined {
  const parts = path.trim().split(/[\\/]/);
  const at = parts.findIndex((part) => part.toLowerCase() === 'packages');
  const name = at < 0 ? undefined : parts[at + 1];
  return name !== undefined && at + 2 < parts.length && /\.\d/.test(name) ? name : undefined;
}
