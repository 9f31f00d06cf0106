import { createHash } from 'node:crypto';
import { MalformedInput } from '../core/errors.js';
import type { SignatureFact } from '../facts/fact.js';
import type { TrustSummary } from '../facts/signature.js';
import { signatureName } from '../formats/opc/signature.js';
import { readZip } from '../formats/zip/read-zip.js';
import type { AssessmentCache } from '../store/assessment-cache.js';
import type { AnswerSpan, PackageSignature, TrustJudge } from '../trust/index.js';
import { openCache } from './open-cache.js';
import type { Reading } from './read-package.js';
import { readPackageFile } from './read-package-file.js';
import type { ReadOptions } from './read-targets.js';
import { sdkRoots, type RootFiles } from './trusted-roots.js';

/** By what the signers of packages are trusted. */
export interface TrustChoices {
  /** PEM files of roots in place of those of the .NET SDK. */
  readonly signatureRoots?: string;
  readonly timestampRoots?: string;
  /** Files with lists of revoked certificates, DER or PEM. */
  readonly revocationLists?: readonly string[];
  /** The time that it is now, in milliseconds since 1970. */
  readonly now?: number;
}

type Around = Pick<ReadOptions, 'surroundings' | 'cacheFolder' | 'tool'>;

/** An answer as it is kept: for the roots that its key names, and as long as no certificate ends. */
interface KeptTrust extends AnswerSpan {
  readonly trust: TrustSummary;
}

/** The roots that count, and what answers by them is kept under. */
interface Basis {
  readonly files: RootFiles;
  readonly digest: string;
}

/**
 * Holds signers against trusted roots. Answers are remembered by the digests of the package and of the
 * roots, so that a scan which knows all its packages verifies nothing; with lists of revoked certificates
 * each is worked out anew.
 */
export class SignatureTrust {
  readonly #choices: TrustChoices;
  readonly #around: Around;
  readonly #now: number;
  #judge: Promise<TrustJudge> | undefined;
  #basis: { readonly found: Basis | undefined } | undefined;
  #kept: AssessmentCache<KeptTrust> | undefined;

  constructor(choices: TrustChoices, around: Around) {
    this.#choices = choices;
    this.#around = around;
    this.#now = choices.now ?? Date.now();
  }

  /**
   * What somebody named has to be there and be right, whether or not anything is signed.
   * @throws MalformedInput, LimitReached, Unavailable
   */
  async ready(): Promise<void> {
    const { signatureRoots, timestampRoots, revocationLists } = this.#choices;
    if (!(signatureRoots ?? timestampRoots ?? revocationLists)) return;
    const basis = this.#basisOf();
    if (basis) await (this.#judge ??= this.#open(basis));
  }

  /**
   * @param path of the package file
   * @returns `undefined` for a package that is not signed, and where there are no roots
   * @throws MalformedInput, LimitReached, Unavailable where the package cannot be read once more
   */
  async of(path: string, { head, signature }: Reading): Promise<TrustSummary | undefined> {
    // Of a signature in which nothing can be read, nobody is to be trusted.
    if (head.signature.signatures.length === 0) return undefined;
    const basis = this.#basisOf();
    if (basis === undefined) return undefined;
    const { sha256 } = head.package;
    const key = createHash('sha256').update(`trust ${sha256} ${basis.digest}`).digest('hex');
    const lasts = this.#choices.revocationLists === undefined;
    this.#kept ??= openCache<KeptTrust>(this.#around, 'assessments');
    const known = lasts ? this.#kept.get(key)?.head : undefined;
    if (known !== undefined && holds(known, this.#now)) return known.trust;
    const { answerSpan } = await import('../trust/index.js');
    const read = signature ?? (await signatureOf(path, sha256));
    if (read === undefined) return undefined;
    const judge = await (this.#judge ??= this.#open(basis));
    const trust = judge.judge(read);
    if (lasts) this.#kept.put(key, { trust, ...answerSpan(read, this.#now) }, '');
    return trust;
  }

  #basisOf(): Basis | undefined {
    if (this.#basis !== undefined) return this.#basis.found;
    const files = this.#files();
    const found = files && { files, digest: digestOf(files) };
    this.#basis = { found };
    return found;
  }

  async #open({ files }: Basis): Promise<TrustJudge> {
    const { TrustJudge, TrustedRoots, RevocationLists } = await import('../trust/index.js');
    const { revocationLists = [] } = this.#choices;
    const lists = revocationLists.map((path) => readPackageFile(path, 'revocationListBytes'));
    return new TrustJudge({
      codeSigning: new TrustedRoots(files.codeSigning),
      timestamping: new TrustedRoots(files.timestamping),
      roots: files.from,
      now: this.#now,
      ...(lists.length > 0 && { revocation: new RevocationLists(lists) }),
    });
  }

  #files(): RootFiles | undefined {
    const { signatureRoots, timestampRoots } = this.#choices;
    const [own, stamps] = [signatureRoots, timestampRoots].map(
      (path) => path && readPackageFile(path, 'rootFileBytes'),
    );
    if (own && stamps) {
      return { codeSigning: own, timestamping: stamps, from: 'the files that were named' };
    }
    const sdk = sdkRoots(this.#around.surroundings);
    const codeSigning = own || sdk?.codeSigning;
    const timestamping = stamps || sdk?.timestamping || codeSigning;
    if (!codeSigning || !timestamping) return undefined;
    const named = own || stamps ? ['a file that was named'] : [];
    return {
      codeSigning,
      timestamping,
      from: [...named, ...(sdk ? [sdk.from] : [])].join(' and '),
    };
  }
}

function holds({ from = -Infinity, until = Infinity }: KeptTrust, now: number): boolean {
  return from < now && now < until;
}

function digestOf({ codeSigning, timestamping, from }: RootFiles): string {
  return createHash('sha256')
    .update(codeSigning)
    .update('\0')
    .update(timestamping)
    .update(from)
    .digest('hex');
}

/** Of a package whose assessment is remembered: its signature is read once more, from the same bytes. */
async function signatureOf(path: string, sha256: string): Promise<PackageSignature | undefined> {
  const bytes = readPackageFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new MalformedInput('bad-checksum', 'the file became another one while it was looked at');
  }
  const { readPackageSignature } = await import('../trust/index.js');
  return readPackageSignature(readZip(bytes));
}

/** What is wrong with the signers here and now, for the rules. */
export function trustFacts(trust: TrustSummary | undefined): SignatureFact[] {
  return (trust?.problems ?? []).map((problem) => ({
    kind: 'signature',
    problem,
    location: { path: signatureName },
  }));
}
