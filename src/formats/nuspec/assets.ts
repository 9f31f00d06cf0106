import type { XmlElement } from '../xml/model.js';
import { attributeOf, isTrue, ownChild, ownChildren, type Metadata } from './metadata.js';
import type { ContentFilesRule, FrameworkAssembly, NameGroup } from './model.js';

export function readFrameworkAssemblies({ element }: Metadata): FrameworkAssembly[] {
  const list = ownChild(element, 'frameworkAssemblies');
  if (list === undefined) return [];
  return ownChildren(list, 'frameworkAssembly').map((assembly) => ({
    name: attributeOf(assembly, 'assemblyName') ?? '',
    targetFrameworks: splitList(attributeOf(assembly, 'targetFramework')),
    line: assembly.line,
  }));
}

export function readFrameworkReferences({ element }: Metadata): NameGroup[] {
  return readNameGroups(ownChild(element, 'frameworkReferences'), 'frameworkReference', 'name');
}

export function readReferences({ element }: Metadata): NameGroup[] {
  return readNameGroups(ownChild(element, 'references'), 'reference', 'file');
}

/** Groups, else the names outside of groups as one for every framework. */
function readNameGroups(
  list: XmlElement | undefined,
  local: string,
  attribute: string,
): NameGroup[] {
  if (list === undefined) return [];
  const toGroup = (owner: XmlElement): NameGroup => ({
    targetFramework: attributeOf(owner, 'targetFramework'),
    names: ownChildren(owner, local).flatMap((item) => attributeOf(item, attribute) ?? []),
    line: owner.line,
  });
  const groups = ownChildren(list, 'group').map(toGroup);
  if (groups.length > 0) return groups;
  const flat = toGroup(list);
  return flat.names.length === 0 ? [] : [flat];
}

export function readContentFiles({ element }: Metadata): ContentFilesRule[] {
  const list = ownChild(element, 'contentFiles');
  if (list === undefined) return [];
  return ownChildren(list, 'files').map((rule) => ({
    include: attributeOf(rule, 'include') ?? '',
    exclude: attributeOf(rule, 'exclude'),
    buildAction: attributeOf(rule, 'buildAction'),
    copyToOutput: isTrue(attributeOf(rule, 'copyToOutput')),
    flatten: isTrue(attributeOf(rule, 'flatten')),
    line: rule.line,
  }));
}

function splitList(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((item) => item.trim() || []);
}
