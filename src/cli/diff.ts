import { isHolding, type NotEvaluated } from '../facts/assessment.js';
import { diffReports } from '../diff/index.js';
import { renderDiff } from '../outputs/terminal/diff.js';
import {
  exitCodeOfChanges,
  openChangeOutputs,
  outcomeOf,
  type ChangeOutputOptions,
} from './change-outputs.js';
import { beforeOf } from './diff-before.js';
import { codeChanges } from './diff-code.js';
import { readEngine } from './engine.js';
import { reportInterruption, UsageError } from './exit.js';
import type { FeedOptions } from './feed-options.js';
import { openKnown, type IntelOptions } from './intel-options.js';
import { knownNamed } from './known-named.js';
import { readPackage, readingWith, type WholePackage } from './read-package.js';
import { interruption } from './scanning.js';
import { notices, writeError } from './screen.js';
import { targetOf, type Target } from './target.js';
import type { TrustOptions } from './trust-options.js';

export interface DiffOptions extends ChangeOutputOptions, FeedOptions, TrustOptions, IntelOptions {
  /** Held against the package that its name passes for, not against the version before it. */
  readonly imitated?: boolean;
}

/** @throws UsageError for a path that does not exist or holds several packages; Unavailable, MalformedInput */
export async function runDiff(
  first: string,
  second: string | undefined,
  options: DiffOptions,
): Promise<number> {
  const write = openChangeOutputs(options);
  const { later, before } = comparedOf(first, second, options);
  const known = await openKnown(options, notices());
  const stop = interruption();
  const reading = readingWith(options, {
    known,
    jobs: 1,
    signal: stop.signal,
    onNotice: notices(),
  });
  try {
    const is = await readPackage(later, reading);
    const other = before ?? (await beforeOf(is.report, reading, options.imitated === true));
    const was = await readPackage(other, reading);
    const code = codeChanges(was.report, is.report);
    const report = diffReports(was.report, is.report, readEngine(), code, around(was, is));
    await write({
      report,
      terminal: (screen, all) => renderDiff(report, screen, { all }),
      markdown: async (most) => {
        const { renderDiffMarkdown } = await import('../outputs/markdown/diff.js');
        return renderDiffMarkdown(report, { most });
      },
    });
    const { verdict, decision, after, findings } = report;
    const stays = (is.report.context?.findings ?? []).some(isHolding);
    const outcome = outcomeOf({
      verdict,
      decision,
      after: after.verdict,
      findings: findings.added,
      stays,
    });
    return exitCodeOfChanges([outcome], was.gaps.length + is.gaps.length > 0, options.failOn);
  } catch (error) {
    if (stop.signal.aborted) return reportInterruption(writeError);
    return knownNamed(error, later.named, known);
  } finally {
    known?.close();
    stop.release();
  }
}

/** What beside the packages could not be read or asked, once where it is the same for both. */
function around(...sides: readonly WholePackage[]): NotEvaluated[] {
  const gaps = sides.flatMap(({ gaps: own }) => own);
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

function comparedOf(
  first: string,
  second: string | undefined,
  { imitated }: DiffOptions,
): { readonly later: Target; readonly before?: Target } {
  if (second === undefined) return { later: targetOf(first) };
  if (imitated === true)
    throw new UsageError('--imitated takes one package: the other is the one that it imitates');
  return { before: targetOf(first), later: targetOf(second) };
}
