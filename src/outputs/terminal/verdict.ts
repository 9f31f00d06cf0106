import { type Assessment, type Verdict, verdictOrder } from '../../facts/assessment.js';
import type { ContextSummary } from '../../facts/report.js';

interface Judged {
  readonly assessment: Assessment;
  readonly context?: ContextSummary;
}

/** With what surrounds it: a package clear in itself may have been changed on disk. */
export function verdictOf({ assessment, context }: Judged): Verdict {
  const levels = (context?.findings ?? []).map((finding) => finding.level);
  const found: readonly string[] = [assessment.verdict, ...levels];
  return verdictOrder.find((verdict) => found.includes(verdict)) ?? assessment.verdict;
}
