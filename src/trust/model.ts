import type { SignatureKind, SignaturePlacement, SignatureProblem } from '../facts/signature.js';

/**
 * What was read of a package's signature by its bytes alone: plain data, kept with the assessment, from
 * which the question of trust is answered whenever it is asked.
 */
export interface PackageSignature {
  /** Base64 of DER; signatures refer to these by their place. */
  readonly certificates: readonly string[];
  /** The primary one first. Empty where not even that can be read. */
  readonly signatures: readonly ReadSignature[];
  /** Of the package as a whole, and of all its signatures. */
  readonly problems: readonly SignatureProblem[];
}

export interface ReadSignature {
  readonly kind: SignatureKind;
  readonly placement: SignaturePlacement;
  readonly signer: number;
  /** Certificates that came with it, of which a chain may be built. */
  readonly others: readonly number[];
  /** Milliseconds since 1970. */
  readonly claimedTime?: number;
  readonly timestamps: readonly ReadTimestamp[];
  readonly serviceIndex?: string;
  readonly owners?: readonly string[];
}

export interface ReadTimestamp {
  readonly time: number;
  /** Milliseconds by which it may be off. */
  readonly accuracy: number;
  readonly signer: number;
  readonly others: readonly number[];
}
