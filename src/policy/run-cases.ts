import type { Decision } from '../facts/assessment.js';
import type { PolicyReason } from '../facts/policy.js';
import { worstDecision } from '../facts/scan-summary.js';
import { Decider } from './decider.js';
import type { Policy } from './model.js';
import { meantText } from './nearest-word.js';
import { rulesOf } from './presets.js';
import type { PolicyCase } from './read-cases.js';

/** What a policy says of one example. */
export interface CaseOutcome {
  readonly name: string;
  readonly line: number;
  readonly passed: boolean;
  readonly expected: Decision;
  readonly decision: Decision;
  readonly reasons: readonly PolicyReason[];
  /** The rule that should have been among those which decide, and is not. */
  readonly missing?: string;
  /** There is no such rule, and what was hardly meant otherwise. */
  readonly unknown?: string;
}

export function runCases(policy: Policy, cases: readonly PolicyCase[]): readonly CaseOutcome[] {
  const decider = new Decider(policy);
  const names = rulesOf(policy).map(({ name }) => name);
  return cases.map(({ name, line, facts, expect, by }) => {
    const reasons = decider.reasons({ facts, gaps: [], waivedRules: new Set() });
    const decision = worstDecision(reasons.map((reason) => reason.decision));
    const isBy = reasons.some((one) => one.rule === by && one.decision === decision);
    const missing = by !== undefined && !isBy && { missing: by, ...unknownOf(by, names) };
    const passed = decision === expect && !missing;
    return { name, line, passed, expected: expect, decision, reasons, ...missing };
  });
}

/** What verdicts decide goes by names such as `verdict: suspicious`. */
function unknownOf(by: string, names: readonly string[]): { readonly unknown?: string } {
  if (names.includes(by) || by.startsWith('verdict: ')) return {};
  return { unknown: `the policy has no rule ${by}${meantText(by, names)}` };
}
