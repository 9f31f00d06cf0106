import { phases, type EntryPointFact, type Phase } from '../../facts/entry-point.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { EntryPoint } from '../../facts/report.js';
import { groupBy } from '../../core/group.js';
import { by } from './order.js';

const order = Object.keys(phases) as readonly Phase[];

/** What code of the package can begin with, by phase and name; frameworks that have the same are one. */
export function entryPoints(facts: FactSet): EntryPoint[] {
  return [...groupBy(facts.of('entry-point'), sameness)]
    .sort(by(([key]) => key))
    .map(([, group]) => merge(group));
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
