import type { MethodNode } from '../call-graph/index.js';
import {
  asksProgress,
  comesFrom,
  heldBy,
  sitesOf,
  targetsOf,
  type Constants,
  type Site,
  type Value,
  type ValueGraph,
} from '../data-flow/index.js';

/** Values looked at for one question, and calls that may lead to one method. */
const looksAt = 240;
const callersLookedAt = 8;
/** What so many call, nobody gates by what he hands over: it is taken for the caller's. */
const mostCallers = 16;

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
  readonly #visible: ReadonlySet<MethodNode>;
  readonly #constants: Constants;
  readonly #workedOut = new Map<Site, readonly Value[]>();

  /** @param constants what decoders of the package give is as good as written in the code */
  constructor(graph: ValueGraph, visible: ReadonlySet<MethodNode>, constants: Constants) {
    this.graph = graph;
    this.#visible = visible;
    this.#constants = constants;
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
    const compared = value.compared ?? [];
    switch (value.kind) {
      case 'parameter':
        return [...value.into.map(({ from }) => from), ...this.#arguments(value, walk)];
      case 'field': {
        const stores = comesFrom(this.graph, value);
        if (stores.length === 0 && !isFixed(value)) walk.given.push(value);
        return stores;
      }
      case 'local':
        return [...value.into.map(({ from }) => from), ...this.#initialized(value, walk)];
      case 'delegate':
        return value.target < 0 ? [] : [this.graph.method(value.target).result];
      case 'new':
      case 'result':
        return [...value.into.map(({ from }) => from), ...this.#called(value, walk)];
      default:
        return [...compared, ...value.into.map(({ from }) => from)];
    }
  }

  /**
   * What is handed over by the calls through whose results the method was come to; otherwise, what all
   * callers give, and whoever calls from outside gives what he likes.
   */
  #arguments(value: Value, { given, entered }: Walk): Value[] {
    const through = entered.get(value.method);
    if (through !== undefined) return through.flatMap(({ args }) => args[value.index] ?? []);
    const { hasThis } = this.graph.method(value.method);
    if (hasThis && value.index === 0) return [];
    if (this.graph.program.graph.callers(value.method).length > mostCallers) {
      given.push(value);
      return [];
    }
    const calls = sitesOf(this.graph, value.method);
    if (calls.length === 0 || this.#visible.has(value.method)) given.push(value);
    return calls.slice(0, callersLookedAt).flatMap(({ args }) => args[value.index] ?? []);
  }

  /** A value that stands in a variable is made by a call of its constructor, or comes by `out`. */
  #initialized(value: Value, { sites, look }: Walk): Value[] {
    return value.uses.flatMap(({ site, index }) => {
      const { callee, args } = site;
      const isMade = callee.name === '.ctor' && index === 0;
      const isOut = callee.byRef[index - (callee.hasThis ? 1 : 0)] === true;
      if (!isMade && !isOut) return [];
      sites.add(site);
      return look(site) === 'stop' ? [] : args.filter((arg) => arg !== value);
    });
  }

  /** Gives what another call hands over for the parameters that were come to before. */
  #enter(node: MethodNode, site: Site, { values, entered }: Walk): Value[] {
    const through = entered.get(node);
    entered.set(node, [...(through ?? []), site]);
    if (through === undefined) return [];
    const { parameters } = this.graph.method(node);
    return parameters.flatMap((parameter, index) =>
      values.has(parameter) ? (site.args[index] ?? []) : [],
    );
  }

  #called(value: Value, walk: Walk): Value[] {
    const { site } = value;
    if (site === undefined) return [];
    const { sites, look } = walk;
    sites.add(site);
    const how = look(site);
    if (how === 'stop' || asksProgress(site)) return [];
    const args = site.args.filter((arg) => arg !== value);
    const targets = site.isNew ? [] : targetsOf(this.graph, site);
    if (targets.length === 0) {
      const isHolder = site.isNew && holders.test(site.callee.type);
      const held = walk.opensTasks ? heldBy(this.graph, value) : [];
      const inside = isHolder ? putInto(value) : held;
      return how === 'arguments' ? args.slice(site.callee.hasThis ? 1 : 0) : [...args, ...inside];
    }
    const workedOut = this.#givenBy(site);
    if (workedOut.length > 0) return [...workedOut];
    const results = targets
      .slice(0, callersLookedAt)
      .flatMap((node) => [this.graph.method(node).result, ...this.#enter(node, site, walk)]);
    // What a property gives is a part of its object, which may have come from elsewhere.
    return site.callee.name.startsWith('get_') ? [...results, ...args] : results;
  }

  /** The texts and bytes that a call of the package's own code gives, as far as they can be worked out. */
  #givenBy(site: Site): readonly Value[] {
    if (!decoded.has(site.callee.returns)) return [];
    let known = this.#workedOut.get(site);
    if (known === undefined) {
      known = this.#constants.given(site).map((constant) => {
        const value = this.graph.make('constant', site.method, site.ilOffset);
        value.constant = constant;
        return value;
      });
      this.#workedOut.set(site, known);
    }
    return known;
  }
}

const decoded: ReadonlySet<string> = new Set(['System.String', 'uint8[]']);

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

/** Collections and builders of text are worth what is put into them. */
const holders = /^System\.(?:Collections\.|Text\.StringBuilder$)/;

function putInto(holder: Value): Value[] {
  return holder.uses.flatMap(({ site, index }) => {
    const puts = /^(?:set_Item|Add\w*|TryAdd|Append\w*|Insert|Push|Enqueue)$/.test(
      site.callee.name,
    );
    return puts && index === 0 ? site.args.slice(1) : [];
  });
}

/** What the framework keeps for good: `DateTime.UnixEpoch`, `Decimal.One`. */
const isFixed = ({ field = '' }: Value): boolean =>
  /^System\.(?:DateTime|DateTimeOffset|DateOnly|TimeSpan|Decimal|Guid|String)::/.test(field);

const isChosen = ({ kind }: Value): boolean =>
  kind === 'join' || kind === 'field' || kind === 'return' || kind === 'local';
