import { splitList } from '../../../formats/msbuild/evaluate/template.js';
import { unescapeValue, Unknown } from '../../../formats/msbuild/evaluate/value.js';
import type { Item } from '../../../formats/msbuild/evaluate/item.js';
import type { Origin, Unevaluated } from '../project-spec.js';
import { isSdkPath } from './sdk-path.js';

/** Gathers what had to be left open, each place once. */
export class OpenPlaces {
  readonly #found = new Map<string, Unevaluated>();

  add({ file, line, text, reason }: Unevaluated): void {
    this.#found.set(`${file}\n${line}\n${text}\n${reason}`, { file, line, text, reason });
  }

  /** The text where it is known; else undefined, and the reason is noted. */
  known(value: string | Unknown): string | undefined {
    if (!(value instanceof Unknown)) return value;
    this.add(value);
    return undefined;
  }

  all(): Unevaluated[] {
    return [...this.#found.values()];
  }
}

/** An item whose identity is known, with texts for its metadata. */
export class KnownItem {
  readonly id: string;
  readonly origin: Origin;
  readonly item: Item;
  readonly #open: OpenPlaces;

  constructor(item: Item, id: string, open: OpenPlaces) {
    this.item = item;
    this.id = id;
    this.origin = originOf(item);
    this.#open = open;
  }

  /** Unescaped and trimmed; empty where it is not set, or not known. */
  metadata(name: string): string {
    const value = this.item.metadata.get(name.toLowerCase()) ?? '';
    return unescapeValue(this.#open.known(value) ?? '').trim();
  }

  /** A list in lower case: `PrivateAssets`. */
  list(name: string): string[] {
    return this.metadata(name)
      .split(/[;,]/)
      .map((entry) => entry.trim().toLowerCase())
      .filter((entry) => entry !== '');
  }
}

/** Lines of the SDK's files are not kept. */
export function originOf({ origin }: Item): Origin {
  const { file, line } = origin;
  return { file, line: isSdkPath(file) ? 0 : line };
}

/**
 * Items that are there. One that may or may not be there counts as there: whoever reads the graph then
 * sees too much and is told so, not too little.
 */
export function knownItems(items: readonly Item[], open: OpenPlaces): KnownItem[] {
  return items.flatMap((item) => {
    if (item.maybe !== undefined) open.add(item.maybe);
    const id = open.known(item.identity);
    return id === undefined ? [] : [new KnownItem(item, unescapeValue(id).trim(), open)];
  });
}

export function listOf(text: string): string[] {
  return splitList(text);
}
