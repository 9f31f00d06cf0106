import { groupBy } from '../core/group.js';

/** What stands under one key on each side. */
export interface Pair<T> {
  readonly key: string;
  readonly before: readonly T[];
  readonly after: readonly T[];
}

/** Both sides by their keys, sorted: the order follows from the content alone. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): readonly Pair<T>[] {
  const [old, fresh] = [groupBy(before, keyOf), groupBy(after, keyOf)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.map((key) => ({ key, before: old.get(key) ?? [], after: fresh.get(key) ?? [] }));
}

/** What only one side has, each once, sorted. */
export function novelties(
  before: readonly string[],
  after: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    added: [...fresh].filter((one) => !old.has(one)).sort(),
    removed: [...old].filter((one) => !fresh.has(one)).sort(),
  };
}

/** A part that only one side has. */
export function sideOf<T>({ before, after }: Pair<T>): 'added' | 'removed' | 'both' {
  if (before.length === 0) return 'added';
  return after.length === 0 ? 'removed' : 'both';
}

const framework =
  /^((?:lib|ref|build|buildTransitive|tools|content|contentFiles|analyzers)\/(?:[^/]+\/)*?)(?:net|netstandard|netcoreapp|uap|monoandroid|xamarin|portable)[^/]*\//i;

/** A path without the framework that it is for: what moved from one to another is the same file. */
export const plainPath = (path: string): string => path.replace(framework, '$1*/');
