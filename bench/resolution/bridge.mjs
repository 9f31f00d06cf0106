// A `*.nuget.dgspec.json`, which the real restore writes, as the ProjectSpecs that ours takes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRange } from '../../dist/ecosystems/nuget/version-range.js';

const words = (text, fallback) =>
  (text ?? fallback)
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '' && word !== 'none');

/** NuGet writes flags as names of bits. */
const suppressed = (dependency, fallback) => words(dependency.suppressParent, fallback);

function packageOf([id, dependency], origin, central) {
  // NuGet writes a reference without a version as one with any.
  const range = parseRange((dependency.version ?? '').replace(/^\(, \)$/, ''));
  return {
    id,
    ...(range && { range }),
    implicit: dependency.autoReferenced === true,
    central: dependency.versionCentrallyManaged === true && central.has(id.toLowerCase()),
    privateAssets: suppressed(dependency, 'contentfiles,analyzers,build'),
    includeAssets: words(dependency.include, 'all'),
    excludeAssets: [],
    origin,
  };
}

function frameworkOf(spec, restore, origin) {
  const central = new Map(
    Object.entries(spec.centralPackageVersions ?? {}).map(([id, version]) => [
      id.toLowerCase(),
      { id, range: parseRange(version), origin },
    ]),
  );
  const projects = Object.values(restore?.projectReferences ?? {}).map((reference) => ({
    path: reference.projectPath,
    privateAssets: words(reference.privateAssets, 'contentfiles,analyzers,build'),
    includeAssets: words(reference.includeAssets, 'all'),
    excludeAssets: words(reference.excludeAssets, ''),
    origin,
  }));
  const kind = spec.assetTargetFallback ? 'asset' : 'package';
  return {
    framework: spec.framework,
    alias: spec.targetAlias,
    fallbacks: spec.imports ?? [],
    fallbackKind: spec.imports === undefined ? 'none' : kind,
    packages: Object.entries(spec.dependencies ?? {})
      .filter(([, dependency]) => dependency.target === 'Package')
      .map((entry) => packageOf(entry, origin, central)),
    projects,
    centralVersions: central,
    pruned: new Map(
      Object.entries(spec.packagesToPrune ?? {}).map(([id, range]) => [
        id.toLowerCase(),
        /^\(,\s*(.*)\]$/.exec(range)?.[1] ?? range,
      ]),
    ),
    downloads: (spec.downloadDependencies ?? []).map(({ name, version }) => ({
      id: name,
      version,
      origin,
    })),
    useRidGraph: !/Portable/.test(spec.runtimeIdentifierGraphPath ?? ''),
  };
}

function projectOf(project) {
  const { restore } = project;
  const origin = { file: restore.projectPath, line: 0 };
  return {
    path: restore.projectPath,
    name: restore.projectName,
    version: project.version ?? '1.0.0',
    style: restore.projectStyle === 'PackageReference' ? 'PackageReference' : 'none',
    frameworks: Object.entries(project.frameworks ?? restore.frameworks ?? {}).map(
      ([alias, spec]) => frameworkOf(spec, restore.frameworks?.[alias], origin),
    ),
    runtimeIdentifiers: Object.keys(project.runtimes ?? {}),
    transitivePinning:
      restore.centralPackageVersionsManagementEnabled === true &&
      restore.CentralPackageTransitivePinningEnabled === true,
    assetsFolder: restore.outputPath,
    sources: { additional: [], additionalFallbackFolders: [] },
    unevaluated: [],
  };
}

/** The file is sorted by names, the restore goes by the order of the items: of the project files again. */
function inOrder(project) {
  const text = readFileSync(project.path, 'utf8').toLowerCase();
  const place = (name) => {
    const at = text.indexOf(`include="${name.toLowerCase()}"`);
    return at < 0 ? text.length : at;
  };
  const folder = path.dirname(project.path);
  return {
    ...project,
    frameworks: project.frameworks.map((framework) => ({
      ...framework,
      packages: framework.packages.toSorted((a, b) => place(a.id) - place(b.id)),
      projects: framework.projects.toSorted(
        (a, b) => place(path.relative(folder, a.path)) - place(path.relative(folder, b.path)),
      ),
    })),
  };
}

/** By path. */
export function readGraphSpec(text) {
  const specs = Object.values(JSON.parse(text).projects).map(projectOf).map(inOrder);
  return new Map(specs.map((one) => [one.path, one]));
}
