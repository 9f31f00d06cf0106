import { EndianReader } from '../../core/endian.js';
import { isInputError, MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';
import { archiveSlice, isArchive, readSlice, type MachSlice } from './slice.js';

/** A Mach-O file: one architecture, or several in a "fat" container. */
export interface MachFile {
  readonly isFat: boolean;
  readonly slices: readonly MachSlice[];
  /** A code ending in `-unread` says that a part was given up. */
  readonly problems: readonly Problem[];
}

const fat32 = 0xcafebabe;
const fat64 = 0xcafebabf;
const thinMagics = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]);
/** Java class files share the fat magic; their version, in the same place, is 45 or more. */
const firstJavaVersion = 45;

export function looksLikeMachO(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  const reader = new EndianReader(bytes, false, 4);
  const magic = reader.u32(0);
  if (thinMagics.has(magic)) return true;
  return (magic === fat32 || magic === fat64) && reader.u32(4) < firstJavaVersion;
}

/**
 * Reads headers and load commands (Apple <mach-o/loader.h>, <mach-o/fat.h>).
 * @throws MalformedInput, LimitReached when the headers cannot be read; damage below is listed.
 */
export function readMachO(bytes: Uint8Array): MachFile {
  if (!looksLikeMachO(bytes)) {
    throw new MalformedInput('bad-magic', 'not a Mach-O file', { offset: 0 });
  }
  const reader = new EndianReader(bytes, false, 4);
  if (thinMagics.has(reader.u32(0))) {
    const problems: Problem[] = [];
    return { isFat: false, slices: [readSlice(bytes, 0, problems)], problems };
  }
  return readFat(reader);
}

function readFat(reader: EndianReader): MachFile {
  const wide = reader.u32(0) === fat64;
  const count = reader.u32(4);
  within('machoArchitectures', count);
  const entrySize = wide ? 32 : 20;
  const slices: MachSlice[] = [];
  const problems: Problem[] = [];
  for (let index = 0; index < count; index++) {
    const at = 8 + index * entrySize;
    try {
      const offset = wide ? reader.u64(at + 8) : reader.u32(at + 8);
      const size = wide ? reader.u64(at + 16) : reader.u32(at + 12);
      reader.need(offset, size);
      const bytes = reader.bytes.subarray(offset, offset + size);
      slices.push(
        isArchive(bytes)
          ? archiveSlice(bytes, offset, reader.u32(at))
          : readSlice(bytes, offset, problems),
      );
    } catch (error) {
      if (!isInputError(error)) throw error;
      problems.push({ code: 'macho-slice-unread', message: error.message, offset: at });
    }
  }
  return { isFat: true, slices, problems };
}
