import { MalformedInput } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import type { XmlDocument, XmlElement } from '../xml/model.js';
import { readXml } from '../xml/read-xml.js';
import {
  readContentFiles,
  readFrameworkAssemblies,
  readFrameworkReferences,
  readReferences,
} from './assets.js';
import { readDependencies } from './dependencies.js';
import {
  attributeOf,
  flagOf,
  note,
  noteElements,
  ownChild,
  ownChildren,
  textOf,
  type Metadata,
} from './metadata.js';
import type { Nuspec, NuspecLicense, NuspecProblem, NuspecRepository } from './model.js';

/** Every namespace published: a missing one is that of NuGet 1.0 (NuGet `ManifestSchemaUtility`). */
const namespaces = new Set([
  '',
  ...['2010/07', '2011/08', '2011/10', '2012/06', '2013/01', '2013/05'].map(
    (version) => `http://schemas.microsoft.com/packaging/${version}/nuspec.xsd`,
  ),
]);

/**
 * Reads a package description as NuGet does: the first `metadata` below the root, the first of each
 * element in it.
 * @throws MalformedInput `bad-structure` when it is not XML or has no `metadata`.
 * @throws LimitReached as `readXml`.
 */
export function readNuspec(bytes: Uint8Array): Nuspec {
  const document = readXml(bytes);
  const metadata = findMetadata(document);
  noteMetadata(metadata);
  return {
    namespace: metadata.element.namespace,
    minClientVersion: attributeOf(metadata.element, 'minClientVersion'),
    ...readTexts(metadata),
    license: readLicense(metadata),
    requireLicenseAcceptance: flagOf(metadata, 'requireLicenseAcceptance'),
    developmentDependency: flagOf(metadata, 'developmentDependency'),
    serviceable: flagOf(metadata, 'serviceable'),
    repository: readRepository(metadata),
    packageTypes: readPackageTypes(metadata),
    dependencyGroups: readDependencies(metadata),
    frameworkAssemblies: readFrameworkAssemblies(metadata),
    frameworkReferences: readFrameworkReferences(metadata),
    references: readReferences(metadata),
    contentFiles: readContentFiles(metadata),
    problems: metadata.problems,
  };
}

function findMetadata({ root, problems }: XmlDocument): Metadata {
  const element = root.children.find((child) => child.local === 'metadata');
  if (element === undefined) {
    throw new MalformedInput('bad-structure', 'no metadata element', { line: root.line });
  }
  const found: NuspecProblem[] = [...problems];
  if (root.children.some((child) => child !== element && child.local === 'metadata')) {
    note(found, 'duplicate-element', 'a second metadata element', root.line);
  }
  return { element, problems: found };
}

function noteMetadata(metadata: Metadata): void {
  const { element, problems } = metadata;
  if (!namespaces.has(element.namespace)) {
    const message = `no published schema: ${excerpt(element.namespace)}`;
    note(problems, 'unknown-namespace', message, element.line);
  }
  for (const local of ['id', 'version']) {
    if (textOf(metadata, local) === undefined) {
      note(problems, 'missing-element', `no ${local}`, element.line);
    }
  }
  noteElements(metadata);
}

const texts = [
  'id',
  'version',
  'title',
  'authors',
  'owners',
  'description',
  'summary',
  'releaseNotes',
  'copyright',
  'language',
  'tags',
  'projectUrl',
  'iconUrl',
  'icon',
  'readme',
] as const;

function readTexts(metadata: Metadata): Pick<Nuspec, (typeof texts)[number]> {
  const entries = texts.map((local) => [local, textOf(metadata, local)]);
  return Object.fromEntries(entries) as Pick<Nuspec, (typeof texts)[number]>;
}

function readLicense(metadata: Metadata): NuspecLicense | undefined {
  const element = ownChild(metadata.element, 'license');
  const value = element?.text.trim();
  if (element !== undefined && value) return { kind: licenseKind(element), value };
  const url = textOf(metadata, 'licenseUrl');
  return url === undefined ? undefined : { kind: 'url', value: url };
}

function licenseKind(element: XmlElement): NuspecLicense['kind'] {
  const type = attributeOf(element, 'type')?.toLowerCase();
  return type === 'expression' || type === 'file' ? type : 'unknown';
}

function readRepository({ element }: Metadata): NuspecRepository | undefined {
  const repository = ownChild(element, 'repository');
  if (repository === undefined) return undefined;
  return {
    type: attributeOf(repository, 'type'),
    url: attributeOf(repository, 'url'),
    branch: attributeOf(repository, 'branch'),
    commit: attributeOf(repository, 'commit'),
  };
}

function readPackageTypes({ element }: Metadata): Nuspec['packageTypes'] {
  const list = ownChild(element, 'packageTypes');
  if (list === undefined) return [];
  return ownChildren(list, 'packageType').map((type) => ({
    name: attributeOf(type, 'name') ?? '',
    version: attributeOf(type, 'version'),
  }));
}
