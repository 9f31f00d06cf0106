import { Buffer } from 'node:buffer';
import { MalformedInput } from '../core/errors.js';
import { within } from '../core/limits.js';
import { excerpt } from '../core/text.js';
import { hashBeforeSigning } from '../ecosystems/nuget/content-hash.js';
import {
  repositoryStatement,
  signatureKind,
  type RepositoryStatement,
} from '../ecosystems/nuget/signature/attributes.js';
import { readSignatureContent } from '../ecosystems/nuget/signature/content.js';
import { signatureBytes } from '../ecosystems/nuget/signature/entry.js';
import type { SignatureKind, SignaturePlacement, SignatureProblem } from '../facts/signature.js';
import {
  readSignedData,
  readSignerInfo,
  type SignedData,
  type SignerInfo,
} from '../formats/cms/signed-data.js';
import { timeOf } from '../formats/der/values.js';
import { signatureEntry } from '../formats/opc/signature.js';
import type { ZipArchive, ZipEntry } from '../formats/zip/model.js';
import { checkCertificate } from './certificate-checks.js';
import { CertificatePool } from './certificate-pool.js';
import type { PackageSignature, ReadSignature } from './model.js';
import { checkNamedCertificate } from './named-certificate.js';
import { attribute } from './oids.js';
import { problem, SignatureTrouble, troubleOf, unreadableCertificate } from './problem.js';
import { readTimestamps } from './read-timestamp.js';
import { certificateOf, checkSigner } from './signer.js';

/**
 * Reads the signature of a package and checks of it what the bytes alone decide: whether it is over this
 * package, fits the certificates that it names, and is of a form that clients accept.
 * @returns `undefined` for a package that is not signed
 * @throws LimitReached where the signature is larger than what is read.
 */
export function readPackageSignature(archive: ZipArchive): PackageSignature | undefined {
  const entry = signatureEntry(archive);
  if (entry === undefined) return undefined;
  const pool = new CertificatePool();
  const problems: SignatureProblem[] = [];
  const signatures: ReadSignature[] = [];
  const message = messageOf(archive, entry, problems);
  if (message !== undefined) {
    const reading: Reading = { message, archive, entry, pool, problems };
    const primary = guarded(reading, 'primary', () => readPrimary(reading));
    if (primary !== undefined) signatures.push(primary);
    const counter = guarded(reading, 'countersignature', () =>
      readCountersignature(reading, primary?.kind),
    );
    if (counter !== undefined) signatures.push(counter);
  }
  return { certificates: pool.encoded, signatures, problems };
}

interface Reading {
  readonly message: SignedData;
  readonly archive: ZipArchive;
  readonly entry: ZipEntry;
  readonly pool: CertificatePool;
  readonly problems: SignatureProblem[];
}

function messageOf(
  archive: ZipArchive,
  entry: ZipEntry,
  problems: SignatureProblem[],
): SignedData | undefined {
  const about = { about: 'package' } as const;
  let bytes: Uint8Array;
  try {
    bytes = signatureBytes(archive, entry);
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    const detail = `the file with its signature is not put in as it has to be: ${error.message}. What it signs was not compared`;
    problems.push(problem('bad-entry', 'NU3005', detail, about));
    return undefined;
  }
  try {
    const message = readSignedData(bytes);
    const { trailing } = message;
    // No client looks there, and nothing is over it.
    if (trailing > 0)
      problems.push(
        problem('trailing-data', undefined, `${trailing} bytes behind the signature`, about),
      );
    return message;
  } catch (error) {
    problems.push(troubleOf(error, about, 'NU3003'));
    return undefined;
  }
}

function guarded<T>(
  { problems }: Reading,
  about: SignaturePlacement,
  read: () => T | undefined,
): T | undefined {
  try {
    return read();
  } catch (error) {
    problems.push(troubleOf(error, { about }, 'NU3000'));
    return undefined;
  }
}

function readPrimary(reading: Reading): ReadSignature {
  const { message, problems } = reading;
  const [signer, more] = message.signers;
  if (signer === undefined || more !== undefined) {
    const detail = `it has ${message.signers.length} primary signatures, and needs one`;
    throw new SignatureTrouble('bad-attributes', 'NU3009', detail);
  }
  const signature = readOne(signer, 'primary', reading);
  const { content = new Uint8Array(0), contentType } = message;
  checkContent(content, reading);
  problems.push(...checkSigned(signer, signature, reading, content, contentType));
  return signature;
}

/** The countersignature of a repository; those of others are of no meaning here (RFC 5652 11.4). */
function readCountersignature(
  reading: Reading,
  primaryKind: SignatureKind | undefined,
): ReadSignature | undefined {
  const [primary] = reading.message.signers;
  if (primary === undefined) return undefined;
  const values = primary.unsignedAttributes
    .filter(({ type }) => type === attribute.countersignature)
    .flatMap((each) => each.values);
  within('signers', values.length);
  const [signer, more] = values
    .map(readSignerInfo)
    .filter(({ signedAttributes }) => signatureKind(signedAttributes?.list ?? []) === 'repository');
  if (signer === undefined) return undefined;
  if (more !== undefined) {
    throw new SignatureTrouble(
      'bad-attributes',
      'NU3032',
      'there are several repository countersignatures',
    );
  }
  if (primaryKind === 'repository') {
    const detail = 'a repository signed what a repository had signed first';
    throw new SignatureTrouble('bad-attributes', 'NU3033', detail);
  }
  const signature = readOne(signer, 'countersignature', reading);
  reading.problems.push(...checkSigned(signer, signature, reading, primary.signature, undefined));
  return signature;
}

/** What one signature states of itself. @throws SignatureTrouble; MalformedInput; LimitReached. */
function readOne(
  signer: SignerInfo,
  placement: SignaturePlacement,
  reading: Reading,
): ReadSignature {
  const { message, pool, problems } = reading;
  const { numbers: others, whole } = pool.addAll(message.certificates);
  const isPrimary = placement === 'primary';
  if (!whole && isPrimary) problems.push(unreadableCertificate({ about: placement }));
  const code = isPrimary ? 'NU3011' : 'NU3031';
  const certificate = certificateOf(
    signer,
    others.flatMap((number) => pool.at(number) ?? []),
  );
  if (certificate === undefined) {
    const detail = 'the certificate that it was made with is not there';
    throw new SignatureTrouble('no-certificate', isPrimary ? 'NU3010' : 'NU3034', detail);
  }
  const attributes = signer.signedAttributes?.list ?? [];
  const kind = signatureKind(attributes);
  const demand = kind === 'unknown' ? 'none' : 'second, with issuer';
  checkNamedCertificate(attributes, certificate, demand, code);
  const stated = attributes.find(({ type }) => type === attribute.signingTime);
  if (stated === undefined && kind !== 'unknown') {
    throw new SignatureTrouble('bad-attributes', code, 'it does not say when it was made');
  }
  const [time] = stated?.values ?? [];
  const statement: Partial<RepositoryStatement> =
    kind === 'repository' ? repositoryStatement(attributes) : {};
  return {
    kind,
    placement,
    signer: pool.number(certificate),
    others,
    ...(time && { claimedTime: timeOf(time) }),
    timestamps: readTimestamps(signer, placement, pool, problems),
    ...(statement.serviceIndex !== undefined && { serviceIndex: statement.serviceIndex }),
    ...(statement.owners !== undefined && { owners: statement.owners }),
  };
}

function checkSigned(
  signer: SignerInfo,
  { signer: number, placement }: ReadSignature,
  { pool }: Reading,
  content: Uint8Array,
  contentType: string | undefined,
): SignatureProblem[] {
  const certificate = pool.at(number);
  if (certificate === undefined) return [];
  const about = { about: placement };
  const wrong = checkSigner(signer, certificate, content, contentType);
  const found = wrong === undefined ? [] : [problem('bad-signature', 'NU3012', wrong, about)];
  return [...found, ...checkCertificate(certificate, about)];
}

/** The hash that is signed has to be that of the package. */
function checkContent(content: Uint8Array, { archive, entry, problems }: Reading): void {
  const about = { about: 'package' } as const;
  const stated = orProblem(
    () => readSignatureContent(content),
    ({ code, message }) => {
      const number = code === 'unsupported' ? 'NU3007' : 'NU3000';
      problems.push(problem('bad-content', number, message, about));
    },
  );
  if (stated === undefined) return;
  const { algorithm, hash } = stated;
  const changed = (detail: string): void => {
    problems.push(problem('content-changed', 'NU3008', detail, about));
  };
  const actual = orProblem(
    () => hashBeforeSigning(archive, entry, algorithm),
    ({ message }) => changed(message),
  );
  if (actual === undefined || Buffer.from(hash, 'base64').equals(actual)) return;
  changed(
    `its ${algorithm} without the signature is ${actual.toString('hex')} where ${digestText(hash, actual.length)} was signed`,
  );
}

/** In the form of all other digests. What is none of the length stands as it was written. */
function digestText(base64: string, length: number): string {
  const digest = Buffer.from(base64, 'base64');
  const isDigest = digest.length === length && digest.toString('base64') === base64;
  return isDigest ? digest.toString('hex') : excerpt(base64, 100);
}

function orProblem<T>(read: () => T, failed: (error: MalformedInput) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    failed(error);
    return undefined;
  }
}
