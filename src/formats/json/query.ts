import { spanOf } from '../../core/source.js';
import type { JsonDocument, JsonMember, JsonValue } from './model.js';

/** The members of an object; none of anything else. */
export function membersOf(value: JsonValue | undefined): readonly JsonMember[] {
  return value?.kind === 'object' ? value.members : [];
}

/** The items of an array; none of anything else. */
export function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.kind === 'array' ? value.items : [];
}

/** The value of a key; of a repeated one the last, as .NET and JavaScript take it. */
export function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return membersOf(value).findLast((member) => member.key === key)?.value;
}

export function stringOf(value: JsonValue | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

/** Line and column, from 1, of an index in the text. */
export function positionOf(
  document: JsonDocument,
  index: number,
): { readonly line: number; readonly column: number } {
  const { line, column } = spanOf(document.source, index, index);
  return { line, column };
}
