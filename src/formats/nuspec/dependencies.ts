import { excerpt } from '../../core/text.js';
import type { XmlElement } from '../xml/model.js';
import { attributeOf, note, ownChild, ownChildren, type Metadata } from './metadata.js';
import type { DependencyGroup, NuspecDependency, NuspecProblem } from './model.js';

/**
 * Groups by target framework, or the flat list of the first schemas as one group. Where there are
 * groups, NuGet ignores dependencies outside them: those are a problem.
 */
export function readDependencies(metadata: Metadata): DependencyGroup[] {
  const { element, problems } = metadata;
  const list = ownChild(element, 'dependencies');
  if (list === undefined) return [];
  const groups = ownChildren(list, 'group');
  const flat = ownChildren(list, 'dependency');
  if (groups.length === 0) {
    return flat.length === 0 ? [] : [readGroup(list, flat, undefined, problems)];
  }
  for (const dependency of flat) {
    note(problems, 'ignored-dependency', 'a dependency beside groups', dependency.line);
  }
  return groups.map((group) => {
    const framework = attributeOf(group, 'targetFramework');
    return readGroup(group, ownChildren(group, 'dependency'), framework, problems);
  });
}

function readGroup(
  owner: XmlElement,
  elements: readonly XmlElement[],
  targetFramework: string | undefined,
  problems: NuspecProblem[],
): DependencyGroup {
  const dependencies = elements.map((element) => readDependency(element, problems));
  noteDuplicates(dependencies, problems);
  return { targetFramework, dependencies, line: owner.line };
}

function readDependency(element: XmlElement, problems: NuspecProblem[]): NuspecDependency {
  const id = attributeOf(element, 'id');
  if (id === undefined) note(problems, 'missing-element', 'a dependency without id', element.line);
  return {
    id: id ?? '',
    version: attributeOf(element, 'version'),
    include: attributeOf(element, 'include'),
    exclude: attributeOf(element, 'exclude'),
    line: element.line,
  };
}

function noteDuplicates(
  dependencies: readonly NuspecDependency[],
  problems: NuspecProblem[],
): void {
  const seen = new Set<string>();
  for (const { id, line } of dependencies) {
    const key = id.toLowerCase();
    if (seen.has(key)) note(problems, 'duplicate-dependency', `${excerpt(id)} again`, line);
    seen.add(key);
  }
}
