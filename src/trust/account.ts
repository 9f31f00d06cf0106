import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { signatureProblems } from '../facts/signature-problems.js';
import type { CertificateSummary, SignatureAccount, SignatureSummary } from '../facts/signature.js';
import { readable } from './certificate-pool.js';
import type { PackageSignature, ReadSignature } from './model.js';

/** What is told of a package's signature by its bytes alone. */
export function accountOf(signature: PackageSignature | undefined): SignatureAccount {
  if (signature === undefined) return { state: 'none', signatures: [], problems: [] };
  const { problems, signatures } = signature;
  const broken = problems.some(({ code }) => signatureProblems[code] === 'broken');
  return {
    state: broken || signatures.length === 0 ? 'broken' : 'intact',
    signatures: signatures.flatMap((each) => summaryOf(each, signature) ?? []),
    problems,
  };
}

function summaryOf(
  each: ReadSignature,
  { certificates }: PackageSignature,
): SignatureSummary | undefined {
  const signer = certificateSummary(certificates[each.signer]);
  if (signer === undefined) return undefined;
  const { kind, placement, claimedTime, serviceIndex, owners } = each;
  return {
    kind,
    placement,
    signer,
    ...(claimedTime !== undefined && { claimedTime: timeText(claimedTime) }),
    timestamps: each.timestamps.flatMap(({ time, signer: number }) => {
      const authority = certificateSummary(certificates[number]);
      return authority ? [{ time: timeText(time), authority }] : [];
    }),
    ...(serviceIndex !== undefined && { serviceIndex }),
    ...(owners !== undefined && { owners }),
  };
}

function certificateSummary(encoded: string | undefined): CertificateSummary | undefined {
  const encoding = Buffer.from(encoded ?? '', 'base64');
  const certificate = readable(encoding);
  if (certificate === undefined) return undefined;
  return {
    subject: certificate.subject.text,
    issuer: certificate.issuer.text,
    sha256: createHash('sha256').update(encoding).digest('hex'),
    notBefore: timeText(certificate.notBefore),
    notAfter: timeText(certificate.notAfter),
  };
}

/** RFC 3339 to the second, as certificates have it. */
function timeText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
