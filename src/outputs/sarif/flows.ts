import type { Location as Seen } from '../../core/location.js';
import type { Finding } from '../../facts/finding.js';
import type { CallStep } from '../../facts/entry-point.js';
import type { EntryPoint, ScannedPackage } from '../../facts/report.js';
import { nameOf, type PackageUsage } from '../../facts/scan-summary.js';
import type { Artifacts } from './artifacts.js';
import { evidenceMessage, packageLocation, usageLocation } from './locations.js';
import type { Location, Result, ThreadFlowLocation } from './model.js';
import { plain } from './text.js';

/** How code of the package comes to a place: what starts it, and the calls on the way. */
interface Way {
  readonly entryPoint: EntryPoint;
  readonly steps: readonly CallStep[];
}

/** Places that an entry point reaches, with the shortest way there. */
export type Ways = ReadonlyMap<string, Way>;

const placeKey = ({ path, member = '', ilOffset, line }: Seen): string =>
  [path, member, ilOffset ?? '', line ?? ''].join('\0');

/** Of a package whose whole report is at hand; what runs by itself is told before what is asked. */
export function waysIn({ report }: ScannedPackage): Ways {
  const ways = new Map<string, Way>();
  const offer = (place: Seen, way: Way): void => {
    const known = ways.get(placeKey(place));
    if (known === undefined || isShorter(way, known)) ways.set(placeKey(place), way);
  };
  for (const entryPoint of report?.entryPoints ?? []) {
    offer(entryPoint.location, { entryPoint, steps: [] });
    for (const { location, steps } of entryPoint.reaches) offer(location, { entryPoint, steps });
  }
  return ways;
}

function isShorter(a: Way, b: Way): boolean {
  if (a.entryPoint.byItself !== b.entryPoint.byItself) return a.entryPoint.byItself;
  return a.steps.length < b.steps.length;
}

/** Steps of one flow: GitHub keeps a thousand, a person reads fewer. */
const mostSteps = 60;

/** Who brings the package in → what starts its code → the calls → what it then does. */
export function flowOf(
  artifacts: Artifacts,
  scanned: ScannedPackage,
  finding: Finding,
  usage: PackageUsage | undefined,
  ways: Ways,
): Pick<Result, 'codeFlows'> {
  const inside = (seen: Seen, text: string): Location =>
    packageLocation(artifacts, scanned, seen, { text });
  const way = finding.evidence.reduce<Way | undefined>((longest, { location }) => {
    const found = ways.get(placeKey(location));
    // What starts the code is evidence as well: the way to what it does says more.
    return found && found.steps.length > (longest?.steps.length ?? -1) ? found : longest;
  }, undefined);
  const start = way && placeKey(way.entryPoint.location);
  const steps = (way?.steps ?? []).filter(({ location }) => placeKey(location) !== start);
  const before: Location[] = [
    ...(usage ? [usageLocation(artifacts, usage, { text: broughtIn(scanned, usage) })] : []),
    ...(way ? [inside(way.entryPoint.location, starts(way.entryPoint))] : []),
    ...steps.map((step) => inside(step.location, `then ${plain(step.member)}`)),
  ];
  const acts = finding.evidence
    .filter(({ location }) => placeKey(location) !== start)
    .map((evidence) =>
      packageLocation(artifacts, scanned, evidence.location, evidenceMessage(evidence)),
    );
  const locations = [
    ...before.map((location) => [location, 'important'] as const),
    ...acts.map((location) => [location, 'essential'] as const),
  ]
    .slice(0, mostSteps)
    .map(([location, importance], i): ThreadFlowLocation => ({
      location,
      executionOrder: i + 1,
      importance,
    }));
  // One place is no flow.
  return locations.length < 2 ? {} : { codeFlows: [{ threadFlows: [{ locations }] }] };
}

function broughtIn(scanned: ScannedPackage, { project, relation }: PackageUsage): string {
  const name = `${nameOf(scanned)} ${scanned.package.version}`;
  return `${plain(project)} brings in ${plain(name)} (${relation})`;
}

function starts({ name, when, byItself }: EntryPoint): string {
  return `${plain(name)} starts${byItself ? ' by itself' : ''}: ${plain(when)}`;
}
