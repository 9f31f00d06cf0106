import { decodeLatin1 } from './bytes.js';
import { LimitReached, MalformedInput } from './errors.js';
import { limits } from './limits.js';

/**
 * A bounds-checked view of hostile bytes for formats that come in both byte orders and word sizes
 * (ELF, Mach-O). Offsets are in bytes; reads past the end throw `MalformedInput('truncated')`.
 */
export class EndianReader {
  readonly bytes: Uint8Array;
  readonly little: boolean;
  /** Size in bytes of `word`. */
  readonly wordSize: 4 | 8;
  readonly #view: DataView;
  #nameBytesLeft: number = limits.nativeNameBytes;

  constructor(bytes: Uint8Array, little: boolean, wordSize: 4 | 8) {
    this.bytes = bytes;
    this.little = little;
    this.wordSize = wordSize;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  need(offset: number, size: number): void {
    if (offset >= 0 && size >= 0 && offset + size <= this.bytes.length) return;
    const message = `needs ${size} bytes at offset ${offset}, past the end`;
    throw new MalformedInput('truncated', message, { offset });
  }

  u8(offset: number): number {
    this.need(offset, 1);
    return this.bytes[offset] as number;
  }
  u16(offset: number): number {
    this.need(offset, 2);
    return this.#view.getUint16(offset, this.little);
  }
  u32(offset: number): number {
    this.need(offset, 4);
    return this.#view.getUint32(offset, this.little);
  }
  /** 64 bits as a number, rounded above 2^53: no offset of a real file is. */
  u64(offset: number): number {
    this.need(offset, 8);
    const high = this.#view.getUint32(offset + (this.little ? 4 : 0), this.little);
    const low = this.#view.getUint32(offset + (this.little ? 0 : 4), this.little);
    return high * 0x1_0000_0000 + low;
  }
  /** An address or size of the file's own class. */
  word(offset: number): number {
    return this.wordSize === 8 ? this.u64(offset) : this.u32(offset);
  }

  /**
   * A zero-terminated name that ends before `end`, each byte as one character.
   * @throws LimitReached (`nativeNameBytes`) when all names together are too many.
   */
  name(offset: number, end: number): string {
    this.need(offset, 0);
    const last = Math.min(end, this.bytes.length, offset + longestName);
    let at = offset;
    while (at < last && this.bytes[at] !== 0) at++;
    this.#nameBytesLeft -= at - offset;
    if (this.#nameBytesLeft < 0) {
      throw new LimitReached('nativeNameBytes', limits.nativeNameBytes);
    }
    return decodeLatin1(this.bytes, offset, at);
  }
}

/** Mangled C++ and Rust names reach a few thousand characters. */
const longestName = 16_384;
