import { unsignedPkcs7 } from './der.js';
import { buildNativePe } from './pe-builder.js';
import { versionResource } from './pe-resources.js';
import { buildElf, type ElfSpec } from './elf-builder.js';

/** A native library with every table that the reader knows. */
export function richNativePe(bits: 32 | 64): Uint8Array {
  return buildNativePe({
    bits,
    imports: [
      { name: 'KERNEL32.dll', functions: ['LoadLibraryA', 'GetProcAddress', 17] },
      { name: 'USER32.dll', functions: ['MessageBoxW'] },
    ],
    delayImports: [{ name: 'WININET.dll', functions: ['InternetOpenA', 3] }],
    boundImports: [['KERNEL32.dll', 0x4000_0000]],
    exports: {
      name: 'sample.dll',
      base: 5,
      functions: [{ name: 'Run' }, {}, { name: 'Alias', forwarder: 'OTHER.Run' }],
    },
    resources: [
      { type: 10, name: 'PAYLOAD', language: 1033, bytes: Uint8Array.of(1, 2, 3, 4) },
      { type: 'CUSTOM', name: 7, language: 0, bytes: Uint8Array.of(5) },
      {
        type: 16,
        name: 1,
        language: 1033,
        bytes: versionResource({ CompanyName: 'Example', OriginalFilename: 'sample.dll' }),
      },
    ],
    tlsCallbacks: 2,
    pdbPath: 'C:\\build\\sample.pdb',
    reproducible: true,
    certificate: unsignedPkcs7('Example Signer', 'Example Org'),
    overlay: new TextEncoder().encode('appended!'),
    sectionName: 'UPX0',
    rich: [
      [0x104, 30000, 2],
      [0x105, 30001, 9],
    ],
  });
}

/** A shared library with everything that the ELF reader knows. */
const richElfSpec: ElfSpec = {
  needed: ['libc.so.6', 'libdl.so.2'],
  soname: 'libsample.so.1',
  rpath: '/opt/sample/lib',
  runpath: '$ORIGIN/lib',
  interpreter: '/lib64/ld-linux-x86-64.so.2',
  imported: ['dlopen', 'dlsym'],
  exported: ['sample_init', 'sample_run', 'sample_exit'],
  initArray: 2,
  preinitArray: 1,
  buildId: Uint8Array.of(0xde, 0xad, 0xbe, 0xef, 1, 2, 3, 4),
};

export function richElf(spec: ElfSpec = {}): Uint8Array {
  return buildElf({ ...richElfSpec, ...spec });
}
