import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import type { XmlDocument, XmlElement } from '../../formats/xml/model.js';
import { attribute } from '../../formats/xml/query.js';
import { readXml } from '../../formats/xml/read-xml.js';
import { parseFramework } from './framework.js';
import type { EntryProblem } from './lock-file.js';
import { parseRange, type VersionRange } from './version-range.js';
import { parseVersion } from './version.js';

/** One `<package id= version= />` of a `packages.config`. */
export interface ConfiguredPackage {
  readonly id: string;
  readonly version: string;
  /** Short name, or the text as written where NuGet would not know it. */
  readonly targetFramework?: string;
  /** What a package made of the project does not depend on. */
  readonly developmentDependency: boolean;
  /** What an update may choose; a restore does not ask. */
  readonly allowedVersions?: VersionRange;
  /** Counts from 1. */
  readonly line: number;
}

export interface PackagesConfig {
  readonly packages: readonly ConfiguredPackage[];
  /** What stands behind these is not in `packages`. */
  readonly problems: readonly EntryProblem[];
}

/**
 * Reads a `packages.config` (NuGet.Packaging PackagesConfigReader): a flat list of everything that
 * the project uses. NuGet reads elements without namespace alone, and refuses the whole file for one
 * bad entry; here the others are still told.
 * @throws MalformedInput, LimitReached from the XML reader, or where the root is another.
 */
export function readPackagesConfig(bytes: Uint8Array): PackagesConfig {
  const document = readXml(bytes);
  const { root } = document;
  if (root.local !== 'packages')
    throw new MalformedInput('bad-structure', 'the root is no packages', { line: root.line });
  const packages: ConfiguredPackage[] = [];
  const problems = subsetProblems(document);
  for (const element of root.children) {
    const entry = readPackage(element);
    if ('code' in entry) problems.push(entry);
    else packages.push(entry);
    within('projectPackages', packages.length + problems.length);
  }
  return { packages, problems };
}

/** NuGet's reader follows an internal subset, which can give attributes that nobody sees here. */
function subsetProblems({ problems }: XmlDocument): EntryProblem[] {
  return problems
    .filter(({ code }) => code === 'doctype-subset')
    .map(({ line }) => problem('a document type with declarations of its own', line));
}

function readPackage(element: XmlElement): ConfiguredPackage | EntryProblem {
  const { line } = element;
  if (element.name !== 'package' || element.namespace !== '')
    return problem(`${excerpt(element.name)} is no package`, line);
  const id = attribute(element, 'id') ?? '';
  const version = attribute(element, 'version') ?? '';
  const allowed = attribute(element, 'allowedVersions');
  const allowedVersions = allowed === undefined ? undefined : parseRange(allowed);
  if (id === '') return problem('a package without id', line);
  if (parseVersion(version) === undefined) return problem(`${excerpt(id)} has no version`, line);
  if (allowed !== undefined && allowedVersions === undefined)
    return problem(`${excerpt(id)} allows versions that are no range`, line);
  const framework = attribute(element, 'targetFramework');
  return {
    id,
    version,
    ...(framework !== undefined && {
      targetFramework: parseFramework(framework)?.short ?? framework,
    }),
    developmentDependency: attribute(element, 'developmentDependency')?.toLowerCase() === 'true',
    ...(allowedVersions !== undefined && { allowedVersions }),
    line,
  };
}

function problem(message: string, line: number): EntryProblem {
  return { code: 'bad-value', message, line };
}
