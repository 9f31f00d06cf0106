import { groupBy } from '../../core/group.js';
import { surfaces } from '../../facts/entry-point.js';
import type { GateFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';
import type { FlowEndpoint } from '../../facts/flow.js';
import { askingOf, isRunFlow, judgeRun, namesPart, type RunFlow } from '../../facts/run-chain.js';

interface Judged {
  readonly flow: RunFlow;
  readonly level: Level;
}

export const rule: Rule = {
  id: 'runs-what-it-fetches',
  title: 'Package fetches or unpacks code of others and runs it',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['flow', 'gate'],
  why: `The code was followed from where bytes come in to where they run: downloaded, or kept in a
resource, an array or a file, decrypted or decoded, written to a file or not. What runs then was not
reviewed, signed or scanned with the package, and its author can change it any day. NCryptYo (2026)
decrypted its second stage out of a resource in a static constructor; the IR.* packages jumped into
decoded memory from a module initializer; eleven "game cheat" tools asked a DNS record where to fetch
from; the keyv worm asked a contract.`,
  lookAlikes: `Browser drivers, formatters and updaters fetch programs when they are asked to, from their
maker or from where you say. Bundlers carry assemblies that are only compressed, and leave it to the
runtime to call them. Plug-in and script hosts run what you give them. None of these is reported.`,
  advice: `Do not load the package, not even in a test. If it has run, treat the machine as exposed: what it
fetched is gone, so find out from your network's logs what came from the place in the evidence.`,
  attack: ['T1195.002', 'T1105', 'T1140', 'T1620', 'T1102.001', 'T1027.009'],
  references: [
    'https://socket.dev/blog/four-malicious-nuget-packages-target-asp-net-developers-with-jit-hooking-and-credential',
    'https://socket.dev/blog/11-malicious-nuget-tools-pose-as-game-cheats',
    'https://attack.mitre.org/techniques/T1105/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const judged = facts
      .of('flow')
      .filter(isRunFlow)
      .flatMap((flow): Judged[] => {
        const level = judgeRun(flow);
        return level === undefined ? [] : [{ flow, level }];
      });
    const gates = groupBy(facts.of('gate').filter(hides), ({ sourceMember }) => sourceMember ?? '');
    return [...groupBy(judged, placeOf).values()].map((group) => alarm(group, gates));
  },
};

function placeOf({ flow, level }: Judged): string {
  const { location, sourceMember, sink, source } = flow;
  return [location.path, sourceMember, level, sink.kind, source.kind].join('\0');
}

function hides({ gate }: GateFact): boolean {
  return gate !== 'locale' && gate !== 'analysis';
}

function alarm(group: readonly Judged[], gates: ReadonlyMap<string, readonly GateFact[]>): Alarm {
  const [{ flow, level }] = group as readonly [Judged, ...Judged[]];
  const asked = gates.get(flow.sourceMember) ?? [];
  return {
    level,
    message: `${flow.sourceMember} ${does(flow)} ${what(flow)}${how(flow)}${toWhom(flow)}, ${when(flow)}`,
    evidence: [
      ...group.map((each) => ({ fact: each.flow, shows: 'runs it' })),
      ...asked.map((fact) => ({ fact, shows: 'asks where or when it runs' })),
    ],
    subject: `${flow.sourceMember} ${flow.sink.kind}`,
  };
}

const things: Partial<Record<RunFlow['sink']['kind'], string>> = {
  'assembly-load': 'an assembly',
  'executable-file': 'a program',
  process: 'a command',
  'generated-code': 'code',
  'machine-code': 'machine code',
  'startup-file': 'something',
};

function does({ sink }: RunFlow): string {
  if (sink.part === namesPart) return 'calls';
  return sink.kind === 'startup-file' ? 'leaves where things start' : 'runs';
}

function what({ sink, source, endpoint, run }: RunFlow): string {
  if (sink.part === namesPart)
    return `whatever member of whatever type an answer names, which it fetches from ${whose(endpoint)}`;
  const thing = things[sink.kind] ?? 'a program';
  if (source.kind === 'embedded') return `${thing} that it unpacks from ${source.text}`;
  const isOpen = endpoint === undefined || endpoint.host === '';
  if (run.told !== undefined && isOpen) return `${thing} from where ${answers(run.told)}`;
  return `${thing} that it fetches from ${whose(endpoint)}`;
}

function answers({ how, endpoint }: NonNullable<RunFlow['run']['told']>): string {
  const host = endpoint.host === '' ? '' : ` of ${endpoint.host}`;
  switch (how) {
    case 'contract':
      return `a contract says, through an answer${host}`;
    case 'dns-text':
      return `the text record of a name says, through an answer${host}`;
    case 'encoded':
      return `an encoded answer${host} says`;
    default:
      return `an answer${host} says`;
  }
}

function how({ transforms }: RunFlow): string {
  const texts = [...new Set(transforms.map(({ text }) => text))];
  return texts.length === 0 ? '' : ` (${texts.join(', ')})`;
}

function toWhom({ run }: RunFlow): string {
  const { owner = 'caller', host = '' } = run.connects ?? {};
  if (owner === 'caller' || owner === 'local' || owner === 'unknown') return '';
  return `, tells it to connect to ${host === '' ? 'a host that the code hides' : host}`;
}

function when(flow: RunFlow): string {
  const { entryPoint, doors } = flow.run;
  switch (askingOf(flow)) {
    case 'load':
    case 'itself':
      return `without anybody asking: ${entryPoint ? surfaces[entryPoint.surface] : ''}`;
    case 'unrelated':
      return doors.length > 0
        ? `behind ${doors[0]}, which speaks of nothing like it`
        : 'when a type is first used';
    case 'asked':
      return doors.length > 0 ? `when somebody calls ${doors[0]}` : 'when somebody runs the tool';
    default:
      return 'by a way that was not found';
  }
}

function whose(endpoint: FlowEndpoint | undefined): string {
  switch (endpoint?.owner) {
    case 'address':
      return `the bare address ${endpoint.host}`;
    case 'dead-drop':
      return `${endpoint.host}, where anybody can leave it`;
    case 'fixed':
      return endpoint.host === '' ? 'a host that the code hides' : endpoint.host;
    case 'vendor':
      return `${endpoint.host}, which the package names as its own`;
    default:
      return 'a place that could not be found out';
  }
}
