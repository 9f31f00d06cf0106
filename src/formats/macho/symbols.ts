import { within } from '../../core/limits.js';
import type { SliceDraft } from './slice.js';

const debugging = 0xe0;
const typeMask = 0x0e;
const external = 0x01;
const undefinedType = 0x00;

/** LC_SYMTAB (Apple <mach-o/nlist.h>): external names, wanted and offered. */
export function readSymbols(draft: SliceDraft, at: number): void {
  const { reader } = draft;
  const table = reader.u32(at + 8);
  const count = reader.u32(at + 12);
  const strings = reader.u32(at + 16);
  const stringsEnd = strings + reader.u32(at + 20);
  const size = reader.wordSize === 8 ? 16 : 12;
  draft.symbolsRead += count;
  within('elfSymbols', draft.symbolsRead);
  reader.need(table, count * size);
  for (let index = 0; index < count; index++) {
    const entry = table + index * size;
    const type = reader.u8(entry + 4);
    if ((type & debugging) !== 0 || (type & external) === 0) continue;
    const name = reader.name(strings + reader.u32(entry), stringsEnd);
    const wanted = (type & typeMask) === undefinedType;
    (wanted ? draft.imported : draft.exported).push(name);
  }
}
