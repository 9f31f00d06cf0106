import { limits } from '../core/limits.js';
import type { OpcPackage } from '../formats/opc/opc.js';
import { fileRole } from '../ecosystems/nuget/file-role.js';
import { readEntry } from '../formats/zip/read-entry.js';
import type { ZipArchive } from '../formats/zip/model.js';
import { isInputError } from '../core/errors.js';
import { describeFile } from './entries.js';
import type { PackageFile, Reached, ReadAs } from './gather.js';

/** A file that was found, that was found and read before, or none. */
export type Follow = (
  reference: string,
  from: Reached,
  as: ReadAs,
) => PackageFile | 'known' | 'too many' | undefined;

/** The folder of the file itself, as MSBuild and PowerShell write it. */
const ownFolder = /^(?:\$\(MSBuildThisFileDirectory\)|\$PSScriptRoot[\\/]?|%~dp0)/i;
const needsEvaluation = /[$%@]\(|\$\w|%\w+%/;

/**
 * Finds the files that other files of a package refer to. Each is given once for each way of
 * reading it, so that references in a circle end; what cannot be read was told when it was met.
 */
export function followIn(archive: ZipArchive, opc: OpcPackage): Follow {
  const parts = new Map(opc.parts.map((part) => [part.name.toLowerCase(), part]));
  const followed = new Set<string>();
  return (reference, from, as) => {
    const part = parts.get(resolve(reference, from.path) ?? '');
    if (part === undefined) return undefined;
    const key = [part.name, as.kind ?? '', as.surface ?? '', as.program ?? ''].join('\0');
    if (followed.has(key)) return 'known';
    if (from.depth >= limits.followedDepth || followed.size >= limits.followedFiles)
      return 'too many';
    followed.add(key);
    try {
      const bytes = readEntry(archive, part.entry);
      const file = describeFile(part.name, bytes, fileRole(part.name), from.depth + 1);
      return { ...file, ...as, again: as.kind === undefined || as.kind === file.kind };
    } catch (error) {
      if (isInputError(error)) return 'known';
      throw error;
    }
  };
}

/** The path in the archive, lower case; undefined when only evaluation would tell. */
function resolve(reference: string, base: string): string | undefined {
  const relative = reference.trim().replace(ownFolder, '').replaceAll('\\', '/');
  if (relative === '' || relative.startsWith('/') || needsEvaluation.test(relative)) {
    return undefined;
  }
  const segments = base.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') segments.pop();
    else if (part !== '.' && part !== '') segments.push(part);
  }
  return segments.join('/').toLowerCase();
}
