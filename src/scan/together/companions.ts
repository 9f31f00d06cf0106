import { satisfies } from '../../ecosystems/nuget/float-range.js';
import { compareVersions, parseVersion } from '../../ecosystems/nuget/version.js';
import { parseRange } from '../../ecosystems/nuget/version-range.js';
import { groupBy } from '../../core/group.js';
import type { DependencySummary, GraphNode, ScannedPackage } from '../../facts/report.js';

/** A package needs another one, for the frameworks that its manifest says. */
export interface Need {
  readonly from: ScannedPackage;
  readonly to: ScannedPackage;
  /** As the manifest spells them; an empty one stands for all. */
  readonly targetFrameworks: readonly string[];
}

/** Which packages of a scan come together: who needs whom, and what one project gets. */
export class Companions {
  readonly needs: readonly Need[];
  readonly #projects = new Map<string, Set<string>>();
  readonly #groups = new Map<ScannedPackage, number>();
  readonly #needs: ReadonlyMap<ScannedPackage, readonly Need[]>;

  constructor(packages: readonly ScannedPackage[], graph: readonly GraphNode[]) {
    for (const { purl, usedBy } of graph)
      this.#projects.set(purl, new Set(usedBy.map(({ project }) => project)));
    const byId = groupBy(packages, ({ package: { id } }) => id.toLowerCase());
    this.needs = packages.flatMap((from) => this.#needsOf(from, byId));
    this.#needs = groupBy(this.needs, ({ from }) => from);
    this.#group(packages);
  }

  /** Whether two may run in one process: in one project, or one needs what the other one needs. */
  areTogether(a: ScannedPackage, b: ScannedPackage): boolean {
    return this.#shareProject(a, b) || this.#groups.get(a) === this.#groups.get(b);
  }

  /** Whether a package can call another one: it needs it, itself or through what it needs. */
  canCall(from: ScannedPackage, to: ScannedPackage): boolean {
    const seen = new Set([from]);
    for (const each of seen) {
      for (const need of this.#needs.get(each) ?? []) seen.add(need.to);
    }
    return from !== to && seen.has(to);
  }

  #needsOf(from: ScannedPackage, byId: ReadonlyMap<string, readonly ScannedPackage[]>): Need[] {
    const found = from.dependencies.flatMap((dependency) => {
      const to = this.#choose(from, dependency, byId.get(dependency.id.toLowerCase()) ?? []);
      return to === undefined || to === from
        ? []
        : [{ to, targetFramework: dependency.targetFramework }];
    });
    return [...groupBy(found, ({ to }) => to)].map(([to, group]) => ({
      from,
      to,
      targetFrameworks: [...new Set(group.map(({ targetFramework }) => targetFramework))].sort(),
    }));
  }

  /** In a project, the version that it has; in a folder, the lowest that satisfies, as NuGet takes. */
  #choose(
    from: ScannedPackage,
    { range }: DependencySummary,
    candidates: readonly ScannedPackage[],
  ): ScannedPackage | undefined {
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0 && this.#shareProject(from, only)) return only;
    const wanted = parseRange(range);
    const versioned = candidates.flatMap((candidate) => {
      const version = parseVersion(candidate.package.version);
      return version === undefined ? [] : [{ candidate, version }];
    });
    const sorted = versioned.sort((a, b) => compareVersions(a.version, b.version));
    const beside = sorted.find(({ candidate }) => this.#shareProject(from, candidate));
    const fitting = sorted.find(
      ({ version }) => wanted === undefined || satisfies(wanted, version),
    );
    return (beside ?? fitting)?.candidate;
  }

  #shareProject(a: ScannedPackage, b: ScannedPackage): boolean {
    const others = this.#projects.get(b.package.purl);
    const own = this.#projects.get(a.package.purl);
    return others !== undefined && own !== undefined && [...own].some((each) => others.has(each));
  }

  /** Packages that needs connect, in either direction, have one number. */
  #group(packages: readonly ScannedPackage[]): void {
    const near = new Map<ScannedPackage, ScannedPackage[]>(packages.map((each) => [each, []]));
    for (const { from, to } of this.needs) {
      near.get(from)?.push(to);
      near.get(to)?.push(from);
    }
    for (const [number, first] of packages.entries()) {
      if (this.#groups.has(first)) continue;
      const group = new Set([first]);
      for (const each of group) {
        this.#groups.set(each, number);
        for (const other of near.get(each) ?? []) group.add(other);
      }
    }
  }
}
