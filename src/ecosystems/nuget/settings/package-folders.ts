import { MalformedInput } from '../../../core/errors.js';
import type { ConfigValues } from './config-values.js';
import { folderValue } from './config-values.js';
import type { MergedSections } from './merge.js';
import { variable, type SettingsSurroundings } from './surroundings.js';
import { pathsOf } from './values.js';

/** Where packages are kept. Folders are absolute. */
export interface PackageFolders {
  readonly globalPackagesFolder?: string;
  /** Where packages.config projects keep theirs. */
  readonly repositoryPath?: string;
  readonly fallbackFolders: readonly string[];
}

/**
 * `NUGET_PACKAGES` and `NUGET_FALLBACK_PACKAGES` win over the files (NuGet.Configuration
 * SettingsUtility).
 * @throws MalformedInput where they hold relative folders, which the client refuses.
 */
export function packageFolders(
  sections: MergedSections,
  values: ConfigValues,
  surroundings: SettingsSurroundings,
): PackageFolders {
  const [own] = absolutes('NUGET_PACKAGES', surroundings, (text) => [text]);
  const globalPackagesFolder = own ?? values.folder('globalPackagesFolder');
  const repositoryPath = values.folder('repositoryPath');
  const fallbacks = absolutes('NUGET_FALLBACK_PACKAGES', surroundings, (text) => text.split(';'));
  return {
    fallbackFolders: fallbacks.length > 0 ? fallbacks : fallbackFolders(sections, surroundings),
    ...(globalPackagesFolder && { globalPackagesFolder }),
    ...(repositoryPath && { repositoryPath }),
  };
}

function absolutes(
  name: string,
  surroundings: SettingsSurroundings,
  split: (text: string) => string[],
): string[] {
  const { isAbsolute, resolve } = pathsOf(surroundings.platform);
  const folders = split(variable(surroundings, name) ?? '').filter(Boolean);
  if (!folders.every(isAbsolute))
    throw new MalformedInput('bad-value', `${name} does not hold an absolute path`);
  return folders.map((folder) => resolve(folder));
}

function fallbackFolders(sections: MergedSections, surroundings: SettingsSurroundings): string[] {
  const items = sections.itemsOf('fallbackPackageFolders').filter(({ kind }) => kind === 'add');
  return items
    .toSorted((a, b) => a.rank - b.rank)
    .map((item) => folderValue(item, surroundings))
    .filter(Boolean);
}
