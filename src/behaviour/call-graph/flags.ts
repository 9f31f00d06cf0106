/** TypeAttributes (ECMA-335 II.23.1.15). */
export const typeFlags = {
  visibilityMask: 0x7,
  public: 0x1,
  nestedPublic: 0x2,
  nestedFamily: 0x4,
  nestedFamilyOrAssembly: 0x7,
  interface: 0x20,
  abstract: 0x80,
} as const;

/** MethodAttributes (ECMA-335 II.23.1.10). */
export const methodFlags = {
  accessMask: 0x7,
  family: 0x4,
  familyOrAssembly: 0x5,
  public: 0x6,
  static: 0x10,
  virtual: 0x40,
  newSlot: 0x100,
  abstract: 0x400,
  specialName: 0x800,
} as const;

export function has(flags: number, flag: number): boolean {
  return (flags & flag) === flag;
}
