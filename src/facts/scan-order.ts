import { verdictOrder, type NotEvaluated } from './assessment.js';
import type { Finding } from './finding.js';
import type { GraphNode, ProjectSummary, ScannedPackage, ScanReport } from './report.js';
import { verdictOf, type PackageUsage } from './scan-summary.js';

/**
 * The same report in an order that follows from its content alone: whatever is written from it is
 * the same text for the same scan. Evidence and ways keep their order, which is what they say.
 */
export function inOrder(report: ScanReport): ScanReport {
  return {
    ...report,
    projects: sorted(report.projects, byProject),
    packages: sorted(report.packages.map(packageInOrder), byPackage),
    graph: sorted(report.graph.map(nodeInOrder), byNode),
    notEvaluated: sorted(report.notEvaluated, byGap),
    findings: sorted(report.findings, byFinding),
  };
}

type Compare<T> = (a: T, b: T) => number;

/** Where two are told apart by nothing that counts, all of their text decides. */
function sorted<T>(items: readonly T[], compare: Compare<T>): readonly T[] {
  return items.toSorted(
    (a, b) => compare(a, b) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const byProject: Compare<ProjectSummary> = (a, b) =>
  compareText(a.path, b.path) || compareText(a.source, b.source);

function packageInOrder(scanned: ScannedPackage): ScannedPackage {
  const { assessment, context } = scanned;
  return {
    ...scanned,
    assessment: { ...assessment, notEvaluated: sorted(assessment.notEvaluated, byGap) },
    findings: sorted(scanned.findings, byFinding),
    context: { ...context, findings: sorted(context.findings, byFinding) },
  };
}

const byPackage: Compare<ScannedPackage> = (a, b) =>
  verdictOrder.indexOf(verdictOf(a)) - verdictOrder.indexOf(verdictOf(b)) ||
  compareText(a.package.id.toLowerCase(), b.package.id.toLowerCase()) ||
  compareText(a.package.purl, b.package.purl) ||
  compareText(a.context.artifact, b.context.artifact);

const nodeInOrder = (node: GraphNode): GraphNode => ({
  ...node,
  usedBy: sorted(node.usedBy, byUsage),
});

const byNode: Compare<GraphNode> = (a, b) => compareText(a.purl, b.purl);

const relations = ['direct', 'transitive'];

/** Who wrote the line comes before who got the package along with it. */
const byUsage: Compare<PackageUsage> = (a, b) =>
  relations.indexOf(a.relation) - relations.indexOf(b.relation) ||
  compareText(a.project, b.project) ||
  compareText(a.file, b.file) ||
  a.line - b.line ||
  a.path.length - b.path.length;

const byGap: Compare<NotEvaluated> = (a, b) =>
  compareText(a.path, b.path) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  compareText(a.code, b.code) ||
  compareText(a.reason, b.reason);

const levels = ['malicious', 'suspicious', 'note'];
const severities = ['critical', 'high', 'medium', 'low'];

const byFinding: Compare<Finding> = (a, b) =>
  levels.indexOf(a.level) - levels.indexOf(b.level) ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  compareText(a.rule, b.rule) ||
  compareText(a.fingerprint, b.fingerprint);
