import { isHolding } from '../../facts/assessment.js';
import { isAdvisory } from '../../facts/known-summary.js';
import type { Finding } from '../../facts/finding.js';
import type { ScannedPackage } from '../../facts/report.js';
import { type PackageUsage, usagesOf, verdictOf } from '../../facts/scan-summary.js';
import { flowOf } from './flows.js';
import {
  evidenceLine,
  evidenceMessage,
  fileLocation,
  packageLocation,
  usageLocation,
} from './locations.js';
import { mendingMarkdown, mendingText } from './mending.js';
import type { Location, Result } from './model.js';
import {
  fingerprints,
  numbered,
  primary,
  type ResultContext,
  ruleOf,
  shownEvidence,
  usageText,
} from './results.js';
import { code, plain } from './text.js';

/** What is wrong with the repository itself, and what only its packages together show. */
export function scanResults(context: ResultContext): Result[] {
  const { report, notes } = context;
  const byPurl = new Map(report.packages.map((scanned) => [scanned.package.purl, scanned]));
  const usages = usagesOf(report);
  return report.findings
    .filter((one) => notes || isHolding(one) || isAdvisory(one) || one.mending !== undefined)
    .map((finding) => {
      const named = finding.evidence.flatMap(({ package: purl }) => byPurl.get(purl ?? '') ?? []);
      const packages = [...new Set(named)];
      const [first] = packages;
      return first === undefined
        ? repositoryResult(context, finding)
        : graphResult(context, { finding, packages, first, byPurl, usages });
    });
}

/** Its evidence lies in the repository. */
function repositoryResult(context: ResultContext, finding: Finding): Result {
  const { artifacts } = context;
  const [first, ...others] = finding.evidence.slice(0, shownEvidence).map((evidence) => {
    const { path, line } = evidence.location;
    return fileLocation(artifacts, path, line, evidenceMessage(evidence));
  });
  return {
    ...ruleOf(context, finding),
    message: {
      text: [`${plain(finding.message)}.`, ...mendingText(finding)].join(' '),
      markdown: [code(finding.message), ...mendingMarkdown(finding)].join('\n\n'),
    },
    locations: [first ?? fileLocation(artifacts, '.', undefined)],
    ...numbered(others),
    ...fingerprints(context, finding.fingerprint, finding.evidence[0]?.location.path),
    ...context.stateOf(finding.fingerprint),
    properties: { severity: finding.severity, confidence: finding.confidence },
  };
}

interface Together {
  readonly finding: Finding;
  /** Those that the evidence lies in, in its order. */
  readonly packages: readonly ScannedPackage[];
  readonly first: ScannedPackage;
  readonly byPurl: ReadonlyMap<string, ScannedPackage>;
  readonly usages: ReadonlyMap<string, readonly PackageUsage[]>;
}

/** It is told where the first of the packages is brought in; where the others are, is related. */
function graphResult(context: ResultContext, together: Together): Result {
  const { artifacts } = context;
  const { finding, packages, first, byPurl, usages } = together;
  const useOf = (scanned: ScannedPackage): PackageUsage | undefined =>
    usages.get(scanned.package.purl)?.[0];
  const usage = useOf(first);
  const others = packages.slice(1).flatMap((scanned): Location[] => {
    const use = useOf(scanned);
    return use ? [usageLocation(artifacts, use, { text: usageText(scanned, use) })] : [];
  });
  const inside = (purl: string | undefined): ScannedPackage => byPurl.get(purl ?? '') ?? first;
  const evidence = finding.evidence.slice(0, shownEvidence);
  const places = evidence.map((each) =>
    packageLocation(artifacts, inside(each.package), each.location, evidenceMessage(each)),
  );
  return {
    ...ruleOf(context, finding),
    message: {
      text: `${plain(finding.message)}.`,
      markdown: [
        `**${finding.level}** ${code(finding.message)}`,
        evidence.map(evidenceLine).join('\n'),
      ].join('\n\n'),
    },
    locations: [primary(artifacts, first, usage)],
    ...numbered([...others, ...places]),
    ...flowOf({ artifacts, scanned: first, finding, usage, inside }, new Map()),
    ...fingerprints(context, finding.fingerprint, usage?.project),
    ...context.stateOf(finding.fingerprint),
    properties: {
      purls: packages.map(({ package: { purl } }) => plain(purl)),
      verdicts: packages.map(verdictOf),
      findingLevel: finding.level,
      severity: finding.severity,
      confidence: finding.confidence,
      basis: finding.basis,
    },
  };
}
