import { readNativePe } from '../../../src/formats/pe/native.js';
import { extractStrings } from '../../../src/core/strings.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { richNativePe } from '../../kit/native/samples.js';
import type { FuzzTarget } from '../target.js';

/** Every table of a PE file, native and managed, and the strings in it. */
export const target: FuzzTarget = {
  name: 'pe',
  seeds: () => [richNativePe(64), richNativePe(32), sampleAssembly()],
  exercise(bytes) {
    extractStrings(bytes, () => undefined);
    readNativePe(bytes);
  },
};
