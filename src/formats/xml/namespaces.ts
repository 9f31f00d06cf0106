import type { XmlAttribute } from './model.js';

/** What prefixes mean inside one element (Namespaces in XML 1.0, 6); the empty one is the default. */
export type Scope = ReadonlyMap<string, string>;

export const rootScope: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** @returns the scope inside an element; the parent's own one when it declares nothing. */
export function declare(parent: Scope, attributes: readonly XmlAttribute[]): Scope {
  let scope: Map<string, string> | undefined;
  for (const { name, value } of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope ??= new Map(parent);
    scope.set(name.slice('xmlns:'.length), value);
  }
  return scope ?? parent;
}

/** @returns prefix and local part; a name with a colon at either end is all local. */
export function splitName(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  if (colon <= 0 || colon === name.length - 1) return { prefix: '', local: name };
  return { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
