import { groupBy } from '../../core/group.js';
import {
  automaticStarts,
  callOf,
  startersOf,
  typeOf,
  type AutomaticStart,
} from '../../facts/automatic-start.js';
import { surfaces, type ReachFact, type Surface } from '../../facts/entry-point.js';
import type { Fact, ObstacleFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Rule } from '../../facts/finding.js';
import { provenTypes } from '../../facts/run-chain.js';

export const rule: Rule = {
  id: 'decrypts-and-loads',
  title: 'Code decrypts an assembly and loads it before anybody calls it',
  level: 'suspicious',
  severity: 'critical',
  confidence: 'medium',
  basis: 'bytes',
  facts: ['entry-point', 'reach', 'obstacle', 'flow'],
  why: `A static constructor, a module initializer or a plug-in of the build that decrypts bytes and loads them
as an assembly runs code that no review, scanner or signature check has seen: it exists only in memory, and
only where the package is used. NCryptYo unpacked its proxy for stolen sessions in this way, and the IR.*
packages their stealer.`,
  lookAlikes: `Bundlers carry other assemblies as compressed resources and load them from memory; they
decrypt nothing. Plug-in hosts load what they are given by name. Protected code that starts by itself is
noted elsewhere, and held here only where it also loads code from bytes.`,
  advice: `What is loaded can only be seen after it was decrypted: let somebody take it out in a sandbox without
network. Until then do not load the package, not even in a test.`,
  attack: ['T1027.013', 'T1620', 'T1140'],
  references: [
    'https://socket.dev/blog/four-malicious-nuget-packages-target-asp-net-developers-with-jit-hooking-and-credential',
    'https://socket.dev/blog/5-malicious-nuget-packages-impersonate-chinese-ui-libraries',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const proven = provenTypes(facts.of('flow'));
    const opaque = groupBy(
      facts.of('obstacle').filter(isProtected),
      ({ location }) => location.path,
    );
    return automaticStarts(facts, starting).flatMap((start) =>
      judge(withoutProven(start, proven), opaque.get(start.path) ?? []),
    );
  },
};

const starting: readonly Surface[] = [
  'module-initializer',
  'static-constructor',
  'startup-hook',
  'analyzer',
  'source-generator',
  'suppressor',
  'code-fix',
  'task',
  'weaver',
  'hosting-startup',
  'host-startup',
];

/** Where the bytes were followed to where they run, another rule says more. */
function withoutProven(start: AutomaticStart, proven: ReadonlySet<string>): AutomaticStart {
  return { ...start, reached: start.reached.filter((reach) => !proven.has(typeOf(reach))) };
}

const isProtected = ({ obstacle, code }: ObstacleFact): boolean =>
  obstacle === 'opaque' && (code === 'protected' || code === 'invalid-il');

const isLoad = (reach: ReachFact): boolean => callOf(reach)?.fromBytes === true;

/** Not what only makes keys or encrypts. */
function isDecryption(reach: ReachFact): boolean {
  const call = callOf(reach);
  return call?.capability === 'crypto' && /Decrypt|CryptoStream|^Org\.BouncyCastle/.test(call.api);
}

function judge(start: AutomaticStart, obstacles: readonly ObstacleFact[]): Alarm[] {
  const pieces = inOneClass(start);
  for (const reached of pieces) {
    const [loads, decrypts] = [reached.filter(isLoad), reached.filter(isDecryption)];
    if (loads.length > 0 && decrypts.length > 0) {
      return [alarm(start, 'decrypts bytes and loads them', [...loads, ...decrypts], [])];
    }
  }
  const loads = start.reached.filter(isLoad);
  const opaque = obstacles.length > 0 && loads.length > 0 && start.surface !== 'static-constructor';
  return opaque
    ? [alarm(start, 'loads code from bytes, and cannot be read', loads, obstacles)]
    : [];
}

/** One fact stands for all static constructors of a file, which have nothing to do with each other. */
function inOneClass(start: AutomaticStart): (readonly ReachFact[])[] {
  if (start.surface !== 'static-constructor') return [start.reached];
  return [...groupBy(start.reached, typeOf).values()];
}

function shows(fact: Fact): string {
  if (fact.kind !== 'reach') return 'is protected from being read';
  return isLoad(fact) ? 'loads code from bytes' : 'decrypts';
}

function alarm(
  start: AutomaticStart,
  does: string,
  reached: readonly ReachFact[],
  obstacles: readonly ObstacleFact[],
): Alarm {
  const starters = startersOf(start.points, reached);
  return {
    level: 'suspicious',
    message: `${start.path}: code of a ${surfaces[start.surface]} ${does}`,
    evidence: [
      ...starters.map((fact) => ({ fact, shows: 'starts before anybody calls it' })),
      ...[...reached, ...obstacles].map((fact) => ({ fact, shows: shows(fact) })),
    ],
    subject: start.surface,
  };
}
