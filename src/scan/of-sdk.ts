import type { ProjectSpec } from '../ecosystems/nuget/project-spec.js';
import { isSdkPath } from '../ecosystems/nuget/project/sdk-path.js';
import type { StatedPackage } from './graph.js';
import type { Project } from './package-lists/project.js';

/** Ids in lower case, by who asks for them. */
interface Asked {
  readonly bySdk: ReadonlySet<string>;
  /** By a file of the project, of its repository or of a package. */
  readonly byFiles: ReadonlySet<string>;
}

/**
 * A project with what it uses only since the SDK brings that in: packs, with the versions of that SDK. Who restores
 * with another SDK gets others. Where a project could not be evaluated, nobody knows.
 */
export function withSdkUses(project: Project, spec: ProjectSpec | undefined): Project {
  if (spec === undefined) return project;
  const asked = askedBy(spec);
  const stated = project.stated.map((one) =>
    isOfSdk(one, asked) ? { ...one, use: { ...one.use, ofSdk: true as const } } : one,
  );
  return { ...project, stated };
}

function askedBy({ frameworks }: ProjectSpec): Asked {
  const all = frameworks.flatMap(({ packages, downloads }) => [...packages, ...downloads]);
  const ids = (ofSdk: boolean): ReadonlySet<string> =>
    new Set(
      all.flatMap(({ id, origin }) => (isSdkPath(origin.file) === ofSdk ? id.toLowerCase() : [])),
    );
  return { bySdk: ids(true), byFiles: ids(false) };
}

function isOfSdk({ id, use }: StatedPackage, { bySdk, byFiles }: Asked): boolean {
  const first = (use.path?.[0]?.id ?? id).toLowerCase();
  if (byFiles.has(first)) return false;
  // What was downloaded beside the graph has no hash there. The SDK that did it may be another than Assay's.
  const isDownload = use.source === 'assets' && use.contentHash === undefined;
  return bySdk.has(first) || isDownload;
}
