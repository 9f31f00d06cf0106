import { classifyCommand } from '../../behaviour/commands/classify-command.js';
import { start } from '../../behaviour/commands/command.js';
import { isFileStart } from '../../behaviour/commands/file-start.js';
import type { DialectName } from '../../behaviour/text-flow/index.js';
import { sourceOf, type Span } from '../../core/source.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import { foldShell } from '../../formats/shell/fold.js';
import { readShell } from '../../formats/shell/shell.js';
import type { Gather } from '../gather.js';
import { wasBrought } from './batch-text.js';
import { withAssignments } from './flow.js';
import { foldedWith } from './folding.js';
import {
  reportDeed,
  reportProblems,
  reportRedirections,
  reportStrings,
  reportVariables,
  type ScriptText,
} from './report.js';
import { keepTextFlows } from './text-flows.js';

/** Reads a text as it is written, and once more with what it puts together and decodes. */
export async function inspectShell(
  given: ScriptText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  gather.scripts.read(given.source.text.length);
  const seen = foldedWith(({ text }, work) => foldShell(text, work), given, gather);
  if (seen === undefined) return inspectText(given, gather, grammars);
  await inspectText(given, seen.asWritten(gather), grammars);
  await inspectText({ ...given, source: seen.source }, seen.beyond(gather), grammars);
}

async function inspectText(given: ScriptText, gather: Gather, grammars: Grammars): Promise<void> {
  const script = withAssignments(given);
  const { commands, strings, expansions, problems } = readShell(
    script.source,
    await grammars.load('bash'),
  );
  for (const { name, arguments: words, redirections, stage, span } of commands) {
    const texts = words.map((word) => word.text);
    const known = classifyCommand('shell', name, texts, stage > 0);
    // A name that is made by a substitution (in an `Exec`: by MSBuild) is a tool of the build.
    const started =
      wasBrought(name, script.brought) || (!/[$@%]\(/.test(name) && isFileStart(name));
    const deed = known ?? (started ? start : undefined);
    if (deed)
      reportDeed(
        script,
        'shell',
        { ...deed, api: `shell:${name}`, span, piped: stage > 0 },
        gather,
      );
    reportStrings(
      script,
      texts.map((text) => ({ text, span })),
      gather,
    );
    keepInnerFlows(script, name, texts, span, gather);
    const targets = redirections.flatMap(({ operator, target, span: at }) =>
      target ? [{ operator, text: target.text, span: at }] : [],
    );
    reportRedirections(script, 'shell', targets, gather);
  }
  reportVariables(script, expansions, gather);
  keepTextFlows(script, 'shell', gather);
  reportStrings(script, strings, gather);
  reportProblems(script, problems, gather);
}

const runtimes: readonly (readonly [RegExp, string, DialectName])[] = [
  [/^python[\d.]*$/, '-c', 'python'],
  [/^(?:node|bun|deno|nodejs)$/, '-e', 'javascript'],
];

/** `python3 -c '…'`, `node -e '…'`: the text of a program on the command line of its runtime. */
function keepInnerFlows(
  script: ScriptText,
  name: string,
  words: readonly string[],
  { offset, line, column }: Span,
  gather: Gather,
): void {
  const bare = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  for (const [program, option, dialect] of runtimes) {
    const at = program.test(bare) ? words.indexOf(option) : -1;
    const text = at < 0 ? undefined : words[at + 1];
    if (text === undefined) continue;
    keepTextFlows({ ...script, source: sourceOf(text, { offset, line, column }) }, dialect, gather);
  }
}
