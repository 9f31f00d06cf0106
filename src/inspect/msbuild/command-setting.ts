import { sourceOf } from '../../core/source.js';
import type { FoldedBuild, FoldedTask } from '../../formats/msbuild/fold/model.js';
import { plainPath } from '../../facts/script-chain.js';
import { broughtIn } from '../scripts/batch-text.js';
import { assign } from '../scripts/flow.js';
import type { ScriptText } from '../scripts/report.js';
import { deedOfTask } from './task-deeds.js';

/** What the commands of a build share: its properties, and what any of them fetches. */
export type CommandSetting = Pick<ScriptText, 'assignments' | 'brought'>;

export function commandSetting({ properties, tasks }: FoldedBuild): CommandSetting {
  const assignments = new Map<string, string[]>();
  for (const [name, values] of properties)
    for (const value of values) assign(assignments, `$(${name})`, value);
  const words = tasks.flatMap(wordsOf);
  const behind = words.flatMap(
    (word) => assignments.get(/^\$\((\w+)\)$/.exec(word)?.[1]?.toLowerCase() ?? '') ?? [],
  );
  return {
    assignments,
    brought: new Set([...words, ...behind].map((word) => word.toLowerCase())),
  };
}

function wordsOf(task: FoldedTask): string[] {
  const gives = deedOfTask(task)?.gives ?? [];
  const commands = task.parameters.filter(
    ({ name }) => task.task.name.toLowerCase() === 'exec' && name.toLowerCase() === 'command',
  );
  const written = commands.flatMap(({ values }) =>
    values.flatMap((text) => broughtIn(sourceOf(text))),
  );
  return [...written, ...gives.map(plainPath)];
}
