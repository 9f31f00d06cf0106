import { classifyCommand } from '../../behaviour/commands/classify-command.js';
import { start } from '../../behaviour/commands/command.js';
import { isFileStart } from '../../behaviour/commands/file-start.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import { readShell } from '../../formats/shell/shell.js';
import type { Gather } from '../gather.js';
import { withAssignments } from './flow.js';
import {
  reportDeed,
  reportProblems,
  reportRedirections,
  reportStrings,
  reportVariables,
  type ScriptText,
} from './report.js';

export async function inspectShell(
  given: ScriptText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
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
      script.brought?.has(name.toLowerCase()) || (!/[$@%]\(/.test(name) && isFileStart(name));
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
    const targets = redirections.flatMap(({ target, span: at }) =>
      target ? [{ text: target.text, span: at }] : [],
    );
    reportRedirections(script, 'shell', targets, gather);
  }
  reportVariables(script, expansions, gather);
  reportStrings(script, strings, gather);
  reportProblems(script, problems, gather);
}
