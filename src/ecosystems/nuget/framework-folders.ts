import { groupBy } from '../../core/group.js';
import type { GraphNode } from '../../facts/graph-node.js';
import { Compatibility } from './compatibility/compatible.js';
import { nearestItem } from './compatibility/nearest.js';
import { fileRole } from './file-role.js';

/** Lists that say for which frameworks a project is built. */
const sources: ReadonlySet<string> = new Set(['assets', 'lock', 'project']);
/** Frameworks of which it is certain which folder NuGet takes. */
const known = /^\.(?:netcoreapp|netframework|netstandard)$/;
/** What the SDK falls back on where nothing else fits (`AssetTargetFallback`). */
const fallbacks = ['net461', 'net462', 'net47', 'net471', 'net472', 'net48', 'net481'];

/** For which frameworks the projects that use a package are built; undefined where some list does not say. */
export function frameworksOf(uses: GraphNode['usedBy']): readonly string[] | undefined {
  // Lists tell what is restored for a runtime besides: `net8.0/linux-x64`.
  const named = uses.flatMap(({ targetFrameworks }) =>
    targetFrameworks.map((text) => text.split('/', 1)[0] ?? ''),
  );
  const all = [...new Set(named)];
  const compatibility = new Compatibility();
  const isCertain =
    uses.length > 0 &&
    uses.every((use) => sources.has(use.source) && use.targetFrameworks.length > 0) &&
    all.every((text) => known.test(compatibility.read(text).identifier));
  return isCertain ? all : undefined;
}

/** `_._` says that there is nothing for a framework, and is taken like what there is. */
const inFolder = /^build(?:transitive)?\/[^/]+\/(?:[^/]+\.(?:props|targets)|_\._)$/i;

/** Where NuGet imports build files for one framework. */
interface FramedFolder {
  /** `build` or `buildtransitive`. */
  readonly kind: string;
  readonly framework: string;
  /** `buildtransitive/net8.0` */
  readonly folder: string;
}

/** The folder out of which NuGet imports a file for one framework; undefined of other files. */
export function framedFolder(path: string): FramedFolder | undefined {
  const framework = inFolder.test(path) ? fileRole(path).targetFramework : undefined;
  if (framework === undefined) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/')).toLowerCase();
  return { kind: folder.slice(0, folder.indexOf('/')), framework, folder };
}

/**
 * Which folders of frameworks NuGet takes, of `build` and `buildTransitive` each (NuGet.Commands LockFileUtils,
 * `GetContentForToolingAsset`), for projects that are built for the given frameworks.
 */
export function takenFolders(
  paths: readonly string[],
  frameworks: readonly string[],
): ReadonlySet<string> {
  const compatibility = new Compatibility();
  const keyOf = ({ framework }: FramedFolder): string => compatibility.read(framework).key;
  const all = paths.flatMap((path) => framedFolder(path) ?? []);
  const folders = [...new Map(all.map((one) => [one.folder, one])).values()];
  const taken = [...groupBy(folders, ({ kind }) => kind).values()].flatMap((group) => {
    // Folders that spell one framework differently are one to NuGet.
    const keys = new Set(nearestOf(group, frameworks, compatibility).map(keyOf));
    return group.filter((one) => keys.has(keyOf(one)));
  });
  return new Set(taken.map(({ folder }) => folder));
}

function nearestOf(
  group: readonly FramedFolder[],
  frameworks: readonly string[],
  compatibility: Compatibility,
): FramedFolder[] {
  return frameworks.flatMap((framework) => {
    const project = { framework, fallbacks, fallbackKind: 'asset' } as const;
    return nearestItem(project, group, (one) => one.framework, compatibility) ?? [];
  });
}
