import { isHolding, type Verdict } from '../facts/assessment.js';
import type { ChangeVerdict, DiffReport } from '../facts/difference.js';
import { renderJson } from '../outputs/json/index.js';
import type { Screen } from '../outputs/terminal/index.js';
import { exitCodeFor, type FailOn, type Outcome } from './exit.js';
import { outputFile, writeOutput } from './output-file.js';
import { checkOutputs } from './output-options.js';
import { screenFor, writeOut } from './screen.js';

export interface ChangeOutputOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly markdown?: string;
  readonly markdownFor: 'summary' | 'comment';
  readonly failOn: FailOn;
}

/** What a command about changes prints. */
interface Shown {
  readonly report: object;
  terminal(screen: Screen, all: boolean): string;
  markdown(most: number): Promise<string>;
}

/** What GitHub takes: of the summary of one step, bytes; of a comment, characters. */
const mostOf = { summary: 1024 * 1024, comment: 65_536 } as const;

/** Where it goes, looked at before anything is read. @throws UsageError for a place that takes nothing */
export function openChangeOutputs(options: ChangeOutputOptions): (shown: Shown) => Promise<void> {
  checkOutputs(options);
  const { json, all, markdown, markdownFor } = options;
  const onStdout = markdown === '-';
  const file = markdown === undefined || onStdout ? undefined : outputFile(markdown, process.env);
  return async ({ report, terminal, markdown: page }) => {
    const most = mostOf[markdownFor];
    if (file) writeOutput(file, await page(most - file.taken));
    if (onStdout) return writeOut(process.stdout, await page(most));
    const screen = screenFor(process.stdout, process.env);
    const text = json ? renderJson(report) : terminal(screen, all === true);
    return writeOut(process.stdout, text);
  };
}

const asVerdict: Readonly<Record<ChangeVerdict, Verdict>> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  incomplete: 'incomplete',
  notable: 'clear',
  quiet: 'clear',
};

/** Of the change and of the later package: only what was not read does not decide. */
export function outcomeOf({ verdict, decision, after, findings, stays }: ChangeOutcome): Outcome {
  const told = [after, asVerdict[verdict]];
  const unread = told.includes('incomplete');
  const isPlain = told.every((one) => one === 'clear' || one === 'incomplete');
  const chosen = stays || findings.some(isHolding);
  return { verdict: isPlain && unread ? 'incomplete' : after, decision, unread, chosen };
}

interface ChangeOutcome extends Pick<DiffReport, 'verdict' | 'decision'> {
  readonly after: Verdict;
  readonly findings: DiffReport['findings']['added'];
  /** Something that both have holds it by the choice of whoever asks. */
  readonly stays: boolean;
}

export const exitCodeOfChanges = (
  outcomes: readonly Outcome[],
  gaps: boolean,
  failOn: FailOn,
): number => exitCodeFor(outcomes, gaps, failOn);
