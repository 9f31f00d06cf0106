import { endOfLifeRemarks } from '../../facts/end-of-life.js';
import { printableJson } from '../../core/json-text.js';
import type { Rule } from '../../facts/finding.js';
import type { ScanReport } from '../../facts/report.js';
import { inOrder } from '../../facts/scan-order.js';
import { countVerdicts } from '../../facts/scan-summary.js';
import { Artifacts, baseIds, type Places } from './artifacts.js';
import { gapNotifications, gapResults } from './gaps.js';
import { fileLocation } from './locations.js';
import type { Invocation, Notification, Result, Run, SarifLog, ToolComponent } from './model.js';
import { policyDescriptor, policyResults } from './policy.js';
import { findingResults, type ResultContext } from './results.js';
import { scanResults } from './scan-results.js';
import { descriptors, notEvaluated, supportedTaxonomies, taxaOf, taxonomy } from './rules.js';
import { plain } from './text.js';

export interface SarifOptions extends Places {
  /** What results are explained by: every rule, whether it found something or not. */
  readonly rules: readonly Rule[];
  /** Findings that are only notes, too. */
  readonly notes: boolean;
  /** What the command ends with. */
  readonly exitCode: number;
}

/** GitHub refuses a run with more results. */
const mostResults = 25_000;
/** A bug in Assay: what was not read says nothing. */
const bugExitCode = 70;

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What a scan came to, as SARIF 2.1.0 (OASIS Standard), for code scanning and other viewers. */
export function renderSarif(report: ScanReport, options: SarifOptions): string {
  const log: SarifLog = { $schema: schema, version: '2.1.0', runs: [runOf(report, options)] };
  return printableJson(log);
}

function runOf(raw: ScanReport, options: SarifOptions): Run {
  const report = inOrder(raw);
  const artifacts = new Artifacts(options);
  const rules = descriptors(options.rules, report.policy ? [policyDescriptor] : []);
  const context = contextOf(report, artifacts, rules, options);
  const all = [
    ...findingResults(context),
    ...scanResults(context),
    ...gapResults(context),
    ...policyResults(context),
  ].sort(byLevel);
  const results = distinct(all.slice(0, mostResults));
  const invocation = invocationOf(context, options.exitCode, all.length);
  return {
    tool: { driver: driver(report, rules) },
    automationDetails: {
      id: `assay/${options.prefix}`,
      description: { text: 'The packages that the projects of the repository use' },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: baseIds,
    invocations: [invocation],
    artifacts: artifacts.list,
    taxonomies: [taxonomy(options.rules)],
    results,
    properties: {
      decision: report.decision,
      projects: report.projects.length,
      packages: report.packages.length,
      verdicts: Object.fromEntries(
        countVerdicts(report.packages).map(({ verdict, count }) => [verdict, count]),
      ),
      results: all.length,
      resultsLeftOut: all.length - results.length,
      ...(report.policy && {
        policies: report.policy.sources.map(({ role, place }) => plain(`${role}: ${place}`)),
        policyVouched: report.policy.vouched,
      }),
    },
  };
}

function contextOf(
  report: ScanReport,
  artifacts: Artifacts,
  rules: NonNullable<ToolComponent['rules']>,
  { notes, prefix, rules: known }: SarifOptions,
): ResultContext {
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const before = report.baseline && new Set(report.baseline.known);
  return {
    report,
    artifacts,
    notes,
    prefix,
    // A finding of a rule that is no more: -1 is the standard's own word for none (3.27.6).
    ruleIndex: (id) => indices.get(id) ?? -1,
    taxaOf: (ids) => taxaOf(ids, known),
    stateOf: (fingerprint) =>
      before ? { baselineState: before.has(fingerprint) ? 'unchanged' : 'new' } : {},
  };
}

function driver({ tool }: ScanReport, rules: NonNullable<ToolComponent['rules']>): ToolComponent {
  return {
    name: 'Assay',
    semanticVersion: tool.version,
    shortDescription: { text: 'Reads what a package will do before a build can run it' },
    supportedTaxonomies,
    rules,
    notifications: [
      {
        id: notEvaluated,
        shortDescription: { text: 'Something should have been read and was not' },
      },
      { id: leftOut, shortDescription: { text: 'Results were left out of this file' } },
      {
        id: endOfLife,
        shortDescription: { text: 'A project targets a framework that nobody mends any more' },
      },
    ],
    properties: { rulesDigest: tool.rulesDigest },
  };
}

const leftOut = 'assay/results-left-out';
const endOfLife = 'assay/end-of-life';
const mostLocations = 100;

/** About projects, and not about what they use: no result of code scanning. */
function endOfLifeNotifications({ report, artifacts }: ResultContext): Notification[] {
  return endOfLifeRemarks(report).map(({ text, projects }) => ({
    descriptor: { id: endOfLife, index: 2 },
    level: 'note',
    message: { text: `${plain(text)}.` },
    locations: projects
      .slice(0, mostLocations)
      .map((path) => fileLocation(artifacts, path, undefined)),
  }));
}

const order = ['error', 'warning', 'note'];

/** Worst first, so that what is left out is what matters least; otherwise as they came. */
function byLevel(a: Result, b: Result): number {
  return order.indexOf(a.level) - order.indexOf(b.level);
}

/** Two versions of one package in one project have one fingerprint: the second is told apart. */
function distinct(results: readonly Result[]): Result[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const fingerprint = `${result.ruleId} ${result.partialFingerprints['assayFingerprint/v1']}`;
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    const numbered = Object.entries(result.partialFingerprints).map(([name, value]) => [
      name,
      `${value}:${count}`,
    ]);
    return { ...result, partialFingerprints: Object.fromEntries(numbered) };
  });
}

const exits: Readonly<Record<number, string>> = {
  0: 'nothing is held',
  1: 'a package is held or blocked',
  3: 'not everything was evaluated, and nothing worse was found',
  [bugExitCode]: 'a bug in Assay',
};

function invocationOf(context: ResultContext, exitCode: number, results: number): Invocation {
  const left = results - mostResults;
  const notice: Notification = {
    descriptor: { id: leftOut, index: 1 },
    level: 'warning',
    message: {
      text: `${left} results of ${results} are left out, those that matter least: code scanning takes ${mostResults}.`,
    },
  };
  return {
    executionSuccessful: exitCode !== bugExitCode,
    exitCode,
    exitCodeDescription: exits[exitCode] ?? 'unknown',
    toolExecutionNotifications: [
      ...(left > 0 ? [notice] : []),
      ...gapNotifications(context),
      ...endOfLifeNotifications(context),
    ],
  };
}
