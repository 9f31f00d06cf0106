import { asTask, takenOut } from './containers.js';
import { madeByCompiler } from './own-types.js';
import { comesFrom, invokedWith, sitesOf, targetsOf, wayBack, type WayBack } from './origins.js';
import type { Edge, Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** A value on the way back to who handed it over. */
export interface Trail {
  readonly value: Value;
  /** The call out of whose method it came, and those around it: who called then handed over what that got. */
  readonly call: Call | undefined;
}

interface Call {
  readonly site: Site;
  readonly outer: Call | undefined;
}

/** What a trail goes back over, besides variables, parameters and calls of the package. */
export interface Over {
  /** Of a call outside the package, what it was given that it gives. */
  keeps(site: Site): readonly Value[];
  follows(edge: Edge): boolean;
  /** What is in a field was put there by the call that takes it out, where that puts something there. */
  readonly isCarried?: true;
}

/** The nearest call by which the code of a method is run: around that of a local function. */
function entering(graph: ValueGraph, method: number, call: Call | undefined): Call | undefined {
  let at = call;
  while (at !== undefined && !targetsOf(graph, at.site).includes(method)) at = at.outer;
  return at;
}

/**
 * What a value was before, as far as code leads back. What a method was given by another call than the one
 * it came out of is another's.
 */
function before(graph: ValueGraph, { value, call }: Trail, over: Over): Trail[] {
  if (value.kind === 'field') graph.readStores(value.field ?? '');
  if (value.kind === 'parameter') {
    const entered = entering(graph, value.method, call);
    if (entered !== undefined) {
      const given = entered.site.args[value.index];
      return given === undefined ? [] : [{ value: given, call: entered.outer }];
    }
    // Resources and elements come beside what calls the method: objects only.
    if (over.isCarried) return comesFrom(graph, value).map((each) => ({ value: each, call }));
    const given = sitesOf(graph, value.method).flatMap(({ args }) => args[value.index] ?? []);
    const handed = given.length > 0 ? given : invokedWith(graph, value);
    return handed.map((each) => ({ value: each, call }));
  }
  const { site } = value;
  if (value.kind === 'result' && site !== undefined) {
    const targets = targetsOf(graph, site);
    if (targets.length === 0) {
      const given = [...over.keeps(site), ...asTask(graph, site)];
      return given.map((each) => ({ value: each, call }));
    }
    return targets.map((target) => ({
      value: graph.method(target).result,
      call: { site, outer: call },
    }));
  }
  // A field is one place for all who have the object; what compilers make, one call of a method has.
  const isAnyones =
    value.kind === 'field' && !over.isCarried && !madeByCompiler.test(value.field ?? '');
  const made = value.kind === 'new' && site !== undefined ? over.keeps(site) : [];
  const stored = value.into.filter((edge) => over.follows(edge)).map(({ from }) => from);
  return [...made, ...stored].map((each) => ({
    value: each,
    call: isAnyones ? undefined : call,
  }));
}

/**
 * The values that one was before, itself first, and whether nothing is known of what was before that.
 * @param most of them
 */
export function* trailOf(
  graph: ValueGraph,
  value: Value,
  over: Over,
  most: number,
): Iterable<Trail & { readonly isFirst: boolean }> {
  const seen = new Map<string, Trail>();
  const add = (trail: Trail): void => {
    const key = `${trail.value.id} ${trail.call?.site.id ?? ''}`;
    if (!seen.has(key) && seen.size <= most) seen.set(key, trail);
  };
  add({ value, call: undefined });
  for (const trail of seen.values()) {
    const previous = before(graph, trail, over);
    const { value: at, call } = trail;
    // Whom none of these calls entered, somebody else may have.
    const entered = at.kind === 'parameter' ? entering(graph, at.method, call) : call;
    yield { value: at, call: entered, isFirst: previous.length === 0 };
    previous.forEach(add);
  }
}

/** Values looked at to find where one was made. */
const looksAt = 120;

/**
 * Where an object was made, as `wayBack` says; where what carries it carries others, too, by the calls that
 * it was handed through.
 */
export function wayBackByCalls(graph: ValueGraph, value: Value): WayBack {
  const plain = wayBack(graph, value);
  if (plain.origins.length < 2) return plain;
  const trails = [...trailOf(graph, value, sameObject(graph), looksAt)];
  if (trails.length > looksAt) return plain;
  const origins = trails.filter(({ isFirst }) => isFirst).map(({ value: at }) => at);
  return { origins: [...new Set(origins)], seen: new Set(trails.map(({ value: at }) => at)) };
}

const sameObject = (graph: ValueGraph): Over => ({
  keeps(site) {
    const taken = takenOut(graph, site);
    return taken.length > 0 || site.result === undefined ? taken : comesFrom(graph, site.result);
  },
  follows: ({ kind, to }) => kind === 'same' || to.kind === 'field' || to.kind === 'local',
  isCarried: true,
});
