import { assess, decide, verdictOrder, type Verdict } from '../../facts/assessment.js';
import { newDecision, worstDecision } from '../../facts/scan-summary.js';
import { gapFingerprint } from '../../facts/fingerprint.js';
import type { BaselineSummary, ScannedPackage, ScanReport } from '../../facts/report.js';
import {
  counted,
  findingsIn,
  isWorse,
  knowableGaps,
  ruledIn,
  worstLevels,
  type Known,
} from './known.js';

/**
 * Holds a report against what was there before. Nothing is taken out of it: what is known stays
 * where it is, and `baseline` says which it was. A finding is known where its fingerprint was there
 * at this level or a worse one, a gap where there were as many of its kind at its place.
 */
export function heldAgainst(report: ScanReport, then: Known): ScanReport {
  const now = worstLevels([...findingsIn(report), ...ruledIn(report)]);
  const gaps = counted(knowableGaps(report));
  const known = [
    ...[...now].filter(([fingerprint, level]) => {
      const before = then.findings.get(fingerprint);
      return before !== undefined && !isWorse(level, before);
    }),
    ...[...gaps].filter(([fingerprint, count]) => count <= (then.gaps.get(fingerprint) ?? 0)),
  ].map(([fingerprint]) => fingerprint);
  const gone = [
    ...[...then.findings.keys()].filter((fingerprint) => !now.has(fingerprint)),
    ...[...then.gaps.keys()].filter((fingerprint) => !gaps.has(fingerprint)),
  ].length;
  const { source, rulesDigest } = then;
  const baseline = { source, rulesDigest, known: known.sort(), gone };
  return {
    ...report,
    baseline: { ...baseline, decision: newIn({ ...report, baseline }).decision },
  };
}

/**
 * The report with what is new alone, for what decides: the exit code, `baseline.decision`. Without
 * a baseline everything is new.
 */
export function newIn(
  report: Omit<ScanReport, 'baseline'> & { readonly baseline?: Pick<BaselineSummary, 'known'> },
): Pick<ScanReport, 'packages' | 'notEvaluated' | 'findings' | 'decision'> {
  const known = new Set(report.baseline?.known);
  const isNew = ({ fingerprint }: { fingerprint: string }): boolean => !known.has(fingerprint);
  const packages = report.packages.map((scanned): ScannedPackage => {
    const findings = scanned.findings.filter(isNew);
    const context = { ...scanned.context, findings: scanned.context.findings.filter(isNew) };
    const { purl } = scanned.package;
    const gaps = scanned.assessment.notEvaluated;
    const fresh = gaps.filter((gap) => !known.has(gapFingerprint(gap, purl)));
    const all = [...findings, ...context.findings];
    const { verdict } = assess(all, fresh);
    const assessment = assess(findings, fresh);
    const decision = newDecision(scanned.policy, known) ?? decide(verdict, all);
    return { ...scanned, findings, context, assessment, decision };
  });
  const notEvaluated = report.notEvaluated.filter((gap) => !known.has(gapFingerprint(gap)));
  const findings = report.findings.filter(isNew);
  const own = newDecision(report.policy?.own, known);
  if (own !== undefined) {
    const decision = worstDecision([own, ...packages.map((one) => one.decision)]);
    return { packages, notEvaluated, findings, decision };
  }
  const verdicts: Verdict[] = [
    assess(findings, notEvaluated).verdict,
    ...packages.map((p) => assess([...p.findings, ...p.context.findings], []).verdict),
    ...packages.map((p) => p.assessment.verdict),
  ];
  const worst = verdictOrder.find((verdict) => verdicts.includes(verdict)) ?? 'clear';
  const all = [...findings, ...packages.flatMap((p) => [...p.findings, ...p.context.findings])];
  return { packages, notEvaluated, findings, decision: decide(worst, all) };
}
