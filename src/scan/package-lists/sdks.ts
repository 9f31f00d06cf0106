import { dirname, join } from 'node:path';
import {
  globalJsonName,
  readGlobalJson,
  type GlobalJson,
} from '../../ecosystems/nuget/global-json.js';
import { resolveSdk, type NamedSdk } from '../../ecosystems/nuget/sdk-references.js';
import { identityKey } from '../../ecosystems/nuget/identity.js';
import { sdkIdentity, type SdkPackage } from '../../ecosystems/nuget/project/sdk-packages.js';
import { parseVersion } from '../../ecosystems/nuget/version.js';
import { readBuildFile, type BuildFile } from '../build-file.js';
import type { StatedPackage } from '../graph.js';
import type { Solution } from '../discover-solution.js';
import { isFile } from '../path-kind.js';
import type { SettingsReader } from '../settings.js';
import { readProjectFile, type Trouble } from '../trouble.js';
import { placesOf } from './places.js';
import { entryTroubles, unknownSdkKey, type Listing, type Project } from './project.js';

/**
 * Project SDKs that are packages. Where a file names no version, `global.json` does: the one above
 * the solution when that is built, else the one above the project, and both are told. What
 * `global.json` lists and nobody names is told for itself: something that is not read may name it.
 */
export function readSdks(listing: Listing): Project[] {
  const globals = newGlobalJsonReader(listing);
  const named = [
    ...listing.found.projectFiles.values(),
    ...listing.found.buildFiles.flatMap((file) => readImported(file, listing.troubles) ?? []),
  ];
  const projects = named.flatMap((file) => sdksOf(file, globals, listing));
  listing.found.globalJsons.forEach((file) => globals.at(file));
  return [...projects, ...globals.unused()];
}

/** Much that ends in `.props` is no MSBuild file; what cannot be parsed, a build cannot import. */
function readImported(path: string, troubles: Trouble[]): BuildFile | undefined {
  const own: Trouble[] = [];
  const file = readProjectFile(path, own, (bytes) => readBuildFile(bytes, path));
  troubles.push(...own.filter(({ code }) => !/^(?:bad-|truncated)/.test(code)));
  return file;
}

function sdksOf(file: BuildFile, globals: GlobalJsonReader, listing: Listing): Project[] {
  const versions = globals.around(file.path);
  const stated = file.sdks.flatMap((sdk) => statedSdk(file.path, sdk, versions, globals, listing));
  if (stated.length === 0) return [];
  const places = placesOf(listing.settings.settingsOf(dirname(file.path)));
  return [{ path: file.path, source: 'sdk', list: file.path, stated, places }];
}

function statedSdk(
  file: string,
  sdk: NamedSdk,
  versions: readonly (PlacedGlobalJson | undefined)[],
  globals: GlobalJsonReader,
  { troubles, unknownSdks }: Listing,
): StatedPackage[] {
  const resolved = versions.map((placed) => {
    if (sdk.version === undefined) globals.use(placed, sdk.id);
    return resolveSdk(sdk, placed?.json);
  });
  const [first] = resolved;
  if (first?.kind === 'unknown' && resolved.every(({ kind }) => kind === 'unknown')) {
    unknownSdks.add(unknownSdkKey(file, sdk.id));
    troubles.push({
      file,
      code: 'unknown-sdk',
      reason: `line ${sdk.line}: the SDK ${sdk.id} ${first.reason}`,
    });
  }
  return resolved.flatMap((one) =>
    one.kind === 'package' ? [{ ...one, use: sdkUse(file, file, sdk.line) }] : [],
  );
}

function sdkUse(project: string, file: string, line: number): StatedPackage['use'] {
  return { project, source: 'sdk', relation: 'direct', file, line, targetFrameworks: [] };
}

interface PlacedGlobalJson {
  readonly path: string;
  readonly json: GlobalJson;
}

interface GlobalJsonReader {
  at(path: string): PlacedGlobalJson | undefined;
  /** Those that may count for a file, undefined for none. */
  around(file: string): readonly (PlacedGlobalJson | undefined)[];
  use(placed: PlacedGlobalJson | undefined, id: string): void;
  /** What has been read and not been used. */
  unused(): Project[];
}

function newGlobalJsonReader({ found, settings, troubles }: Listing): GlobalJsonReader {
  const listedIn = solutionsByProject(found.solutions);
  const read = new Map<string, PlacedGlobalJson | undefined>();
  const used = new Set<string>();
  const at = (path: string): PlacedGlobalJson | undefined => {
    if (!read.has(path)) {
      const json = readProjectFile(path, troubles, readGlobalJson);
      if (json) troubles.push(...entryTroubles(path, json.problems));
      read.set(path, json && { path, json });
    }
    return read.get(path);
  };
  return {
    at,
    around(file) {
      const starts = [file, ...(listedIn.get(file) ?? [])];
      const paths = new Set(starts.map((start) => nearestAbove(dirname(start))));
      return [...paths].map((path) => path && at(path)) as (PlacedGlobalJson | undefined)[];
    },
    use(placed, id) {
      if (placed) used.add(`${placed.path}\0${id.toLowerCase()}`);
    },
    unused: () =>
      [...read.values()].flatMap((placed) => {
        const stated = placed === undefined ? [] : leftOver(placed, used);
        if (placed === undefined || stated.length === 0) return [];
        const places = placesOf(settings.settingsOf(dirname(placed.path)));
        const { path } = placed;
        return [{ path, source: 'sdk' as const, list: path, stated, places }];
      }),
  };
}

function leftOver({ path, json }: PlacedGlobalJson, used: ReadonlySet<string>): StatedPackage[] {
  return [...json.msbuildSdks].flatMap(([key, { id, version, line }]) =>
    used.has(`${path}\0${key}`) || parseVersion(version) === undefined
      ? []
      : [{ id, version, use: sdkUse(path, path, line) }],
  );
}

/**
 * SDK packages that only an evaluation knows of: an SDK imports another one, or the version is that of
 * a property.
 */
export function unlistedSdks(
  named: ReadonlyMap<string, readonly SdkPackage[]>,
  listed: readonly Project[],
  settings: SettingsReader,
): Project[] {
  const known = new Set(
    listed
      .filter(({ source }) => source === 'sdk')
      .flatMap(({ stated }) => stated.map(identityKey)),
  );
  return [...named].flatMap(([path, packages]) => {
    const stated = packages.flatMap((sdk): StatedPackage[] => {
      const identity = sdkIdentity(sdk);
      if (identity === undefined || known.has(identityKey(identity))) return [];
      return [{ ...identity, use: sdkUse(path, sdk.origin.file, sdk.origin.line) }];
    });
    if (stated.length === 0) return [];
    const places = placesOf(settings.settingsOf(dirname(path)));
    return [{ path, source: 'sdk' as const, list: path, stated, places }];
  });
}

function nearestAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, globalJsonName);
    if (isFile(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

function solutionsByProject(solutions: readonly Solution[]): Map<string, string[]> {
  const listed = new Map<string, string[]>();
  for (const { file, projects } of solutions) {
    for (const project of projects) listed.set(project, [...(listed.get(project) ?? []), file]);
  }
  return listed;
}
