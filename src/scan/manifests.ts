import { join } from 'node:path';
import { MalformedInput } from '../core/errors.js';
import type { PackageManifest } from '../ecosystems/nuget/catalog.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { readPackageManifest } from '../ecosystems/nuget/package-manifest.js';
import { readOpc } from '../formats/opc/opc.js';
import { readEntry } from '../formats/zip/read-entry.js';
import type { ZipArchive } from '../formats/zip/model.js';
import { readZip } from '../formats/zip/read-zip.js';
import { standsThere } from './path-kind.js';
import { readPackageFile } from './read-package-file.js';

/** From what NuGet extracted: what builds use. */
export function manifestOfFolder(folder: string, wanted: PackageIdentity): PackageManifest {
  const runtime = join(folder, 'runtime.json');
  const manifest = readPackageManifest(
    readPackageFile(join(folder, `${wanted.id.toLowerCase()}.nuspec`), 'xmlBytes'),
    standsThere(runtime) ? readPackageFile(runtime, 'jsonBytes') : undefined,
  );
  return checked(manifest, wanted, folder);
}

/** @throws MalformedInput for another package than was asked for: whose dependencies these are, nobody knows */
function checked(
  manifest: PackageManifest,
  wanted: PackageIdentity,
  path: string,
): PackageManifest {
  if (identityKey(manifest) === identityKey(wanted)) return manifest;
  throw new MalformedInput(
    'bad-value',
    `is ${manifest.id} ${manifest.version} and was asked for as ${wanted.id} ${wanted.version}`,
  ).at(path);
}

/** @throws MalformedInput where the package is another one than was asked for */
export function manifestOfFile(path: string, wanted: PackageIdentity): PackageManifest {
  return checked(manifestOf(readZip(readPackageFile(path))), wanted, path);
}

/** @throws MalformedInput, LimitReached */
export function manifestOf(archive: ZipArchive): PackageManifest {
  const { parts } = readOpc(archive);
  const nuspecs = parts.filter(({ name }) => /^[^/\\]+\.nuspec$/i.test(name));
  const [nuspec] = nuspecs;
  if (nuspec === undefined || nuspecs.length > 1)
    throw new MalformedInput('bad-structure', `${nuspecs.length} .nuspec files in the root`);
  const runtime = parts.find(({ name }) => name.toLowerCase() === 'runtime.json');
  return readPackageManifest(
    readEntry(archive, nuspec.entry),
    runtime && readEntry(archive, runtime.entry),
  );
}
