import { availableParallelism } from 'node:os';
import { AssayError, Unavailable } from '../core/errors.js';
import { limits } from '../core/limits.js';
import {
  asBuilt,
  decidedChange,
  dependencyChange,
  dependencyMoves,
  diffReports,
  filesOf,
  knownOfMissing,
  prReport,
  versionsAt,
  type Compared,
} from '../diff/index.js';
import { frameworksOf } from '../ecosystems/nuget/framework-folders.js';
import { packageUrl } from '../ecosystems/nuget/identity.js';
import { applyPolicy, type PolicyInForce } from '../policy/apply.js';
import { tableOf } from '../policy/presets.js';
import { wantedReleases } from '../policy/wanted-facts.js';
import type { DependencyChange, DependencyMove, PrReport } from '../facts/difference.js';
import type { GraphNode, InspectReport, ScanReport } from '../facts/report.js';
import { renderPr } from '../outputs/terminal/pr.js';
import { commitOf, scanAt } from '../scan/baseline/base.js';
import { isRef } from '../scan/git/repository.js';
import { scanRepository } from '../scan/scan-repository.js';
import {
  exitCodeOfChanges,
  openChangeOutputs,
  outcomeOf,
  type ChangeOutputOptions,
} from './change-outputs.js';
import { codeChanges } from './diff-code.js';
import { checkExists } from './existing-path.js';
import {
  describeError,
  exitCodeOfReasons,
  graphOutcome,
  type FailOn,
  reportInterruption,
  UsageError,
} from './exit.js';
import type { FeedOptions } from './feed-options.js';
import { openKnown, type IntelOptions } from './intel-options.js';
import { findPolicy, type PolicyOptions } from './policy-options.js';
import { progressLine } from './progress.js';
import { readPackage, readingWith, type Reading } from './read-package.js';
import { checkedJobs, interruption } from './scanning.js';
import { notices, writeError } from './screen.js';
import type { TrustOptions } from './trust-options.js';

export interface PrOptions
  extends ChangeOutputOptions, FeedOptions, TrustOptions, IntelOptions, PolicyOptions {
  readonly base: string;
  readonly jobs?: number;
}

const mostThreads = 8;

/** @throws UsageError; Unavailable, MalformedInput, LimitReached where one of the two cannot be scanned */
export async function runPr(path: string, options: PrOptions): Promise<number> {
  checkExists(path);
  const { base: ref } = options;
  if (!isRef(ref))
    throw new UsageError(`--base takes a commit, a branch or a tag, not ${JSON.stringify(ref)}`);
  const write = openChangeOutputs(options);
  const jobs = checkedJobs(options.jobs, Math.min(mostThreads, availableParallelism()));
  const progress = progressLine(process.stderr, { start: 'looking for projects and packages' });
  const onNotice = notices(() => progress.clear());
  const known = await openKnown(options, onNotice);
  const stop = interruption();
  const reading: Reading = {
    ...readingWith(options, { known, jobs, signal: stop.signal, onNotice }),
    onProgress: ({ done, total, current }) => progress.show(done, total, current),
  };
  try {
    const policy = await policyAt(path, options, reading);
    const report = await compare(path, ref, reading, policy);
    progress.end();
    await write({
      report,
      terminal: (screen, all) => renderPr(report, screen, { all }),
      markdown: async (most) => {
        const { renderPrMarkdown } = await import('../outputs/markdown/pr.js');
        return renderPrMarkdown(report, { most });
      },
    });
    return exitCodeOf(report, options.failOn);
  } catch (error) {
    progress.end();
    if (stop.signal.aborted) return reportInterruption(writeError);
    throw error;
  } finally {
    known?.close();
    stop.release();
  }
}

/** What decides, as it is outside of the repository, or was at the base. */
interface ChangePolicy {
  readonly inForce: PolicyInForce;
  /** By which waivers expire. */
  readonly now: number;
}

/** @throws UsageError; Unavailable, MalformedInput, LimitReached for a policy that cannot be read */
async function policyAt(
  path: string,
  { policy, base: ref }: PrOptions,
  reading: Reading,
): Promise<ChangePolicy | undefined> {
  const now = reading.trust?.now ?? Date.now();
  const inForce = await findPolicy({ ...reading, path, policy, ref, now });
  return inForce && { inForce, now };
}

/** Both sides are scanned first: what both have is read once, and remembered. */
async function compare(
  path: string,
  ref: string,
  reading: Reading,
  policy: ChangePolicy | undefined,
): Promise<PrReport> {
  const commit = await commitOf(path, ref, reading);
  const releases = policy && wantedReleases(policy.inForce);
  const found = await scanRepository({
    ...reading,
    path,
    withOrigins: true,
    ...(releases && { releases: { now: policy.now, ...releases } }),
  });
  const after = policy ? applyPolicy(found, policy.inForce, policy.now) : found;
  const base = { ref, commit: commit.id };
  const nothing: ScanReport = {
    ...after,
    projects: [],
    packages: [],
    graph: [],
    notEvaluated: [],
    findings: [],
  };
  const told = await scanAt(commit, ref, { ...reading, path, withOrigins: true }, (before) =>
    branchReport(base, [before, after], reading, policy),
  );
  return told ?? branchReport(base, [nothing, after], reading, policy);
}

async function branchReport(
  base: PrReport['base'],
  scans: readonly [ScanReport, ScanReport],
  reading: Reading,
  policy: ChangePolicy | undefined,
): Promise<PrReport> {
  const { onProgress, ...each } = reading;
  const changes: DependencyChange[] = [];
  const moves = dependencyMoves(...scans);
  for (const [at, move] of moves.entries()) {
    onProgress?.({ done: at, total: moves.length, current: move.id });
    if (at < limits.comparedDependencies) changes.push(await changeOf(move, scans, each));
    else
      changes.push(dependencyChange(move, { unread: 'there are too many changes to compare all' }));
  }
  return prReport(base, policy ? decidedBy(policy, changes, scans[1]) : changes, scans);
}

function decidedBy(
  { inForce: { deciding } }: ChangePolicy,
  changes: readonly DependencyChange[],
  after: ScanReport,
): DependencyChange[] {
  const { incomplete: decision, malicious } = tableOf(deciding);
  const means = { policy: deciding.place, decision, malicious };
  return changes.map((change) => decidedChange(change, after, means));
}

/** By what a policy says where one decided, else by what verdicts mean. */
function exitCodeOf(report: PrReport, failOn: FailOn): number {
  const { dependencies, findings = [], notEvaluated, policy } = report;
  if (policy === undefined) {
    const all = [...dependencies.map(outcome), graphOutcome(findings)];
    return exitCodeOfChanges(all, notEvaluated.length > 0, failOn);
  }
  const accounts = [policy.own, ...dependencies.flatMap((one) => one.policy ?? [])];
  return exitCodeOfReasons(
    accounts.flatMap(({ reasons }) => reasons),
    failOn,
  );
}

async function changeOf(
  move: DependencyMove,
  scans: readonly [ScanReport, ScanReport],
  reading: Reading,
): Promise<DependencyChange> {
  if (move.change === 'removed') return dependencyChange(move, undefined);
  const told = await compared(move, scans, reading);
  return dependencyChange(move, told, knownOfMissing(move, scans));
}

async function compared(
  move: DependencyMove,
  scans: readonly [ScanReport, ScanReport],
  reading: Reading,
): Promise<Compared> {
  const { id, before: old, after: fresh = '' } = move;
  const [before, after] = scans;
  try {
    if (move.change === 'changed') return await comparedFiles(move, scans, reading);
    const is = await reportOf(id, fresh, after, reading);
    const frameworks = frameworksOf(usesOf(packageUrl({ id, version: fresh }), after));
    if (old === undefined)
      return { diff: asBuilt(diffReports(nothingOf(is), is, reading.tool), is, frameworks) };
    const was = await reportOf(id, old, before, reading);
    const diff = diffReports(was, is, reading.tool, codeChanges(was, is));
    return { diff: asBuilt(diff, is, frameworks) };
  } catch (error) {
    if (!(error instanceof AssayError) || error.code === 'bug') throw error;
    return { unread: describeError(error) };
  }
}

function usesOf(purl: string, { graph }: ScanReport): GraphNode['usedBy'] {
  return graph
    .filter((node) => node.purl.toLowerCase() === purl.toLowerCase())
    .flatMap(({ usedBy }) => usedBy);
}

/** Of one version that is another package: the two files of it. @throws as `readPackage` */
async function comparedFiles(
  { id, after: version = '' }: DependencyMove,
  [before, after]: readonly [ScanReport, ScanReport],
  reading: Reading,
): Promise<Compared> {
  const purl = packageUrl({ id, version });
  const files = filesOf(versionsAt(before)(purl), versionsAt(after)(purl));
  if (files === 'one-file' || 'unread' in files) return files;
  const { report: was } = await readPackage({ path: files.before }, reading);
  const { report: is } = await readPackage({ path: files.after }, reading);
  return { diff: diffReports(was, is, reading.tool, codeChanges(was, is)) };
}

/** Of a package of one of the scans, where it lies. @throws Unavailable where it does not */
async function reportOf(
  id: string,
  version: string,
  scan: ScanReport,
  reading: Reading,
): Promise<InspectReport> {
  const key = `${id} ${version}`.toLowerCase();
  const found = scan.packages.find(
    ({ package: one }) => `${one.id} ${one.version}`.toLowerCase() === key,
  );
  if (found !== undefined)
    return (await readPackage({ path: found.context.artifact }, reading)).report;
  // The scan has asked all feeds of the projects that use it: no others may be asked.
  const purl = `pkg:nuget/${id}@${version}`.toLowerCase();
  const gap = scan.notEvaluated.find(({ path }) => path.toLowerCase() === purl);
  throw new Unavailable('not-found', gap?.reason ?? `${id} ${version} was not found`);
}

/** What a package that was not there before is held against: nothing of it was. */
function nothingOf(report: InspectReport): InspectReport {
  const { package: own } = report;
  return {
    ...report,
    // What it says of itself, who signed it and what it brings in stand as they are: packages that come are told.
    package: { ...own, version: '' },
    assessment: { verdict: 'clear', notEvaluated: [] },
    entryPoints: [],
    behaviours: [],
    findings: [],
    contents: { ...report.contents, files: [] },
    assemblies: [],
    msbuild: [],
    scripts: [],
    natives: [],
    endpoints: [],
    paths: [],
    variables: [],
    disguises: [],
    archive: [],
    handoffs: [],
    opaque: [],
    context: { artifact: '', source: '', findings: [] },
  };
}

function outcome({ diff, verdict, decision }: DependencyChange) {
  return outcomeOf({
    verdict,
    decision,
    after:
      diff?.after.verdict ?? (verdict === 'notable' || verdict === 'quiet' ? 'clear' : verdict),
    findings: diff?.findings.added ?? [],
    stays: false,
  });
}
