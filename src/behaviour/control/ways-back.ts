import { append } from '../../core/append.js';
import type { MethodNode } from '../call-graph/index.js';
import {
  comesFrom,
  heldBy,
  sitesOf,
  type Constants,
  type Site,
  type Value,
  type ValueGraph,
} from '../data-flow/index.js';

/** Calls that may lead to one method, and methods that one call may lead to. */
export const callersLookedAt = 8;
/** What so many call, nobody gates by what he hands over: it is taken for the caller's. */
const mostCallers = 16;

/** What all callers give for a parameter; whoever calls from outside gives what he likes. */
export interface Handed {
  readonly values: readonly Value[];
  readonly isGiven: boolean;
}

/**
 * The values that one was worked out of, as far as that is the same whoever asks. Conditions of one package
 * rest on the same values: what was found for one of them is kept for the others.
 */
export class WaysBack {
  readonly #graph: ValueGraph;
  readonly #visible: ReadonlySet<MethodNode>;
  readonly #constants: Constants;
  readonly #within = new Map<Value, readonly Value[]>();
  readonly #handed = new Map<Value, Handed>();
  readonly #makers = new Map<Value, readonly Site[]>();
  readonly #outside = new Map<Value, readonly Value[]>();
  readonly #workedOut = new Map<Site, readonly Value[]>();

  constructor(graph: ValueGraph, visible: ReadonlySet<MethodNode>, constants: Constants) {
    this.#graph = graph;
    this.#visible = visible;
    this.#constants = constants;
  }

  /** What leads to it in its own method; to a field, from wherever it is set. */
  within(value: Value): readonly Value[] {
    return kept(this.#within, value, () => {
      if (value.kind === 'field') return comesFrom(this.#graph, value);
      const into = value.into.map(({ from }) => from);
      return value.compared === undefined ? into : [...value.compared, ...into];
    });
  }

  handed(parameter: Value): Handed {
    return kept(this.#handed, parameter, () => {
      const { method, index } = parameter;
      const within = this.within(parameter);
      const { hasThis } = this.#graph.method(method);
      if (hasThis && index === 0) return { values: within, isGiven: false };
      if (this.#graph.program.graph.callers(method).length > mostCallers)
        return { values: within, isGiven: true };
      const calls = sitesOf(this.#graph, method);
      const args = calls.slice(0, callersLookedAt).flatMap((call) => call.args[index] ?? []);
      const isGiven = calls.length === 0 || this.#visible.has(method);
      return { values: [...within, ...args], isGiven };
    });
  }

  /** The calls that make what stands in a variable, or write it there. */
  makers(local: Value): readonly Site[] {
    return kept(this.#makers, local, () =>
      local.uses.flatMap(({ site, index }) => {
        const { callee } = site;
        const isMade = callee.name === '.ctor' && index === 0;
        const isOut = callee.byRef[index - (callee.hasThis ? 1 : 0)] === true;
        return isMade || isOut ? [site] : [];
      }),
    );
  }

  /** What a call of somebody else makes its value of. */
  outside(value: Value, site: Site, opensTasks: boolean): readonly Value[] {
    if (!opensTasks) return this.#made(value, site, false);
    return kept(this.#outside, value, () => this.#made(value, site, true));
  }

  #made(value: Value, site: Site, opensTasks: boolean): readonly Value[] {
    const made = [...this.within(value), ...without(site.args, value)];
    if (site.isNew && holders.test(site.callee.type)) append(made, putInto(value));
    else if (opensTasks) append(made, heldBy(this.#graph, value));
    return made;
  }

  /** The texts and bytes that a call of the package's own code gives, as far as they can be worked out. */
  workedOut(site: Site): readonly Value[] {
    if (!decoded.has(site.callee.returns)) return [];
    return kept(this.#workedOut, site, () =>
      this.#constants.given(site).map((constant) => {
        const value = this.#graph.make('constant', site.method, site.ilOffset);
        value.constant = constant;
        return value;
      }),
    );
  }
}

function kept<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  let found = known.get(key);
  if (found === undefined) {
    found = find();
    known.set(key, found);
  }
  return found;
}

export function without(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : values;
}

const decoded: ReadonlySet<string> = new Set(['System.String', 'uint8[]']);

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
