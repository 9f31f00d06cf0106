import type { EntryPointFact } from '../../facts/entry-point.js';
import { itemsOf } from './build/items.js';
import { whenIn, type ImportedFile } from './build/imports.js';
import type { PathFinder } from './build/paths.js';
import type { ModuleCandidate, Origin } from './candidate.js';
import { entryPoint } from './draft.js';
import type { PackageView } from './package-view.js';

/** Startup hooks that the package's own build files put into the runtime configuration of programs. */
export function configuredHooks(
  imported: readonly ImportedFile[],
  finder: PathFinder<ModuleCandidate>,
): { readonly points: readonly EntryPointFact[]; readonly modules: ReadonlySet<ModuleCandidate> } {
  const points: EntryPointFact[] = [];
  const modules = new Set<ModuleCandidate>();
  for (const { item, file, path } of itemsOf(imported, 'runtimehostconfigurationoption')) {
    if (path.toUpperCase() !== 'STARTUP_HOOKS') continue;
    const value = item.metadata.find(({ name }) => name.toLowerCase() === 'value')?.value ?? '';
    for (const text of value.split(/[;:](?![\\/])/)) {
      for (const module of finder.find(text, file.build.file.path)) modules.add(module);
    }
    points.push(
      entryPoint(
        {
          surface: 'startup-hook',
          in: ['load'],
          byItself: true,
          name: 'startup hook in the runtime configuration',
          when: whenIn('when the program starts', file),
          conditions: [...file.conditions, ...item.conditions],
          location: item.location,
          excerpt: value,
        },
        file.build.file,
      ),
    );
  }
  return { points, modules };
}

/**
 * Types whose `AddExtensions` Microsoft.Testing.Platform writes into the main of test programs. A type
 * may stand in an assembly for each framework, of which a program gets one.
 */
export function testHooks(
  view: PackageView,
  imported: readonly ImportedFile[],
): readonly EntryPointFact[] {
  return itemsOf(imported, 'testingplatformbuilderhook').flatMap(({ item, file }) => {
    const named = item.metadata.find(({ name }) => name.toLowerCase() === 'typefullname');
    const wanted = named?.value.trim().replace('+', '/') ?? '';
    const draft = {
      surface: 'test-adapter' as const,
      in: ['load' as const],
      byItself: true,
      name: `test extension ${wanted}`,
      when: whenIn('when the test program starts', file),
      conditions: [...file.conditions, ...item.conditions],
    };
    const found = extensionsCalled(wanted, file.build.file, view);
    if (found.length === 0)
      return [entryPoint({ ...draft, location: item.location }, file.build.file)];
    return found.map(({ module, type: { roots, place } }) =>
      entryPoint({ ...draft, roots, location: { path: module.file.path, ...place } }, module.file),
    );
  });
}

/** Those of the framework that the build file is for; all, where none is. */
function extensionsCalled(name: string, { targetFramework }: Origin, view: PackageView) {
  const found = view.modules.flatMap((module) =>
    module.types
      .filter((type) => type.as === 'test-extension' && type.type === name)
      .map((type) => ({ type, module })),
  );
  const own = found.filter(({ module }) => module.file.targetFramework === targetFramework);
  return targetFramework !== undefined && own.length > 0 ? own : found;
}
