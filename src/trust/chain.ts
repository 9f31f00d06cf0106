import { sameBytes } from '../core/bytes.js';
import { limits } from '../core/limits.js';
import type { Certificate } from '../formats/x509/certificate.js';
import type { Issuance } from './issued.js';
import type { TrustedRoots } from './roots.js';

/** Certificates from the one that signed up to the last that was found. */
export interface Chain {
  readonly certificates: readonly Certificate[];
  /** What is wrong with it, worst first; empty for one that leads to a trusted root and may be used so. */
  readonly faults: readonly ChainFault[];
}

export interface ChainFault {
  /** `untrusted-root`: it ends in a root nobody trusts. `bad-chain`: it ends before, or may not be used so. */
  readonly code: 'untrusted-root' | 'bad-chain';
  readonly detail: string;
}

export interface ChainQuestion {
  readonly leaf: Certificate;
  readonly others: readonly Certificate[];
  readonly roots: TrustedRoots;
  /** The extended key usage that all certificates of the chain have to allow. */
  readonly purpose: string;
}

/**
 * Looks for a way from a certificate to a trusted root (RFC 5280 6.1), trusted certificates first, and for
 * another one where the first may not be used. Whether they were valid then is not asked: NuGet lets
 * certificates of authorities expire after a signature was made.
 */
export function buildChain(question: ChainQuestion, issuance: Issuance): Chain {
  let best: Chain | undefined;
  let links = 0;
  const open: (readonly Certificate[])[] = [[question.leaf]];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const issuers = isLast(path, question) ? [] : issuersOf(path, question, issuance);
    links += issuers.length;
    if (issuers.length === 0) {
      const chain = judged(path, question);
      if (best === undefined || rank(chain) < rank(best)) best = chain;
      if (chain.faults.length === 0) return chain;
    }
    if (links > limits.chainLinks) break;
    for (const issuer of issuers.toReversed()) open.push([...path, issuer]);
  }
  return best ?? judged([question.leaf], question);
}

function isLast(path: readonly Certificate[], { roots }: ChainQuestion): boolean {
  const last = path.at(-1) as Certificate;
  return path.length >= limits.chainCertificates || isTrusted(last, roots) || isSelfIssued(last);
}

function issuersOf(
  path: readonly Certificate[],
  { roots, others }: ChainQuestion,
  issuance: Issuance,
): Certificate[] {
  const last = path.at(-1) as Certificate;
  const named = others.filter(({ subject }) => subject.key === last.issuer.key);
  const candidates = [...roots.named(last.issuer, last.issuerEncoding), ...named];
  const fresh = candidates.filter(
    (each, at) =>
      !path.some((known) => same(known, each)) &&
      candidates.findIndex((one) => same(one, each)) === at,
  );
  return fresh.filter((each) => issuance.isIssuedBy(last, each));
}

/** A chain that is good, then one that only ends in another root, then any other. */
function rank({ faults }: Chain): number {
  if (faults.length === 0) return 0;
  return faults.some(({ code }) => code === 'bad-chain') ? 2 : 1;
}

function judged(path: readonly Certificate[], question: ChainQuestion): Chain {
  const last = path.at(-1) as Certificate;
  const faults = [...usageFaults(path, question.purpose), ...authorityFaults(path)];
  if (!isTrusted(last, question.roots)) {
    faults.push(
      isSelfIssued(last)
        ? { code: 'untrusted-root', detail: `the root ${last.subject.text} is not trusted` }
        : {
            code: 'bad-chain',
            detail: `the certificate of its issuer ${last.issuer.text} is not there`,
          },
    );
  }
  return { certificates: path, faults };
}

/**
 * Whoever restricts what a key is for restricts what is issued with it (RFC 5280 4.2.1.12). "Any purpose"
 * does not count as this one, as it does not to .NET.
 */
function usageFaults(path: readonly Certificate[], wanted: string): ChainFault[] {
  const refusing = path.find(
    ({ extendedKeyUsage }) => extendedKeyUsage?.includes(wanted) === false,
  );
  if (refusing === undefined) return [];
  return [
    { code: 'bad-chain', detail: `${refusing.subject.text} is no certificate for this purpose` },
  ];
}

/** RFC 5280 6.1.4 (k) to (o): who issues may do so, and not further down than it is said. */
function authorityFaults(path: readonly Certificate[]): ChainFault[] {
  const faults: ChainFault[] = [];
  path.forEach((certificate, at) => {
    const { subject, basicConstraints, keyUsage, unknownCritical } = certificate;
    const fault = (detail: string): void => void faults.push({ code: 'bad-chain', detail });
    if (unknownCritical.length > 0) {
      fault(
        `${subject.text} has a critical extension that is not known, ${unknownCritical.join(', ')}`,
      );
    }
    if (at === 0) return;
    if (basicConstraints?.authority !== true) fault(`${subject.text} is no certificate authority`);
    if (keyUsage?.certificateSign === false) fault(`${subject.text} may not sign certificates`);
    // Those that an authority issued to itself do not count (RFC 5280 4.2.1.9).
    const below = path.slice(1, at).filter((each) => !isSelfIssued(each)).length;
    if (below > (basicConstraints?.pathLength ?? Infinity)) {
      fault(`${subject.text} may not have so many authorities below it`);
    }
  });
  return faults;
}

function isTrusted(certificate: Certificate, roots: TrustedRoots): boolean {
  return roots
    .named(certificate.subject, certificate.subjectEncoding)
    .some((root) => same(root, certificate));
}

function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return subject.key === issuer.key;
}

function same(a: Certificate, b: Certificate): boolean {
  return a === b || sameBytes(a.encoding, b.encoding);
}
