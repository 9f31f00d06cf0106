import { gapFingerprint } from '../facts/fingerprint.js';
import type { PolicyReason, WaivedSummary } from '../facts/policy.js';
import type { ScannedPackage } from '../facts/report.js';
import type { PackageUsage } from '../facts/scan-summary.js';
import { strictestFirst, type Decided, type Decider } from './decider.js';
import { factsOf } from './facts-of.js';
import type { Waivers } from './waive.js';

export interface DecidedPackage {
  /** What it was decided by. */
  readonly by: Decided;
  readonly reasons: readonly PolicyReason[];
  readonly waived: readonly WaivedSummary[];
}

/** One package by all policies that are asked, without what somebody answers for. */
export function decidePackage(
  scanned: ScannedPackage,
  usages: readonly PackageUsage[],
  deciders: readonly Decider[],
  waivers: Waivers,
): DecidedPackage {
  const { purl, id } = scanned.package;
  const { scanned: counted, waived, rules } = waivers.package(scanned);
  const by: Decided = {
    facts: factsOf({ scanned: counted, usages }),
    gaps: counted.assessment.notEvaluated.map((gap) => gapFingerprint(gap, purl)),
    waivedRules: new Set(rules.keys()),
  };
  const waivedRules = [...new Set(deciders.flatMap((decider) => decider.waived(by)))];
  return {
    by,
    reasons: deciders.flatMap((decider) => decider.reasons(by)).sort(strictestFirst),
    waived: [...waived, ...waivedRules.flatMap((name) => waivers.rule(rules.get(name), name, id))],
  };
}
