import type { ScannedPackage } from '../../facts/report.js';
import { changeText, factsText, reasonText } from '../../facts/policy-words.js';
import { decidedByRule, type PolicyReason } from '../../facts/policy.js';
import { nameOf, type PackageUsage, usagesOf, verdictOf } from '../../facts/scan-summary.js';
import type { ReportingDescriptor, Result } from './model.js';
import { fingerprints, primary, type ResultContext } from './results.js';
import { code, plain } from './text.js';

/** What a rule of the user's own policy holds or blocks: findings and gaps have results of their own. */
const id = 'assay/policy';

/** One result for each package and rule of a policy. */
export function policyResults(context: ResultContext): Result[] {
  const usages = usagesOf(context.report);
  return context.report.packages.flatMap((scanned) =>
    (scanned.policy?.reasons ?? [])
      .filter(decidedByRule)
      .map((reason) => result(context, scanned, reason, usages.get(scanned.package.purl)?.[0])),
  );
}

function result(
  context: ResultContext,
  scanned: ScannedPackage,
  reason: PolicyReason,
  use: PackageUsage | undefined,
): Result {
  const name = `${nameOf(scanned)} ${scanned.package.version}`.trim();
  const [fingerprint = ''] = reason.rests;
  return {
    ruleId: id,
    ruleIndex: context.ruleIndex(id),
    level: reason.decision === 'block' ? 'error' : 'warning',
    message: {
      text: `${plain(name)}: ${plain(reasonText(reason))}.`,
      markdown: [
        `${code(name)}: ${code(reasonText(reason))}`,
        code(factsText(reason)),
        code(changeText(reason)),
      ].join('\n\n'),
    },
    locations: [primary(context.artifacts, scanned, use)],
    ...fingerprints(context, fingerprint, use?.project),
    ...context.stateOf(fingerprint),
    properties: {
      purl: plain(scanned.package.purl),
      verdict: verdictOf(scanned),
      decision: reason.decision,
      policyRule: plain(reason.rule),
    },
  };
}

const why = 'A rule of the policy that this scan was decided by holds or blocks the package.';
const advice = 'The message says which rule it is, on which facts, and what would change it.';

export const policyDescriptor: ReportingDescriptor = {
  id,
  name: 'Policy',
  shortDescription: { text: 'Held or blocked by a policy' },
  fullDescription: { text: why },
  help: {
    text: `${why}\n\n${advice}`,
    markdown: `# Held or blocked by a policy\n\n${why}\n\n${advice}`,
  },
  defaultConfiguration: { level: 'warning' },
  properties: {
    tags: ['security', 'supply-chain', 'nuget', 'policy'],
    precision: 'very-high',
    'problem.severity': 'warning',
  },
};
