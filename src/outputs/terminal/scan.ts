import type { ScannedPackage, ScanReport } from '../../facts/report.js';
import { gapAdvice } from '../../facts/next-command.js';
import { inOrder } from '../../facts/scan-order.js';
import { easilyMended } from '../../facts/scan-summary.js';
import { escaped } from './escape.js';
import { renderFinding } from './findings.js';
import { rest } from './rows.js';
import { details, gapLines } from './scan-details.js';
import { head } from './scan-head.js';
import { packagesTable } from './scan-packages.js';
import { countedWaivers, idleWaivers } from './scan-policy.js';
import { renderQuietScan } from './scan-quiet.js';
import { releases } from './scan-releases.js';
import { type ScanView, select, type Selection } from './scan-selection.js';
import { summary } from './scan-closing.js';
import { vulnerabilities } from './scan-vulnerable.js';
import { indent, type Screen, type Style, styleFor, wrap } from './style.js';

export type { ScanView } from './scan-selection.js';

const shownGaps = 40;
/** Held packages of which all is told; the table has every one. */
const shownDetails = 25;

/** What a person sees of a scan: the answer, one table, worst first, then what is held and why. */
export function renderScan(raw: ScanReport, screen: Screen, view: ScanView): string {
  const style = styleFor(screen);
  const selection = select(escaped(inOrder(withoutListings(raw))), view);
  if (view.quiet) return renderQuietScan(selection, screen);
  const blocks = [
    head(selection, screen, style),
    packagesTable(selection, screen, style, view),
    ...selection.own.map((finding) => renderFinding(finding, screen)),
    ...details(selection, screen, view.all ? Infinity : shownDetails),
    vulnerabilities(selection, screen, style, view),
    releases(selection, screen, style, view),
    ...easilyMended(selection.report, selection.known).map((finding) =>
      renderFinding(finding, screen),
    ),
    unread(selection, screen, style),
    countedWaivers(selection, screen, style),
    idleWaivers(selection, screen, style),
    summary(selection, screen, style, view),
  ];
  return `${blocks
    .filter((b) => b.length > 0)
    .map((b) => b.join('\n'))
    .join('\n\n')}\n`;
}

/** Entries and whole reports are the most of what was found, and none of them is printed. */
function withoutListings(raw: ScanReport): ScanReport {
  const packages = raw.packages.map((whole): ScannedPackage => {
    const { report, ...rest } = whole;
    return report === undefined ? { ...whole, entries: [] } : { ...rest, entries: [] };
  });
  return { ...raw, packages };
}

function unread({ gaps, showsGaps }: Selection, screen: Screen, style: Style): string[] {
  if (gaps.length === 0 || !showsGaps) return [];
  const kept = gaps.slice(0, shownGaps);
  const lines = kept.flatMap((gap) => gapLines(gap, screen));
  return [
    style.heading('Not evaluated'),
    ...indent(
      [
        ...lines,
        ...rest(gaps.length - kept.length, screen),
        ...gapAdvice(gaps)
          .flatMap((text) => wrap(text, screen.width - 2))
          .map(style.dim),
      ],
      2,
    ),
  ];
}
