import type { PackageView } from '../package-view.js';
import { packageRoot, unknownText, type PropertyTable } from './properties.js';

/** Finds files of the package by the paths that build files write. */
export class PathFinder<T> {
  readonly #byPath: ReadonlyMap<string, T>;
  readonly #properties: PropertyTable;
  readonly #view: PackageView;

  constructor(
    items: readonly T[],
    pathOf: (item: T) => string,
    properties: PropertyTable,
    view: PackageView,
  ) {
    this.#byPath = new Map(items.map((item) => [pathOf(item).toLowerCase(), item]));
    this.#properties = properties;
    this.#view = view;
  }

  /**
   * Every file that the text may mean, written in the file at `from`: where only evaluation would tell
   * a part of the path, the files that fit the rest.
   */
  find(text: string, from: string): T[] {
    const found = new Set<T>();
    for (const variant of this.#properties.variants(text.trim(), from)) {
      const pattern = patternOf(variant, from);
      if (pattern === undefined) continue;
      for (const item of this.#matching(pattern, this.#properties.setsOneOf(text))) found.add(item);
    }
    return [...found];
  }

  *#matching(pattern: string, own: boolean): Iterable<T> {
    const exact = this.#byPath.get(pattern);
    if (exact !== undefined) yield exact;
    if (!pattern.includes(unknownText)) return;
    // Nothing but the ending is known: that of any file, unless the package chose it itself.
    if (!own && !/[^\0./]/.test(pattern.replace(/\.[^./\0]*$/, ''))) return;
    const chunks = pattern.split(unknownText);
    for (const [path, item] of this.#byPath) {
      this.#view.compare();
      if (fits(path, chunks)) yield item;
    }
  }
}

/** The path in the package, lower case, with `unknownText` in it; undefined for places outside. */
function patternOf(variant: string, from: string): string | undefined {
  const text = variant.replaceAll('\\', '/').replace(/\*+(?:\/\*+)*/g, unknownText);
  const rooted = text.lastIndexOf(packageRoot);
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  if (rooted >= 0) return normalized(text.slice(rooted + 1));
  if (text.startsWith(unknownText)) return normalized(text);
  if (text === '' || text.startsWith('/') || /^[a-z]:/i.test(text)) return undefined;
  return normalized(folder + text);
}

function normalized(path: string): string | undefined {
  const segments: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') segments.push(part);
    else if (segments.at(-1)?.includes(unknownText))
      segments.splice(0, segments.length, unknownText);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join('/').toLowerCase();
}

function fits(path: string, chunks: readonly string[]): boolean {
  const first = chunks[0] ?? '';
  const last = chunks.at(-1) ?? '';
  if (!path.startsWith(first) || !path.endsWith(last)) return false;
  let at = first.length;
  for (const chunk of chunks.slice(1, -1)) {
    const found = path.indexOf(chunk, at);
    if (found < 0) return false;
    at = found + chunk.length;
  }
  return at <= path.length - last.length;
}
