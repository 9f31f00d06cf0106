import { type NotEvaluated, verdictOrder } from '../../facts/assessment.js';
import type { Finding } from '../../facts/finding.js';
import type { PackageHead, ScannedPackage, ScanReport } from '../../facts/report.js';
import { byAttention } from './attention.js';
import { escaped } from './escape.js';
import { renderFinding } from './findings.js';
import { capped, foremost, rest } from './rows.js';
import { fit, indent, plural, type Screen, type Style, styleFor, wrap } from './style.js';
import { table } from './table.js';
import { verdictOf } from './verdict.js';

export interface ScanView {
  /** Show every package, clear ones included. */
  readonly all: boolean;
}

/** Clear packages shown in the table, those that start something by themselves before others. */
const clearShown = 12;
const shownUses = 3;
const shownFindings = 10;
const shownGaps = 40;

/** The summary of a repository: one table, worst first, then the details of what is not clear. */
export function renderScan(raw: ScanReport, screen: Screen, view: ScanView): string {
  const style = styleFor(screen);
  // Entries are the most of a report, and none of them is printed.
  const packages = raw.packages.map((p): ScannedPackage => ({ ...p, entries: [] }));
  const report = escaped({ ...raw, packages });
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
  const most = view.all ? clear.length : clearShown;
  const told = new Set(
    foremost(clear, (p) => -p.entryPoints.filter((e) => e.byItself).length, most),
  );
  const shown = report.packages.filter((p) => told.has(p) || verdictOf(p) !== 'clear');
  const hidden = clear.length - told.size;
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
      { text: nameOf(p) },
      { text: p.package.version },
      { text: startsByItself(p) },
      { text: can(p), paint: style.dim },
    ];
  });
  const lines = table(header, rows, screen.width, style.dim);
  return hidden > 0 ? [...lines, style.dim(`and ${hidden} more clear packages (--all)`)] : lines;
}

/** A package that does not say its name is called as its file is. */
function nameOf({ package: { id }, context }: ScannedPackage): string {
  return id || context.artifact.slice(context.artifact.lastIndexOf('/') + 1);
}

function startsByItself(p: PackageHead): string {
  const phases = new Map<string, number>();
  for (const { phase, byItself } of p.entryPoints) {
    if (byItself) phases.set(phase, (phases.get(phase) ?? 0) + 1);
  }
  return [...phases].map(([phase, n]) => `${n} ${phase}`).join(', ') || '-';
}

function can(p: PackageHead): string {
  const names = p.behaviours.map((b) => b.capability);
  return names.toSorted(byAttention).join(', ') || '-';
}

function details(report: ScanReport, screen: Screen, style: Style): string[][] {
  const notClear = report.packages.filter((p) => verdictOf(p) !== 'clear');
  return notClear.map((p) => {
    const verdict = verdictOf(p);
    const name = fit(`${nameOf(p)} ${p.package.version}`, screen.width - 12);
    return [
      `${style.verdict[verdict](verdict)}  ${style.bold(name)}`,
      ...usedBy(report, p, screen, style),
      ...findingsOf(p, screen),
      ...gaps(p, screen),
    ];
  });
}

function usedBy(report: ScanReport, p: PackageHead, screen: Screen, style: Style): string[] {
  const uses = report.graph.find((n) => n.purl === p.package.purl)?.usedBy ?? [];
  const lines = uses.slice(0, shownUses).map((use) => {
    const place = use.line > 0 ? ` (${use.file}:${use.line})` : '';
    return style.dim(fit(`${use.relation} dependency of ${use.project}${place}`, screen.width - 2));
  });
  return indent([...lines, ...rest(uses.length - lines.length, screen)], 2);
}

function findingsOf(p: ScannedPackage, screen: Screen): string[] {
  const all: Finding[] = [...p.findings, ...p.context.findings].filter((f) => f.level !== 'note');
  const narrow = { ...screen, width: screen.width - 2 };
  const lines = all.slice(0, shownFindings).flatMap((finding) => renderFinding(finding, narrow));
  return indent([...lines, ...rest(all.length - shownFindings, screen)], 2);
}

function gaps(p: PackageHead, screen: Screen): string[] {
  const rows = p.assessment.notEvaluated.map((n) => `not read: ${placeAndReason(n)}`);
  return indent(capped(rows, screen), 2);
}

function unread(report: ScanReport, screen: Screen, style: Style): string[] {
  if (report.notEvaluated.length === 0) return [];
  const kept = report.notEvaluated.slice(0, shownGaps);
  const lines = kept.flatMap((n) => wrap(placeAndReason(n), screen.width - 2));
  const more = rest(report.notEvaluated.length - kept.length, screen);
  return [style.heading('Not evaluated'), ...indent([...lines, ...more], 2)];
}

const placeAndReason = ({ path, reason }: NotEvaluated): string =>
  path ? `${path}: ${reason}` : reason;

function summary(report: ScanReport, style: Style): string[] {
  const counts = verdictOrder
    .map((verdict) => ({
      verdict,
      n: report.packages.filter((p) => verdictOf(p) === verdict).length,
    }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => style.verdict[verdict](`${n} ${verdict}`));
  const missing = report.notEvaluated.length ? [`${report.notEvaluated.length} not evaluated`] : [];
  const text = [...counts, ...missing].join(', ') || 'nothing to read';
  return [`${scope(report)}: ${text}`];
}

/** A folder of packages is no project. */
function scope({ projects, packages }: ScanReport): string {
  const paths = new Set(projects.filter((p) => p.source !== 'folder').map((p) => p.path));
  const count = plural(packages.length, 'package');
  return paths.size > 0 ? `${plural(paths.size, 'project')}, ${count}` : count;
}
