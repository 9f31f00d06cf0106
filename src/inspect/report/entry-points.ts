import {
  phases,
  type EntryPointFact,
  type Phase,
  type ReachFact,
  type Surface,
} from '../../facts/entry-point.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { EntryPoint, FramedRuns, RunSummary } from '../../facts/report.js';
import { groupBy } from '../../core/group.js';
import { by } from './order.js';
import { reachSummaries } from './reaches.js';

const order = Object.keys(phases) as readonly Phase[];

type FoldersOf = (path: string) => readonly string[] | undefined;

/** Entry points that are told as one. */
interface Told {
  readonly as: EntryPointFact;
  readonly all: readonly EntryPointFact[];
}

/**
 * What code of the package can begin with, by phase and name; frameworks that have the same are one.
 * @param foldersOf the folders of frameworks that lead to a build file; undefined of other files
 */
export function entryPoints(facts: FactSet, foldersOf: FoldersOf): EntryPoint[] {
  const reaches = groupBy(facts.of('reach'), ({ entryPoint }) => entryPoint);
  return [...groupBy(together(facts.of('entry-point')), sameness)]
    .sort(by(([key]) => key))
    .map(([, group]) => merge(group, reaches, foldersOf));
}

/** Entry points by kind, in the order of the phases. */
export function runs(entryPoints: readonly EntryPoint[]): RunSummary[] {
  const kinds = groupBy(entryPoints, (e) => `${e.phase} ${e.surface} ${e.byItself}`);
  return [...kinds.values()].map((group) => {
    const { surface, phase, byItself } = group[0] as EntryPoint;
    return { surface, phase, byItself, count: group.reduce((sum, e) => sum + e.count, 0) };
  });
}

/** Those of build files that NuGet imports for one framework, by kind and frameworks. */
export function framedRuns(entryPoints: readonly EntryPoint[]): FramedRuns[] {
  const framed = entryPoints.filter(({ importedFrom }) => importedFrom !== undefined);
  const groups = groupBy(framed, ({ importedFrom = [] }) => importedFrom.join('\0'));
  return [...groups.values()].flatMap((group) => {
    const { importedFrom = [] } = group[0] as EntryPoint;
    return runs(group).map((run) => ({ ...run, importedFrom }));
  });
}

/** Of entry points that are told as one; undefined where projects of all frameworks may import one of them. */
function foldersOfAll(
  facts: readonly EntryPointFact[],
  foldersOf: FoldersOf,
): readonly string[] | undefined {
  const folders = facts.map(({ location }) => foldersOf(location.path));
  return folders.includes(undefined) ? undefined : distinct(folders.flatMap((one) => one ?? []));
}

/** By surface, what several are called: packages of analyzers have hundreds in one file. */
const several: { readonly [S in Surface]?: string } = {
  analyzer: 'analyzers',
  suppressor: 'suppressors',
  'source-generator': 'source generators',
  'code-fix': 'code fixes and the like',
};

/** More of a kind in one file are told as one. */
const toldApart = 3;

function together(facts: readonly EntryPointFact[]): Told[] {
  const groups = groupBy(facts, (fact) =>
    several[fact.surface] ? `${fact.surface}\0${fact.location.path}\0${fact.when}` : fact,
  );
  return [...groups.values()].flatMap((group): Told[] => {
    const [first] = group as [EntryPointFact];
    if (group.length <= toldApart) return group.map((fact) => ({ as: fact, all: [fact] }));
    const { path } = first.location;
    const name = `${several[first.surface]} of ${path.slice(path.lastIndexOf('/') + 1)}`;
    return [{ as: { ...first, name, count: group.length }, all: group }];
  });
}

/** All that is said of it, in the order in which it is listed; files of other names are others. */
function sameness({ as: fact }: Told): string {
  const { surface, phase, alsoIn, byItself, name, when, condition = '', location } = fact;
  const file = location.path.slice(location.path.lastIndexOf('/') + 1);
  const rank = String(order.indexOf(phase)).padStart(2, '0');
  const shown = byItself ? '0' : '1';
  return [rank, shown, name, when, condition, surface, ...alsoIn, file].join('\0');
}

function merge(
  group: readonly Told[],
  reaches: ReadonlyMap<EntryPointFact, readonly ReachFact[]>,
  foldersOf: FoldersOf,
): EntryPoint {
  const told = group.map(({ as }) => as);
  const [first] = told as [EntryPointFact, ...EntryPointFact[]];
  const { surface, phase, alsoIn, byItself, name, when, condition, location } = first;
  const all = group.flatMap((each) => each.all);
  const importedFrom = foldersOfAll(all, foldersOf);
  return {
    surface,
    phase,
    alsoIn,
    byItself,
    name,
    when,
    ...(condition === undefined ? {} : { condition }),
    count: told.reduce((most, fact) => Math.max(most, fact.count), 1),
    location,
    targetFrameworks: distinct(told.map((fact) => fact.targetFramework)),
    runtimeIdentifiers: distinct(told.map((fact) => fact.runtimeIdentifier)),
    ...(importedFrom && { importedFrom }),
    reaches: reachSummaries(all.flatMap((fact) => reaches.get(fact) ?? [])),
  };
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}
