// What verifying a signature takes: loaded only where some answer is not remembered.
import { createHash } from 'node:crypto';
import { MalformedInput } from '../core/errors.js';
import { nugetContentHash } from '../ecosystems/nuget/content-hash.js';
import type { PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { ContentEntry } from '../ecosystems/nuget/same-content.js';
import { readEntry } from '../formats/zip/read-entry.js';
import { readZip } from '../formats/zip/read-zip.js';
import { manifestOf } from './manifests.js';
import { readPackageSignature, type PackageSignature } from '../trust/index.js';
import { readPackageFile } from './read-package-file.js';

export { accountOf, answerSpan } from '../trust/index.js';

/**
 * Of a package whose assessment is remembered: its signature is read once more, from the same bytes.
 * @throws MalformedInput, LimitReached, Unavailable
 */
export function signatureOf(path: string, sha256: string): PackageSignature | undefined {
  const bytes = readPackageFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new MalformedInput('bad-checksum', 'the file became another one while it was looked at');
  }
  return readPackageSignature(readZip(bytes));
}

/** What a package file says of itself, without a look at the rest of what it holds. */
export interface SignedFile {
  readonly sha256: string;
  readonly identity: PackageIdentity;
  readonly contentHash: string;
  readonly signature: PackageSignature | undefined;
}

/** @throws MalformedInput, LimitReached, Unavailable */
export function signedFileAt(path: string): SignedFile {
  const bytes = readPackageFile(path);
  const archive = readZip(bytes);
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    identity: manifestOf(archive),
    contentHash: nugetContentHash(bytes, archive).hash,
    signature: readPackageSignature(archive),
  };
}

/** What the entries of a package file hold, by their names there. @throws MalformedInput, LimitReached, Unavailable */
export function packedFilesAt(path: string): ContentEntry[] {
  const archive = readZip(readPackageFile(path));
  return archive.entries.map((entry) => {
    const sha256 = createHash('sha256').update(readEntry(archive, entry)).digest('hex');
    return { path: entry.name, sha256 };
  });
}
