import { LimitReached } from '../../../core/errors.js';
import type {
  PackageCatalog,
  ResolvedPackage,
  ResolvedProject,
  ResolvedProjectNode,
  ResolvedTarget,
  ResolveProblem,
  RuntimeGraph,
} from '../catalog.js';
import type { FrameworkSpec, ProjectSpec } from '../project-spec.js';
import { formatVersion, parseVersion } from '../version.js';
import { CatalogCache } from './catalog-cache.js';
import { flatten, unchecked, type Graph } from './flatten.js';
import { Indexer, rootIndex } from './indexer.js';
import { readPruned, type Chosen, type Waiting } from './items.js';
import { Libraries } from './libraries.js';
import { allowsPackage, makeEdge, type Target } from './model.js';
import { graphProblems, missingProblems, versionProblems } from './problems.js';
import { closureOf, ProjectLibraries } from './project-libraries.js';
import { missingVersions, needlessPackages, projectProblems } from './project-problems.js';
import { mergeRuntimeGraphs, RuntimeDependencies } from './runtime-graph.js';
import { sdkRuntimeGraph } from './sdk-runtime-graph.js';
import { Steps } from './steps.js';
import { Walk } from './walk.js';

export interface ResolveOptions {
  /** Whether any source may have the id, by package source mapping; where absent, each. */
  readonly isMapped?: (id: string) => boolean;
  /**
   * Take the lowest version for a package that is named without one, as SDKs before 10 do. SDK 10 takes
   * that for an error (NU1015) and restores nothing.
   */
  readonly lowestWithoutVersion?: boolean;
}

/**
 * What `dotnet restore` would write into the project's `project.assets.json`: for each framework, and
 * for each framework with a runtime identifier, the same packages, projects and dependencies.
 * @param projects by path; all that references of the project lead to
 * @param catalog a `CatalogCache` where several projects share it
 * Nothing that a package, a source or a limit does wrong is thrown: it becomes a problem.
 */
export async function resolveProject(
  spec: ProjectSpec,
  projects: ReadonlyMap<string, ProjectSpec>,
  catalog: PackageCatalog,
  options: ResolveOptions = {},
): Promise<ResolvedProject> {
  const missing = missingVersions(spec);
  const isMistake = missing.some(
    ({ code }) => code === 'NU1010' || options.lowestWithoutVersion !== true,
  );
  if (isMistake) return { targets: targetsOf(spec).map(emptyTarget), problems: missing };
  const shared = catalog instanceof CatalogCache ? catalog : new CatalogCache(catalog);
  const resolution = new Resolution(spec, projects, shared, options);
  const perFramework = await Promise.all(
    spec.frameworks.map((framework) => resolution.resolveFramework(framework)),
  );
  return {
    targets: perFramework.flatMap(({ targets }) => targets),
    problems: perFramework.flatMap(({ problems }) => problems),
  };
}

/** Each framework first without a runtime, then with each, in ordinal order. */
function targetsOf({ frameworks, runtimeIdentifiers }: ProjectSpec): Target[] {
  const identifiers = [...new Set(runtimeIdentifiers)].sort();
  return frameworks.flatMap((framework) => [
    { framework, name: framework.framework },
    ...identifiers.map((runtimeIdentifier) => {
      const name = `${framework.framework}/${runtimeIdentifier}`;
      return { framework, runtimeIdentifier, name };
    }),
  ]);
}

function emptyTarget(target: Target): ResolvedTarget {
  return describe(target, unchecked(new Map()));
}

class Resolution {
  readonly #spec: ProjectSpec;
  readonly #projects: ReadonlyMap<string, ProjectSpec>;
  readonly #catalog: CatalogCache;
  readonly #isMapped: (id: string) => boolean;

  constructor(
    spec: ProjectSpec,
    projects: ReadonlyMap<string, ProjectSpec>,
    catalog: CatalogCache,
    options: ResolveOptions,
  ) {
    this.#spec = spec;
    this.#projects = projects;
    this.#catalog = catalog;
    this.#isMapped = options.isMapped ?? (() => true);
  }

  /** Without a runtime first: its packages say what a runtime adds (`runtime.json`). */
  async resolveFramework(framework: FrameworkSpec): Promise<ResolvedProject> {
    const plain = { framework, name: framework.framework };
    const libraries = this.#libraries(plain);
    if (!(libraries instanceof Libraries)) return { targets: [], problems: [libraries] };
    const first = await this.#resolve(plain, libraries, undefined);
    const graphs = first.graph.flattened.flatMap(({ library }) => library.manifest?.runtime ?? []);
    const runtimes = mergeRuntimeGraphs([sdkRuntimeGraph(framework), ...graphs]);
    const rest: Resolved[] = [];
    for (const target of targetsOf({ ...this.#spec, frameworks: [framework] }).slice(1))
      rest.push(await this.#resolve(target, libraries, runtimes));
    const all = [first, ...rest];
    return {
      targets: all.map(({ target }) => target),
      problems: [
        ...needlessPackages(this.#spec, plain),
        ...all.flatMap(({ problems }) => problems),
      ],
    };
  }

  #libraries(target: Target): Libraries | ResolveProblem {
    try {
      const closure = closureOf(this.#spec, this.#projects);
      const known = new ProjectLibraries(
        closure,
        this.#projects,
        target.framework,
        this.#catalog.compatibility,
      );
      return new Libraries(this.#catalog, known, target.framework);
    } catch (error) {
      return this.#limitOf(error, target);
    }
  }

  async #resolve(
    target: Target,
    libraries: Libraries,
    runtimes: RuntimeGraph | undefined,
  ): Promise<Resolved> {
    const { graph, problems } = await this.#graph(target, libraries, runtimes);
    const findings = { graph, target, failures: libraries.failures };
    return {
      graph,
      target: describe(target, graph),
      problems: [
        ...problems,
        ...(await missingProblems(findings, this.#catalog, this.#isMapped)),
        ...graphProblems(findings),
        ...versionProblems(findings),
        ...projectProblems(findings, this.#spec),
      ],
    };
  }

  /** After a limit, what had been chosen by then. */
  async #graph(target: Target, libraries: Libraries, runtimes: RuntimeGraph | undefined) {
    const steps = new Steps();
    const walk = new Walk(this.#input(target, libraries, runtimes, steps));
    const pinning = this.#spec.transitivePinning;
    try {
      return { graph: flatten(await walk.run(), pinning, steps), problems: [] };
    } catch (error) {
      const problems = [this.#limitOf(error, target)];
      return { graph: unchecked(walk.chosen), problems };
    }
  }

  #input(
    { framework, runtimeIdentifier }: Target,
    libraries: Libraries,
    runtimes: RuntimeGraph | undefined,
    steps: Steps,
  ) {
    const indexer = new Indexer(this.#spec.name);
    const central = this.#spec.transitivePinning ? framework.centralVersions : [];
    const pins = new Map(
      [...central].map(([id, { range }]) => [indexer.name(id.toLowerCase()), range] as const),
    );
    const runtime =
      runtimes === undefined || runtimeIdentifier === undefined
        ? undefined
        : new RuntimeDependencies(runtimes, runtimeIdentifier);
    const pruned = readPruned(framework.pruned);
    return { root: this.#root(libraries), libraries, indexer, pruned, pins, runtime, steps };
  }

  #root(libraries: Libraries): Waiting {
    const { name, version } = this.#spec;
    const min = parseVersion(version);
    const range = { ...(min && { min }), minInclusive: true, maxInclusive: false };
    const edge = makeEdge(name, range, 'project');
    return {
      edge,
      range,
      name: rootIndex,
      rangeIndex: rootIndex,
      path: undefined,
      parent: -1,
      suppressions: new Set(),
      direct: false,
      pinned: false,
      added: undefined,
      library: libraries.find(edge),
    };
  }

  #limitOf(error: unknown, { name }: Target): ResolveProblem {
    if (!(error instanceof LimitReached)) throw error;
    const { message } = error;
    return { code: 'limit', level: 'error', id: this.#spec.name, message, target: name };
  }
}

interface Resolved {
  readonly graph: Graph;
  readonly target: ResolvedTarget;
  readonly problems: readonly ResolveProblem[];
}

function describe({ framework, runtimeIdentifier }: Target, graph: Graph): ResolvedTarget {
  const [root, ...others] = graph.flattened;
  const direct = new Set(
    (root?.edges ?? [])
      .filter(({ constraint }) => allowsPackage(constraint))
      .map(({ id }) => id.toLowerCase()),
  );
  return {
    framework: framework.framework,
    ...(runtimeIdentifier !== undefined && { runtimeIdentifier }),
    packages: others.flatMap((chosen) => describePackage(chosen, direct)).sort(byId),
    projects: others.flatMap(describeProject).sort((a, b) => compare(a.name, b.name)),
  };
}

function describePackage({ library, edges }: Chosen, direct: ReadonlySet<string>) {
  if (library.kind !== 'package' || library.version === undefined) return [];
  const found: ResolvedPackage = {
    id: library.id,
    version: formatVersion(library.version),
    relation: direct.has(library.id.toLowerCase()) ? 'direct' : 'transitive',
    dependencies: edges.map(({ id }) => id),
  };
  return [found];
}

/** What a project keeps to itself is not among its dependencies (`CreateLockFileTargetProject`). */
function describeProject({ library, edges }: Chosen): ResolvedProjectNode[] {
  if (library.project === undefined) return [];
  const dependencies = edges.filter(({ suppressed }) => !suppressed).map(({ id }) => id);
  return [{ name: library.id, path: library.project.path, dependencies }];
}

function byId(a: ResolvedPackage, b: ResolvedPackage): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : Number(x > y);
}
