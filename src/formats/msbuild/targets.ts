import type { XmlElement } from '../xml/model.js';
import { splitList } from './expressions.js';
import type { Target, TaskInvocation, TaskOutput, TaskParameter } from './model.js';
import {
  attributeOf,
  conditionsOf,
  inside,
  optional,
  spanOfAttribute,
  spanOfElement,
  type Reader,
  type Visit,
} from './reader.js';

/** Children of a target that are no tasks. */
export const notTasks: ReadonlySet<string> = new Set(['PropertyGroup', 'ItemGroup', 'OnError']);

export function targetOf(reader: Reader, visit: Visit): Target {
  const { element } = visit;
  const name = attributeOf(element, 'Name') ?? '';
  const within = { ...visit, target: name };
  const tasks = element.children.filter(({ local }) => !notTasks.has(local));
  const onError = element.children.filter(({ local }) => local === 'OnError');
  return {
    name,
    beforeTargets: splitList(attributeOf(element, 'BeforeTargets')),
    afterTargets: splitList(attributeOf(element, 'AfterTargets')),
    dependsOnTargets: splitList(attributeOf(element, 'DependsOnTargets')),
    ...optional(element, { inputs: 'Inputs', outputs: 'Outputs', returns: 'Returns' }),
    tasks: tasks.map((task) => taskOf(reader, inside(within, task))),
    onError: onError.flatMap((error) => splitList(attributeOf(error, 'ExecuteTargets'))),
    conditions: conditionsOf(visit),
    span: spanOfElement(reader, element),
  };
}

function taskOf(reader: Reader, visit: Visit): TaskInvocation {
  const { element, target = '' } = visit;
  const outputs = element.children.filter(({ local }) => local === 'Output');
  return {
    name: element.local,
    parameters: parametersOf(reader, element),
    outputs: outputs.map(outputOf),
    target,
    conditions: conditionsOf(visit),
    span: spanOfElement(reader, element),
  };
}

function parametersOf(reader: Reader, element: XmlElement): TaskParameter[] {
  return element.attributes
    .filter(({ name }) => name !== 'Condition' && !name.startsWith('xmlns'))
    .map((attribute) => ({
      name: attribute.name,
      value: attribute.value,
      span: spanOfAttribute(reader, attribute),
    }));
}

function outputOf(element: XmlElement): TaskOutput {
  return {
    taskParameter: attributeOf(element, 'TaskParameter') ?? '',
    ...optional(element, {
      propertyName: 'PropertyName',
      itemName: 'ItemName',
      condition: 'Condition',
    }),
  };
}

/** A parameter's value by name; MSBuild ignores case in them. */
export function parameterOf(task: TaskInvocation, name: string): TaskParameter | undefined {
  const wanted = name.toLowerCase();
  return task.parameters.find((parameter) => parameter.name.toLowerCase() === wanted);
}
