import { isInputError } from '../core/errors.js';
import type { DependencySummary, PackageSummary } from '../facts/report.js';
import { nugetContentHash } from '../ecosystems/nuget/content-hash.js';
import { isPackageId, packageUrl } from '../ecosystems/nuget/identity.js';
import { parseVersion } from '../ecosystems/nuget/version.js';
import type { OpcPackage } from '../formats/opc/opc.js';
import type { Nuspec } from '../formats/nuspec/model.js';
import { readNuspec } from '../formats/nuspec/nuspec.js';
import type { ZipArchive, ZipEntry } from '../formats/zip/model.js';
import { readEntry } from '../formats/zip/read-entry.js';
import { excerpt } from '../core/text.js';
import { damageOf, unread, type Gather } from './gather.js';
import { reportName } from './names.js';

/**
 * Identity and description of the package as its .nuspec has them. Without a readable one the
 * names stay empty and the package is not evaluated.
 */
export function inspectManifest(
  archive: ZipArchive,
  opc: OpcPackage,
  sha256: string,
  gather: Gather,
): PackageSummary {
  const entry = manifestEntry(opc, gather);
  const nuspec = entry && readManifest(archive, entry, gather);
  if (entry && nuspec) reportManifest(nuspec, entry, gather);
  const { hash, signed } = contentHash(archive, gather);
  const bare = { sha256, contentHash: hash, signed, size: archive.bytes.length };
  return { ...describe(nuspec), ...bare };
}

/** NuGet takes the .nuspec in the root and refuses packages with several. */
function manifestEntry(opc: OpcPackage, gather: Gather): ZipEntry | undefined {
  const found = opc.parts.filter(({ name }) => /^[^/\\]+\.nuspec$/i.test(name));
  if (found.length !== 1) {
    unread(gather, found[0]?.name ?? '.nuspec', 'bad-structure', manifestsText(found.length));
  }
  return found[0]?.entry;
}

function manifestsText(count: number): string {
  return count === 0
    ? 'the package has no manifest: nothing says which package it is, and what it brings along'
    : `the package has ${count} manifests, and one is needed: nobody can tell which package it is`;
}

function readManifest(archive: ZipArchive, entry: ZipEntry, gather: Gather): Nuspec | undefined {
  try {
    return readNuspec(readEntry(archive, entry));
  } catch (error) {
    if (!isInputError(error)) throw error;
    unread(gather, entry.name, error.code, damageOf(entry.name, error));
    return undefined;
  }
}

function contentHash(archive: ZipArchive, gather: Gather): { hash: string; signed: boolean } {
  try {
    return nugetContentHash(archive.bytes, archive);
  } catch (error) {
    if (!isInputError(error)) throw error;
    unread(gather, '.signature.p7s', error.code, `no content hash: ${error.message}`);
    return { hash: '', signed: true };
  }
}

function reportManifest(nuspec: Nuspec, entry: ZipEntry, gather: Gather): void {
  const path = entry.name;
  gather.note({
    kind: 'manifest',
    path,
    id: nuspec.id ?? '',
    packageTypes: nuspec.packageTypes.map(({ name }) => name),
    contentFiles: nuspec.contentFiles,
  });
  reportIdentity(nuspec, path, gather);
  for (const group of nuspec.dependencyGroups) {
    for (const { id, version, line } of group.dependencies) {
      const targetFramework = group.targetFramework ?? '';
      const location = { path, line };
      gather.add({ kind: 'dependency', id, range: version ?? '', targetFramework, location });
      reportName(gather, 'package-id', id, location);
    }
  }
}

/** The client refuses such a name: nobody can tell which package this would be (PackageIdValidator). */
function reportIdentity({ id = '', version = '' }: Nuspec, path: string, gather: Gather): void {
  reportName(gather, 'package-id', id, { path });
  if (!isPackageId(id)) unread(gather, path, 'bad-value', namelessText('id', id));
  if (parseVersion(version) === undefined)
    unread(gather, path, 'bad-value', namelessText('version', version));
}

function namelessText(what: string, said: string): string {
  return said === ''
    ? `the manifest of the package names no ${what}`
    : `no package ${what}: "${excerpt(said)}"`;
}

type Description = Omit<PackageSummary, 'sha256' | 'contentHash' | 'signed' | 'size'>;

function describe(nuspec: Nuspec | undefined): Description {
  const id = nuspec?.id ?? '';
  const version = nuspec?.version ?? '';
  return {
    purl: id ? packageUrl({ id, version }) : '',
    id,
    version,
    title: nuspec?.title ?? '',
    authors: nuspec?.authors ?? '',
    description: nuspec?.description ?? '',
    license: nuspec?.license?.value ?? '',
    projectUrl: nuspec?.projectUrl ?? '',
    repository: nuspec?.repository?.url ?? '',
    ...commitOf(nuspec?.repository),
    packageTypes: (nuspec?.packageTypes ?? []).map((type) => type.name).sort(),
    dependencies: nuspec ? dependencies(nuspec) : [],
  };
}

function commitOf(repository: Nuspec['repository']): Pick<PackageSummary, 'repositoryCommit'> {
  const commit = repository?.commit;
  return commit ? { repositoryCommit: excerpt(commit, 100) } : {};
}

function dependencies(nuspec: Nuspec): DependencySummary[] {
  return nuspec.dependencyGroups.flatMap((group) =>
    group.dependencies.map(({ id, version }) => ({
      targetFramework: group.targetFramework ?? '',
      id,
      range: version ?? '',
    })),
  );
}
