// What verifying a signature takes: loaded only where some answer is not remembered.
import { createHash } from 'node:crypto';
import { MalformedInput } from '../core/errors.js';
import { readZip } from '../formats/zip/read-zip.js';
import { readPackageSignature, type PackageSignature } from '../trust/index.js';
import { readPackageFile } from './read-package-file.js';

export { answerSpan } from '../trust/index.js';

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
