import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AssayError } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import { packageFileName, packageFolder } from '../../ecosystems/nuget/extracted-files.js';
import { compareVersions, parseVersion } from '../../ecosystems/nuget/version.js';
import { isFile } from '../path-kind.js';

/** So many versions next below one say enough of those before it. */
const nearest = 3;

/**
 * Files of the versions next below one, in folders in the shape of the global packages folder.
 * @param isKnown of a version about which nobody need ask
 */
export function filesBefore(
  { id, version }: { readonly id: string; readonly version: string },
  folders: readonly string[],
  isKnown: (version: string) => boolean,
): string[] {
  const own = parseVersion(version);
  if (own === undefined) return [];
  const lower = new Map<string, NonNullable<typeof own>>();
  for (const folder of folders) {
    for (const name of versionsIn(join(folder, id.toLowerCase()))) {
      const parsed = name === version ? undefined : parseVersion(name);
      if (parsed && compareVersions(parsed, own) < 0) lower.set(name, parsed);
    }
  }
  const sorted = [...lower].sort(([, a], [, b]) => compareVersions(b, a)).slice(0, nearest);
  return sorted.flatMap(([name]) => {
    if (isKnown(name)) return [];
    const identity = { id, version: name };
    const paths = folders.map((folder) =>
      join(folder, packageFolder(identity), packageFileName(identity)),
    );
    return paths.find(isFile) ?? [];
  });
}

function versionsIn(folder: string): string[] {
  try {
    return readdirSync(folder).slice(0, limits.scanPackages);
  } catch {
    // Most packages are in one folder alone.
    return [];
  }
}

/** What of another version cannot be read is not known, and is told where that version is scanned. */
export function ifReadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AssayError) return undefined;
    throw error;
  }
}
