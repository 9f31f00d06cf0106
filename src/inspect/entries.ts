import { createHash } from 'node:crypto';
import { fileRole, type RoleOfFile } from '../ecosystems/nuget/file-role.js';
import type { OpcPackage } from '../formats/opc/opc.js';
import { readEntry } from '../formats/zip/read-entry.js';
import type { ZipArchive, ZipEntry } from '../formats/zip/model.js';
import { sniffContent } from '../formats/text/sniff.js';
import { fileKind } from './kind.js';
import { guarded, type Gather, type PackageFile } from './gather.js';

export type Look = (file: PackageFile) => Promise<void>;

/**
 * Gives every file of the package to `look`, those that the directory does not list included, in
 * the order of names, one inflated at a time. Names are the ones under which NuGet extracts files.
 * What cannot be read becomes an `unread` obstacle.
 */
export async function eachEntry(
  archive: ZipArchive,
  opc: OpcPackage,
  gather: Gather,
  look: Look,
): Promise<void> {
  const unlisted = archive.unlisted.map((entry) => ({ name: entry.name, entry }));
  const files = [...opc.parts, ...unlisted].filter(({ entry }) => !entry.directory);
  files.sort(byName);
  for (const { name, entry } of files) {
    await guarded(gather, name, () =>
      look(describeFile(name, readEntry(archive, entry), fileRole(name), 0)),
    );
  }
}

/** Recognises a file by name and content. */
export function describeFile(
  path: string,
  bytes: Uint8Array,
  role: RoleOfFile,
  depth: number,
): PackageFile {
  const content = sniffContent(bytes);
  return {
    path,
    bytes,
    content,
    kind: fileKind(path, bytes, content),
    role: role.role,
    ...(role.targetFramework ? { targetFramework: role.targetFramework } : {}),
    ...(role.runtimeIdentifier ? { runtimeIdentifier: role.runtimeIdentifier } : {}),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    depth,
  };
}

interface Named {
  readonly name: string;
  readonly entry: ZipEntry;
}

function byName(a: Named, b: Named): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.entry.headerOffset - b.entry.headerOffset;
}
