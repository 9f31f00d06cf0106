import { readMachO } from '../../../src/formats/macho/macho.js';
import { buildFatMachO, buildMachO, type MachOSpec } from '../../kit/native/macho-builder.js';
import type { FuzzTarget } from '../target.js';

const spec: MachOSpec = {
  id: '@rpath/libsample.dylib',
  libraries: ['/usr/lib/libSystem.B.dylib'],
  rpaths: ['@loader_path'],
  imported: ['_malloc'],
  exported: ['_sample'],
  uuid: new Uint8Array(16).fill(7),
  initializers: true,
};

export const target: FuzzTarget = {
  name: 'macho',
  seeds: () => [
    buildMachO(spec),
    buildFatMachO([buildMachO(spec), buildMachO({ ...spec, cpu: 0x1000007 })]),
  ],
  exercise(bytes) {
    readMachO(bytes);
  },
};
