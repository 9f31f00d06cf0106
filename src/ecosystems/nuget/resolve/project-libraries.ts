import { within } from '../../../core/limits.js';
import type { Compatibility } from '../compatibility/compatible.js';
import { nearestItem } from '../compatibility/nearest.js';
import type {
  FrameworkSpec,
  PackageReference,
  ProjectReference,
  ProjectSpec,
} from '../project-spec.js';
import { parseVersion, type PackageVersion } from '../version.js';
import { isPruned, readPruned, type Pruned } from './items.js';
import { anyVersion, makeEdge, type Edge, type Library } from './model.js';

/** The projects that a restore of `root` knows of, with what each asks for in one framework. */
export class ProjectLibraries {
  readonly #byName: ReadonlyMap<string, ProjectSpec>;
  readonly #projects: ReadonlyMap<string, ProjectSpec>;
  readonly #framework: FrameworkSpec;
  readonly #compatibility: Compatibility;
  readonly #libraries = new Map<string, Library>();

  constructor(
    closure: readonly ProjectSpec[],
    projects: ReadonlyMap<string, ProjectSpec>,
    framework: FrameworkSpec,
    compatibility: Compatibility,
  ) {
    const byName = new Map<string, ProjectSpec>();
    for (const project of closure) {
      for (const name of [project.name, project.path]) {
        const key = name.toLowerCase();
        if (!byName.has(key)) byName.set(key, project);
      }
    }
    this.#byName = byName;
    this.#projects = projects;
    this.#framework = framework;
    this.#compatibility = compatibility;
  }

  /** By name, as a package may ask for it, or by path. */
  find(name: string): Library | undefined {
    const key = name.toLowerCase();
    const known = this.#libraries.get(key);
    const project = this.#byName.get(key);
    if (known !== undefined || project === undefined) return known;
    const library = this.#make(project);
    this.#libraries.set(key, library);
    return library;
  }

  #make(project: ProjectSpec): Library {
    const edges =
      project.style === 'PackageReference'
        ? this.#edges(this.nearestFramework(project))
        : project.frameworks.flatMap(({ projects }) => projects.map((one) => this.#legacy(one)));
    return {
      kind: 'project',
      id: project.name,
      version: versionOf(project),
      edges: unique(edges),
      project,
    };
  }

  /** The framework of a referenced project that this one takes (`GetTargetFramework`). */
  nearestFramework(project: ProjectSpec): FrameworkSpec | undefined {
    return nearestItem(
      this.#framework,
      project.frameworks,
      ({ framework }) => framework,
      this.#compatibility,
    );
  }

  /** References to projects replace packages of the same name, and stand behind the others. */
  #edges(spec: FrameworkSpec | undefined): Edge[] {
    if (spec === undefined) return [];
    const pruned = readPruned(spec.pruned);
    const projects = spec.projects.map((reference) => this.#projectEdge(reference));
    const names = new Set(projects.map(({ name }) => name));
    const packages = spec.packages.filter(({ id }) => !names.has(id.toLowerCase()));
    return [...packages.map((one) => packageEdge(one, spec, pruned)), ...projects];
  }

  #projectEdge({ path, privateAssets }: ProjectReference): Edge {
    const suppressed = isAll(privateAssets);
    const project = this.#projects.get(path);
    if (project === undefined) return makeEdge(path, anyVersion, 'project', suppressed);
    return makeEdge(project.name, atLeast(versionOf(project)), 'project', suppressed);
  }

  /** A project without PackageReference hands on its projects, whatever they are for. */
  #legacy({ path }: ProjectReference): Edge {
    const id = this.#projects.get(path)?.name ?? path;
    return makeEdge(id, atLeast(one), 'project');
  }
}

const one: PackageVersion = { numbers: [1, 0, 0, 0], release: [], metadata: '' };

function versionOf(project: ProjectSpec): PackageVersion {
  return parseVersion(project.version) ?? one;
}

function atLeast(min: PackageVersion) {
  return { min, minInclusive: true, maxInclusive: false };
}

/**
 * What the project's own framework brings is as private as can be (.NET 10: "PrunePackageReference marks
 * direct prunable references with PrivateAssets=all").
 */
function packageEdge(reference: PackageReference, spec: FrameworkSpec, pruned: Pruned): Edge {
  // With central management no version is a mistake (NU1010), without it any version will do.
  const range = reference.range ?? (spec.centralVersions.size > 0 ? undefined : anyVersion);
  const edge = makeEdge(reference.id, range, 'package', isAll(reference.privateAssets));
  return isPruned(edge, pruned) ? { ...edge, suppressed: true } : edge;
}

const flags = ['runtime', 'compile', 'native', 'contentfiles', 'analyzers', 'buildtransitive'];

/** `all`, or every kind by name: `buildTransitive` stands for `build` too (LibraryIncludeFlagUtils). */
export function isAll(assets: readonly string[]): boolean {
  const words = new Set(assets.map((asset) => asset.trim().toLowerCase()));
  return words.has('all') || flags.every((flag) => words.has(flag));
}

function unique(edges: readonly Edge[]): Edge[] {
  const seen = new Set<string>();
  return edges.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** The project and all that it leads to, in the order met; a path that is not known is left out. */
export function closureOf(
  root: ProjectSpec,
  projects: ReadonlyMap<string, ProjectSpec>,
): ProjectSpec[] {
  const found = new Map([[root.path, root]]);
  for (const project of found.values()) {
    within('solutionProjects', found.size);
    for (const { projects: references } of project.frameworks) {
      for (const { path } of references) {
        const next = projects.get(path);
        if (next !== undefined && !found.has(path)) found.set(path, next);
      }
    }
  }
  return [...found.values()];
}
