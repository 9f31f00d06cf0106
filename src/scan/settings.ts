import { resolve } from 'node:path';
import { MalformedInput } from '../core/errors.js';
import { defaultPackagesFolder } from '../ecosystems/nuget/config-places.js';
import {
  mergeSettings,
  type NuGetSettings,
  type SettingsInput,
  type SettingsRefusal,
} from '../ecosystems/nuget/nuget-config.js';
import type { PlacedFile, SettingsScope } from '../ecosystems/nuget/settings/merge.js';
import { readSettingsFile } from '../ecosystems/nuget/settings/settings-file.js';
import type { Surroundings } from '../store/cache-folder.js';
import { folderFiles, sharedFiles, type SharedFiles, type StandIn } from './settings-files.js';
import { readProjectFile, type Trouble } from './trouble.js';

export type { StandIn } from './settings-files.js';

/** Reads the client's configuration as it holds in a folder; every file is read once. */
export interface SettingsReader {
  /** With a configuration file, as `--configfile` and `RestoreConfigFile` have it, that one alone counts. */
  settingsOf(folder: string, configFile?: string): NuGetSettings;
}

/** What holds for all settings of a scan. */
export interface SettingsOptions {
  /** `--config`: this file alone counts. */
  readonly configFile?: string;
  /** A copy of the repository stands in a temporary folder. */
  readonly standIn?: StandIn;
}

/** What the client refuses becomes a trouble, once, and a refusal in the settings it belongs to. */
export function newSettingsReader(
  surroundings: Surroundings,
  troubles: Trouble[],
  { configFile, standIn }: SettingsOptions = {},
): SettingsReader {
  const files = new FileReader();
  const shared = sharedFiles(surroundings, troubles);
  const told = new Set<string>();
  const known = new Map<string, NuGetSettings>();
  return {
    settingsOf(folder, own = configFile) {
      const paths =
        own === undefined ? folderFiles(folder, surroundings.platform, standIn) : [resolve(own)];
      const key = JSON.stringify([own !== undefined, paths]);
      const settings =
        known.get(key) ?? completed(inputOf(paths, own !== undefined, shared, files), surroundings);
      known.set(key, settings);
      for (const { file, code, line, reason } of settings.refusals) {
        const trouble = { file, code, reason: line > 0 ? `line ${line}: ${reason}` : reason };
        const words = JSON.stringify(trouble);
        if (!told.has(words)) troubles.push(trouble);
        told.add(words);
      }
      return settings;
    },
  };
}

function completed(input: SettingsInput, surroundings: Surroundings): NuGetSettings {
  const settings = mergeSettings(input, surroundings);
  const folder = settings.globalPackagesFolder ?? defaultPackagesFolder(surroundings);
  return { ...settings, ...(folder !== undefined && { globalPackagesFolder: resolve(folder) }) };
}

function inputOf(
  paths: readonly string[],
  alone: boolean,
  shared: SharedFiles,
  files: FileReader,
): SettingsInput {
  const refusals: SettingsRefusal[] = [];
  const read = (scope: SettingsScope, all: readonly string[]): PlacedFile[] =>
    all.flatMap((path) => files.read(path, scope, refusals) ?? []);
  const own = read(alone ? 'user' : 'folder', paths);
  const userFiles = read('user', shared.user);
  const rest = alone ? [] : [...userFiles, ...read('machine', shared.machine)];
  const [defaults] = read('machine', shared.defaults);
  return {
    chain: [...own, ...rest],
    userFiles,
    userFileMissing: !alone && shared.userFileMissing,
    refusals,
    ...(defaults && { defaults }),
  };
}

class FileReader {
  readonly #known = new Map<string, PlacedFile['file'] | SettingsRefusal>();

  read(path: string, scope: SettingsScope, refusals: SettingsRefusal[]): PlacedFile | undefined {
    const result = this.#known.get(path) ?? readFile(path);
    this.#known.set(path, result);
    if ('sections' in result) return { path, file: result, scope };
    refusals.push(result);
    return undefined;
  }
}

function readFile(path: string): PlacedFile['file'] | SettingsRefusal {
  let line = 0;
  const troubles: Trouble[] = [];
  const file = readProjectFile(path, troubles, (bytes) => {
    try {
      return readSettingsFile(bytes);
    } catch (error) {
      if (error instanceof MalformedInput) line = error.line ?? 0;
      throw error;
    }
  });
  if (file !== undefined) return file;
  const [{ code, reason } = { code: 'unreadable', reason: 'could not be read' }] = troubles;
  return { file: path, line, code, reason: reason.replace(/^line \d+: /, '') };
}
