import { Buffer } from 'node:buffer';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import {
  context,
  contentOf,
  encodingOf,
  implicit,
  malformed,
  readFirstDer,
  tag,
  type DerElement,
} from '../der/element.js';
import { DerFields, explicit } from '../der/fields.js';
import { derFromBer } from '../der/from-ber.js';
import { identifierOf, integerBytes, octetsOf, smallInteger } from '../der/values.js';

/** Content type SignedData of the Cryptographic Message Syntax (RFC 5652 5.1). Nothing in it is verified here. */
export interface SignedData {
  readonly contentType: string;
  /** What is signed; `undefined` where it is not inside (RFC 5652 5.2). */
  readonly content: Uint8Array | undefined;
  /** Encodings of X.509 certificates, in their order; other forms of certificates are left out. */
  readonly certificates: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
  /** Bytes that follow the message in the input. */
  readonly trailing: number;
}

/** RFC 5652 5.3. */
export interface SignerInfo {
  readonly signer: SignerIdentifier;
  readonly digestAlgorithm: string;
  readonly signedAttributes: SignedAttributes | undefined;
  readonly signatureAlgorithm: Algorithm;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: readonly Attribute[];
}

/** Who signed: the certificate by its issuer and number, or by its key (RFC 5652 5.3). */
export type SignerIdentifier =
  | { readonly issuer: Uint8Array; readonly serial: Uint8Array }
  | { readonly subjectKeyId: Uint8Array };

export interface SignedAttributes {
  readonly list: readonly Attribute[];
  /** What was signed: the attributes as a SET OF, tag and all, verbatim (RFC 5652 5.4). */
  readonly encoding: Uint8Array;
  /** The same in the order of DER, where theirs is another (X.690 11.6). */
  readonly sorted: Uint8Array | undefined;
}

export interface Attribute {
  readonly type: string;
  readonly values: readonly DerElement[];
}

export interface Algorithm {
  readonly id: string;
  readonly parameters: DerElement | undefined;
}

/** 1.2.840.113549.1.7.2 */
const signedDataType = '1.2.840.113549.1.7.2';

/**
 * ContentInfo that holds SignedData (RFC 5652 3, 5.1), in DER or else in BER.
 * @throws MalformedInput; LimitReached `derElements`, `derDepth`, `signatureCertificates`, `signers`.
 */
export function readSignedData(bytes: Uint8Array): SignedData {
  if (isIndefinite(bytes)) return readBer(bytes);
  try {
    return readMessage(bytes);
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    return readBer(bytes);
  }
}

function isIndefinite(bytes: Uint8Array): boolean {
  return bytes[1] === 0x80;
}

function readBer(bytes: Uint8Array): SignedData {
  const { der, length } = derFromBer(bytes);
  return { ...readMessage(der), trailing: bytes.length - length };
}

function readMessage(bytes: Uint8Array): SignedData {
  const message = readFirstDer(bytes);
  const info = new DerFields(message, 'message');
  if (identifierOf(info.take(tag.objectIdentifier)) !== signedDataType) {
    throw new MalformedInput('unsupported', 'no signed data', { offset: message.start });
  }
  const wrapper = info.take(context(0));
  info.end();
  const fields = new DerFields(explicit(wrapper, 'message'), 'signed data');
  smallInteger(fields.take(tag.integer));
  // Of no use where each signer names its own, but it has to be what it should.
  new DerFields(fields.take(tag.set), 'set of algorithms', tag.set).rest().forEach(readAlgorithm);
  const content = contentInfoOf(fields.take(tag.sequence));
  const certificates = certificatesOf(fields.maybe(context(0)));
  // Revocation lists that the signer put in: nobody vouches for their being the latest.
  fields.maybe(context(1));
  const signers = new DerFields(fields.take(tag.set), 'list of signers', tag.set).rest();
  fields.end();
  within('signers', signers.length);
  return {
    ...content,
    certificates,
    signers: signers.map(readSignerInfo),
    trailing: bytes.length - message.end,
  };
}

/** EncapsulatedContentInfo (RFC 5652 5.2). */
function contentInfoOf(element: DerElement): Pick<SignedData, 'contentType' | 'content'> {
  const fields = new DerFields(element, 'content');
  const contentType = identifierOf(fields.take(tag.objectIdentifier));
  const wrapper = fields.maybe(context(0));
  fields.end();
  return { contentType, content: wrapper && octetsOf(explicit(wrapper, 'content')) };
}

/** CertificateSet (RFC 5652 10.2.3). */
function certificatesOf(set: DerElement | undefined): Uint8Array[] {
  if (set === undefined) return [];
  const all = new DerFields(set, 'set of certificates', context(0)).rest();
  within('signatureCertificates', all.length);
  return all.filter((each) => each.tag === tag.sequence).map(encodingOf);
}

/** @throws MalformedInput; LimitReached. */
export function readSignerInfo(element: DerElement): SignerInfo {
  const fields = new DerFields(element, 'signer');
  smallInteger(fields.take(tag.integer));
  const signer = signerOf(fields.any());
  const digestAlgorithm = readAlgorithm(fields.take(tag.sequence)).id;
  const signed = fields.maybe(context(0));
  const signatureAlgorithm = readAlgorithm(fields.take(tag.sequence));
  const signature = octetsOf(fields.take(tag.octetString));
  const unsigned = fields.maybe(context(1));
  fields.end();
  return {
    signer,
    digestAlgorithm,
    signedAttributes: signed && signedAttributesOf(signed),
    signatureAlgorithm,
    signature,
    unsignedAttributes: unsigned === undefined ? [] : attributesOf(unsigned),
  };
}

function signerOf(element: DerElement): SignerIdentifier {
  if (element.tag === implicit(0)) return { subjectKeyId: contentOf(element) };
  const fields = new DerFields(element, 'issuer and serial number');
  const issuer = encodingOf(fields.take(tag.sequence));
  const serial = integerBytes(fields.take(tag.integer));
  fields.end();
  return { issuer, serial };
}

/** @throws MalformedInput. */
export function readAlgorithm(element: DerElement): Algorithm {
  const fields = new DerFields(element, 'algorithm');
  const id = identifierOf(fields.take(tag.objectIdentifier));
  const [parameters, more] = fields.rest();
  if (more !== undefined) throw malformed('an algorithm with two parameters', more.start);
  return { id, parameters };
}

/** RFC 5652 5.4: what is signed is the attributes with the tag of a SET OF, not `[0]`. */
function signedAttributesOf(element: DerElement): SignedAttributes {
  const list = attributesOf(element);
  const encoding = Buffer.from(encodingOf(element));
  encoding[0] = tag.set;
  return { list, encoding, sorted: sortedSet(element) };
}

function sortedSet(element: DerElement): Uint8Array | undefined {
  const parts = new DerFields(element, 'set of attributes', element.tag).rest().map(encodingOf);
  const ordered = parts.toSorted(Buffer.compare);
  if (ordered.every((part, i) => part === parts[i])) return undefined;
  const head = Buffer.from(element.bytes.subarray(element.start, element.contentStart));
  head[0] = tag.set;
  return Buffer.concat([head, ...ordered]);
}

function attributesOf(element: DerElement): Attribute[] {
  return new DerFields(element, 'set of attributes', element.tag).rest().map(attributeOf);
}

/** Attribute (RFC 5652 5.3): a type and a set of values. */
function attributeOf(element: DerElement): Attribute {
  const fields = new DerFields(element, 'attribute');
  const type = identifierOf(fields.take(tag.objectIdentifier));
  const values = new DerFields(fields.take(tag.set), 'set of values', tag.set).rest();
  fields.end();
  return { type, values };
}
