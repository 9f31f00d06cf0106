import type { KnownRecord } from '../../facts/known-record.js';

/**
 * One record for what several lists tell of one thing: those that name each other as aliases. A record that
 * says malicious outweighs one that does not know; of the rest, the first in order counts.
 */
export function joinRecords(records: readonly KnownRecord[]): KnownRecord[] {
  const joined: KnownRecord[] = [];
  for (const record of records.toSorted(byWeight)) {
    const names = new Set([record.id, ...record.aliases]);
    const at = joined.findIndex(({ id, aliases }) =>
      [id, ...aliases].some((one) => names.has(one)),
    );
    const before = joined[at];
    if (before === undefined) joined.push(record);
    else joined[at] = join(before, record);
  }
  return joined;
}

function join(first: KnownRecord, other: KnownRecord): KnownRecord {
  const names = new Set([...first.aliases, other.id, ...other.aliases]);
  names.delete(first.id);
  const isScored = first.severity !== 'unknown';
  const { severity, score, vector } = isScored ? first : other;
  return {
    ...first,
    aliases: [...names].sort(),
    severity,
    ...(score !== undefined && { score }),
    ...(vector !== undefined && { vector }),
    // Feeds name an advisory and say no more of it.
    summary: first.summary || other.summary,
    published: first.published || other.published,
    modified: first.modified || other.modified,
    fixed: [...new Set([...first.fixed, ...other.fixed])],
    references: [...new Set([...first.references, ...other.references])],
  };
}

const ranks = { critical: 0, high: 1, medium: 2, low: 3, unknown: 4 } as const;

function byWeight(a: KnownRecord, b: KnownRecord): number {
  const kind = (record: KnownRecord): number => (record.kind === 'malicious' ? 0 : 1);
  return (
    kind(a) - kind(b) ||
    ranks[a.severity] - ranks[b.severity] ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
