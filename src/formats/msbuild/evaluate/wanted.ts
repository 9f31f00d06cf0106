import { append } from '../../../core/append.js';
import type { RecordedGroup } from './items.js';

/**
 * The item types that have to be worked out for those asked for: with them what their elements refer
 * to. Everything else, above all the files of a project, is never looked for.
 */
export function wantedTypes(
  groups: readonly RecordedGroup[],
  asked: Iterable<string>,
): ReadonlySet<string> {
  const references = new Map<string, Set<string>>();
  for (const { group } of groups) {
    for (const { type, refersTo } of group.items) {
      const lower = type.toLowerCase();
      const known = references.get(lower) ?? new Set<string>();
      references.set(lower, known);
      for (const other of group.refersTo) known.add(other);
      for (const other of refersTo) known.add(other);
    }
  }
  const wanted = new Set<string>();
  const stack = [...asked].map((type) => type.toLowerCase());
  for (let type = stack.pop(); type !== undefined; type = stack.pop()) {
    if (wanted.has(type)) continue;
    wanted.add(type);
    append(stack, references.get(type) ?? []);
  }
  return wanted;
}
