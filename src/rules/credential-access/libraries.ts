import { groupBy } from '../../core/group.js';
import type { ApiCallFact, EndpointFact, FlowFact, PathFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm } from '../../facts/finding.js';
import { outerType, placeOf } from '../../facts/place.js';

/** Compiled code: what it knows of credentials, and what is beside it. */
export function inLibraries(facts: FactSet): Alarm[] {
  const compiled = <T extends { sourceMember?: string }>(all: readonly T[]): T[] =>
    all.filter(({ sourceMember }) => sourceMember !== undefined);
  const paths = compiled(facts.of('path')).filter(
    // An ending of files as much as a file; an entry of a table of all kinds of names.
    ({ place, text, inTable }) => place === 'credential' && text !== '.env' && inTable !== true,
  );
  const services = compiled(facts.of('endpoint'));
  const asked = services.filter(({ form }) => form === 'metadata-service');
  if (paths.length === 0 && asked.length === 0) return [];
  const own = new Set(facts.of('flow').filter(asksOwnServer).map(callOf));
  const calls = compiled(facts.of('api-call')).filter(isSend);
  return [
    ...byAssembly(
      paths,
      calls.filter((call) => !own.has(callOf(call))),
      own.size > 0,
    ),
    ...byType(paths, calls, services.filter(isBareAddress)),
    ...metadata(asked, services.filter(isElsewhere), calls),
  ];
}

const isSend = ({ capability }: ApiCallFact): boolean =>
  ['network', 'telemetry', 'mail', 'dns', 'cloud-sdk'].includes(capability);

/** The whole address of a request is what a file of the user says: nobody else gets anything. */
function asksOwnServer({ source, sink, endpoint }: FlowFact): boolean {
  const isAddress = sink.part === 'url' && /::Send(?:Async)?$/.test(sink.api);
  return isAddress && source.kind === 'credential-file' && endpoint?.owner === 'unknown';
}

const callOf = (fact: FlowFact | ApiCallFact): string => {
  const { path, token = 0 } = fact.location;
  return `${path} ${token} ${fact.kind === 'flow' ? fact.sink.api : fact.api}`;
};

/** A client alone sends nothing. */
const isMade = ({ api }: ApiCallFact): boolean => api.endsWith('::.ctor');

/** More owners than this are no client's business. */
const severalOwners = 3;

/** One vendor under two names: its tools keep secrets in each other's folders. */
const owners: Readonly<Record<string, string>> = { ide: 'azure', dotnet: 'azure', nuget: 'azure' };
/** A format that anybody's key may have. */
const nobodys = 'key-file';

function byAssembly(
  paths: readonly PathFact[],
  calls: readonly ApiCallFact[],
  hasOwn: boolean,
): Alarm[] {
  const sends = groupBy(calls, ({ location }) => location.path);
  return [...groupBy(paths, ({ location }) => location.path)].map(([file, found]) => {
    const areas = [...new Set(found.map(({ area }) => area))].sort();
    const owned = areas.filter((area) => area !== nobodys).map((area) => owners[area] ?? area);
    const several = new Set(owned).size >= severalOwners;
    const sinks = several ? (sends.get(file) ?? []) : [];
    const grave = hasOwn ? !sinks.every(isMade) : sinks.length > 0;
    return {
      level: grave ? 'suspicious' : 'note',
      message: `${file} knows where credentials lie (${areas.join(', ')})${grave ? ', and talks to the network' : ''}`,
      evidence: [
        ...found.map((fact) => ({ fact, shows: 'names a place of credentials' })),
        ...sinks.map((fact) => ({ fact, shows: 'talks to the network' })),
      ],
    };
  });
}

/** Places that belong to programs of people: no library is a client of these. */
const personal = new Set(['browser', 'wallet', 'password-manager', 'messaging']);

const isBareAddress = ({ form, host }: EndpointFact): boolean =>
  form === 'address' && !/^(?:127\.|0\.0\.0\.0$|::1?$)/.test(host);

const typeOf = ({ location, sourceMember = '' }: PathFact | ApiCallFact | EndpointFact): string =>
  `${location.path}\0${outerType(sourceMember)}`;

function byType(
  paths: readonly PathFact[],
  calls: readonly ApiCallFact[],
  addresses: readonly EndpointFact[],
): Alarm[] {
  const sends = groupBy(calls, typeOf);
  const hosts = groupBy(addresses, typeOf);
  return [...groupBy(paths, typeOf)].flatMap(([type, places]) => {
    const sinks = sends.get(type) ?? [];
    // No owner of credentials is reached by a bare address that stands in a library.
    const to = places.some(({ area }) => personal.has(area)) ? [] : (hosts.get(type) ?? []);
    const grave = to.length > 0 || places.some(({ area }) => personal.has(area));
    if (sinks.length === 0 || !grave) return [];
    const subject = outerType(places[0]?.sourceMember ?? '');
    const areas = [...new Set(places.map(({ area }) => area))].sort();
    return [
      {
        level: 'suspicious' as const,
        message: `${subject} knows where secrets lie (${areas.join(', ')}) and talks to the network`,
        evidence: [
          ...places.map((fact) => ({ fact, shows: 'names a place of credentials' })),
          ...sinks.map((fact) => ({ fact, shows: 'talks to the network' })),
          ...to.map((fact) => ({ fact, shows: 'names a bare address' })),
        ],
        subject,
      },
    ];
  });
}

const posts = /::(?:Post|Put|Send|Upload|Capture|Publish)\w*$/;

const isElsewhere = ({ form, role, host }: EndpointFact): boolean =>
  form !== 'metadata-service' && role === 'service' && !/^(?:127\.|localhost$|::1$)/.test(host);

/** A token is handed to the caller; a member that asks for one and posts elsewhere gives it away. */
function metadata(
  asked: readonly EndpointFact[],
  elsewhere: readonly EndpointFact[],
  calls: readonly ApiCallFact[],
): Alarm[] {
  const others = groupBy(elsewhere, placeOf);
  const sends = groupBy(
    calls.filter(({ api }) => posts.test(api)),
    placeOf,
  );
  const grave = [...groupBy(asked, placeOf)].flatMap(([place, found]) => {
    const [to, sinks] = [others.get(place) ?? [], sends.get(place) ?? []];
    return to.length > 0 && sinks.length > 0 ? [givesAway(found, to, sinks)] : [];
  });
  const told = new Set(grave.flatMap(({ evidence }) => evidence.map(({ fact }) => fact)));
  const rest = asked.filter((fact) => !told.has(fact));
  return [...grave, ...[...groupBy(rest, ({ location }) => location.path)].map(asks)];
}

const named = (fact: EndpointFact) => ({ fact, shows: 'names a metadata service' });

function asks([path, found]: [string, EndpointFact[]]): Alarm {
  const message = `${path} knows the metadata services of clouds`;
  return { level: 'note', message, evidence: found.map(named), subject: 'metadata' };
}

function givesAway(
  found: readonly EndpointFact[],
  to: readonly EndpointFact[],
  sinks: readonly ApiCallFact[],
): Alarm {
  const subject = found[0]?.sourceMember ?? '';
  return {
    level: 'suspicious',
    message: `${subject} asks a metadata service, and posts elsewhere`,
    evidence: [
      ...found.map(named),
      ...to.map((fact) => ({ fact, shows: 'names another host' })),
      ...sinks.map((fact) => ({ fact, shows: 'sends' })),
    ],
    subject,
  };
}
