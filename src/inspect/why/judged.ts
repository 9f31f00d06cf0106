import { assess, type NotEvaluated, type Verdict } from '../../facts/assessment.js';
import { FactSet } from '../../facts/fact-set.js';
import type { Fact } from '../../facts/fact.js';
import type { Alarm, Level, Rule } from '../../facts/finding.js';
import { placeOf } from '../findings.js';

/** An alarm of a rule, with what it is of. */
export interface Raised {
  readonly rule: Rule;
  readonly alarm: Alarm;
  /** Rule and subject, or path without the framework: the same over frameworks and differences. */
  readonly slot: string;
}

const levels: readonly Level[] = ['note', 'suspicious', 'malicious'];

/** Everything that rules say of some facts. */
export class Judged {
  readonly raised: readonly Raised[];

  constructor(rules: readonly Rule[], facts: readonly Fact[]) {
    const set = new FactSet(facts);
    this.raised = rules.flatMap((rule) =>
      rule.check(set).map((alarm) => ({ rule, alarm, slot: slotOf(rule, alarm) })),
    );
  }

  verdict(gaps: readonly NotEvaluated[]): Verdict {
    const found = this.raised.map(({ alarm: { level } }) => ({ level }));
    return assess(found, gaps).verdict;
  }

  /** The worst level of what is said in a slot, and was not said by others before. */
  level(slot: string, others: ReadonlySet<string>): Level | 'none' {
    const found = this.raised.filter((each) => each.slot === slot && !others.has(saidIn(each)));
    return found.reduce<Level | 'none'>(
      (worst, { alarm: { level } }) =>
        worst === 'none' || levels.indexOf(level) > levels.indexOf(worst) ? level : worst,
      'none',
    );
  }
}

function slotOf(rule: Rule, alarm: Alarm): string {
  return [rule.id, alarm.subject ?? placeOf(alarm).path].join('\0');
}

/** What an alarm says, to know it again. */
export function saidIn({ slot, alarm: { level, message } }: Raised): string {
  return [slot, level, message].join('\0');
}
