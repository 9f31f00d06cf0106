import { blobBytes } from '../metadata/heaps.js';
import type { Module } from '../module.js';
import { damagedName } from '../names.js';
import { writeName } from './escape.js';
import { writeHexBytes } from './numbers.js';
import { openTexts, type Texts } from './texts.js';
import { composeTypes } from './type-texts.js';
import { write, type AsciiWriter } from './writer.js';

/** A module, its texts, and where they go. */
export interface Listing {
  readonly module: Module;
  readonly texts: Texts;
  readonly writer: AsciiWriter;
}

export function openListing(module: Module, writer: AsciiWriter): Listing {
  const texts = openTexts(module, writer);
  composeTypes(texts);
  return { module, texts, writer };
}

/** Writes a name of #Strings. */
export function writeNameAt({ writer, module }: Listing, index: number): void {
  writeName(writer, module.strings, index);
}

/** Writes the bytes of a blob in hex. */
export function writeBlob({ writer, module }: Listing, index: number): void {
  const bytes = blobBytes(module.blobs, index);
  if (bytes === undefined) write(writer, damagedName);
  else writeHexBytes(writer, bytes, 0, bytes.length);
}
