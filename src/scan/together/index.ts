import { assess, decide, verdictOrder } from '../../facts/assessment.js';
import type { Fact } from '../../facts/fact.js';
import type { Finding } from '../../facts/finding.js';
import type { Handoff, HandoffQuestion } from '../../facts/flow-account.js';
import type { ScannedPackage, ScanReport } from '../../facts/report.js';
import { allFindings, worstOf } from '../../facts/scan-summary.js';
import { compareText } from '../graph.js';
import { broughtIn } from './brought-in.js';
import { Companions } from './companions.js';
import { handedOver } from './handed-over.js';

/** What the rules say of facts that are no package's own. */
export type Judge = (
  facts: readonly Fact[],
  id: string,
) => readonly Finding[] | Promise<readonly Finding[]>;

/** Whether a package takes on what lies at some places. */
export type Ask = (scanned: ScannedPackage, asked: HandoffQuestion) => Promise<readonly Handoff[]>;

/**
 * The report with what only its packages together show: a chain that is split over two of them, and
 * a package that brings in a worse one. Assessments of packages stay what they are.
 */
export async function withGraphFindings(
  report: ScanReport,
  ask: Ask,
  judge: Judge,
): Promise<ScanReport> {
  const { packages, graph } = report;
  const companions = new Companions(packages, graph);
  const split = await handedOver(packages, companions, ask, judge);
  const found = [...split.findings, ...(await broughtIn(companions, judge))];
  if (found.length + split.notEvaluated.length === 0) return report;
  const findings = [...report.findings, ...found].sort(byWorst);
  const notEvaluated = [...report.notEvaluated, ...split.notEvaluated].sort(
    (a, b) => compareText(a.path, b.path) || compareText(a.reason, b.reason),
  );
  const worst = worstOf(packages, findings, notEvaluated.length);
  const all = [...findings, ...packages.flatMap(allFindings)];
  return { ...report, findings, notEvaluated, decision: decide(worst, all) };
}

function byWorst(a: Finding, b: Finding): number {
  const rank = (finding: Finding): number => verdictOrder.indexOf(assess([finding], []).verdict);
  return (
    rank(a) - rank(b) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint)
  );
}
