import { fingerprintOf } from '../facts/fingerprint.js';
import type { FactShown, PolicyReason } from '../facts/policy.js';
import type { Decided } from './decider.js';
import { shownValue, type Facts } from './facts-of.js';
import type { Meaning, Policy } from './model.js';
import { ownTableOf, tableOf } from './presets.js';

/** What the verdict of a package means to a policy: one reason for each thing that it says. */
export function verdictReasons(
  policy: Policy,
  { facts, gaps }: Pick<Decided, 'facts' | 'gaps'>,
  tightens: boolean,
): readonly PolicyReason[] {
  const table = tightens ? ownTableOf(policy) : tableOf(policy);
  const chosen = tightens ? [] : chosenReasons(facts.findings);
  const ofVerdict = meaningsOf(facts).flatMap((meaning) => {
    const decision = table[meaning];
    if (decision === undefined) return [];
    const about = describe(meaning, facts, gaps);
    const unread = meaning === 'incomplete' && { unread: true as const };
    return [{ rule: `verdict: ${meaning}`, policy: policy.place, decision, ...about, ...unread }];
  });
  return [...ofVerdict, ...chosen];
}

/** What is only noted, and held by the choice of whoever scans. */
export function chosenReasons(
  findings: readonly { rule: string; fingerprint: string; holds?: boolean }[],
): PolicyReason[] {
  const found = findings.filter(({ holds }) => holds === true);
  if (found.length === 0) return [];
  return [
    {
      rule: '--hold-vulnerable',
      policy: 'the command line',
      decision: 'hold',
      message: `${count(found.length, 'finding')} that it asks to hold for`,
      facts: [fact('findings[].rule', [...new Set(found.map(({ rule }) => rule))].sort())],
      change: [`a version without ${found.length === 1 ? 'it' : 'them'}`, 'a waiver of each'],
      rests: [...new Set(found.map(({ fingerprint }) => fingerprint))].sort(),
    },
  ];
}

function meaningsOf({ assessment, findings }: Facts): Meaning[] {
  const levels = new Set(findings.map(({ level }) => level));
  const found: Meaning[] = [
    ...(levels.has('malicious') ? (['malicious'] as const) : []),
    ...(levels.has('suspicious') ? (['suspicious'] as const) : []),
    ...(assessment.unread > 0 ? (['incomplete'] as const) : []),
  ];
  return [
    ...(found.length > 0 ? found : (['clear'] as const)),
    ...(assessment.opaque > 0 ? (['opaque'] as const) : []),
  ];
}

type About = Pick<PolicyReason, 'message' | 'facts' | 'change' | 'rests'>;

const shownRules = 5;

function describe(meaning: Meaning, facts: Facts, gaps: readonly string[]): About {
  const { assessment, pkg } = facts;
  const own = [fingerprintOf(['policy', `verdict: ${meaning}`, pkg.id.toLowerCase()])];
  switch (meaning) {
    case 'malicious':
    case 'suspicious':
      return ofFindings(meaning, facts);
    case 'incomplete':
      return {
        message: `${count(assessment.unread, 'thing')} could not be read`,
        facts: [fact('assessment.unread', assessment.unread)],
        change: ['all of it read', 'a waiver of not-evaluated for these bytes'],
        rests: gaps,
      };
    case 'opaque':
      return {
        message: `${count(assessment.opaque, 'file')} cannot say more to a static reader`,
        facts: [fact('assessment.opaque', assessment.opaque)],
        change: [`verdicts.opaque of the policy`, 'a rule that allows this package'],
        rests: own,
      };
    default:
      return {
        message: 'nothing was found, and to this policy that is not enough',
        facts: [fact('assessment.verdict', assessment.verdict)],
        change: ['a rule that allows this package'],
        rests: own,
      };
  }
}

function ofFindings(level: 'malicious' | 'suspicious', { findings, assessment }: Facts): About {
  const found = findings.filter((finding) => finding.level === level);
  const rules = [...new Set(found.map(({ rule }) => rule))].sort();
  const more = rules.length > shownRules ? ` and ${rules.length - shownRules} more` : '';
  const exact = level === 'malicious' ? ', by fingerprint and for these bytes' : '';
  return {
    message: `${count(found.length, `${level} finding`)}: ${rules.slice(0, shownRules).join(', ')}${more}`,
    facts: [
      fact('assessment.verdict', assessment.verdict),
      fact('findings[].rule', rules.slice(0, shownRules)),
    ],
    change: [`a version without ${found.length === 1 ? 'it' : 'them'}`, `a waiver of each${exact}`],
    rests: [...new Set(found.map(({ fingerprint }) => fingerprint))].sort(),
  };
}

const fact = (name: string, value: Parameters<typeof shownValue>[0]): FactShown => ({
  name,
  value: shownValue(value),
});

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
