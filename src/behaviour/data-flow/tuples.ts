import { givenByIterator } from './containers.js';
import { elementsBehind } from './text-parts.js';
import { targetsOf, wayBack } from './origins.js';
import type { Site, Use, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/**
 * Tuples and pairs keep what they are made with at places of their own (.NET API docs: Tuple, ValueTuple,
 * KeyValuePair, TupleExtensions): F# and deconstruction take a host and its port out of one.
 */
const tuples =
  /^System\.(?:(?:Value)?Tuple(?:`\d)?|Collections\.(?:Generic\.KeyValuePair(?:`2)?|DictionaryEntry))$/;
const places: ReadonlyMap<string, number> = new Map([
  ['Key', 1],
  ['Value', 2],
]);

/** The values that stand where something is taken out of a tuple, or written by a method of the package. */
export function carriedBy(graph: ValueGraph, value: Value): Value[] {
  switch (value.kind) {
    case 'load': {
      const [type = '', name = ''] = (value.field ?? '').split('::');
      return value.object === undefined || !tuples.test(type)
        ? []
        : partsOf(graph, value.object, placeOf(name));
    }
    case 'result': {
      const { site } = value;
      const object = site?.args[0];
      if (site === undefined || object === undefined || !isTuple(site)) return [];
      return site.callee.name.startsWith('get_')
        ? partsOf(graph, object, placeOf(site.callee.name.slice(4)))
        : [];
    }
    case 'local':
      return value.uses.flatMap((use) => writtenBy(graph, use));
    default:
      return [];
  }
}

const isTuple = ({ callee }: Site): boolean => callee.node < 0 && tuples.test(callee.type);

/** `Item3` is the third; 0 for what is no place. */
function placeOf(name: string): number {
  return places.get(name) ?? Number(/^Item(\d)$/.exec(name)?.[1] ?? 0);
}

/** What some objects were made with at a place. */
function partsOf(graph: ValueGraph, object: Value, place: number): Value[] {
  if (place === 0) return [];
  const direct = [...wayBack(graph, object).seen];
  const inside = direct.flatMap((each) => [
    ...elementsBehind(graph, each),
    ...givenByIterator(graph, each),
  ]);
  const all = new Set([...direct, ...inside.flatMap((each) => [...wayBack(graph, each).seen])]);
  return [...all].flatMap((each) => [...madeWith(each, place), ...toldTo(each, place)]);
}

/** `new Tuple<…>(…)` and `Tuple.Create(…)`. */
function madeWith({ site }: Value, place: number): Value[] {
  if (site === undefined || !isTuple(site)) return [];
  const isMade = site.isNew || site.callee.name === 'Create';
  const value = site.args[site.isNew ? place : place - 1];
  return isMade && value !== undefined ? [value] : [];
}

/** A structure in a variable is made by a call of its constructor, or place by place. */
function toldTo(value: Value, place: number): Value[] {
  return value.uses.flatMap(({ site, index }) =>
    index === 0 && !site.isNew && site.callee.name === '.ctor' && isTuple(site)
      ? (site.args[place] ?? [])
      : [],
  );
}

/** `out` parameters: of `Deconstruct`, and of whatever the package writes into them. */
function writtenBy(graph: ValueGraph, { site, index }: Use): Value[] {
  const { callee, args } = site;
  if (callee.byRef[index - (callee.hasThis ? 1 : 0)] !== true) return [];
  const targets = targetsOf(graph, site);
  if (targets.length > 0) {
    const parameters = targets.flatMap((node) => graph.method(node).parameters[index] ?? []);
    return parameters.flatMap(({ into }) =>
      into.filter(({ kind }) => kind === 'written').map(({ from }) => from),
    );
  }
  const [object] = args;
  const isTaken = callee.name === 'Deconstruct' && object !== undefined;
  return isTaken && (tuples.test(callee.type) || callee.type === 'System.TupleExtensions')
    ? partsOf(graph, object, index)
    : [];
}
