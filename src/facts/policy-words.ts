import type { Decision, NotEvaluated, Verdict } from './assessment.js';
import type { Finding } from './finding.js';
import { gapFingerprint } from './fingerprint.js';
import type { IdleWaiver, PolicyReason, PolicySource, PolicySummary } from './policy.js';
import type { ScannedPackage, ScanReport } from './report.js';
import { knownOf, newReasons, verdictOf } from './scan-summary.js';

/** What a policy did, in words for people: outputs share them. */

const done: Readonly<Record<Decision, string>> = {
  allow: 'let pass',
  hold: 'held',
  block: 'blocked',
};

/** `blocked by ours-are-signed (assay.policy.yaml:4): it requires …` */
export const reasonText = ({ rule, policy, decision, message }: PolicyReason): string =>
  `${done[decision]} by ${rule} (${policy}): ${message}`;

export const changeText = ({ change }: PolicyReason): string =>
  `would change it: ${change.join('; or ')}`;

export const factsText = ({ facts }: PolicyReason): string =>
  facts.map(({ name, value }) => `${name} = ${value}`).join(', ');

/** Why it newly holds or blocks; nothing where no policy decided. */
export function reasonsOf(
  { policy }: ScannedPackage,
  known: ReadonlySet<string>,
): readonly PolicyReason[] {
  return policy ? newReasons(policy, known) : [];
}

/** `waived: inline-task, by J. Doe until 2027-01-31: reviewed (assay.waivers.yaml:3)` */
export function waivedTexts({ policy }: Pick<ScannedPackage, 'policy'>): string[] {
  return (policy?.waived ?? []).map(
    ({ finding, approver, expires, reason, waiver }) =>
      `waived: ${finding}, by ${approver} until ${expires}: ${reason} (${waiver})`,
  );
}

/** Fingerprints of findings that somebody answers for. */
export function waivedFingerprints({ policy }: ScannedPackage): ReadonlySet<string> {
  return new Set((policy?.waived ?? []).map(({ fingerprint }) => fingerprint));
}

const roles: Readonly<Record<PolicySource['role'], string>> = {
  option: 'of the command line',
  organisation: 'of the organisation',
  repository: 'of the repository',
};

/** By what was decided, who vouched for it, and what did not count. */
export function policyTexts({ sources, vouched, notes }: PolicySummary): string[] {
  const told = sources.map(({ place, role, decides }) =>
    decides ? `${place} ${roles[role]}`.trim() : `${place} ${roles[role]} (only tightens)`,
  );
  const alone = vouched
    ? ''
    : '; nobody outside of the repository vouched for it: who changes the repository changes what is let pass';
  return [`Decided by ${told.join(' and ')}${alone}.`, ...notes.map((note) => `${note}.`)];
}

export const idleText = ({ waiver, package: id, finding, state, message }: IdleWaiver): string =>
  `${waiver}: ${finding} of ${id}: ${state === 'not-counted' ? 'not counted' : state}: ${message}`;

/** Of what is no package's own, what newly holds: all of it where no policy decided. */
export function heldOwn(
  report: ScanReport,
  own: readonly Finding[],
  gaps: readonly NotEvaluated[],
): { readonly own: readonly Finding[]; readonly gaps: readonly NotEvaluated[] } {
  if (!report.policy) return { own, gaps };
  const rests = new Set(newReasons(report.policy.own, knownOf(report)).flatMap((one) => one.rests));
  return {
    own: own.filter(({ fingerprint }) => rests.has(fingerprint)),
    gaps: gaps.filter((gap) => rests.has(gapFingerprint(gap))),
  };
}

/** The worst that a policy newly decided, as the verdict that means it without one. */
export function standingOf(report: ScanReport, worst: Verdict): Verdict {
  const { policy, packages } = report;
  if (!policy) return worst;
  const known = knownOf(report);
  const all = [policy.own, ...packages.flatMap((one) => one.policy ?? [])];
  const reasons = all.flatMap((account) => newReasons(account, known));
  if (reasons.some(({ decision }) => decision === 'block')) return 'malicious';
  if (reasons.length === 0) return 'clear';
  return reasons.every(({ unread }) => unread) ? 'incomplete' : 'suspicious';
}

/** Packages that are not clear, and are let pass all the same. */
export function letPass(report: ScanReport): readonly ScannedPackage[] {
  if (!report.policy) return [];
  return report.packages.filter((one) => one.decision === 'allow' && verdictOf(one) !== 'clear');
}
