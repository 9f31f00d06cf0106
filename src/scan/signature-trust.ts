import type { SignatureFact } from '../facts/fact.js';
import type { TrustSummary } from '../facts/signature.js';
import { signatureName } from '../formats/opc/signature.js';
import type { Surroundings } from '../store/cache-folder.js';
import type { PackageSignature, TrustJudge } from '../trust/index.js';
import { readPackageFile } from './read-package-file.js';
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

/** Holds signers against trusted roots, which are read when the first signed package comes. */
export class SignatureTrust {
  readonly #choices: TrustChoices;
  readonly #surroundings: Surroundings;
  #judge: Promise<TrustJudge | undefined> | undefined;

  constructor(choices: TrustChoices, surroundings: Surroundings) {
    this.#choices = choices;
    this.#surroundings = surroundings;
  }

  /**
   * What somebody named has to be there and be right, whether or not anything is signed.
   * @throws MalformedInput, LimitReached, Unavailable
   */
  async ready(): Promise<void> {
    const { signatureRoots, timestampRoots, revocationLists } = this.#choices;
    if (signatureRoots ?? timestampRoots ?? revocationLists) await (this.#judge ??= this.#open());
  }

  /**
   * @returns `undefined` for a package that is not signed, and where there are no roots
   */
  async of(signature: PackageSignature | undefined): Promise<TrustSummary | undefined> {
    if (signature === undefined) return undefined;
    this.#judge ??= this.#open();
    return (await this.#judge)?.judge(signature);
  }

  async #open(): Promise<TrustJudge | undefined> {
    const { now = Date.now(), revocationLists = [] } = this.#choices;
    const files = this.#files();
    if (files === undefined) return undefined;
    const { TrustJudge, TrustedRoots, RevocationLists } = await import('../trust/index.js');
    const lists = revocationLists.map((path) => readPackageFile(path, 'revocationListBytes'));
    return new TrustJudge({
      codeSigning: new TrustedRoots(files.codeSigning),
      timestamping: new TrustedRoots(files.timestamping),
      roots: files.from,
      now,
      ...(lists.length > 0 && { revocation: new RevocationLists(lists) }),
    });
  }

  #files(): RootFiles | undefined {
    const { signatureRoots, timestampRoots } = this.#choices;
    const [own, stamps] = [signatureRoots, timestampRoots].map(
      (path) => path && readPackageFile(path, 'rootFileBytes'),
    );
    if (own && stamps)
      return { codeSigning: own, timestamping: stamps, from: 'the files that were named' };
    const sdk = sdkRoots(this.#surroundings);
    const codeSigning = own || sdk?.codeSigning;
    const timestamping = stamps || sdk?.timestamping || codeSigning;
    if (!codeSigning || !timestamping) return undefined;
    const named = own ? [signatureRoots] : stamps ? [timestampRoots] : [];
    return {
      codeSigning,
      timestamping,
      from: [...named, ...(sdk ? [sdk.from] : [])].join(' and '),
    };
  }
}

/** What is wrong with the signers here and now, for the rules. */
export function trustFacts(trust: TrustSummary | undefined): SignatureFact[] {
  return (trust?.problems ?? []).map((problem) => ({
    kind: 'signature',
    problem,
    location: { path: signatureName },
  }));
}
