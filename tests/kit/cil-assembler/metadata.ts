import type { Heaps } from './heaps.js';
import type { Tables } from './tables.js';
import { ByteWriter } from './writer.js';

/** The metadata root and its five streams (ECMA-335 II.24.2.1). */
export function encodeMetadata(tables: Tables, heaps: Heaps, tableStream: '#~' | '#-'): Uint8Array {
  const streams = [
    [tableStream, tables.serialise(heaps)],
    ['#Strings', heaps.strings.align(4).done()],
    ['#US', heaps.userStrings.align(4).done()],
    ['#GUID', heaps.guids.done()],
    ['#Blob', heaps.blobs.align(4).done()],
  ] as const;
  const version = 'v4.0.30319';
  const out = new ByteWriter().u32(0x424a5342).u16(1).u16(1).u32(0).u32(12);
  out.text(version).align(4).u16(0).u16(streams.length);
  const headersSize = streams.reduce((size, [name]) => size + 8 + nameSize(name), 0);
  let offset = out.length + headersSize;
  for (const [name, bytes] of streams) {
    out.u32(offset).u32(bytes.length).text(name).align(4);
    offset += bytes.length;
  }
  for (const [, bytes] of streams) out.add(bytes);
  return out.done();
}

function nameSize(name: string): number {
  return Math.ceil((name.length + 1) / 4) * 4;
}
