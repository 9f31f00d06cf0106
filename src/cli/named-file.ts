import { AssayError, MalformedInput } from '../core/errors.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { NamedPackage } from '../ecosystems/nuget/package-name.js';
import type { ScanReport } from '../facts/report.js';
import { fileOfPackage, versionBefore, type NamedFile } from '../scan/named-package.js';
import { openSupplies, type FeedChoices, type Supplies } from '../scan/supplies.js';
import type { Trouble } from '../scan/trouble.js';
import { cacheFolder, currentSurroundings } from '../store/cache-folder.js';
import { notices } from './screen.js';

type Choices = FeedChoices & { readonly signal: AbortSignal };

/** The file of a package by its name, kept in the cache of downloads. @throws as `fileOfPackage` */
export function downloaded(named: NamedPackage, choices: Choices): Promise<NamedFile> {
  return asking(choices, (supplies) => fileOfPackage(named, process.cwd(), supplies));
}

/** The version that came before one. @throws as `versionBefore` */
export function previous(identity: PackageIdentity, choices: Choices): Promise<PackageIdentity> {
  return asking(choices, (supplies) => versionBefore(identity, process.cwd(), supplies));
}

/** A feed that does not answer must not keep anybody from what is asked of the package itself. */
const waitsFor = 15_000;

/** The file of the version before one, where it can be had: who signed that one is beside the point. */
export async function fileBefore(
  identity: PackageIdentity,
  choices: Choices,
): Promise<string | undefined> {
  const signal = AbortSignal.any([choices.signal, AbortSignal.timeout(waitsFor)]);
  try {
    const before = await previous(identity, { ...choices, signal });
    return (await downloaded(before, { ...choices, signal })).path;
  } catch (error) {
    if (choices.signal.aborted) throw error;
    if (error instanceof AssayError || signal.aborted) return undefined;
    throw error;
  }
}

async function asking<T>(choices: Choices, ask: (supplies: Supplies) => Promise<T>): Promise<T> {
  const surroundings = currentSurroundings();
  const troubles: Trouble[] = [];
  const notice = notices();
  const supplies = openSupplies(
    { ...choices, surroundings, cacheFolder: cacheFolder(surroundings), onNotice: notice },
    troubles,
  );
  try {
    const answer = await ask(supplies);
    for (const { file: at, reason } of troubles) notice(`${at}: ${reason}`);
    return answer;
  } finally {
    await supplies.close();
  }
}

/** @throws MalformedInput where a feed gave another package than it was asked for */
export function checkIdentity(
  { path, identity }: NamedFile,
  { packages: [found] }: ScanReport,
): void {
  if (found === undefined || identityKey(found.package) === identityKey(identity)) return;
  const { id, version } = found.package;
  const asked = `${identity.id} ${identity.version}`;
  throw new MalformedInput('bad-value', `is ${id} ${version} and was asked for as ${asked}`).at(
    path,
  );
}
