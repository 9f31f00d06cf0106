import type { ScannedPackage, ScanReport } from '../../facts/report.js';
import { inOrder } from '../../facts/scan-order.js';
import type { Finding } from '../../facts/finding.js';
import { gapFingerprint } from '../../facts/fingerprint.js';
import { heldOwn } from '../../facts/policy-words.js';
import {
  easilyMended,
  isKnown,
  knownOf,
  ownFindings,
  type PackageUsage,
  usagesOf,
} from '../../facts/scan-summary.js';
import { countsBlock, gapsBlock, headBlock, nextBlock } from './blocks.js';
import { detailsBlock, ownBlock, packagesBlock } from './packages.js';
import { releasesBlock } from './releases.js';
import { Room, sizeOf, textOf } from './room.js';
import { vulnerableBlock } from './vulnerable.js';

export interface MarkdownOptions {
  /** The text has at most this many characters and bytes in UTF-8. */
  readonly most: number;
}

/** For the sentences that say what is left out. */
const reserve = 400;

/** A block of lines, which stands or is left out as a whole. */
export type Block = readonly string[];

export interface Page {
  readonly report: ScanReport;
  /** What newly holds or blocks, worst first. */
  readonly held: readonly ScannedPackage[];
  /** What is newly wrong with the repository itself. */
  readonly own: readonly Finding[];
  readonly gaps: ScanReport['notEvaluated'];
  /** Of `own` and `gaps`, what holds. */
  readonly holding: Pick<Page, 'own' | 'gaps'>;
  readonly known: ReadonlySet<string>;
  readonly usages: ReadonlyMap<string, readonly PackageUsage[]>;
}

/**
 * A page for the summary of a job or a comment: the answer, what is held and why, what was not
 * evaluated, how to go on. What does not fit is left out, details before rows, and that is said.
 */
export function renderMarkdown(raw: ScanReport, { most }: MarkdownOptions): string {
  const page = pageOf(inOrder(raw));
  const fixed = [headBlock(page), countsBlock(page), nextBlock(page)];
  const room = new Room(most - sizeOf(fixed) - reserve);
  const packages = packagesBlock(page, room.part(1 / 2));
  room.take(packages);
  const gaps = gapsBlock(page, room.part(1 / 3));
  room.take(gaps);
  const vulnerabilities = vulnerableBlock(page, room.part(1 / 3));
  room.take(vulnerabilities);
  const releases = releasesBlock(page, room.part(1 / 3));
  room.take(releases);
  const details = [
    ...page.own.map(ownBlock),
    ...page.held.map((scanned) => detailsBlock(page, scanned)),
    ...easilyMended(page.report, page.known).map(ownBlock),
  ];
  const kept = details.slice(0, room.count(details));
  const left = details.length - kept.length;
  const [head = [], counts = [], next = []] = fixed;
  const blocks = [
    head,
    packages,
    ...kept,
    ...(left > 0 ? [[`The details of ${left} more are left out, for want of room.`]] : []),
    vulnerabilities,
    releases,
    gaps,
    counts,
    next,
  ];
  return textOf(blocks);
}

function pageOf(report: ScanReport): Page {
  const known = knownOf(report);
  const own = ownFindings(report, known);
  const gaps = report.notEvaluated.filter((gap) => !known.has(gapFingerprint(gap)));
  return {
    report,
    held: report.packages.filter((p) => p.decision !== 'allow' && !isKnown(p, known)),
    own,
    gaps,
    holding: heldOwn(report, own, gaps),
    known,
    usages: usagesOf(report),
  };
}
