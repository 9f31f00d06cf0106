import type { ByteReader } from '../../core/bytes.js';

/** One tool that took part in the build, as Microsoft's linker notes it between the two headers. */
export interface RichEntry {
  readonly product: number;
  readonly build: number;
  readonly count: number;
}

const rich = 0x68636952;
const dans = 0x536e6144;
const dosHeaderSize = 0x40;

/** The undocumented "Rich" header; empty when there is none. Never throws for what it finds. */
export function readRichHeader(reader: ByteReader, peOffset: number): RichEntry[] {
  const end = Math.min(peOffset, reader.length, 0x1000) - 8;
  for (let at = dosHeaderSize; at <= end; at += 4) {
    if (reader.u32At(at) === rich) return decode(reader, at, reader.u32At(at + 4));
  }
  return [];
}

/** Backwards from the mark: pairs, xored with the key, up to `DanS` and three words of padding. */
function decode(reader: ByteReader, mark: number, key: number): RichEntry[] {
  const entries: RichEntry[] = [];
  for (let at = mark - 8; at >= dosHeaderSize; at -= 8) {
    const tool = (reader.u32At(at) ^ key) >>> 0;
    const count = (reader.u32At(at + 4) ^ key) >>> 0;
    if (tool === dans) return entries.toReversed();
    if (tool !== 0 || count !== 0) {
      entries.push({ product: tool >>> 16, build: tool & 0xffff, count });
    }
  }
  return [];
}
