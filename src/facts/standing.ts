import { builtInDecision, type Decision, type Verdict, verdictOrder } from './assessment.js';
import type { ScannedPackage } from './report.js';
import { allFindings, verdictOf } from './scan-summary.js';

/** What is found and what is decided of a package differ where somebody chose so: both are told. */

const held: Readonly<Record<Decision, string>> = {
  allow: 'let pass',
  hold: 'held',
  block: 'blocked',
};

/** Of what is said of `--hold-vulnerable` among the reasons of a policy. */
const chosenRule = '--hold-vulnerable';

/** `held by --hold-vulnerable`, `blocked by policy` */
function byWhom(scanned: ScannedPackage): string {
  const { decision, policy } = scanned;
  const word = held[decision];
  if (policy === undefined) {
    return allFindings(scanned).some(({ holds }) => holds) ? `${word} by ${chosenRule}` : word;
  }
  const deciding = policy.reasons.filter((reason) => reason.decision === decision);
  const byOption = deciding.length > 0 && deciding.every(({ rule }) => rule === chosenRule);
  return `${word} by ${byOption ? chosenRule : 'policy'}`;
}

/**
 * What a package is called above what is told of it: nothing that is held reads as clear.
 * @param most where there is no more room, one word alone
 */
export function standingOfPackage(scanned: ScannedPackage, most = Infinity): string {
  const verdict = verdictOf(scanned);
  if (scanned.decision === builtInDecision(verdict)) return verdict;
  const whole = verdict === 'clear' ? byWhom(scanned) : `${verdict}, ${byWhom(scanned)}`;
  if (whole.length <= most) return whole;
  return verdict === 'clear' ? held[scanned.decision] : verdict;
}

/** As bad as it is taken to be, for colours and signs. */
export function gravityOf(scanned: ScannedPackage): Verdict {
  const verdict = verdictOf(scanned);
  if (verdict !== 'clear' || scanned.decision === 'allow') return verdict;
  return scanned.decision === 'block' ? 'malicious' : 'suspicious';
}

/** Packages that are found and decided alike, counted. */
export interface Standing {
  readonly verdict: Verdict;
  readonly decision: Decision;
  readonly count: number;
  /** `2 clear but held` */
  readonly text: string;
}

const decisions: readonly Decision[] = ['block', 'hold', 'allow'];

/** How many packages are what, the worst first; a decision is told where the verdict alone means another one. */
export function countStandings(packages: readonly ScannedPackage[]): readonly Standing[] {
  return verdictOrder.flatMap((verdict) =>
    decisions.flatMap((decision) => {
      const count = packages.filter(
        (one) => one.decision === decision && verdictOf(one) === verdict,
      ).length;
      if (count === 0) return [];
      const but = decision === builtInDecision(verdict) ? '' : ` but ${held[decision]}`;
      return [{ verdict, decision, count, text: `${count} ${verdict}${but}` }];
    }),
  );
}

/** Of what is held, how many are what, the worst first: what is clear is told by who wants it held. */
export function countHeld(
  packages: readonly ScannedPackage[],
): readonly { readonly what: string; readonly count: number }[] {
  const kinds = new Map<string, number>();
  const sorted = packages.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const scanned of sorted) {
    const verdict = verdictOf(scanned);
    const what = verdict === 'clear' ? byWhom(scanned) : verdict;
    kinds.set(what, (kinds.get(what) ?? 0) + 1);
  }
  return [...kinds].map(([what, count]) => ({ what, count }));
}

const rankOf = (scanned: ScannedPackage): number =>
  verdictOrder.indexOf(verdictOf(scanned)) * decisions.length + decisions.indexOf(scanned.decision);
