import { MalformedInput } from '../../../core/errors.js';
import { isManaged } from '../metadata/cli-header.js';
import { openModule, type Module } from '../module.js';
import { readPeImage, type PeImage } from '../../pe/image.js';
import { writeAssembly } from './assembly.js';
import { writeAttributes } from './attributes.js';
import { openListing, type Listing } from './context.js';
import { createEventPrinter, createMethodPrinter, createPropertyPrinter } from './members.js';
import { createFieldPrinter, createTypePrinter } from './types.js';
import { flush, reset, write, type AsciiWriter } from './writer.js';

/**
 * Writes the canonical listing of a .NET module, as bench/reference/LISTING.md defines it, in
 * pure ASCII to the sink of `writer`, which may be used for any number of modules in turn. What
 * cannot be opened is one line, `error` and a word.
 * @throws LimitReached where a hostile module asks for more text than `limits.metadataTextUnits`.
 */
export function listModule(bytes: Uint8Array, writer: AsciiWriter): void {
  reset(writer);
  const image = attempt(() => readPeImage(bytes));
  const module = image && isManaged(image) ? attempt(() => openWhole(image)) : undefined;
  if (module !== undefined) writeModule(openListing(module, writer));
  else write(writer, `error\t${failure(image)}\n`);
  flush(writer);
}

function failure(image: PeImage | undefined): string {
  if (image === undefined) return 'pe';
  return isManaged(image) ? 'metadata' : 'native';
}

/** The listing has no word for a table that is there in part. */
function openWhole(image: PeImage): Module {
  const module = openModule(image);
  for (const { rows, statedRows, name } of Object.values(module.tables)) {
    if (rows < statedRows) throw new MalformedInput('truncated', `table ${name} is truncated`);
  }
  return module;
}

function writeModule(listing: Listing): void {
  writeAssembly(listing);
  const printers = [
    createTypePrinter(listing),
    createFieldPrinter(listing),
    createMethodPrinter(listing),
    createPropertyPrinter(listing),
    createEventPrinter(listing),
  ];
  for (let type = 1; type <= listing.module.tables.TypeDef.rows; type++) {
    for (const print of printers) print(type);
  }
  writeAttributes(listing);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedInput) return undefined;
    throw error;
  }
}
