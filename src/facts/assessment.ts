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

/** Of a list of known packages that could not be asked. */
export const listGap = 'list-unavailable';

/** Of a file of trusted roots that cannot be read: signers are held against none. */
export const rootsGap = 'roots-unavailable';

/** It is about what every package is held against, and about none of them. */
export const isAround = ({ code }: Pick<NotEvaluated, 'code'>): boolean =>
  code === listGap || code === rootsGap;

/**
 * Gaps that an earlier scan never makes known. What is wrong with the machine is wrong on both sides, and what it
 * hides on one of them is not what it hides on the other: a bug of Assay, a list of known packages or roots that
 * cannot be asked, a graph that no feed answered for.
 */
const neverKnown: ReadonlySet<string> = new Set(['bug', listGap, rootsGap, 'unavailable']);

export const isKnowable = ({ code }: Pick<NotEvaluated, 'code'>): boolean => !neverKnown.has(code);

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
