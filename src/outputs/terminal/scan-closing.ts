import type { BaselineSummary, ScanReport } from '../../facts/report.js';
import { otherVersionTexts } from '../../facts/other-versions.js';
import { endOfLifeRemarks } from '../../facts/end-of-life.js';
import { policyTexts } from '../../facts/policy-words.js';
import { verdictOf } from '../../facts/scan-summary.js';
import { countStandings, type Standing } from '../../facts/standing.js';
import type { ScanView, Selection } from './scan-selection.js';
import { plural, type Screen, type Style, wrap } from './style.js';

/** How far the answer goes, and in the last line what all of it was. */
export function summary(
  { report }: Selection,
  screen: Screen,
  style: Style,
  view: ScanView,
): string[] {
  const notes = [
    ...resolvedNote(report),
    ...otherVersionTexts(report).map((text) => `${text}.`),
    ...endOfLifeRemarks(report).map(({ text }) => `${text}.`),
    ...(report.baseline ? [baselineNote(report.baseline, report)] : []),
    ...(report.policy ? policyTexts(report.policy) : []),
    ...onlyNote(report, view),
  ];
  return [
    ...notes.flatMap((note) => wrap(note, screen.width).map(style.dim)),
    ...closing(report, screen, style),
  ];
}

/** `2 projects, 6 packages: 1 suspicious, 2 clear but held, 3 clear` */
export function closing(report: ScanReport, screen: Screen, style: Style): string[] {
  const counts = countStandings(report.packages);
  const missing = report.notEvaluated.length ? [`${report.notEvaluated.length} not evaluated`] : [];
  const told = [...counts.map(({ text }) => text), ...missing];
  const lines = wrap(`${scope(report)}: ${told.join(', ') || 'nothing to read'}`, screen.width);
  // A count that is broken over two lines stays plain.
  return lines.map((line) => painted(line, counts, style));
}

/** Each count as bad as it is taken to be; the longest first, of which others are the beginning. */
function painted(line: string, counts: readonly Standing[], style: Style): string {
  if (counts.length === 0) return line;
  const parts = counts.toSorted((a, b) => b.text.length - a.text.length);
  const marks = parts.map(({ text }) => text).join('|');
  return line.replace(new RegExp(`\\b(?:${marks})\\b`, 'g'), (part) => {
    const of = parts.find(({ text }) => text === part);
    const isChosen = of?.verdict === 'clear' && of.decision !== 'allow';
    return of ? style.verdict[isChosen ? 'suspicious' : of.verdict](part) : part;
  });
}

/** A folder of packages is no project. */
function scope({ projects, packages }: ScanReport): string {
  const paths = new Set(projects.filter((p) => p.source !== 'folder').map((p) => p.path));
  const count = plural(packages.length, 'package');
  return paths.size > 0 ? `${plural(paths.size, 'project')}, ${count}` : count;
}

function resolvedNote({ projects }: ScanReport): string[] {
  const lists = projects.filter(({ packages }) => packages > 0);
  const resolved = lists.filter(({ graph }) => graph === 'resolved').length;
  if (resolved === 0) return [];
  const which = resolved === lists.length ? 'All' : `${resolved} of ${lists.length}`;
  return [
    `${which} package lists were resolved by Assay, since no up-to-date lock file says what is used: a restore may take other versions.`,
  ];
}

function baselineNote(
  { source, known, gone, rulesDigest }: BaselineSummary,
  report: ScanReport,
): string {
  const changed =
    rulesDigest === report.tool.rulesDigest ? '' : '; what only newer rules find counts as new';
  return `Held against ${source}: ${known.length} known before and not shown, ${gone} gone${changed}.`;
}

function onlyNote({ packages }: ScanReport, { only }: ScanView): string[] {
  if (only === undefined) return [];
  const hidden = packages.filter((p) => !only.includes(verdictOf(p))).length;
  return [
    `Shown: ${only.join(', ')} (--only); ${plural(hidden, 'other package')} counted, not shown.`,
  ];
}
