import { createHash } from 'node:crypto';
import { AssayError } from '../core/errors.js';
import { rootsGap } from '../facts/assessment.js';
import type { SignatureFact } from '../facts/fact.js';
import type { TrustSummary } from '../facts/signature.js';
import { signatureName } from '../formats/opc/signature.js';
import type { PackageSignature, TrustJudge } from '../trust/index.js';
import { openCache } from './open-cache.js';
import type { Reading } from './read-package.js';
import { readPackageFile } from './read-package-file.js';
import type { ReadOptions } from './read-targets.js';
import { TrustMemory, type KeptAnswers, type KeptTrust } from './trust-memory.js';
import type { Trouble } from './trouble.js';
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
  #judge: Promise<TrustJudge | undefined> | undefined;
  #basis: { readonly found: Basis | undefined } | undefined;
  #memory: TrustMemory | undefined;
  /** Why there are no roots where there should be: told once, and not of each package. */
  readonly troubles: Trouble[] = [];

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
    if (basis) await this.#opened(basis);
  }

  /**
   * @param path of the package file
   * @returns `undefined` for a package that is not signed, and where there are no roots
   * @throws MalformedInput, LimitReached, Unavailable where the package cannot be read once more
   */
  async of(path: string, { head, signature }: Reading): Promise<TrustSummary | undefined> {
    // Of a signature in which nothing can be read, nobody is to be trusted.
    if (head.signature.signatures.length === 0) return undefined;
    const { sha256 } = head.package;
    return this.ofFile(sha256, async () => {
      if (signature !== undefined) return signature;
      const { signatureOf } = await import('./package-signature.js');
      return signatureOf(path, sha256);
    });
  }

  /**
   * @param sha256 of the package file
   * @param signature asked for where its answer is not remembered
   * @returns `undefined` where there is no signature, and where there are no roots
   */
  async ofFile(
    sha256: string,
    signature: () => Promise<PackageSignature | undefined>,
  ): Promise<TrustSummary | undefined> {
    const basis = this.#basisOf();
    if (basis === undefined) return undefined;
    const memory = this.#memoryOf(basis);
    const known = memory?.get(sha256);
    if (known !== undefined && holds(known, this.#now)) return known.trust;
    const { answerSpan } = await import('./package-signature.js');
    const read = await signature();
    if (read === undefined) return undefined;
    const judge = await this.#opened(basis);
    if (judge === undefined) return undefined;
    const trust = judge.judge(read);
    memory?.put(sha256, { trust, ...answerSpan(read, this.#now) });
    return trust;
  }

  /** Keeps what was found out for the next scan. */
  close(): void {
    this.#memory?.save();
  }

  /** A list of revoked certificates may be another one each time: what was held against it does not last. */
  #memoryOf({ digest }: Basis): TrustMemory | undefined {
    if (this.#choices.revocationLists !== undefined) return undefined;
    return (this.#memory ??= new TrustMemory(
      openCache<KeptAnswers>(this.#around, 'assessments'),
      digest,
    ));
  }

  #basisOf(): Basis | undefined {
    if (this.#basis !== undefined) return this.#basis.found;
    const files = this.#orTrouble(() => this.#files());
    const found = files && { files, digest: digestOf(files) };
    this.#basis = { found };
    return found;
  }

  /** @throws for files that somebody named: the command line is wrong then */
  async #opened(basis: Basis): Promise<TrustJudge | undefined> {
    const judge = await (this.#judge ??= this.#open(basis).catch((error: unknown) =>
      this.#orTrouble(() => {
        throw error;
      }),
    ));
    if (judge === undefined) this.#basis = { found: undefined };
    return judge;
  }

  /** Roots of the SDK that cannot be read are a gap: without them nobody could be told from anybody else. */
  #orTrouble<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      const { signatureRoots, timestampRoots, revocationLists } = this.#choices;
      const named = [signatureRoots, timestampRoots, ...(revocationLists ?? [])];
      if (!(error instanceof AssayError) || error.code === 'bug') throw error;
      if (error.where === undefined || named.includes(error.where)) throw error;
      const reason = `the trusted roots cannot be read, so that no signer was held against them: ${error.message}`;
      this.troubles.push({ file: error.where, code: rootsGap, reason });
      return undefined;
    }
  }

  async #open({ files }: Basis): Promise<TrustJudge> {
    const { TrustJudge, TrustedRoots, RevocationLists } = await import('../trust/index.js');
    const { revocationLists = [] } = this.#choices;
    const lists = revocationLists.map((path) => readPackageFile(path, 'revocationListBytes'));
    return new TrustJudge({
      codeSigning: at(files.places.codeSigning, () => new TrustedRoots(files.codeSigning)),
      timestamping: at(files.places.timestamping, () => new TrustedRoots(files.timestamping)),
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
      const from = 'the files that were named';
      const places = { codeSigning: signatureRoots ?? '', timestamping: timestampRoots ?? '' };
      return { codeSigning: own, timestamping: stamps, from, places };
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
      places: placesOf(this.#choices, sdk),
    };
  }
}

function placesOf(
  { signatureRoots, timestampRoots }: TrustChoices,
  sdk: RootFiles | undefined,
): RootFiles['places'] {
  const codeSigning = signatureRoots ?? sdk?.places.codeSigning ?? '';
  return { codeSigning, timestamping: timestampRoots ?? sdk?.places.timestamping ?? codeSigning };
}

function at<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof AssayError ? error.at(place) : error;
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

/** What is wrong with the signers here and now, for the rules. */
export function trustFacts(trust: TrustSummary | undefined): SignatureFact[] {
  return (trust?.problems ?? []).map((problem) => ({
    kind: 'signature',
    problem,
    location: { path: signatureName },
  }));
}
