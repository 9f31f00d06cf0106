import type { ScannedPackage } from '../../facts/report.js';
import type { Result } from './model.js';
import { plain } from './text.js';

/** 3.35: a finding that somebody answers for is told, and told as suppressed. */
export function suppressionOf(
  { policy }: ScannedPackage,
  fingerprint: string,
): Pick<Result, 'suppressions'> {
  const waived = policy?.waived.find((one) => one.fingerprint === fingerprint);
  if (waived === undefined) return {};
  const { approver, expires, reason } = waived;
  const justification = plain(`${reason} (${approver}, until ${expires})`);
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}
