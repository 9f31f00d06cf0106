import {
  asTask,
  madeByCompiler,
  sitesOf,
  targetsOf,
  type Site,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';

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

/** The nearest call by which the method of a parameter was entered: around that of a local function. */
function entering(graph: ValueGraph, { method }: Value, call: Call | undefined): Call | undefined {
  let at = call;
  while (at !== undefined && !targetsOf(graph, at.site).includes(method)) at = at.outer;
  return at;
}

/**
 * What a value was before, as far as code leads back. What a method was given by another call than the one
 * it came out of is another's.
 * @param keeps whether what a call outside the package gives is what it was given, and which of that
 */
function before(
  graph: ValueGraph,
  { value, call }: Trail,
  keeps: (site: Site) => readonly Value[],
): Trail[] {
  if (value.kind === 'field') graph.readStores(value.field ?? '');
  if (value.kind === 'parameter') {
    const entered = entering(graph, value, call);
    if (entered !== undefined) {
      const given = entered.site.args[value.index];
      return given === undefined ? [] : [{ value: given, call: entered.outer }];
    }
    return sitesOf(graph, value.method).flatMap(({ args }) => {
      const given = args[value.index];
      return given === undefined ? [] : [{ value: given, call: undefined }];
    });
  }
  const { site } = value;
  if (value.kind === 'result' && site !== undefined) {
    const targets = targetsOf(graph, site);
    if (targets.length === 0) {
      const given = [...keeps(site), ...asTask(graph, site)];
      return given.map((each) => ({ value: each, call }));
    }
    return targets.map((target) => ({
      value: graph.method(target).result,
      call: { site, outer: call },
    }));
  }
  // A field is one place for all who have the object; what compilers make, one call of a method has.
  const isAnyones = value.kind === 'field' && !madeByCompiler.test(value.field ?? '');
  const within = isAnyones ? undefined : call;
  const made = value.kind === 'new' && site !== undefined ? keeps(site) : [];
  return [...made, ...value.into.map(({ from }) => from)].map((each) => ({
    value: each,
    call: within,
  }));
}

/**
 * The values that one was before, itself first.
 * @param most of them
 */
export function* trailOf(
  graph: ValueGraph,
  value: Value,
  keeps: (site: Site) => readonly Value[],
  most: number,
): Iterable<Trail> {
  const seen = new Map<string, Trail>();
  const add = (trail: Trail): void => {
    const key = `${trail.value.id} ${trail.call?.site.id ?? ''}`;
    if (!seen.has(key) && seen.size <= most) seen.set(key, trail);
  };
  add({ value, call: undefined });
  for (const trail of seen.values()) {
    yield trail;
    before(graph, trail, keeps).forEach(add);
  }
}
