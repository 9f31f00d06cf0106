import type { EntryPointFact } from '../../facts/entry-point.js';
import { itemsOf } from './build/items.js';
import type { ImportedFile } from './build/imports.js';
import type { PathFinder } from './build/paths.js';
import type { ModuleCandidate } from './candidate.js';
import { entryPoint } from './draft.js';
import type { PackageView } from './package-view.js';

/** Fody's convention: a `ModuleWeaver` in a file that a `WeaverFiles` item or the folder names. */
export function weaverPoints(
  view: PackageView,
  imported: readonly ImportedFile[],
  finder: PathFinder<ModuleCandidate>,
): EntryPointFact[] {
  const named = new Set(
    itemsOf(imported, 'weaverfiles').flatMap(({ file, path }) =>
      finder.find(path, file.build.file.path),
    ),
  );
  return view.modules.flatMap((module) => {
    const { path } = module.file;
    const byFolder = /^(?:net[^/]+|weaver|netclassicweaver|netstandardweaver)\//i.test(path);
    const told = named.has(module) || byFolder;
    return module.types
      .filter(({ as, type }) => as === 'weaver' || (told && /(?:^|[./])ModuleWeaver$/.test(type)))
      .filter(({ type }, at, all) => all.findIndex((each) => each.type === type) === at)
      .map(({ type, place, roots }) =>
        entryPoint(
          {
            surface: 'weaver',
            in: ['build'],
            byItself: told,
            name: `weaver ${type}`,
            when: 'after the compilation, where Fody weaves the assembly',
            roots,
            location: { path, ...place },
          },
          module.file,
        ),
      );
  });
}
