import type { NotEvaluated } from '../facts/assessment.js';
import type { DiffReport } from '../facts/difference.js';
import type { Finding } from '../facts/finding.js';
import { gapFingerprint } from '../facts/fingerprint.js';
import type { InspectReport } from '../facts/report.js';
import { plainPath } from './compare.js';

/** Findings of the packages and of what surrounds them. */
export const allOf = ({ findings, context }: InspectReport): readonly Finding[] => [
  ...findings,
  ...(context?.findings ?? []),
];

/** What is newly found, and no longer. A finding that got worse is a new one. */
export function findingChanges(
  before: InspectReport,
  after: InspectReport,
): DiffReport['findings'] {
  const isSame = before.package.id.toLowerCase() === after.package.id.toLowerCase();
  const keyOf = isSame ? (one: Finding): string => `${one.level} ${one.fingerprint}` : looseKey;
  const [was, is] = [allOf(before), allOf(after)];
  const [old, fresh] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))];
  return {
    added: is.filter((one) => !old.has(keyOf(one))),
    removed: was.filter((one) => !fresh.has(keyOf(one))),
    same: is.filter((one) => old.has(keyOf(one))).length,
  };
}

/** Fingerprints are of one id: of two packages, the same thing is found at the same place. */
function looseKey({ rule, level, evidence }: Finding): string {
  const [first] = evidence;
  return [rule, level, plainPath(first?.location.path ?? ''), first?.location.member ?? ''].join(
    '\0',
  );
}

/** What newly could not be read, and what now can. */
export function gapChanges(
  before: InspectReport,
  after: InspectReport,
): DiffReport['notEvaluated'] {
  const keyOf = (gap: NotEvaluated): string =>
    gapFingerprint({ ...gap, path: plainPath(gap.path) });
  const [was, is] = [before.assessment.notEvaluated, after.assessment.notEvaluated];
  const [old, fresh] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))];
  return {
    added: is.filter((gap) => !old.has(keyOf(gap))),
    removed: was.filter((gap) => !fresh.has(keyOf(gap))),
  };
}
