import { limits } from '../../../core/limits.js';
import { Open } from '../evaluate/machine.js';
import { extensionOf, splitPath, stemOf } from '../evaluate/paths.js';
import { callOnString } from '../evaluate/string-functions.js';
import { parseTemplate, type Call, type ItemPart } from '../evaluate/template.js';
import { escapeValue, typedToValue, unescapeValue } from '../evaluate/value.js';
import type { FoldedItem, FoldedItems } from './tables.js';
import { foldParts, isOpen, type Folded, type FoldScope } from './text.js';

/** An entry of a list while transforms go over it. */
interface Entry {
  readonly text: string;
  readonly item: FoldedItem | undefined;
}

/** `@(Type->'…'->Distinct(), '; ')`; undefined where the package adds none of the type. */
export function foldItems(
  part: ItemPart,
  items: FoldedItems,
  scope: FoldScope,
): Folded | undefined {
  const list = items.of(part.type);
  if (list.length === 0) return undefined;
  const separator = part.separator ?? ';';
  const entries = entriesOf(part, list, scope);
  const texts: string[] = [];
  let length = 0;
  for (const { text } of entries) {
    length += text.length + separator.length;
    if (length > limits.foldedCharacters) break;
    texts.push(text);
  }
  scope.spend(length);
  return [texts.join(separator)];
}

export function entriesOf(
  part: ItemPart,
  list: readonly FoldedItem[],
  scope: FoldScope,
): readonly Entry[] {
  let current: readonly Entry[] = list.map((item) => ({ text: item.include, item }));
  for (const step of part.steps) {
    scope.spend(current.length);
    current =
      'transform' in step
        ? transformed(current, step.transform, scope)
        : called(current, step, scope);
  }
  return current;
}

function transformed(current: readonly Entry[], text: string, scope: FoldScope): Entry[] {
  const parts = parseTemplate(text);
  return current.flatMap(({ text: identity, item }) => {
    const metadata: FoldScope['metadata'] = ({ name }) => metadataOf(identity, item, name);
    return foldParts(parts, { ...scope, metadata })
      .slice(0, 1)
      .map((value) => ({ text: value, item }));
  });
}

function called(current: readonly Entry[], call: Call, scope: FoldScope): readonly Entry[] {
  const given = (call.arguments ?? []).map(({ parts }) =>
    unescapeValue(foldParts(parts, scope)[0] ?? ''),
  );
  switch (call.name.toLowerCase()) {
    case 'reverse':
      return current.toReversed();
    case 'distinct':
    case 'distinctwithcase':
      return [...new Map(current.map((entry) => [entry.text, entry])).values()];
    case 'count':
      return [{ text: String(current.length), item: undefined }];
    case 'metadata':
      return current.flatMap(({ text, item }) =>
        (metadataOf(text, item, given[0] ?? '') ?? [])
          .slice(0, 1)
          .map((value) => ({ text: value, item })),
      );
    default:
      return current.map((entry) => ({ ...entry, text: onText(entry.text, call.name, given) }));
  }
}

function onText(text: string, name: string, given: readonly string[]): string {
  if (isOpen(text)) return text;
  try {
    return typedToValue(callOnString(unescapeValue(text), name.toLowerCase(), given));
  } catch (error) {
    if (error instanceof Open) return text;
    throw error;
  }
}

/** Metadata that an item was given, and that MSBuild gives to all ("MSBuild well-known item metadata"). */
export function metadataOf(
  identity: string,
  item: FoldedItem | undefined,
  name: string,
): Folded | undefined {
  const lower = name.toLowerCase();
  const own = item?.metadata.get(lower);
  if (own !== undefined) return own;
  const path = unescapeValue(identity);
  const file = splitPath(path);
  switch (lower) {
    case 'identity':
    case 'fullpath':
      return [identity];
    case 'filename':
      return [escapeValue(stemOf(file.name))];
    case 'extension':
      return [escapeValue(extensionOf(file.name))];
    case 'relativedir':
    case 'directory':
      return [escapeValue(file.folder)];
    case 'recursivedir':
      return [''];
    default:
      return isOpen(identity) ? undefined : [''];
  }
}
