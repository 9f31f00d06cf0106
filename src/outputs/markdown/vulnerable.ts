import { fixedText, saidOf, severityText } from '../../facts/known-text.js';
import { byPackage, vulnerable } from '../../facts/known-summary.js';
import type { KnownRecord } from '../../facts/known-record.js';
import { wayTo } from '../../facts/scan-summary.js';
import { code, element, table } from './html.js';
import type { Block, Page } from './index.js';

const shownRecords = 20;

/** Vulnerabilities that packages are known to have, by package, the worst first, as far as there is room. */
export function vulnerableBlock({ report, known, usages }: Page, room: number): Block {
  const all = byPackage(vulnerable(report, known));
  if (all.length === 0) return [];
  const rows = all.map(({ name, purl, records }) => {
    const [use] = usages.get(purl) ?? [];
    const way = use ? wayTo(purl, use).map((step) => code(step)) : [];
    const more = records.length - shownRecords;
    return [
      records[0] ? severityText(records[0]) : '',
      code(name),
      [
        ...records.slice(0, shownRecords).map(recordText),
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join('<br>'),
      way.join(' → '),
    ];
  });
  let kept = 0;
  for (let left = room; kept < rows.length; kept++) {
    left -= Buffer.byteLength((rows[kept] ?? []).join('')) + 60;
    if (left < 0) break;
  }
  const more = rows.length - kept;
  return [
    '### Known vulnerabilities',
    '',
    ...table(['Worst', 'Package', 'Advisories', 'Brought in by'], rows.slice(0, kept)),
    ...(more > 0 ? [element('p', `and ${more} more, for which there is no room here`)] : []),
  ];
}

function recordText(record: KnownRecord): string {
  const { id, aliases } = record;
  const also = aliases.map((alias) => code(alias)).join(', ');
  const text = saidOf(record);
  const said = text ? `: ${code(text)}` : '';
  return `${code(id)}${also ? ` (${also})` : ''}${said}; ${severityText(record)}; ${code(fixedText(record))}`;
}
