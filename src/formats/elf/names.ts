export const typeNames: Record<number, string> = {
  1: 'relocatable',
  2: 'executable',
  3: 'shared',
  4: 'core',
};

export const osAbiNames: Record<number, string> = {
  0: 'system-v',
  1: 'hp-ux',
  2: 'netbsd',
  3: 'linux',
  6: 'solaris',
  9: 'freebsd',
  12: 'openbsd',
  97: 'arm',
};

export const machineNames: Record<number, string> = {
  2: 'sparc',
  3: 'x86',
  8: 'mips',
  20: 'ppc',
  21: 'ppc64',
  22: 's390',
  40: 'arm',
  43: 'sparc-v9',
  50: 'ia64',
  62: 'x64',
  183: 'arm64',
  243: 'riscv',
  247: 'bpf',
  258: 'loongarch',
};

export const sectionTypeNames: Record<number, string> = {
  0: 'null',
  1: 'progbits',
  2: 'symtab',
  3: 'strtab',
  4: 'rela',
  5: 'hash',
  6: 'dynamic',
  7: 'note',
  8: 'nobits',
  9: 'rel',
  11: 'dynsym',
  14: 'init-array',
  15: 'fini-array',
  16: 'preinit-array',
};

export const segmentTypeNames: Record<number, string> = {
  0: 'null',
  1: 'load',
  2: 'dynamic',
  3: 'interp',
  4: 'note',
  6: 'phdr',
  7: 'tls',
  0x6474e550: 'gnu-eh-frame',
  0x6474e551: 'gnu-stack',
  0x6474e552: 'gnu-relro',
  0x6474e553: 'gnu-property',
};
