import { createHash } from 'node:crypto';
import { sameBytes } from '../core/bytes.js';
import { within } from '../core/limits.js';
import { hashNames } from '../ecosystems/nuget/signature/hashes.js';
import type { SignaturePlacement, SignatureProblem } from '../facts/signature.js';
import { readSignedData, type SignedData, type SignerInfo } from '../formats/cms/signed-data.js';
import {
  readTimestampInfo,
  timestampInfoType,
  type TimestampInfo,
} from '../formats/cms/timestamp-info.js';
import { encodingOf, type DerElement } from '../formats/der/element.js';
import type { Certificate } from '../formats/x509/certificate.js';
import { checkCertificate } from './certificate-checks.js';
import type { CertificatePool } from './certificate-pool.js';
import type { ReadTimestamp } from './model.js';
import { checkNamedCertificate } from './named-certificate.js';
import { attribute, baselinePolicy } from './oids.js';
import {
  problem,
  SignatureTrouble,
  troubleOf,
  unreadableCertificate,
  type About,
} from './problem.js';
import { certificateOf, checkSigner } from './signer.js';

/** The time-stamps of one signature (RFC 3161 appendix A), and what is wrong with them. */
export function readTimestamps(
  signer: SignerInfo,
  placement: SignaturePlacement,
  pool: CertificatePool,
  problems: SignatureProblem[],
): ReadTimestamp[] {
  const about: About = { about: placement, timestamp: true };
  const tokens = signer.unsignedAttributes
    .filter(({ type }) => type === attribute.timestampToken)
    .flatMap(({ values }) => values);
  within('signers', tokens.length);
  return tokens.flatMap((token) => {
    try {
      return readTimestamp(token, signer.signature, about, pool, problems);
    } catch (error) {
      problems.push(troubleOf(error, about, 'NU3003'));
      return [];
    }
  });
}

/** @throws SignatureTrouble; MalformedInput; LimitReached. */
function readTimestamp(
  token: DerElement,
  signature: Uint8Array,
  about: About,
  pool: CertificatePool,
  problems: SignatureProblem[],
): ReadTimestamp {
  const message = readSignedData(encodingOf(token));
  const { content, certificates } = message;
  if (message.contentType !== timestampInfoType || content === undefined) {
    throw new SignatureTrouble('unreadable', 'NU3021', 'it is no time-stamp');
  }
  const { numbers: others, whole } = pool.addAll(certificates);
  if (!whole) problems.push(unreadableCertificate(about));
  const { signer, certificate } = onlySigner(message, others, pool);
  const attributes = signer.signedAttributes?.list ?? [];
  checkNamedCertificate(attributes, certificate, 'one of both', 'NU3021');
  const info = readTimestampInfo(content);
  problems.push(...checkToken(signer, certificate, content, about));
  problems.push(
    ...checkInfo(info, certificate, signature, about),
    ...checkCertificate(certificate, about),
  );
  const accuracy = info.accuracy ?? (info.policy === baselinePolicy ? 1000 : 0);
  return { time: info.time, accuracy, signer: pool.number(certificate), others };
}

function onlySigner(
  { signers }: SignedData,
  others: readonly number[],
  pool: CertificatePool,
): { signer: SignerInfo; certificate: Certificate } {
  const [signer, more] = signers;
  if (signer === undefined || more !== undefined) {
    throw new SignatureTrouble(
      'unreadable',
      'NU3021',
      `it has ${signers.length} signers, and needs one`,
    );
  }
  const certificate = certificateOf(
    signer,
    others.flatMap((number) => pool.at(number) ?? []),
  );
  if (certificate === undefined) {
    throw new SignatureTrouble(
      'no-certificate',
      'NU3020',
      'the certificate that it was made with is not there',
    );
  }
  return { signer, certificate };
}

function checkToken(
  signer: SignerInfo,
  certificate: Certificate,
  content: Uint8Array,
  about: About,
): SignatureProblem[] {
  if (!hashNames.has(signer.digestAlgorithm)) {
    const detail = `it uses the hash algorithm ${signer.digestAlgorithm}, which is not allowed`;
    return [problem('weak-algorithm', 'NU3024', detail, about)];
  }
  const wrong = checkSigner(signer, certificate, content, timestampInfoType);
  return wrong === undefined ? [] : [problem('bad-signature', 'NU3021', wrong, about)];
}

function checkInfo(
  { hashAlgorithm, hash, time }: TimestampInfo,
  { notBefore, notAfter }: Certificate,
  signature: Uint8Array,
  about: About,
): SignatureProblem[] {
  const found: SignatureProblem[] = [];
  const algorithm = hashNames.get(hashAlgorithm);
  if (algorithm === undefined) {
    const detail = `it is over a hash by ${hashAlgorithm}, which is not allowed`;
    found.push(problem('weak-algorithm', 'NU3030', detail, about));
  } else if (!sameBytes(createHash(algorithm).update(signature).digest(), hash)) {
    found.push(
      problem('other-imprint', 'NU3019', 'it is over something else than this signature', about),
    );
  }
  if (time < notBefore || time > notAfter) {
    const detail = 'it states a time at which the certificate of its authority was not valid';
    found.push(problem('time-outside-validity', 'NU3036', detail, about));
  }
  return found;
}
