import { createHash } from 'node:crypto';
import { fileRole, type RoleOfFile } from '../ecosystems/nuget/file-role.js';
import { readEntry } from '../formats/zip/read-entry.js';
import type { ZipArchive, ZipEntry } from '../formats/zip/model.js';
import { kindOf } from './kind.js';
import { guarded, type Gather, type PackageFile } from './gather.js';

export type Look = (file: PackageFile) => Promise<void>;

/**
 * Gives every file of the archive to `look`, listed or not, in the order of names, one inflated at
 * a time. What cannot be read becomes an `unread` obstacle.
 */
export async function eachEntry(archive: ZipArchive, gather: Gather, look: Look): Promise<void> {
  const entries = [...archive.entries, ...archive.unlisted].filter((entry) => !entry.directory);
  entries.sort(byName);
  for (const entry of entries) {
    await guarded(gather, entry.name, () => look(openFile(archive, entry)));
  }
}

function openFile(archive: ZipArchive, entry: ZipEntry): PackageFile {
  const bytes = readEntry(archive, entry);
  return describeFile(entry.name, bytes, fileRole(entry.name), 0);
}

/** Recognises a file by name and content. */
export function describeFile(
  path: string,
  bytes: Uint8Array,
  role: RoleOfFile,
  depth: number,
): PackageFile {
  return {
    path,
    bytes,
    kind: kindOf(path, bytes),
    role: role.role,
    ...(role.targetFramework ? { targetFramework: role.targetFramework } : {}),
    ...(role.runtimeIdentifier ? { runtimeIdentifier: role.runtimeIdentifier } : {}),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    depth,
  };
}

function byName(a: ZipEntry, b: ZipEntry): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.headerOffset - b.headerOffset;
}
