import { groupBy } from '../core/group.js';
import {
  builtInDecision,
  isKnowable,
  type Decision,
  type NotEvaluated,
} from '../facts/assessment.js';
import type {
  ChangeVerdict,
  DependencyChange,
  DependencyMove,
  DiffReport,
  PrReport,
} from '../facts/difference.js';
import { headingOf, headings } from '../facts/difference-words.js';
import type { KnownRecord } from '../facts/known-record.js';
import { reasonsFor } from './decided.js';
import type { Finding } from '../facts/finding.js';
import { gapFingerprint } from '../facts/fingerprint.js';
import type { PolicyAccount } from '../facts/policy.js';
import type { ScanReport } from '../facts/report.js';
import { nameOfPurl, worstDecision } from '../facts/scan-summary.js';
import {
  accountOfTogether,
  decisionOfTogether,
  newTogether,
  verdictOfTogether,
} from './together.js';

/** A package that was compared, why it was not, or nothing to compare: both commits have the same file. */
export type Compared = { readonly diff: DiffReport } | { readonly unread: string } | 'one-file';

/**
 * What a move means: what goes brings in nothing, and what could not be read may bring in anything.
 * @param known what lists newly know of a package whose file could not be had
 */
export function dependencyChange(
  move: DependencyMove,
  compared: Compared | undefined,
  known: readonly KnownRecord[] = [],
): DependencyChange {
  if (compared === undefined) return { ...move, verdict: 'quiet', decision: 'allow' };
  if (compared === 'one-file') return { ...move, verdict: 'notable', decision: 'allow' };
  if ('unread' in compared) {
    const { unread } = compared;
    const isBad = known.some(({ kind }) => kind === 'malicious');
    const verdict = isBad ? ('malicious' as const) : ('incomplete' as const);
    const told = known.length > 0 && { known };
    return { ...move, unread, ...told, verdict, decision: builtInDecision(verdict) };
  }
  const { diff } = compared;
  const { verdict, decision } = diff;
  // What comes in, goes back or is no longer what it was is for somebody to look at, however little it does.
  const isLooked = move.change !== 'updated' || move.isLower === true;
  const isQuiet = verdict === 'quiet' && isLooked;
  return { ...move, diff, verdict: isQuiet ? 'notable' : verdict, decision };
}

/** What lists know of a package of the branch that is not there, and did not of the same at the base. */
export function knownOfMissing(
  { id, before: old, after: fresh = '' }: DependencyMove,
  [before, after]: readonly [ScanReport, ScanReport],
): readonly KnownRecord[] {
  const was = old === undefined ? [] : recordsOf(before, id, old);
  const ids = new Set(was.map((record) => record.id));
  return recordsOf(after, id, fresh).filter(
    (record) => record.kind === 'malicious' || !ids.has(record.id),
  );
}

function recordsOf({ graph, packages }: ScanReport, id: string, version: string) {
  const name = `${id} ${version}`.toLowerCase();
  const isIt = (purl: string): boolean => nameOfPurl(purl).toLowerCase() === name;
  return [
    ...graph.filter(({ purl }) => isIt(purl)).flatMap(({ known = [] }) => known),
    ...packages
      .filter((one) => isIt(one.package.purl))
      .flatMap(({ context: { known = [] } }) => known),
  ];
}

const order: readonly ChangeVerdict[] = [
  'malicious',
  'suspicious',
  'incomplete',
  'notable',
  'quiet',
];
/** As the first words of the answers stand: what a policy blocks comes before what is bad and let pass. */
const rank = (one: DependencyChange): number =>
  order.length * headings.indexOf(headingOf(one)) + order.indexOf(one.verdict);

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
  const neither = gaps.filter((gap) => !isKnowable(gap) && isAlike(before.notEvaluated, gap));
  const together = newTogether(before, after, dependencies);
  const verdicts: ChangeVerdict[] = [
    ...sorted.map(({ verdict }) => verdict),
    ...together.map(verdictOfTogether),
    ...(gaps.length > 0 ? (['incomplete'] as const) : []),
  ];
  const { policy } = after;
  const otherVersions = newOtherVersions(before, after);
  const own = ownAccount(gaps, together, after);
  return {
    schema: 'assay/pr/1',
    tool: after.tool,
    base,
    verdict: order.find((one) => verdicts.includes(one)) ?? 'quiet',
    decision: worstDecision([
      ...sorted.map(({ decision }) => decision),
      ...(policy
        ? own.reasons.map(({ decision }) => decision)
        : [...gaps.map((): Decision => 'hold'), ...together.map(decisionOfTogether)]),
    ]),
    dependencies: sorted,
    ...(together.length > 0 && { findings: together }),
    notEvaluated: gaps,
    ...(neither.length > 0 && { atBaseNeither: neither }),
    ...(otherVersions.length > 0 && { otherVersions }),
    ...(policy && { policy: { ...policy, own } }),
  };
}

/** What a policy says of all that is no package's own. */
function ownAccount(
  gaps: readonly NotEvaluated[],
  together: readonly Finding[],
  after: ScanReport,
): PolicyAccount {
  const { reasons, waived } = accountOfTogether(together, after);
  return { reasons: [...new Set([...reasons, ...reasonsFor(gaps, after)])], waived };
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

const isAlike = (all: readonly NotEvaluated[], gap: NotEvaluated): boolean =>
  all.some((one) => gapFingerprint(one) === gapFingerprint(gap));

/**
 * What could be evaluated before and cannot now; packages that are told stand there. Of more of a kind at a place
 * than before, those are new that were not there in the same words. What is wrong with the machine is never what
 * was there before.
 */
function newGaps(
  before: ScanReport,
  after: ScanReport,
  told: readonly DependencyChange[],
): readonly NotEvaluated[] {
  const was = groupBy(before.notEvaluated, (gap) => gapFingerprint(gap));
  const is = groupBy(after.notEvaluated, (gap) => gapFingerprint(gap));
  const fresh = new Set([...is].flatMap(([key, gaps]) => more(was.get(key) ?? [], gaps)));
  const names = new Set(
    told.map(({ id, after: version }) => `pkg:nuget/${id}@${version}`.toLowerCase()),
  );
  return after.notEvaluated.filter((gap) => fresh.has(gap) && !names.has(gap.path.toLowerCase()));
}

function more(was: readonly NotEvaluated[], is: readonly NotEvaluated[]): readonly NotEvaluated[] {
  const unknowable = is.filter((gap) => !isKnowable(gap));
  if (unknowable.length > 0) return unknowable;
  if (is.length <= was.length) return [];
  const words = was.map(({ reason }) => reason);
  return is.filter(({ reason }) => {
    const at = words.indexOf(reason);
    if (at >= 0) words.splice(at, 1);
    return at < 0;
  });
}
