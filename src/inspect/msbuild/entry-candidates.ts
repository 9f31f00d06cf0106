import { classifyPropertyFunction } from '../../behaviour/commands/msbuild-tasks.js';
import type { Span } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import { splitList } from '../../formats/msbuild/expressions.js';
import type {
  LocatedExpression,
  MsBuildFile,
  Target,
  TaskInvocation,
  UsingTask,
} from '../../formats/msbuild/model.js';
import { parameterOf } from '../../formats/msbuild/targets.js';
import {
  originOf,
  type BuildFileCandidate,
  type BuildTarget,
  type BuildTask,
  type Placed,
} from '../entry-points/candidate.js';
import type { Gather, PackageFile } from '../gather.js';
import { locate } from '../text.js';

/** Items that make something of the package run or be compiled. */
const telling = new Set([
  'analyzer',
  'compile',
  'reference',
  'runtimehostconfigurationoption',
  'testingplatformbuilderhook',
  'weaverfiles',
]);

/** Notes what of an MSBuild file runs, and on what, should a project import it. */
export function noteBuildFile(read: MsBuildFile, file: PackageFile, gather: Gather): void {
  const placed = <T extends object>(value: T, span: Span, member?: string): Placed<T> => ({
    ...value,
    location: locate(file.path, span, member),
  });
  gather.note({
    kind: 'build-file',
    file: originOf(file),
    initialTargets: read.initialTargets,
    defaultTargets: read.defaultTargets,
    imports: read.imports.map(({ project, conditions, span }) =>
      placed({ project, conditions }, span),
    ),
    properties: read.properties.map(({ name, value }) => ({ name, value })),
    items: read.items
      .filter(({ type }) => telling.has(type.toLowerCase()))
      .map(({ type, include, update, metadata, target, conditions, span }) =>
        placed(
          {
            type,
            metadata,
            conditions,
            ...(include === undefined ? {} : { include }),
            ...(update === undefined ? {} : { update }),
            ...(target === undefined ? {} : { target }),
          },
          span,
        ),
      ),
    targets: read.targets.map((target) => placed(targetOf(target), target.span, target.name)),
    usingTasks: read.usingTasks.map((task) => placed(taskOf(task), task.span, task.taskName)),
    evaluated: read.expressions.flatMap((each) => evaluated(each, file)),
  });
}

function targetOf(target: Target): Omit<BuildTarget, 'location'> {
  const { name, beforeTargets, afterTargets, dependsOnTargets, conditions, tasks } = target;
  return {
    name,
    beforeTargets,
    afterTargets,
    dependsOnTargets,
    conditions,
    tasks: tasks.map((task) => task.name),
    calls: [...tasks.flatMap(calledBy), ...target.onError],
  };
}

/** Targets that a task runs: `CallTarget`, and `MSBuild`, which may build the project itself again. */
function calledBy(task: TaskInvocation): string[] {
  if (!/^(?:CallTarget|MSBuild)$/i.test(task.name)) return [];
  return splitList(parameterOf(task, 'Targets')?.value);
}

function taskOf(task: UsingTask): Omit<BuildTask, 'location'> {
  const { taskName, assemblyFile, assemblyName, taskFactory, inline, conditions } = task;
  return {
    name: taskName.trim(),
    conditions,
    inline: inline !== undefined,
    ...(assemblyFile === undefined ? {} : { assemblyFile }),
    ...(assemblyName === undefined ? {} : { assemblyName }),
    ...(taskFactory === undefined ? {} : { factory: taskFactory }),
    ...(inline === undefined ? {} : { language: inline.language }),
  };
}

/** What a project evaluates when it is loaded: all but targets and the code of inline tasks. */
function evaluated(
  expression: LocatedExpression,
  file: PackageFile,
): BuildFileCandidate['evaluated'][number][] {
  const { kind, place, text, members, span } = expression;
  if (place.target !== undefined || /^(?:Target|Task|Code)$/.test(place.element)) return [];
  const found = { text: excerpt(text), of: subject(place), location: locate(file.path, span) };
  if (kind === 'registry') return [{ ...found, registry: true, name: expression.name }];
  const member = members[0]?.name ?? '';
  if (kind !== 'static' || classifyPropertyFunction(expression.name, member) === undefined)
    return [];
  return [{ ...found, registry: false, name: `${expression.name}::${member}` }];
}

function subject({ kind, name, element }: LocatedExpression['place']): string {
  return kind === 'text' ? element : `${name} of ${element}`;
}
