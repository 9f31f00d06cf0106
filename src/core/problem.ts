/**
 * Damage or a lie in the input which did not stop the reader. `code` is kebab-case and stable;
 * `offset` is in bytes from the start of that input.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly offset?: number;
}
