import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import type { NuspecDependency } from '../../formats/nuspec/model.js';
import { readNuspec } from '../../formats/nuspec/nuspec.js';
import type {
  Dependency,
  DependencyGroup,
  PackageManifest,
  RuntimeDescription,
  RuntimeGraph,
} from './catalog.js';
import { arrayOf, fieldsOf, readRoot, textOf, type Field } from './json-fields.js';
import { normalizeVersion, parseVersion } from './version.js';
import { parseRange, type VersionRange } from './version-range.js';

/** Any version at all: what a dependency without a version asks for. */
const everything: VersionRange = { minInclusive: false, maxInclusive: false };

/**
 * What a restore reads of a package.
 * @param nuspec the bytes of its description
 * @param runtime the bytes of `runtime.json`, where there is one at the root
 * @throws MalformedInput where NuGet would refuse it: no id, no version, a range that is none.
 * @throws LimitReached
 */
export function readPackageManifest(nuspec: Uint8Array, runtime?: Uint8Array): PackageManifest {
  const { id, version, dependencyGroups, packageTypes } = readNuspec(nuspec);
  if (id === undefined || version === undefined || parseVersion(version) === undefined)
    throw new MalformedInput('bad-structure', 'the description has no id or no version');
  const count = dependencyGroups.reduce((sum, group) => sum + group.dependencies.length, 0);
  within('manifestDependencies', dependencyGroups.length + count);
  return {
    id,
    version: normalizeVersion(version),
    groups: dependencyGroups.map(({ targetFramework, dependencies }): DependencyGroup => ({
      ...(targetFramework !== undefined && { targetFramework }),
      dependencies: dependencies.map(readDependency),
    })),
    packageTypes: packageTypes.map(({ name }) => name),
    ...(runtime && { runtime: readRuntimeGraph(runtime) }),
  };
}

function readDependency({ id, version, include, exclude, line }: NuspecDependency): Dependency {
  const range = version === undefined ? everything : parseRange(version);
  if (id === '' || range === undefined)
    throw new MalformedInput('bad-value', `no range of versions: ${excerpt(version ?? '')}`, {
      line,
    });
  return { id, range, include: words(include), exclude: words(exclude) };
}

/** `Build, Analyzers` as lower-case words. */
function words(list: string | undefined): string[] {
  const parts = (list ?? '').split(',').map((part) => part.trim().toLowerCase());
  return parts.filter((part) => part !== '');
}

/**
 * `runtime.json` (NuGet.RuntimeModel.JsonRuntimeFormat). Of a repeated name the last counts.
 * @throws MalformedInput, LimitReached
 */
export function readRuntimeGraph(bytes: Uint8Array): RuntimeGraph {
  const runtimes = new Map<string, RuntimeDescription>();
  let size = 0;
  for (const [name, field] of fieldsOf(readRoot(bytes, { relaxed: true }).get('runtimes'))) {
    const description = readDescription(field);
    size += 1 + description.imports.length + description.added.size;
    within('runtimeGraphEntries', size);
    runtimes.set(name, description);
  }
  return { runtimes };
}

function readDescription(field: Field): RuntimeDescription {
  const imports: string[] = [];
  const added = new Map<string, readonly Dependency[]>();
  for (const [name, value] of fieldsOf(field)) {
    if (name === '#import') {
      for (const item of arrayOf(value)) imports.push(textOf(item) ?? '');
    } else {
      added.set(name.toLowerCase(), [...fieldsOf(value)].map(readAdded));
    }
  }
  return { imports, added };
}

function readAdded([id, field]: readonly [string, Field]): Dependency {
  const range = parseRange(textOf(field) ?? '');
  if (range === undefined)
    throw new MalformedInput('bad-value', `no range of versions for ${excerpt(id)}`);
  return { id, range, include: [], exclude: [] };
}
