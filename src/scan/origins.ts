import { groupBy } from '../core/group.js';
import { packageUrl } from '../ecosystems/nuget/identity.js';
import type { PackageSource } from '../ecosystems/nuget/sources.js';
import type { PackageOrigin } from '../facts/origin.js';
import { digestFile } from './digest-file.js';
import { repositoryRoot } from './disk-tree.js';
import type { NeededPackage } from './graph.js';
import type { Locator } from './locate.js';
import type { Project } from './projects.js';
import type { StandIn } from './settings.js';
import { shownFeed } from './shown-feed.js';
import { shownPath } from './shown-path.js';
import type { Supply } from './supplies.js';

/** What is the same for all packages of a scan. */
export interface OriginInput {
  readonly root: string;
  readonly locate: Locator;
  /** A commit lies there in the place of the repository. */
  readonly standsFor?: StandIn | undefined;
}

const scratchBytes = 64 * 1024;

/**
 * What each package is by lists and configuration. Two commits that are scanned on one machine may both take a
 * package out of the same packages folder, and are two packages all the same where anything else restores them.
 */
export function originsOf(
  needed: readonly NeededPackage[],
  projects: readonly Project[],
  input: OriginInput,
): PackageOrigin[] {
  const byPath = groupBy(projects, ({ path }) => path);
  const scratch = Buffer.alloc(scratchBytes);
  const top = input.standsFor?.folder ?? repositoryRoot(input.root);
  return needed.map((node) => {
    const using = node.uses.flatMap(({ project }) => byPath.get(project) ?? []);
    const supplies = [...new Set(using.flatMap(({ supply }) => supply ?? []))];
    const all = supplies.flatMap((supply) => sourcesFor(node.id, supply));
    const sources = [...new Map(all.map((source) => [source.location, source])).values()];
    const hashes = node.uses.flatMap(({ contentHash }) => contentHash ?? []);
    const own = sources.filter(({ kind, location }) => kind === 'folder' && isBelow(location, top));
    return {
      purl: packageUrl(node),
      contentHashes: distinct(hashes),
      isPinned: node.uses.every((use) => use.source === 'lock' && use.contentHash !== undefined),
      sources: distinct(sources.map((source) => placeOf(source, top))),
      files: own.flatMap((source) => {
        const found = input.locate(node, { packageFolders: [], feeds: [source.location] });
        if (!('nupkgPath' in found)) return [];
        const sha256 = digestOf(found.nupkgPath, scratch);
        return sha256 ? [{ path: found.nupkgPath, source: placeOf(source, top), sha256 }] : [];
      }),
    };
  });
}

/** Those that the mapping leaves for it. */
function sourcesFor(
  id: string,
  { sources, settings: { mapping } }: Supply,
): readonly PackageSource[] {
  if (!mapping.enabled) return sources;
  const names = new Set(mapping.sourcesFor(id).map((name) => name.toLowerCase()));
  return sources.filter(({ name }) => names.has(name.toLowerCase()));
}

/** As it is called at both commits, which lie in two folders. */
function placeOf({ kind, location }: PackageSource, top: string): string {
  if (kind === 'http') return shownFeed(location);
  return shownPath(top, location);
}

const isBelow = (path: string, folder: string): boolean => shownPath(folder, path) !== path;

/** Nothing of what cannot be read: the scan says that where it needs the file. */
function digestOf(path: string, scratch: Buffer): string | undefined {
  const reading = digestFile(path, scratch);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return 'sha256' in step.value ? step.value.sha256 : undefined;
}

const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort();
