import { ByteWriter, compressed } from './writer.js';

/** The heaps of ECMA-335 II.24.2, each entry stored once. */
export class Heaps {
  readonly strings = new ByteWriter().u8(0);
  readonly blobs = new ByteWriter().u8(0);
  readonly userStrings = new ByteWriter().u8(0);
  readonly guids = new ByteWriter();
  readonly #known = new Map<string, number>();

  string(text: string): number {
    return text === '' ? 0 : this.#once(`s${text}`, this.strings, (to) => to.text(text));
  }

  blob(bytes: Iterable<number>): number {
    const content = [...bytes];
    if (content.length === 0) return 0;
    return this.#once(`b${content.join()}`, this.blobs, (to) =>
      to.add(compressed(content.length)).add(content),
    );
  }

  /** A user string token's offset: UTF-16 and the byte that says "needs more than ASCII". */
  userString(text: string): number {
    return this.#once(`u${text}`, this.userStrings, (to) => {
      to.add(compressed(text.length * 2 + 1));
      for (let i = 0; i < text.length; i++) to.u16(text.charCodeAt(i));
      to.u8([...text].some(isSpecial) ? 1 : 0);
    });
  }

  /** The index from 1 of a GUID. */
  guid(bytes: Uint8Array): number {
    this.guids.add(bytes);
    return this.guids.length / 16;
  }

  #once(key: string, heap: ByteWriter, write: (to: ByteWriter) => void): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const offset = heap.length;
    write(heap);
    this.#known.set(key, offset);
    return offset;
  }
}

/** ECMA-335 II.24.2.4. */
function isSpecial(character: string): boolean {
  const code = character.charCodeAt(0);
  const low = code & 0xff;
  return (
    code > 0xff ||
    (low >= 0x01 && low <= 0x08) ||
    (low >= 0x0e && low <= 0x1f) ||
    low === 0x27 ||
    low === 0x2d ||
    low === 0x7f
  );
}
