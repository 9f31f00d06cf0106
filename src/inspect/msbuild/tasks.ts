import { classifyTask } from '../../behaviour/commands/msbuild-tasks.js';
import { sourceOf } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import type { Grammars } from '../../formats/grammar/grammars.js';
import type {
  MsBuildFile,
  Target,
  TaskInvocation,
  TaskOutput,
} from '../../formats/msbuild/model.js';
import type { Gather, PackageFile } from '../gather.js';
import { classifyLiteral } from '../literals.js';
import { broughtIn } from '../scripts/batch-text.js';
import { inspectBatch } from '../scripts/batch.js';
import { assign } from '../scripts/flow.js';
import { followMentioned } from '../scripts/follow.js';
import type { ScriptText } from '../scripts/report.js';
import { inspectShell } from '../scripts/shell.js';
import { locate } from '../text.js';
import { conditionOf, reportConstruct } from './construct.js';

/** What the commands of a build file share: its properties, and what any of them fetches. */
export type CommandSetting = Pick<ScriptText, 'assignments' | 'brought'>;

export function commandSetting({ properties, targets }: MsBuildFile): CommandSetting {
  const assignments = new Map<string, string[]>();
  for (const { name, value } of properties) assign(assignments, name, value);
  const commands = targets.flatMap(({ tasks }) => tasks.flatMap((task) => commandOf(task) ?? []));
  const words = commands.flatMap(({ value }) => broughtIn(sourceOf(value)));
  const behind = words.flatMap(
    (word) => assignments.get(/^\$\((\w+)\)$/.exec(word)?.[1] ?? '') ?? [],
  );
  return {
    assignments,
    brought: new Set([...words, ...behind].map((word) => word.toLowerCase())),
  };
}

/** Adds what the tasks of a target do, and reads the commands that they would run. */
export async function inspectTasks(
  target: Target,
  file: PackageFile,
  setting: CommandSetting,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  for (const task of target.tasks) {
    reportTask(task, file, gather);
    for (const { value, span } of task.parameters.filter((each) => !isCommand(task, each.name))) {
      classifyLiteral(value)?.report(gather, locate(file.path, span, target.name));
    }
    await inspectCommand(task, file, setting, gather, grammars);
  }
}

function reportTask(task: TaskInvocation, file: PackageFile, gather: Gather): void {
  const known = classifyTask(task.name);
  if (known === undefined) return;
  const parameters = [
    ...task.parameters.map(({ name, value }) => `${name}="${value}"`),
    ...task.outputs.map(outputText),
  ];
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

function commandOf(task: TaskInvocation): TaskInvocation['parameters'][number] | undefined {
  return task.parameters.find(({ name }) => isCommand(task, name));
}

/** `<Output TaskParameter="DownloadedFile" PropertyName="_File" />`: under which name others find it. */
function outputText({ taskParameter, propertyName, itemName }: TaskOutput): string {
  const name =
    propertyName === undefined ? `ItemName="${itemName ?? ''}"` : `PropertyName="${propertyName}"`;
  return `Output TaskParameter="${taskParameter}" ${name}`;
}

/** The readers of scripts tell its words apart; as a whole it would be taken for prose. */
function isCommand(task: TaskInvocation, parameter: string): boolean {
  return task.name.toLowerCase() === 'exec' && parameter.toLowerCase() === 'command';
}

/** The text of an `Exec` goes to cmd.exe on Windows and to sh elsewhere: it is read as both. */
async function inspectCommand(
  task: TaskInvocation,
  file: PackageFile,
  setting: CommandSetting,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const command = commandOf(task);
  if (command === undefined) return;
  const { path, depth } = file;
  followMentioned(command.value, file, { surface: 'exec', program: path }, gather);
  const { offset, line, column } = command.span;
  const source = sourceOf(command.value, { offset, line, column });
  const member = task.target;
  const script = { ...setting, path, depth, source, surface: 'exec', member } as const;
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
