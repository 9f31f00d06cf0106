import { createHash, createPublicKey, verify, constants, type KeyObject } from 'node:crypto';
import { asBuffer, sameBytes } from '../core/bytes.js';
import { isInputError } from '../core/errors.js';
import { hashNames, type HashName } from '../ecosystems/nuget/signature/hashes.js';
import {
  readAlgorithm,
  type Algorithm,
  type SignedAttributes,
  type SignerInfo,
} from '../formats/cms/signed-data.js';
import { context, encodingOf } from '../formats/der/element.js';
import { DerFields, explicit } from '../formats/der/fields.js';
import { identifierOf, octetsOf, smallInteger } from '../formats/der/values.js';
import type { Certificate } from '../formats/x509/certificate.js';
import { attribute, dataType } from './oids.js';

/** The certificate that a signer names (RFC 5652 5.3). */
export function certificateOf(
  { signer }: SignerInfo,
  certificates: readonly Certificate[],
): Certificate | undefined {
  return certificates.find((certificate) =>
    'serial' in signer
      ? sameBytes(certificate.serial, signer.serial) &&
        sameBytes(certificate.issuerEncoding, signer.issuer)
      : certificate.subjectKeyId !== undefined &&
        sameBytes(certificate.subjectKeyId, signer.subjectKeyId),
  );
}

/**
 * Whether the signature is of this certificate's key and over this content (RFC 5652 5.4, 5.6).
 * @param contentType `undefined` for a countersignature, which has none (RFC 5652 11.4)
 * @returns what is wrong, in words; `undefined` where it is right
 */
export function checkSigner(
  signer: SignerInfo,
  certificate: Certificate,
  content: Uint8Array,
  contentType: string | undefined,
): string | undefined {
  const hash = hashNames.get(signer.digestAlgorithm);
  if (hash === undefined)
    return `it uses the hash algorithm ${signer.digestAlgorithm}, which is not allowed`;
  const { signedAttributes } = signer;
  const wrong = signedAttributes
    ? checkAttributes(signedAttributes, createHash(hash).update(content).digest(), contentType)
    : checkBare(contentType);
  if (wrong !== undefined) return wrong;
  const signed = signedAttributes
    ? [signedAttributes.encoding, ...(signedAttributes.sorted ? [signedAttributes.sorted] : [])]
    : [content];
  try {
    const key = createPublicKey({
      key: asBuffer(certificate.publicKey.encoding),
      format: 'der',
      type: 'spki',
    });
    const fits = signed.some((bytes) =>
      verifyWith(key, hash, signer.signatureAlgorithm, bytes, signer.signature),
    );
    return fits ? undefined : 'it does not fit the key of its certificate';
  } catch (error) {
    if (isInputError(error)) throw error;
    return 'the key of its certificate cannot be used';
  }
}

/** RFC 5652 5.3: without signed attributes only where the content is plain data. */
function checkBare(contentType: string | undefined): string | undefined {
  return contentType === dataType || contentType === undefined
    ? undefined
    : 'it lacks the attributes that have to be signed';
}

/** The digest of the content, and its type, are signed attributes once each (RFC 5652 11.1, 11.2). */
function checkAttributes(
  { list }: SignedAttributes,
  digest: Uint8Array,
  contentType: string | undefined,
): string | undefined {
  const values = (type: string) =>
    list.filter((each) => each.type === type).flatMap((each) => each.values);
  const [stated, more] = values(attribute.messageDigest);
  if (stated === undefined || more !== undefined)
    return 'the digest of what is signed is not there once';
  if (!sameBytes(octetsOf(stated), digest)) return 'what is signed has another digest';
  if (contentType === undefined) return undefined;
  const [type] = values(attribute.contentType);
  if (type === undefined) return 'the type of what is signed is not there';
  return identifierOf(type) === contentType ? undefined : 'what is signed has another type';
}

/** Signature algorithms of RSA PKCS #1 v1.5, with the hash that some of them name (RFC 8017 A.2.4). */
const pkcs1: ReadonlyMap<string, HashName | undefined> = new Map([
  ['1.2.840.113549.1.1.1', undefined],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
]);

/** ECDSA with the hash that the name says (RFC 5758 3.2): read, though packages may not use it. */
const ecdsa: ReadonlyMap<string, HashName> = new Map([
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);

const pss = '1.2.840.113549.1.1.10';

function verifyWith(
  key: KeyObject,
  hash: HashName,
  algorithm: Algorithm,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (key.asymmetricKeyType === 'ec') {
    return ecdsa.get(algorithm.id) === hash && verify(hash, signed, key, signature);
  }
  if (key.asymmetricKeyType !== 'rsa') return false;
  if (algorithm.id === pss) {
    const saltLength = pssSalt(algorithm, hash);
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    return (
      saltLength !== undefined && verify(hash, signed, { key, padding, saltLength }, signature)
    );
  }
  // RFC 4055 5: nothing, or NULL.
  const { parameters } = algorithm;
  if (parameters !== undefined && encodingOf(parameters).join() !== '5,0') return false;
  if (!pkcs1.has(algorithm.id) || (pkcs1.get(algorithm.id) ?? hash) !== hash) return false;
  return verify(hash, signed, { key, padding: constants.RSA_PKCS1_PADDING }, signature);
}

/** RSASSA-PSS-params (RFC 4055 3.1), of which the hash has to be the one of the message. */
function pssSalt({ parameters }: Algorithm, hash: HashName): number | undefined {
  if (parameters === undefined) return undefined;
  const fields = new DerFields(parameters, 'PSS parameters');
  const stated = fields.maybe(context(0));
  const mask = fields.maybe(context(1));
  const salt = fields.maybe(context(2));
  const trailer = fields.maybe(context(3));
  fields.end();
  if (trailer && smallInteger(explicit(trailer, 'trailer')) !== 1) return undefined;
  if (stated === undefined || mask === undefined) return undefined;
  if (hashNames.get(readAlgorithm(explicit(stated, 'hash')).id) !== hash) return undefined;
  const inner = readAlgorithm(explicit(mask, 'mask')).parameters;
  if (inner === undefined || hashNames.get(readAlgorithm(inner).id) !== hash) return undefined;
  return salt ? smallInteger(explicit(salt, 'salt length')) : 20;
}
