const machines: Record<number, string> = {
  0x0: 'any',
  0x14c: 'x86',
  0x1c0: 'arm',
  0x1c4: 'armnt',
  0x200: 'ia64',
  0x5032: 'riscv32',
  0x5064: 'riscv64',
  0x6232: 'loongarch32',
  0x6264: 'loongarch64',
  0x8664: 'x64',
  0xa641: 'arm64ec',
  0xaa64: 'arm64',
};

/**
 * What ReadyToRun images for other systems put into `machine`: the machine, xored with one of these
 * (the .NET runtime's ReadyToRun format).
 */
const systems: Record<number, string> = {
  0x4644: 'apple',
  0xadc4: 'freebsd',
  0x7b79: 'linux',
  0x1993: 'netbsd',
  0x1992: 'sun',
};

const subsystems: Record<number, string> = {
  0: 'unknown',
  1: 'native',
  2: 'windows-gui',
  3: 'windows-console',
  5: 'os2-console',
  7: 'posix-console',
  9: 'windows-ce',
  10: 'efi-application',
  11: 'efi-boot-driver',
  12: 'efi-runtime-driver',
  13: 'efi-rom',
  14: 'xbox',
  16: 'windows-boot',
};

/** `x64`, `arm64`, `x64-linux` (ReadyToRun), or the number in hexadecimal. */
export function machineName(machine: number): string {
  const plain = machines[machine];
  if (plain !== undefined) return plain;
  for (const [key, system] of Object.entries(systems)) {
    const name = machines[machine ^ Number(key)];
    if (name !== undefined && name !== 'any') return `${name}-${system}`;
  }
  return `0x${machine.toString(16)}`;
}

export function subsystemName(subsystem: number): string {
  return subsystems[subsystem] ?? String(subsystem);
}
