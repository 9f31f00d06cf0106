import type { Reached } from '../../facts/entry-point.js';
import { reachedText } from '../../facts/reached.js';

/** Of the places where one API is called or one string stands, the first; the nearest come first. */
export function nearest<W extends { readonly fact: Reached }>(ways: Iterable<W>): W[] {
  const first = new Map<string, W>();
  for (const way of ways) {
    const key = keyOf(way.fact);
    if (!first.has(key)) first.set(key, way);
  }
  return [...first.values()];
}

function keyOf(fact: Reached): string {
  const call = fact.kind === 'api-call' ? `${fact.capability} ${fact.fromBytes ?? false}` : '';
  return `${fact.kind} ${call} ${reachedText(fact)}`;
}
