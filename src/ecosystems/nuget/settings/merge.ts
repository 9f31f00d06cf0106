import { decodeXmlName } from './xml-name.js';
import type { SettingItem, SettingsFile } from './settings-file.js';
import { ordinalKey } from './values.js';

/** Whose file it is: of a folder of the repository or above it, of the user, of the machine. */
export type SettingsScope = 'folder' | 'user' | 'machine';

/** A file of the chain. */
export interface PlacedFile {
  /** Absolute. */
  readonly path: string;
  readonly file: SettingsFile;
  readonly scope: SettingsScope;
}

export interface PlacedItem extends SettingItem {
  /** Absolute path of its file. */
  readonly file: string;
  readonly scope: SettingsScope;
  /** Of its file in the chain: 0 is the closest. */
  readonly rank: number;
}

/** What a chain of files comes to, section by section, in the order that merging leaves. */
export interface MergedSections {
  /** Items of a section; none where no file has it. */
  itemsOf(section: string): readonly PlacedItem[];
}

/**
 * Merges a chain, the closest file first, as the client does (VirtualSettingSection.Merge): from
 * the farthest to the closest, an item takes the place of the first one that equals it and goes to
 * the end, `<clear />` drops all before it. Only the farthest file that has a section keeps equal
 * items of its own apart.
 */
export function mergeFiles(chain: readonly PlacedFile[]): MergedSections {
  const ranks = new Map<string, number>();
  for (const [rank, { path }] of chain.entries()) if (!ranks.has(path)) ranks.set(path, rank);
  const sections = new Map<string, MergedSection>();
  for (const { path, file, scope } of chain.toReversed()) {
    const place = { file: path, scope, rank: ranks.get(path) ?? 0 };
    for (const [name, items] of file.sections) {
      const placed = items.map((item): PlacedItem => ({ ...item, ...place }));
      const known = sections.get(name);
      if (known === undefined) sections.set(name, new MergedSection(placed));
      else placed.forEach((item) => known.merge(item));
    }
  }
  const none: readonly PlacedItem[] = [];
  return { itemsOf: (name) => sections.get(name)?.items() ?? none };
}

/** Slots of equal items in their order; those before `head` are taken. */
interface Places {
  readonly slots: number[];
  head: number;
}

class MergedSection {
  readonly #slots: (PlacedItem | undefined)[] = [];
  readonly #places = new Map<string, Places>();

  constructor(items: readonly PlacedItem[]) {
    for (const item of items) this.#append(item);
  }

  merge(item: PlacedItem): void {
    if (item.kind === 'clear') this.#clear();
    else this.#takeFirst(identityOf(item));
    this.#append(item);
  }

  items(): PlacedItem[] {
    return this.#slots.filter((item) => item !== undefined);
  }

  #clear(): void {
    this.#slots.length = 0;
    this.#places.clear();
  }

  #takeFirst(identity: string): void {
    const places = this.#places.get(identity);
    const slot = places?.slots[places.head];
    if (places === undefined || slot === undefined) return;
    this.#slots[slot] = undefined;
    places.head += 1;
  }

  #append(item: PlacedItem): void {
    const identity = identityOf(item);
    const places = this.#places.get(identity) ?? { slots: [], head: 0 };
    places.slots.push(this.#slots.length);
    this.#places.set(identity, places);
    this.#slots.push(item);
  }
}

/** By what the client's items are equal: names as written, save the keys of the mapping. */
function identityOf({ kind, name, attributes }: PlacedItem): string {
  const key = attributes.get('key') ?? '';
  switch (kind) {
    case 'add':
    case 'source':
      return `add ${key}`;
    case 'credentials':
      return `credentials ${decodeXmlName(name)}`;
    case 'mapping':
      return `mapping ${ordinalKey(key)}`;
    case 'author':
      return `author ${attributes.get('name') ?? ''}`;
    case 'repository':
      return `repository ${attributes.get('serviceindex') ?? ''}`;
    case 'fileCert':
    case 'storeCert':
      return `${kind} ${attributes.get('packagesource') ?? ''}`;
    default:
      return `${kind} ${name}`;
  }
}
