import { builtInDecision, decide, isHolding, type Decision } from '../facts/assessment.js';
import type { ChangeVerdict, DependencyChange } from '../facts/difference.js';
import type { Finding } from '../facts/finding.js';
import type { PolicyAccount } from '../facts/policy.js';
import type { ScanReport } from '../facts/report.js';

/**
 * What packages of the branch only do together, or what is wrong with the repository itself, and was not at the base:
 * of a chain that is split over two packages, a branch may bring in the half that nothing can be said of.
 * A finding that got worse is a new one. What lists know of packages that are told stands there.
 */
export function newTogether(
  before: ScanReport,
  after: ScanReport,
  told: readonly DependencyChange[],
): readonly Finding[] {
  const keyOf = ({ level, fingerprint }: Finding): string => `${level} ${fingerprint}`;
  const was = new Set(before.findings.map(keyOf));
  const records = told.flatMap(({ known = [] }) => known.map(({ id }) => id));
  return after.findings.filter(
    (one) =>
      isHolding(one) && !was.has(keyOf(one)) && !records.some((id) => one.message.includes(id)),
  );
}

export function verdictOfTogether({ level }: Finding): ChangeVerdict {
  return level === 'note' ? 'notable' : level;
}

/** What verdicts mean, where no policy decided. */
export const decisionOfTogether = (one: Finding): Decision =>
  one.level === 'note' ? decide('clear', [one]) : builtInDecision(one.level);

/** What a policy says of them, and who answers for what. */
export function accountOfTogether(
  findings: readonly Finding[],
  { policy }: ScanReport,
): PolicyAccount {
  const own = new Set(findings.map(({ fingerprint }) => fingerprint));
  const { reasons, waived } = policy?.own ?? { reasons: [], waived: [] };
  return {
    reasons: reasons.filter(({ rests }) => rests.some((one) => own.has(one))),
    waived: waived.filter(({ fingerprint }) => own.has(fingerprint)),
  };
}
