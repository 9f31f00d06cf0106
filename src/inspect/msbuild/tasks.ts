import { classifyTask } from '../../behaviour/commands/msbuild-tasks.js';
import { sourceOf } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type { Target, TaskInvocation } from '../../formats/msbuild/model.js';
import type { Gather, PackageFile } from '../gather.js';
import { classifyLiteral } from '../literals.js';
import { inspectBatch } from '../scripts/batch.js';
import { inspectShell } from '../scripts/shell.js';
import { locate } from '../text.js';
import { conditionOf, reportConstruct } from './construct.js';

/** Adds what the tasks of a target do, and reads the commands that they would run. */
export async function inspectTasks(
  target: Target,
  file: PackageFile,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  for (const task of target.tasks) {
    reportTask(task, file, gather);
    for (const { value, span } of task.parameters.filter((each) => !isCommand(task, each.name))) {
      classifyLiteral(value)?.report(gather, locate(file.path, span, target.name));
    }
    await inspectCommand(task, file, gather, grammars);
  }
}

function reportTask(task: TaskInvocation, file: PackageFile, gather: Gather): void {
  const known = classifyTask(task.name);
  if (known === undefined) return;
  const parameters = task.parameters.map(({ name, value }) => `${name}="${value}"`);
  const text = `${task.name} ${parameters.join(' ')}`;
  const { target } = task;
  const condition = conditionOf(task.conditions);
  const { construct, capability } = known;
  reportConstruct({ construct, target, ...condition, text }, task.span, file, gather);
  gather.add({
    kind: 'api-call',
    capability,
    api: `MSBuild:${task.name}`,
    count: 1,
    location: locate(file.path, task.span, target),
    excerpt: excerpt(text),
  });
}

/** The readers of scripts tell its words apart; as a whole it would be taken for prose. */
function isCommand(task: TaskInvocation, parameter: string): boolean {
  return task.name.toLowerCase() === 'exec' && parameter.toLowerCase() === 'command';
}

const scriptWord = /[^\s"']+\.(?:ps1|psm1|cmd|bat|sh)\b/gi;

/** The text of an `Exec` goes to cmd.exe on Windows and to sh elsewhere: it is read as both. */
async function inspectCommand(
  task: TaskInvocation,
  file: PackageFile,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const command = task.parameters.find(({ name }) => isCommand(task, name));
  if (command === undefined) return;
  for (const [word] of command.value.matchAll(scriptWord)) {
    gather.follow(word, file, { surface: 'exec' });
  }
  const { offset, line, column } = command.span;
  const source = sourceOf(command.value, { offset, line, column });
  const script = { path: file.path, source, surface: 'exec', member: task.target } as const;
  const seen = new Set<string>();
  const once: Gather = {
    ...gather,
    add(fact) {
      const { kind, location } = fact;
      const what =
        fact.kind === 'script' ? fact.act : fact.kind === 'api-call' ? fact.capability : '';
      const key = `${kind} ${what} ${location.offset}`;
      if (!seen.has(key)) gather.add(fact);
      seen.add(key);
    },
  };
  await inspectBatch(script, once, grammars);
  await inspectShell(script, once, grammars);
}
