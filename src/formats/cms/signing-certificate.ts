import { context, contentOf, tag, type DerElement } from '../der/element.js';
import { DerFields } from '../der/fields.js';
import { identifierOf, integerBytes, octetsOf } from '../der/values.js';

/** Types of the attributes that name the certificate signed with (RFC 2634 5.4, RFC 5035 3). */
export const signingCertificateTypes = {
  first: '1.2.840.113549.1.9.16.2.12',
  second: '1.2.840.113549.1.9.16.2.47',
} as const;

/** ESSCertID or ESSCertIDv2: which certificate, by its digest (RFC 5035 4, 5.4.1). */
export interface CertificateIdentifier {
  readonly hashAlgorithm: string;
  readonly hash: Uint8Array;
  readonly issuerSerial:
    | {
        /** Directory names among the names of the issuer, as encoded. */
        readonly directoryNames: readonly Uint8Array[];
        readonly names: number;
        readonly serial: Uint8Array;
      }
    | undefined;
}

const sha1 = '1.3.14.3.2.26';
const sha256 = '2.16.840.1.101.3.4.2.1';

/** SigningCertificate, whose digests are all of SHA-1 (RFC 2634 5.4). @throws MalformedInput. */
export function readSigningCertificate(element: DerElement): CertificateIdentifier[] {
  return identifiersOf(element, (fields) => rest(fields, sha1));
}

/** SigningCertificateV2; SHA-256 where no algorithm is named (RFC 5035 3). @throws MalformedInput. */
export function readSigningCertificateV2(element: DerElement): CertificateIdentifier[] {
  return identifiersOf(element, (fields) => {
    const algorithm = fields.maybe(tag.sequence);
    const named = algorithm && new DerFields(algorithm, 'algorithm').take(tag.objectIdentifier);
    return rest(fields, named ? identifierOf(named) : sha256);
  });
}

function identifiersOf(
  element: DerElement,
  read: (fields: DerFields) => CertificateIdentifier,
): CertificateIdentifier[] {
  const fields = new DerFields(element, 'signing certificate');
  const list = new DerFields(fields.take(tag.sequence), 'list of certificates').rest();
  // Policies that may follow restrict nothing here.
  fields.maybe(tag.sequence);
  fields.end();
  return list.map((each) => read(new DerFields(each, 'certificate identifier')));
}

function rest(fields: DerFields, hashAlgorithm: string): CertificateIdentifier {
  const hash = octetsOf(fields.take(tag.octetString));
  const issuerSerial = fields.maybe(tag.sequence);
  fields.end();
  return { hashAlgorithm, hash, issuerSerial: issuerSerial && issuerSerialOf(issuerSerial) };
}

/** IssuerSerial (RFC 5035 5): general names, and the number. */
function issuerSerialOf(element: DerElement): CertificateIdentifier['issuerSerial'] {
  const fields = new DerFields(element, 'issuer and serial number');
  const names = new DerFields(fields.take(tag.sequence), 'names').rest();
  const serial = integerBytes(fields.take(tag.integer));
  fields.end();
  const directory = names.filter((name) => name.tag === context(4));
  return { directoryNames: directory.map(contentOf), names: names.length, serial };
}
