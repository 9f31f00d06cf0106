import { escapeText } from '../../core/text.js';
import { type Verdict, verdictOrder } from '../../facts/assessment.js';
import type { Finding } from '../../facts/finding.js';
import type { PackageHead, ScannedPackage, ScanReport } from '../../facts/report.js';
import { renderFinding } from './findings.js';
import { fit, indent, plural, type Screen, type Style, styleFor } from './style.js';
import { table } from './table.js';

export interface ScanView {
  /** Show every package, clear ones included. */
  readonly all: boolean;
}

/** Clear packages shown in the table before the rest is only counted. */
const clearShown = 12;

/** The summary of a repository: one table, worst first, then the details of what is not clear. */
export function renderScan(report: ScanReport, screen: Screen, view: ScanView): string {
  const style = styleFor(screen);
  const blocks = [
    packagesTable(report, screen, style, view),
    ...details(report, screen, style),
    unread(report, screen, style),
    summary(report, style),
  ];
  return `${blocks
    .filter((b) => b.length > 0)
    .map((b) => b.join('\n'))
    .join('\n\n')}\n`;
}

function packagesTable(report: ScanReport, screen: Screen, style: Style, view: ScanView): string[] {
  const clear = report.packages.filter((p) => verdictOf(p) === 'clear');
  const hidden = view.all ? 0 : Math.max(0, clear.length - clearShown);
  const shown = report.packages.slice(0, report.packages.length - hidden);
  if (shown.length === 0) return [];
  const header = [
    { title: 'verdict' },
    { title: 'package', most: 48 },
    { title: 'version', most: 20 },
    { title: 'starts by itself' },
    { title: 'can', flexible: true },
  ];
  const rows = shown.map((p) => {
    const verdict = verdictOf(p);
    return [
      { text: verdict, paint: style.verdict[verdict] },
      { text: escapeText(p.package.id) },
      { text: escapeText(p.package.version) },
      { text: startsByItself(p) },
      { text: can(p), paint: style.dim },
    ];
  });
  const lines = table(header, rows, screen.width, style.dim);
  return hidden > 0 ? [...lines, style.dim(`and ${hidden} more clear packages (--all)`)] : lines;
}

/** With what surrounds it: a package clear in itself may have been changed on disk. */
export function verdictOf(p: ScannedPackage): Verdict {
  const worst = p.context.findings.map((f) => f.level);
  const own = p.assessment.verdict;
  const candidates: Verdict[] = [own];
  if (worst.includes('malicious')) candidates.push('malicious');
  if (worst.includes('suspicious')) candidates.push('suspicious');
  return verdictOrder.find((verdict) => candidates.includes(verdict)) ?? own;
}

function startsByItself(p: PackageHead): string {
  const phases = new Map<string, number>();
  for (const { phase } of p.entryPoints) {
    if (phase !== 'tool') phases.set(phase, (phases.get(phase) ?? 0) + 1);
  }
  return [...phases].map(([phase, n]) => `${n} ${phase}`).join(', ') || '-';
}

/** What frightens first: the order in which capabilities are worth a person's attention. */
const weight = new Map(
  [
    'credential-store',
    'runtime-patch',
    'data-protection',
    'telemetry',
    'network',
    'process',
    'dynamic-code',
    'assembly-load',
    'certificate',
    'native-interop',
    'registry',
    'environment-all',
    'file-write',
    'file-read',
  ].map((capability, i) => [capability, i]),
);

function can(p: PackageHead): string {
  const rank = (capability: string): number => weight.get(capability) ?? weight.size;
  const names = p.behaviours.map((b) => b.capability);
  return names.toSorted((a, b) => rank(a) - rank(b)).join(', ') || '-';
}

function details(report: ScanReport, screen: Screen, style: Style): string[][] {
  const notClear = report.packages.filter((p) => verdictOf(p) !== 'clear');
  return notClear.map((p) => {
    const verdict = verdictOf(p);
    const title = `${style.bold(`${escapeText(p.package.id)} ${escapeText(p.package.version)}`)}  ${style.verdict[verdict](verdict)}`;
    return [
      title,
      ...usedBy(report, p, screen, style),
      ...findingsOf(p, screen),
      ...gaps(p, screen),
    ];
  });
}

function usedBy(report: ScanReport, p: PackageHead, screen: Screen, style: Style): string[] {
  const node = report.graph.find((n) => n.purl === p.package.purl);
  const lines = (node?.usedBy ?? []).slice(0, 3).map((use) => {
    const place = use.line > 0 ? ` (${use.file}:${use.line})` : '';
    return `${use.relation} dependency of ${use.project}${place}`;
  });
  return indent(
    lines.map((l) => style.dim(fit(escapeText(l), screen.width - 2))),
    2,
  );
}

function findingsOf(p: ScannedPackage, screen: Screen): string[] {
  const all: Finding[] = [...p.findings, ...p.context.findings].filter((f) => f.level !== 'note');
  const narrow = { ...screen, width: screen.width - 2 };
  return all.flatMap((finding) => indent(renderFinding(finding, narrow), 2));
}

function gaps(p: PackageHead, screen: Screen): string[] {
  return p.assessment.notEvaluated.map((n) =>
    fit(escapeText(`  not read: ${n.path}: ${n.reason}`), screen.width),
  );
}

function unread(report: ScanReport, screen: Screen, style: Style): string[] {
  if (report.notEvaluated.length === 0) return [];
  const lines = report.notEvaluated.map((n) =>
    fit(escapeText(`${n.path}: ${n.reason}`), screen.width - 2),
  );
  return [style.heading('Not evaluated'), ...indent(lines, 2)];
}

function summary(report: ScanReport, style: Style): string[] {
  const counts = verdictOrder
    .map((verdict) => ({
      verdict,
      n: report.packages.filter((p) => verdictOf(p) === verdict).length,
    }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => style.verdict[verdict](`${n} ${verdict}`));
  const missing = report.notEvaluated.length ? [`${report.notEvaluated.length} not evaluated`] : [];
  const scope = `${plural(new Set(report.projects.map((p) => p.path)).size, 'project')}, ${plural(report.packages.length, 'package')}`;
  return [`${scope}: ${[...counts, ...missing].join(', ') || 'nothing to read'}`];
}
