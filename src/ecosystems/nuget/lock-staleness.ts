import { append } from '../../core/append.js';
import type { LockedPackage, LockFile } from './lock-file.js';
import type { FrameworkSpec, ProjectSpec } from './project-spec.js';
import {
  different,
  fileNameOf,
  goneFramework,
  newFramework,
  normalText,
  packageDifferences,
  rangeText,
  runtimeDifferences,
  type Asked,
  type SpecDifference,
} from './spec-differences.js';
import { formatRange } from './version-range.js';

/** Gives the spec of another project by its absolute path, where it is known. */
export type SpecOf = (path: string) => ProjectSpec | undefined;

/**
 * Why NuGet would not take the lock file for the project (PackagesLockFileUtilities.IsLockFileValid):
 * frameworks, runtimes, direct packages with their ranges, central versions, and projects as far as
 * their specs are known.
 */
export function lockDifferences(
  lock: LockFile,
  spec: ProjectSpec,
  specOf: SpecOf = () => undefined,
): SpecDifference[] {
  const frameworks = new Set(lock.targets.map((one) => one.targetFramework.toLowerCase()));
  const now = new Set(spec.frameworks.map(({ framework }) => framework.toLowerCase()));
  const of = (framework: FrameworkSpec): LockedPackage[] =>
    lock.packages.filter(
      (one) =>
        one.runtimeIdentifier === undefined &&
        one.targetFramework.toLowerCase() === framework.framework.toLowerCase(),
    );
  return [
    ...spec.frameworks.flatMap((framework) => {
      if (!frameworks.has(framework.framework.toLowerCase()))
        return [newFramework(framework.framework)];
      const entries = of(framework);
      return [
        ...packageDifferences(framework, lockedDirect(entries)),
        ...centralDifferences(framework, entries),
        ...projectDifferences(framework, entries, specOf),
      ];
    }),
    ...[...frameworks].filter((framework) => !now.has(framework)).map(goneFramework),
    ...runtimeDifferences(
      spec,
      lock.targets.flatMap((one) => one.runtimeIdentifier ?? []),
    ),
  ];
}

function lockedDirect(entries: readonly LockedPackage[]): Asked[] {
  return entries
    .filter(({ type }) => type === 'Direct')
    .map(({ id, requested = '' }) => ({ id, range: requested, implicit: false }));
}

/** IsLockFileValid, HasProjectTransitiveDependencyChanged. */
function centralDifferences(
  now: FrameworkSpec,
  entries: readonly LockedPackage[],
): SpecDifference[] {
  const { framework, centralVersions } = now;
  return entries.flatMap(({ id, type, requested = '' }) => {
    const central = centralVersions.get(id.toLowerCase());
    const tell = (message: string): SpecDifference[] => [
      {
        ...different('central-version', framework, id, message),
        ...(central && { origin: central.origin }),
      },
    ];
    if (type === 'Transitive' && central) return tell('has a central version now');
    if (type !== 'CentralTransitive') return [];
    if (central === undefined) return tell('has no central version any more');
    if (normalText(requested) === rangeText(central.range)) return [];
    return tell(`had the central version ${requested}, and now ${formatRange(central.range)}`);
  });
}

/** IsLockFileValid, the projects that are referred to, directly or by others. */
function projectDifferences(
  now: FrameworkSpec,
  entries: readonly LockedPackage[],
  specOf: SpecOf,
): SpecDifference[] {
  const { framework } = now;
  const locked = new Map(
    entries.filter(({ type }) => type === 'Project').map((one) => [one.id.toLowerCase(), one]),
  );
  const differences: SpecDifference[] = [];
  const pending = [...now.projects];
  const seen = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { path, origin } = next;
    if (seen.has(path)) continue;
    seen.add(path);
    const spec = specOf(path);
    const name = spec?.name ?? fileNameOf(path).replace(/\.[^.]*$/, '');
    const entry = locked.get(name.toLowerCase());
    if (entry === undefined) {
      differences.push({
        ...different('project-added', framework, name, 'was not referred to'),
        origin,
      });
      continue;
    }
    const own = spec && frameworkFor(spec, framework);
    if (own === undefined) continue;
    if (bringsOther(own, entry))
      differences.push({
        ...different('project-changed', framework, name, 'brings other packages now'),
        origin,
      });
    append(
      pending,
      own.projects.filter(({ privateAssets }) => !privateAssets.includes('all')),
    );
  }
  return differences;
}

/** Only where there is no choice: which of several is nearest is the resolver's to know. */
function frameworkFor(spec: ProjectSpec, framework: string): FrameworkSpec | undefined {
  const [only, ...others] = spec.frameworks;
  const same = spec.frameworks.find((one) => one.framework === framework);
  return same ?? (others.length === 0 ? only : undefined);
}

function bringsOther(now: FrameworkSpec, { dependencies }: LockedPackage): boolean {
  const before = new Map(
    dependencies.map(({ id, range }) => [id.toLowerCase(), normalText(range)]),
  );
  return now.packages
    .filter((one) => !one.implicit && !one.privateAssets.includes('all'))
    .some((one) => before.get(one.id.toLowerCase()) !== rangeText(one.range));
}
