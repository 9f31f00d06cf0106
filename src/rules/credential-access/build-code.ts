import { groupBy } from '../../core/group.js';
import type {
  ApiCallFact,
  EndpointFact,
  Fact,
  PathFact,
  ScriptFact,
  VariableFact,
} from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm } from '../../facts/finding.js';
import { memberOf, placeOf } from '../../facts/place.js';

type Source = PathFact | VariableFact | EndpointFact | ApiCallFact;

/** Scripts that run by themselves, build files and what they compile, code copied into projects. */
export function inBuildCode(facts: FactSet): Alarm[] {
  const scripts = groupBy(facts.of('script').filter(runsByItself), placeOf);
  const tasks = facts.of('api-call').filter(({ api }) => api.startsWith('MSBuild:'));
  const buildFiles = new Set(tasks.map(({ location }) => location.path));
  const sources = groupBy(sourcesOf(facts), placeOf);
  const endpoints = groupBy(facts.of('endpoint'), placeOf);
  return [...sources].flatMap(([place, found]) => {
    const acts = scripts.get(place) ?? [];
    const path = found[0]?.location.path ?? '';
    if (acts.length === 0 && !buildFiles.has(path)) return [];
    const fetches = tasks.filter(
      (task) => task.capability === 'network' && placeOf(task) === place,
    );
    const hosts = (endpoints.get(place) ?? []).filter(isRemote);
    return [alarm(found, [...acts.filter(sends), ...fetches], hosts)];
  });
}

const surfaces = ['init-script', 'install-script', 'inline-task', 'exec', 'content-file'];
const runsByItself = ({ surface }: ScriptFact): boolean => surfaces.includes(surface);
const sends = ({ act }: ScriptFact): boolean => act === 'network' || act === 'download';

/** What names or reads credentials in text: compiled code is another matter. */
function sourcesOf(facts: FactSet): Source[] {
  const stores = ['credential-store', 'data-protection', 'environment-all'];
  return [
    ...facts.of('path').filter(({ place }) => place === 'credential'),
    ...facts.of('environment-variable'),
    ...facts.of('endpoint').filter(({ form, host }) => form === 'metadata-service' && host !== ''),
    ...facts.of('api-call').filter(({ capability }) => stores.includes(capability)),
  ].filter((fact) => fact.sourceMember === undefined && fact.location.line !== undefined);
}

/** Lies in projects as well as in homes, or holds much that is no secret: says little alone. */
function isWeak(fact: Source): boolean {
  if (fact.kind === 'path')
    return /(?:^|[\\/])(?:\.npmrc|\.yarnrc\.yml|\.env[\w.]*|secrets\.json)$/i.test(fact.text);
  if (fact.kind === 'api-call') return fact.capability === 'environment-all';
  return fact.kind === 'environment-variable';
}

const isRemote = ({ form, role, host }: EndpointFact): boolean =>
  form !== 'metadata-service' && role === 'service' && !/^(?:127\.|localhost$|::1$)/.test(host);

function alarm(
  found: readonly Source[],
  sinks: readonly (ScriptFact | ApiCallFact)[],
  hosts: readonly EndpointFact[],
): Alarm {
  const sent = found.filter((source) => sinks.some((sink) => holds(sink, source)));
  const carriers = sinks.filter((sink) => sent.some((source) => holds(sink, source)));
  const to = hosts.filter((host) => carriers.some((sink) => holds(sink, host)));
  if (to.length > 0) return finish('malicious', sent, carriers, to);
  const strong = found.filter((source) => !isWeak(source));
  if (strong.length > 0) return finish('suspicious', strong, []);
  return sinks.length > 0 ? finish('suspicious', found, sinks) : finish('note', found, []);
}

/** Clients that are handed what they send; the key of `ssh -i` opens the door and stays. */
const sender =
  /\b(?:curl|wget|invoke-(?:webrequest|restmethod)|iwr|irm)\b|\.(?:Post|Put|Upload)\w*\s*\(/i;
const opensWith = /--(?:netrc-file|key|cert|cacert|config|private-key)\b/;

/** What is seen stands among the arguments of what sends. */
function holds(sink: Fact, seen: Fact): boolean {
  if (sink.kind !== 'script' || sink.act !== 'network' || sink === seen) return false;
  if (!sender.test(sink.text) || opensWith.test(sink.text)) return false;
  const { offset, length = 0 } = sink.location;
  const at = seen.location.offset;
  return offset !== undefined && at !== undefined && at >= offset && at < offset + length;
}

function finish(
  level: Alarm['level'],
  sources: readonly Source[],
  sinks: readonly Fact[],
  hosts: readonly EndpointFact[] = [],
): Alarm {
  const [first] = sources;
  const member = first && memberOf(first);
  const names = [...new Set(sources.map(nameOf))].sort();
  const verb = level === 'malicious' ? 'sends' : 'reaches for';
  const also = level === 'suspicious' && sinks.length > 0 ? ', and talks to the network' : '';
  return {
    level,
    message: `${first?.location.path ?? ''} ${verb} ${names.slice(0, 4).join(', ')}${also}`,
    evidence: [
      ...sources.map((fact) => ({ fact, shows: 'names credentials' })),
      ...sinks.map((fact) => ({ fact, shows: 'talks to the network' })),
      ...hosts.map((fact) => ({ fact, shows: 'names where it goes' })),
    ],
    ...(member === undefined ? {} : { subject: member }),
  };
}

function nameOf(fact: Source): string {
  switch (fact.kind) {
    case 'path':
      return fact.text;
    case 'environment-variable':
      return fact.name;
    case 'endpoint':
      return `the metadata service ${fact.host}`;
    default:
      return fact.capability === 'environment-all' ? 'all variables' : fact.api;
  }
}
