import { ByteReader } from '../../core/bytes.js';
import { rvaRun } from '../pe/image.js';
import { implementation } from './assembly.js';
import { moduleOffset, type Module } from './module.js';
import { nameText } from './names.js';
import { makeToken, resolveCoded, tokenRow, type Token } from './tables/coded-index.js';
import { cell } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** A manifest resource (ECMA-335 II.22.24). */
export interface ManifestResource {
  readonly token: Token;
  readonly name: string;
  readonly isPublic: boolean;
  /** Assembly or file that holds it; neither when it is embedded here. */
  readonly assembly: string | undefined;
  readonly file: string | undefined;
  /** The embedded bytes, a view; undefined when elsewhere, or when they do not lie in the file. */
  readonly bytes: Uint8Array | undefined;
  /** File offset of `bytes`, -1 without them. */
  readonly offset: number;
}

const visibilityMask = 0x7;
const publicVisibility = 0x1;

/** All manifest resources, in row order. */
export function manifestResources(module: Module): ManifestResource[] {
  const { rows } = module.tables.ManifestResource;
  return Array.from({ length: rows }, (_, i) => manifestResource(module, i + 1));
}

function manifestResource(module: Module, row: number): ManifestResource {
  const { Flags, Name, Implementation } = module.tables.ManifestResource.columns;
  const place = resolveCoded.Implementation(cell(Implementation, row));
  const bytes = tokenRow(place) === 0 ? embeddedResource(module, row) : undefined;
  return {
    token: makeToken(tableId.ManifestResource, row),
    name: nameText(module, cell(Name, row)),
    isPublic: (cell(Flags, row) & visibilityMask) === publicVisibility,
    ...implementation(module, place),
    bytes,
    offset: bytes === undefined ? -1 : bytes.byteOffset - module.bytes.byteOffset,
  };
}

/**
 * The bytes of a ManifestResource row that is embedded, a view; undefined when they do not lie
 * whole in the CLI header's resources directory and its section.
 */
export function embeddedResource(module: Module, row: number): Uint8Array | undefined {
  const { rva, size } = module.header.resources;
  const offset = cell(module.tables.ManifestResource.columns.Offset, row);
  const available = Math.min(size, rvaRun(module.image, rva)) - offset;
  if (rva === 0 || available < 4) return undefined;
  const at = moduleOffset(module, rva) + offset;
  const length = new ByteReader(module.bytes).u32At(at);
  return length > available - 4 ? undefined : module.bytes.subarray(at + 4, at + 4 + length);
}
