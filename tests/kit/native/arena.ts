import { ByteWriter } from '../cil-assembler/writer.js';

/** One mapped run of bytes: put something in, get its address. */
export class Arena {
  readonly base: number;
  readonly writer = new ByteWriter();

  constructor(base: number) {
    this.base = base;
  }

  /** Adds bytes, aligned to 8, and returns their address. */
  put(bytes: Iterable<number>): number {
    const address = this.reserve(0);
    this.writer.add(bytes);
    return address;
  }

  text(text: string): number {
    return this.put(new ByteWriter().text(text).done());
  }

  /** Adds zeros, aligned to 8, to be filled by `fill`. */
  reserve(size: number): number {
    this.writer.align(8);
    const address = this.base + this.writer.length;
    this.writer.zero(size);
    return address;
  }

  fill(address: number, bytes: Iterable<number>): void {
    let at = address - this.base;
    for (const byte of bytes) this.writer.bytes[at++] = byte;
  }
}
