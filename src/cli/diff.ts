import type { DiffReport } from '../facts/difference.js';
import { isHolding, type Verdict } from '../facts/assessment.js';
import type { InspectReport, ScanReport } from '../facts/report.js';
import { diffReports } from '../diff/index.js';
import { escapeText } from '../core/text.js';
import { Unavailable } from '../core/errors.js';
import type { NamedPackage } from '../ecosystems/nuget/package-name.js';
import { renderJson } from '../outputs/json/index.js';
import { renderDiff } from '../outputs/terminal/diff.js';
import { scanRepository, type ScanOptions } from '../scan/scan-repository.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { codeChanges } from './diff-code.js';
import { readEngine } from './engine.js';
import { exitCodeFor, type FailOn, reportInterruption, UsageError } from './exit.js';
import { feedChoices, type FeedOptions } from './feed-options.js';
import { openKnown, type IntelOptions } from './intel-options.js';
import { knownNamed } from './known-named.js';
import { checkIdentity, downloaded, previous } from './named-file.js';
import { outputFile, writeOutput } from './output-file.js';
import { checkOutputs } from './output-options.js';
import { interruption, scanningWith } from './scanning.js';
import { notices, screenFor, writeError, writeOut } from './screen.js';
import { targetOf, type Target } from './target.js';
import { trustChoices, type TrustOptions } from './trust-options.js';

export interface DiffOptions extends FeedOptions, TrustOptions, IntelOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly markdown?: string;
  readonly markdownFor: 'summary' | 'comment';
  readonly failOn: FailOn;
}

/** @throws UsageError for a path that does not exist or holds several packages; Unavailable, MalformedInput */
export async function runDiff(
  first: string,
  second: string | undefined,
  options: DiffOptions,
): Promise<number> {
  checkOutputs(options);
  const after = targetOf(second ?? first);
  const before = second === undefined ? undefined : targetOf(first);
  const file = fileFor(options);
  const known = await openKnown(options, notices());
  const stop = interruption();
  const reading: Reading = {
    ...feedChoices(options),
    ...scanningWith(readEngine(), 1),
    trust: trustChoices(options),
    ...(known && { known }),
    cacheFolder: cacheFolder(currentSurroundings()),
    withReports: true,
    signal: stop.signal,
    onNotice: notices(),
  };
  try {
    const is = await read(after, reading);
    const was = await read(before ?? (await beforeOf(is.report, reading)), reading);
    const code = codeChanges(was.report, is.report);
    const report = diffReports(was.report, is.report, readEngine(), code);
    await write(report, file, options);
    return exitCodeOfDiff(report, is.report, was.gaps + is.gaps > 0, options.failOn);
  } catch (error) {
    if (stop.signal.aborted) return reportInterruption(writeError);
    return knownNamed(error, after.named, known);
  } finally {
    known?.close();
    stop.release();
  }
}

type Reading = Omit<ScanOptions, 'path' | 'signal'> & { readonly signal: AbortSignal };

interface ReadPackage {
  readonly report: InspectReport;
  /** What of its surroundings could not be read. */
  readonly gaps: number;
}

/** One package, whole. @throws UsageError where it is none or several */
async function read({ path: place, named }: Target, reading: Reading): Promise<ReadPackage> {
  const file = named && (await downloaded(named, reading));
  const path = file?.path ?? place;
  const scan = await scanRepository({ ...reading, path });
  if (file) checkIdentity(file, scan);
  for (const { path: at, reason } of scan.notEvaluated)
    writeError(`assay: ${escapeText(at ? `${at}: ${reason}` : reason)}`);
  return { report: only(scan, path), gaps: scan.notEvaluated.length };
}

function only({ packages: [found, ...others], notEvaluated }: ScanReport, path: string) {
  if (found?.report !== undefined && others.length === 0) {
    const { context, decision, report } = found;
    return { ...report, context, decision };
  }
  if (found === undefined && notEvaluated.length > 0)
    throw new Unavailable('unreadable', 'the package could not be read').at(path);
  const count = found ? others.length + 1 : 'no';
  throw new UsageError(`${path} holds ${count} packages; name one .nupkg, or Id@version`);
}

/** The version before, where nobody says what to compare with. */
async function beforeOf({ package: { id, version } }: InspectReport, reading: Reading) {
  const named: NamedPackage = await previous({ id, version }, reading);
  return { path: '.', named };
}

const mostOf = { summary: 1024 * 1024, comment: 65_536 } as const;

/** Where Markdown goes, looked at before anything is read; standard output is none. */
const fileFor = ({ markdown }: DiffOptions) =>
  markdown === undefined || markdown === '-' ? undefined : outputFile(markdown, process.env);

async function write(
  report: DiffReport,
  file: ReturnType<typeof fileFor>,
  { json, all, markdown, markdownFor }: DiffOptions,
): Promise<void> {
  const page = async (taken: number): Promise<string> => {
    const { renderDiffMarkdown } = await import('../outputs/markdown/diff.js');
    return renderDiffMarkdown(report, { most: mostOf[markdownFor] - taken });
  };
  if (file) writeOutput(file, await page(file.taken));
  if (markdown === '-') return writeOut(process.stdout, await page(0));
  const screen = screenFor(process.stdout, process.env);
  const text = json ? renderJson(report) : renderDiff(report, screen, { all: all === true });
  return writeOut(process.stdout, text);
}

const asVerdict: Readonly<Record<DiffReport['verdict'], Verdict>> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  incomplete: 'incomplete',
  notable: 'clear',
  quiet: 'clear',
};

/** By the change and by the later package, whichever is worse; 3 where only what was not read holds. */
function exitCodeOfDiff(
  { verdict, decision, after, findings }: DiffReport,
  { context }: InspectReport,
  gaps: boolean,
  failOn: FailOn,
): number {
  const chosen = [...findings.added, ...(context?.findings ?? [])].some(isHolding);
  const unread = after.verdict === 'incomplete' || verdict === 'incomplete';
  const only = [after.verdict, asVerdict[verdict]].every(
    (one) => one === 'clear' || one === 'incomplete',
  );
  const worst: Verdict = only && unread ? 'incomplete' : after.verdict;
  return exitCodeFor([{ verdict: worst, decision, unread, chosen }], gaps, failOn);
}
