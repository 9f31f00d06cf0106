import { append } from '../../core/append.js';
import { dirname, join } from 'node:path';
import {
  readToolManifest,
  toolManifestNames,
  type ToolManifest,
} from '../../ecosystems/nuget/tool-manifest.js';
import type { StatedPackage } from '../graph.js';
import { isFile } from '../path-kind.js';
import { readProjectFile } from '../trouble.js';
import { placesOf } from './places.js';
import { entryTroubles, type Listing, type Project } from './project.js';

/**
 * Local tools, of the manifests below the path of the scan and of those above that count there:
 * `dotnet` goes upward until one says that it is the root (ToolManifestFinder).
 */
export function readTools(listing: Listing): Project[] {
  const read = new Map<string, ToolManifest | undefined>();
  const manifestAt = (file: string): ToolManifest | undefined => {
    if (!read.has(file)) read.set(file, readProjectFile(file, listing.troubles, readToolManifest));
    return read.get(file);
  };
  listing.found.toolManifests.forEach(manifestAt);
  for (const file of manifestsAbove(listing.found.root)) {
    if (manifestAt(file)?.isRoot) break;
  }
  return [...read].flatMap(([file, manifest]) =>
    manifest === undefined ? [] : [project(file, manifest, listing)],
  );
}

function* manifestsAbove(root: string | undefined): Generator<string> {
  for (let at = root; at !== undefined; at = dirname(at) === at ? undefined : dirname(at)) {
    for (const name of toolManifestNames) {
      const file = join(at, name);
      if (isFile(file)) yield file;
    }
  }
}

function project(file: string, manifest: ToolManifest, listing: Listing): Project {
  append(listing.troubles, entryTroubles(file, manifest.problems));
  const stated = manifest.tools.map(({ id, version, line }): StatedPackage => {
    const use = { project: file, source: 'tools', relation: 'direct', file, line } as const;
    return { id, version, use: { ...use, targetFrameworks: [] } };
  });
  const places = placesOf(listing.settings.settingsOf(dirname(file)));
  return { path: file, source: 'tools', list: file, stated, places };
}
