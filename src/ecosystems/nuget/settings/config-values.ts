import type { MergedSections, PlacedItem } from './merge.js';
import type { SettingsSurroundings } from './surroundings.js';
import { expandSetting, folderOf, ordinalKey, resolveSetting } from './values.js';

/** The `config` section: one value for each key. */
export interface ConfigValues {
  text(key: string): string | undefined;
  /** A folder, resolved from the file that names it. */
  folder(key: string): string | undefined;
}

/** Keys ignore case, and the first one that merging leaves wins (GetFirstItemWithAttribute). */
export function configValues(
  sections: MergedSections,
  surroundings: SettingsSurroundings,
): ConfigValues {
  const items = new Map<string, PlacedItem>();
  for (const item of sections.itemsOf('config').filter(({ kind }) => kind === 'add')) {
    const key = ordinalKey(item.attributes.get('key') ?? '');
    if (!items.has(key)) items.set(key, item);
  }
  const find = (key: string): PlacedItem | undefined => items.get(ordinalKey(key));
  return {
    text: (key) => {
      const item = find(key);
      return item && (valueOf(item, surroundings) || undefined);
    },
    folder: (key) => {
      const item = find(key);
      return item && (folderValue(item, surroundings) || undefined);
    },
  };
}

export function valueOf(item: PlacedItem, surroundings: SettingsSurroundings): string {
  return expandSetting(item.attributes.get('value') ?? '', surroundings);
}

export function folderValue(item: PlacedItem, surroundings: SettingsSurroundings): string {
  const shown = resolveSetting(valueOf(item, surroundings), item.file, surroundings.platform);
  return shown && folderOf(shown, surroundings.platform);
}
