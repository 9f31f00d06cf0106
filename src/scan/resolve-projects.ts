import { append } from '../core/append.js';
import type { OtherVersion, ResolvedProject, ResolvedTarget } from '../ecosystems/nuget/catalog.js';
import { dependencyPaths, type DependencyPaths } from '../ecosystems/nuget/dependency-paths.js';
import { identityKey } from '../ecosystems/nuget/identity.js';
import { formatRange } from '../ecosystems/nuget/version-range.js';
import type { Origin, ProjectSpec } from '../ecosystems/nuget/project-spec.js';
import { besideGraph, placeOf } from './downloads.js';
import type { StatedPackage } from './graph.js';
import { errorsOf } from './package-problems.js';
import type { LackingPackage } from './package-lists/project.js';
import type { Project } from './projects.js';
import type { Supply } from './supplies.js';

/** A project that no file lists the packages of, and where they come from. */
export interface OpenProject {
  readonly spec: ProjectSpec;
  readonly supply: Supply;
}

/**
 * Works out what a restore would choose for each project. What could not be had or read is a
 * problem of its project, and the rest of its graph counts.
 */
export async function resolveProjects(
  open: readonly OpenProject[],
  specs: ReadonlyMap<string, ProjectSpec>,
): Promise<Project[]> {
  if (open.length === 0) return [];
  const { resolveProject } = await import('../ecosystems/nuget/resolve/resolve-project.js');
  // All at once: they share their catalogues, which ask for each package once.
  const resolved = await Promise.all(
    open.map(({ spec, supply }) =>
      resolveProject(spec, specs, supply.catalog, { isMapped: supply.isMapped }),
    ),
  );
  return open.map(({ spec, supply }, at): Project => {
    const result = resolved[at] ?? { targets: [], problems: [] };
    return {
      path: spec.path,
      source: 'project',
      list: spec.path,
      stated: [...statedPackages(spec, specs, result), ...besideGraph(spec, supply)],
      places: supply.places,
      supply,
      problems: errorsOf(result.problems),
      lacks: lackingPackages(spec, specs, result),
      otherVersions: otherVersions(result),
    };
  });
}

function statedPackages(
  spec: ProjectSpec,
  specs: ReadonlyMap<string, ProjectSpec>,
  { targets }: ResolvedProject,
): StatedPackage[] {
  const paths = dependencyPaths(targets.map(toGraph));
  const origins = originsOf(spec, specs);
  return targets.flatMap((target) =>
    target.packages.map(({ id, version, relation }): StatedPackage => {
      const { path, origin } = wayTo({ id, version }, paths, origins);
      const { file, line } = placeOf(origin, spec);
      const targetFrameworks = [nameOf(target)];
      return {
        id,
        version,
        use: {
          project: spec.path,
          source: 'project',
          relation,
          file,
          line,
          path,
          targetFrameworks,
        },
      };
    }),
  );
}

/** Each once: frameworks of a project ask alike. */
function lackingPackages(
  spec: ProjectSpec,
  specs: ReadonlyMap<string, ProjectSpec>,
  { problems }: ResolvedProject,
): LackingPackage[] {
  const origins = originsOf(spec, specs);
  const lacking = problems.flatMap(({ id, lacks: range }): [string, LackingPackage][] => {
    if (range === undefined) return [];
    const { file, line } = placeOf(origins.get(id.toLowerCase()), spec);
    return [
      [`${id.toLowerCase()} ${formatRange(range)}`, { id, project: spec.path, range, file, line }],
    ];
  });
  return [...new Map(lacking).values()];
}

/** Only what is taken in the end: what is asked for may be raised again by who else asks. */
function otherVersions({ targets, problems }: ResolvedProject): OtherVersion[] {
  const taken = new Set(targets.flatMap(({ packages }) => packages.map(identityKey)));
  return problems.flatMap(({ elsewhere }) =>
    elsewhere && taken.has(identityKey({ id: elsewhere.id, version: elsewhere.taken }))
      ? [elsewhere]
      : [],
  );
}

const nameOf = ({ framework, runtimeIdentifier }: ResolvedTarget): string =>
  runtimeIdentifier === undefined ? framework : `${framework}/${runtimeIdentifier}`;

function toGraph({ packages, projects }: ResolvedTarget) {
  return {
    libraries: [
      ...packages.map((one) => ({ ...one, isPackage: true })),
      ...projects.map(({ name, dependencies }) => ({
        id: name,
        version: '',
        isPackage: false,
        dependencies,
      })),
    ],
    roots: packages.filter(({ relation }) => relation === 'direct').map(({ id }) => id),
  };
}

/** The line that brings a package in is that of the first step of the way to it. */
function wayTo(
  identity: { id: string; version: string },
  paths: DependencyPaths,
  origins: ReadonlyMap<string, Origin>,
) {
  const path = paths.pathTo(identity);
  const [first = identity] = path;
  return { path, origin: origins.get(first.id.toLowerCase()) };
}

/** Of the project's own references first, then of those of the projects that it refers to. */
function originsOf(
  spec: ProjectSpec,
  specs: ReadonlyMap<string, ProjectSpec>,
): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  const seen = new Set<string>();
  const waiting = [spec];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (seen.has(next.path)) continue;
    seen.add(next.path);
    for (const { packages, projects } of next.frameworks) {
      for (const { id, origin } of packages) {
        const key = id.toLowerCase();
        if (!origins.has(key)) origins.set(key, placeOf(origin, next));
      }
      append(
        waiting,
        projects.flatMap(({ path }) => specs.get(path) ?? []),
      );
    }
  }
  return origins;
}
