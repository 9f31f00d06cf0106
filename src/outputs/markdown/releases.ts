import { releaseGroups, releasesText } from '../../facts/release-summary.js';
import { code, element, table } from './html.js';
import type { Block, Page } from './index.js';

const shownPackages = 30;

/** What is young, deprecated, outdated, as far as there is room. */
export function releasesBlock({ report }: Page, room: number): Block {
  if (report.releases === undefined) return [];
  const groups = releaseGroups(report);
  const rows: string[][] = [];
  let left = room;
  let dropped = 0;
  for (const { title, packages } of groups) {
    for (const [index, { name, text }] of packages.entries()) {
      const row = [title, code(name), code(text)];
      left -= Buffer.byteLength(row.join('')) + 60;
      if (left < 0 || index >= shownPackages) dropped++;
      else rows.push(row);
    }
  }
  return [
    '### Releases',
    '',
    element('p', releasesText(report)),
    '',
    ...(rows.length > 0 ? table(['What', 'Package', 'Why'], rows) : []),
    ...(dropped > 0 ? [element('p', `and ${dropped} more, for which there is no room here`)] : []),
  ];
}
