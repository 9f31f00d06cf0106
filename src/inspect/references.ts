import { limits } from '../core/limits.js';
import type { OpcPackage } from '../formats/opc/opc.js';
import { fileRole } from '../ecosystems/nuget/file-role.js';
import { readEntry } from '../formats/zip/read-entry.js';
import type { ZipArchive } from '../formats/zip/model.js';
import { isInputError } from '../core/errors.js';
import { describeFile } from './entries.js';
import type { PackageFile, ReadAs } from './gather.js';

export type Follow = (reference: string, from: PackageFile, as: ReadAs) => PackageFile | undefined;

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
    if (part === undefined || from.depth >= limits.nestingDepth) return undefined;
    const key = `${part.name} ${as.kind ?? ''} ${as.surface ?? ''}`;
    if (followed.has(key)) return undefined;
    followed.add(key);
    try {
      const bytes = readEntry(archive, part.entry);
      return { ...describeFile(part.name, bytes, fileRole(part.name), from.depth + 1), ...as };
    } catch (error) {
      if (isInputError(error)) return undefined;
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
