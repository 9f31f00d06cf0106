import { MalformedInput } from '../../../core/errors.js';
import { excerpt } from '../../../core/text.js';
import type { SourceMapping } from '../sources.js';
import type { MergedSections, PlacedItem } from './merge.js';

/** Longer patterns are refused: no package has a longer id (PackageIdMaxLength). */
const patternLength = 100;

/**
 * `packageSourceMapping` of a chain. The patterns of a source in a closer file replace all that a
 * farther one says of it. A pattern ends at its first `*`; the longest one counts, and one without
 * `*` before any (NuGet.Configuration SearchTree).
 * @throws MalformedInput for what the client refuses.
 */
export function sourceMapping(sections: MergedSections): SourceMapping {
  const items = sections.itemsOf('packageSourceMapping').filter(({ kind }) => kind === 'mapping');
  const exact = new Map<string, string[]>();
  const prefixes = new Map<string, string[]>();
  const keys = new Set<string>();
  for (const item of items) {
    const key = item.attributes.get('key') ?? '';
    if (keys.has(key)) throw refuse(item, `maps the source '${excerpt(key)}' twice`);
    keys.add(key);
    for (const pattern of patternsOf(item)) {
      const star = pattern.indexOf('*');
      const [table, text] = star < 0 ? [exact, pattern] : [prefixes, pattern.slice(0, star)];
      const sources = table.get(text) ?? [];
      table.set(text, sources);
      sources.push(key.trim());
    }
  }
  const lookUp = (id: string): readonly string[] => sourcesFor(lower(id), exact, prefixes);
  return { enabled: items.length > 0, sourcesFor: lookUp };
}

/** In the invariant culture, as a build machine has it. */
const lower = (text: string): string => text.toLowerCase().trim();

function patternsOf(item: PlacedItem): string[] {
  const patterns = item.children.filter(({ kind }) => kind === 'pattern');
  return patterns.map((child) => {
    const pattern = child.attributes.get('pattern') ?? '';
    if (pattern.trim() === '') throw refuse({ ...item, line: child.line }, 'has an empty pattern');
    if (pattern.length > patternLength)
      throw refuse({ ...item, line: child.line }, 'has a pattern that is longer than any id');
    return lower(pattern);
  });
}

/** In the client's tree a prefix pattern and an exact one of the same text share a node. */
function sourcesFor(
  id: string,
  exact: ReadonlyMap<string, readonly string[]>,
  prefixes: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const whole = [...(exact.get(id) ?? []), ...(prefixes.get(id) ?? [])];
  if (whole.length > 0) return [...new Set(whole)];
  for (let length = Math.min(id.length, patternLength); length >= 0; length--) {
    const text = id.slice(0, length);
    const sources = prefixes.get(text);
    if (sources) return [...new Set([...(exact.get(text) ?? []), ...sources])];
  }
  return [];
}

function refuse({ file, line }: PlacedItem, what: string): MalformedInput {
  return new MalformedInput('bad-value', `packageSourceMapping ${what}`, { line }).at(file);
}
