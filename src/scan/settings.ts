import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  configPlaces,
  defaultPackagesFolder,
  projectConfigNames,
} from '../ecosystems/nuget/config-places.js';
import {
  mergeConfigs,
  readNuGetConfig,
  type NuGetSettings,
  type PlacedConfig,
} from '../ecosystems/nuget/nuget-config.js';
import type { Surroundings } from '../store/cache-folder.js';
import { isFile } from './path-kind.js';
import { readProjectFile, type Trouble } from './trouble.js';

/** Reads NuGet's configuration as it holds in a folder; every file is read once. */
export interface SettingsReader {
  settingsOf(folder: string): NuGetSettings;
}

export function newSettingsReader(surroundings: Surroundings, troubles: Trouble[]): SettingsReader {
  const files = new Map<string, PlacedConfig | undefined>();
  const read = (path: string): PlacedConfig | undefined => {
    if (!files.has(path)) {
      const config = readProjectFile(path, troubles, readNuGetConfig);
      files.set(path, config && { path, config });
    }
    return files.get(path);
  };
  const shared = sharedFiles(surroundings);
  return {
    settingsOf(folder) {
      const paths = [...projectFiles(folder), ...shared];
      const chain = paths.flatMap((path) => read(path) ?? []);
      const settings = mergeConfigs(chain, surroundings);
      const globalPackagesFolder =
        settings.globalPackagesFolder ?? defaultPackagesFolder(surroundings);
      return { ...settings, ...(globalPackagesFolder && { globalPackagesFolder }) };
    },
  };
}

/** From the folder up to the root of the drive, the closest first. */
function projectFiles(folder: string): string[] {
  const files: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const path = projectConfigNames.map((name) => join(at, name)).find(isFile);
    if (path !== undefined) files.push(path);
    if (dirname(at) === at) return files;
  }
}

/** The user's files, then the machine's. */
function sharedFiles(surroundings: Surroundings): string[] {
  const { userFiles, folders } = configPlaces(surroundings);
  return [...userFiles.filter(isFile).slice(0, 1), ...folders.flatMap(configFilesIn)];
}

function configFilesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.config'));
    return names.sort().map((name) => join(folder, name));
  } catch {
    // Most machines have no such folder, and NuGet goes on without it too.
    return [];
  }
}
