import { LimitReached } from '../core/errors.js';
import type { ZipArchive } from '../formats/zip/model.js';
import { signatureName } from '../formats/opc/signature.js';
import { readPackageSignature, type PackageSignature } from '../trust/index.js';
import { unread, type Gather } from './gather.js';

/** Who signed the package, and what the bytes alone show to be wrong with that. */
export function inspectSignature(
  archive: ZipArchive,
  gather: Gather,
): PackageSignature | undefined {
  try {
    const signature = readPackageSignature(archive);
    for (const problem of signature?.problems ?? []) {
      gather.add({ kind: 'signature', problem, location: { path: signatureName } });
    }
    return signature;
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    unread(gather, signatureName, error.code, error.message);
    return { certificates: [], signatures: [], problems: [] };
  }
}
