import { limits } from '../../core/limits.js';
import { continuityOf } from '../../ecosystems/nuget/signature/continuity.js';
import { signersOf, type VersionSigners } from '../../ecosystems/nuget/signature/signers.js';
import { formatVersion, parseVersion } from '../../ecosystems/nuget/version.js';
import type { Continuity, ContinuityFact } from '../../facts/continuity.js';
import type { SignatureAccount, TrustSummary } from '../../facts/signature.js';
import { signatureName } from '../../formats/opc/signature.js';
import { openHistory } from '../../store/history.js';
import type { Project } from '../package-lists/project.js';
import type { Outcome } from '../read-targets.js';
import type { ScanOptions } from '../scan-repository.js';
import { SignatureTrust } from '../signature-trust.js';
import { filesBefore, ifReadable } from './other-files.js';
import { VersionMemory } from './version-memory.js';

type Read = Extract<Outcome, { reading: unknown }>;

/**
 * Holds who signed each package against who signed the versions before it: those of the same scan, those that lie in
 * the client's folders, and those that earlier scans have seen.
 */
export async function withContinuity(
  outcomes: readonly Outcome[],
  projects: readonly Project[],
  options: ScanOptions,
): Promise<Outcome[]> {
  const read = outcomes.filter((outcome): outcome is Read => 'reading' in outcome);
  const versions = new KnownVersions(read, options);
  await versions.look(options.otherVersions ?? []);
  for (const outcome of read) {
    const { id } = outcome.reading.head.package;
    const wanted = { id, version: versions.own(outcome).version };
    const folders = foldersOf(outcome, projects);
    await versions.look(filesBefore(wanted, folders, (version) => versions.isKnown(id, version)));
  }
  versions.save();
  return Promise.all(
    outcomes.map((outcome) =>
      'reading' in outcome ? beside(outcome, versions, options) : outcome,
    ),
  );
}

async function beside(
  outcome: Read,
  versions: KnownVersions,
  { judge }: ScanOptions,
): Promise<Outcome> {
  const { head } = outcome.reading;
  // Of what was tampered with, nobody knows who stands behind it, and that is told.
  if (head.signature.state === 'broken') return outcome;
  const { id } = head.package;
  const [own, others] = [versions.own(outcome), versions.of(id)];
  if (others.every(({ version }) => version === own.version)) return outcome;
  const continuity = continuityOf(own, others);
  if (continuity === undefined) return outcome;
  const facts = factsOf(outcome, continuity);
  const findings = facts.length > 0 ? await judge(facts, id) : [];
  return { ...outcome, continuity, findings: [...outcome.findings, ...findings] };
}

function factsOf({ reading: { head } }: Read, continuity: Continuity): ContinuityFact[] {
  const { previous, earlier, changes } = continuity;
  const manifest = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
  const path = head.signature.state === 'none' ? manifest : signatureName;
  const { id, version } = head.package;
  return changes.map((change) => ({
    kind: 'continuity',
    location: { path },
    excerpt: `${id} ${version}`,
    change,
    previous,
    earlier,
  }));
}

/** What is known of versions of packages, whoever knows it. */
class KnownVersions {
  readonly #memory: VersionMemory;
  readonly #trust: SignatureTrust | undefined;
  readonly #isKept: boolean;
  readonly #own = new Map<Read, VersionSigners>();
  readonly #others = new Map<string, VersionSigners[]>();
  readonly #read = new Set<string>();

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
      this.#remember(id, signers, { contentHash, signature, trust: outcome.trust });
    }
  }

  own(outcome: Read): VersionSigners {
    return this.#own.get(outcome) ?? toSigners(outcome);
  }

  of(id: string): readonly VersionSigners[] {
    return [...(this.#others.get(id.toLowerCase()) ?? []), ...this.#memory.of(id).toReversed()];
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
  #remember(id: string, signers: VersionSigners, { contentHash, signature, trust }: Judged): void {
    const isJudged = trust !== undefined || signature.state === 'none';
    if (isJudged && signature.state !== 'broken') this.#memory.add(id, { ...signers, contentHash });
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

/** Folders in the shape of the client's global one: of the projects, and the one that it lies in. */
function foldersOf({ target }: Read, projects: readonly Project[]): string[] {
  const own = target.extractedFolder !== undefined && !target.sideBySide ? [target.place] : [];
  return [...new Set([...own, ...projects.flatMap(({ places }) => places.packageFolders)])];
}
