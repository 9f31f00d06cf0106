import { splitList } from './expressions.js';
import type { Import, Item, Metadata, Property, SdkReference } from './model.js';
import {
  attributeOf,
  conditionsOf,
  inside,
  optional,
  spanOfElement,
  type Reader,
  type Visit,
} from './reader.js';

/** @param visit a `PropertyGroup` */
export function propertiesOf(reader: Reader, visit: Visit): Property[] {
  return visit.element.children.map((child) => ({
    name: child.local,
    value: child.text,
    ...(visit.target === undefined ? {} : { target: visit.target }),
    conditions: conditionsOf(inside(visit, child)),
    span: spanOfElement(reader, child),
  }));
}

const itemAttributes = {
  include: 'Include',
  exclude: 'Exclude',
  remove: 'Remove',
  update: 'Update',
};
/** Attributes that are no metadata ("Item element (MSBuild)"). */
const reserved = new Set([
  ...Object.values(itemAttributes),
  'Condition',
  'KeepDuplicates',
  'KeepMetadata',
  'RemoveMetadata',
  'MatchOnMetadata',
  'MatchOnMetadataOptions',
  'Label',
]);

/** @param visit an `ItemGroup` or `ItemDefinitionGroup` */
export function itemsOf(reader: Reader, visit: Visit): Item[] {
  const definition = visit.element.local === 'ItemDefinitionGroup';
  return visit.element.children.map((child) => ({
    type: child.local,
    ...optional(child, itemAttributes),
    metadata: metadataOf(inside(visit, child)),
    definition,
    ...(visit.target === undefined ? {} : { target: visit.target }),
    conditions: conditionsOf(inside(visit, child)),
    span: spanOfElement(reader, child),
  }));
}

function metadataOf({ element }: Visit): Metadata[] {
  const attributes = element.attributes
    .filter(({ name }) => !reserved.has(name) && !name.startsWith('xmlns'))
    .map(({ name, value }) => ({ name, value }));
  const children = element.children.map((child) => ({
    name: child.local,
    value: child.text,
    ...optional(child, { condition: 'Condition' }),
  }));
  return [...attributes, ...children];
}

export function importOf(reader: Reader, visit: Visit): Import {
  const { element } = visit;
  return {
    project: attributeOf(element, 'Project') ?? '',
    ...optional(element, { sdk: 'Sdk', version: 'Version' }),
    conditions: conditionsOf(visit),
    span: spanOfElement(reader, element),
  };
}

/** `Sdk="A/1.0;B"` of the project ("Use MSBuild project SDKs"). */
export function projectSdks(reader: Reader, { element }: Visit): SdkReference[] {
  return splitList(attributeOf(element, 'Sdk')).map((entry) => {
    const [name = '', version] = entry.split('/', 2);
    const span = spanOfElement(reader, element);
    return { name, ...(version === undefined ? {} : { version }), span };
  });
}

/** `<Sdk Name="A" Version="1.0" />` */
export function sdkOf(reader: Reader, { element }: Visit): SdkReference {
  const name = attributeOf(element, 'Name') ?? '';
  return {
    name,
    ...optional(element, { version: 'Version' }),
    span: spanOfElement(reader, element),
  };
}
