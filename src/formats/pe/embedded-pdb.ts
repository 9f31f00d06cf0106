import { inflateRawSync } from 'node:zlib';
import { asBuffer } from '../../core/bytes.js';
import { limits } from '../../core/limits.js';
import type { DebugEntry } from './debug.js';
import type { PeView } from './view.js';

const magic = 0x4244504d;

/**
 * The portable PDB that is in a file itself (PE-COFF of the Portable PDB specification, "Embedded Portable PDB Debug
 * Directory Entry"): `MPDB`, its size, deflate data. Undefined where there is none, or none that can be read.
 */
export function embeddedPdb(
  { reader, image }: PeView,
  entries: readonly DebugEntry[],
): Uint8Array | undefined {
  const entry = entries.find(({ kind }) => kind === 'embedded-portable-pdb');
  if (entry === undefined || entry.size < 8) return undefined;
  if (entry.offset + entry.size > image.bytes.length) return undefined;
  const size = reader.u32At(entry.offset + 4);
  if (reader.u32At(entry.offset) !== magic || size > limits.embeddedPdbBytes) return undefined;
  const data = asBuffer(image.bytes).subarray(entry.offset + 8, entry.offset + entry.size);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
