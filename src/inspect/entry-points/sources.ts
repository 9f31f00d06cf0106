import { groupBy } from '../../core/group.js';
import type { EntryPointFact } from '../../facts/entry-point.js';
import type { FileFact } from '../../facts/fact.js';
import { buildActionOf } from '../../ecosystems/nuget/content-files.js';
import { itemsOf } from './build/items.js';
import { whenIn, type ImportedFile } from './build/imports.js';
import { PathFinder } from './build/paths.js';
import type { PropertyTable } from './build/properties.js';
import { entryPoint } from './draft.js';
import type { PackageView } from './package-view.js';

interface Compiled {
  readonly file: FileFact;
  readonly when: string;
  readonly conditions: readonly string[];
}

/** Source files that are compiled into the consumer's own assembly. */
export function sourcePoints(
  view: PackageView,
  imported: readonly ImportedFile[],
  properties: PropertyTable,
): EntryPointFact[] {
  const compiled = [...byConvention(view), ...byItems(view, imported, properties)];
  const groups = groupBy(
    compiled.filter(({ file }) => !view.sourceAt.has(file.location.path)),
    ({ file, when }) => `${when}\0${file.targetFramework ?? ''}`,
  );
  return [
    ...compiled.flatMap((each) => initializers(each, view)),
    ...[...groups.values()].map(sourceGroup),
  ];
}

const languages: ReadonlyMap<string, string> = new Map([
  ['cs', 'C#'],
  ['vb', 'Visual Basic'],
  ['fs', 'F#'],
]);

/** `contentFiles/<language>/<framework>/…`, unless the manifest gives it another build action. */
function byConvention(view: PackageView): Compiled[] {
  return view.files.flatMap((file) => {
    const [folder = '', language = '', , ...rest] = file.location.path.split('/');
    if (folder.toLowerCase() !== 'contentfiles' || rest.length === 0) return [];
    if (rest.at(-1) === '_._') return [];
    const action = buildActionOf(file.location.path, view.manifest.contentFiles, view.compare);
    if (action.toLowerCase() !== 'compile') return [];
    const whose = languages.get(language.toLowerCase()) ?? 'all';
    return [{ file, when: `compiled into ${whose} projects`, conditions: [] }];
  });
}

function byItems(
  view: PackageView,
  imported: readonly ImportedFile[],
  properties: PropertyTable,
): Compiled[] {
  const finder = new PathFinder(view.files, (file) => file.location.path, properties, view);
  return itemsOf(imported, 'compile').flatMap(({ item, file: from, path }) =>
    inPackage(path)
      ? finder.find(path, from.build.file.path).map((file) => ({
          file,
          when: whenIn('compiled by a Compile item', from),
          conditions: [...from.conditions, ...item.conditions],
        }))
      : [],
  );
}

/** Items are relative to the project: only a property can lead back into the package. */
export const inPackage = (path: string): boolean => path.includes('$(');

function initializers({ file, when, conditions }: Compiled, view: PackageView): EntryPointFact[] {
  const { moduleInitializers = [] } = view.sourceAt.get(file.location.path) ?? {};
  return moduleInitializers.map(({ member, location }) =>
    entryPoint(
      {
        surface: 'content-source',
        in: ['load'],
        byItself: true,
        name: `module initializer ${member} in source`,
        when: `${when}; runs when that assembly is loaded`,
        conditions,
        location,
      },
      file,
    ),
  );
}

function sourceGroup(group: readonly Compiled[]): EntryPointFact {
  const [{ file, when, conditions }] = group as readonly [Compiled];
  return entryPoint(
    {
      surface: 'content-source',
      in: ['call'],
      byItself: false,
      name: 'source files',
      when: `${when}; runs when called`,
      conditions,
      count: group.length,
      location: { path: file.location.path },
    },
    file,
  );
}
