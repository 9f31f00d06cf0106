import { isHolding } from '../../facts/assessment.js';
import type { ScannedPackage } from '../../facts/report.js';
import { allFindings, usagesOf } from '../../facts/scan-summary.js';
import { holdingRecords, isAdvisory } from '../../facts/known-summary.js';
import { holdingText } from '../../facts/known-text.js';
import { reasonsOf, reasonText } from '../../facts/policy-words.js';
import { enough, rest } from './rows.js';
import { closing } from './scan-closing.js';
import { gapLines, title, ways } from './scan-details.js';
import type { Selection } from './scan-selection.js';
import { indent, type Screen, styleFor, wrap } from './style.js';

const shownFindings = 3;
const shownGaps = 10;

/**
 * What is held and why, a few lines each, and the summary. Nothing at all where nothing is held,
 * as of a test that passes: the exit code says so.
 */
export function renderQuietScan(selection: Selection, screen: Screen): string {
  const { report, held, holding, known, showsGaps } = selection;
  const { holdingOwn: own, holdingGaps: gaps } = selection;
  if (holding.length + own.length + gaps.length === 0) return '';
  const style = styleFor(screen);
  const usages = usagesOf(report);
  const packages = held.flatMap((p) => [
    title(p, screen),
    ...indent(ways(p, usages.get(p.package.purl) ?? [], screen, 1), 2),
    ...indent(whyHeld(p, known, screen), 2),
  ]);
  const unread = showsGaps ? gaps.slice(0, enough(gaps.length, shownGaps)) : [];
  const lines = [
    ...packages,
    ...own.flatMap(({ title, rule }) => wrap(`${title} (${rule})`, screen.width)),
    ...unread.flatMap((gap) =>
      gapLines(gap, screen).map((line, i) => (i > 0 ? `  ${line}` : line)),
    ),
    ...(showsGaps ? rest(gaps.length - unread.length, screen) : []),
    ...closing(report, screen, style),
  ];
  return `${lines.join('\n')}\n`;
}

function whyHeld(p: ScannedPackage, known: ReadonlySet<string>, screen: Screen): string[] {
  const findings = allFindings(p).filter(
    (finding) => isHolding(finding) && !isAdvisory(finding) && !known.has(finding.fingerprint),
  );
  const told = findings.slice(0, enough(findings.length, shownFindings));
  const records = holdingRecords(p, known);
  const texts = [
    ...told.map(({ title: said, rule }) => `${said} (${rule})`),
    ...(records.length > 0 ? [holdingText(records)] : []),
    ...reasonsOf(p, known).map(reasonText),
    ...(findings.length + records.length === 0 && !p.policy ? ['not all of it could be read'] : []),
  ];
  return [
    ...texts.flatMap((text) => wrap(text, screen.width - 2)),
    ...rest(findings.length - told.length, screen),
  ];
}
