import { groupBy } from '../core/group.js';
import { isAround, type Decision, type NotEvaluated, verdictOrder } from '../facts/assessment.js';
import { gapFingerprint } from '../facts/fingerprint.js';
import type { Finding } from '../facts/finding.js';
import type { PolicyReason, PolicySource, WaivedSummary } from '../facts/policy.js';
import type { ScannedPackage, ScanReport } from '../facts/report.js';
import { usagesOf, worstDecision, type PackageUsage } from '../facts/scan-summary.js';
import { Decider } from './decider.js';
import { decidePackage } from './decide-package.js';
import type { Policy, Waiver } from './model.js';
import { rulesOf, tableOf } from './presets.js';
import { idleWaiver, Waivers } from './waive.js';
import { chosenReasons } from './verdict-reasons.js';

/** By what a scan is decided. */
export interface PolicyInForce {
  readonly deciding: Policy;
  /** The repository's, where somebody else's decides. */
  readonly tightening?: Policy;
  readonly waivers: readonly Waiver[];
  /** Those of a repository that the deciding policy does not let waive, and why. */
  readonly ignored: { readonly waivers: readonly Waiver[]; readonly why: string };
  readonly sources: readonly PolicySource[];
  readonly notes: readonly string[];
}

/**
 * Decides a scan. Assessments, findings and gaps stay what they are; decisions, and why, come to them.
 * @param now by which waivers expire
 */
export function applyPolicy(report: ScanReport, policy: PolicyInForce, now: number): ScanReport {
  const waivers = new Waivers(policy.waivers, now);
  const deciders = decidersOf(policy);
  const usages = usagesOf(report);
  const packages = report.packages.map((scanned) =>
    decided(scanned, usages.get(scanned.package.purl) ?? [], deciders, waivers),
  );
  const waived: WaivedSummary[] = [];
  const findings = waivers.together(
    report.findings,
    report.packages.map((one) => one.package),
    waived,
  );
  const reasons = ownReasons(policy.deciding, findings, report.notEvaluated);
  const rules = [policy.deciding, ...(policy.tightening ? [policy.tightening] : [])].flatMap(
    rulesOf,
  );
  const { used, idle } = waivers.idle(rules.map(({ name }) => name));
  const { ignored, sources, notes } = policy;
  const notCounted = ignored.waivers.map((one) => idleWaiver(one, 'not-counted', ignored.why));
  return {
    ...report,
    packages,
    policy: {
      sources,
      vouched: sources.some(({ role, decides }) => decides && role !== 'repository'),
      notes,
      waivers: { used, idle: [...idle, ...notCounted] },
      own: { reasons, waived },
    },
    decision: worstDecision([
      ...packages.map(({ decision }) => decision),
      ...reasons.map(({ decision }) => decision),
    ]),
  };
}

/** The one that decides, and the one that can only make it stricter. */
export function decidersOf({ deciding, tightening }: PolicyInForce): readonly Decider[] {
  return [new Decider(deciding), ...(tightening ? [new Decider(tightening, true)] : [])];
}

function decided(
  scanned: ScannedPackage,
  usages: readonly PackageUsage[],
  deciders: readonly Decider[],
  waivers: Waivers,
): ScannedPackage {
  const { reasons, waived } = decidePackage(scanned, usages, deciders, waivers);
  const decision = worstDecision(reasons.map((reason) => reason.decision));
  return { ...scanned, decision, policy: { reasons, waived } };
}

/** Of what is no package's own, by what it means. */
function ownReasons(
  policy: Policy,
  findings: readonly Finding[],
  gaps: readonly NotEvaluated[],
): readonly PolicyReason[] {
  const table = tableOf(policy);
  const levels = verdictOrder.filter((v) => v === 'malicious' || v === 'suspicious');
  return [
    ...chosenReasons(findings),
    ...levels.map((level) => {
      const found = findings.filter((finding) => finding.level === level);
      return reason(
        policy,
        level,
        table[level],
        found.map(({ fingerprint }) => fingerprint),
      );
    }),
    ...gapReasons(policy, gaps),
  ].filter(isReason);
}

const isReason = ({ rests, decision }: PolicyReason): boolean =>
  rests.length > 0 && decision !== 'allow';

/** Of what could not be had, read or asked. */
export function gapReasons(policy: Policy, gaps: readonly NotEvaluated[]): readonly PolicyReason[] {
  const table = tableOf(policy);
  const groups = groupBy(gaps, meaningOf);
  return (['unavailable', 'unasked', 'incomplete'] as const)
    .map((meaning) => {
      const found = groups.get(meaning) ?? [];
      // A bug may hide anything: nobody has allowed that.
      const bugs = found.some(({ code }) => code === 'bug');
      const decision = bugs ? worstDecision([table[meaning], 'hold']) : table[meaning];
      return reason(
        policy,
        meaning,
        decision,
        found.map((gap) => gapFingerprint(gap)),
      );
    })
    .filter(isReason);
}

type GapMeaning = 'unavailable' | 'unasked' | 'incomplete';

const unavailable = ['not-found', 'network', 'timeout', 'unauthorised', 'cancelled', 'unreadable'];

/** A package that no folder and no feed gave, or a graph that no feed answered for, is missing, and not unread. */
function meaningOf(gap: NotEvaluated): GapMeaning {
  if (isAround(gap)) return 'unasked';
  const { path, code } = gap;
  const isMissing = path.startsWith('pkg:') && unavailable.includes(code);
  return isMissing || code === 'unavailable' ? 'unavailable' : 'incomplete';
}

const words = {
  malicious: 'together, packages are malicious',
  suspicious: 'together, packages are suspicious, or something in the repository is',
  unavailable: 'packages could not be had',
  unasked: 'lists of known packages, or trusted roots, could not be asked',
  incomplete: 'things of the repository could not be read',
} as const;

const unreadMeanings: readonly string[] = ['unavailable', 'unasked', 'incomplete'];

function reason(
  { place }: Policy,
  meaning: keyof typeof words,
  decision: Decision,
  rests: readonly string[],
): PolicyReason {
  const isUnread = unreadMeanings.includes(meaning);
  return {
    rule: `verdict: ${meaning}`,
    policy: place,
    decision,
    message: `${words[meaning]}: ${rests.length}`,
    facts: [],
    change: [`verdicts.${meaning} of the policy`],
    rests: [...new Set(rests)].sort(),
    ...(isUnread && { unread: true }),
  };
}
