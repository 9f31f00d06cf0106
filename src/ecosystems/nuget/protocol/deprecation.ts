import type { Deprecation } from '../../../facts/release.js';
import { arrayOf, fieldsOf, textOf, type Field } from '../json-fields.js';

/** What one says of itself is shown, and that is not without end. */
const most = { reasons: 8, reason: 40, message: 1000, id: 100, range: 100 } as const;

/** `deprecation` of a catalog entry (NuGet server API, "Package deprecation"); undefined for what is none. */
export function readDeprecation(field: Field | undefined): Deprecation | undefined {
  const fields = fieldsOf(field);
  const named = textOf(fields.get('reasons'));
  const listed = arrayOf(fields.get('reasons')).map(textOf);
  const reasons = [named, ...listed].filter((text) => text !== undefined && text !== '');
  if (reasons.length === 0) return undefined;
  const message = textOf(fields.get('message'))?.trim();
  const other = fieldsOf(fields.get('alternatePackage'));
  const id = textOf(other.get('id'));
  const range = textOf(other.get('range')) ?? '*';
  return {
    reasons: [...new Set(reasons as string[])].slice(0, most.reasons).map(cut(most.reason)),
    ...(message && { message: cut(most.message)(message) }),
    ...(id && { alternate: { id: cut(most.id)(id), range: cut(most.range)(range) } }),
  };
}

const cut =
  (characters: number) =>
  (text: string): string =>
    text.slice(0, characters);
