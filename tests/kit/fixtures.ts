import { readFileSync } from 'node:fs';

/** A compiled file of tests/fixtures, whose source lies beside it. */
export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
}
