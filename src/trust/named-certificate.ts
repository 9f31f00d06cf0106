import { createHash } from 'node:crypto';
import { sameBytes } from '../core/bytes.js';
import { hashNames } from '../ecosystems/nuget/signature/hashes.js';
import type { Attribute } from '../formats/cms/signed-data.js';
import {
  readSigningCertificate,
  readSigningCertificateV2,
  signingCertificateTypes as types,
  type CertificateIdentifier,
} from '../formats/cms/signing-certificate.js';
import { readDer, type DerElement } from '../formats/der/element.js';
import type { Certificate } from '../formats/x509/certificate.js';
import { nameOf } from '../formats/x509/name.js';
import { SignatureTrouble } from './problem.js';

/** Which of the two attributes has to be there, and whether it has to name the issuer (RFC 5126 5.7.3). */
export type Demand = 'second, with issuer' | 'one of both' | 'none';

/**
 * The signed attribute that names the certificate keeps somebody from putting another certificate of the
 * same key in its place (RFC 5035 3, RFC 5816 2.2.1).
 * @throws SignatureTrouble; MalformedInput.
 */
export function checkNamedCertificate(
  attributes: readonly Attribute[],
  certificate: Certificate,
  demand: Demand,
  nuget: string,
): void {
  const first = valueOf(attributes, types.first, nuget);
  const second = valueOf(attributes, types.second, nuget);
  const bad = (detail: string): SignatureTrouble =>
    new SignatureTrouble('bad-attributes', nuget, detail);
  if (demand === 'second, with issuer') {
    if (first !== undefined) throw bad('it names its certificate in the old way, by SHA-1');
    if (second === undefined) throw bad('it does not say which certificate it was made with');
  }
  if (demand === 'one of both' && first === undefined && second === undefined) {
    throw bad('it does not say which certificate it was made with');
  }
  const identifiers = second && readSigningCertificateV2(second);
  const [named] = identifiers ?? [];
  if (identifiers !== undefined) {
    if (named === undefined) throw bad('it names no certificate');
    if (identifiers.some(({ hashAlgorithm }) => !hashNames.has(hashAlgorithm))) {
      throw bad('it names its certificate by a hash algorithm that is not allowed');
    }
    if (demand === 'second, with issuer' && !named.issuerSerial?.names) {
      throw bad('it does not name the issuer of its certificate');
    }
    mustMatch(named, certificate, hashNames.get(named.hashAlgorithm) ?? 'sha256', nuget);
  }
  if (first === undefined) return;
  const [old] = readSigningCertificate(first);
  if (old === undefined) throw bad('it names no certificate');
  mustMatch(old, certificate, 'sha1', nuget);
}

function valueOf(
  attributes: readonly Attribute[],
  type: string,
  nuget: string,
): DerElement | undefined {
  const found = attributes.filter((each) => each.type === type);
  if (found.length === 0) return undefined;
  const [value, more] = found.flatMap((each) => each.values);
  if (found.length > 1 || value === undefined || more !== undefined) {
    throw new SignatureTrouble('bad-attributes', nuget, 'it names its certificate more than once');
  }
  return value;
}

function mustMatch(
  { hash, issuerSerial }: CertificateIdentifier,
  certificate: Certificate,
  algorithm: string,
  nuget: string,
): void {
  const digest = createHash(algorithm).update(certificate.encoding).digest();
  const [issuer] = issuerSerial?.directoryNames ?? [];
  const same =
    sameBytes(hash, digest) &&
    (issuerSerial === undefined || sameBytes(issuerSerial.serial, certificate.serial)) &&
    (issuer === undefined || nameOf(readDer(issuer)).key === certificate.issuer.key);
  if (same) return;
  throw new SignatureTrouble(
    'other-certificate',
    nuget,
    'it was made with another certificate than it names',
  );
}
