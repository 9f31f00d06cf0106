/** Packages of one source, and what they may be called in a pattern. */
export interface Mapped {
  readonly source: string;
  readonly ids: readonly string[];
}

/** Lines of a NuGet.Config that let these ids come from their source alone, and all else from the others. */
export function mappingLines(
  own: readonly Mapped[],
  open: readonly string[],
  elsewhere: ReadonlySet<string>,
): string[] {
  const sources = [
    ...own.map(({ source, ids }) => ({ source, patterns: patternsOf(ids, elsewhere) })),
    ...open.map((source) => ({ source, patterns: ['*'] })),
  ];
  return [
    '<packageSourceMapping>',
    ...sources.flatMap(({ source, patterns }) => [
      `  <packageSource key="${escaped(source)}">`,
      ...patterns.map((pattern) => `    <package pattern="${escaped(pattern)}" />`),
      '  </packageSource>',
    ]),
    '</packageSourceMapping>',
  ];
}

/** A prefix where no package from elsewhere has it; else the ids, each for itself. */
function patternsOf(ids: readonly string[], elsewhere: ReadonlySet<string>): string[] {
  const patterns = ids.flatMap((id) => {
    const head = headOf(id);
    const isShared = head === id || elsewhere.has(head.toLowerCase());
    return isShared ? [id] : [`${head}.*`];
  });
  return [...new Set(patterns)].sort();
}

export const headOf = (id: string): string => id.split('.', 1)[0] ?? id;

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => names[character] ?? character);
}
