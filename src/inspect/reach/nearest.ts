import type { Reached } from '../../facts/entry-point.js';

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
  switch (fact.kind) {
    case 'api-call':
      return `${fact.capability} ${fact.api} ${fact.fromBytes ?? false}`;
    case 'path':
      return `${fact.kind} ${fact.text}`;
    case 'endpoint':
      return `${fact.kind} ${fact.url}`;
    case 'environment-variable':
      return `${fact.kind} ${fact.name}`;
    case 'embedded-key':
      return `${fact.kind} ${fact.service} ${fact.host}`;
  }
}
