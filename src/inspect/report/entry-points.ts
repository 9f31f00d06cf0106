import { phases, type EntryPointFact, type Phase, type Surface } from '../../facts/entry-point.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { EntryPoint } from '../../facts/report.js';
import { groupBy } from '../../core/group.js';
import { by } from './order.js';

const order = Object.keys(phases) as readonly Phase[];

/** What code of the package can begin with, by phase and name; frameworks that have the same are one. */
export function entryPoints(facts: FactSet): EntryPoint[] {
  return [...groupBy(together(facts.of('entry-point')), sameness)]
    .sort(by(([key]) => key))
    .map(([, group]) => merge(group));
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

function together(facts: readonly EntryPointFact[]): EntryPointFact[] {
  const groups = groupBy(facts, (fact) =>
    several[fact.surface] ? `${fact.surface}\0${fact.location.path}\0${fact.when}` : fact,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [EntryPointFact];
    const { path } = first.location;
    const name = `${several[first.surface]} of ${path.slice(path.lastIndexOf('/') + 1)}`;
    return group.length > toldApart ? [{ ...first, name, count: group.length }] : group;
  });
}

/** All that is said of it, in the order in which it is listed. */
function sameness(fact: EntryPointFact): string {
  const { surface, phase, alsoIn, byItself, name, when, condition = '' } = fact;
  const rank = String(order.indexOf(phase)).padStart(2, '0');
  const shown = byItself ? '0' : '1';
  return [rank, shown, name, when, condition, surface, ...alsoIn].join('\0');
}

function merge(group: readonly EntryPointFact[]): EntryPoint {
  const [first] = group as readonly [EntryPointFact];
  const { surface, phase, alsoIn, byItself, name, when, condition, location } = first;
  return {
    surface,
    phase,
    alsoIn,
    byItself,
    name,
    when,
    ...(condition === undefined ? {} : { condition }),
    count: group.reduce((most, fact) => Math.max(most, fact.count), 1),
    location,
    targetFrameworks: distinct(group.map((fact) => fact.targetFramework)),
    runtimeIdentifiers: distinct(group.map((fact) => fact.runtimeIdentifier)),
  };
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}
