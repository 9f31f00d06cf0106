import { readFileSync } from 'node:fs';
import { escapeText } from '../core/text.js';
import type { NotEvaluated } from '../facts/assessment.js';
import type { InspectReport, ScannedPackage, ScanReport } from '../facts/report.js';
import { capabilities } from '../facts/capability.js';
import { callPaths, stringKinds } from '../inspect/calls.js';
import { methodIl } from '../inspect/il.js';
import { renderJson } from '../outputs/json/index.js';
import { renderCalls, renderFiles, renderInspect, type Screen } from '../outputs/terminal/index.js';
import { openGrammarFiles } from '../scan/grammar-files.js';
import { scanRepository } from '../scan/scan-repository.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { readEngine } from './engine.js';
import { exitCodeOf, exitCodes, type FailOn, reportInterruption, UsageError } from './exit.js';
import { feedChoices, type FeedOptions } from './feed-options.js';
import { openKnown, type IntelOptions } from './intel-options.js';
import { knownNamed } from './known-named.js';
import { checkIdentity, downloaded, fileBefore } from './named-file.js';
import { openPolicy, type OpenPolicy, type PolicyOptions } from './policy-options.js';
import { releaseChoices, type ReleaseOptions } from './release-options.js';
import { interruption, scanningWith } from './scanning.js';
import { trustChoices, type TrustOptions } from './trust-options.js';
import { notices, screenFor, writeError, writeOut } from './screen.js';
import { targetOf } from './target.js';

export interface InspectOptions
  extends FeedOptions, TrustOptions, IntelOptions, PolicyOptions, ReleaseOptions {
  readonly json?: boolean;
  readonly files?: boolean;
  readonly why?: boolean;
  readonly il?: string;
  readonly calls?: string;
  readonly failOn: FailOn;
}

/**
 * @throws UsageError for a path that does not exist, holds several packages or lacks the method;
 * Unavailable when nothing at the path is a package.
 */
export async function runInspect(text: string, options: InspectOptions): Promise<number> {
  checkShown(options);
  const target = targetOf(text);
  const known = await openKnown(options, notices());
  const stop = interruption();
  const feeds = { ...feedChoices(options), signal: stop.signal };
  const trust = trustChoices(options);
  const now = trust.now ?? Date.now();
  const history = cacheFolder(currentSurroundings());
  try {
    const file = target.named && (await downloaded(target.named, feeds));
    const path = file?.path ?? target.path;
    const decided = await decideBy(options, now);
    const before = file && (await fileBefore(file.identity, feeds));
    const releases = await releaseChoices(options, target.named, decided?.inForce, now);
    const report = await scanRepository({
      ...scanningWith(readEngine(), 1),
      ...feeds,
      trust,
      ...(decided && { decide: decided.decide }),
      ...(known && { known }),
      ...(releases && { releases, storeFolder: history }),
      path,
      ...(before !== undefined && { otherVersions: [before] }),
      ...(file?.feed !== undefined && { feed: file.feed }),
      cacheFolder: undefined,
      ...(history !== undefined && { historyFolder: history }),
      withReports: true,
    });
    // What follows waits for nothing, so that a handler would never be called.
    stop.release();
    if (file) checkIdentity(file, report);
    return await show(path, report, options);
  } catch (error) {
    if (stop.signal.aborted) return reportInterruption(writeError);
    return knownNamed(error, target.named, known);
  } finally {
    known?.close();
    stop.release();
  }
}

/**
 * Only where one is named: by what verdicts mean, everybody sees the same of a package. That of the repository
 * in which one stands tightens it, as in a scan.
 */
function decideBy({ policy }: InspectOptions, now: number): Promise<OpenPolicy | undefined> {
  if (policy === undefined) return Promise.resolve(undefined);
  const engine = scanningWith(readEngine(), 1);
  return openPolicy({
    ...engine,
    path: '.',
    cacheFolder: cacheFolder(currentSurroundings()),
    policy,
    ref: undefined,
    now,
  });
}

/** Each of them prints something else in place of the report. @throws UsageError for two of them */
function checkShown({ files, why, il, calls, json }: InspectOptions): void {
  const chosen = [
    ...(files ? ['--files'] : []),
    ...(why ? ['--why'] : []),
    ...(il !== undefined ? ['--il'] : []),
    ...(calls !== undefined ? ['--calls'] : []),
  ];
  if (chosen.length > 1)
    throw new UsageError(`${chosen.join(' and ')} print different things; name one of them`);
  if (json && il !== undefined) throw new UsageError('--il prints IL, and has no JSON');
}

async function show(path: string, scan: ScanReport, options: InspectOptions): Promise<number> {
  const [found, ...others] = scan.packages;
  for (const gap of scan.notEvaluated) writeError(`assay: ${escapeText(gapText(gap))}`);
  if (!found && scan.notEvaluated.length > 0) return exitCodeOf(scan, options.failOn);
  if (!found || others.length > 0) {
    const count = found ? others.length + 1 : 'no';
    throw new UsageError(`${path} holds ${count} packages; name one .nupkg, or use assay scan`);
  }
  if (options.il !== undefined) return printIl(found.context.artifact, options.il);
  if (options.calls !== undefined) return printCalls(found.context.artifact, options);
  if (options.why) return printWhy(found, scan, options);
  const report = {
    ...(found.report as InspectReport),
    context: found.context,
    decision: found.decision,
    ...(found.policy && { policy: found.policy }),
  };
  // A list of files in a pipe is for programs: one line each, whole.
  const screen = screenFor(process.stdout, process.env, options.files ? Infinity : undefined);
  await writeOut(process.stdout, render(report, options, screen));
  return exitCodeOf(scan, options.failOn);
}

async function printWhy(
  found: ScannedPackage,
  scan: ScanReport,
  { json, failOn }: InspectOptions,
): Promise<number> {
  const { explainVerdict } = await import('./why.js');
  const screen = screenFor(process.stdout, process.env);
  await writeOut(process.stdout, await explainVerdict(found, screen, json === true));
  return exitCodeOf(scan, failOn);
}

function gapText({ path, code, reason }: NotEvaluated): string {
  const advice = code === 'unreadable' ? '; check its permissions' : '';
  return `${path ? `${path}: ` : ''}${reason}${advice}`;
}

function render(report: InspectReport, options: InspectOptions, screen: Screen): string {
  if (options.json) return renderJson(report);
  return options.files ? renderFiles(report, screen) : renderInspect(report, screen);
}

/** @throws UsageError for what is neither a capability, a kind of strings nor an API called. */
async function printCalls(artifact: string, { calls = '', json }: InspectOptions): Promise<number> {
  const found = await callPaths(readFileSync(artifact), calls, openGrammarFiles());
  const known = calls in capabilities || calls in stringKinds;
  if (!known && found.paths.length + found.unreached.length === 0) {
    const names = [...Object.keys(capabilities), ...Object.keys(stringKinds)].join(', ');
    throw new UsageError(`nothing called here has ${calls} in its name; behaviours are ${names}`);
  }
  const screen = screenFor(process.stdout, process.env);
  await writeOut(process.stdout, json ? renderJson(found) : renderCalls(found, screen));
  return found.unread.length > 0 ? exitCodes.notEvaluated : exitCodes.success;
}

async function printIl(artifact: string, member: string): Promise<number> {
  const { texts, unread } = methodIl(readFileSync(artifact), member);
  for (const gap of unread) process.stderr.write(`assay: not searched: ${escapeText(gap)}\n`);
  if (texts.length > 0) await writeOut(process.stdout, `${texts.join('\n\n')}\n`);
  if (unread.length > 0) return exitCodes.notEvaluated;
  if (texts.length === 0) {
    const missing =
      member.trim() === '' ? 'which method is meant?' : `no method is called ${member};`;
    throw new UsageError(`${missing} write it as Namespace.Type::Method`);
  }
  return exitCodes.success;
}
