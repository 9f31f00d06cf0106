import { escapeText } from '../../core/text.js';
import { releaseGroups, releasesText, type ReleaseGroup } from '../../facts/release-summary.js';
import { enough, rest } from './rows.js';
import type { ScanView, Selection } from './scan-selection.js';
import { indent, type Screen, type Style, wrap } from './style.js';

/** Packages of one group, without `--all`. */
const shown = 8;

/** What is young, deprecated, outdated; nothing of it holds unless a policy says so. */
export function releases(
  { report }: Selection,
  screen: Screen,
  style: Style,
  view: ScanView,
): string[] {
  if (report.releases === undefined) return [];
  const most = view.all ? Infinity : shown;
  return [
    style.heading('Releases'),
    ...indent(
      [
        ...wrap(releasesText(report), screen.width - 2).map(style.dim),
        ...releaseGroups(report).flatMap((group) => lines(group, screen, style, most)),
      ],
      2,
    ),
  ];
}

function lines(
  { title, packages }: ReleaseGroup,
  screen: Screen,
  style: Style,
  most: number,
): string[] {
  const kept = packages.slice(0, enough(packages.length, most));
  return [
    style.bold(`${title} (${packages.length})`),
    ...indent(
      [
        ...kept.flatMap(({ name, text }) => hung(escapeText(`${name}: ${text}`), screen)),
        ...rest(packages.length - kept.length, screen),
      ],
      2,
    ),
  ];
}

function hung(text: string, screen: Screen): string[] {
  const [first = '', ...more] = wrap(text, screen.width - 6);
  return [first, ...indent(more, 2)];
}
