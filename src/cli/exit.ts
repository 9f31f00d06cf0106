import { AssayError, Bug, LimitReached, MalformedInput, Unavailable } from '../core/errors.js';
import { escapeText } from '../core/text.js';
import { assess, decide, type Decision, type Verdict } from '../facts/assessment.js';
import type { Finding } from '../facts/finding.js';
import type { PolicyReason } from '../facts/policy.js';
import type { ScannedPackage, ScanReport } from '../facts/report.js';
import { isOfflineReason } from '../facts/next-command.js';
import { allFindings, knownOf, newReasons, verdictOf } from '../facts/scan-summary.js';
import { newIn } from '../scan/baseline/compare.js';
import { UnknownSource } from '../scan/unknown-source.js';

/** Exit codes, in order of precedence: a bug, bad usage, a decision, doubt, success. */
export const exitCodes = { bug: 70, usage: 2, decision: 1, notEvaluated: 3, success: 0 } as const;

export type FailOn = 'hold' | 'block' | 'none';

const reached: Record<FailOn, readonly Decision[]> = {
  hold: ['hold', 'block'],
  block: ['block'],
  none: [],
};

/** A command line that cannot be carried out: exit code 2, no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly decision: Decision;
  /** Whether something in it should have been read and was not, whatever the verdict. */
  readonly unread: boolean;
  /** Whether whoever scans wants it held for something that is only noted. */
  readonly chosen?: boolean;
}

/** 1 where a finding decides, 3 where something is held only because it was not fully read. */
export function exitCodeFor(outcomes: readonly Outcome[], gaps: boolean, failOn: FailOn): number {
  const failing = outcomes.filter(({ decision }) => reached[failOn].includes(decision));
  const isDecided = ({ verdict, chosen }: Outcome): boolean =>
    verdict !== 'incomplete' || chosen === true;
  if (failing.some(isDecided)) return exitCodes.decision;
  const unread = gaps || outcomes.some((outcome) => outcome.unread);
  return unread && failOn !== 'none' ? exitCodes.notEvaluated : exitCodes.success;
}

/** What a command that scanned ends with: with a baseline, only what is new counts. */
export function exitCodeOf(report: ScanReport, failOn: FailOn): number {
  if (report.notEvaluated.some(({ code }) => code === 'bug')) return exitCodes.bug;
  if (report.policy) return exitCodeByPolicy(report, failOn);
  const { packages, notEvaluated, findings } = newIn(report);
  const outcomes = [...packages.map(outcomeOf), graphOutcome(findings)];
  return exitCodeFor(outcomes, notEvaluated.length > 0, failOn);
}

/** Of what is new. */
function exitCodeByPolicy(report: ScanReport, failOn: FailOn): number {
  const known = knownOf(report);
  const accounts = [report.policy?.own, ...report.packages.map(({ policy }) => policy)];
  const reasons = accounts.flatMap((account) => (account ? newReasons(account, known) : []));
  return exitCodeOfReasons(reasons, failOn);
}

/** Of why a policy holds and blocks: 3 where it is nothing but what was not read. */
export function exitCodeOfReasons(reasons: readonly PolicyReason[], failOn: FailOn): number {
  const failing = reasons.filter(({ decision }) => reached[failOn].includes(decision));
  if (failing.some(({ unread }) => unread !== true)) return exitCodes.decision;
  const unread = reasons.some((reason) => reason.unread);
  return unread && failOn !== 'none' ? exitCodes.notEvaluated : exitCodes.success;
}

function outcomeOf(scanned: ScannedPackage): Outcome {
  const { decision, assessment } = scanned;
  const chosen = allFindings(scanned).some(({ holds }) => holds);
  const unread = assessment.notEvaluated.length > 0;
  return { verdict: verdictOf(scanned), decision, unread, chosen };
}

/** What only the packages together are. */
export function graphOutcome(findings: readonly Finding[]): Outcome {
  const { verdict } = assess(findings, []);
  return { verdict, decision: decide(verdict, findings), unread: false };
}

type Write = (line: string) => void;

/** Ctrl-C: nothing was decided, so nothing may read as clear. */
export function reportInterruption(write: Write): number {
  write('assay: interrupted; nothing was decided');
  return exitCodes.notEvaluated;
}

/** Prints what went wrong in one or two lines and says which exit code it deserves. */
export function reportError(error: unknown, write: Write): number {
  if (error instanceof UsageError || error instanceof UnknownSource) {
    write(`assay: ${escapeText(error.message)}`);
    return exitCodes.usage;
  }
  if (error instanceof AssayError && !(error instanceof Bug)) {
    write(`assay: ${escapeText(describeError(error))}`);
    return exitCodes.notEvaluated;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write('assay: a bug in Assay, please report it with this text:');
  for (const line of detail.split('\n')) write(`  ${escapeText(line)}`);
  return exitCodes.bug;
}

/** What happened and where: `a.nupkg: not a zip archive (offset 0)`. */
export function describeError(error: AssayError): string {
  const place = error.where ? `${error.where}: ` : '';
  const line = error instanceof MalformedInput ? error.line : undefined;
  const column = line === undefined ? null : /^column (\d+): (.*)$/s.exec(error.message);
  if (error.where && column) return `${error.where}:${line}:${column[1]}: ${column[2]}`;
  return `${place}${error.message}${position(error)}${advice(error)}`;
}

function position(error: AssayError): string {
  if (!(error instanceof MalformedInput)) return '';
  if (error.line !== undefined) return ` (line ${error.line})`;
  return error.offset === undefined ? '' : ` (offset ${error.offset})`;
}

function advice(error: AssayError): string {
  // Nothing is decided by a policy or a list that is too large.
  if (error instanceof LimitReached)
    return /^(?:policy|intel)/.test(error.code) ? '' : '; it is held as not evaluated';
  if (error instanceof Unavailable && error.code === 'unreadable') return '; check its permissions';
  if (isOfflineReason(error.message)) return '; without --offline it is asked, and its answer kept';
  return '';
}
