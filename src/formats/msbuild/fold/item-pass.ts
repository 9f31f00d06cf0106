import { parseTemplate, splitList } from '../evaluate/template.js';
import type { Item } from '../model.js';
import { allHold } from './conditions.js';
import { ownFolderOf } from './places.js';
import { entriesOf, metadataOf } from './references.js';
import type { FoldedItem, FoldedItems } from './tables.js';
import { foldParts, type Folded, type FoldScope } from './text.js';

/** An item that is made anew costs as much as so many characters. */
const itemWork = 32;

/** Goes over the items of files and targets in their order. */
export class ItemPass {
  readonly #items: FoldedItems;
  readonly #scopeIn: (path: string) => FoldScope;

  constructor(items: FoldedItems, scopeIn: (path: string) => FoldScope) {
    this.#items = items;
    this.#scopeIn = scopeIn;
  }

  run(item: Item, path: string, inTarget: boolean): void {
    if (item.definition) return;
    const scope = this.#scopeIn(path);
    const truth = allHold(item.conditions, scope);
    if (truth === false) return;
    if (item.include !== undefined) this.#include(item, item.include, path);
    else if (item.remove !== undefined && truth === true) this.#remove(item, item.remove, path);
    else if (inTarget || item.update !== undefined) this.#update(item, path);
  }

  #include(item: Item, include: string, path: string): void {
    const scope = this.#scopeIn(path);
    for (const fragment of splitList(include)) {
      for (const { text, from } of this.#fragment(fragment, path)) {
        const metadata = new Map(from?.metadata);
        const inner: FoldScope = {
          ...scope,
          metadata: ({ name }) => metadataOf(text, { include: text, metadata }, name),
        };
        for (const { name, value } of item.metadata)
          metadata.set(
            name.toLowerCase(),
            this.#owned(foldParts(parseTemplate(value), inner), path),
          );
        this.#items.add(item.type, { include: ownFolderOf(text, path), metadata });
      }
    }
  }

  #owned(values: Folded, path: string): Folded {
    return values.map((value) => ownFolderOf(value, path));
  }

  #fragment(fragment: string, path: string): { text: string; from?: FoldedItem }[] {
    const scope = this.#scopeIn(path);
    const parts = parseTemplate(fragment);
    const [only] = parts;
    if (parts.length === 1 && typeof only === 'object' && only.kind === 'item') {
      const list = this.#items.of(only.type);
      if (list.length > 0 && only.separator === undefined)
        return entriesOf(only, list, scope).map(({ text, item }) => ({
          text,
          ...(item && { from: item }),
        }));
    }
    return foldParts(parts, scope).flatMap((text) =>
      splitList(text).map((each) => ({ text: each })),
    );
  }

  #remove({ type }: Item, remove: string, path: string): void {
    const scope = this.#scopeIn(path);
    const gone = new Set(
      foldParts(parseTemplate(remove), scope).flatMap((text) => splitList(text)),
    );
    const list = this.#items.of(type);
    scope.spend(list.length);
    this.#items.replace(
      type,
      list.filter(({ include }) => !gone.has(include)),
    );
  }

  /** In a target, metadata may be given to all items of a type. */
  #update({ type, metadata }: Item, path: string): void {
    const scope = this.#scopeIn(path);
    const list = this.#items.of(type);
    scope.spend(list.length * itemWork);
    const updated = list.map((item) => {
      const inner: FoldScope = {
        ...scope,
        metadata: ({ name }) => metadataOf(item.include, item, name),
      };
      const own = metadata.map(({ name, value }): [string, Folded] => [
        name.toLowerCase(),
        foldParts(parseTemplate(value), inner),
      ]);
      return { ...item, metadata: new Map([...item.metadata, ...own]) };
    });
    this.#items.replace(type, updated);
  }
}
