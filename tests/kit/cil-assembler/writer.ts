/** Little-endian bytes, one push at a time. Can be optimised, but please don't: it is the oracle. */
export class ByteWriter {
  readonly bytes: number[] = [];

  get length(): number {
    return this.bytes.length;
  }
  u8(value: number): this {
    this.bytes.push(value & 0xff);
    return this;
  }
  u16(value: number): this {
    return this.u8(value).u8(value >> 8);
  }
  u32(value: number): this {
    return this.u16(value).u16(value >>> 16);
  }
  u64(value: bigint): this {
    return this.u32(Number(value & 0xffffffffn)).u32(Number((value >> 32n) & 0xffffffffn));
  }
  add(bytes: Iterable<number>): this {
    for (const byte of bytes) this.u8(byte);
    return this;
  }
  zero(count: number): this {
    for (let i = 0; i < count; i++) this.u8(0);
    return this;
  }
  align(to: number): this {
    return this.zero((to - (this.length % to)) % to);
  }
  /** UTF-8 and a zero. */
  text(text: string): this {
    return this.add(new TextEncoder().encode(text)).u8(0);
  }
  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** ECMA-335 II.23.2, the unsigned compressed integer, as its text says. */
export function compressed(value: number): number[] {
  if (value < 0x80) return [value];
  if (value < 0x4000) return [0x80 | (value >> 8), value & 0xff];
  return [0xc0 | (value >> 24), (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}
