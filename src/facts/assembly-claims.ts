export type AssemblyMark =
  | 'strong-name'
  | 'authenticode'
  | 'ready-to-run'
  | 'mixed-mode'
  | 'reference-assembly'
  | 'module-initializer'
  | 'entry-point'
  | 'resources-only';

/**
 * What an assembly says of where it is from. Whoever builds it writes it; what the bytes can prove of it is said beside
 * it.
 */
export interface AssemblyClaims {
  /**
   * `valid`: the key that its token is of signed these bytes. `invalid`: a signature by this key is over other bytes.
   * `not-signed`: a key and no signature, as of delay and public signing. `unverifiable`: no signature can tell.
   */
  readonly strongName: 'none' | 'valid' | 'invalid' | 'not-signed' | 'unverifiable';
  /** Who signed it by Authenticode, as that signature says; it is not verified. Empty where it names nobody. */
  readonly authenticode?: string;
  /** The compiler says that the same sources give the same bytes. */
  readonly deterministic: boolean;
  /** The commit that it says it is built from (behind the `+` of its version for people). */
  readonly commit?: string;
  /** Where its symbols say that the sources are, and the commit there (Source Link). */
  readonly sources?: { readonly address: string; readonly commit?: string };
}
