import type { Finding, Level } from './finding.js';

export type Verdict = 'clear' | 'incomplete' | 'suspicious' | 'malicious';
export type Decision = 'allow' | 'hold' | 'block';

/** Something that should have been read and was not. */
export interface NotEvaluated {
  readonly path: string;
  readonly code: string;
  readonly reason: string;
  /** Where a file of the repository is meant and one line of it; counts from 1. */
  readonly line?: number;
}

export interface Assessment {
  readonly verdict: Verdict;
  readonly notEvaluated: readonly NotEvaluated[];
}

/** The worst finding decides; else anything unread makes it incomplete; else clear. */
export function assess(
  findings: readonly Pick<Finding, 'level'>[],
  notEvaluated: readonly NotEvaluated[],
): Assessment {
  const levels = new Set<Level>(findings.map((f) => f.level));
  if (levels.has('malicious')) return { verdict: 'malicious', notEvaluated };
  if (levels.has('suspicious')) return { verdict: 'suspicious', notEvaluated };
  return { verdict: notEvaluated.length > 0 ? 'incomplete' : 'clear', notEvaluated };
}

/** What holds before any policy file: malicious blocks, doubt holds, clear passes. */
export function builtInDecision(verdict: Verdict): Decision {
  if (verdict === 'malicious') return 'block';
  return verdict === 'clear' ? 'allow' : 'hold';
}

/** Whether it alone is a reason to hold the package. */
export function isHolding({ level, holds }: Pick<Finding, 'level' | 'holds'>): boolean {
  return level !== 'note' || holds === true;
}

/** By the verdict, and by what whoever scans wants held besides. */
export function decide(
  verdict: Verdict,
  findings: readonly Pick<Finding, 'level' | 'holds'>[],
): Decision {
  const decision = builtInDecision(verdict);
  return decision === 'allow' && findings.some(isHolding) ? 'hold' : decision;
}

/** Worst first: for sorting and for the worst of several. */
export const verdictOrder: readonly Verdict[] = ['malicious', 'suspicious', 'incomplete', 'clear'];
