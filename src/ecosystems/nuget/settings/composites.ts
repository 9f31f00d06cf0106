import type { XmlElement } from '../../../formats/xml/model.js';
import { attribute } from '../../../formats/xml/query.js';
import { kindOf, refusal, type ElementKind } from './elements.js';

/** Refuses what the client refuses of elements that are made of others. @throws MalformedInput */
export function checkComposite(element: XmlElement, kind: ElementKind): void {
  if (kind === 'credentials') checkCredentials(element);
  else if (kind === 'mapping') requireOne(element, 'pattern', 'has no package pattern');
  else if (kind === 'owners') checkOwners(element);
  else if (kind === 'author' || kind === 'repository') checkSigner(element, kind);
}

const parts = ['username', 'password', 'cleartextpassword', 'validauthenticationtypes'] as const;

/** CredentialsItem: one user name, one password of either sort, at most one list of types. */
function checkCredentials(element: XmlElement): void {
  const counts = new Map<string, number>();
  for (const child of element.children) {
    const key = (isAdd(child, element) && attribute(child, 'key')?.toLowerCase()) || '';
    if (parts.some((part) => part === key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const count = (part: (typeof parts)[number]): number => counts.get(part) ?? 0;
  const passwords = count('password') + count('cleartextpassword');
  if (count('username') > 1 || passwords > 1 || count('validauthenticationtypes') > 1)
    throw refusal(element, 'has a part of its credentials twice');
  if (count('username') === 0 || passwords === 0)
    throw refusal(element, 'needs a Username and a Password or ClearTextPassword');
}

function isAdd(child: XmlElement, parent: XmlElement): boolean {
  const kind = kindOf(child, parent);
  return kind === 'add' || kind === 'source';
}

function requireOne(element: XmlElement, kind: ElementKind, otherwise: string): void {
  if (!element.children.some((child) => kindOf(child, element) === kind))
    throw refusal(element, otherwise);
}

function checkSigner(element: XmlElement, kind: 'author' | 'repository'): void {
  requireOne(element, 'certificate', 'has no certificate');
  const owners = element.children.filter((child) => kindOf(child, element) === 'owners');
  if (kind === 'repository' && owners.length > 1) throw refusal(element, 'has owners twice');
}

function checkOwners(element: XmlElement): void {
  if (element.children.length > 0 || element.text.trim() === '')
    throw refusal(element, 'must hold names and nothing else');
}
