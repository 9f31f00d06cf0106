import { groupBy } from '../../core/group.js';
import type { EndpointSummary, InspectReport } from '../../facts/report.js';
import { capped } from './rows.js';
import { type Screen, wrap } from './style.js';

/** The report keeps this many places of one string, and does not count further. */
const keptPlaces = 20;
const linkLines = 3;

/** One row for each host that code may speak to; links for people are summed up. */
export function endpoints(report: InspectReport, screen: Screen): string[] {
  const services = report.endpoints.filter((e) => e.role === 'service');
  const links = report.endpoints.filter((e) => e.role !== 'service');
  const rows = [...groupBy(services, (e) => `${e.form}\0${e.host}`).values()].map(hostRow);
  const hosts = [...new Set(links.map((e) => e.host))];
  const words = wrap(`only links for people: ${hosts.join(', ')}`, screen.width - 2);
  const cut = words.length > linkLines ? [...words.slice(0, linkLines), '…'] : words;
  return [...capped(rows, screen), ...(hosts.length > 0 ? cut : [])];
}

function hostRow([first, ...others]: readonly EndpointSummary[]): string {
  if (first === undefined) return '';
  if (others.length === 0) return `${first.url}${times(first.locations.length)}`;
  return `${first.url}  (and ${others.length} more at ${first.host})`;
}

export function paths(report: InspectReport, screen: Screen): string[] {
  const rows = report.paths.map((p) => `${p.place}: ${p.text}${times(p.locations.length)}`);
  return capped(rows, screen);
}

export function variables(report: InspectReport, screen: Screen): string[] {
  const rows = report.variables.map((v) => `${v.name} (${v.area})${times(v.locations.length)}`);
  return capped(rows, screen);
}

function times(count: number): string {
  if (count <= 1) return '';
  return count < keptPlaces ? `  (${count} places)` : `  (${keptPlaces} places or more)`;
}
