import { join } from 'node:path';
import { type AssayError, MalformedInput, Unavailable } from '../core/errors.js';
import type { PackageManifest } from '../ecosystems/nuget/catalog.js';
import { parseFramework } from '../ecosystems/nuget/framework.js';
import type { PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { SettingsRefusal } from '../ecosystems/nuget/nuget-config.js';
import type { NamedPackage } from '../ecosystems/nuget/package-name.js';
import type { FrameworkSpec, ProjectSpec } from '../ecosystems/nuget/project-spec.js';
import {
  compareVersions,
  formatVersion,
  normalizeVersion,
  parseVersion,
} from '../ecosystems/nuget/version.js';
import { parseRange } from '../ecosystems/nuget/version-range.js';
import type { Project } from './projects.js';
import { resolveProjects } from './resolve-projects.js';
import type { Supplies, Supply } from './supplies.js';
import { packageFileOf } from './targets.js';

/** Without groups of dependencies it does not matter which: a framework that every package admits. */
const anyFramework = 'net10.0';

/**
 * A package that somebody names, and everything that it brings for each framework that it names:
 * what a project of that framework would get with it.
 * @param folder whose configuration says which feeds are asked
 * @throws Unavailable where no source knows the package; MalformedInput, LimitReached
 */
export async function projectOfPackage(
  named: NamedPackage,
  folder: string,
  supplies: Supplies,
): Promise<Project[]> {
  const supply = supplies.of(folder);
  const identity = await identify(named, supply);
  const spec = specAsking(await supply.catalog.manifest(identity), folder);
  return resolveProjects([{ spec, supply }], new Map());
}

/** A file, and what it should be: what it is, it says itself. */
export interface NamedFile {
  readonly path: string;
  readonly identity: PackageIdentity;
  /** The feed that gave it; absent for what lies in a packages folder. */
  readonly feed?: string;
}

/**
 * The file of a package that somebody names, on disk or from the feeds that a folder is configured with.
 * @throws as `projectOfPackage`
 */
export async function fileOfPackage(
  named: NamedPackage,
  folder: string,
  supplies: Supplies,
): Promise<NamedFile> {
  const supply = supplies.of(folder);
  const identity = await identify(named, supply);
  const found = await packageFileOf(identity, supply, supplies.locate);
  if ('nupkgPath' in found) {
    const { nupkgPath: path, feed } = found;
    return { path, identity, ...(feed !== undefined && { feed }) };
  }
  const looked = found.looked.length > 0 ? `; looked in ${found.looked.join(', ')}` : '';
  const name = `${identity.id} ${identity.version}`;
  const reason = found.failed?.reason ?? `not found${looked}`;
  // What feeds say of it begins with its name.
  const told = reason.toLowerCase().startsWith(`${name} `.toLowerCase());
  throw new Unavailable('not-found', told ? reason : `${name}: ${reason}`);
}

/**
 * The version before one, of those that the feeds have: a release where that is one, and where there is none
 * before it, a pre-release.
 * @throws as `projectOfPackage`; Unavailable where nothing came before
 */
export async function versionBefore(
  identity: PackageIdentity,
  folder: string,
  supplies: Supplies,
): Promise<PackageIdentity> {
  const { id, version } = identity;
  const supply = supplies.of(folder);
  checkAsked({ id, version }, supply, `the version before ${id} ${version} is not known`);
  const own = parseVersion(version);
  const all = await supply.feeds.versions(id);
  const earlier = all.filter((one) => own !== undefined && compareVersions(one, own) < 0);
  const releases = earlier.filter((one) => one.release.length === 0);
  const isRelease = own?.release.length === 0 && releases.length > 0;
  const before = (isRelease ? releases : earlier).toSorted(compareVersions).at(-1);
  if (before !== undefined) return { id, version: formatVersion(before) };
  const asked = supply.sources.map(({ name }) => name).join(', ');
  throw new Unavailable(
    'not-found',
    `there is no version before ${id} ${version} in ${asked}; name what to compare it with`,
  );
}

/** Without a version the newest release counts, and where there is none the newest pre-release. */
async function identify(named: NamedPackage, supply: Supply): Promise<PackageIdentity> {
  const { id, version } = named;
  if (version !== undefined) {
    const identity = { id, version: normalizeVersion(version) };
    if (!supply.catalog.isInstalled(identity)) checkAsked(named, supply);
    return identity;
  }
  checkAsked(named, supply);
  const newest = (await supply.feeds.newest(id, false)) ?? (await supply.feeds.newest(id, true));
  if (newest !== undefined) return { id, version: formatVersion(newest) };
  const asked = supply.sources.map(({ name }) => name).join(', ');
  const shortage = supply.shortage === undefined ? '' : `; ${supply.shortage}`;
  throw new Unavailable(
    'not-found',
    `${notThere(named)}, and no package of that name in ${asked}${shortage}`,
  );
}

/** @throws Unavailable where nobody can be asked for the package, with why and what to do */
function checkAsked(
  named: NamedPackage,
  { sources, settings, shortage, isMapped }: Supply,
  lack = `${notThere(named)}; as a package`,
): void {
  const [refusal] = settings.refusals;
  if (refusal !== undefined) throw refused(refusal);
  if (sources.length === 0)
    throw new Unavailable('not-found', `${lack}: ${shortage ?? 'no source is named'}`);
  if (!isMapped(named.id))
    throw new Unavailable('not-found', `${lack}: packageSourceMapping lets it come from no source`);
}

/** Only what may not be read is a matter of permissions. */
function refused({ file, code, line, reason }: SettingsRefusal): AssayError {
  const error =
    code === 'unreadable'
      ? new Unavailable(code, reason)
      : new MalformedInput('bad-structure', reason, line > 0 ? { line } : {});
  return file === '' ? error : error.at(file);
}

/** Whoever meant a path has to learn that first. */
function notThere({ id, version }: NamedPackage): string {
  return `there is no path "${id}${version === undefined ? '' : `@${version}`}"`;
}

function specAsking(manifest: PackageManifest, folder: string): ProjectSpec {
  const { id, version, groups } = manifest;
  const named = groups.flatMap(({ targetFramework }) => {
    const framework = targetFramework && parseFramework(targetFramework)?.short;
    return framework && framework !== 'any' ? [framework] : [];
  });
  const frameworks = named.length > 0 ? [...new Set(named)] : [anyFramework];
  // No file of that name is read; it is how reports name what was asked for.
  const path = join(folder, `${id}@${version}`);
  return {
    path,
    name: '',
    version: '0.0.0',
    style: 'PackageReference',
    frameworks: frameworks.map((framework) => frameworkAsking(framework, { id, version }, path)),
    runtimeIdentifiers: [],
    transitivePinning: false,
    assetsFolder: '',
    sources: { additional: [], additionalFallbackFolders: [] },
    unevaluated: [],
  };
}

function frameworkAsking(
  framework: string,
  { id, version }: PackageIdentity,
  file: string,
): FrameworkSpec {
  const range = parseVersion(version) && parseRange(`[${version}]`);
  return {
    framework,
    alias: framework,
    fallbacks: [],
    fallbackKind: 'none',
    packages: [
      {
        id,
        ...(range && { range }),
        implicit: false,
        central: false,
        privateAssets: [],
        includeAssets: [],
        excludeAssets: [],
        origin: { file, line: 0 },
      },
    ],
    projects: [],
    centralVersions: new Map(),
    pruned: new Map(),
    downloads: [],
  };
}
