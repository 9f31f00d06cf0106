import { asBuffer } from '../../../core/bytes.js';
import { blobBytes } from '../metadata/heaps.js';
import { createMemberTexts, type MemberTexts } from '../member-texts.js';
import type { Module } from '../module.js';
import {
  createTypeNames,
  damagedName,
  nameText,
  type NameStyle,
  type TypeNames,
} from '../names.js';
import { resolveCoded, tokenRow, type Token } from '../tables/coded-index.js';
import { escapeString, isPlain } from './escape.js';

/** A module and its texts in the style of the listing. */
export interface Listing {
  readonly module: Module;
  readonly style: NameStyle;
  readonly types: TypeNames;
  readonly members: MemberTexts;
}

export function openListing(module: Module): Listing {
  const plain = module.strings.ascii && isPlain(module.strings.text);
  const style = { escape: plain ? (name: string) => name : escapeString, scopes: true };
  const types = createTypeNames(module, style);
  return { module, style, types, members: createMemberTexts(types) };
}

export function name(listing: Listing, index: number): string {
  return nameText(listing.module, index, listing.style);
}

/** The bytes of a blob in hex. */
export function blobText(listing: Listing, index: number): string {
  const bytes = blobBytes(listing.module.blobs, index);
  return bytes === undefined ? damagedName : asBuffer(bytes).toString('hex');
}

/** A TypeDefOrRef column, which may be nil. */
export function typeOrNil(listing: Listing, value: number): string {
  const token: Token = resolveCoded.TypeDefOrRef(value);
  return tokenRow(token) === 0 ? '-' : listing.types.ofType(token);
}
