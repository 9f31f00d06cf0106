import type { SignatureProblem } from '../facts/signature.js';
import type { Certificate } from '../formats/x509/certificate.js';
import { certificateAlgorithms, purpose } from './oids.js';
import { problem, type About } from './problem.js';

/** NuGet Package Signatures Technical Specification, "Signing Certificate Requirements". */
const leastRsaBits = 2048;

/** What a certificate must have whoever issued it: algorithms, and a key long enough. */
export function checkCertificate(certificate: Certificate, about: About): SignatureProblem[] {
  const found: SignatureProblem[] = [];
  const stamp = about.timestamp === true;
  if (!certificateAlgorithms.has(certificate.signatureAlgorithm)) {
    const detail = `its certificate is signed with ${certificate.signatureAlgorithm}, which is not allowed`;
    found.push(problem('weak-algorithm', stamp ? 'NU3022' : 'NU3013', detail, about));
  }
  const { rsaBits } = certificate.publicKey;
  if (rsaBits === undefined || rsaBits < leastRsaBits) {
    const what = rsaBits === undefined ? 'no RSA key' : `an RSA key of ${rsaBits} bits`;
    const detail = `its certificate has ${what}, and ${leastRsaBits} bits of RSA are needed`;
    found.push(problem('weak-key', stamp ? 'NU3023' : 'NU3014', detail, about));
  }
  if (!stamp && certificate.extendedKeyUsage?.includes(purpose.lifetimeSigning)) {
    const detail = 'its certificate says that signatures end with it, which packages cannot follow';
    found.push(problem('lifetime-signing', 'NU3015', detail, about));
  }
  return found;
}
