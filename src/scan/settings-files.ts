import { opendirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { limits } from '../core/limits.js';
import { configFileNames, configPlaces, ignoresCase } from '../ecosystems/nuget/config-places.js';
import type { Surroundings } from '../store/cache-folder.js';
import { standsThere } from './path-kind.js';
import { limitTrouble, type Trouble } from './trouble.js';

/** Files that count for every folder; each is there, or was when it was looked for. */
export interface SharedFiles {
  readonly user: readonly string[];
  readonly machine: readonly string[];
  readonly defaults: readonly string[];
  readonly userFileMissing: boolean;
}

/**
 * A copy of a repository's files in a temporary folder, which other users may write to: what counts
 * above the copy is what is above the original.
 */
export interface StandIn {
  readonly folder: string;
  readonly original: string;
}

/** From the folder up to the root of the drive, the closest first. */
export function folderFiles(
  folder: string,
  platform: NodeJS.Platform,
  standIn?: StandIn,
): string[] {
  const names = configFileNames(platform);
  const files: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = names.map((name) => join(at, name)).find(standsThere);
    if (path !== undefined) files.push(path);
    if (at === standIn?.folder) at = standIn.original;
    if (dirname(at) === at) return files;
  }
}

/** The user's own file, its additions in order of their names, the machine's, the defaults. */
export function sharedFiles(surroundings: Surroundings, troubles: Trouble[]): SharedFiles {
  const { userFile, userFolder, machineFolder, defaultsFile } = configPlaces(surroundings);
  const { platform } = surroundings;
  const own = [userFile].filter((path) => path !== undefined).filter(standsThere);
  const added = userFolder === undefined ? [] : configsIn(userFolder, platform, troubles);
  const ordered = added.filter((name) => name !== 'NuGet.Config').sort(byName(platform));
  const machine = machineFolder === undefined ? [] : configsIn(machineFolder, platform, troubles);
  return {
    user: [...own, ...ordered.map((name) => join(userFolder ?? '', name))].map((one) =>
      resolve(one),
    ),
    machine: machine.map((name) => resolve(machineFolder ?? '', name)),
    defaults: [defaultsFile].filter((path) => path !== undefined).filter(standsThere),
    userFileMissing: own.length === 0,
  };
}

function byName(platform: NodeJS.Platform): (a: string, b: string) => number {
  const key = (name: string): string => (ignoresCase(platform) ? name.toUpperCase() : name);
  return (a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b)));
}

/** In the order that the file system gives, as the client has it: `*.Config` first. */
function configsIn(folder: string, platform: NodeJS.Platform, troubles: Trouble[]): string[] {
  const names = filesIn(folder, troubles);
  if (platform === 'win32') return names.filter((name) => /\.config$/i.test(name));
  return ['.Config', '.config'].flatMap((end) => names.filter((name) => name.endsWith(end)));
}

function filesIn(folder: string, troubles: Trouble[]): string[] {
  const names: string[] = [];
  try {
    const entries = opendirSync(folder);
    try {
      for (let entry = entries.readSync(); entry !== null; entry = entries.readSync()) {
        if (names.length === limits.configFiles) {
          troubles.push(limitTrouble(folder, 'configFiles'));
          break;
        }
        if (standsThere(join(folder, entry.name))) names.push(entry.name);
      }
    } finally {
      entries.closeSync();
    }
  } catch {
    // Most machines have no such folder, and the client goes on without one it cannot list.
  }
  return names;
}
