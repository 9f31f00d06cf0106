import { append } from '../core/append.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { clientFiles, extractedFiles } from '../ecosystems/nuget/extracted-files.js';
import type { Fact, IntegrityFact } from '../facts/fact.js';
import type { PackageHead } from '../facts/report.js';
import type { FileDigest } from './digest-file.js';

/** A file that says what the package's content hash must be: `file` as it is to be shown. */
export interface HashClaim {
  readonly file: string;
  readonly line: number;
  readonly contentHash: string;
}

/** The extracted folder as it is on disk. Paths are relative to it, with `/`. */
export interface ExtractedState {
  readonly digests: ReadonlyMap<string, FileDigest>;
  /** Links to folders, pipes and the like. */
  readonly odd: readonly string[];
  /** What could not be listed. */
  readonly unlisted: readonly { readonly path: string; readonly reason: string }[];
  /** Content hash of `.nupkg.metadata`; undefined where there is no such file. */
  readonly metadataHash?: string;
  /** The feed that `.nupkg.metadata` names. */
  readonly feed?: string;
  /** Content of `<id>.<version>.nupkg.sha512`. */
  readonly sha512File?: string;
  /** As projects with `packages.config` have it: there the manifest is not extracted. */
  readonly sideBySide?: boolean;
}

export interface IntegrityInput {
  /** What was asked for; any one of them satisfies. Empty where nothing says what it must be. */
  readonly wanted: readonly PackageIdentity[];
  readonly head: Pick<PackageHead, 'package' | 'entries'>;
  /** Base64 SHA-512 of the whole package file. */
  readonly sha512: string;
  readonly claims: readonly HashClaim[];
  readonly extracted?: ExtractedState;
}

/** Holds what is on disk against what the package, the lock files and the metadata say. */
export function checkIntegrity(input: IntegrityInput): Fact[] {
  const { head, extracted } = input;
  const facts: Fact[] = [...checkIdentity(input), ...checkClaims(input)];
  if (extracted === undefined) return facts;
  const identity = identityOf(head);
  return [
    ...facts,
    ...checkClientFiles(input, extracted, identity),
    ...checkFiles(head, extracted, identity),
  ];
}

function identityOf({ package: { id, version } }: IntegrityInput['head']): PackageIdentity {
  return { id, version };
}

function checkIdentity({ wanted, head }: IntegrityInput): IntegrityFact[] {
  const actual = identityOf(head);
  // Without a manifest that can be read it has no name that could be another one, and that is told.
  if (actual.id === '') return [];
  const fits = wanted.some((one) => identityKey(one) === identityKey(actual));
  if (fits || wanted.length === 0) return [];
  const path = `${actual.id}.nuspec`;
  return [integrity('identity', path, text(wanted[0]), text(actual))];
}

function text(identity: PackageIdentity | undefined): string {
  return identity === undefined ? '' : `${identity.id} ${identity.version}`;
}

function checkClaims({ claims, head }: IntegrityInput): IntegrityFact[] {
  const actual = head.package.contentHash;
  return claims
    .filter((claim) => claim.contentHash !== actual)
    .map((claim) => ({
      ...integrity('lock-content-hash', claim.file, claim.contentHash, actual),
      location: { path: claim.file, line: claim.line },
    }));
}

function checkClientFiles(
  { head, sha512 }: IntegrityInput,
  { metadataHash, sha512File }: ExtractedState,
  identity: PackageIdentity,
): IntegrityFact[] {
  const [, hashFile = ''] = clientFiles(identity);
  const facts: IntegrityFact[] = [];
  const { contentHash } = head.package;
  if (metadataHash !== undefined && metadataHash !== contentHash)
    facts.push(integrity('metadata-content-hash', '.nupkg.metadata', metadataHash, contentHash));
  if (sha512File !== undefined && sha512File !== sha512)
    facts.push(integrity('sha512-file', hashFile, sha512File, sha512));
  return facts;
}

interface Expected {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly optional: boolean;
}

function checkFiles(
  head: IntegrityInput['head'],
  extracted: ExtractedState,
  identity: PackageIdentity,
): Fact[] {
  const expected = expectedFiles(head, identity);
  const own = new Set(clientFiles(identity));
  const seen = new Set<string>();
  const facts: Fact[] = [];
  for (const [path, digest] of extracted.digests) {
    if (own.has(path)) continue;
    const key = foldPath(path);
    seen.add(key);
    append(facts, checkFile(path, digest, expected.get(key)));
  }
  for (const path of extracted.odd)
    facts.push(integrity('extracted-file-added', path, 'nothing', 'a link or special file'));
  for (const { path, reason } of extracted.unlisted) facts.push(unread(path, reason));
  const missing = missingFiles(expected, seen);
  const manifest = `${identity.id}.nuspec`.toLowerCase();
  return [
    ...facts,
    ...missing.filter(({ location }) => !extracted.sideBySide || location.path !== manifest),
  ];
}

/** By folded path: file systems that ignore case let the last of several names win. */
function expectedFiles(
  head: IntegrityInput['head'],
  identity: PackageIdentity,
): Map<string, Expected[]> {
  // Of entries with one name NuGet extracts the first, and a Map keeps the last.
  const entries = new Map(head.entries.toReversed().map((entry) => [entry.path, entry] as const));
  const names = [...entries.keys()].filter((path) => !isInsideAnother(path, entries));
  const expected = new Map<string, Expected[]>();
  // Reports name files as NuGet does, escapes decoded; here they are names in an archive again.
  const escaped = new Map(names.map((name) => [name.replaceAll('%', '%25'), name]));
  for (const [path, { entry, optional }] of extractedFiles([...escaped.keys()], identity)) {
    const { size = 0, sha256 = '' } = entries.get(escaped.get(entry) ?? entry) ?? {};
    const list = expected.get(foldPath(path)) ?? [];
    expected.set(foldPath(path), [...list, { path, size, sha256, optional }]);
  }
  return expected;
}

/** What was found inside a file is listed as `<file>!/<name>`, and extracted by nobody. */
function isInsideAnother(path: string, entries: ReadonlyMap<string, unknown>): boolean {
  const at = path.indexOf('!/');
  return at > 0 && entries.has(path.slice(0, at));
}

/** A client on Unix keeps a backslash of the entry's name as part of the file's name. */
function foldPath(path: string): string {
  return path.replaceAll('\\', '/').toLowerCase();
}

function checkFile(path: string, digest: FileDigest, expected: Expected[] | undefined): Fact[] {
  if ('failed' in digest) return [unread(path, digest.failed)];
  if (expected?.some(({ size, sha256 }) => size === digest.size && sha256 === digest.sha256))
    return [];
  const [first] = expected ?? [];
  const check = first === undefined ? 'extracted-file-added' : 'extracted-file-differs';
  return [integrity(check, path, first ? content(first) : 'nothing', content(digest))];
}

function content({ size, sha256 }: { readonly size: number; readonly sha256: string }): string {
  return `${size} bytes, SHA-256 ${sha256}`;
}

function missingFiles(
  expected: ReadonlyMap<string, readonly Expected[]>,
  seen: ReadonlySet<string>,
): IntegrityFact[] {
  return [...expected]
    .filter(([key]) => !seen.has(key))
    .flatMap(([, [first]]) => (first === undefined || first.optional ? [] : [first]))
    .map(({ path, size, sha256 }) =>
      integrity('extracted-file-missing', path, content({ size, sha256 }), 'nothing'),
    );
}

function integrity(
  check: IntegrityFact['check'],
  path: string,
  expected: string,
  actual: string,
): IntegrityFact {
  return { kind: 'integrity', check, location: { path }, expected, actual };
}

function unread(path: string, reason: string): Fact {
  return { kind: 'obstacle', obstacle: 'unread', location: { path }, code: 'unreadable', reason };
}
