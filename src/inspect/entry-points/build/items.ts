import type { BuildFileCandidate } from '../candidate.js';
import type { ImportedFile } from './imports.js';

export type BuildItem = BuildFileCandidate['items'][number];

/** Items of a type that the imported files add, each with its file. */
export function itemsOf(
  files: readonly ImportedFile[],
  type: string,
): { readonly item: BuildItem; readonly file: ImportedFile; readonly path: string }[] {
  return files.flatMap((file) =>
    file.build.items
      .filter((item) => item.type.toLowerCase() === type && item.include !== undefined)
      .flatMap((item) =>
        (item.include ?? '')
          .split(';')
          .map((path) => path.trim())
          .filter((path) => path !== '')
          .map((path) => ({ item, file, path })),
      ),
  );
}
