import { type Decision } from '../facts/assessment.js';
import type { DependencyChange } from '../facts/difference.js';
import { gapFingerprint } from '../facts/fingerprint.js';
import type { KnownRecord } from '../facts/known-record.js';
import type { PolicyAccount, PolicyReason } from '../facts/policy.js';
import type { ScanReport } from '../facts/report.js';
import { worstDecision } from '../facts/scan-summary.js';

/** What a policy has not been read whole to mean, for what it could not say by itself. */
interface IncompleteMeans {
  /** Place of the policy. */
  readonly policy: string;
  readonly decision: Decision;
  /** Of what is malicious. */
  readonly malicious: Decision;
}

/**
 * A change as a policy decides of the package that comes, in place of what verdicts mean. All of that package
 * counts, also what it had before: somebody looks at it now. What goes is let pass.
 * @param after the scan of the branch, decided by the policy
 */
export function decidedChange(
  change: DependencyChange,
  after: ScanReport,
  incomplete: IncompleteMeans,
): DependencyChange {
  if (change.change === 'removed') return change;
  const purl = `pkg:nuget/${change.id}@${change.after ?? ''}`.toLowerCase();
  const accounts = [
    ...accountsOf(purl, after),
    ...(change.unread === undefined ? [] : [notCompared(incomplete)]),
    ...(change.known ?? []).flatMap((record) =>
      record.kind === 'malicious' ? [knownBad(record, incomplete)] : [],
    ),
  ];
  const reasons = accounts.flatMap((account) => account.reasons);
  const waived = accounts.flatMap((account) => account.waived);
  return {
    ...change,
    decision: worstDecision(reasons.map(({ decision }) => decision)),
    policy: { reasons, waived },
  };
}

/** Of the package as it was read, else of why it was not. */
function accountsOf(purl: string, after: ScanReport): readonly PolicyAccount[] {
  const read = after.packages.filter((one) => one.package.purl.toLowerCase() === purl);
  if (read.length > 0) return read.flatMap(({ policy }) => policy ?? []);
  const gaps = after.notEvaluated.filter(({ path }) => path.toLowerCase() === purl);
  return [{ reasons: reasonsFor(gaps, after), waived: [] }];
}

/** What the policy says of things that could not be had or read. */
export function reasonsFor(
  gaps: ScanReport['notEvaluated'],
  { policy }: ScanReport,
): readonly PolicyReason[] {
  const fingerprints = new Set(gaps.map((gap) => gapFingerprint(gap)));
  return (policy?.own.reasons ?? []).filter(({ rests }) =>
    rests.some((fingerprint) => fingerprints.has(fingerprint)),
  );
}

function notCompared({ policy, decision }: IncompleteMeans): PolicyAccount {
  const reason: PolicyReason = {
    rule: 'verdict: incomplete',
    policy,
    decision,
    message: 'what changed could not be worked out',
    facts: [],
    change: ['verdicts.incomplete of the policy'],
    rests: [],
    unread: true,
  };
  return { reasons: [reason], waived: [] };
}

/** Of a package that no feed has any more: nothing was read of it, and somebody has written down what it is. */
function knownBad(record: KnownRecord, { policy, malicious }: IncompleteMeans): PolicyAccount {
  const reason: PolicyReason = {
    rule: 'verdict: malicious',
    policy,
    decision: malicious,
    message: `it is malicious by ${record.id}`,
    facts: [],
    change: ['verdicts.malicious of the policy'],
    rests: [],
  };
  return { reasons: [reason], waived: [] };
}
