import { escapeText } from '../../core/text.js';
import { isHolding, type NotEvaluated } from '../../facts/assessment.js';
import type { ScannedPackage } from '../../facts/report.js';
import { gapFingerprint } from '../../facts/fingerprint.js';
import {
  allFindings,
  nameOf,
  type PackageUsage,
  usagesOf,
  wayTo,
} from '../../facts/scan-summary.js';
import { gravityOf, standingOfPackage } from '../../facts/standing.js';
import { type UsageGroup, usageGroups } from '../../facts/usage-groups.js';
import { holdingRecords, isAdvisory } from '../../facts/known-summary.js';
import { holdingText } from '../../facts/known-text.js';
import { waivedFingerprints } from '../../facts/policy-words.js';
import { renderFinding } from './findings.js';
import type { ToldFlows } from './flows.js';
import { linked } from './link.js';
import { enough, rest, shown as shownGaps } from './rows.js';
import { policyLines } from './scan-policy.js';
import type { Selection } from './scan-selection.js';
import { columns, cut, indent, pieces, plural, type Screen, styleFor, wrap } from './style.js';

const shownUses = 3;
const shownFindings = 10;
/** Steps of a way: how it begins, and how it ends. */
const shownSteps = 7;

/** Of each package that is held: who brings it in, what is wrong with it, what was not read. */
export function details(selection: Selection, screen: Screen, most: number): string[][] {
  const usages = usagesOf(selection.report);
  const kept = selection.held.slice(0, most);
  const left = selection.held.length - kept.length;
  const { dim } = styleFor(screen);
  return [
    ...kept.map((p) => [
      title(p, screen),
      ...indent(ways(p, usages.get(p.package.purl) ?? [], screen), 2),
      ...indent(policyLines(p, selection, screen), 2),
      ...indent(findingsOf(p, selection.known, screen), 2),
      ...indent(vulnerabilityLines(p, selection.known, screen), 2),
      ...indent(gapsOf(p, selection.known, screen), 2),
    ]),
    ...(left > 0 ? [[dim(`and ${plural(left, 'more held package')} (--all details them)`)]] : []),
  ];
}

export function title(scanned: ScannedPackage, screen: Screen): string {
  const style = styleFor(screen);
  const standing = standingOfPackage(scanned, screen.width / 2);
  const name = `${nameOf(scanned)} ${scanned.package.version}`.trim();
  const paint = style.verdict[gravityOf(scanned)];
  return `${paint(standing)}  ${style.bold(cut(name, screen, columns(standing) + 2))}`;
}

/** Who brings the package in, and along which packages; of a loose package, where it lies. */
export function ways(
  scanned: ScannedPackage,
  uses: readonly PackageUsage[],
  screen: Screen,
  most = shownUses,
): string[] {
  if (uses.length === 0) {
    const path = scanned.context.artifact;
    const text = `in ${path}`;
    return linked([cut(text, screen, 2)], path, { path }, screen).map(styleFor(screen).dim);
  }
  const groups = usageGroups(uses);
  const kept = groups.slice(0, enough(groups.length, most));
  return [
    ...kept.flatMap((group) => wayLines(scanned.package.purl, group, screen)),
    ...rest(groups.length - kept.length, screen),
  ];
}

const shownPlaces = 3;

function wayLines(purl: string, { use, places }: UsageGroup, screen: Screen): string[] {
  // A package URL says in `%1b` what escaping has not seen.
  const steps = shortened(wayTo(purl, use).map(escapeText));
  return [
    ...joined(`${use.relation}: `, steps, screen.width - 2),
    ...indent(
      places.slice(0, shownPlaces).flatMap((place) => placeLines(place, use.project, screen)),
      2,
    ).map(styleFor(screen).dim),
  ];
}

function placeLines(
  { file, line }: UsageGroup['places'][number],
  project: string,
  screen: Screen,
): string[] {
  const place = line > 0 ? `${file}:${line}` : file;
  if (place === '' || place === project) return [];
  const lines = wrap(place, screen.width - 4);
  return linked(lines, place, { path: file, line }, screen);
}

/** Broken at the arrows, which then begin the lines. */
function joined(start: string, steps: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = `${start}${steps[0] ?? ''}`;
  for (const step of steps.slice(1)) {
    if (columns(line) + 3 + columns(step) <= width) line += ` → ${step}`;
    else {
      lines.push(line);
      line = `  → ${step}`;
    }
  }
  return [...lines, line].flatMap((text) => pieces(text, width));
}

function shortened(steps: readonly string[]): readonly string[] {
  if (steps.length <= shownSteps) return steps;
  const left = steps.length - shownSteps + 1;
  return [...steps.slice(0, 3), `… ${left} more …`, ...steps.slice(left + 3)];
}

function findingsOf(p: ScannedPackage, known: ReadonlySet<string>, screen: Screen): string[] {
  const { dim } = styleFor(screen);
  const waived = waivedFingerprints(p);
  const all = allFindings(p).filter(
    (finding) => isHolding(finding) && !isAdvisory(finding) && !waived.has(finding.fingerprint),
  );
  const fresh = all.filter(({ fingerprint }) => !known.has(fingerprint));
  const before = all.length - fresh.length;
  const told: ToldFlows = new Map();
  const narrow = { ...screen, width: screen.width - 2 };
  return [
    ...fresh.slice(0, shownFindings).flatMap((finding) => renderFinding(finding, narrow, told)),
    ...rest(fresh.length - shownFindings, screen),
    ...(before > 0 ? [dim(`and ${plural(before, 'finding')} known before`)] : []),
  ];
}

/** What lists know of it and holds it, in a few words: all of it stands below, package by package. */
function vulnerabilityLines(
  p: ScannedPackage,
  known: ReadonlySet<string>,
  screen: Screen,
): string[] {
  const records = holdingRecords(p, known);
  if (records.length === 0) return [];
  const [first = '', ...more] = wrap(holdingText(records), screen.width - 4);
  const { dim } = styleFor(screen);
  return [first, ...indent(more, 2), dim('more: below, and assay explain known-vulnerability')];
}

function gapsOf(p: ScannedPackage, known: ReadonlySet<string>, screen: Screen): string[] {
  const { notEvaluated } = p.assessment;
  const fresh = notEvaluated.filter((gap) => !known.has(gapFingerprint(gap, p.package.purl)));
  const kept = fresh.slice(0, enough(fresh.length, shownGaps));
  return [
    ...kept.flatMap((gap) => {
      const [first = '', ...more] = wrap(`not read: ${placeAndReason(gap)}`, screen.width - 4);
      return [first, ...indent(more, 2)];
    }),
    ...rest(fresh.length - kept.length, screen),
  ];
}

const placeAndReason = ({ path, reason }: NotEvaluated): string =>
  path ? `${path}: ${reason}` : reason;

/** What the scan itself could not evaluate. */
export function gapLines(gap: NotEvaluated, screen: Screen): string[] {
  const { path, line, reason } = gap;
  const place = path && line ? `${path}:${line}` : path;
  const lines = wrap(place ? `${place}: ${reason}` : reason, screen.width - 2);
  return path.startsWith('pkg:') ? lines : linked(lines, place, gap, screen);
}
