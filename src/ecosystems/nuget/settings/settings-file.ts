import { MalformedInput } from '../../../core/errors.js';
import { excerpt } from '../../../core/text.js';
import type { XmlElement } from '../../../formats/xml/model.js';
import { readXml } from '../../../formats/xml/read-xml.js';
import { checkComposite } from './composites.js';
import { checkElement, kindOf, refusal, type ElementKind } from './elements.js';

/** One element inside a section, or inside another item. */
export interface SettingItem {
  readonly kind: ElementKind;
  /** As written: for credentials the encoded name of their source. */
  readonly name: string;
  /** By local name in lower case; neither trimmed nor expanded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SettingItem[];
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

/** One NuGet.Config as the client parses it, before it is merged with others. */
export interface SettingsFile {
  /** By their exact names: `PackageSources` is another section than `packageSources`. */
  readonly sections: ReadonlyMap<string, readonly SettingItem[]>;
}

/**
 * Reads a NuGet.Config, and refuses what the client refuses, which then restores nothing: XML that
 * .NET does not read, another root, missing attributes, in sections that nobody uses too
 * (NuGet.Configuration SettingsFile).
 * @throws MalformedInput with the line, LimitReached from the XML reader.
 */
export function readSettingsFile(bytes: Uint8Array): SettingsFile {
  const { root, problems } = readXml(bytes);
  const [problem] = problems;
  if (problem !== undefined)
    throw new MalformedInput('bad-structure', problem.message, { line: problem.line });
  if (root.local.toLowerCase() !== 'configuration')
    throw refusal(root, 'is not the root that a NuGet.Config has: configuration');
  checkTree(root);
  return { sections: sectionsOf(root) };
}

/** Every element that the client parses: the whole file, since unknown ones are parsed too. */
function checkTree(root: XmlElement): void {
  checkElement(root, 'unknown');
  const open: XmlElement[] = [root];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const element of parent.children) {
      const kind = kindOf(element, parent);
      checkElement(element, kind);
      checkComposite(element, kind);
      open.push(element);
    }
  }
}

/** Equal sections count once: the first (SettingFactory.ParseChildren, SettingElementKeyComparer). */
function sectionsOf(root: XmlElement): Map<string, readonly SettingItem[]> {
  const seen = new Set<string>();
  const sections = new Map<string, readonly SettingItem[]>();
  for (const element of root.children) {
    const item = itemOf(element, root);
    const key = likeness(item);
    if (seen.has(key)) continue;
    seen.add(key);
    if (sections.has(element.local)) throw refusal(element, 'stands there twice');
    sections.set(element.local, itemsOf(element));
  }
  return sections;
}

/** What stands behind the last `<clear />`, itself included; equal elements count once. */
function itemsOf(section: XmlElement): SettingItem[] {
  const items: SettingItem[] = [];
  const seen = new Set<string>();
  for (const element of section.children) {
    const item = withChildren(element, section);
    const key = likeness(item);
    if (seen.has(key)) {
      if (section.local.toLowerCase() === 'packagesourcemapping') throw repeatedSource(element);
      continue;
    }
    seen.add(key);
    if (item.kind === 'clear') items.length = 0;
    items.push(item);
  }
  return items;
}

function repeatedSource(element: XmlElement): MalformedInput {
  const key = element.attributes.find(({ name }) => name === 'key')?.value ?? '';
  return refusal(element, `repeats the source '${excerpt(key)}' in the mapping`);
}

/** The client compares the name and the values of all attributes, put together, ignoring case. */
function likeness({ kind, name, attributes }: SettingItem): string {
  const shown = kind === 'add' || kind === 'source' ? 'add' : name;
  return `${shown}${[...attributes.values()].join('')}`.toUpperCase();
}

function withChildren(element: XmlElement, parent: XmlElement): SettingItem {
  const children = element.children.map((child) => ({
    ...itemOf(child, element),
    children: child.children.map((inner) => itemOf(inner, child)),
  }));
  return { ...itemOf(element, parent), children };
}

function itemOf(element: XmlElement, parent: XmlElement): SettingItem {
  const attributes = element.attributes.map(({ name, value }): [string, string] => [
    name.slice(name.indexOf(':') + 1).toLowerCase(),
    value,
  ]);
  return {
    kind: kindOf(element, parent),
    name: element.local,
    attributes: new Map(attributes),
    children: [],
    text: element.text,
    line: element.line,
  };
}
