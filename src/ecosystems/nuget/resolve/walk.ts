import { within } from '../../../core/limits.js';
import type { VersionRange } from '../version-range.js';
import { Evictions } from './evictions.js';
import { rootIndex, type Indexer } from './indexer.js';
import { choose, type Chosen, type Pruned, type Waiting } from './items.js';
import type { Libraries } from './libraries.js';
import { allowsPackage, anyVersion, makeEdge, withRange, type Edge } from './model.js';
import { containsAny, extend, oneLeadsToOther, type Path } from './path.js';
import { reaches, sameRange } from './range-order.js';
import type { RuntimeDependencies } from './runtime-graph.js';
import type { Steps } from './steps.js';

/** What one graph is worked out from. */
export interface GraphInput {
  readonly root: Waiting;
  readonly libraries: Libraries;
  readonly indexer: Indexer;
  readonly pruned: Pruned;
  /** Central versions by name, where transitive pinning is on. */
  readonly pins: ReadonlyMap<number, VersionRange>;
  readonly runtime: RuntimeDependencies | undefined;
  readonly steps: Steps;
}

const noSuppressions: ReadonlySet<number> = new Set();

/**
 * Chooses one range and one library for each name (NuGet.Commands.DependencyGraphResolver,
 * `ResolveDependencyGraphItemsAsync`). Breadth first over what is asked for: direct references always
 * win, then projects, then the highest lower bound of cousins, while nothing below a choice on the same
 * path may override it. A choice that is given up takes with it what it brought; where that has already
 * been used, everything starts over with the knowledge of it.
 */
export class Walk {
  readonly #input: GraphInput;
  readonly #evictions: Evictions;
  readonly chosen = new Map<number, Chosen>();
  #queue: Waiting[] = [];
  #next = 0;
  #direct: ReadonlySet<number> = new Set();
  readonly #rootPath = extend(undefined, rootIndex);

  constructor(input: GraphInput) {
    this.#input = input;
    this.#evictions = new Evictions(input.steps);
  }

  /** @throws LimitReached; `chosen` then holds what had been chosen. */
  async run(): Promise<ReadonlyMap<number, Chosen>> {
    this.#startOver();
    for (let item = this.#take(); item !== undefined; item = this.#take()) {
      this.#input.steps.take();
      if (this.#evictions.excludes(item)) continue;
      const chosen = await this.#decide(item);
      if (chosen !== undefined) this.#enqueueAll(item, chosen);
    }
    return this.chosen;
  }

  #startOver(): void {
    this.chosen.clear();
    this.#queue = [this.#input.root];
    this.#next = 0;
  }

  #take(): Waiting | undefined {
    const item = this.#queue[this.#next++];
    // What has been looked at would else be kept until the end of a long queue.
    if (this.#next > 10_000) {
      this.#queue = this.#queue.slice(this.#next);
      this.#next = 0;
    }
    return item;
  }

  /** What is now chosen for the name and has to hand on what it brings; undefined where nothing changes. */
  async #decide(item: Waiting): Promise<Chosen | undefined> {
    const before = this.chosen.get(item.name);
    if (before === undefined) return this.#choose(item);
    if (before.direct) return undefined;
    const library = await item.library;
    const isProject = before.edge.constraint === 'project';
    if (isProject && allowsPackage(item.edge.constraint) && library.kind === 'project')
      return undefined;
    const evicts = evictsByConstraint(item, before);
    if (evicts || !reaches(before.range, item.range))
      return this.#isOutranked(item, before) ? undefined : this.#replace(item, before);
    if (!sameRange(before.range, item.range)) return this.#eclipse(item, before);
    return this.#again(item, before);
  }

  async #choose(item: Waiting, before?: Chosen): Promise<Chosen> {
    const { indexer, pruned } = this.#input;
    const chosen = choose(item, await item.library, indexer, pruned, before);
    this.chosen.set(item.name, chosen);
    return chosen;
  }

  /** A higher version does not win on the path of the chosen one, nor where it has lost before. */
  #isOutranked(item: Waiting, before: Chosen): boolean {
    if (!allowsPackage(before.edge.constraint) || !allowsPackage(item.edge.constraint))
      return false;
    const { path } = item;
    const grandparent = path !== undefined && path.length > 2 ? path.parent?.range : undefined;
    if (grandparent !== undefined && before.parents?.has(grandparent)) return true;
    const { steps } = this.#input;
    return oneLeadsToOther(before.path, path, steps) || containsAny(path, before.eclipsed, steps);
  }

  async #replace(item: Waiting, before: Chosen): Promise<Chosen | undefined> {
    this.chosen.delete(item.name);
    if (this.#evictions.evict(before, item, this.chosen.values())) {
      this.#startOver();
      return undefined;
    }
    const chosen = await this.#choose(item);
    this.#queue = this.#queue
      .slice(this.#next)
      .filter(({ path }) => !this.#evictions.isBelow(path, before.rangeIndex));
    this.#next = 0;
    return chosen;
  }

  /** Remembers who lost, unless it is on the path of the chosen one. */
  #eclipse(item: Waiting, before: Chosen): undefined {
    if (item.path === undefined || oneLeadsToOther(before.path, item.path, this.#input.steps))
      return undefined;
    before.eclipsed ??= new Set();
    before.eclipsed.add(item.path.range);
    return undefined;
  }

  /** The same range by another way: it counts again where fewer names are kept back on that way. */
  async #again(item: Waiting, before: Chosen): Promise<Chosen | undefined> {
    before.parents?.add(item.parent);
    const [first = noSuppressions] = before.suppressions;
    const isPure = before.suppressions.length === 1 && first.size === 0;
    if (isPure && oneLeadsToOther(before.path, item.path, this.#input.steps)) return undefined;
    if (item.suppressions.size === 0) return this.#choose(item, before);
    if (before.suppressions.some((one) => this.#isSuperset(item.suppressions, one)))
      return undefined;
    const chosen = await this.#choose(item, before);
    const both = { ...chosen, suppressions: [item.suppressions, ...before.suppressions] };
    this.chosen.set(item.name, both);
    return both;
  }

  #isSuperset(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
    this.#input.steps.take(b.size);
    return [...b].every((name) => a.has(name));
  }

  #enqueueAll(item: Waiting, chosen: Chosen): void {
    const isRoot = item.name === rootIndex;
    if (isRoot) this.#direct = directNames(chosen);
    const suppressions = isRoot ? item.suppressions : this.#suppressionsBelow(item, chosen);
    const path = extend(item.path, item.rangeIndex);
    for (const [i, edge] of chosen.edges.entries()) {
      this.#input.steps.take();
      const name = chosen.names[i] ?? rootIndex;
      if (name === rootIndex || edge.range === undefined) continue;
      const direct = isRoot && allowsPackage(edge.constraint);
      if (!item.pinned && suppressions.has(name)) continue;
      if (!direct && this.#direct.has(name)) continue;
      if (this.#isKnown(item, name, chosen.ranges[i] ?? -1)) continue;
      this.#enqueue({ edge, name, direct, suppressions, path }, chosen, i);
    }
  }

  /** Names that a project or package keeps to itself, with those that hold above it. */
  #suppressionsBelow(item: Waiting, chosen: Chosen): ReadonlySet<number> {
    const own = chosen.names.filter(
      (_, i) => chosen.edges[i]?.suppressed === true && chosen.edges[i]?.range !== undefined,
    );
    if (own.length === 0) return item.suppressions;
    this.#input.steps.take(own.length + item.suppressions.size);
    return new Set([...own, ...item.suppressions]);
  }

  /** The very same range is already chosen and keeps nothing back: its dependencies are on their way. */
  #isKnown(item: Waiting, name: number, range: number): boolean {
    const known = this.chosen.get(name);
    if (known === undefined || known.rangeIndex !== range || known.suppressions.length !== 1)
      return false;
    if (known.suppressions[0]?.size !== 0) return false;
    if (!known.direct) known.parents?.add(item.rangeIndex);
    return true;
  }

  #enqueue(next: Next, parent: Chosen, i: number): void {
    const { indexer, libraries, pins } = this.#input;
    const { raised, added } = this.#evaluateRuntime(next.edge);
    // The number of the parent's dependency follows what the runtime asks for, that of the item does not.
    let rangeIndex = parent.ranges[i] ?? -1;
    let edge = next.edge;
    if (raised !== undefined) {
      edge = withRange(edge, raised, 'any');
      parent.ranges[i] = indexer.range(edge);
    }
    const pin = allowsPackage(next.edge.constraint) ? pins.get(next.name) : undefined;
    if (pin !== undefined && !next.direct) {
      edge = withRange(edge, pin, edge.constraint);
      rangeIndex = indexer.range(edge);
    }
    const library = libraries.find(edge);
    within('graphLibraries', libraries.size);
    this.#queue.push({
      edge,
      range: edge.range ?? anyVersion,
      name: next.name,
      rangeIndex,
      path: pin !== undefined || next.direct ? this.#rootPath : next.path,
      parent: parent.rangeIndex,
      suppressions: next.suppressions,
      direct: next.direct,
      pinned: pin !== undefined,
      added,
      library,
    });
  }

  /**
   * What the runtime says of an id: a higher version of the same id takes the place of the range, others
   * are added to what it brings (`EvaluateRuntimeDependencies`).
   */
  #evaluateRuntime({ id, name, range }: Edge): {
    raised?: VersionRange;
    added?: Map<string, Edge>;
  } {
    const dependencies = this.#input.runtime?.of(id) ?? [];
    if (dependencies.length === 0) return {};
    const added = new Map<string, Edge>();
    let raised: VersionRange | undefined;
    for (const one of dependencies) {
      const key = one.id.toLowerCase();
      if (key !== name) {
        if (!added.has(key)) added.set(key, makeEdge(one.id, one.range, 'any'));
      } else if (isLower(raised ?? range, one.range)) raised = one.range;
    }
    return { ...(raised && { raised }), ...(added.size > 0 && { added }) };
  }
}

interface Next {
  readonly edge: Edge;
  readonly name: number;
  readonly direct: boolean;
  readonly suppressions: ReadonlySet<number>;
  readonly path: Path;
}

function directNames({ edges, names }: Chosen): ReadonlySet<number> {
  return new Set(names.filter((_, i) => allowsPackage(edges[i]?.constraint ?? 'project')));
}

/** No lower bound is below every one, and never above. */
function isLower(a: VersionRange | undefined, b: VersionRange): boolean {
  if (b.min === undefined) return false;
  if (a?.min === undefined) return a !== undefined;
  return !reaches({ ...plain, min: a.min }, { ...plain, min: b.min });
}

const plain = { minInclusive: true, maxInclusive: false };

/** A project takes the place of a package, and a package asked for as such that of a project of its name. */
function evictsByConstraint(item: Waiting, before: Chosen): boolean {
  if (before.edge.constraint !== 'any') return false;
  if (item.edge.constraint === 'project') return true;
  if (item.rangeIndex !== before.rangeIndex || item.edge.constraint === 'any') return false;
  return before.library.kind === 'project';
}
