import { excerpt } from '../../../core/text.js';
import type { BuildFileCandidate } from '../candidate.js';
import type { PackageView } from '../package-view.js';
import { PathFinder } from './paths.js';
import type { PropertyTable } from './properties.js';

/** Who imports a build file of the package: which projects, by which convention. */
export type Reach = 'direct' | 'transitive' | 'several' | 'sdk';

export interface ImportedFile {
  readonly build: BuildFileCandidate;
  readonly reach: ReadonlySet<Reach>;
  /** It comes after what the SDK defines, as `.targets` of packages do, and may replace it. */
  readonly late: boolean;
  /** Those of the imports that lead to it. */
  readonly conditions: readonly string[];
}

/**
 * The build files that a project imports, and what these import in turn. NuGet imports those that bear
 * the package's id (NuGet.Commands LockFileUtils `AddMSBuildAssets`), MSBuild those of an SDK.
 */
export function importedFiles(view: PackageView, properties: PropertyTable): ImportedFile[] {
  const finder = new PathFinder(view.buildFiles, (each) => each.file.path, properties, view);
  const imported = new Map<BuildFileCandidate, ImportedFile>();
  const lined = new Map<BuildFileCandidate, Set<string>>();
  const repeated = repeatedFiles(view);
  const line = view.buildFiles
    .filter(({ file }) => !repeated.has(file.path))
    .flatMap((build) => byConvention(build, view));
  for (let at = 0; at < line.length; at++) {
    const next = line[at] as ImportedFile;
    const known = imported.get(next.build);
    const merged = known ? join(known, next) : next;
    if (known && merged.reach.size === known.reach.size && merged.late === known.late) continue;
    imported.set(next.build, merged);
    for (const { project, conditions } of next.build.imports) {
      for (const build of finder.find(project, next.build.file.path)) {
        view.compare();
        if (!adds(lined, build, merged)) continue;
        const all = [...merged.conditions, ...conditions].slice(0, keptConditions);
        line.push({ ...merged, build, conditions: all });
      }
    }
  }
  return [...imported.values()];
}

/** Whether a way to a file says more of it than those that are in line already. */
function adds(
  lined: Map<BuildFileCandidate, Set<string>>,
  build: BuildFileCandidate,
  { reach, late }: ImportedFile,
): boolean {
  const known = lined.get(build) ?? new Set();
  lined.set(build, known);
  const before = known.size;
  for (const each of reach) known.add(each);
  if (late) known.add('late');
  return known.size > before;
}

/**
 * Files of `build` that stand in `buildTransitive` too, byte for byte: NuGet takes the latter for all
 * projects. Where the two differ both are told, since clients before NuGet 5 know the former alone.
 */
function repeatedFiles({ files }: PackageView): Set<string> {
  const key = (path: string): string => path.slice(path.indexOf('/')).toLowerCase();
  const transitive = new Map(
    files
      .filter(({ role }) => role === 'build-transitive')
      .map(({ location, sha256 }) => [key(location.path), sha256]),
  );
  const same = files.filter(
    ({ role, location, sha256 }) =>
      role === 'build' && transitive.get(key(location.path)) === sha256,
  );
  return new Set(same.map(({ location }) => location.path));
}

/** Conditions kept of a chain of imports. */
const keptConditions = 8;

/** Ways by which a file is told to be reached: the first is kept, what it adds is merged. */
function join(known: ImportedFile, next: ImportedFile): ImportedFile {
  return {
    ...known,
    reach: new Set([...known.reach, ...next.reach]),
    late: known.late || next.late,
  };
}

const folders: ReadonlyMap<string, Reach> = new Map([
  ['build', 'direct'],
  ['buildtransitive', 'transitive'],
  ['buildmultitargeting', 'several'],
  ['buildcrosstargeting', 'several'],
]);

function byConvention(build: BuildFileCandidate, view: PackageView): ImportedFile[] {
  const [folder = '', ...rest] = build.file.path.toLowerCase().split('/');
  const name = rest.at(-1) ?? '';
  const late = name.endsWith('.targets');
  const entry = (reach: Reach): ImportedFile[] => [
    { build, reach: new Set([reach]), late, conditions: [] },
  ];
  if (folder === 'sdk') return /^sdk\.(?:props|targets)$/.test(rest.join('/')) ? entry('sdk') : [];
  const reach = folders.get(folder);
  const id = view.manifest.id.toLowerCase();
  if (reach === undefined || (name !== `${id}.props` && name !== `${id}.targets`)) return [];
  const framed = rest.length === 2 && reach !== 'several' && build.file.targetFramework;
  return rest.length === 1 || framed ? entry(reach) : [];
}

/** Where the reach of a file ends, for people. */
export function reachText(reach: ReadonlySet<Reach>): string {
  if (reach.has('sdk')) return 'in projects that use the SDK';
  if (reach.has('transitive')) return 'in all projects downstream';
  return reach.has('direct')
    ? 'in projects that reference the package'
    : 'in projects for several frameworks';
}

/** What a text of the file says of when it runs, with the reach of the file. */
export function whenIn(what: string, file: ImportedFile): string {
  return excerpt(`${what}, ${reachText(file.reach)}`);
}
