import type { Decision } from '../facts/assessment.js';
import type { PolicyReason } from '../facts/policy.js';
import { worstDecision } from '../facts/scan-summary.js';
import { Decider } from './decider.js';
import type { Policy } from './model.js';
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
}

export function runCases(policy: Policy, cases: readonly PolicyCase[]): readonly CaseOutcome[] {
  const decider = new Decider(policy);
  return cases.map(({ name, line, facts, expect, by }) => {
    const reasons = decider.reasons({ facts, gaps: [], waivedRules: new Set() });
    const decision = worstDecision(reasons.map((reason) => reason.decision));
    const isBy = reasons.some((one) => one.rule === by && one.decision === decision);
    const missing = by !== undefined && !isBy && { missing: by };
    const passed = decision === expect && !missing;
    return { name, line, passed, expected: expect, decision, reasons, ...missing };
  });
}
