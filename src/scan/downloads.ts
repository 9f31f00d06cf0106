import type { DownloadedPackage, Origin, ProjectSpec } from '../ecosystems/nuget/project-spec.js';
import { isSdkPath } from '../ecosystems/nuget/project/sdk-path.js';
import type { StatedPackage } from './graph.js';
import type { Supply } from './supplies.js';

/**
 * `PackageDownload`: fetched beside the graph, and on disk all the same. What the SDK fetches of its own
 * is part of it where no source is there to have it from.
 */
export function besideGraph(spec: ProjectSpec, { sources, catalog }: Supply): StatedPackage[] {
  return downloadsOf(
    spec,
    (one) => sources.length > 0 || !isSdkPath(one.origin.file) || catalog.isInstalled(one),
  );
}

/**
 * No lock file has what is fetched beside the graph. Of what the SDK fetches of its own, counts what is there:
 * the file is of the SDK that made it, which may bring that itself.
 */
export function besideLock(spec: ProjectSpec, { catalog }: Supply): StatedPackage[] {
  return downloadsOf(spec, (one) => !isSdkPath(one.origin.file) || catalog.isInstalled(one));
}

function downloadsOf(
  spec: ProjectSpec,
  counts: (one: DownloadedPackage) => boolean,
): StatedPackage[] {
  return spec.frameworks.flatMap(({ framework, downloads }) =>
    downloads.filter(counts).map(({ id, version, origin }): StatedPackage => ({
      id,
      version,
      use: {
        project: spec.path,
        source: 'project',
        relation: 'direct',
        ...placeOf(origin, spec),
        targetFrameworks: [framework],
      },
    })),
  );
}

/** What the SDK adds by itself stands in no file of anybody's: it is the project's. */
export function placeOf(origin: Origin | undefined, { path }: ProjectSpec): Origin {
  return origin === undefined || isSdkPath(origin.file) ? { file: path, line: 0 } : origin;
}
