import { fixedText, severityText } from '../../facts/known-text.js';
import { vulnerable, type Vulnerable } from '../../facts/known-summary.js';
import { usagesOf, wayTo, type PackageUsage } from '../../facts/scan-summary.js';
import { escapeText } from '../../core/text.js';
import { rest } from './rows.js';
import type { ScanView, Selection } from './scan-selection.js';
import { indent, type Screen, type Style, wrap } from './style.js';

const shown = 20;

/** Vulnerabilities that packages are known to have, which hold nothing unless somebody asked for that. */
export function vulnerabilities(
  { report, known }: Selection,
  screen: Screen,
  style: Style,
  view: ScanView,
): string[] {
  const rows = vulnerable(report, known);
  if (rows.length === 0) return [];
  const kept = rows.slice(0, view.all ? rows.length : shown);
  const usages = usagesOf(report);
  const isHeld = rows.some(({ holds }) => holds);
  return [
    style.heading('Known vulnerabilities'),
    ...indent(
      [
        ...kept.flatMap((row) => lines(row, usages.get(row.purl) ?? [], screen, style)),
        ...rest(rows.length - kept.length, screen),
        ...(isHeld ? [] : wrap(advice, screen.width - 2).map(style.dim)),
      ],
      2,
    ),
  ];
}

const advice = 'They hold nothing: --hold-vulnerable high holds what has one as bad as that.';

function lines(
  { name, record, purl }: Vulnerable,
  [use]: readonly PackageUsage[],
  screen: Screen,
  style: Style,
): string[] {
  const { id, aliases, summary } = record;
  const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
  const way = use && wayTo(purl, use).map(escapeText);
  const told = [
    `${id}${also}${summary ? `: ${summary}` : ''}`,
    fixedText(record),
    ...(way ? [`${use.relation}: ${way.join(' → ')}`] : []),
  ];
  return [
    `${style.bold(escapeText(name))}  ${severityText(record)}`,
    ...indent(
      told.flatMap((line) => wrap(line, screen.width - 4)),
      2,
    ),
  ];
}
