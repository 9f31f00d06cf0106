import type { SignatureAccount, SignatureSummary, TrustSummary } from '../../../facts/signature.js';
import type { CertifiedName } from './same-signer.js';

/** Who stands behind one version of a package, as signatures say that count. */
export interface VersionSigners {
  readonly version: string;
  readonly author?: CertifiedName;
  readonly repository?: CertifiedName & { readonly serviceIndex: string };
  /** Who owned it at the repository; absent where nobody vouches for it, or nobody is named. */
  readonly owners?: readonly string[];
}

/**
 * A signature counts that is over these bytes and whose signer is trusted. Where there are no roots to hold it
 * against, that it is over these bytes has to do.
 */
export function signersOf(
  version: string,
  { state, signatures }: SignatureAccount,
  trust: TrustSummary | undefined,
): VersionSigners {
  if (state !== 'intact') return { version };
  const counts = ({ placement }: SignatureSummary): boolean =>
    (trust?.problems ?? []).every(({ about }) => about !== placement && about !== 'package');
  const of = (kind: SignatureSummary['kind']): SignatureSummary | undefined =>
    signatures.find((one) => one.kind === kind && counts(one));
  const [author, repository] = [of('author'), of('repository')];
  const owners = repository?.owners ?? [];
  return {
    version,
    ...(author && { author: nameOf(author) }),
    ...(repository && {
      repository: { ...nameOf(repository), serviceIndex: repository.serviceIndex ?? '' },
    }),
    ...(owners.length > 0 && { owners }),
  };
}

function nameOf({ signer: { subject, issuer, sha256 } }: SignatureSummary): CertifiedName {
  return { subject, issuer, sha256 };
}
