import { MalformedInput } from '../../../core/errors.js';
import { excerpt } from '../../../core/text.js';
import type { XmlElement } from '../../../formats/xml/model.js';
import { attribute } from '../../../formats/xml/query.js';

/** What NuGet.Configuration makes of an element (SettingFactory). */
export type ElementKind =
  | 'section'
  | 'add'
  | 'source'
  | 'clear'
  | 'credentials'
  | 'mapping'
  | 'pattern'
  | 'author'
  | 'repository'
  | 'certificate'
  | 'owners'
  | 'fileCert'
  | 'storeCert'
  | 'unknown';

const byName: Readonly<Record<string, ElementKind>> = {
  add: 'add',
  author: 'author',
  certificate: 'certificate',
  clear: 'clear',
  owners: 'owners',
  repository: 'repository',
  filecert: 'fileCert',
  storecert: 'storeCert',
};

/** By the names of the element and of its parent, whatever their case and namespace. */
export function kindOf(element: XmlElement, parent: XmlElement): ElementKind {
  const [name, home] = [element.local.toLowerCase(), parent.local.toLowerCase()];
  if (home === 'configuration') return 'section';
  if (home === 'packagesourcecredentials') return 'credentials';
  if ((home === 'packagesources' || home === 'auditsources') && name === 'add') return 'source';
  if (home === 'packagesourcemapping' && name === 'packagesource') return 'mapping';
  if (home === 'packagesource' && name === 'package') return 'pattern';
  return (Object.hasOwn(byName, name) ? byName[name] : undefined) ?? 'unknown';
}

/** Attributes without which the client refuses the file; names are exact. */
const required: Partial<Record<ElementKind, readonly string[]>> = {
  add: ['key', 'value'],
  source: ['key', 'value'],
  mapping: ['key'],
  pattern: ['pattern'],
  author: ['name'],
  repository: ['name', 'serviceIndex'],
  certificate: ['fingerprint', 'hashAlgorithm', 'allowUntrustedRoot'],
  fileCert: ['packageSource', 'path'],
  storeCert: ['packageSource', 'findValue'],
};

const childless: ReadonlySet<ElementKind> = new Set<ElementKind>([
  'add',
  'source',
  'clear',
  'pattern',
  'certificate',
  'fileCert',
  'storeCert',
]);

/**
 * Refuses what the client refuses of one element: the whole file fails then.
 * @throws MalformedInput with the line.
 */
export function checkElement(element: XmlElement, kind: ElementKind): void {
  for (const name of required[kind] ?? []) {
    const value = attribute(element, name);
    if (value === undefined) throw refusal(element, `has no attribute '${name}'`);
    if (name === 'key' && kind !== 'mapping' && value.trim() === '')
      throw refusal(element, "has an empty 'key'");
  }
  if (childless.has(kind) && element.children.length > 0)
    throw refusal(element, 'cannot have elements inside');
  checkRepeatedAttributes(element);
  if (kind === 'certificate') checkHashAlgorithm(element);
  if (kind === 'fileCert' || kind === 'storeCert') checkClientCertificate(element, kind);
}

/** The client keys attributes by their local names, ignoring case. */
function checkRepeatedAttributes(element: XmlElement): void {
  const names = element.attributes.map(({ name }) => localName(name).toLowerCase());
  if (new Set(names).size !== names.length) throw refusal(element, 'has an attribute twice');
}

function checkHashAlgorithm(element: XmlElement): void {
  const algorithm = attribute(element, 'hashAlgorithm') ?? '';
  if (!/^sha(?:256|384|512)$/i.test(algorithm))
    throw refusal(element, `has the unknown hash algorithm '${excerpt(algorithm)}'`);
}

const allowed = {
  fileCert: ['packageSource', 'path', 'password', 'clearTextPassword'],
  storeCert: ['packageSource', 'storeLocation', 'storeName', 'findBy', 'findValue'],
} as const;

function checkClientCertificate(element: XmlElement, kind: keyof typeof allowed): void {
  const names: readonly string[] = allowed[kind];
  const other = element.attributes.find(({ name }) => !names.includes(localName(name)));
  if (other) throw refusal(element, `cannot have the attribute '${excerpt(other.name)}'`);
  const place = kind === 'fileCert' ? 'path' : 'findValue';
  if (attribute(element, place)?.trim() === '') throw refusal(element, `has an empty '${place}'`);
  if (attribute(element, 'password')?.trim() && attribute(element, 'clearTextPassword')?.trim())
    throw refusal(element, 'has a password twice');
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function refusal(element: XmlElement, what: string): MalformedInput {
  const message = `element '${excerpt(element.local)}' ${what}`;
  return new MalformedInput('bad-structure', message, { line: element.line });
}
