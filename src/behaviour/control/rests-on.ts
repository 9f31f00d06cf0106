import { append } from '../../core/append.js';
import type { MethodNode } from '../call-graph/index.js';
import {
  asksProgress,
  targetsOf,
  type Constants,
  type Site,
  type Value,
  type ValueGraph,
} from '../data-flow/index.js';
import { callersLookedAt, WaysBack, without } from './ways-back.js';

/** Values looked at for one question. */
const looksAt = 240;

/** All that a value was worked out of, as far as the code of the package tells. */
export interface Basis {
  readonly values: ReadonlySet<Value>;
  readonly sites: ReadonlySet<Site>;
  readonly constants: readonly Value[];
  /** Parameters that a consumer gives, and fields that no code of the package sets. */
  readonly given: readonly Value[];
  /** Where one of several was chosen: what decides that this instruction runs, decided. */
  readonly choices: readonly { readonly method: MethodNode; readonly ilOffset: number }[];
}

/** What to make of a call that is come to: `all` of its values, its `arguments`, or nothing of it. */
export type Look = 'all' | 'arguments' | 'stop';

/**
 * What values rest on: backward through variables, fields, comparisons, calls and the methods of the
 * package that they lead to. Unlike the search for secrets it follows what only says yes or no.
 */
export class Foundations {
  readonly graph: ValueGraph;
  readonly #ways: WaysBack;

  /** @param constants what decoders of the package give is as good as written in the code */
  constructor(graph: ValueGraph, visible: ReadonlySet<MethodNode>, constants: Constants) {
    this.graph = graph;
    this.#ways = new WaysBack(graph, visible, constants);
  }

  /** @param opensTasks what somebody put into a task counts where it is awaited */
  of(
    from: readonly Value[],
    look: (site: Site) => Look = () => 'all',
    opensTasks: boolean = true,
  ): Basis {
    const values = new Set(from);
    const sites = new Set<Site>();
    const constants: Value[] = [];
    const given: Value[] = [];
    const choices: Basis['choices'][number][] = [];
    const walk: Walk = { values, sites, given, look, opensTasks, entered: new Map() };
    for (const value of values) {
      if (values.size > looksAt) break;
      if (value.constant !== undefined) constants.push(value);
      for (const before of this.#before(value, walk)) {
        values.add(before);
        if (before.constant === undefined || !isChosen(value) || before.method < 0) continue;
        choices.push({ method: before.method, ilOffset: before.ilOffset });
      }
    }
    return { values, sites, constants, given, choices };
  }

  #before(value: Value, walk: Walk): readonly Value[] {
    switch (value.kind) {
      case 'parameter':
        return this.#arguments(value, walk);
      case 'field': {
        const stores = this.#ways.within(value);
        if (stores.length === 0 && !isFixed(value)) walk.given.push(value);
        return stores;
      }
      case 'local':
        return this.#initialized(value, walk);
      case 'delegate':
        return value.target < 0 ? [] : [this.graph.method(value.target).result];
      case 'new':
      case 'result':
        return this.#called(value, walk);
      default:
        return this.#ways.within(value);
    }
  }

  /** What is handed over by the calls through whose results the method was come to; otherwise, by all. */
  #arguments(value: Value, { given, entered }: Walk): readonly Value[] {
    const through = entered.get(value.method);
    if (through === undefined) {
      const { values, isGiven } = this.#ways.handed(value);
      if (isGiven) given.push(value);
      return values;
    }
    const before = [...this.#ways.within(value)];
    for (const { args } of through) {
      const arg = args[value.index];
      if (arg !== undefined) before.push(arg);
    }
    return before;
  }

  /** A value that stands in a variable is made by a call of its constructor, or comes by `out`. */
  #initialized(value: Value, { sites, look }: Walk): readonly Value[] {
    const within = this.#ways.within(value);
    const made = this.#ways.makers(value);
    if (made.length === 0) return within;
    const before = [...within];
    for (const site of made) {
      sites.add(site);
      if (look(site) !== 'stop') append(before, without(site.args, value));
    }
    return before;
  }

  #called(value: Value, walk: Walk): readonly Value[] {
    const { site } = value;
    const within = this.#ways.within(value);
    if (site === undefined) return within;
    walk.sites.add(site);
    const how = walk.look(site);
    if (how === 'stop' || asksProgress(site)) return within;
    const targets = site.isNew ? [] : targetsOf(this.graph, site);
    if (targets.length > 0) return this.#answered(value, site, targets, walk);
    if (how === 'all') return this.#ways.outside(value, site, walk.opensTasks);
    return [...within, ...without(site.args, value).slice(site.callee.hasThis ? 1 : 0)];
  }

  /** What methods of the package answer with. */
  #answered(
    value: Value,
    site: Site,
    targets: readonly MethodNode[],
    walk: Walk,
  ): readonly Value[] {
    const before = [...this.#ways.within(value)];
    const workedOut = this.#ways.workedOut(site);
    if (workedOut.length > 0) {
      append(before, workedOut);
      return before;
    }
    for (const node of targets.slice(0, callersLookedAt)) {
      const { result, parameters } = this.graph.method(node);
      before.push(result);
      enter(node, parameters, site, walk, before);
    }
    // What a property gives is a part of its object, which may have come from elsewhere.
    if (site.callee.name.startsWith('get_')) append(before, without(site.args, value));
    return before;
  }
}

/** Gives what another call hands over for the parameters that were come to before. */
function enter(
  node: MethodNode,
  parameters: readonly Value[],
  site: Site,
  { values, entered }: Walk,
  before: Value[],
): void {
  const through = entered.get(node);
  if (through === undefined) {
    entered.set(node, [site]);
    return;
  }
  through.push(site);
  parameters.forEach((parameter, index) => {
    const arg = site.args[index];
    if (arg !== undefined && values.has(parameter)) before.push(arg);
  });
}

/** What one question has come to. */
interface Walk {
  readonly values: ReadonlySet<Value>;
  readonly sites: Set<Site>;
  readonly given: Value[];
  readonly look: (site: Site) => Look;
  readonly opensTasks: boolean;
  /** By method, the calls through whose results it was come to. */
  readonly entered: Map<MethodNode, Site[]>;
}

/** What the framework keeps for good: `DateTime.UnixEpoch`, `Decimal.One`. */
const isFixed = ({ field = '' }: Value): boolean =>
  /^System\.(?:DateTime|DateTimeOffset|DateOnly|TimeSpan|Decimal|Guid|String)::/.test(field);

const isChosen = ({ kind }: Value): boolean =>
  kind === 'join' || kind === 'field' || kind === 'return' || kind === 'local';
