import { createHash } from 'node:crypto';
import { formatRange, parseRange } from '../../dist/ecosystems/nuget/version-range.js';

/**
 * What a ProjectSpec and the `*.dgspec.json` of the client both say of a project, in one shape. Paths
 * become those below `/repo`, so that records say nothing of the machine that made them.
 */

const sorted = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

function range(text) {
  // The client writes `[1.0.0, )` of a range, and nothing of one that is open at both ends.
  const parsed = text === undefined || text === '(, )' ? undefined : parseRange(text);
  return parsed === undefined ? 'any' : formatRange(parsed);
}

/** Long lists of pruned packages are told apart by their number and digest. */
function pruned(entries) {
  const lines = [...entries].map(([id, version]) => `${id.toLowerCase()} ${version}`).sort();
  if (lines.length === 0) return 'none';
  return `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
}

const flags = {
  compile: 1,
  runtime: 2,
  contentfiles: 4,
  build: 8,
  native: 16,
  analyzers: 32,
  buildtransitive: 64,
  none: 0,
  all: 127,
};

/** `LibraryIncludeFlags` of a list. */
function flagsOf(list, otherwise) {
  if (list === undefined || list.length === 0) return otherwise;
  return list.reduce((sum, name) => sum | (flags[name.trim().toLowerCase()] ?? 0), 0);
}

/** Of what is included; build that is included carries buildTransitive with it. */
function included(include, exclude) {
  const bits = flagsOf(include, flags.all);
  const whole = bits & flags.build ? bits | flags.buildtransitive : bits;
  return whole & ~flagsOf(exclude, 0);
}

const split = (text) => (text === undefined ? undefined : text.split(/[;,]/));

export function ofClient(dgspec, path, folder) {
  const project = dgspec.projects[path];
  const { restore } = project;
  const relative = (text) =>
    text
      .replaceAll(folder, '/repo')
      .replaceAll(/(?<!:)\/\/+/g, '/')
      .replace(/(.)\/$/, '$1');
  const frameworks = Object.entries(project.frameworks ?? {}).map(([key, entry]) => {
    const projects = Object.values(restore.frameworks ?? {}).find(
      (candidate) => (candidate.targetAlias ?? '') === (entry.targetAlias ?? ''),
    );
    return [entry.targetAlias || key, framework(key, entry, projects, relative)];
  });
  return {
    name: restore.projectName,
    version: project.version ?? '1.0.0',
    style: restore.projectStyle,
    assetsFolder: restore.outputPath === undefined ? undefined : relative(restore.outputPath),
    runtimes: Object.keys(project.runtimes ?? {}).sort(),
    sources: Object.keys(restore.sources ?? {})
      .filter((source) => !source.includes('/library-packs'))
      .map(relative)
      .sort(),
    lockFile: restore.restoreLockProperties?.nuGetLockFilePath
      ? relative(restore.restoreLockProperties.nuGetLockFilePath)
      : restore.restoreLockProperties?.restorePackagesWithLockFile === 'true'
        ? relative(path.replace(/[^/]+$/, 'packages.lock.json'))
        : undefined,
    locked: restore.restoreLockProperties?.restorePackagesWithLockFile === 'true',
    transitivePinning: restore.CentralPackageTransitivePinningEnabled === true,
    packagesFolder: relative(restore.packagesPath ?? ''),
    fallbackFolders: (restore.fallbackFolders ?? []).map(relative),
    frameworks: sorted(frameworks),
  };
}

function framework(key, entry, projects, relative) {
  const packages = Object.entries(entry.dependencies ?? {}).map(([id, dependency]) => [
    id,
    {
      range: range(dependency.version),
      implicit: dependency.autoReferenced === true,
      central: dependency.versionCentrallyManaged === true,
      include: included(split(dependency.include), undefined),
      private: flagsOf(
        split(dependency.suppressParent),
        flagsOf(['contentfiles', 'build', 'analyzers']),
      ),
    },
  ]);
  const references = Object.values(projects?.projectReferences ?? {}).map((reference) => [
    relative(reference.projectPath),
    {
      include: included(split(reference.includeAssets), split(reference.excludeAssets)),
      private: flagsOf(
        split(reference.privateAssets),
        flagsOf(['contentfiles', 'build', 'analyzers']),
      ),
    },
  ]);
  const downloads = (entry.downloadDependencies ?? []).flatMap(({ name, version }) =>
    version.split(';').map((text) => `${name} ${/^\[([^,\]]+)/.exec(text.trim())?.[1]}`),
  );
  return {
    framework: entry.framework ?? key,
    fallbacks: entry.imports ?? [],
    assetFallback: entry.assetTargetFallback === true,
    packages: sorted(packages),
    projects: sorted(references),
    central: sorted(
      Object.entries(entry.centralPackageVersions ?? {}).map(([id, text]) => [id, range(text)]),
    ),
    pruned: pruned(
      Object.entries(entry.packagesToPrune ?? {}).map(([id, text]) => [
        id,
        /([^,\s]+)\]$/.exec(text)?.[1],
      ]),
    ),
    downloads: downloads.sort(),
  };
}

export function ofSpec(spec, folder, configured) {
  const relative = (text) => text.replaceAll(folder, '/repo');
  const { sources } = spec;
  const styles = {
    'packages.config': 'PackagesConfig',
    none: 'Unknown',
    PackageReference: 'PackageReference',
  };
  return {
    name: spec.name,
    version: spec.version,
    style: styles[spec.style],
    assetsFolder: spec.style === 'PackageReference' ? relative(spec.assetsFolder) : undefined,
    runtimes: [...spec.runtimeIdentifiers].sort(),
    sources: [...(sources.replacing ?? configured.sources), ...sources.additional]
      .map(relative)
      .sort(),
    lockFile: spec.lockFile === undefined ? undefined : relative(spec.lockFile),
    locked: spec.lockFile !== undefined,
    transitivePinning: spec.transitivePinning,
    packagesFolder: relative(sources.packagesFolder ?? configured.packagesFolder),
    fallbackFolders: [...(sources.fallbackFolders ?? []), ...sources.additionalFallbackFolders]
      .filter((place) => !place.endsWith('/clear'))
      .map(relative),
    frameworks: sorted(
      spec.frameworks.map((entry) => [
        entry.alias || entry.framework,
        ofFramework(entry, relative),
      ]),
    ),
  };
}

function ofFramework(entry, relative) {
  const common = ({ includeAssets, excludeAssets, privateAssets }) => ({
    include: included(includeAssets, excludeAssets),
    private: flagsOf(privateAssets, flagsOf(['contentfiles', 'build', 'analyzers'])),
  });
  const packages = entry.packages.map((reference) => [
    reference.id,
    {
      range: reference.range === undefined ? 'any' : formatRange(reference.range),
      implicit: reference.implicit,
      central: reference.central,
      ...common(reference),
    },
  ]);
  return {
    framework: entry.framework,
    fallbacks: entry.fallbacks,
    assetFallback: entry.fallbackKind === 'asset',
    packages: sorted(packages),
    projects: sorted(
      entry.projects.map((reference) => [relative(reference.path), common(reference)]),
    ),
    central: sorted(
      [...entry.centralVersions.values()].map(({ id, range: text }) => [id, formatRange(text)]),
    ),
    pruned: pruned(entry.pruned),
    downloads: entry.downloads.map(({ id, version }) => `${id} ${version}`).sort(),
  };
}

/** Every place where two values differ. */
export function differences(theirs, ours, path = '') {
  if (theirs === ours) return [];
  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(theirs) || !isObject(ours)) {
    const [a, b] = [JSON.stringify(theirs), JSON.stringify(ours)];
    return a === b ? [] : [`${path}: the client ${a}, Assay ${b}`];
  }
  const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  return [...keys].flatMap((key) => differences(theirs[key], ours[key], `${path}/${key}`));
}
