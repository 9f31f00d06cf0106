import { LimitReached } from '../core/errors.js';
import { excerpt } from '../core/text.js';
import type { Decision } from '../facts/assessment.js';
import { fingerprintOf } from '../facts/fingerprint.js';
import type { FactShown, PolicyReason } from '../facts/policy.js';
import { tryAccount, type ConditionAccount } from './condition/account.js';
import { holds, Steps, type Evaluation, type FactRecords } from './condition/evaluate.js';
import { childrenOf, type Expression } from './condition/expression.js';
import { openPattern, type Pattern } from './condition/pattern.js';
import type { Facts } from './facts-of.js';
import type { Policy, PolicyRule } from './model.js';
import { ownTableOf, rulesOf, tableOf } from './presets.js';
import { requirementsOf, type RequirementAccount } from './requirements.js';
import { Selection } from './selection.js';
import { verdictReasons } from './verdict-reasons.js';

/** What is decided about, beside the facts. */
export interface Decided {
  readonly facts: Facts;
  /** Fingerprints of what was not read. */
  readonly gaps: readonly string[];
  /** Rules of the policy that somebody answers for, by name. */
  readonly waivedRules: ReadonlySet<string>;
}

/** What became of one rule. */
export interface RuleOutcome {
  readonly rule: PolicyRule;
  readonly state: 'not-concerned' | 'not-matched' | 'met' | 'waived' | 'counts';
  /** Why it is not concerned: the selection that does not fit. */
  readonly selection?: string;
  readonly condition?: ConditionAccount;
  readonly requirements?: readonly RequirementAccount[];
  /** The steps for conditions did not suffice, so that nobody knows. */
  readonly exhausted?: true;
}

/**
 * One policy at work. What a package is decided by: what its verdict means, which an `allow` of a rule
 * can lift up to `hold`, and every rule that holds or blocks. Nothing but the facts goes into it.
 */
export class Decider {
  readonly policy: Policy;
  /** It only holds and blocks: another policy decides. */
  private readonly tightens: boolean;
  private readonly patterns: ReadonlyMap<string, Pattern>;
  private readonly selections: ReadonlyMap<PolicyRule, Selection>;
  private readonly rules: readonly PolicyRule[];

  constructor(policy: Policy, tightens = false) {
    this.policy = policy;
    this.tightens = tightens;
    this.rules = rulesOf(policy);
    this.patterns = patternsOf(policy);
    this.selections = new Map(this.rules.map((rule) => [rule, new Selection(rule)]));
  }

  reasons(decided: Decided): readonly PolicyReason[] {
    const outcomes = this.outcomes(decided);
    const counting = outcomes.filter(({ state }) => state === 'counts');
    const lifting = this.tightens ? [] : counting.filter(lifts);
    const [lift] = lifting;
    const verdict = verdictReasons(this.policy, decided, this.tightens);
    const stays = verdict.filter(({ decision }) => !lift || decision === 'block');
    const lifted = verdict.some(({ decision }) => decision === 'hold') ? lifting : [];
    // Saying why is not to take longer than deciding, whatever a policy is made of.
    const evaluation = this.evaluation(decided.facts);
    const reasonOf = (outcome: RuleOutcome): PolicyReason =>
      this.reason(outcome, decided, evaluation);
    return [...counting.filter((outcome) => !lifts(outcome)).map(reasonOf), ...stays]
      .filter(({ decision }) => decision !== 'allow')
      .concat(lifted.map(reasonOf))
      .sort(strictestFirst);
  }

  /** Rules that would hold or block, did nobody answer for it. */
  waived(decided: Decided): readonly string[] {
    if (decided.waivedRules.size === 0) return [];
    return this.outcomes(decided).flatMap(({ state, rule }) =>
      state === 'waived' ? [rule.name] : [],
    );
  }

  /** Every rule, and what became of it. */
  outcomes({ facts, waivedRules }: Decided): readonly RuleOutcome[] {
    const evaluation = this.evaluation(facts);
    return this.rules.map((rule) => {
      const selection = this.selections.get(rule)?.excludedBy(facts);
      if (selection !== undefined) return { rule, state: 'not-concerned', selection };
      const outcome = outcomeOf(rule, facts, evaluation);
      return outcome.state === 'counts' && !lifts(outcome) && waivedRules.has(rule.name)
        ? { ...outcome, state: 'waived' }
        : outcome;
    });
  }

  /** The parts of its condition, and what each alone would change. */
  condition({ when }: PolicyRule, facts: Facts): ConditionAccount | undefined {
    return when && tryAccount(when, this.evaluation(facts));
  }

  private evaluation(facts: Facts): Evaluation {
    // An interface has no index, though all of its fields are values of facts.
    const records = facts as unknown as FactRecords;
    return { facts: records, steps: new Steps(), patterns: this.patterns };
  }

  private reason(
    { rule, requirements = [], exhausted }: RuleOutcome,
    { facts }: Decided,
    evaluation: Evaluation,
  ): PolicyReason {
    const account = exhausted || !rule.when ? undefined : tryAccount(rule.when, evaluation);
    const unmet = requirements.filter(({ met }) => !met);
    // As whatever else could not be had: what is not known to be wrong is for the policy to say.
    const isUnknown = unmet.length > 0 && unmet.every(({ unknown }) => unknown === true);
    const decision = isUnknown ? this.unavailable() : decisionOf(rule);
    return {
      rule: rule.name,
      policy: placeOf(this.policy, rule),
      decision,
      message: messageOf(rule, unmet, exhausted === true),
      facts: distinct([
        ...(account?.facts ?? []),
        ...(this.selections.get(rule)?.facts(facts) ?? []),
        ...unmet.flatMap((r) => r.facts),
      ]),
      change: changesOf(account, unmet, rule),
      rests: decision === 'allow' ? [] : [ruleFingerprint(rule.name, facts.pkg.id)],
      ...(isUnknown && { unread: true as const }),
    };
  }

  private unavailable(): Decision {
    const table = this.tightens ? ownTableOf(this.policy) : tableOf(this.policy);
    return table.unavailable ?? 'hold';
  }
}

/** A rule on a package is known again in its other versions. */
export const ruleFingerprint = (rule: string, id: string): string =>
  fingerprintOf(['policy', rule, id.toLowerCase()]);

const decisionOf = ({ effect }: PolicyRule): Decision =>
  'decision' in effect ? effect.decision : effect.otherwise;

/** Rules of a preset stand on no line. */
const placeOf = ({ place, extends: preset }: Policy, { line }: PolicyRule): string =>
  line > 0 ? `${place}:${line}` : `the preset ${preset ?? 'default'}`;

function lifts({ rule }: Pick<RuleOutcome, 'rule'>): boolean {
  return 'decision' in rule.effect && rule.effect.decision === 'allow';
}

const strict = ['block', 'hold', 'allow'];

export function strictestFirst(a: PolicyReason, b: PolicyReason): number {
  return strict.indexOf(a.decision) - strict.indexOf(b.decision);
}

function outcomeOf(rule: PolicyRule, facts: Facts, evaluation: Evaluation): RuleOutcome {
  try {
    if (rule.when && !holds(rule.when, evaluation)) return { rule, state: 'not-matched' };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    // Whoever wrote it, it must not let anything pass.
    return { rule, state: lifts({ rule }) ? 'not-matched' : 'counts', exhausted: true };
  }
  if (!('require' in rule.effect)) return { rule, state: 'counts' };
  const requirements = requirementsOf(rule.effect.require, facts);
  const state = requirements.every(({ met }) => met) ? 'met' : 'counts';
  return { rule, state, requirements };
}

function messageOf(
  { name, why, when }: PolicyRule,
  unmet: readonly RequirementAccount[],
  exhausted: boolean,
): string {
  const said = why ? `${why}: ` : '';
  if (exhausted) return `${said}the condition of ${name} takes more steps than it may`;
  if (unmet.length > 0)
    return said + unmet.map(({ what, found }) => `it requires ${what}, and ${found}`).join('; ');
  if (why !== undefined || when === undefined) return why ?? 'it is about this package';
  return `${excerpt(when.text.trim().replaceAll(/\s+/g, ' '))} is true`;
}

function changesOf(
  account: ConditionAccount | undefined,
  unmet: readonly RequirementAccount[],
  { name }: PolicyRule,
): readonly string[] {
  const parts = (account?.parts ?? [])
    .filter(({ decides }) => decides)
    .map(({ text, holds }) => `${text} would have to be ${String(!holds)}`);
  const demands =
    unmet.length > 0 ? [unmet.map(({ what, change }) => change ?? what).join(' and ')] : [];
  return [...demands, ...parts, `a waiver of policy/${name} for this package`];
}

function distinct(facts: readonly FactShown[]): FactShown[] {
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}

function patternsOf(policy: Policy): ReadonlyMap<string, Pattern> {
  const patterns = new Map<string, Pattern>();
  for (const { when } of rulesOf(policy)) {
    const left: Expression[] = when ? [when.root] : [];
    for (let part = left.pop(); part !== undefined; part = left.pop()) {
      if (part.op === 'matches') patterns.set(part.pattern, openPattern(part.pattern));
      left.push(...childrenOf(part));
    }
  }
  return patterns;
}
