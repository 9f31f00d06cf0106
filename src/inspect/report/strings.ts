import type { FactSet } from '../../facts/fact-set.js';
import type { EndpointSummary, PathSummary } from '../../facts/report.js';
import { by, groupBy } from './group.js';

/** Places kept for one string; the count of a host said a thousand times says no more. */
const keptLocations = 20;

export function endpoints(facts: FactSet): EndpointSummary[] {
  return [...groupBy(facts.of('endpoint'), (fact) => `${fact.form}\0${fact.url}`)]
    .map(([, group]) => {
      const { host, url, form } = group[0] as (typeof group)[number];
      const locations = group.slice(0, keptLocations).map((fact) => fact.location);
      return { host, url, form, locations };
    })
    .sort(by((e) => `${e.host}\0${e.url}`));
}

export function paths(facts: FactSet): PathSummary[] {
  return [...groupBy(facts.of('path'), (fact) => `${fact.place}\0${fact.text}`)]
    .map(([, group]) => {
      const { text, place } = group[0] as (typeof group)[number];
      const locations = group.slice(0, keptLocations).map((fact) => fact.location);
      return { text, place, locations };
    })
    .sort(by((p) => `${p.place}\0${p.text}`));
}
