import type { Seen } from './fact.js';

/**
 * Two files of one version. `same`: byte for byte but for the signature. `repacked`: what a client extracts is the
 * same, in an archive that was written anew. `different`: it is not the same package.
 */
export type ContentRelation = 'same' | 'repacked' | 'different';

/** The same version as it is, or was, elsewhere, in a file with other bytes. */
export interface SameVersion {
  /** The file; absent where an earlier scan saw it, and nobody knows where it is now. */
  readonly artifact?: string;
  readonly content: ContentRelation;
  /** Who signed the other one; empty for nobody. */
  readonly signedBy: readonly string[];
  /** Of what differs: files that a client extracts, where both are at hand. */
  readonly files: readonly string[];
  /** The other one is signed by somebody who did not sign this one: then this one is the odd one. */
  readonly isStrong: boolean;
}

/** The same version has another content elsewhere (basis: context). */
export interface SameVersionFact extends Seen<'same-version'> {
  readonly package: { readonly id: string; readonly version: string };
  readonly other: SameVersion;
}
