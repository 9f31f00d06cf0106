import type { Seen } from './fact.js';
import type { SignatureProblemCode } from './signature-problems.js';

/** On whose behalf it was made (NuGet: commitment type "proof of origin" or "proof of receipt"). */
export type SignatureKind = 'author' | 'repository' | 'unknown';

/** The signature of the package itself, or one over that signature. */
export type SignaturePlacement = 'primary' | 'countersignature';

/** Something that is wrong with the signature of a package. */
export interface SignatureProblem {
  readonly code: SignatureProblemCode;
  /** `package`: the archive or the file of the signature as a whole. */
  readonly about: SignaturePlacement | 'package';
  /** It is about the time-stamp of that signature. */
  readonly timestamp?: true;
  /** What `dotnet nuget verify` numbers it as; absent where the client does not look at it. */
  readonly nuget?: string;
  /** In plain words, as they are shown. */
  readonly detail: string;
}

export interface CertificateSummary {
  /** `CN=…, O=…`, as the certificate has it. */
  readonly subject: string;
  readonly issuer: string;
  /** Of the certificate, in lower-case hexadecimal: what NuGet calls its fingerprint. */
  readonly sha256: string;
  /** RFC 3339, in UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
}

export interface SignatureSummary {
  readonly kind: SignatureKind;
  readonly placement: SignaturePlacement;
  readonly signer: CertificateSummary;
  /** What the signer says of the time; nobody vouches for it. */
  readonly claimedTime?: string;
  /** Of an authority that says that the signature was there at that time. */
  readonly timestamps: readonly { readonly time: string; readonly authority: CertificateSummary }[];
  /** Of a repository: the address of its service index, and who owned the package there then. */
  readonly serviceIndex?: string;
  readonly owners?: readonly string[];
}

/**
 * What the bytes of a package say about who signed it. `intact`: the signatures are over these bytes and
 * over no others; whether the signers are to be trusted is another question (`TrustSummary`).
 */
export interface SignatureAccount {
  readonly state: 'none' | 'intact' | 'broken';
  /** The primary one first. Of a broken one, what could still be read of it. */
  readonly signatures: readonly SignatureSummary[];
  readonly problems: readonly SignatureProblem[];
}

/** Whether the signers are trusted here and now: by these roots, at this time. */
export interface TrustSummary {
  readonly state: 'trusted' | 'untrusted';
  readonly problems: readonly SignatureProblem[];
  /** `not-checked`: no list of revoked certificates was given for some certificate. */
  readonly revocation: 'checked' | 'not-checked';
  /** Where the roots are from. */
  readonly roots: string;
}

/**
 * Something is wrong with the signature of the package: by its bytes alone, or by the roots and the time
 * that it is held against (basis: context).
 */
export interface SignatureFact extends Seen<'signature'> {
  readonly problem: SignatureProblem;
}
