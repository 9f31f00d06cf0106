import { MalformedInput } from '../../../core/errors.js';
import type { XmlElement } from '../../xml/model.js';
import { readXml } from '../../xml/read-xml.js';
import { attributeOf } from '../reader.js';
import { parseCondition, type Condition } from './condition-parser.js';
import { typesInCondition, typesInParts } from './item-types.js';
import { parseTemplate, splitList, type Part } from './template.js';

/**
 * A project file as evaluation goes through it. Unlike `MsBuildFile`, groups stay together: the
 * condition of a group is decided once, before what it holds.
 */
export interface ProjectElements {
  readonly sdks: readonly SdkElement[];
  /** Global properties that the project may set all the same, in lower case. */
  readonly treatAsLocal: readonly string[];
  readonly initialTargets: Text;
  readonly statements: readonly Statement[];
}

export interface SdkElement {
  readonly name: string;
  readonly version?: string;
  readonly line: number;
}

/** A text with its expressions taken apart. */
export interface Text {
  readonly text: string;
  readonly parts: readonly Part[];
}

export interface ConditionText {
  readonly text: string;
  readonly condition: Condition;
}

interface Conditional {
  readonly condition?: ConditionText;
  readonly line: number;
}

export type Statement =
  PropertyGroup | ItemGroup | ImportStatement | Container | Choose | TargetStatement | SdkStatement;

export interface PropertyGroup extends Conditional {
  readonly kind: 'properties';
  readonly properties: readonly PropertyElement[];
}

export interface PropertyElement extends Conditional {
  readonly name: string;
  readonly value: Text;
}

export interface ItemGroup extends Conditional {
  readonly kind: 'items' | 'definitions';
  readonly items: readonly ItemElement[];
  /** Lower-case item types that its condition asks for. */
  readonly refersTo: readonly string[];
}

export interface ItemElement extends Conditional {
  readonly type: string;
  readonly include?: Text;
  readonly exclude?: Text;
  readonly remove?: Text;
  readonly update?: Text;
  readonly keepDuplicates?: Text;
  readonly metadata: readonly MetadataElement[];
  /** Lower-case item types that anything of it asks for. */
  readonly refersTo: readonly string[];
}

export interface MetadataElement extends Conditional {
  readonly name: string;
  readonly value: Text;
}

export interface ImportStatement extends Conditional {
  readonly kind: 'import';
  readonly project: Text;
  readonly sdk?: Text;
  readonly version?: Text;
}

/** `ImportGroup`. */
export interface Container extends Conditional {
  readonly kind: 'group';
  readonly statements: readonly Statement[];
}

export interface Choose {
  readonly kind: 'choose';
  readonly line: number;
  /** `Otherwise` is the one without a condition. */
  readonly branches: readonly (Conditional & { readonly statements: readonly Statement[] })[];
}

export interface TargetStatement extends Conditional {
  readonly kind: 'target';
  readonly name: string;
  readonly before?: Text;
  readonly after?: Text;
  readonly dependsOn?: Text;
  /** Types of the items that it makes or its tasks give, and names of the properties. */
  readonly items: readonly string[];
  readonly properties: readonly string[];
}

/** `<Sdk Name="…" />`: its props are imported before, its targets behind everything else. */
export interface SdkStatement extends SdkElement {
  readonly kind: 'sdk';
}

/**
 * @throws MalformedInput where it is no MSBuild file
 * @throws LimitReached from the XML reader
 */
export function readElements(bytes: Uint8Array): ProjectElements {
  const { root } = readXml(bytes);
  if (root.local !== 'Project') {
    const message = `the root element is ${root.name}, not Project`;
    throw new MalformedInput('bad-structure', message, { line: root.line });
  }
  const statements = statementsOf(root.children, 0);
  const nested = statements.filter((statement) => statement.kind === 'sdk');
  return {
    sdks: [...projectSdks(root), ...nested],
    treatAsLocal: splitList((attributeOf(root, 'TreatAsLocalProperty') ?? '').toLowerCase()),
    initialTargets: textOf(attributeOf(root, 'InitialTargets') ?? ''),
    statements,
  };
}

function projectSdks(root: XmlElement): SdkElement[] {
  const list = attributeOf(root, 'Sdk')?.split(';') ?? [];
  return list
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [name = '', version] = entry.split('/', 2);
      return { name, line: root.line, ...(version !== undefined && { version }) };
    });
}

/** `Choose` in `Choose` as deep as the XML reader lets through (`xmlDepth`). */
function statementsOf(elements: readonly XmlElement[], depth: number): Statement[] {
  return elements.flatMap((element) => statementOf(element, depth) ?? []);
}

function statementOf(element: XmlElement, depth: number): Statement | undefined {
  switch (element.local) {
    case 'PropertyGroup':
      return {
        kind: 'properties',
        ...conditional(element),
        properties: element.children.map((child) => ({
          name: child.local,
          value: textOf(innerText(child)),
          ...conditional(child),
        })),
      };
    case 'ItemGroup':
    case 'ItemDefinitionGroup':
      return {
        kind: element.local === 'ItemGroup' ? 'items' : 'definitions',
        ...conditional(element),
        items: element.children.map(itemOf),
        refersTo: typesInConditionOf(conditional(element)),
      };
    case 'Import':
      return importOf(element);
    case 'ImportGroup':
      return {
        kind: 'group',
        ...conditional(element),
        statements: statementsOf(element.children, depth + 1),
      };
    case 'Choose':
      return { kind: 'choose', line: element.line, branches: branchesOf(element, depth) };
    case 'Target':
      return targetOf(element);
    case 'Sdk': {
      const version = attributeOf(element, 'Version');
      const name = attributeOf(element, 'Name') ?? '';
      return { kind: 'sdk', name, line: element.line, ...(version !== undefined && { version }) };
    }
    default:
      return undefined;
  }
}

function branchesOf(element: XmlElement, depth: number): Choose['branches'] {
  return element.children
    .filter(({ local }) => local === 'When' || local === 'Otherwise')
    .map((child) => ({
      ...conditional(child),
      statements: statementsOf(child.children, depth + 1),
    }));
}

/** A property may hold XML; such text is of no use to what is asked here, but it is not empty. */
function innerText(element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  return element.children.map(({ local }) => `<${local} />`).join('');
}

function conditional(element: XmlElement): Conditional {
  const text = attributeOf(element, 'Condition');
  const { line } = element;
  if (text === undefined || text.trim() === '') return { line };
  return { line, condition: { text, condition: parseCondition(text) } };
}

export function textOf(text: string): Text {
  return { text, parts: parseTemplate(text) };
}

function optionalText(element: XmlElement, name: string): Text | undefined {
  const text = attributeOf(element, name);
  return text === undefined ? undefined : textOf(text);
}

const itemAttributes = new Map([
  ['Include', 'include'],
  ['Exclude', 'exclude'],
  ['Remove', 'remove'],
  ['Update', 'update'],
  ['KeepDuplicates', 'keepDuplicates'],
] as const);

/** Attributes that are no metadata ("Item element (MSBuild)"). */
const noMetadata: ReadonlySet<string> = new Set([
  ...itemAttributes.keys(),
  'Condition',
  'KeepMetadata',
  'RemoveMetadata',
  'MatchOnMetadata',
  'MatchOnMetadataOptions',
  'Label',
]);

function itemOf(element: XmlElement): ItemElement {
  const texts: {
    [name in typeof itemAttributes extends Map<infer _, infer V> ? V : never]?: Text;
  } = {};
  for (const [attribute, name] of itemAttributes) {
    const text = optionalText(element, attribute);
    if (text !== undefined) texts[name] = text;
  }
  const attributes = element.attributes
    .filter(({ name }) => !noMetadata.has(name) && !name.startsWith('xmlns'))
    .map(({ name, value, line }) => ({ name, value: textOf(value), line }));
  const children = element.children.map((child) => ({
    name: child.local,
    value: textOf(innerText(child)),
    ...conditional(child),
  }));
  const metadata: MetadataElement[] = [...attributes, ...children];
  const own = conditional(element);
  const lists = [...Object.values(texts), ...metadata.map(({ value }) => value)];
  const refersTo = [
    ...lists.flatMap(({ parts }) => typesInParts(parts)),
    ...[own, ...metadata].flatMap(typesInConditionOf),
  ];
  return { type: element.local, ...texts, metadata, refersTo, ...own };
}

function typesInConditionOf({ condition }: Conditional): string[] {
  return condition === undefined ? [] : typesInCondition(condition.condition);
}

function importOf(element: XmlElement): ImportStatement {
  const sdk = optionalText(element, 'Sdk');
  const version = optionalText(element, 'Version');
  return {
    kind: 'import',
    project: textOf(attributeOf(element, 'Project') ?? ''),
    ...conditional(element),
    ...(sdk !== undefined && { sdk }),
    ...(version !== undefined && { version }),
  };
}

function targetOf(element: XmlElement): TargetStatement {
  const inGroups = (local: string): string[] =>
    element.children
      .filter((child) => child.local === local)
      .flatMap((group) => group.children.map((child) => child.local));
  const outputs = (name: string): string[] =>
    element.children
      .flatMap((task) => task.children.filter(({ local }) => local === 'Output'))
      .flatMap((output) => attributeOf(output, name) ?? []);
  const before = optionalText(element, 'BeforeTargets');
  const after = optionalText(element, 'AfterTargets');
  const dependsOn = optionalText(element, 'DependsOnTargets');
  return {
    kind: 'target',
    name: attributeOf(element, 'Name') ?? '',
    ...conditional(element),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(dependsOn !== undefined && { dependsOn }),
    items: [...inGroups('ItemGroup'), ...outputs('ItemName')],
    properties: [...inGroups('PropertyGroup'), ...outputs('PropertyName')],
  };
}
