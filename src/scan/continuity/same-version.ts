import { dirname, join } from 'node:path';
import { groupBy } from '../../core/group.js';
import { packageFileName, packageFolder } from '../../ecosystems/nuget/extracted-files.js';
import { identityKey, type PackageIdentity } from '../../ecosystems/nuget/identity.js';
import { readNupkgMetadata } from '../../ecosystems/nuget/nupkg-metadata.js';
import {
  contentRelation,
  differingFiles,
  filesDigest,
  type PackageContent,
} from '../../ecosystems/nuget/same-content.js';
import { isSameSigner, type CertifiedName } from '../../ecosystems/nuget/signature/same-signer.js';
import type { VersionSigners } from '../../ecosystems/nuget/signature/signers.js';
import type { SameVersion, SameVersionFact } from '../../facts/same-version.js';
import { isFile } from '../path-kind.js';
import { readPackageFile } from '../read-package-file.js';
import type { Read } from '../read-targets.js';
import type { KnownVersions } from './known-versions.js';
import { ifReadable } from './other-files.js';
import type { SeenVersion } from './version-memory.js';

/** What is told of one package; a list of mirrors would say no more. */
const told = 8;
const toldFiles = 10;

/**
 * The same version in files with other bytes, and as earlier scans saw it with another content. Of the latter, what
 * nobody signed is not told: whoever builds a package anew every day builds it under one version.
 */
export class SameVersions {
  readonly #versions: KnownVersions;
  readonly #byVersion: ReadonlyMap<string, readonly Read[]>;

  constructor(read: readonly Read[], versions: KnownVersions) {
    this.#versions = versions;
    this.#byVersion = groupBy(read, ({ reading }) => identityKey(reading.head.package));
  }

  /** @param folders in the shape of the client's global one, of which some hold the version as well */
  async of(own: Read, folders: readonly string[]): Promise<readonly SameVersion[]> {
    const { package: identity, signature } = own.reading.head;
    // Of what was tampered with, that is told.
    if (signature.state === 'broken') return [];
    const files = (this.#byVersion.get(identityKey(identity)) ?? []).filter(
      ({ reading: { head } }) =>
        head.package.sha256 !== identity.sha256 && head.signature.state !== 'broken',
    );
    const beside = await this.#beside(own, folders, files);
    const hashes = new Set([own, ...files].map(({ reading }) => reading.head.package.contentHash));
    for (const { contentHash } of beside) hashes.add(contentHash);
    const signers = this.#versions.own(own);
    const earlier = this.#versions
      .seen(identity.id, signers.version)
      .filter((one) => !hashes.has(one.contentHash) && isSigned(one));
    return [
      ...files.map((other) => betweenRead(own, other, signers, this.#versions.own(other))),
      ...(await Promise.all(beside.map((other) => betweenFiles(own, other, signers)))),
      ...earlier.map((one) => sinceSeen(own, one, signers)),
    ].slice(0, told);
  }

  /** Where the client wrote beside a file that it has the same content, it need not be read. */
  async #beside(
    own: Read,
    folders: readonly string[],
    read: readonly Read[],
  ): Promise<readonly FileBeside[]> {
    if (folders.length < 2) return [];
    const known = new Set([own, ...read].map(({ target }) => target.nupkgPath));
    const { contentHash } = own.reading.head.package;
    const paths = filesBeside(own.reading.head.package, folders).filter(
      (path) => !known.has(path) && notedHash(path) !== contentHash,
    );
    await this.#versions.look(paths);
    return paths.flatMap((path) => {
      const seen = this.#versions.at(path);
      return seen === undefined || seen.contentHash === contentHash ? [] : [{ ...seen, path }];
    });
  }
}

interface FileBeside extends SeenVersion {
  readonly path: string;
}

function filesBeside(identity: PackageIdentity, folders: readonly string[]): string[] {
  const place = join(packageFolder(identity), packageFileName(identity));
  return folders.map((folder) => join(folder, place)).filter(isFile);
}

function notedHash(path: string): string | undefined {
  const note = join(dirname(path), '.nupkg.metadata');
  if (!isFile(note)) return undefined;
  return ifReadable(() => readNupkgMetadata(readPackageFile(note, 'jsonBytes')).contentHash);
}

function betweenRead(
  own: Read,
  other: Read,
  signers: VersionSigners,
  its: VersionSigners,
): SameVersion {
  const { nupkgPath: artifact } = other.target;
  return { artifact, ...compared(contentOf(own), contentOf(other), signers, its) };
}

/** Its files are looked at now, and those of one's own by the same names. */
async function betweenFiles(
  own: Read,
  { path, ...its }: FileBeside,
  signers: VersionSigners,
): Promise<SameVersion> {
  const { packedFilesAt } = await import('../package-signature.js');
  const isStrong = isOdd(signers, its);
  const [here, there] = [own.target.nupkgPath, path].map((file) =>
    ifReadable(() => packedFilesAt(file)),
  );
  if (here === undefined || there === undefined) {
    return { artifact: path, content: 'different', signedBy: signedBy(its), files: [], isStrong };
  }
  const { contentHash } = own.reading.head.package;
  return {
    artifact: path,
    ...compared(
      { contentHash, entries: here },
      { contentHash: its.contentHash, entries: there },
      signers,
      its,
    ),
  };
}

function sinceSeen(own: Read, seen: SeenVersion, signers: VersionSigners): SameVersion {
  const isRepacked = seen.files === filesDigest(own.reading.head.entries);
  return {
    content: isRepacked ? 'repacked' : 'different',
    signedBy: signedBy(seen),
    files: [],
    isStrong: !isRepacked && isOdd(signers, seen),
  };
}

function compared(
  here: PackageContent,
  there: PackageContent,
  signers: VersionSigners,
  its: VersionSigners,
): Omit<SameVersion, 'artifact'> {
  const content = contentRelation(here, there);
  const isDifferent = content === 'different';
  const files = isDifferent ? differingFiles(here.entries, there.entries) : [];
  return {
    content,
    signedBy: signedBy(its),
    files: files.slice(0, toldFiles),
    isStrong: isDifferent && isOdd(signers, its),
  };
}

/**
 * Somebody signed the other one, and not this one; or a repository signed both, which gives out a version once. What
 * a repository vouches for is not the odd one beside what anybody can make.
 */
function isOdd(own: VersionSigners, other: VersionSigners): boolean {
  if (own.repository !== undefined && other.repository === undefined) return false;
  const lacks = (one: CertifiedName | undefined, its: CertifiedName | undefined): boolean =>
    its !== undefined && (one === undefined || !isSameSigner(one, its));
  const isReplaced = own.repository !== undefined && other.repository !== undefined;
  return lacks(own.author, other.author) || lacks(own.repository, other.repository) || isReplaced;
}

const isSigned = ({ author, repository }: VersionSigners): boolean =>
  (author ?? repository) !== undefined;

function signedBy({ author, repository }: VersionSigners): string[] {
  return [author, repository].flatMap((one) => one?.subject ?? []);
}

function contentOf({ reading: { head } }: Read): PackageContent {
  return { contentHash: head.package.contentHash, entries: head.entries };
}

export function sameVersionFacts(
  { reading: { head } }: Read,
  others: readonly SameVersion[],
): SameVersionFact[] {
  const { id, version } = head.package;
  const path = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
  return others
    .filter(({ content }) => content === 'different')
    .map((other) => ({
      kind: 'same-version',
      location: { path },
      excerpt: `${id} ${version}`,
      package: { id, version },
      other,
    }));
}
