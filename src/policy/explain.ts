import { isAround, type Decision, type NotEvaluated } from '../facts/assessment.js';
import type { PolicyReason, WaivedSummary } from '../facts/policy.js';
import type { ScannedPackage, ScanReport } from '../facts/report.js';
import { usagesOf, worstDecision } from '../facts/scan-summary.js';
import { decidersOf, gapReasons, type PolicyInForce } from './apply.js';
import type { PartAccount } from './condition/account.js';
import { decidePackage } from './decide-package.js';
import type { Decider, RuleOutcome } from './decider.js';
import type { Facts } from './facts-of.js';
import { Waivers } from './waive.js';

/** Every rule, and what became of it for one package. */
export interface PolicyExplanation {
  readonly schema: 'assay/policy-explain/1';
  readonly package: { readonly purl: string; readonly sha256: string };
  readonly decision: Decision;
  readonly policies: readonly {
    readonly place: string;
    /** It may let pass; the others can only hold and block. */
    readonly decides: boolean;
    readonly rules: readonly RuleExplanation[];
  }[];
  readonly reasons: readonly PolicyReason[];
  readonly waived: readonly WaivedSummary[];
  /** Lists of known packages, and trusted roots, that could not be asked: what they would have said may decide otherwise. */
  readonly notEvaluated: readonly NotEvaluated[];
  /** All that rules can go by. */
  readonly facts: Facts;
}

export interface RuleExplanation {
  readonly name: string;
  readonly line: number;
  readonly state: RuleOutcome['state'];
  /** Of a rule that is not about this package: what does not fit. */
  readonly selection?: string;
  readonly condition?: readonly PartAccount[];
  readonly requirements?: readonly {
    readonly what: string;
    readonly met: boolean;
    readonly found: string;
  }[];
  readonly exhausted?: true;
}

export function explainPackage(
  report: ScanReport,
  scanned: ScannedPackage,
  policy: PolicyInForce,
  now: number,
): PolicyExplanation {
  const { purl, sha256 } = scanned.package;
  const usages = usagesOf(report).get(purl) ?? [];
  const deciders = decidersOf(policy);
  const waivers = new Waivers(policy.waivers, now);
  const { by, reasons: own, waived } = decidePackage(scanned, usages, deciders, waivers);
  const notEvaluated = report.notEvaluated.filter(isAround);
  const reasons = [...own, ...gapReasons(policy.deciding, notEvaluated)];
  return {
    schema: 'assay/policy-explain/1',
    package: { purl, sha256 },
    decision: worstDecision(reasons.map(({ decision }) => decision)),
    policies: deciders.map((decider, at) => ({
      place: decider.policy.place,
      decides: at === 0,
      rules: decider.outcomes(by).map((outcome) => explained(outcome, decider, by.facts)),
    })),
    reasons,
    waived,
    notEvaluated,
    facts: by.facts,
  };
}

function explained(
  { rule, state, selection, requirements, exhausted }: RuleOutcome,
  decider: Decider,
  facts: Facts,
): RuleExplanation {
  const isAsked = selection === undefined && !exhausted;
  const condition = isAsked ? decider.condition(rule, facts)?.parts : undefined;
  return {
    name: rule.name,
    line: rule.line,
    state,
    ...(selection !== undefined && { selection }),
    ...(condition && { condition }),
    ...(requirements && {
      requirements: requirements.map(({ what, met, found }) => ({ what, met, found })),
    }),
    ...(exhausted && { exhausted }),
  };
}
