import { builtInDecision, type Decision, type NotEvaluated } from '../facts/assessment.js';
import type {
  ChangeVerdict,
  DependencyChange,
  DependencyMove,
  DiffReport,
  PrReport,
} from '../facts/difference.js';
import { reasonsFor } from './decided.js';
import { gapFingerprint } from '../facts/fingerprint.js';
import type { ScanReport } from '../facts/report.js';
import { worstDecision } from '../facts/scan-summary.js';

/** A package that was compared, or why it was not. */
export type Compared = { readonly diff: DiffReport } | { readonly unread: string };

/** What a move means: what goes brings in nothing, and what could not be read may bring in anything. */
export function dependencyChange(
  move: DependencyMove,
  compared: Compared | undefined,
): DependencyChange {
  if (compared === undefined) return { ...move, verdict: 'quiet', decision: 'allow' };
  if ('unread' in compared) {
    const { unread } = compared;
    return { ...move, unread, verdict: 'incomplete', decision: builtInDecision('incomplete') };
  }
  const { diff } = compared;
  const { verdict, decision } = diff;
  // A package that was not used before is for somebody to look at, however little it does.
  const isQuiet = verdict === 'quiet' && move.change === 'added';
  return { ...move, diff, verdict: isQuiet ? 'notable' : verdict, decision };
}

const order: readonly ChangeVerdict[] = [
  'malicious',
  'suspicious',
  'incomplete',
  'notable',
  'quiet',
];
const rank = ({ verdict, decision }: DependencyChange): number =>
  3 * order.indexOf(verdict) + ['block', 'hold', 'allow'].indexOf(decision);

/** All of a branch, the worst first. */
export function prReport(
  base: PrReport['base'],
  dependencies: readonly DependencyChange[],
  [before, after]: readonly [ScanReport, ScanReport],
): PrReport {
  const sorted = dependencies.toSorted(
    (a, b) => rank(a) - rank(b) || (a.id.toLowerCase() < b.id.toLowerCase() ? -1 : 1),
  );
  const gaps = newGaps(before, after, dependencies);
  const verdicts: ChangeVerdict[] = [
    ...sorted.map(({ verdict }) => verdict),
    ...(gaps.length > 0 ? (['incomplete'] as const) : []),
  ];
  const { policy } = after;
  const otherVersions = newOtherVersions(before, after);
  const ofGaps = reasonsFor(gaps, after);
  const decisions: Decision[] = [
    ...sorted.map(({ decision }) => decision),
    ...ofGaps.map(({ decision }) => decision),
    ...(gaps.length > 0 && policy === undefined ? (['hold'] as const) : []),
  ];
  return {
    schema: 'assay/pr/1',
    tool: after.tool,
    base,
    verdict: order.find((one) => verdicts.includes(one)) ?? 'quiet',
    decision: worstDecision(decisions),
    dependencies: sorted,
    notEvaluated: gaps,
    ...(otherVersions.length > 0 && { otherVersions }),
    ...(policy && { policy: { ...policy, own: { reasons: ofGaps, waived: [] } } }),
  };
}

/** Each of a project once, however many lists say it; those that the base has are nobody's news. */
function newOtherVersions(
  before: ScanReport,
  after: ScanReport,
): NonNullable<PrReport['otherVersions']> {
  const known = new Set(otherVersionsOf(before).map(([key]) => key));
  return [...new Map(otherVersionsOf(after))]
    .filter(([key]) => !known.has(key))
    .map(([, one]) => one);
}

const otherVersionsOf = ({ projects }: ScanReport) =>
  projects.flatMap(({ path, otherVersions = [] }) =>
    otherVersions.map((each) => {
      const one = { project: path, ...each };
      return [JSON.stringify(one), one] as const;
    }),
  );

/** What could be evaluated before and cannot now; packages that are told stand there. */
function newGaps(
  before: ScanReport,
  after: ScanReport,
  told: readonly DependencyChange[],
): readonly NotEvaluated[] {
  const known = new Set(before.notEvaluated.map((gap) => gapFingerprint(gap)));
  const names = new Set(
    told.map(({ id, after: version }) => `pkg:nuget/${id}@${version}`.toLowerCase()),
  );
  return after.notEvaluated.filter(
    (gap) => !known.has(gapFingerprint(gap)) && !names.has(gap.path.toLowerCase()),
  );
}
