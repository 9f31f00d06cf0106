import { satisfies } from '../float-range.js';
import type { VersionRange } from '../version-range.js';
import { rootIndex } from './indexer.js';
import type { Chosen } from './items.js';
import type { Edge, Library } from './model.js';
import { contains, containsAny } from './path.js';
import { reaches } from './range-order.js';
import type { Steps } from './steps.js';

/** A library in the finished graph, and what brought it there first. */
export interface Node {
  readonly library: Library;
  readonly range: VersionRange;
  readonly parent: Node | undefined;
}

/** A lower version stands where `edge` of `from` asked for a higher one. */
export interface Downgrade {
  readonly edge: Edge;
  readonly from: Node;
  readonly to: Chosen;
  readonly toParent: Node;
  /** By the central list, for a package that the project does not name itself. */
  readonly central: boolean;
}

/** What was chosen is not in the range that `edge` of `from` asks for. */
export interface Conflict {
  readonly edge: Edge;
  readonly from: Node;
  readonly selected: Chosen;
}

export interface Cycle {
  readonly edge: Edge;
  readonly from: Node;
}

/** The finished graph, and what is wrong with it (RestoreTargetGraph, AnalyzeResult). */
export interface Graph {
  /** In the order met; the project itself first. */
  readonly flattened: readonly Chosen[];
  /** Packages and projects that stand where they were asked for first. */
  readonly nodes: readonly Node[];
  readonly unresolved: readonly { readonly chosen: Chosen; readonly node: Node }[];
  readonly downgrades: readonly Downgrade[];
  readonly conflicts: readonly Conflict[];
  readonly cycles: readonly Cycle[];
}

/**
 * Follows what each chosen library asks for, from the project on: what is not reached any more is not in
 * the graph, and what does not get what it asked for is a downgrade, a conflict or a cycle
 * (`CreateRestoreTargetGraphAsync`).
 */
export function flatten(
  chosen: ReadonlyMap<number, Chosen>,
  pinning: boolean,
  steps: Steps,
): Graph {
  return new Flattening(chosen, pinning, steps).run();
}

/** All that was chosen before a limit was reached, whether or not it would have stayed. */
export function unchecked(chosen: ReadonlyMap<number, Chosen>): Graph {
  const nothing = { nodes: [], unresolved: [], downgrades: [], conflicts: [], cycles: [] };
  const root = chosen.get(rootIndex);
  const others = [...chosen.values()].filter((one) => one !== root);
  return { flattened: root === undefined ? [] : [root, ...others], ...nothing };
}

interface Place {
  readonly chosen: Chosen;
  readonly node: Node;
}

interface FoundDowngrade extends Omit<Downgrade, 'from' | 'to' | 'toParent'> {
  readonly from: number;
  readonly to: number;
  readonly toParent: number;
}

class Flattening {
  readonly #chosen: ReadonlyMap<number, Chosen>;
  readonly #pinning: boolean;
  readonly #steps: Steps;
  readonly #visited = new Set<number>();
  readonly #nodes = new Map<number, Node>();
  readonly #resolved: Node[] = [];
  readonly #flattened: Chosen[] = [];
  readonly #unresolved: { chosen: Chosen; node: Node }[] = [];
  readonly #downgrades = new Map<number, FoundDowngrade>();
  readonly #conflicts = new Map<number, Conflict>();
  readonly #cycles: Cycle[] = [];
  readonly #queue: Place[] = [];

  constructor(chosen: ReadonlyMap<number, Chosen>, pinning: boolean, steps: Steps) {
    this.#chosen = chosen;
    this.#pinning = pinning;
    this.#steps = steps;
  }

  run(): Graph {
    const root = this.#chosen.get(rootIndex);
    if (root !== undefined)
      this.#add(root, { library: root.library, range: root.range, parent: undefined });
    for (const place of this.#queue) {
      this.#flattened.push(place.chosen);
      for (const i of place.chosen.edges.keys()) this.#follow(place, i, root);
    }
    return {
      flattened: this.#flattened,
      nodes: this.#resolved,
      unresolved: this.#unresolved,
      downgrades: [...this.#downgrades.values()].flatMap((found) => this.#finish(found)),
      conflicts: [...this.#conflicts]
        .filter(([range]) => this.#nodes.has(range))
        .map(([, conflict]) => conflict),
      cycles: this.#cycles,
    };
  }

  #add(chosen: Chosen, node: Node): void {
    this.#nodes.set(chosen.rangeIndex, node);
    this.#queue.push({ chosen, node });
  }

  #follow({ chosen, node }: Place, i: number, root: Chosen | undefined): void {
    this.#steps.take();
    const edge = chosen.edges[i];
    const name = chosen.names[i];
    if (edge?.range === undefined || name === undefined) return;
    const isItself = edge.name === chosen.library.id.toLowerCase();
    if (isItself || edge.name === root?.library.id.toLowerCase()) {
      this.#cycles.push({ edge, from: node });
      return;
    }
    const child = this.#chosen.get(name);
    if (child === undefined) return;
    const step: Step = { chosen, node, edge, range: edge.range, name, child };
    if (this.#visited.has(name)) this.#meetAgain(step, chosen.ranges[i] ?? -1);
    else this.#meet(step);
  }

  #meet({ chosen, node, edge, range, name, child }: Step): void {
    this.#visited.add(name);
    const isPin = child.pinned && !child.direct;
    const parent = isPin ? this.#nodes.get(rootIndex) : node;
    const made: Node = { library: child.library, range: child.range, parent };
    const lower = !reaches(child.range, range);
    const isKnown = this.#downgrades.has(child.rangeIndex);
    if (!child.direct && this.#pinning && !edge.suppressed && !isKnown && lower)
      this.#downgrades.set(child.rangeIndex, {
        edge,
        from: chosen.rangeIndex,
        to: name,
        toParent: rootIndex,
        central: true,
      });
    if (this.#isConflict(edge, range, child)) {
      this.#conflicts.set(child.rangeIndex, { edge, from: node, selected: child });
      return;
    }
    this.#add(child, made);
    if (child.library.kind === 'unresolved') this.#unresolved.push({ chosen: child, node: made });
    else this.#resolved.push(made);
  }

  #isConflict(edge: Edge, range: VersionRange, { library, rangeIndex }: Chosen): boolean {
    return (
      library.kind === 'package' &&
      library.version !== undefined &&
      !this.#conflicts.has(rangeIndex) &&
      !edge.suppressed &&
      !satisfies(range, library.version) &&
      !this.#downgrades.has(rangeIndex)
    );
  }

  /** A name that stands in the graph already: only what is wrong with it matters. */
  #meetAgain(step: Step, rangeIndex: number): void {
    const { chosen, node, edge, range, child } = step;
    if (contains(chosen.path, rangeIndex, this.#steps)) {
      this.#cycles.push({ edge, from: node });
      return;
    }
    if (reaches(child.range, range)) {
      // A conflict was found where this name was met first: here it stands for what was selected.
      if (this.#conflicts.has(child.rangeIndex) && !this.#nodes.has(rangeIndex))
        this.#nodes.set(rangeIndex, { library: child.library, range: child.range, parent: node });
      return;
    }
    this.#noteDowngrade(step);
  }

  #noteDowngrade({ chosen, edge, range, name, child }: Step): void {
    if (edge.suppressed || chosen.suppressions[0]?.has(name) === true) return;
    const { library, rangeIndex } = child;
    // A floating range may have found more than its lower bound says.
    const found = library.kind === 'unresolved' ? undefined : library.version;
    if (found !== undefined && satisfies(range, found)) return;
    if (this.#downgrades.has(rangeIndex)) return;
    if (containsAny(chosen.path, child.eclipsed, this.#steps)) return;
    const parent = [...(child.parents ?? [])].find(
      (one) => !chosen.direct && contains(chosen.path, one, this.#steps),
    );
    if (parent === undefined && this.#pinning && child.direct) return;
    this.#downgrades.set(rangeIndex, {
      edge,
      from: chosen.rangeIndex,
      to: name,
      toParent: parent ?? child.path?.range ?? rootIndex,
      central: this.#pinning && child.pinned,
    });
  }

  #finish({ edge, from, to, toParent, central }: FoundDowngrade): Downgrade[] {
    const [source, target] = [this.#nodes.get(from), this.#nodes.get(toParent)];
    const chosen = this.#chosen.get(to);
    if (source === undefined || target === undefined || chosen === undefined) return [];
    return [{ edge, from: source, to: chosen, toParent: target, central }];
  }
}

interface Step extends Place {
  readonly edge: Edge;
  readonly range: VersionRange;
  readonly name: number;
  readonly child: Chosen;
}
