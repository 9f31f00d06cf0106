import type { Location as Seen } from '../../core/location.js';
import type { Finding } from '../../facts/finding.js';
import type { CallStep } from '../../facts/entry-point.js';
import type { AccountStep, FlowAccount } from '../../facts/flow-account.js';
import {
  endpointText,
  sinkText,
  sourceText,
  triggerText,
  wayText,
} from '../../facts/flow-words.js';
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

/** Flows of one result that are told; viewers list each. */
const mostFlows = 10;

export interface Told {
  readonly artifacts: Artifacts;
  readonly scanned: ScannedPackage;
  readonly finding: Finding;
  readonly usage: PackageUsage | undefined;
  /** The package that a step is in, where it says one. */
  inside(purl: string | undefined): ScannedPackage;
}

/** One place of a flow, and what kind of place it is (3.38.8). */
interface Place {
  readonly location: Location;
  readonly importance: ThreadFlowLocation['importance'];
  readonly kinds?: NonNullable<ThreadFlowLocation['kinds']>;
}

/** Who brings the package in → what starts its code → the calls → what it then does. */
export function flowOf(told: Told, ways: Ways): Pick<Result, 'codeFlows'> {
  const { finding } = told;
  const flows =
    finding.flows.length > 0
      ? finding.flows.slice(0, mostFlows).map((flow) => followed(told, flow))
      : [pieced(told, ways)];
  // One place is no flow.
  const codeFlows = flows
    .filter((places) => places.length > 1)
    .map((places) => ({ threadFlows: [{ locations: numbered(places) }] }));
  return codeFlows.length === 0 ? {} : { codeFlows };
}

function numbered(places: readonly Place[]): ThreadFlowLocation[] {
  return places.slice(0, mostSteps).map((place, i) => ({ ...place, executionOrder: i + 1 }));
}

function usagePlaces({ artifacts, scanned, usage }: Told): Place[] {
  if (usage === undefined) return [];
  const location = usageLocation(artifacts, usage, { text: broughtIn(scanned, usage) });
  return [{ location, importance: 'important' }];
}

/** A flow that was followed, step by step. */
function followed(told: Told, flow: FlowAccount): Place[] {
  const { artifacts, inside } = told;
  const { trigger, steps, source, sink, endpoint } = flow;
  const last = steps.length - 1;
  const said = (step: AccountStep, at: number): string => {
    if (at === 0) return sourceText(source);
    if (at < last) return step.text;
    return [sinkText(sink), ...(endpoint ? [`to ${endpointText(endpoint)}`] : [])].join(' ');
  };
  const startText = [triggerText(trigger), wayText(trigger)].filter(Boolean).join(', by ');
  const isStart = trigger.by === 'itself' || trigger.by === 'asked';
  const start = isStart ? trigger.location : source.location;
  return [
    ...usagePlaces(told),
    {
      location: packageLocation(artifacts, inside(steps[0]?.package), start, {
        text: plain(`starts ${startText}`),
      }),
      importance: 'important',
    },
    ...steps.map((step, at): Place => ({
      location: packageLocation(artifacts, inside(step.package), step.location, {
        text: plain(said(step, at)),
      }),
      importance: 'essential',
      kinds: at === 0 ? ['acquire', 'taint'] : at === last ? ['danger', 'taint'] : ['taint'],
    })),
  ];
}

/** Of a finding that was put together: the way to its evidence, then the evidence. */
function pieced(told: Told, ways: Ways): Place[] {
  const { artifacts, scanned, finding } = told;
  const inside = (seen: Seen, text: string): Location =>
    packageLocation(artifacts, scanned, seen, { text });
  const way = finding.evidence.reduce<Way | undefined>((longest, { location }) => {
    const found = ways.get(placeKey(location));
    // What starts the code is evidence as well: the way to what it does says more.
    return found && found.steps.length > (longest?.steps.length ?? -1) ? found : longest;
  }, undefined);
  const start = way && placeKey(way.entryPoint.location);
  const steps = (way?.steps ?? []).filter(({ location }) => placeKey(location) !== start);
  const before = [
    ...(way ? [inside(way.entryPoint.location, starts(way.entryPoint))] : []),
    ...steps.map((step) => inside(step.location, `then ${plain(step.member)}`)),
  ];
  const acts = finding.evidence
    .filter(({ location }) => placeKey(location) !== start)
    .map((evidence) =>
      packageLocation(artifacts, scanned, evidence.location, evidenceMessage(evidence)),
    );
  return [
    ...usagePlaces(told),
    ...before.map((location): Place => ({ location, importance: 'important' })),
    ...acts.map((location): Place => ({ location, importance: 'essential' })),
  ];
}

function broughtIn(scanned: ScannedPackage, { project, relation }: PackageUsage): string {
  const name = `${nameOf(scanned)} ${scanned.package.version}`;
  return `${plain(project)} brings in ${plain(name)} (${relation})`;
}

function starts({ name, when, byItself }: EntryPoint): string {
  return `${plain(name)} starts${byItself ? ' by itself' : ''}: ${plain(when)}`;
}
