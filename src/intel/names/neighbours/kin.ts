import type { Looked } from './neighbour.js';
import type { Kin } from './owners.js';

/** All names that begin with that part, and more that are meant; each once, and without the name itself. */
export function kinOf(
  head: string,
  { name, tables, besides }: Looked,
  more: readonly string[] = [],
): Kin {
  const family = tables.index.family(head)?.names ?? [];
  const known = others([...more, ...family.map(({ id }) => id)], name);
  const listed = new Set(known.map((id) => id.toLowerCase()));
  const beside = others(besides(head), name).filter((id) => !listed.has(id.toLowerCase()));
  return { known, besides: beside };
}

function others(ids: readonly string[], name: string): string[] {
  const byKey = new Map(ids.map((id) => [id.toLowerCase(), id]));
  byKey.delete(name.toLowerCase());
  return [...byKey.values()];
}
