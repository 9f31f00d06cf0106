import { type Command, Option } from 'commander';
import { type Verdict, verdictOrder } from '../facts/assessment.js';
import { UsageError } from './exit.js';

/** How a scan is shown and written down, beside `--json`. */
export interface OutputOptions {
  readonly json?: boolean;
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly only?: readonly Verdict[];
  readonly sarif?: string;
  readonly sarifNotes?: boolean;
  readonly markdown?: string;
  readonly markdownFor?: 'summary' | 'comment';
}

export function addOutputOptions(command: Command): Command {
  const told = command
    .option('--all', 'list every package, clear ones too, and detail all that is held')
    .option('-q, --quiet', 'say only what is held, in a few lines, and nothing where nothing is')
    .addOption(
      new Option(
        '--only <verdicts>',
        `show only packages of these verdicts, with commas between (${verdictOrder.join(', ')})`,
      ).argParser(verdictsOf),
    )
    .option('--sarif <file>', 'also write SARIF 2.1.0 there (- for standard output)')
    .option('--sarif-notes', 'in SARIF, have the findings that are only notes, too');
  return addMarkdownOptions(told);
}

/** For commands that write a page for the summary of a job or a comment. */
export function addMarkdownOptions(command: Command): Command {
  return command
    .option('--markdown <file>', 'also write a summary in Markdown there (- for standard output)')
    .addOption(
      new Option('--markdown-for <place>', 'how long it may get: 1 MiB, or 65536 characters')
        .choices(['summary', 'comment'])
        .default('summary'),
    );
}

/** @throws UsageError for what is no verdict. */
function verdictsOf(text: string): readonly Verdict[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(verdictOrder as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new UsageError(
      `--only knows no verdict ${unknown || '""'}; there are ${verdictOrder.join(', ')}`,
    );
  }
  return verdictOrder.filter((verdict) => names.includes(verdict));
}

export const outputExamples = `
  assay scan --quiet                         in a hook: silent unless something is held
  assay scan --only malicious,suspicious     without what is clear or could not be read
  assay scan --sarif assay.sarif             for code scanning
  assay scan --markdown "$GITHUB_STEP_SUMMARY"`;

/** @throws UsageError where more than one of them is to be standard output. */
export function checkOutputs({ json, sarif, markdown }: OutputOptions): void {
  const onStdout = [
    ...(json ? ['--json'] : []),
    ...(sarif === '-' ? ['--sarif -'] : []),
    ...(markdown === '-' ? ['--markdown -'] : []),
  ];
  if (onStdout.length < 2) return;
  throw new UsageError(`${onStdout.join(' and ')} cannot both be standard output; name a file`);
}
