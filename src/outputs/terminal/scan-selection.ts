import type { NotEvaluated, Verdict } from '../../facts/assessment.js';
import type { Finding } from '../../facts/finding.js';
import type { ScannedPackage, ScanReport } from '../../facts/report.js';
import { gapFingerprint } from '../../facts/fingerprint.js';
import { heldOwn } from '../../facts/policy-words.js';
import { isKnown, knownOf, newPart, ownFindings, verdictOf } from '../../facts/scan-summary.js';

export interface ScanView {
  /** Show every package, clear ones included. */
  readonly all: boolean;
  /** Say what is held, in a few lines, and nothing where nothing is. */
  readonly quiet?: boolean;
  /** The verdicts to show; all where it is absent. */
  readonly only?: readonly Verdict[];
}

/** What of a report is to be shown, and what it is counted by. */
export interface Selection {
  readonly report: ScanReport;
  readonly known: ReadonlySet<string>;
  /** Packages to list: of the verdicts that were asked for, without those known before. */
  readonly listed: readonly ScannedPackage[];
  /** Of these, the ones that hold or block. */
  readonly held: readonly ScannedPackage[];
  /** Everything that newly holds or blocks, whatever is shown of it, as what is new has it. */
  readonly holding: readonly ScannedPackage[];
  /** What is newly wrong with the repository itself. */
  readonly own: readonly Finding[];
  /** Gaps of the scan itself that were not there before. */
  readonly gaps: readonly NotEvaluated[];
  readonly showsGaps: boolean;
  /** Of `own` and `gaps`, what holds. */
  readonly holdingOwn: readonly Finding[];
  readonly holdingGaps: readonly NotEvaluated[];
}

export function select(report: ScanReport, { only }: ScanView): Selection {
  const known = knownOf(report);
  const isHeld = ({ decision }: ScannedPackage): boolean => decision !== 'allow';
  const fresh = report.packages.filter((p) => !isHeld(p) || !isKnown(p, known));
  const listed = fresh.filter((p) => only?.includes(verdictOf(p)) ?? true);
  const own = ownFindings(report, known);
  const gaps = report.notEvaluated.filter((gap) => !known.has(gapFingerprint(gap)));
  const holds = heldOwn(report, own, gaps);
  return {
    report,
    known,
    listed,
    held: listed.filter(isHeld),
    holding: fresh.filter(isHeld).map((p) => newPart(p, known)),
    own,
    gaps,
    showsGaps: only?.includes('incomplete') ?? true,
    holdingOwn: holds.own,
    holdingGaps: holds.gaps,
  };
}
