import { AssayError } from '../core/errors.js';
import type { ClientRefusal } from '../facts/client-refusal.js';
import type { Continuity } from '../facts/continuity.js';
import type { Fact } from '../facts/fact.js';
import type { Finding } from '../facts/finding.js';
import type { NameImitation } from '../facts/imitation.js';
import type { KnownRecord } from '../facts/known-record.js';
import type { ReleaseSummary } from '../facts/release.js';
import type { Tool } from '../facts/report.js';
import type { SameVersion } from '../facts/same-version.js';
import type { TrustSummary } from '../facts/signature.js';
import type { Surroundings } from '../store/cache-folder.js';
import type { FileDigest } from './digest-file.js';
import { digestFiles } from './digest-files.js';
import { eachOf } from './each.js';
import { readExtractedState } from './extracted-state.js';
import { checkIntegrity, type ExtractedState, type HashClaim } from './integrity.js';
import type { Known } from './intel/known.js';
import { listExtracted, type FolderListing } from './listing.js';
import type { PackageReader, Reading } from './read-package.js';
import type { Readings } from './readings.js';
import { shownPath } from './shown-path.js';
import { SignatureTrust, trustFacts, type TrustChoices } from './signature-trust.js';
import type { Trouble } from './trouble.js';
import type { Target } from './targets.js';

export interface ReadOptions {
  readonly tool: Tool;
  /** Packages read at once, and threads that hash. */
  readonly jobs: number;
  readonly surroundings: Surroundings;
  /** Undefined: nothing is remembered. */
  readonly cacheFolder: string | undefined;
  /** Whether the report holds each package's whole account. */
  readonly withReports: boolean;
  /** Called when the first package has to be read: a scan that knows them all starts no reader. */
  readonly openReader: () => Promise<PackageReader>;
  /** What the rules say of what surrounds a package. */
  readonly judge: (
    facts: readonly Fact[],
    id: string,
  ) => readonly Finding[] | Promise<readonly Finding[]>;
  /** By what signers are trusted; without it nobody asks. */
  readonly trust?: TrustChoices;
  /** What lists know of packages; without it nobody asks. */
  readonly known?: Known;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Something that costs time, not truth, in words. */
  readonly onNotice?: (message: string) => void;
}

interface Progress {
  readonly done: number;
  readonly total: number;
  /** The package that was read last: files of the cache are named by digests. */
  readonly current: string;
}

/** What became of one package file. */
export type Outcome = { readonly target: Target } & (
  | {
      readonly reading: Reading;
      readonly facts: readonly Fact[];
      readonly findings: readonly Finding[];
      readonly trust: TrustSummary | undefined;
      /** The feed that it came from, as far as anybody knows. */
      readonly feed: string | undefined;
      readonly known: readonly KnownRecord[];
      /** Where the configuration requires signatures: what the client would refuse it by. */
      readonly clientRefuses?: readonly ClientRefusal[];
      /** Beside the versions before it. */
      readonly continuity?: Continuity;
      /** The same version in other files. */
      readonly sameVersion?: readonly SameVersion[];
      /** Of all its versions, as its feed told when it was last asked. */
      readonly downloads?: number;
      /** What its name passes for. */
      readonly imitates?: readonly NameImitation[];
      /** When it was published; absent where nobody asked. */
      readonly release?: ReleaseSummary;
    }
  | { readonly failed: { readonly code: string; readonly reason: string } }
);

/** Of a package that was read. */
export type Read = Extract<Outcome, { reading: unknown }>;

/**
 * Reads or remembers every package and holds its extracted folder against it. Everything on disk is
 * hashed first, in any case; only packages whose digest is not known are read. Outcomes are in the
 * order of `targets`.
 * @param troubles what signers could not be held against comes to them
 */
export async function readTargets(
  targets: readonly Target[],
  root: string,
  readings: Readings,
  options: ReadOptions,
  troubles: Trouble[],
): Promise<Outcome[]> {
  const disk = await digestTargets(targets, options);
  const trust = options.trust && new SignatureTrust(options.trust, options);
  await trust?.ready();
  let done = 0;
  const read = async (index: number): Promise<[number, Outcome]> => {
    const target = targets[index] as Target;
    options.signal?.throwIfAborted();
    const outcome = await readTarget(target, root, disk, { readings, trust }, options);
    options.onProgress?.({ done: ++done, total: targets.length, current: named(target) });
    return [index, outcome];
  };
  const outcomes = await eachOf(largestFirst(targets, disk), options.jobs + 1, read);
  trust?.close();
  troubles.push(...(trust?.troubles ?? []));
  return outcomes.sort(([a], [b]) => a - b).map(([, outcome]) => outcome);
}

/** The state of everything on disk that the targets speak of. */
interface Disk {
  /** Digests of package files by absolute path. */
  readonly packages: ReadonlyMap<string, FileDigest>;
  readonly folders: ReadonlyMap<string, FolderState>;
}

interface FolderState {
  readonly listing: FolderListing;
  /** By path below the folder. */
  readonly digests: ReadonlyMap<string, FileDigest>;
}

async function digestTargets(targets: readonly Target[], options: ReadOptions): Promise<Disk> {
  const nupkgs = [...new Set(targets.map((target) => target.nupkgPath))];
  const folders = new Set(targets.flatMap((target) => target.extractedFolder ?? []));
  const listings: Listed[] = [];
  const others = (): string[] => {
    for (const folder of folders) listings.push({ folder, ...buildListing(folder) });
    return listings.flatMap(({ folder, own }) => own.map((file) => `${folder}/${file}`));
  };
  const { jobs: threads, signal } = options;
  const work = { packages: nupkgs, others };
  const digests = await digestFiles(work, { threads, ...(signal && { signal }) });
  let next = nupkgs.length;
  const states = listings.map(({ folder, listing, own }): [string, FolderState] => [
    folder,
    { listing, digests: new Map(own.map((file) => [file, digests[next++] as FileDigest])) },
  ]);
  const packages = new Map(nupkgs.map((path, i) => [path, digests[i] as FileDigest]));
  return { packages, folders: new Map(states) };
}

interface Listed {
  readonly folder: string;
  readonly listing: FolderListing;
  /** Files of the folder that a build may use. */
  readonly own: readonly string[];
}

function buildListing(folder: string): Pick<Listed, 'listing' | 'own'> {
  const listing = listExtracted(folder);
  return { listing, own: listing.files.filter((file) => !isPackage(file)) };
}

/** The package itself lies in its extracted folder too, and no build uses it. */
function isPackage(file: string): boolean {
  return !file.includes('/') && file.toLowerCase().endsWith('.nupkg');
}

/** The longest work first, so that no reader is left with it alone at the end. */
function largestFirst(targets: readonly Target[], { packages }: Disk): number[] {
  const sizes = targets.map(({ nupkgPath }) => {
    const digest = packages.get(nupkgPath);
    return digest !== undefined && 'size' in digest ? digest.size : 0;
  });
  return targets
    .map((_, index) => index)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

async function readTarget(
  target: Target,
  root: string,
  disk: Disk,
  { readings, trust }: { readonly readings: Readings; readonly trust: SignatureTrust | undefined },
  options: ReadOptions,
): Promise<Outcome> {
  try {
    const reading = await readings.of(target.nupkgPath, disk.packages.get(target.nupkgPath));
    const signers = await trust?.of(target.nupkgPath, reading);
    const extracted = extractedState(target, disk, reading);
    const listed = options.known?.factsOf(reading) ?? [];
    const facts = [
      ...checkTarget(target, root, reading, extracted),
      ...trustFacts(signers),
      ...listed,
    ];
    const findings = await options.judge(facts, reading.head.package.id);
    const feed = extracted?.feed ?? target.feed;
    const known = listed.map(({ record }) => record);
    return { target, reading, facts, findings, trust: signers, known, feed };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { target, failed: toFailure(error) };
  }
}

/** A bug in reading one package does not take the others with it; its code makes it known as one. */
function toFailure(error: unknown): { code: string; reason: string } {
  if (error instanceof AssayError) return { code: error.code, reason: error.message };
  return {
    code: 'bug',
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

function checkTarget(
  { wanted, uses }: Target,
  root: string,
  { head, sha512 }: Reading,
  extracted: ExtractedState | undefined,
): Fact[] {
  const claims = uses.flatMap(({ file, line, contentHash }): HashClaim[] =>
    contentHash === undefined ? [] : [{ file: shownPath(root, file), line, contentHash }],
  );
  return checkIntegrity({ wanted, head, sha512, claims, ...(extracted && { extracted }) });
}

function extractedState(target: Target, disk: Disk, { head }: Reading): ExtractedState | undefined {
  const { extractedFolder: folder } = target;
  const state = folder === undefined ? undefined : disk.folders.get(folder);
  if (folder === undefined || state === undefined) return undefined;
  const kept = readExtractedState(folder, head.package, state.listing, state.digests);
  return target.sideBySide ? { ...kept, sideBySide: true } : kept;
}

function named({ wanted: [one], nupkgPath }: Target): string {
  return one === undefined ? nupkgPath : `${one.id} ${one.version}`;
}
