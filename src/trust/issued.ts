import { X509Certificate, type KeyObject } from 'node:crypto';
import { asBuffer, sameBytes } from '../core/bytes.js';
import type { Certificate } from '../formats/x509/certificate.js';

/**
 * Which certificate was issued by which, verified once for each two: hundreds of packages share a handful
 * of authorities.
 */
export class Issuance {
  readonly #parsed = new Map<string, X509Certificate | undefined>();
  readonly #keys = new Map<string, KeyObject | undefined>();
  readonly #verified = new Map<string, boolean>();

  /** Names, key identifiers and the signature agree (RFC 5280 6.1.3, 4.2.1.1). */
  isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
    if (certificate.issuer.key !== issuer.subject.key) return false;
    const { authorityKeyId } = certificate;
    const { subjectKeyId } = issuer;
    if (authorityKeyId && subjectKeyId && !sameBytes(authorityKeyId, subjectKeyId)) return false;
    const [child, parent] = [keyOf(certificate), keyOf(issuer)];
    const pair = `${child} ${parent}`;
    let known = this.#verified.get(pair);
    if (known === undefined) {
      known = this.#verify(certificate, issuer);
      this.#verified.set(pair, known);
    }
    return known;
  }

  /** The key of a certificate, where Node can use it. */
  publicKey(certificate: Certificate): KeyObject | undefined {
    const name = keyOf(certificate);
    if (!this.#keys.has(name))
      this.#keys.set(
        name,
        usable(() => this.#parse(certificate)?.publicKey),
      );
    return this.#keys.get(name);
  }

  #verify(certificate: Certificate, issuer: Certificate): boolean {
    const key = this.publicKey(issuer);
    const child = this.#parse(certificate);
    return (key && child && usable(() => child.verify(key))) ?? false;
  }

  #parse(certificate: Certificate): X509Certificate | undefined {
    const name = keyOf(certificate);
    if (!this.#parsed.has(name)) {
      this.#parsed.set(
        name,
        usable(() => new X509Certificate(asBuffer(certificate.encoding))),
      );
    }
    return this.#parsed.get(name);
  }
}

/** Two certificates of one issuer, number and signature algorithm that differ have other signatures. */
function keyOf({ encoding }: Certificate): string {
  return asBuffer(encoding).toString('latin1');
}

/** What OpenSSL refuses to read or to use, it refuses with errors of its own. */
function usable<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
