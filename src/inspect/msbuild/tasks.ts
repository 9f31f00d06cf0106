import { classifyTask } from '../../behaviour/commands/msbuild-tasks.js';
import { excerpt } from '../../core/text.js';
import type { FoldedParameter, FoldedTask } from '../../formats/msbuild/fold/model.js';
import type { TaskOutput } from '../../formats/msbuild/model.js';
import type { Gather } from '../gather.js';
import { classifyLiteral } from '../literals.js';
import { locate } from '../text.js';
import { effectOf } from './effects.js';
import { conditionOf, reportConstruct } from './construct.js';

/** Adds what a task of a target is, and what its parameters name. */
export function reportTask(folded: FoldedTask, gather: Gather): void {
  const { path, target, task, parameters } = folded;
  for (const parameter of parameters.filter(({ name }) => !isCommand(folded, name))) {
    for (const value of textsOf(parameter))
      classifyLiteral(value)?.report(gather, locate(path, parameter.span, target.name));
  }
  reportGate(folded, gather);
  const known = classifyTask(task.name);
  if (known === undefined) return;
  const text = taskText(folded);
  const condition = conditionOf(task.conditions);
  const { construct, capability } = known;
  reportConstruct(
    { construct, target: target.name, ...condition, text, ...effectOf(folded) },
    task.span,
    { path },
    gather,
  );
  gather.add({
    kind: 'api-call',
    capability,
    api: `MSBuild:${task.name}`,
    count: 1,
    location: locate(path, task.span, target.name),
    excerpt: excerpt(text),
  });
}

/** A task that waits for a day, or throws dice: its conditions ask the clock for more than a stamp. */
function reportGate({ path, target, task, conditions }: FoldedTask, gather: Gather): void {
  const asked = conditions.find((text) => clock.test(text) && /[<>]|[!=]=/.test(text));
  if (asked === undefined) return;
  const location = locate(path, task.span, target.name);
  gather.add({ kind: 'gate', gate: 'date', location, excerpt: excerpt(asked), folded: true });
}

const clock =
  /\[System\.(?:DateTime(?:Offset)?\]::(?:UtcNow|Now|Today)|Guid\]::NewGuid|Environment\]::TickCount)/i;

/** With its parameters as the task gets them, where they are always the same. */
export function taskText({ task, parameters }: Pick<FoldedTask, 'task' | 'parameters'>): string {
  const given = parameters.map(({ name, values, written }) => {
    const [only = written] = values.length === 1 ? values : [];
    return `${name}="${only}"`;
  });
  return `${task.name} ${[...given, ...task.outputs.map(outputText)].join(' ')}`;
}

/** Lists are told entry by entry. */
function textsOf({ values, lines }: FoldedParameter): Set<string> {
  return new Set([
    ...values,
    ...lines.filter((text) => text.includes('\n')).flatMap((text) => text.split('\n')),
  ]);
}

/** `<Output TaskParameter="DownloadedFile" PropertyName="_File" />`: under which name others find it. */
function outputText({ taskParameter, propertyName, itemName }: TaskOutput): string {
  const name =
    propertyName === undefined ? `ItemName="${itemName ?? ''}"` : `PropertyName="${propertyName}"`;
  return `Output TaskParameter="${taskParameter}" ${name}`;
}

/** The readers of scripts tell its words apart; as a whole it would be taken for prose. */
export function isCommand({ task }: Pick<FoldedTask, 'task'>, parameter: string): boolean {
  return task.name.toLowerCase() === 'exec' && parameter.toLowerCase() === 'command';
}
