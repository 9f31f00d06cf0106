import { asBuffer } from '../../../core/bytes.js';
import { blobBytes } from '../metadata/heaps.js';
import type { Module } from '../module.js';
import {
  createTypeNames,
  damagedName,
  nameText,
  type NameStyle,
  type TypeNames,
} from '../names.js';
import { resolveCoded, tokenRow, type Token } from '../tables/coded-index.js';
import { escapeString } from './escape.js';
import { createKeptTexts, type KeptTexts } from './texts.js';
import type { AsciiWriter } from './writer.js';

/** A module, its texts in the style of the listing, and where they go. */
export interface Listing {
  readonly module: Module;
  readonly types: TypeNames;
  readonly texts: KeptTexts;
  readonly writer: AsciiWriter;
}

const style: NameStyle = { escape: escapeString, scopes: true };

export function openListing(module: Module, writer: AsciiWriter): Listing {
  const types = createTypeNames(module, style);
  return { module, types, texts: createKeptTexts(types, writer), writer };
}

export function name(listing: Listing, index: number): string {
  return nameText(listing.module, index, style);
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
