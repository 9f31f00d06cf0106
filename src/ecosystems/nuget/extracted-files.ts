import { unescapePath } from './file-role.js';
import type { PackageIdentity } from './identity.js';
import { normalizeVersion } from './version.js';

/** A file which an extraction of the package leaves in the global packages folder. */
export interface ExtractedFile {
  /** The entry's name in the archive, as stored there. */
  readonly entry: string;
  /** Documentation that `NUGET_XMLDOC_MODE` lets clients leave out or compress. */
  readonly optional: boolean;
}

/** `<id>/<version>` in lower case, relative to the packages folder (VersionFolderPathResolver). */
export function packageFolder(identity: PackageIdentity): string {
  return `${identity.id.toLowerCase()}/${normalizeVersion(identity.version).toLowerCase()}`;
}

/** `<id>.<version>.nupkg` in lower case. */
export function packageFileName(identity: PackageIdentity): string {
  return `${packageFolder(identity).replace('/', '.')}.nupkg`;
}

/**
 * Which files NuGet's PackageExtractor (`InstallFromSourceAsync`) writes below the package's
 * folder, by their path there: archive machinery and packages at the root are left out, the
 * manifest is renamed, percent-escapes are decoded, the first of equal names wins, and nothing
 * leaves the folder.
 */
export function extractedFiles(
  entryNames: readonly string[],
  identity: PackageIdentity,
): Map<string, ExtractedFile> {
  const files = new Map<string, ExtractedFile>();
  const assemblies = assemblyNames(entryNames);
  for (const entry of entryNames) {
    const path = diskPath(entry, identity);
    if (path === undefined || files.has(path)) continue;
    files.set(path, { entry, optional: isDocumentation(path, assemblies) });
  }
  return files;
}

/** Files that NuGet itself adds: the package, its hash, its metadata. */
export function clientFiles(identity: PackageIdentity): readonly string[] {
  const nupkg = packageFileName(identity);
  return [nupkg, `${nupkg}.sha512`, '.nupkg.metadata'];
}

function diskPath(entry: string, identity: PackageIdentity): string | undefined {
  const name = unescapePath(entry).replaceAll('\\', '/').replace(/^\//, '');
  const segments = name.split('/');
  const file = (segments.at(-1) ?? '').toLowerCase();
  if (file === '' || segments.includes('..')) return undefined;
  if (file === '.rels' || file === '[content_types].xml' || file.endsWith('.psmdcp'))
    return undefined;
  if (segments.length > 1) return segments.filter((part) => part !== '' && part !== '.').join('/');
  if (file.endsWith('.nuspec')) return `${identity.id.toLowerCase()}.nuspec`;
  const added = file.endsWith('.nupkg') || file === `${packageFileName(identity)}.sha512`;
  return added ? undefined : name;
}

const assembly = /\.(?:dll|exe|winmd)$/;

/** Without their extension, in lower case. */
function assemblyNames(entryNames: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const entry of entryNames) {
    const name = unescapePath(entry).toLowerCase();
    if (assembly.test(name)) names.add(name.replaceAll('\\', '/').replace(assembly, ''));
  }
  return names;
}

/** `a.xml` beside `a.dll`, or in a culture's folder below it (PackageFileExtractor). */
function isDocumentation(path: string, assemblies: ReadonlySet<string>): boolean {
  const lower = path.toLowerCase();
  if (!lower.endsWith('.xml')) return false;
  const stem = lower.slice(0, -'.xml'.length);
  const above = stem.replace(/[^/]+\/(?=[^/]+$)/, '');
  return assemblies.has(stem) || assemblies.has(above);
}
