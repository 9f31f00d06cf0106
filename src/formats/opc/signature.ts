import { asBuffer } from '../../core/bytes.js';
import { flag, length } from '../zip/layout.js';
import type { ZipArchive, ZipEntry } from '../zip/model.js';

/** Root of the package, exactly this name (NuGet `SigningSpecifications.V1`). */
export const signatureName = '.signature.p7s';

/** Listed under the exact name, without the UTF-8 flag. */
export function isListedSignature(entry: ZipEntry): boolean {
  return entry.name === signatureName && (entry.flags & flag.utf8) === 0;
}

/**
 * The entry that makes NuGet call a package signed: the first listed, if its local header says the
 * same (`SignedPackageArchiveUtility.IsSigned`).
 */
export function signatureEntry(archive: ZipArchive): ZipEntry | undefined {
  const entry = archive.entries.find(isListedSignature);
  if (entry === undefined || !hasLocalHeader(archive, entry)) return undefined;
  const buffer = asBuffer(archive.bytes);
  const nameStart = entry.headerOffset + length.local;
  const nameEnd = nameStart + buffer.readUInt16LE(entry.headerOffset + 26);
  const utf8 = (buffer.readUInt16LE(entry.headerOffset + 6) & flag.utf8) !== 0;
  const same = buffer.toString('latin1', nameStart, nameEnd) === signatureName;
  return same && !utf8 ? entry : undefined;
}

/** An entry without one ends where it starts. */
function hasLocalHeader(archive: ZipArchive, entry: ZipEntry): boolean {
  return entry.end >= entry.headerOffset + length.local && entry.end <= archive.bytes.length;
}
