import { MalformedInput } from '../../../core/errors.js';
import { isManaged } from '../metadata/cli-header.js';
import { openModule, type Module } from '../module.js';
import { readPeImage, type PeImage } from '../../pe/image.js';
import { methodRows } from '../lists.js';
import { assemblyLines } from './assembly.js';
import { attributeLine } from './attributes.js';
import { createBodyPrinter } from './body.js';
import { openListing, type Listing } from './context.js';
import { eventLines, fieldLines, methodLines, propertyLines, typeLines } from './types.js';

/**
 * The canonical listing of a .NET module, as bench/reference/LISTING.md defines it, in pieces of
 * whole lines in pure ASCII. What cannot be opened is one line, `error` and a word.
 * @throws LimitReached where a hostile module asks for more text than `limits.metadataTextUnits`.
 */
export function* listModule(bytes: Uint8Array): Generator<string> {
  const image = attempt(() => readPeImage(bytes));
  if (image === undefined) return yield 'error\tpe\n';
  if (!isManaged(image)) return yield 'error\tnative\n';
  const module = attempt(() => openWhole(image));
  if (module === undefined) return yield 'error\tmetadata\n';
  yield* lines(openListing(module));
}

/** The listing has no word for a table that is there in part. */
function openWhole(image: PeImage): Module {
  const module = openModule(image);
  for (const { rows, statedRows, name } of Object.values(module.tables)) {
    if (rows < statedRows) throw new MalformedInput('truncated', `table ${name} is truncated`);
  }
  return module;
}

function* lines(listing: Listing): Generator<string> {
  yield* assemblyLines(listing);
  const { TypeDef, CustomAttribute } = listing.module.tables;
  const printBody = createBodyPrinter(listing);
  for (let type = 1; type <= TypeDef.rows; type++) yield typeText(listing, type, printBody);
  for (let row = 1; row <= CustomAttribute.rows; row++) yield attributeLine(listing, row);
}

function typeText(listing: Listing, type: number, printBody: (row: number) => string): string {
  let text = typeLines(listing, type) + fieldLines(listing, type);
  for (const row of methodRows(listing.module, type)) {
    text += methodLines(listing, row) + printBody(row);
  }
  return text + propertyLines(listing, type) + eventLines(listing, type);
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedInput) return undefined;
    throw error;
  }
}
