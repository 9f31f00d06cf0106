import { groupBy } from '../../core/group.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';
import { harmKey, type ConditionFact, type WeakeningFact } from '../../facts/harm.js';
import { conditionWords, decidedBy } from '../../facts/conditions.js';

export const rule: Rule = {
  id: 'weakens-protection',
  title: 'Keys, checks or defences are made weak in secret',
  level: 'malicious',
  severity: 'critical',
  confidence: 'high',
  basis: 'bytes',
  facts: ['weakening', 'condition'],
  why: `Code asks for random bytes and then puts others in their place that a constant, a clock and a counter
give; or it gives good keys until a day, or to everybody but one, and guessable ones from then on; or a cipher, the
rounds of a password's hash or the check of a certificate become weak where a hidden condition holds. Everything
works, tests pass, and whoever wrote the code can work out the keys.`,
  lookAlikes: `Much honest code is careless: passwords from ordinary dice, callbacks that accept every certificate,
too few rounds. That is a weakness for everybody and none in secret, and not told here. Generators of identifiers
put the time into a part of random bytes, mixers hash random bytes once more, tests ask for a seed by an argument,
and options switch checks off where the caller says so.`,
  advice: `Treat keys, tokens and nonces that this code made as known to somebody else: replace them first, then
the package. The evidence names the place that is weak, and what decides that it is.`,
  attack: ['T1195.002', 'T1600.001', 'T1556', 'T1562'],
  chain: 'sabotage',
  references: [
    'https://attack.mitre.org/techniques/T1600/001/',
    'https://cwe.mitre.org/data/definitions/338.html',
  ],
  check(facts: FactSet): readonly Alarm[] {
    const conditions = groupBy(facts.of('condition'), ({ decides }) => decides);
    return facts.of('weakening').flatMap((fact): Alarm[] => {
      const deciding = conditions.get(harmKey(fact.location)) ?? [];
      const level = weigh(fact, new Set(deciding.map(({ asks }) => asks)));
      return level === undefined ? [] : [alarm(fact, deciding, level)];
    });
  },
};

const secret: readonly ConditionFact['asks'][] = ['date', 'random', 'host', 'secret'];

function weigh(
  { how, weakens, isNamed }: WeakeningFact,
  asks: ReadonlySet<ConditionFact['asks']>,
): Level | undefined {
  if (how === 'claimed') return isNamed ? undefined : 'suspicious';
  // A machine of whoever wrote it is left behind in checks more often than it is meant.
  const those = weakens === 'check' ? secret.filter((each) => each !== 'host') : secret;
  const isHidden = how !== 'decided' || those.some((each) => asks.has(each));
  if (!isHidden) return isNamed ? undefined : 'suspicious';
  return isNamed ? 'suspicious' : 'malicious';
}

function alarm(fact: WeakeningFact, deciding: readonly ConditionFact[], level: Level): Alarm {
  const by = decidedBy(deciding);
  return {
    level,
    message: `${fact.sourceMember} ${fact.text}${by === '' ? '' : `, decided by ${by}`}`,
    evidence: [
      { fact, shows: fact.text },
      ...deciding.map((each) => ({ fact: each, shows: `decides by ${conditionWords[each.asks]}` })),
    ],
    subject: `${fact.sourceMember} ${fact.weakens}`,
  };
}
