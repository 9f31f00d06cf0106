import { groupBy } from '../../core/group.js';
import type { ReachFact } from '../../facts/entry-point.js';
import type { Fact, FlowFact, GateFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';
import {
  collectingPlaces,
  isLessSure,
  isOfService,
  isStranger,
  placeOf,
  placeInCode,
  reportedCalls,
  weigh,
} from './weigh.js';
import { isWhole, worthOf } from './worth.js';
import { list, sourceText, titleOf, unasked, ways, where } from './words.js';

interface Judged {
  readonly flow: FlowFact;
  readonly level: Level;
  /** It runs without anybody asking, which makes it worse. */
  readonly start: ReachFact | undefined;
  /** It asks on the way whether somebody looks on, which makes it worse. */
  readonly asked: readonly GateFact[];
  /** What the place answers goes to a stranger. */
  readonly reports: readonly FlowFact[];
}

export const rule: Rule = {
  id: 'steals-secrets',
  title: 'Package sends secrets to a place that is not yours, or not known to be',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['endpoint', 'flow', 'gate', 'reach'],
  why: `The code was followed from where a secret comes in to where it goes out: through variables,
fields, closures, tasks and other methods, encoded or encrypted on the way. Whoever wrote the library
decided where it goes, not you. Sicoob.Sdk (2026) sent a bank's certificate and its password to a Sentry
account of the attacker; a clone of Braintree (2026) posted the private key from a property setter to a
host that is decoded from bytes; a clone of Nethereum (2025) sent mnemonics as a form field; a clone of
Tracer.Fody (2020 to 2025) sent wallets to an address from a helper that checks for null.`,
  lookAlikes: `Clients of a service send your key to that service: in a header, or to a host that you
give or that the package's own pages name, when you call them, and read the answer. A certificate that goes
into the TLS connection, and a key that only signs, are not sent. Cloud SDKs read their own credentials and
give them to you, or to their cloud.`,
  advice: `Treat every secret in the evidence as stolen if this code has ever run: revoke it first, then
remove the package. Read the steps from the source to the sink; each names the method and its place.`,
  attack: ['T1195.002', 'T1552', 'T1041', 'T1567'],
  chain: 'steal',
  references: [
    'https://socket.dev/blog/malicious-nuget-package-impersonates-sicoob-sdk',
    'https://socket.dev/blog/malicious-nuget-package-typosquats-popular-net-tracing-library',
    'https://attack.mitre.org/techniques/T1041/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    // What comes in and runs is another rule's.
    const flows = facts.of('flow').filter(({ run }) => run === undefined);
    const bySecret = groupBy(flows, secretOf);
    const starts = new Map(
      facts
        .of('reach')
        .filter(isItself)
        .map((reach) => [at(reach), reach]),
    );
    const hosts = facts.of('endpoint').map(({ host }) => host);
    const gates = groupBy(facts.of('gate').filter(hidesFromTests), gateAt);
    const collecting = collectingPlaces(flows);
    const callers = new Set(flows.filter((flow) => flow.endpoint?.owner === 'caller').map(at));
    const reported = reportedCalls(flows);
    const judged = flows.flatMap((flow): Judged[] => {
      const others = bySecret.get(secretOf(flow)) ?? [];
      const isCollected =
        isOfService(flow.source.kind) &&
        flow.endpoint !== undefined &&
        collecting.has(placeOf(flow.endpoint));
      const isOwnDomain = hosts.some((host) => isBeside(host, flow.endpoint?.host ?? ''));
      const reports = reported.get(at(flow)) ?? [];
      const isReported = reports.length > 0;
      const isClients = callers.has(at(flow));
      const level = weigh(flow, { others, isCollected, isOwnDomain, isReported, isClients });
      if (level === undefined) return [];
      // What runs before anybody asks and takes everything has no honest reason.
      const start = isWhole(flow) ? starts.get(at(flow)) : undefined;
      const asked = asksFirst(flow, gates);
      const isWorse = start !== undefined || (asked.length > 0 && flow.source.kind !== 'embedded');
      const sure = isLessSure(flow) ? 'suspicious' : 'malicious';
      return [
        { flow, level: isWorse || level === 'malicious' ? sure : level, start, asked, reports },
      ];
    });
    return [...groupBy(judged, groupOf).values()].map((group) => alarm(group, flows));
  },
};

const isItself = ({ entryPoint }: ReachFact): boolean => entryPoint.byItself;

const at = ({ location }: Fact): string => placeInCode(location);

/** Another host of the same domain. */
function isBeside(host: string, other: string): boolean {
  return host !== other && host !== '' && domainOf(host) === domainOf(other);
}

const domainOf = (host: string): string => host.split('.').slice(-2).join('.');

/**
 * Parameter and property of one name are one secret, as far as one class goes: what another one calls so came from
 * somewhere else.
 */
function secretOf({ source, location }: FlowFact): string {
  const { member = '' } = source.location;
  const type = member.slice(0, Math.max(0, member.indexOf('::')));
  return [location.path, type, source.area, source.text.toLowerCase()].join('\0');
}

function groupOf({ flow, level }: Judged): string {
  const { owner = '', host = '' } = flow.endpoint ?? {};
  return [flow.location.path, flow.sourceMember, level, owner, host].join('\0');
}

function hidesFromTests({ gate }: GateFact): boolean {
  return gate !== 'locale' && gate !== 'analysis';
}

const gateAt = ({ location }: Pick<Fact, 'location'>): string =>
  `${location.path}\0${location.member ?? ''}`;

/** What the members ask that a flow goes through. */
function asksFirst(
  { steps }: FlowFact,
  gates: ReadonlyMap<string, readonly GateFact[]>,
): readonly GateFact[] {
  return [...new Set(steps.map(gateAt))].flatMap((place) => gates.get(place) ?? []);
}

function alarm(group: readonly Judged[], all: readonly FlowFact[]): Alarm {
  const flows = group.map(({ flow }) => flow);
  const [{ flow, level }] = group as readonly [Judged, ...Judged[]];
  const asked = [...new Set(group.flatMap((each) => each.asked))];
  const copies = flows.flatMap((each) => (needsCopy(each) ? doors(each, all) : []));
  return {
    level,
    title: titleOf(flow),
    message: `${flow.sourceMember} sends ${list(flows.map(sourceText))}${ways(flows)} to ${where(flow)}${unasked(flow)}${far(flow)}${watched(asked)}`,
    evidence: [
      ...flows.map((fact) => ({ fact, shows: 'goes out' })),
      ...copies.map((fact) => ({ fact, shows: 'shows the same secret at its own service' })),
      ...[...new Set(group.flatMap((each) => each.reports))].map(told),
      ...asked.map((fact) => ({ fact, shows: 'asks where or when it runs' })),
      ...group.flatMap(({ start }) => (start ? [{ fact: start, shows: 'runs by itself' }] : [])),
    ],
    subject: flow.sourceMember,
  };
}

const told = (fact: FlowFact) => ({ fact, shows: 'tells somebody what that place answered' });

function far(flow: FlowFact): string {
  return isLessSure(flow) ? ', by a way so long that it is less sure' : '';
}

function watched(gates: readonly GateFact[]): string {
  return gates.length === 0 ? '' : ', and asks first where or when it runs';
}

/** A named host that gets a credential is only odd beside the service that it belongs to. */
function needsCopy(flow: FlowFact): boolean {
  const { endpoint } = flow;
  if (endpoint === undefined || endpoint.owner !== 'fixed' || isStranger(endpoint)) return false;
  return worthOf(flow) === 'credential';
}

function doors(flow: FlowFact, all: readonly FlowFact[]): FlowFact[] {
  return all.filter(
    (other) =>
      secretOf(other) === secretOf(flow) &&
      (other.sink.part === 'header' || other.endpoint?.owner === 'caller'),
  );
}
