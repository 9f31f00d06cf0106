import { Buffer } from 'node:buffer';
import type { SignatureProblem, TrustSummary } from '../facts/signature.js';
import type { Certificate } from '../formats/x509/certificate.js';
import { buildChain, type Chain } from './chain.js';
import { readable } from './certificate-pool.js';
import { Issuance } from './issued.js';
import type { PackageSignature, ReadSignature, ReadTimestamp } from './model.js';
import { purpose } from './oids.js';
import { problem, type About } from './problem.js';
import type { RevocationLists } from './revocation.js';
import type { TrustedRoots } from './roots.js';

/** By what it is decided whether signers are trusted: none of it is in the package. */
export interface TrustBasis {
  readonly codeSigning: TrustedRoots;
  readonly timestamping: TrustedRoots;
  /** Where these roots are from, as it is to be shown. */
  readonly roots: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly revocation?: RevocationLists;
}

/**
 * Answers for one package after the other whether its signers are trusted, as `dotnet nuget verify --all`
 * does; certificates that many packages share are read and verified once.
 */
export class TrustJudge {
  readonly #basis: TrustBasis;
  readonly #issuance = new Issuance();
  readonly #certificates = new Map<string, Certificate | undefined>();
  readonly #ids = new Map<string, number>();
  readonly #chains = new Map<string, Chain>();

  constructor(basis: TrustBasis) {
    this.#basis = basis;
  }

  judge(signature: PackageSignature): TrustSummary {
    const judged = signature.signatures.map((each) => this.#judgeOne(each, signature));
    const [primary, counter] = judged;
    const problems = judged.flatMap((each) => each.problems);
    const excused = primary && counter ? excusedBy(primary, counter, signature) : [];
    const left = problems.filter((each) => !excused.includes(each));
    // What the bytes alone show stands whatever is trusted.
    const broken = signature.problems.length > 0 || signature.signatures.length === 0;
    const checked = judged.length > 0 && judged.every((each) => each.revocationChecked);
    return {
      state: broken || left.length > 0 ? 'untrusted' : 'trusted',
      problems: left,
      revocation: checked ? 'checked' : 'not-checked',
      roots: this.#basis.roots,
    };
  }

  #judgeOne(signed: ReadSignature, signature: PackageSignature): Judged {
    const certificate = this.#certificate(signature, signed.signer);
    if (certificate === undefined)
      return { problems: [], certificate, time: undefined, revocationChecked: false };
    const about: About = { about: signed.placement };
    const [timestamp] = signed.timestamps;
    const stamped = timestamp && this.#judgeTimestamp(timestamp, signed, signature);
    const time = timestamp && stamped?.problems.length === 0 ? timestamp : undefined;
    const { now } = this.#basis;
    const chain = this.#chain(certificate, signed, signature, purpose.codeSigning);
    const revoked = this.#revocation(chain, about, time?.time ?? now);
    const problems = [
      ...(stamped?.problems ?? []),
      ...faultsOf(chain, about),
      ...revoked.problems,
      ...outOfTime(certificate, time ?? { time: now, accuracy: 0 }, now, about),
    ];
    const revocationChecked = revoked.checked && (stamped?.revocationChecked ?? true);
    return { problems, certificate, time, revocationChecked };
  }

  #judgeTimestamp(
    timestamp: ReadTimestamp,
    { placement }: ReadSignature,
    signature: PackageSignature,
  ): Pick<Judged, 'problems' | 'revocationChecked'> {
    const about: About = { about: placement, timestamp: true };
    const certificate = this.#certificate(signature, timestamp.signer);
    if (certificate === undefined) return { problems: [], revocationChecked: false };
    const chain = this.#chain(certificate, timestamp, signature, purpose.timeStamping);
    const revoked = this.#revocation(chain, about, timestamp.time);
    const problems = [
      ...faultsOf(chain, about),
      ...revoked.problems,
      ...notYet(certificate, this.#basis.now, about),
    ];
    return { problems, revocationChecked: revoked.checked };
  }

  /** Of a signer, or of the authority of a time-stamp. */
  #chain(
    leaf: Certificate,
    { signer, others }: Pick<ReadSignature, 'signer' | 'others'>,
    signature: PackageSignature,
    wanted: string,
  ): Chain {
    const { codeSigning, timestamping } = this.#basis;
    const ids = [signer, ...others].map((number) => this.#id(signature.certificates[number] ?? ''));
    const key = [wanted, ...ids].join(' ');
    const known = this.#chains.get(key);
    if (known !== undefined) return known;
    const roots = wanted === purpose.codeSigning ? codeSigning : timestamping;
    const read = others.flatMap((number) => this.#certificate(signature, number) ?? []);
    const chain = buildChain({ leaf, others: read, roots, purpose: wanted }, this.#issuance);
    this.#chains.set(key, chain);
    return chain;
  }

  /** Every certificate but the root (RFC 5280 6.3). One revoked after the signature was there did not harm it. */
  #revocation(
    { certificates }: Chain,
    about: About,
    time: number,
  ): { readonly problems: SignatureProblem[]; readonly checked: boolean } {
    const { revocation, now } = this.#basis;
    if (revocation === undefined) return { problems: [], checked: false };
    const problems: SignatureProblem[] = [];
    let checked = true;
    certificates.forEach((certificate, at) => {
      const issuer = certificates[at + 1];
      if (issuer === undefined) return;
      const status = revocation.of(certificate, issuer, now, this.#issuance);
      if (status === 'unknown') checked = false;
      if (typeof status !== 'object' || status.since > time) return;
      const detail = `${certificate.subject.text} was revoked on ${new Date(status.since).toISOString().slice(0, 10)}`;
      problems.push(problem('revoked', about.timestamp ? 'NU3028' : 'NU3012', detail, about));
    });
    return { problems, checked };
  }

  /** A short name in the place of the whole text. */
  #id(text: string): number {
    const known = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, known);
    return known;
  }

  #certificate({ certificates }: PackageSignature, number: number): Certificate | undefined {
    const text = certificates[number];
    if (text === undefined) return undefined;
    if (!this.#certificates.has(text))
      this.#certificates.set(text, readable(Buffer.from(text, 'base64')));
    return this.#certificates.get(text);
  }
}

interface Judged {
  readonly problems: readonly SignatureProblem[];
  readonly certificate: Certificate | undefined;
  /** The time-stamp, where it is trusted. */
  readonly time: ReadTimestamp | undefined;
  readonly revocationChecked: boolean;
}

/**
 * The countersignature of a repository, when nothing is wrong with it, vouches for the author's: that it
 * was there before its certificate expired, and in place of a root that is not trusted.
 */
function excusedBy(
  primary: Judged,
  counter: Judged,
  { signatures: [first], problems }: PackageSignature,
): SignatureProblem[] {
  const bad = problems.some(({ about }) => about === 'countersignature');
  if (bad || counter.problems.length > 0 || first?.kind === 'repository') return [];
  const { certificate } = primary;
  return primary.problems.filter(({ code, timestamp }) => {
    if (timestamp === true) return false;
    if (code === 'untrusted-root') return true;
    const stamp = counter.time;
    return (
      code === 'expired' &&
      certificate !== undefined &&
      stamp !== undefined &&
      isWithin(certificate, stamp)
    );
  });
}

function isWithin(
  { notBefore, notAfter }: Certificate,
  { time, accuracy }: Pick<ReadTimestamp, 'time' | 'accuracy'>,
): boolean {
  return time + accuracy < notAfter && time - accuracy > notBefore;
}

function outOfTime(
  certificate: Certificate,
  at: Pick<ReadTimestamp, 'time' | 'accuracy'>,
  now: number,
  about: About,
): SignatureProblem[] {
  const early = notYet(certificate, now, about);
  if (early.length > 0 || isWithin(certificate, at)) return early;
  const day = new Date(certificate.notAfter).toISOString().slice(0, 10);
  const detail = `its certificate was valid until ${day}, and nothing that is trusted says that the signature was there by then`;
  return [problem('expired', 'NU3037', detail, about)];
}

function notYet({ notBefore }: Certificate, now: number, about: About): SignatureProblem[] {
  if (now >= notBefore) return [];
  return [
    problem(
      'not-yet-valid',
      about.timestamp ? 'NU3025' : 'NU3017',
      'its certificate is not valid yet',
      about,
    ),
  ];
}

function faultsOf({ faults }: Chain, about: About): SignatureProblem[] {
  return faults.map(({ code, detail }) => {
    const own = code === 'untrusted-root' ? 'NU3018' : 'NU3012';
    return problem(code, about.timestamp ? 'NU3028' : own, detail, about);
  });
}
