import { groupBy } from '../../core/group.js';
import type { ConditionFact, DamageFact } from '../../facts/harm.js';
import { conditionWords, decidedBy } from '../../facts/conditions.js';
import { harmKey } from '../../facts/harm.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';

export const rule: Rule = {
  id: 'delayed-damage',
  title: 'Code does damage on a date or by chance',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['damage', 'condition'],
  why: `A library ends the process it runs in, deletes what is not its own, or answers that something was
written which it never wrote, or makes something else of what it was given: a statement without its condition,
a smaller amount; and whether it does is decided by a date written in the code, or by chance, or by the name of
the machine. Nothing shows while it is reviewed and tested. The shanhai666 packages (found in
2025) killed database clients in one call of five from 2027 on, and their PLC library dropped four writes of
five after half an hour while reporting success.`,
  lookAlikes: `Licences and trials that end throw an exception or say so. Retention jobs delete by the age of a
file, retries and caches use chance without harming anything, watchdogs end processes which they started, and
libraries for injecting faults do what the caller's options say. None of them damages by a constant of its own.`,
  advice: `Take the package out now: what it waits for may be near. Look for data that was reported as
written and is missing, and for crashes that nobody could explain. The evidence names each condition.`,
  attack: ['T1195.002', 'T1485', 'T1489', 'T1565', 'T1480'],
  chain: 'sabotage',
  references: [
    'https://socket.dev/blog/9-malicious-nuget-packages-deliver-time-delayed-destructive-payloads',
    'https://attack.mitre.org/techniques/T1565/',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const conditions = groupBy(facts.of('condition'), ({ decides }) => decides);
    const judged = facts.of('damage').flatMap((damage): Judged[] => {
      const deciding = conditions.get(harmKey(damage.location)) ?? [];
      const level = weigh(damage, deciding);
      return level === undefined ? [] : [{ damage, deciding, level }];
    });
    return [...groupBy(judged, placeOf).values()].map(alarm);
  },
};

interface Judged {
  readonly damage: DamageFact;
  readonly deciding: readonly ConditionFact[];
  readonly level: Level;
}

type Asks = ReadonlySet<ConditionFact['asks']>;

const ofCaller: ReadonlySet<DamageFact['damage']> = new Set([
  'alters-statement',
  'alters-amount',
  'alters-value',
  'alters-answer',
  'fails',
  'slows',
  'drops-record',
]);

const ofPlaces: ReadonlySet<DamageFact['damage']> = new Set([
  'deletes',
  'encrypts',
  'shuts-down',
  'disables-defence',
  'wipes-data',
]);

function weigh(damage: DamageFact, deciding: readonly ConditionFact[]): Level | undefined {
  const asks: Asks = new Set(deciding.map((each) => each.asks));
  if (ofCaller.has(damage.damage)) return ofValues(damage, asks);
  const isFixed = asks.has('date') || asks.has('random') || asks.has('secret');
  if (ofPlaces.has(damage.damage)) {
    const isGated = isFixed || damage.damage === 'encrypts' || isHidden(asks, deciding);
    if (!isGated) return damage.isNamed ? 'note' : 'suspicious';
    return damage.isNamed ? 'suspicious' : 'malicious';
  }
  switch (damage.damage) {
    case 'ends-process':
    case 'ends-others':
      // Engines that sample, and count, end themselves where they are broken.
      if (!asks.has('date') && !asks.has('secret'))
        return mildly.some((each) => asks.has(each)) ? endsMildly(damage) : undefined;
      return isOpen(damage, asks) ? 'suspicious' : 'malicious';
    case 'obeys':
      return damage.isNamed ? 'note' : 'malicious';
    case 'blocks':
      if (!isFixed) return undefined;
      return asks.has('date') && asks.has('random') ? 'malicious' : 'suspicious';
    default:
      if (!isFixed) return undefined;
      return asks.has('date') || asks.has('clock') ? 'malicious' : 'suspicious';
  }
}

const mildly: readonly ConditionFact['asks'][] = ['host', 'remote'];

const endsMildly = ({ isNamed, isAnnounced }: DamageFact): Level | undefined =>
  isNamed || isAnnounced ? undefined : 'suspicious';

/** Variables that build servers set, as their documentation says. */
const buildServers =
  /^(?:CI|TF_BUILD|(?:GITHUB|GITLAB|JENKINS|TEAMCITY|TRAVIS|CIRCLE|APPVEYOR|BUILDKITE|BITBUCKET|CODEBUILD|DRONE|SEMAPHORE|BUILD|SYSTEM)_\w+)$/;
const elsewhere: readonly ConditionFact['asks'][] = ['clock', 'host', 'count', 'remote', 'locale'];

/** Where nobody who tries it out sees it: what wipes a place that holds all, has no reason to ask. */
function isHidden(asks: Asks, deciding: readonly ConditionFact[]): boolean {
  return (
    elsewhere.some((each) => asks.has(each)) ||
    deciding.some((each) => each.asks === 'environment' && buildServers.test(each.constant))
  );
}

/** How bad it is that a value is another or a call fails; chance alone is in every simulation. */
function ofValues({ damage, isNamed }: DamageFact, asks: Asks): Level | undefined {
  const isTimed = asks.has('date') || asks.has('secret');
  const isWorse = isTimed && [...asks].some((each) => more.has(each));
  const isGrave = damage === 'alters-statement' || damage === 'alters-amount';
  if (isNamed) return isWorse && isGrave ? 'suspicious' : undefined;
  if (isWorse || asks.has('secret')) return 'malicious';
  if (isTimed) return isGrave ? 'malicious' : 'suspicious';
  if (asks.has('random')) return damage === 'alters-statement' ? 'malicious' : 'suspicious';
  return 'suspicious';
}

const more: ReadonlySet<ConditionFact['asks']> = new Set(['random', 'host', 'locale', 'debugger']);

/** A program that says that it has expired, or a member that is called to end it. Dice say nothing. */
function isOpen({ isNamed, isAnnounced }: DamageFact, asks: Asks): boolean {
  return isNamed || (isAnnounced && !asks.has('random'));
}

function placeOf({ damage, deciding, level }: Judged): string {
  const { location, sourceMember, text } = damage;
  return [location.path, sourceMember, level, text, decidedBy(deciding)].join('\0');
}

function alarm(group: readonly Judged[]): Alarm {
  const [{ damage, deciding, level }] = group as readonly [Judged, ...Judged[]];
  const by = decidedBy(deciding);
  const when = by === '' ? ', and nothing decides whether it does' : `, decided by ${by}`;
  return {
    level,
    message: `${damage.sourceMember} ${damage.text}${when}`,
    evidence: [
      ...group.map((each) => ({ fact: each.damage, shows: damage.text })),
      ...group.flatMap((each) =>
        each.deciding.map((fact) => ({ fact, shows: `decides by ${conditionWords[fact.asks]}` })),
      ),
    ],
    subject: `${damage.sourceMember} ${damage.damage}`,
  };
}
