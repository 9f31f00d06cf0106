/** Signatures and fixed lengths of the records of APPNOTE 4.3. */
export const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
  descriptor: 0x08074b50,
} as const;

export const length = {
  local: 30,
  central: 46,
  end: 22,
  zip64End: 56,
  zip64Locator: 20,
} as const;

export const flag = {
  encrypted: 1 << 0,
  descriptor: 1 << 3,
  strongEncryption: 1 << 6,
  utf8: 1 << 11,
  maskedHeaders: 1 << 13,
} as const;

export const method = { stored: 0, deflate: 8 } as const;

export const extraId = { zip64: 0x0001, unicodePath: 0x7075 } as const;

/** In a 16 or 32 bit field: the value is in the zip64 record or extra field (APPNOTE 4.4.1.4). */
export const saturated16 = 0xffff;
export const saturated32 = 0xffffffff;
