import { groupBy } from '../../core/group.js';
import type { ApiCallFact, EndpointFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { outerType, placeOf } from '../../facts/place.js';
import { provenTypes } from '../../facts/run-chain.js';

export const rule: Rule = {
  id: 'downloads-and-runs',
  title: 'Compiled code downloads a program or an assembly and runs it',
  level: 'suspicious',
  severity: 'high',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['api-call', 'endpoint', 'flow'],
  why: `Code that fetches a file, writes it and starts it, or loads an assembly from bytes that it
downloaded, runs what somebody outside decides on that day: nothing that was reviewed, signed or scanned
with the package. Most second stages of malicious packages come this way (IAmReboot, SeroXen, the game
cheat tools of 2026).`,
  lookAlikes: `Browser drivers, installers and updaters must fetch programs. They do it in several methods
of a class, over TLS from their maker: noted, not held. Code that opens a web page, or starts a program
of its own and talks to it over a socket, writes no program and is not reported.`,
  advice: `Find out who calls the method and where the file comes from. If nothing checks a digest or a
signature before it is started, do not use the package; if it has run, treat the machine as exposed.`,
  attack: ['T1105', 'T1204.002', 'T1620'],
  references: [
    'https://attack.mitre.org/techniques/T1105/',
    'https://socket.dev/blog/11-malicious-nuget-tools-pose-as-game-cheats',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const calls = facts.of('api-call').filter((call) => call.sourceMember !== undefined);
    const near = [...groupBy(calls, placeOf).values()].flatMap((all) => inMember(all));
    const types = groupBy(calls, typeOf);
    const endpoints = groupBy(facts.of('endpoint').filter(isDoubtful), typeOf);
    const far = [...types].flatMap(([type, all]) => inType(all, endpoints.get(type) ?? []));
    const told = new Set(near.flatMap(({ evidence }) => evidence.map(({ fact }) => typeOf(fact))));
    // Where the way was followed from the network to where it runs, nothing is left to suspect.
    const proven = provenTypes(facts.of('flow'));
    return [
      ...near,
      ...far.filter(({ evidence: [first] }) => first && !told.has(typeOf(first.fact))),
    ].filter(({ evidence }) => !evidence.some(({ fact }) => proven.has(typeOf(fact))));
  },
};

const typeOf = (fact: { location: ApiCallFact['location']; sourceMember?: string }): string =>
  `${fact.location.path}\0${outerType(fact.sourceMember ?? '')}`;

const fetching =
  /::(?:Download\w*|GetByteArrayAsync|GetStreamAsync|GetStringAsync|GetAsync|OpenRead\w*|GetResponse\w*|Send|SendAsync|Receive\w*)$/;
const evaluating =
  /^System\.Management\.Automation\.PowerShell::AddScript$|CSharpScript::|::CompileAssemblyFrom/;

const isFetch = ({ capability, api }: ApiCallFact): boolean =>
  capability === 'network' && fetching.test(api);
const isDownloadToFile = (call: ApiCallFact): boolean =>
  isFetch(call) && /::DownloadFile\w*$/.test(call.api);
const isWrite = (call: ApiCallFact): boolean =>
  isDownloadToFile(call) ||
  (call.capability === 'file-write' && !call.api.endsWith('::CreateDirectory'));
const isStart = ({ capability, api }: ApiCallFact): boolean =>
  capability === 'process' && !/ProcessStartInfo::/.test(api);
/** Runs what it is handed, without a file between. */
const isLoad = (call: ApiCallFact): boolean =>
  call.fromBytes === true || (call.capability === 'dynamic-code' && evaluating.test(call.api));

interface Chain {
  readonly fetches: readonly ApiCallFact[];
  readonly writes: readonly ApiCallFact[];
  readonly runs: readonly ApiCallFact[];
}

/** Each way from the network to the processor that is complete among some calls. */
function chains(calls: readonly ApiCallFact[]): Chain[] {
  const fetches = calls.filter(isFetch);
  if (fetches.length === 0) return [];
  const [loads, starts, writes] = [
    calls.filter(isLoad),
    calls.filter(isStart),
    calls.filter(isWrite),
  ];
  return [
    ...(loads.length > 0 ? [{ fetches, writes: [], runs: loads }] : []),
    ...(starts.length > 0 && writes.length > 0 ? [{ fetches, writes, runs: starts }] : []),
  ];
}

function inMember(calls: readonly ApiCallFact[]): Alarm[] {
  return chains(calls).map((chain) => alarm(chain, calls[0]?.sourceMember ?? '', 'suspicious', []));
}

/** Split over the methods of a class it is what updaters do; the address can still tell. */
function inType(calls: readonly ApiCallFact[], endpoints: readonly EndpointFact[]): Alarm[] {
  const type = outerType(calls[0]?.sourceMember ?? '');
  return chains(calls).map((chain) => {
    const grave = endpoints.length > 0 || chain.runs.some(({ fromBytes }) => fromBytes);
    return alarm(chain, type, grave ? 'suspicious' : 'note', endpoints);
  });
}

const drops = new Set([
  'discord',
  'telegram',
  'paste',
  'file-drop',
  'request-bin',
  'tunnel',
  'ipfs',
  'tor',
]);

/** Where no maker keeps releases: a bare address, a drop, a program without TLS. */
function isDoubtful({ form, host, url, service, role, sourceMember }: EndpointFact): boolean {
  if (sourceMember === undefined || role !== 'service') return false;
  if (form === 'address') return !/^(?:127\.|0\.0\.0\.0$|::1?$|\d{1,3}$)/.test(host);
  const program = /^(?:http|ftp):\/\/.{1,2000}\.(?:exe|dll|bin|dat|ps1|bat|zip|msi)$/i;
  return (service !== undefined && drops.has(service)) || program.test(url);
}

function alarm(
  { fetches, writes, runs }: Chain,
  subject: string,
  level: Alarm['level'],
  endpoints: readonly EndpointFact[],
): Alarm {
  const loads = runs.every(isLoad);
  const what = loads
    ? 'runs code from what it downloads'
    : 'writes what it downloads and starts a program';
  return {
    level,
    message: `${subject} ${what}${endpoints.length > 0 ? ', from where no maker keeps programs' : ''}`,
    evidence: [
      ...fetches.map((fact) => ({ fact, shows: 'downloads' })),
      ...writes.filter((fact) => !isFetch(fact)).map((fact) => ({ fact, shows: 'writes a file' })),
      ...runs.map((fact) => ({
        fact,
        shows: loads ? 'runs what it is handed' : 'starts a program',
      })),
      ...endpoints.map((fact) => ({ fact, shows: 'names where it comes from' })),
    ],
    subject: `${subject} ${loads ? 'loads' : 'starts'}`,
  };
}
