import { classifyCommand } from '../../behaviour/commands/classify-command.js';
import { readBatch } from '../../formats/batch/batch.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { Gather } from '../gather.js';
import { hostedText, inspectPowerShell } from './powershell.js';
import { reportDeed, reportProblems, reportStrings, type ScriptText } from './report.js';

export async function inspectBatch(
  script: ScriptText,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const { commands, problems } = readBatch(script.source);
  for (const { name, text, arguments: words, stage, span } of commands) {
    const deed = classifyCommand('batch', name, [text], stage > 0);
    if (deed) reportDeed(script, 'batch', { ...deed, api: `batch:${name}`, span }, gather);
    reportStrings(
      script,
      words.map((word) => ({ text: word, span })),
      gather,
    );
  }
  reportProblems(script, problems, gather);
  for (const { hosted } of commands) {
    if (hosted) await inspectPowerShell(hostedText(script, hosted), gather, grammars);
  }
}
