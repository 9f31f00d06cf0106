import { fixedText, severityText } from '../../facts/known-text.js';
import { vulnerable } from '../../facts/known-summary.js';
import { wayTo } from '../../facts/scan-summary.js';
import { code, element, table } from './html.js';
import type { Block, Page } from './index.js';

/** Vulnerabilities that packages are known to have, worst first, as far as there is room. */
export function vulnerableBlock({ report, known, usages }: Page, room: number): Block {
  const all = vulnerable(report, known);
  if (all.length === 0) return [];
  const rows = all.map(({ name, purl, record }) => {
    const [use] = usages.get(purl) ?? [];
    const way = use ? wayTo(purl, use).map((step) => code(step)) : [];
    const also = record.aliases.map((alias) => code(alias)).join(', ');
    return [
      severityText(record),
      code(name),
      `${code(record.id)}${also ? ` (${also})` : ''}${record.summary ? `<br>${code(record.summary)}` : ''}`,
      code(fixedText(record)),
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
    ...table(['Severity', 'Package', 'Advisory', 'Fixed', 'Brought in by'], rows.slice(0, kept)),
    ...(more > 0 ? [element('p', `and ${more} more, for which there is no room here`)] : []),
  ];
}
