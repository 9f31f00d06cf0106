import { groupBy } from '../../core/group.js';
import {
  automaticStarts,
  callOf,
  classOf,
  startersOf,
  typeOf,
  type AutomaticStart,
} from '../../facts/automatic-start.js';
import { phases, surfaces, type ReachFact, type Surface } from '../../facts/entry-point.js';
import type { ApiCallFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'automatic-start',
  title: 'Code that starts by itself reaches what it has no need of',
  level: 'suspicious',
  severity: 'critical',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['entry-point', 'reach', 'api-call'],
  why: `Module initializers run when an assembly is loaded, analyzers and generators inside the compiler
and the editor, tasks in every build: nobody calls them, and an update of a package is enough. Code there
that reaches the network, starts programs or reads credentials acts on every machine that restores the
package. The weaved packages of 2024 and Braintree.Net used module initializers; Moq's SponsorLink started
git from an analyzer and sent what it said.`,
  lookAlikes: `Analyzers read the files the compiler gives them, and module initializers register handlers:
neither reaches any of this. Tasks start the compilers of their package and fetch what a project asks for;
of tasks only credentials beside the network, and programs that are downloaded and started, are reported.
Protectors of commercial code that patch the just-in-time compiler look alike, and are held as well.`,
  advice: `Follow the way in the evidence from where the code starts to what it does. Do not build or open a
project with the package until you know why. Rotate the secrets that a build or an editor could read there.`,
  attack: ['T1195.002', 'T1546', 'T1105', 'T1552'],
  yieldsTo: ['steals-secrets', 'runs-what-it-fetches'],
  references: [
    'https://www.reversinglabs.com/blog/malicious-nuget-campaign-uses-homoglyphs-and-il-weaving-to-fool-devs',
    'https://socket.dev/blog/braintree-nuget-typosquat-skims-credit-cards',
    'https://github.com/devlooped/moq/issues/1372',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const starts = automaticStarts(facts, [...compiling, ...loading, ...building])
      .map((start) => ({ ...start, points: start.points.filter((point) => point.byItself) }))
      .filter(({ points, reached }) => points.length > 0 && reached.length > 0);
    if (starts.length === 0) return [];
    const reads = groupBy(facts.of('api-call').filter(isRead), classOf);
    return starts.flatMap((start) => judge(start, reads));
  },
};

const isRead = ({ capability, sourceMember }: ApiCallFact): boolean =>
  capability === 'file-read' && sourceMember !== undefined;

const compiling: readonly Surface[] = ['analyzer', 'source-generator', 'suppressor', 'code-fix'];
const loading: readonly Surface[] = ['module-initializer', 'startup-hook'];
/** Has good reason for much: compilers to start, files to fetch, hosts to set up. */
const building: readonly Surface[] = [
  'task',
  'weaver',
  'hosting-startup',
  'host-startup',
  'pre-application-start',
];

type Links = readonly (readonly [shows: string, facts: readonly (ReachFact | ApiCallFact)[]])[];

/** The gravest of what a start reaches; what is less adds nothing. */
function judge(start: AutomaticStart, reads: ReadonlyMap<string, ApiCallFact[]>): Alarm[] {
  const own = new Set(start.points);
  const reached = start.reached.filter(({ entryPoint }) => own.has(entryPoint));
  const eager = !building.includes(start.surface);
  const chain = runChain(reached);
  if (chain) {
    return [alarm(start, eager ? 'malicious' : 'suspicious', 'runs what it downloads', chain)];
  }
  const [sends, starts] = [reached.filter(isSend), reached.filter(isProgram)];
  const secrets = reached.filter((each) => isSecret(each, eager));
  const read: Links[number] = ['reads credentials', secrets];
  const talk: Links[number] = ['talks to the network', sends];
  const run: Links[number] = ['starts programs', starts];
  const found = (...links: Links): boolean => links.every(([, facts]) => facts.length > 0);
  if (found(read, talk))
    return [alarm(start, 'suspicious', 'reads credentials and talks to the network', [read, talk])];
  if (!eager) return takesVariables(start, reached);
  const patches = reached.filter(isPatch);
  if (patches.length > 0) {
    return [
      alarm(start, 'suspicious', 'changes code in memory', [
        ['changes memory that holds code', patches],
      ]),
    ];
  }
  const opened = openedSecrets(secrets, reads);
  if (opened) return [alarm(start, 'suspicious', 'reads credentials', opened)];
  if (found(talk, run))
    return [alarm(start, 'suspicious', 'starts programs and talks to the network', [talk, run])];
  if (found(talk)) return [alarm(start, 'suspicious', 'talks to the network', [talk])];
  const level = loading.includes(start.surface) ? 'suspicious' : 'note';
  return found(run) ? [alarm(start, level, 'starts programs', [run])] : [];
}

/** By functions of the system: managed patching is what mocking and modding libraries do. */
function isPatch(reach: ReachFact): boolean {
  const call = callOf(reach);
  return call?.capability === 'runtime-patch' && call.api.includes('!');
}

/** One token is asked for to talk to its owner; this many in one class have several. */
const severalTokens = 3;

/** Tasks read variables; a class that knows many tokens and sends has no honest purpose. */
function takesVariables(start: AutomaticStart, reached: readonly ReachFact[]): Alarm[] {
  for (const all of groupBy(reached, typeOf).values()) {
    const tokens = all.filter(({ target }) => target.kind === 'environment-variable');
    const sends = all.filter(isSend);
    if (tokens.length < severalTokens || sends.length === 0) continue;
    const does = 'reads the tokens of a build and talks to the network';
    return [
      alarm(start, 'suspicious', does, [
        ['reads tokens', tokens],
        ['talks to the network', sends],
      ]),
    ];
  }
  return [];
}

const outward = ['network', 'mail', 'dns', 'telemetry', 'cloud-sdk'];

/** Pipes end on the machine: compiler servers use them. */
function isSend(reach: ReachFact): boolean {
  const call = callOf(reach);
  return (
    call !== undefined &&
    outward.includes(call.capability) &&
    !call.api.startsWith('System.IO.Pipes.')
  );
}

function isProgram(reach: ReachFact): boolean {
  const call = callOf(reach);
  return call?.capability === 'process' && !call.api.includes('ProcessStartInfo::');
}

/** Every tool that asks git for a version reads git's settings. */
const harmless = /\.gitconfig$|^\.env$|docker(?:\.sock|_engine)$/i;

function isStrong({ target }: ReachFact): boolean {
  if (target.kind === 'path') return target.place === 'credential' && !harmless.test(target.text);
  if (target.kind === 'endpoint') return target.form === 'metadata-service' && target.host !== '';
  return target.kind === 'api-call' && target.capability === 'credential-store';
}

/** Builds read variables all day; a compiler's plug-in or an initializer that sends has no need to. */
function isSecret(reach: ReachFact, eager: boolean): boolean {
  const { target } = reach;
  if (isStrong(reach)) return true;
  if (!eager) return false;
  return target.kind === 'environment-variable' || callOf(reach)?.capability === 'environment-all';
}

/** A place that only stands in a list of texts to look for is no read: files are read beside it. */
function openedSecrets(
  secrets: readonly ReachFact[],
  reads: ReadonlyMap<string, ApiCallFact[]>,
): Links | undefined {
  const stores = secrets.filter((reach) => callOf(reach)?.capability === 'credential-store');
  if (stores.length > 0) return [['reads credentials', stores]];
  const files = secrets.filter(
    (reach) => reach.target.kind === 'path' && isStrong(reach) && reads.has(typeOf(reach)),
  );
  if (files.length === 0) return undefined;
  const beside = new Set(files.flatMap((reach) => reads.get(typeOf(reach)) ?? []));
  return [
    ['reads credentials', files],
    ['reads files', [...beside]],
  ];
}

const fetching =
  /::(?:Download\w*|GetByteArrayAsync|GetStreamAsync|GetStringAsync|GetAsync|OpenRead\w*|GetResponse\w*|Send|SendAsync|Receive\w*)$/;

/** Fetch, write and start, or fetch and load, in one class that the start comes to. */
function runChain(reached: readonly ReachFact[]): Links | undefined {
  for (const all of groupBy(reached, typeOf).values()) {
    const calls = (is: (call: NonNullable<ReturnType<typeof callOf>>) => boolean): ReachFact[] =>
      all.filter((reach) => {
        const call = callOf(reach);
        return call !== undefined && is(call);
      });
    const fetches = calls((call) => call.capability === 'network' && fetching.test(call.api));
    const loads = calls((call) => call.fromBytes === true);
    const starts = all.filter(isProgram);
    const toFile = fetches.filter((reach) => /::DownloadFile\w*$/.test(callOf(reach)?.api ?? ''));
    const writes = [
      ...toFile,
      ...calls(
        (call) => call.capability === 'file-write' && !call.api.endsWith('::CreateDirectory'),
      ),
    ];
    if (fetches.length === 0) continue;
    if (loads.length > 0)
      return [
        ['downloads', fetches],
        ['loads what it is handed', loads],
      ];
    if (writes.length === 0 || starts.length === 0) continue;
    const kept = writes.filter((write) => !fetches.includes(write));
    return [
      ['downloads', fetches],
      ['writes a file', kept],
      ['starts programs', starts],
    ];
  }
  return undefined;
}

function alarm(start: AutomaticStart, level: Alarm['level'], does: string, links: Links): Alarm {
  const reached = links.flatMap(([, facts]) => facts).filter((fact) => fact.kind === 'reach');
  const starters = startersOf(start.points, reached);
  const [first] = starters;
  const when = first ? `, ${phases[first.phase]}` : '';
  return {
    level,
    message: `${start.path}: ${nameOf(start.surface)} ${does}${when}`,
    evidence: [
      ...starters.map((fact) => ({ fact, shows: 'starts by itself' })),
      ...links.flatMap(([shows, facts]) => facts.map((fact) => ({ fact, shows }))),
    ],
    subject: `${start.surface} ${does}`,
  };
}

const nameOf = (surface: Surface): string => {
  const name = surfaces[surface];
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
};
