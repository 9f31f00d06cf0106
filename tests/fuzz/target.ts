/** One reader under mutation. See driver.ts for what is done with it. */
export interface FuzzTarget {
  /** Also the name of its file in targets/ and of its folder in seeds/. */
  readonly name: string;
  /** Small honest inputs, the same on every call. */
  seeds(): Uint8Array[] | Promise<Uint8Array[]>;
  /**
   * Walks everything that the reader's public door reaches. May throw only `MalformedInput` and
   * `LimitReached`, within a second.
   */
  exercise(bytes: Uint8Array): void | Promise<void>;
  /** Words that mean something to a text format. */
  readonly dictionary?: readonly string[];
}
