import { LimitReached, MalformedInput, Unavailable } from '../../../core/errors.js';
import type { DependencyGroup, PackageManifest } from '../catalog.js';
import { nearestItem } from '../compatibility/nearest.js';
import { findBestMatch } from '../float-range.js';
import type { FrameworkSpec } from '../project-spec.js';
import { formatVersion, parseVersion, type PackageVersion } from '../version.js';
import type { VersionRange } from '../version-range.js';
import type { CatalogCache } from './catalog-cache.js';
import {
  allowsPackage,
  allowsProject,
  anyVersion,
  makeEdge,
  type Edge,
  type Library,
} from './model.js';
import type { ProjectLibraries } from './project-libraries.js';

/** Why a package could not be asked for or read; told once for each target that wanted it. */
export interface Failure {
  readonly code: 'unavailable' | 'malformed' | 'limit';
  readonly message: string;
}

/** What answers the dependencies of one framework's graphs; each question is asked once. */
export class Libraries {
  readonly #catalog: CatalogCache;
  readonly #projects: ProjectLibraries;
  readonly #framework: FrameworkSpec;
  readonly #asked = new Map<string, Promise<Library>>();
  readonly #answers = new Map<string, Library>();
  /** By lower-case id. */
  readonly failures = new Map<string, Failure>();

  constructor(catalog: CatalogCache, projects: ProjectLibraries, framework: FrameworkSpec) {
    this.#catalog = catalog;
    this.#projects = projects;
    this.#framework = framework;
  }

  get size(): number {
    return this.#asked.size;
  }

  /**
   * The answer at once where it is known, else the promise of it. Never rejects for what a source, a
   * package or a limit does wrong.
   */
  find(edge: Edge): Library | Promise<Library> {
    const key = `${edge.constraint} ${edge.key}`;
    const known = this.#answers.get(key) ?? this.#asked.get(key);
    if (known !== undefined) return known;
    const asked = this.#answer(edge, edge.range ?? anyVersion).then((library) => {
      this.#answers.set(key, library);
      return library;
    });
    // Nobody may wait for it any more when it fails.
    asked.catch(() => undefined);
    this.#asked.set(key, asked);
    return asked;
  }

  async #answer(edge: Edge, range: VersionRange): Promise<Library> {
    const project = allowsProject(edge.constraint) ? this.#projects.find(edge.id) : undefined;
    if (project !== undefined) return project;
    if (!allowsPackage(edge.constraint)) return unresolved(edge.id, range);
    const version = await this.#guard(edge.id, () => this.#choose(edge.id, range));
    if (version === undefined) return unresolved(edge.id, range);
    const identity = { id: edge.id, version: formatVersion(version) };
    const manifest = await this.#guard(edge.id, () => this.#catalog.manifest(identity));
    // What cannot be read is in the graph all the same; what it brings is not known.
    return manifest === undefined
      ? { kind: 'package', id: edge.id, version, edges: [] }
      : this.#package(manifest, version);
  }

  /** NuGet asks no source for a lower bound that is there (`FindPackageLibraryMatchAsync`). */
  async #choose(id: string, range: VersionRange): Promise<PackageVersion | undefined> {
    const { min } = range;
    const exact = min !== undefined && range.minInclusive && range.floating === undefined;
    if (exact && this.#catalog.isInstalled({ id, version: formatVersion(min) })) return min;
    return findBestMatch(range, await this.#catalog.versions(id));
  }

  #package(manifest: PackageManifest, version: PackageVersion): Library {
    const group = nearestItem<DependencyGroup>(
      this.#framework,
      manifest.groups,
      ({ targetFramework }) => targetFramework,
      this.#catalog.compatibility,
    );
    const edges = (group?.dependencies ?? []).map(({ id, range }) => makeEdge(id, range, 'any'));
    const own = parseVersion(manifest.version) ?? version;
    return { kind: 'package', id: manifest.id, version: own, edges, manifest };
  }

  async #guard<T>(id: string, ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      const code = codeOf(error);
      if (code === undefined) throw error;
      this.failures.set(id.toLowerCase(), { code, message: (error as Error).message });
      return undefined;
    }
  }
}

function codeOf(error: unknown): Failure['code'] | undefined {
  if (error instanceof Unavailable) return 'unavailable';
  if (error instanceof MalformedInput) return 'malformed';
  return error instanceof LimitReached ? 'limit' : undefined;
}

function unresolved(id: string, range: VersionRange): Library {
  return { kind: 'unresolved', id, version: range.min, edges: [] };
}
