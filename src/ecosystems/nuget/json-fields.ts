import { MalformedInput } from '../../core/errors.js';
import type { JsonDocument, JsonProblem, JsonValue } from '../../formats/json/model.js';
import { itemsOf, membersOf, positionOf, stringOf } from '../../formats/json/query.js';
import { readJson, type JsonOptions } from '../../formats/json/read-json.js';

/** A value of one of NuGet's JSON files, the name it stands under, and where. */
export interface Field {
  /** Empty for items of arrays. */
  readonly name: string;
  readonly value: JsonValue;
  readonly document: JsonDocument;
  /** Index of its name, or of the value where there is none. */
  readonly start: number;
}

/** By name; of a repeated name the last counts, as for NuGet. */
export type Fields = ReadonlyMap<string, Field>;

/** @throws MalformedInput, LimitReached from the reader, or where the root is no object. */
export function readRoot(bytes: Uint8Array, options: JsonOptions = {}): Fields {
  const document = readJson(bytes, options);
  return objectOf({ name: 'the file', value: document.root, document, start: 0 });
}

/** @throws MalformedInput where the value is no object. */
export function objectOf(field: Field): Fields {
  if (field.value.kind !== 'object') throw wrongShape(`${field.name} is not an object`, field);
  return fieldsOf(field);
}

/** The fields of an object; none of anything else. */
export function fieldsOf(field: Field | undefined): Fields {
  if (field === undefined) return new Map();
  const { document } = field;
  return new Map(
    membersOf(field.value).map(({ key, keyStart, value }) => [
      key,
      { name: key, value, document, start: keyStart },
    ]),
  );
}

/** @throws MalformedInput where there is no such field. */
export function required(fields: Fields, name: string): Field {
  const field = fields.get(name);
  if (field === undefined) throw new MalformedInput('bad-structure', `"${name}" is missing`);
  return field;
}

export function arrayOf(field: Field | undefined): Field[] {
  if (field === undefined) return [];
  const { document } = field;
  return itemsOf(field.value).map((value) => ({ name: '', value, document, start: value.start }));
}

export function textOf(field: Field | undefined): string | undefined {
  return stringOf(field?.value);
}

export function numberOf(field: Field | undefined): number | undefined {
  return field?.value.kind === 'number' ? field.value.value : undefined;
}

export function booleanOf(field: Field | undefined): boolean | undefined {
  const value = field?.value;
  return value?.kind === 'literal' && value.value !== null ? value.value : undefined;
}

/** Counts from 1. */
export function lineOf(field: Field): number {
  return positionOf(field.document, field.start).line;
}

/** Names that stand twice in one object of the file: its readers differ in which they take. */
export function repeatedNames(root: Fields): (JsonProblem & { readonly code: 'duplicate-key' })[] {
  const [field] = root.values();
  return (field?.document.problems ?? []).flatMap((problem) => {
    const { code, message } = problem;
    if (code !== 'duplicate-key') return [];
    return [{ ...problem, code, message: `"${message}" stands twice in one object` }];
  });
}

function wrongShape(message: string, field: Field): MalformedInput {
  return new MalformedInput('bad-structure', message, { line: lineOf(field) });
}
