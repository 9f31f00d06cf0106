import type { NuGetSettings } from '../../src/ecosystems/nuget/nuget-config.js';

export interface SettingsLayout {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  /** Where the client starts; `repo` without it. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly configFile?: string;
  readonly noUserFile?: boolean;
  /** Several machine-wide files, whose order is the file system's: not replayed. */
  readonly byFileSystem?: boolean;
  readonly expected: SettingsRecord;
}

export interface SettingsRecord {
  readonly refused?: true;
  readonly sources?: readonly (readonly [name: string, place: string, letters: string])[];
  readonly clientsDefault?: true;
}

export interface BuiltLayout {
  readonly root: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly configFile?: string;
  remove(): void;
}

export const layoutsFile: string;
export const userFile: string;
export function readLayouts(): readonly SettingsLayout[];
export function buildLayout(layout: SettingsLayout): BuiltLayout;
export function recordOf(settings: NuGetSettings, root: string): SettingsRecord;
