import { verify } from 'node:crypto';
import { asBuffer, decodeLatin1 } from '../core/bytes.js';
import { within } from '../core/limits.js';
import type { Certificate } from '../formats/x509/certificate.js';
import { readPem } from '../formats/x509/pem.js';
import { readRevocationList, type RevocationList } from '../formats/x509/revocation-list.js';
import type { Issuance } from './issued.js';

/** Signature algorithms of lists that are believed: RSA and ECDSA with SHA-2 (RFC 4055 5, RFC 5758 3.2). */
const algorithms: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

/** What is known of a certificate: nothing, that it is good, or since when it is revoked. */
type RevocationStatus = 'unknown' | 'good' | { readonly since: number };

/** Lists of revoked certificates that somebody gave: nothing is ever fetched. */
export class RevocationLists {
  readonly #lists: readonly RevocationList[];

  /**
   * @param files each one list in DER, or any number in PEM
   * @throws MalformedInput; LimitReached `revocationLists`.
   */
  constructor(files: readonly Uint8Array[]) {
    const encodings = files.flatMap((file) =>
      decodeLatin1(file, 0, 11) === '-----BEGIN '
        ? readPem(file, 'X509 CRL', 'revocationLists')
        : [file],
    );
    within('revocationLists', encodings.length);
    this.#lists = encodings.map(readRevocationList);
  }

  /** By the lists that the issuer of a certificate signed and that are of this time. */
  of(
    certificate: Certificate,
    issuer: Certificate,
    now: number,
    issuance: Issuance,
  ): RevocationStatus {
    const serial = asBuffer(certificate.serial).toString('hex');
    let status: RevocationStatus = 'unknown';
    for (const list of this.#lists) {
      if (list.issuer.key !== issuer.subject.key || !isSignedBy(list, issuer, issuance)) continue;
      const since = list.revoked.get(serial);
      // Who was revoked stays so, also where the list is old or of a part only.
      if (since !== undefined) return { since };
      const current = list.thisUpdate <= now && (list.nextUpdate ?? -Infinity) >= now;
      if (current && !list.partial) status = 'good';
    }
    return status;
  }
}

/** RFC 5280 6.3.3 (f), (g). */
function isSignedBy(list: RevocationList, issuer: Certificate, issuance: Issuance): boolean {
  const algorithm = algorithms.get(list.signatureAlgorithm);
  const key = issuance.publicKey(issuer);
  if (algorithm === undefined || key === undefined || issuer.keyUsage?.crlSign === false)
    return false;
  try {
    return verify(algorithm, list.body, key, list.signature);
  } catch {
    // A key of another kind than the algorithm.
    return false;
  }
}
