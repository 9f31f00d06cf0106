import { context, encodingOf, implicit, readDer, tag, type DerElement } from '../der/element.js';
import { DerFields, explicit } from '../der/fields.js';
import { identifierOf, integerBytes, smallInteger, timeOf, wholeBits } from '../der/values.js';
import { extensionsOf, noExtensions, type Extensions } from './extensions.js';
import { nameOf, type DistinguishedName } from './name.js';

/** An X.509 certificate as RFC 5280 4.1 has it. Read, not trusted: whether it was issued is another question. */
export interface Certificate extends Extensions {
  /** The whole encoding: a view of the input. */
  readonly encoding: Uint8Array;
  /** As the issuer numbers it: the content octets of the integer. */
  readonly serial: Uint8Array;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  readonly subjectEncoding: Uint8Array;
  readonly issuerEncoding: Uint8Array;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** With which the issuer signed it. */
  readonly signatureAlgorithm: string;
  readonly publicKey: PublicKey;
}

export interface PublicKey {
  readonly algorithm: string;
  /** Of an RSA key, the bits of its modulus (RFC 8017 A.1.1). */
  readonly rsaBits: number | undefined;
  /** SubjectPublicKeyInfo, whole. */
  readonly encoding: Uint8Array;
}

const rsaEncryption = '1.2.840.113549.1.1.1';

/**
 * @param bytes one certificate in DER, and nothing else
 * @throws MalformedInput; LimitReached `derElements`.
 */
export function readCertificate(bytes: Uint8Array): Certificate {
  const fields = new DerFields(readDer(bytes), 'certificate');
  const body = bodyOf(fields.take(tag.sequence));
  const outer = algorithmOf(fields.take(tag.sequence));
  wholeBits(fields.take(tag.bitString));
  fields.end();
  return { ...body, encoding: bytes, signatureAlgorithm: outer };
}

type Body = Omit<Certificate, 'encoding' | 'signatureAlgorithm'>;

/** TBSCertificate. */
function bodyOf(element: DerElement): Body {
  const fields = new DerFields(element, 'certificate body');
  const version = fields.maybe(context(0));
  if (version !== undefined) smallInteger(explicit(version, 'version'));
  const serial = integerBytes(fields.take(tag.integer));
  algorithmOf(fields.take(tag.sequence));
  const issuer = fields.take(tag.sequence);
  const validity = new DerFields(fields.take(tag.sequence), 'validity');
  const [notBefore, notAfter] = [timeOf(validity.any()), timeOf(validity.any())];
  validity.end();
  const subject = fields.take(tag.sequence);
  const publicKey = publicKeyOf(fields.take(tag.sequence));
  // RFC 5280 4.1.2.8: identifiers that nobody uses.
  fields.maybe(implicit(1));
  fields.maybe(implicit(2));
  const extensions = fields.maybe(context(3));
  fields.end();
  return {
    serial,
    issuer: nameOf(issuer),
    issuerEncoding: encodingOf(issuer),
    notBefore,
    notAfter,
    subject: nameOf(subject),
    subjectEncoding: encodingOf(subject),
    publicKey,
    ...(extensions ? extensionsOf(explicit(extensions, 'extensions')) : noExtensions),
  };
}

function publicKeyOf(element: DerElement): PublicKey {
  const fields = new DerFields(element, 'public key');
  const algorithm = algorithmOf(fields.take(tag.sequence));
  const key = wholeBits(fields.take(tag.bitString));
  fields.end();
  const rsaBits = algorithm === rsaEncryption ? modulusBits(key) : undefined;
  return { algorithm, rsaBits, encoding: encodingOf(element) };
}

function modulusBits(key: Uint8Array): number {
  const fields = new DerFields(readDer(key), 'RSA key');
  const modulus = integerBytes(fields.take(tag.integer));
  const first = modulus.findIndex((octet) => octet !== 0);
  if (first < 0) return 0;
  return (modulus.length - first - 1) * 8 + (32 - Math.clz32(modulus[first] as number));
}

/** AlgorithmIdentifier (RFC 5280 4.1.1.2), without its parameters. @throws MalformedInput. */
export function algorithmOf(element: DerElement): string {
  return identifierOf(new DerFields(element, 'algorithm').take(tag.objectIdentifier));
}
