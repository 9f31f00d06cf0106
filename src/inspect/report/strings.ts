import { groupBy } from '../../core/group.js';
import type { Location } from '../../core/location.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { EndpointSummary, PathSummary, VariableSummary } from '../../facts/report.js';
import { by } from './order.js';

/** Places kept for one string; the count of a host said a thousand times says no more. */
const keptLocations = 20;

export function endpoints(facts: FactSet): EndpointSummary[] {
  return distinct(facts.of('endpoint'), (fact) => `${fact.form}\0${fact.url}`)
    .map(({ fact: { host, url, form, role }, locations }) => ({ host, url, form, role, locations }))
    .sort(by((e) => `${e.role === 'service' ? 0 : 1}\0${e.host}\0${e.url}`));
}

export function paths(facts: FactSet): PathSummary[] {
  return distinct(facts.of('path'), (fact) => `${fact.place}\0${fact.text}`)
    .map(({ fact: { text, place, area }, locations }) => ({ text, place, area, locations }))
    .sort(by((p) => `${p.place}\0${p.text}`));
}

export function variables(facts: FactSet): VariableSummary[] {
  return distinct(facts.of('environment-variable'), (fact) => fact.name)
    .map(({ fact: { name, area }, locations }) => ({ name, area, locations }))
    .sort(by((v) => v.name));
}

function distinct<F extends { readonly location: Location }>(
  facts: readonly F[],
  key: (fact: F) => string,
): { fact: F; locations: Location[] }[] {
  return [...groupBy(facts, key).values()].map((group) => ({
    fact: group[0] as F,
    locations: group.slice(0, keptLocations).map((fact) => fact.location),
  }));
}
