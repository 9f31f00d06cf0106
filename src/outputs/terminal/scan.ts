import { type NotEvaluated, verdictOrder } from '../../facts/assessment.js';
import type { Finding } from '../../facts/finding.js';
import type { PackageHead, ScannedPackage, ScanReport } from '../../facts/report.js';
import { groupBy } from '../../core/group.js';
import { nounOf } from './answer.js';
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
  const told = new Set(foremost(clear, restlessness, most));
  const shown = report.packages.filter((p) => told.has(p) || verdictOf(p) !== 'clear');
  const hidden = clear.length - told.size;
  if (shown.length === 0) return [];
  const header = [
    { title: 'verdict' },
    { title: 'package', most: 48, middle: true },
    { title: 'version', most: 20 },
    { title: 'runs by itself', most: 34 },
    { title: 'can', flexible: 12, dispensable: true },
  ];
  const rows = shown.map((p) => {
    const verdict = verdictOf(p);
    return [
      { text: verdict, paint: style.verdict[verdict] },
      { text: nameOf(p) },
      { text: p.package.version },
      { text: runsByItself(p) },
      { text: can(p), paint: style.dim },
    ];
  });
  const lines = table(header, rows, screen.width, style.dim);
  const marked = shown.some((p) => p.behaviours.some((b) => b.startedBy.itself > 0));
  return [
    ...lines,
    ...(hidden > 0 ? [style.dim(`and ${hidden} more clear packages (--all)`)] : []),
    ...(marked ? [style.dim('! is done by what runs by itself')] : []),
  ];
}

/** A package that does not say its name is called as its file is. */
function nameOf({ package: { id }, context }: ScannedPackage): string {
  return id || context.artifact.slice(context.artifact.lastIndexOf('/') + 1);
}

/** Smallest first: what does the most by itself, then what runs the most by itself. */
function restlessness({ runs, behaviours }: PackageHead): number {
  const does = behaviours.filter((b) => b.startedBy.itself > 0).length;
  return -(1000 * does + Math.min(999, runs.filter((run) => run.byItself).length));
}

/** `2 targets, 14 analyzers` */
function runsByItself({ runs }: PackageHead): string {
  const own = groupBy(
    runs.filter((run) => run.byItself),
    (run) => run.surface,
  );
  const counted = [...own].map(([surface, group]) =>
    nounOf(
      surface,
      group.reduce((sum, run) => sum + run.count, 0),
    ),
  );
  return counted.join(', ') || '-';
}

/** What it does by itself comes first, marked; then what it does when it is used. */
function can({ behaviours }: PackageHead): string {
  const sorted = behaviours.toSorted((a, b) => byAttention(a.capability, b.capability));
  const own = sorted.filter((b) => b.startedBy.itself > 0).map((b) => `${b.capability}!`);
  const used = sorted.filter((b) => b.startedBy.itself === 0).map((b) => b.capability);
  return [...own, ...used].join(', ') || '-';
}

function details(report: ScanReport, screen: Screen, style: Style): string[][] {
  const notClear = report.packages.filter((p) => verdictOf(p) !== 'clear');
  return notClear.map((p) => {
    const verdict = verdictOf(p);
    const name = fit(`${nameOf(p)} ${p.package.version}`.trim(), screen.width - 12);
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
  const lines = uses.slice(0, shownUses).flatMap((use) => {
    const place = use.line > 0 ? ` (${use.file}:${use.line})` : '';
    const text = `${use.relation} dependency of ${use.project}${place}`;
    const [first = '', ...others] = wrap(text, screen.width - 4);
    return [first, ...indent(others, 2)].map(style.dim);
  });
  return indent([...lines, ...rest(uses.length - shownUses, screen)], 2);
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
