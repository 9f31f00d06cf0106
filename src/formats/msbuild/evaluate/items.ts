import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';
import { decide } from './condition.js';
import type { ConditionText, ItemElement, ItemGroup, MetadataElement, Text } from './elements.js';
import { expand, type Scope } from './expand.js';
import { copyItem, type Item } from './item.js';
import { metadataOf, referencedItems, referencedText } from './item-references.js';
import { fullPath, treePath } from './paths.js';
import { parseTemplate, splitList, type ItemPart } from './template.js';
import {
  escapeValue,
  unescapeValue,
  Unknown,
  type Place,
  type Truth,
  type Value,
} from './value.js';
import { hasWildcards, matchesPattern, matchFiles } from './wildcards.js';

/** A group that the first pass came past, and what decides whether it did. */
export interface RecordedGroup {
  readonly group: ItemGroup;
  readonly file: string;
  readonly maybe: Unknown | undefined;
}

/** Gives a scope for a place, with the properties as they are after the first pass. */
export type ScopeAt = (place: Place) => Scope;

/** The third pass: items in their order ("How MSBuild builds projects"). */
export class ItemLists {
  readonly #lists = new Map<string, Item[]>();
  readonly #defaults = new Map<string, Map<string, Value>>();
  readonly #scopeAt: ScopeAt;
  #count = 0;

  constructor(scopeAt: ScopeAt) {
    this.#scopeAt = scopeAt;
  }

  of(type: string): readonly Item[] {
    return this.#lists.get(type.toLowerCase()) ?? [];
  }

  /** Items from somewhere else than a file: what a task of the SDK adds. */
  add(type: string, items: readonly Item[]): void {
    this.#lists.set(type.toLowerCase(), [...this.of(type), ...items]);
  }

  replace(type: string, items: readonly Item[]): void {
    this.#lists.set(type.toLowerCase(), [...items]);
  }

  run({ group, file, maybe }: RecordedGroup, wanted: ReadonlySet<string>): void {
    const elements = group.items.filter(({ type }) => wanted.has(type.toLowerCase()));
    if (elements.length === 0) return;
    const scope = this.#scope({ file, line: group.line });
    const truth = decideText(group.condition, scope);
    if (truth === false) return;
    const inside = maybe ?? (truth instanceof Unknown ? truth : undefined);
    for (const element of elements) {
      const place = { file, line: element.line };
      if (group.kind === 'definitions') this.#define(element, place, inside);
      else this.#runElement(element, place, inside);
    }
  }

  #scope(place: Place): Scope {
    const scope = this.#scopeAt(place);
    return { ...scope, items: (part, at) => referencedText(part, this.of(part.type), at) };
  }

  /** `ItemDefinitionGroup`: what items of a type have where they say nothing. */
  #define(element: ItemElement, place: Place, maybe: Unknown | undefined): void {
    const scope = this.#scope(place);
    const truth = decideText(element.condition, scope);
    if (truth === false) return;
    const type = element.type.toLowerCase();
    const defaults = this.#defaults.get(type) ?? new Map<string, Value>();
    this.#defaults.set(type, defaults);
    const unsure = maybe ?? (truth instanceof Unknown ? truth : undefined);
    const inner: Scope = {
      ...scope,
      metadata: ({ name }) => defaults.get(name.toLowerCase()) ?? '',
    };
    for (const metadata of element.metadata) setMetadata(defaults, metadata, inner, unsure);
  }

  #runElement(element: ItemElement, place: Place, outer: Unknown | undefined): void {
    const scope = this.#scope(place);
    const truth = decideText(element.condition, scope);
    if (truth === false) return;
    const maybe = outer ?? (truth instanceof Unknown ? truth : undefined);
    if (element.include !== undefined) this.#include(element, element.include, place, maybe);
    else if (element.update !== undefined) this.#update(element, element.update, scope, maybe);
    else if (element.remove !== undefined) this.#remove(element.type, element.remove, scope, maybe);
  }

  #include(element: ItemElement, include: Text, place: Place, maybe: Unknown | undefined): void {
    const scope = this.#scope(place);
    const found = this.#included(element.type, include, place, scope);
    const kept =
      element.exclude === undefined ? found : this.#without(found, element.exclude, scope);
    const list = this.#lists.get(element.type.toLowerCase()) ?? [];
    this.#lists.set(element.type.toLowerCase(), list);
    for (const item of kept) {
      item.found = false;
      if (maybe !== undefined) item.maybe ??= maybe;
      this.#applyMetadata(item, element, scope, undefined);
      list.push(item);
      if (++this.#count > limits.evaluatedItems)
        throw new LimitReached('evaluatedItems', limits.evaluatedItems);
    }
  }

  #applyMetadata(
    item: Item,
    { type, metadata }: ItemElement,
    scope: Scope,
    maybe: Unknown | undefined,
  ): void {
    const inner: Scope = {
      ...scope,
      // Outside targets the metadata of other types is not to be had.
      metadata: ({ name, type: other }) =>
        other === undefined || other.toLowerCase() === type.toLowerCase()
          ? metadataOf(item, name, scope)
          : '',
    };
    for (const element of metadata) setMetadata(item.metadata, element, inner, maybe);
  }

  /** What `Include` stands for: names, files that match, items of another list with their metadata. */
  #included(type: string, include: Text, place: Place, scope: Scope): Item[] {
    const plain = withoutItems(scope);
    const value = expand(include.parts, plain);
    if (value instanceof Unknown) return [this.#fresh(type, value, place)];
    return splitList(value).flatMap((fragment) => this.#fragment(type, fragment, place, scope));
  }

  #fragment(type: string, fragment: string, place: Place, scope: Scope): Item[] {
    if (fragment.includes('@(')) {
      const parts = parseTemplate(fragment);
      const [only] = parts;
      if (parts.length === 1 && typeof only === 'object' && only.kind === 'item')
        return this.#taken(type, only, place, scope);
      const value = expand(parts, scope);
      if (value instanceof Unknown) return [this.#fresh(type, value, place)];
      return splitList(value).map((entry) => this.#fresh(type, entry, place));
    }
    if (!hasWildcards(fragment)) return [this.#fresh(type, fragment, place)];
    const { machine, projectFolder } = scope.around;
    const matches = matchFiles(machine.tree, projectFolder, unescapeValue(fragment));
    scope.spend(matches.length);
    return matches.map(({ path, recursiveDir }) => ({
      ...this.#fresh(type, escapeValue(path), place),
      recursiveDir,
      found: true,
    }));
  }

  /** Items of another list; with a separator they are one text. */
  #taken(type: string, part: ItemPart, place: Place, scope: Scope): Item[] {
    const found = referencedItems(part, this.of(part.type), scope);
    if (found instanceof Unknown) return [this.#fresh(type, found, place)];
    return found
      .filter(({ identity }) => identity instanceof Unknown || identity !== '')
      .map(({ identity, item }) =>
        item === undefined
          ? this.#fresh(type, identity, place)
          : { ...copyItem(item, place, this.#defaults.get(type.toLowerCase())), identity },
      );
  }

  #fresh(type: string, identity: Value, place: Place): Item {
    const defaults = this.#defaults.get(type.toLowerCase());
    return { identity, metadata: new Map(defaults), place, origin: place };
  }

  #without(found: readonly Item[], exclude: Text, scope: Scope): Item[] {
    const matches = this.#matcher(exclude, scope);
    if (matches instanceof Unknown) {
      for (const item of found) item.maybe ??= matches;
      return [...found];
    }
    return found.filter((item) => !matches(item));
  }

  #update(element: ItemElement, update: Text, scope: Scope, maybe: Unknown | undefined): void {
    const matches = this.#matcher(update, scope);
    for (const item of this.of(element.type)) {
      if (matches instanceof Unknown) this.#applyMetadata(item, element, scope, matches);
      else if (matches(item)) this.#applyMetadata(item, element, scope, maybe);
    }
  }

  #remove(type: string, remove: Text, scope: Scope, maybe: Unknown | undefined): void {
    const matches = this.#matcher(remove, scope);
    const unsure = matches instanceof Unknown ? matches : maybe;
    const kept = this.of(type).filter((item) => {
      if (!(matches instanceof Unknown) && !matches(item)) return true;
      if (unsure === undefined) return false;
      item.maybe ??= unsure;
      return true;
    });
    this.#lists.set(type.toLowerCase(), kept);
  }

  /** Which items a text names: by identity or, where it is a path, by the file. */
  #matcher(text: Text, scope: Scope): ((item: Item) => boolean) | Unknown {
    const value = expand(text.parts, scope);
    if (value instanceof Unknown) return value;
    const { projectFolder } = scope.around;
    const whole = (path: string): string =>
      treePath(fullPath('linux', projectFolder, path)).toLowerCase();
    const entries = splitList(value);
    const literal = entries.filter((entry) => !hasWildcards(entry)).map(unescapeValue);
    const patterns = entries.filter(hasWildcards).map(unescapeValue);
    const names = new Set(literal.map(whole));
    const written = new Set(literal.map((entry) => entry.replaceAll('\\', '/').toLowerCase()));
    return ({ identity, found }) => {
      if (identity instanceof Unknown) return false;
      const path = unescapeValue(identity);
      scope.spend(patterns.length);
      // Files that a pattern found are told apart by how they are written.
      const named = found === true ? written.has(path.toLowerCase()) : names.has(whole(path));
      return named || patterns.some((pattern) => matchesPattern(path, pattern, projectFolder));
    };
  }
}

/** References to item lists are left as they stand, for the list to be split first. */
function withoutItems({ around, place, property, metadata, spend }: Scope): Scope {
  return { around, place, property, spend, ...(metadata !== undefined && { metadata }) };
}

function setMetadata(
  into: Map<string, Value>,
  { name, value, condition }: MetadataElement,
  scope: Scope,
  maybe: Unknown | undefined,
): void {
  const truth = decideText(condition, scope);
  if (truth === false) return;
  const unsure = maybe ?? (truth instanceof Unknown ? truth : undefined);
  const expanded = expand(value.parts, scope);
  const lower = name.toLowerCase();
  const same = (into.get(lower) ?? '') === expanded;
  into.set(lower, unsure === undefined || same ? expanded : unsure);
}

export function decideText(condition: ConditionText | undefined, scope: Scope): Truth {
  return condition === undefined ? true : decide(condition.condition, condition.text, scope);
}
