import { readElf } from '../../../src/formats/elf/elf.js';
import { richElf } from '../../kit/native/samples.js';
import type { FuzzTarget } from '../target.js';

/** Both classes, both byte orders, with and without section headers. */
export const target: FuzzTarget = {
  name: 'elf',
  seeds: () => [
    richElf(),
    richElf({ bits: 32 }),
    richElf({ littleEndian: false }),
    richElf({ bits: 32, littleEndian: false, stripped: true, overlay: Uint8Array.of(1) }),
  ],
  exercise(bytes) {
    readElf(bytes);
  },
};
