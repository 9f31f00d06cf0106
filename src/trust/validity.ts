import { Buffer } from 'node:buffer';
import { readable } from './certificate-pool.js';
import type { PackageSignature } from './model.js';

/** Times between which an answer about trust stays the same, both of them outside. */
export interface AnswerSpan {
  readonly from?: number;
  readonly until?: number;
}

/**
 * How long an answer holds that was given at some time: until the next certificate of a signer or an
 * authority for time-stamps begins or ends to be valid. Nothing else of the answer depends on the time, where
 * no lists of revoked certificates were asked.
 */
export function answerSpan(
  { certificates, signatures }: PackageSignature,
  now: number,
): AnswerSpan {
  const signers = signatures.flatMap(({ signer, timestamps }) => [
    signer,
    ...timestamps.map((each) => each.signer),
  ]);
  const ends = [...new Set(signers)].flatMap((number) => {
    const certificate = readable(Buffer.from(certificates[number] ?? '', 'base64'));
    return certificate ? [certificate.notBefore, certificate.notAfter] : [];
  });
  const [before, after] = [ends.filter((end) => end <= now), ends.filter((end) => end > now)];
  return {
    ...(before.length > 0 && { from: Math.max(...before) }),
    ...(after.length > 0 && { until: Math.min(...after) }),
  };
}
