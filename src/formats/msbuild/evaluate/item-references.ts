import { callOnString } from './string-functions.js';
import { expand, type Scope } from './expand.js';
import { wellKnownMetadata, type Item } from './item.js';
import { Open } from './machine.js';
import { fullPath, directoryName } from './paths.js';
import { parseTemplate, type Call, type ItemPart } from './template.js';
import {
  escapeValue,
  typedToText,
  typedToValue,
  unescapeValue,
  Unknown,
  type Value,
} from './value.js';

/** One result of a reference: an identity, and the item that it came from. */
export interface Referenced {
  readonly identity: Value;
  readonly item: Item | undefined;
}

/** What `@(Type->…)` stands for, item by item. */
export function referencedItems(
  part: ItemPart,
  items: readonly Item[],
  scope: Scope,
): Referenced[] | Unknown {
  let current: Referenced[] = items.map((item) => ({ identity: item.identity, item }));
  try {
    for (const step of part.steps) {
      scope.spend(current.length);
      if ('transform' in step) current = transform(current, step.transform, scope);
      else {
        const next = call(current, step, scope);
        if (next instanceof Unknown) return next;
        current = next;
      }
    }
  } catch (error) {
    if (error instanceof Open) return new Unknown(scope.place, part.text, error.message);
    throw error;
  }
  return current;
}

/** As one text, with the separator that is written, else a semicolon. */
export function referencedText(part: ItemPart, items: readonly Item[], scope: Scope): Value {
  const found = referencedItems(part, items, scope);
  if (found instanceof Unknown) return found;
  const texts: string[] = [];
  for (const { identity, item } of found) {
    if (item?.maybe !== undefined) return item.maybe;
    if (identity instanceof Unknown) return identity;
    texts.push(identity);
  }
  const joined = texts.join(part.separator ?? ';');
  scope.spend(joined.length);
  return joined;
}

/** Metadata of an item: its own, else what every item has. */
export function metadataOf(item: Item, name: string, scope: Scope): Value {
  const lower = name.toLowerCase();
  const { machine, projectFolder } = scope.around;
  return wellKnownMetadata(item, lower, machine, projectFolder) ?? item.metadata.get(lower) ?? '';
}

function transform(current: readonly Referenced[], text: string, scope: Scope): Referenced[] {
  const parts = parseTemplate(text);
  return current.map(({ identity, item }) => {
    const seen = item === undefined ? undefined : { ...item, identity };
    const inner: Scope = {
      ...scope,
      metadata: ({ name }) => (seen === undefined ? '' : metadataOf(seen, name, scope)),
    };
    return { identity: expand(parts, inner), item };
  });
}

function call(current: readonly Referenced[], step: Call, scope: Scope): Referenced[] | Unknown {
  const given: string[] = [];
  for (const argument of step.arguments ?? []) {
    const value = expand(argument.parts, scope);
    if (value instanceof Unknown) return value;
    given.push(unescapeValue(value));
  }
  const unsure = current.find(({ item, identity }) => item?.maybe ?? identity instanceof Unknown);
  if (unsure !== undefined)
    return unsure.item?.maybe ?? (unsure.identity instanceof Unknown ? unsure.identity : []);
  const list = functions.get(step.name.toLowerCase());
  if (list !== undefined) return list(current, given, scope);
  return current.map(({ identity, item }) => ({
    identity: typedToValue(callOnString(text(identity), step.name.toLowerCase(), given)),
    item,
  }));
}

function text(identity: Value): string {
  return identity instanceof Unknown ? '' : unescapeValue(identity);
}

type ListFunction = (
  current: readonly Referenced[],
  given: readonly string[],
  scope: Scope,
) => Referenced[] | Unknown;

function single(value: string): Referenced[] {
  return [{ identity: value, item: undefined }];
}

function metadataText({ item }: Referenced, name: string, scope: Scope): string {
  const value = item === undefined ? '' : metadataOf(item, name, scope);
  if (value instanceof Unknown)
    throw new Open(`asks for metadata that is not known: ${value.reason}`);
  return unescapeValue(value);
}

function withValue(
  current: readonly Referenced[],
  [name = '', value = '']: readonly string[],
  scope: Scope,
): Referenced[] {
  return current.filter(
    (entry) => metadataText(entry, name, scope).toLowerCase() === value.toLowerCase(),
  );
}

function distinct(current: readonly Referenced[], key: (text: string) => string): Referenced[] {
  const seen = new Set<string>();
  return current.filter(({ identity }) => {
    const is = key(text(identity));
    return !seen.has(is) && seen.add(is) !== undefined;
  });
}

const functions = new Map<string, ListFunction>([
  ['count', (current) => single(String(current.length))],
  ['distinct', (current) => distinct(current, (identity) => identity.toLowerCase())],
  ['distinctwithcase', (current) => distinct(current, (identity) => identity)],
  ['reverse', (current) => current.toReversed()],
  [
    'clearmetadata',
    (current) =>
      current.map(({ identity, item }) => ({
        identity,
        item: item && { ...item, metadata: new Map<string, Value>() },
      })),
  ],
  [
    'metadata',
    (current, [name = ''], scope) =>
      current
        .map((entry) => ({
          identity: escapeValue(metadataText(entry, name, scope)),
          item: entry.item,
        }))
        .filter(({ identity }) => identity !== ''),
  ],
  [
    'hasmetadata',
    (current, [name = ''], scope) =>
      current.filter((entry) => metadataText(entry, name, scope) !== ''),
  ],
  ['withmetadatavalue', withValue],
  [
    'withoutmetadatavalue',
    (current, given, scope) => {
      const those = new Set(withValue(current, given, scope));
      return current.filter((entry) => !those.has(entry));
    },
  ],
  [
    'anyhavemetadatavalue',
    (current, given, scope) =>
      single(typedToText(withValue(current, given, scope).length > 0).toLowerCase()),
  ],
  [
    'directoryname',
    (current, _, { around }) =>
      current.map(({ identity, item }) => {
        const whole = fullPath(around.machine.platform, around.projectFolder, text(identity));
        return { identity: escapeValue(directoryName(whole)), item };
      }),
  ],
]);
