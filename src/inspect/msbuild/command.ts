import { sourceOf } from '../../core/source.js';
import type { Fact } from '../../facts/fact.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { FoldedParameter, FoldedTask } from '../../formats/msbuild/fold/model.js';
import type { Gather } from '../gather.js';
import { inspectBatch } from '../scripts/batch.js';
import { followMentioned } from '../scripts/follow.js';
import type { ScriptText } from '../scripts/report.js';
import { inspectShell } from '../scripts/shell.js';
import { locate } from '../text.js';
import type { CommandSetting } from './command-setting.js';
import type { BuildText } from './build.js';

interface Command {
  readonly task: FoldedTask;
  readonly command: FoldedParameter;
  readonly text: BuildText;
}

/** The text of an `Exec` goes to cmd.exe on Windows and to sh elsewhere: it is read as both. */
export async function inspectCommand(
  { task, command, text }: Command,
  setting: CommandSetting,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const member = task.target.name;
  for (const value of command.values) {
    const as = { surface: 'exec', program: text.program ?? text.path } as const;
    followMentioned(value, text, as, gather);
    const { offset, line, column } = command.span;
    const source = sourceOf(value, { offset, line, column });
    const script: ScriptText = { ...setting, ...text, source, surface: 'exec', member };
    const once = onceEach(value === command.written ? gather : placed(task, command, gather));
    await inspectBatch(script, once, grammars);
    await inspectShell(script, once, grammars);
  }
}

/** What is put together stands nowhere in the file: it is told where the task takes it. */
export function placed(
  { path, target }: FoldedTask,
  { span }: Pick<FoldedParameter, 'span'>,
  gather: Gather,
): Gather {
  const location = locate(path, span, target.name);
  return {
    ...gather,
    add(fact) {
      gather.add(fact.location.path === path ? { ...fact, location, folded: true } : fact);
    },
    keepTextFlow: (flow) =>
      gather.keepTextFlow({ ...flow, fact: { ...flow.fact, location, folded: true } }),
  };
}

/** Both readings see the same acts. */
function onceEach(gather: Gather): Gather {
  const seen = new Set<string>();
  return {
    ...gather,
    add(fact) {
      const key = `${fact.kind} ${whatOf(fact)} ${fact.location.offset}`;
      if (!seen.has(key)) gather.add(fact);
      seen.add(key);
    },
  };
}

function whatOf(fact: Fact): string {
  if (fact.kind === 'script') return fact.act;
  return fact.kind === 'api-call' ? fact.capability : '';
}
