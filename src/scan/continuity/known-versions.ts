import { limits } from '../../core/limits.js';
import { filesDigest } from '../../ecosystems/nuget/same-content.js';
import { signersOf, type VersionSigners } from '../../ecosystems/nuget/signature/signers.js';
import { formatVersion, parseVersion } from '../../ecosystems/nuget/version.js';
import type { SignatureAccount, TrustSummary } from '../../facts/signature.js';
import { openHistory } from '../../store/history.js';
import type { Read } from '../read-targets.js';
import type { ScanOptions } from '../scan-repository.js';
import { SignatureTrust } from '../signature-trust.js';
import { ifReadable } from './other-files.js';
import { VersionMemory, type SeenVersion } from './version-memory.js';

/** What is known of versions of packages, whoever knows it. */
export class KnownVersions {
  readonly #memory: VersionMemory;
  readonly #trust: SignatureTrust | undefined;
  readonly #isKept: boolean;
  readonly #own = new Map<Read, VersionSigners>();
  readonly #others = new Map<string, VersionSigners[]>();
  readonly #read = new Set<string>();
  readonly #files = new Map<string, SeenVersion>();

  constructor(read: readonly Read[], options: ScanOptions) {
    const { cacheFolder, historyFolder, trust } = options;
    this.#isKept = cacheFolder !== undefined;
    const history = openHistory({ folder: cacheFolder ?? historyFolder });
    this.#memory = new VersionMemory(
      history,
      read.map(({ reading }) => reading.head.package.id),
    );
    this.#trust = trust && new SignatureTrust(trust, options);
    for (const outcome of read) {
      const { signature, package: own } = outcome.reading.head;
      const { id, contentHash } = own;
      const signers = toSigners(outcome);
      this.#own.set(outcome, signers);
      if (signature.state !== 'broken') this.#add(id, signers);
      const judged = { contentHash, signature, trust: outcome.trust };
      this.#remember(id, signers, judged, () => filesDigest(outcome.reading.head.entries));
    }
  }

  own(outcome: Read): VersionSigners {
    return this.#own.get(outcome) ?? toSigners(outcome);
  }

  of(id: string): readonly VersionSigners[] {
    return [...(this.#others.get(id.toLowerCase()) ?? []), ...this.#memory.of(id).toReversed()];
  }

  /** What earlier scans have seen of one version, and this one has of files that it looked into. */
  seen(id: string, version: string): readonly SeenVersion[] {
    return this.#memory.of(id).filter((one) => one.version === version);
  }

  /** A file that was looked into. */
  at(path: string): SeenVersion | undefined {
    return this.#files.get(path);
  }

  isKnown(id: string, version: string): boolean {
    const wanted = normalized(version);
    return this.of(id).some((one) => one.version === wanted);
  }

  /** Who signed the packages in these files. */
  async look(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      if (this.#read.has(path) || this.#read.size >= limits.otherVersions) continue;
      this.#read.add(path);
      const { signedFileAt, accountOf } = await import('../package-signature.js');
      const file = ifReadable(() => signedFileAt(path));
      if (file === undefined) continue;
      const { identity, sha256, signature: read, contentHash } = file;
      const signature = accountOf(read);
      const trust = read && (await this.#trust?.ofFile(sha256, async () => read));
      if (signature.state === 'broken') continue;
      const signers = signersOf(normalized(identity.version), signature, trust);
      this.#files.set(path, { ...signers, contentHash });
      this.#add(identity.id, signers);
      this.#remember(identity.id, signers, { contentHash, signature, trust });
    }
  }

  save(): void {
    this.#trust?.close();
    if (this.#isKept) this.#memory.save();
  }

  #add(id: string, signers: VersionSigners): void {
    const key = id.toLowerCase();
    this.#others.set(key, [...(this.#others.get(key) ?? []), signers]);
  }

  /** What is kept has to hold for later scans: only who was held against roots. */
  #remember(
    id: string,
    signers: VersionSigners,
    { contentHash, signature, trust }: Judged,
    files?: () => string,
  ): void {
    const isJudged = trust !== undefined || signature.state === 'none';
    if (!isJudged || signature.state === 'broken') return;
    this.#memory.add(id, { ...signers, contentHash }, files);
  }
}

interface Judged {
  readonly contentHash: string;
  readonly signature: SignatureAccount;
  readonly trust: TrustSummary | undefined;
}

function toSigners({ reading: { head }, trust }: Read): VersionSigners {
  return signersOf(normalized(head.package.version), head.signature, trust);
}

function normalized(version: string): string {
  const parsed = parseVersion(version);
  return parsed === undefined ? version : formatVersion(parsed).toLowerCase();
}
