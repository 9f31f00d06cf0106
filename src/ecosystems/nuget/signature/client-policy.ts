import type { ClientRefusal } from '../../../facts/client-refusal.js';
import type { SignatureAccount, SignatureSummary, TrustSummary } from '../../../facts/signature.js';
import type { TrustedCertificate, TrustedSigner } from '../settings/trusted-signers.js';

/** The fingerprint of the certificate that made a signature, in lower-case hexadecimal. */
export type FingerprintOf = (
  signature: SignatureSummary,
  algorithm: TrustedCertificate['hashAlgorithm'],
) => string | undefined;

export interface SignedPackage {
  readonly account: SignatureAccount;
  readonly trust: TrustSummary | undefined;
  readonly fingerprintOf: FingerprintOf;
}

/**
 * What a restore says of a package where `signatureValidationMode` is `require`, as NuGet.Packaging does
 * (`ClientPolicyContext`, `AllowListVerificationProvider`, `SignatureTrustAndValidityVerificationProvider`): it has to be
 * signed, by one of the trusted signers, and that signature, or else the countersignature, has to be right. What is in
 * the package but not over it is refused in every mode, and told elsewhere.
 */
export function clientRefusal(
  signers: readonly TrustedSigner[],
  { account, trust, fingerprintOf }: SignedPackage,
): Omit<ClientRefusal, 'file'> | undefined {
  if (account.state === 'none') return { codes: ['NU3004'], reason: 'it is not signed' };
  const unknown = faultsOf(signers, { account, trust, fingerprintOf });
  const isNamed = account.signatures.some((signature) =>
    signers.some((signer) => names(signer, signature, fingerprintOf)),
  );
  if (isNamed && unknown.length === 0) return undefined;
  const codes = [...(isNamed ? [] : ['NU3034']), ...unknown.map(({ nuget }) => nuget ?? 'NU3000')];
  const why =
    signers.length === 0
      ? 'no trusted signers are configured'
      : 'none of its signers is among the trusted ones';
  const reasons = [...(isNamed ? [] : [why]), ...unknown.map(({ detail }) => detail)];
  return { codes: [...new Set(codes)], reason: [...new Set(reasons)].join('; ') };
}

/**
 * Whether the section names who made a signature: by the certificate alone, and of a repository by its owners where it
 * lists some (as written; the client compares them so). It does not look at the service index.
 */
function names(
  { kind, owners, certificates }: TrustedSigner,
  signature: SignatureSummary,
  fingerprintOf: FingerprintOf,
): boolean {
  if (signature.kind !== kind) return false;
  if (kind === 'author' && signature.placement !== 'primary') return false;
  const isCertificate = certificates.some(
    ({ fingerprint, hashAlgorithm }) =>
      fingerprintOf(signature, hashAlgorithm) === fingerprint.toLowerCase(),
  );
  if (!isCertificate || owners.length === 0) return isCertificate;
  return (signature.owners ?? []).some((owner) => owners.includes(owner));
}

/**
 * Of the primary signature, with what excuses it: a root that the section lets be unknown, and a countersignature with
 * which nothing is wrong. Otherwise the client does not look at that one.
 */
function faultsOf(
  signers: readonly TrustedSigner[],
  { account, trust, fingerprintOf }: SignedPackage,
): TrustSummary['problems'] {
  const problems = trust?.problems ?? [];
  const left = problems.filter(({ code, about, timestamp }) => {
    const signature = account.signatures.find(({ placement }) => placement === about);
    const mayBeUnknown =
      code === 'untrusted-root' && timestamp !== true && signature !== undefined
        ? allowsRoot(signers, signature, fingerprintOf)
        : false;
    return !mayBeUnknown;
  });
  const [primary, counter] = (['primary', 'countersignature'] as const).map((placement) =>
    left.filter(({ about }) => about === placement),
  );
  const isCountersigned = account.signatures.some(
    ({ placement }) => placement === 'countersignature',
  );
  const excused = isCountersigned && counter?.length === 0 && account.problems.length === 0;
  const own = (primary ?? []).filter(
    ({ code, timestamp }) => !(excused && code === 'untrusted-root' && timestamp !== true),
  );
  return [...account.problems.filter(({ about }) => about !== 'countersignature'), ...own];
}

/** The client finds these in a list by the fingerprint in upper case, and by no other. */
function allowsRoot(
  signers: readonly TrustedSigner[],
  signature: SignatureSummary,
  fingerprintOf: FingerprintOf,
): boolean {
  return signers.some(({ certificates }) =>
    certificates.some(
      ({ fingerprint, hashAlgorithm, allowUntrustedRoot }) =>
        allowUntrustedRoot &&
        fingerprintOf(signature, hashAlgorithm)?.toUpperCase() === fingerprint,
    ),
  );
}
