import {
  vulnerabilities as counted,
  severityText,
  vulnerabilityText,
} from '../../facts/known-text.js';
import { byPackage, vulnerable, type VulnerablePackage } from '../../facts/known-summary.js';
import { usagesOf, wayTo, type PackageUsage } from '../../facts/scan-summary.js';
import { escapeText } from '../../core/text.js';
import { enough, rest } from './rows.js';
import type { ScanView, Selection } from './scan-selection.js';
import { indent, type Screen, type Style, wrap } from './style.js';

/** Packages, and of each the vulnerabilities, without `--all`. */
const shown = 20;
const shownRecords = 12;

/** Vulnerabilities that packages are known to have, by package; they hold nothing unless somebody asked for that. */
export function vulnerabilities(
  { report, known }: Selection,
  screen: Screen,
  style: Style,
  view: ScanView,
): string[] {
  const rows = vulnerable(report, known);
  if (rows.length === 0) return [];
  const packages = byPackage(rows);
  const kept = packages.slice(0, view.all ? packages.length : shown);
  const usages = usagesOf(report);
  const isHeld = rows.some(({ holds }) => holds);
  const most = view.all ? Infinity : shownRecords;
  return [
    style.heading('Known vulnerabilities'),
    ...indent(
      [
        ...kept.flatMap((one) => lines(one, usages.get(one.purl) ?? [], screen, style, most)),
        ...rest(packages.length - kept.length, screen),
        ...(isHeld ? [] : wrap(advice, screen.width - 2).map(style.dim)),
      ],
      2,
    ),
  ];
}

const advice = 'They hold nothing: --hold-vulnerable high holds what has one as bad as that.';

function lines(
  { name, records, purl }: VulnerablePackage,
  [use]: readonly PackageUsage[],
  screen: Screen,
  style: Style,
  most: number,
): string[] {
  const [worst] = records;
  const way = use && wayTo(purl, use).map(escapeText);
  const kept = records.slice(0, enough(records.length, most));
  const severity = worst ? `${records.length > 1 ? 'worst ' : ''}${severityText(worst)}` : '';
  return [
    `${style.bold(escapeText(name))}  ${counted(records.length)}, ${severity}`,
    ...indent(
      [
        ...(way
          ? wrap(`${use.relation}: ${way.join(' → ')}`, screen.width - 4).map(style.dim)
          : []),
        ...kept.flatMap((record) => hung(vulnerabilityText(record), screen)),
        ...rest(records.length - kept.length, screen),
      ],
      2,
    ),
  ];
}

function hung(text: string, screen: Screen): string[] {
  const [first = '', ...more] = wrap(text, screen.width - 6);
  return [first, ...indent(more, 2)];
}
