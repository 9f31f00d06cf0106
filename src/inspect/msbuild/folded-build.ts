import type { Grammars } from '../../formats/grammar/grammars.js';
import type { FoldedTask } from '../../formats/msbuild/fold/model.js';
import { limits } from '../../core/limits.js';
import { unread, type Gather } from '../gather.js';
import { textIn, type Build } from './build.js';
import { inspectCommand } from './command.js';
import { commandSetting, type CommandSetting } from './command-setting.js';
import { inspectInlineTask } from './inline-task.js';
import { moves } from './moves.js';
import { secretFlows } from './secret-flows.js';
import { followTools } from './tool-paths.js';
import { inspectWritten } from './written-files.js';
import { isCommand, reportTask } from './tasks.js';

export async function inspectFoldedBuild(
  build: Build,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const { folded } = build;
  for (const code of folded.codes) {
    if (!isNew(build, `${code.path}\0${code.usingTask.span.offset}\0${code.codes.join('\0')}`))
      continue;
    await inspectInlineTask(code, textIn(build, code.path), gather, grammars);
  }
  const setting = commandSetting(folded);
  for (const task of folded.tasks) {
    if (isNew(build, keyOf(task))) await inspectTask(task, build, setting, gather, grammars);
  }
  moves(build, gather);
  followTools(build, gather);
  secretFlows(build, gather);
  await inspectWritten(build, gather, grammars);
}

async function inspectTask(
  task: FoldedTask,
  build: Build,
  setting: CommandSetting,
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  const text = textIn(build, task.path);
  reportTask(task, gather);
  const command = task.parameters.find(({ name }) => isCommand(task, name));
  if (!command) return;
  if (++build.read.commands > limits.buildCommands) return commandsLeft(build, gather);
  await inspectCommand({ task, command, text }, setting, gather, grammars);
}

/** Each is a script of its own to read: how many there are is up to the package. */
function commandsLeft({ read, root }: Build, gather: Gather): void {
  if (read.commands > limits.buildCommands + 1) return;
  const reason = `limit buildCommands of ${limits.buildCommands} reached`;
  unread(gather, root, 'buildCommands', reason);
}

function isNew({ told }: Build, key: string): boolean {
  return !told.has(key) && told.add(key) !== undefined;
}

function keyOf({ path, task, parameters }: FoldedTask): string {
  const values = parameters.flatMap((each) => each.values);
  return [path, String(task.span.offset), ...values].join('\0');
}
