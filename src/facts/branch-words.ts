import type { NotEvaluated } from './assessment.js';
import type { DependencyChange, PrReport } from './difference.js';

/** What was not evaluated, under the heading that is true of it. */
export interface GapGroup {
  readonly title: string;
  readonly gaps: readonly NotEvaluated[];
}

export function gapGroups({ notEvaluated, atBaseNeither = [] }: PrReport): readonly GapGroup[] {
  const told = new Set(atBaseNeither.map((gap) => JSON.stringify(gap)));
  const isFresh = (gap: NotEvaluated): boolean => !told.has(JSON.stringify(gap));
  const all = [
    { title: 'Newly not evaluated', gaps: notEvaluated.filter(isFresh) },
    { title: 'Not evaluated, and not at the base either', gaps: atBaseNeither },
  ];
  return all.filter(({ gaps }) => gaps.length > 0);
}

/** `2 things newly not evaluated`, `1 thing not evaluated, as at the base` */
export function gapCounts(report: PrReport): readonly string[] {
  const old = report.atBaseNeither?.length ?? 0;
  const fresh = report.notEvaluated.length - old;
  const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`;
  return [
    ...(fresh > 0 ? [`${things(fresh)} newly not evaluated`] : []),
    ...(old > 0 ? [`${things(old)} not evaluated, as at the base`] : []),
  ];
}

/**
 * Packages of which the same is to be said, and nothing else: a source that is added for all of them is one thing to
 * look at, however many they are. Others stand alone.
 */
export function alike(
  dependencies: readonly DependencyChange[],
): readonly (readonly DependencyChange[])[] {
  const groups = new Map<string, DependencyChange[]>();
  for (const [at, one] of dependencies.entries()) {
    const key = alikeKey(one) ?? String(at);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function alikeKey(one: DependencyChange): string | undefined {
  const { change, diff, unread, known, policy, why = [] } = one;
  const isDecided = policy !== undefined && policy.reasons.length + policy.waived.length > 0;
  const isMore = diff !== undefined || unread !== undefined || known !== undefined || isDecided;
  return change !== 'changed' || isMore ? undefined : JSON.stringify([one.decision, why]);
}

/** `4 packages, the same versions` */
export const alikeText = (group: readonly DependencyChange[]): string =>
  `${group.length} packages, the same versions`;

/** Which they are: so many by name, the others counted. */
export function alikeNames(group: readonly DependencyChange[], most: number): string {
  const names = group.map(({ id, after = '' }) => `${id} ${after}`);
  const left = names.length - most;
  return `${names.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
