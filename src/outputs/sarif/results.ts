import { createHash } from 'node:crypto';
import { isHolding } from '../../facts/assessment.js';
import { isAdvisory } from '../../facts/known-summary.js';
import type { Finding } from '../../facts/finding.js';
import type { ScannedPackage, ScanReport } from '../../facts/report.js';
import {
  allFindings,
  nameOf,
  type PackageUsage,
  usagesOf,
  verdictOf,
  wayTo,
} from '../../facts/scan-summary.js';
import type { Artifacts } from './artifacts.js';
import { flowOf, type Ways, waysIn } from './flows.js';
import { evidenceLine, evidenceMessage, packageLocation, usageLocation } from './locations.js';
import { mendingMarkdown, mendingText } from './mending.js';
import type { Location, Message, Result, TaxonReference } from './model.js';
import { levels } from './rules.js';
import { suppressionOf } from './suppressions.js';
import { code, plain } from './text.js';

/** GitHub keeps 100 locations of a result; these say what matters. */
const shownUsages = 20;
export const shownEvidence = 40;

export interface ResultContext {
  readonly report: ScanReport;
  readonly artifacts: Artifacts;
  /** Findings that are only notes, too. */
  readonly notes: boolean;
  /** From the root of the repository to what was scanned. */
  readonly prefix: string;
  ruleIndex(id: string): number;
  /** The taxa of MITRE ATT&CK techniques. */
  taxaOf(techniques: readonly string[]): readonly TaxonReference[];
  /** `baselineState`, where the scan was held against an earlier one. */
  stateOf(fingerprint: string): Pick<Result, 'baselineState'>;
}

/** One result for each finding of each package. */
export function findingResults(context: ResultContext): Result[] {
  const { report, notes } = context;
  const usages = usagesOf(report);
  return report.packages.flatMap((scanned) => {
    const uses = usages.get(scanned.package.purl) ?? [];
    const told = allFindings(scanned).filter((one) => notes || isHolding(one) || isAdvisory(one));
    const ways = told.length > 0 ? waysIn(scanned) : new Map();
    return told.map((finding) => packageResult(context, { scanned, finding, uses, ways }));
  });
}

interface Told {
  readonly scanned: ScannedPackage;
  readonly finding: Finding;
  readonly uses: readonly PackageUsage[];
  readonly ways: Ways;
}

function packageResult(context: ResultContext, told: Told): Result {
  const { artifacts } = context;
  const { scanned, finding, uses, ways } = told;
  const [use, ...others] = uses;
  const related = [
    ...others
      .slice(0, shownUsages)
      .map((other) => usageLocation(artifacts, other, { text: usageText(scanned, other) })),
    ...finding.evidence
      .slice(0, shownEvidence)
      .map((evidence) =>
        packageLocation(artifacts, scanned, evidence.location, evidenceMessage(evidence)),
      ),
  ];
  return {
    ...ruleOf(context, finding),
    message: messageOf(told),
    locations: [primary(artifacts, scanned, use)],
    ...numbered(related),
    ...flowOf({ artifacts, scanned, finding, usage: use, inside: () => scanned }, ways),
    ...fingerprints(context, finding.fingerprint, use?.project),
    ...context.stateOf(finding.fingerprint),
    ...suppressionOf(scanned, finding.fingerprint),
    properties: propertiesOf(scanned, finding),
  };
}

export function ruleOf(
  { ruleIndex, taxaOf }: ResultContext,
  { rule, level, attack, holds }: Finding,
): Pick<Result, 'ruleId' | 'ruleIndex' | 'level' | 'taxa'> {
  const ruleId = `assay/${rule}`;
  const taxa = taxaOf(attack);
  return {
    ruleId,
    ruleIndex: ruleIndex(ruleId),
    level: holds ? 'warning' : levels[level],
    ...(taxa.length > 0 && { taxa }),
  };
}

/** The line that brings it in; of a package that nobody brings in, the package. */
export function primary(
  artifacts: Artifacts,
  scanned: ScannedPackage,
  use: PackageUsage | undefined,
): Location {
  if (use) return usageLocation(artifacts, use);
  const artifactLocation = artifacts.package(scanned);
  return { physicalLocation: { artifactLocation, region: { startLine: 1 } } };
}

export function numbered(locations: readonly Location[]): Pick<Result, 'relatedLocations'> {
  if (locations.length === 0) return {};
  return { relatedLocations: locations.map((location, i) => ({ id: i + 1, ...location })) };
}

function messageOf({ scanned, finding, uses }: Told): Message {
  const name = `${nameOf(scanned)} ${scanned.package.version}`.trim();
  const [use] = uses;
  const more = finding.evidence.length - shownEvidence;
  const text = [
    `${plain(name)}: ${plain(finding.message)}.`,
    ...(use ? [`Brought in by ${wayText(scanned, use, plain)} (${use.relation}).`] : []),
    ...othersText(uses.length - 1),
    ...mendingText(finding),
  ];
  const markdown = [
    `**${finding.level}** ${code(name)}: ${code(finding.message)}`,
    ...(use
      ? [
          [
            `Brought in by ${wayText(scanned, use, code)} (${use.relation}).`,
            ...othersText(uses.length - 1),
          ].join(' '),
        ]
      : []),
    finding.evidence.slice(0, shownEvidence).map(evidenceLine).join('\n'),
    ...(more > 0 ? [`and ${more} more places`] : []),
    ...mendingMarkdown(finding),
  ];
  return { text: text.join(' '), markdown: markdown.filter(Boolean).join('\n\n') };
}

function othersText(count: number): string[] {
  return count > 0
    ? [`And ${count} other ${count === 1 ? 'way' : 'ways'} (related locations).`]
    : [];
}

/** Packages of one way that are named: it may be as long as the graph. */
const shownSteps = 12;

function wayText(
  scanned: ScannedPackage,
  use: PackageUsage,
  shown: (text: string) => string,
): string {
  const steps = wayTo(scanned.package.purl, use);
  const left = steps.length - shownSteps;
  const kept = left > 0 ? [...steps.slice(0, shownSteps - 1), '…', ...steps.slice(-1)] : steps;
  return kept.map(shown).join(' → ');
}

export function usageText(scanned: ScannedPackage, use: PackageUsage): string {
  return `also ${use.relation}: ${wayText(scanned, use, plain)}`;
}

/**
 * The same over versions of the package, of its files' frameworks and of the rules, and over lines
 * that move; another one in each project. GitHub goes by `primaryLocationLineHash` alone, which it
 * would compute from the text of the line: of two findings on one line it would then show one.
 */
export function fingerprints(
  { prefix }: ResultContext,
  fingerprint: string,
  project: string | undefined,
): Pick<Result, 'partialFingerprints'> {
  const path = project === undefined ? '' : prefix + project;
  const own = createHash('sha256').update(path).digest('hex').slice(0, 16);
  const value = `${fingerprint}:${own}`;
  return {
    partialFingerprints: { 'assayFingerprint/v1': value, primaryLocationLineHash: value },
  };
}

function propertiesOf(scanned: ScannedPackage, finding: Finding): Result['properties'] {
  return {
    purl: plain(scanned.package.purl),
    verdict: verdictOf(scanned),
    decision: scanned.decision,
    findingLevel: finding.level,
    severity: finding.severity,
    confidence: finding.confidence,
    basis: finding.basis,
    targetFrameworks: finding.targetFrameworks.slice(0, shownUsages).map(plain),
    evidence: finding.evidence.length,
  };
}
