import { mergeSettings, type NuGetSettings } from '../../../src/ecosystems/nuget/nuget-config.js';
import type { SettingsScope } from '../../../src/ecosystems/nuget/settings/merge.js';
import { readSettingsFile } from '../../../src/ecosystems/nuget/settings/settings-file.js';

export interface Around {
  readonly environment?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  readonly userFileMissing?: boolean;
}

export const fileOf = (body: string) =>
  readSettingsFile(Buffer.from(`<configuration>${body}</configuration>`));

/** The settings of files given by path, the closest first; `/home/` and `/etc/` say whose they are. */
export function merge(files: Readonly<Record<string, string>>, around: Around = {}): NuGetSettings {
  const { environment = {}, platform = 'linux', userFileMissing = false } = around;
  const chain = Object.entries(files).map(([path, body]) => ({
    path,
    file: fileOf(body),
    scope: scopeOf(path),
  }));
  const userFiles = chain.filter(({ scope }) => scope === 'user');
  const input = { chain, userFiles, userFileMissing, refusals: [] };
  return mergeSettings(input, { environment, platform });
}

function scopeOf(path: string): SettingsScope {
  if (path.startsWith('/home/')) return 'user';
  return path.startsWith('/etc/') ? 'machine' : 'folder';
}

export const section = (name: string, body: string): string => `<${name}>${body}</${name}>`;
export const sources = (body: string): string => section('packageSources', body);
export const add = (key: string, value: string): string => `<add key="${key}" value="${value}" />`;
