import { moduleOffset, type Module } from './module.js';
import { rvaRun } from '../pe/image.js';
import { cell } from './tables/rows.js';

/**
 * The bytes of a ManifestResource row that is embedded (ECMA-335 II.22.24), a view; undefined when
 * they do not lie whole in the CLI header's resources directory and its section.
 */
export function embeddedResource(module: Module, row: number): Uint8Array | undefined {
  const { rva, size } = module.header.resources;
  const offset = cell(module.tables.ManifestResource.columns.Offset, row);
  const available = Math.min(size, rvaRun(module.image, rva)) - offset;
  if (rva === 0 || available < 4) return undefined;
  const at = moduleOffset(module, rva) + offset;
  const length = u32(module.bytes, at);
  return length > available - 4 ? undefined : module.bytes.subarray(at + 4, at + 4 + length);
}

function u32(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}
