import { comesFrom, type Value, type ValueGraph } from '../../behaviour/data-flow/index.js';

const looksAt = 120;

/**
 * The values that one may be where it stands, without what they were worked out of: constants,
 * parameters, results of calls. What compilers keep of a method in an object of their own making
 * (closures, state machines) is followed; fields that somebody wrote are not.
 */
export function leavesOf(graph: ValueGraph, value: Value): Value[] {
  const seen = new Set([value]);
  const leaves: Value[] = [];
  for (const at of seen) {
    if (seen.size > looksAt) break;
    const before = beforeOf(graph, at);
    if (before.length === 0 || at.kind === 'parameter') leaves.push(at);
    for (const each of before) seen.add(each);
  }
  return leaves;
}

/** A value that another may be, and where it becomes that. */
export interface Alternative {
  readonly value: Value;
  /** Where the ways of control join that bring it, the last first; and where it is made. */
  readonly places: readonly { readonly method: number; readonly ilOffset: number }[];
  /** Wherever it is one of several that are chosen from, on any way. */
  readonly chosen: readonly Chosen[];
}

interface Chosen {
  readonly method: number;
  readonly ilOffset: number;
  /** Put into a variable, where it stays until something else is. */
  readonly isStored: boolean;
}

/** As `leavesOf`, with the places at which each of them is chosen. */
export function alternativesOf(graph: ValueGraph, value: Value): Alternative[] {
  const places = new Map<Value, Alternative['places']>([[value, []]]);
  const leaves: Value[] = [];
  for (const [at, before] of places) {
    if (places.size > looksAt) break;
    const previous = beforeOf(graph, at);
    if (previous.length === 0 || at.kind === 'parameter') leaves.push(at);
    for (const each of previous) {
      if (!places.has(each)) places.set(each, [...before, ...edgesTo(at, each)]);
    }
  }
  const built = [...places].flatMap(([at, before]) => builtIn(at, before));
  const chosen = leaves.map((leaf) => {
    const isMade = leaf.kind !== 'parameter' && leaf.kind !== 'field' && leaf.method >= 0;
    const own = isMade ? [{ method: leaf.method, ilOffset: leaf.ilOffset }] : [];
    const taken = [...(places.get(leaf) ?? []), ...own];
    return { value: leaf, places: taken, chosen: chosenAt(leaf, new Set(places.keys())) };
  });
  return [...chosen, ...built];
}

/** A value type is built in its variable: `fee = 0.1m` calls a constructor on it. */
function builtIn({ kind, uses }: Value, before: Alternative['places']): Alternative[] {
  if (kind !== 'local') return [];
  return uses.flatMap(({ site, index }) => {
    const value = site.args[1];
    if (site.callee.name !== '.ctor' || index !== 0 || value === undefined) return [];
    const { method, ilOffset } = site;
    const chosen = [{ method, ilOffset, isStored: true }];
    return [{ value, places: [...before, { method, ilOffset }], chosen }];
  });
}

function edgesTo(to: Value, from: Value): Alternative['places'] {
  const edges = to.into.filter((edge) => edge.from === from);
  return edges.map(({ method, ilOffset }) => ({ method, ilOffset }));
}

/** Where a value goes on its ways to the one that was asked for. */
function chosenAt(leaf: Value, among: ReadonlySet<Value>): Chosen[] {
  const seen = new Set([leaf]);
  const places: Chosen[] = [];
  for (const at of seen) {
    for (const { to, kind, method, ilOffset } of at.out) {
      if (kind === 'derived' || !among.has(to)) continue;
      if (to.into.length > 1) places.push({ method, ilOffset, isStored: to.kind !== 'join' });
      seen.add(to);
    }
  }
  return places;
}

function beforeOf(graph: ValueGraph, value: Value): readonly Value[] {
  const same = value.into.filter(({ kind }) => kind !== 'derived').map(({ from }) => from);
  switch (value.kind) {
    case 'field':
      return isGenerated(value.field ?? '') ? comesFrom(graph, value) : [];
    case 'load':
      return same.filter(({ field = '' }) => isGenerated(field));
    case 'join':
    case 'local':
    case 'return':
    case 'parameter':
      return same;
    case 'result':
      return awaited(value);
    default:
      return [];
  }
}

/** `Type/<M>d__5::<recipient>5__1`, `Type/<>c__DisplayClass0_0::to` (Roslyn, GeneratedNames.cs). */
function isGenerated(field: string): boolean {
  const type = field.slice(0, Math.max(0, field.lastIndexOf('::')));
  return /[/]<|VB\$StateMachine|_Closure\$/.test(type);
}

const passes =
  /^System\.(?:Threading\.Tasks\.(?:Value)?Task::(?:ConfigureAwait|GetAwaiter|FromResult|get_Result|AsTask)|Runtime\.CompilerServices\.[\w`]*Awaite[rd][\w`/]*::(?:GetResult|GetAwaiter))/;

/** What a task gives is what was awaited. */
function awaited({ site }: Value): Value[] {
  if (site === undefined || site.callee.node >= 0) return [];
  const member = `${site.callee.type.replaceAll(/`\d/g, '')}::${site.callee.name}`;
  return passes.test(member) ? site.args.slice(0, 1) : [];
}
