/**
 * Shannon entropy in bits per byte, 0 to 8 (Shannon 1948). Packed or encrypted data is near 8,
 * machine code near 6, text near 4.5. 0 for no bytes.
 */
export function entropy(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  const counts = countBytes(bytes);
  let bits = 0;
  for (const count of counts) {
    if (count > 0) bits -= (count / bytes.length) * Math.log2(count / bytes.length);
  }
  return bits;
}

/** Two tables, so that a run of one byte does not wait for its own counter. */
function countBytes(bytes: Uint8Array): Uint32Array {
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  const pairs = bytes.length & ~1;
  for (let at = 0; at < pairs; at += 2) {
    const a = bytes[at] as number;
    const b = bytes[at + 1] as number;
    even[a] = (even[a] as number) + 1;
    odd[b] = (odd[b] as number) + 1;
  }
  if (pairs < bytes.length) {
    const last = bytes[pairs] as number;
    even[last] = (even[last] as number) + 1;
  }
  return even.map((count, value) => count + (odd[value] as number));
}

/**
 * Measures parts of one input, as long as they add up to no more than twice its size: sections of
 * a hostile file may all cover the same bytes. Undefined for what is beyond that.
 */
export function entropyMeter(
  bytes: Uint8Array,
): (offset: number, size: number) => number | undefined {
  let left = bytes.length * 2;
  return (offset, size) => {
    const part = bytes.subarray(offset, offset + size);
    left -= part.length;
    return left < 0 ? undefined : entropy(part);
  };
}
