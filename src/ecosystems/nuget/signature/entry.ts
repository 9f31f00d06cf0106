import { asBuffer } from '../../../core/bytes.js';
import { MalformedInput } from '../../../core/errors.js';
import { within } from '../../../core/limits.js';
import { isListedSignature } from '../../../formats/opc/signature.js';
import { extraId, method } from '../../../formats/zip/layout.js';
import type { ZipArchive, ZipEntry } from '../../../formats/zip/model.js';

/**
 * The bytes of the signature as the archive holds them: one entry, stored, without flags or attributes,
 * the local header in agreement (NuGet Package Signatures Technical Specification, "Package Signature
 * File"; `SignedPackageArchiveIOUtility.AssertSignatureEntryMetadata`). Nothing is over this entry, so
 * that whatever it could hold beside the signature would be signed by nobody.
 * @throws MalformedInput; LimitReached `signatureBytes`.
 */
export function signatureBytes(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  if (archive.entries.filter(isListedSignature).length > 1) throw malformed('there are several');
  if (archive.end.zip64 || entry.extraIds.includes(extraId.zip64))
    throw malformed('it is in a zip64 archive');
  const buffer = asBuffer(archive.bytes);
  if (buffer.readUInt32LE(entry.recordOffset + 38) !== 0) throw malformed('it has file attributes');
  checkHeader(entry.flags, entry.method, entry.compressedSize, entry.size);
  const at = entry.headerOffset;
  checkHeader(
    buffer.readUInt16LE(at + 6),
    buffer.readUInt16LE(at + 8),
    buffer.readUInt32LE(at + 18),
    buffer.readUInt32LE(at + 22),
  );
  if (entry.dataOffset === undefined) throw malformed('its data is cut off');
  within('signatureBytes', entry.size);
  return archive.bytes.subarray(entry.dataOffset, entry.dataEnd);
}

function checkHeader(flags: number, compression: number, stored: number, size: number): void {
  if (flags !== 0) throw malformed('it has flags set');
  if (compression !== method.stored) throw malformed('it is compressed');
  if (stored !== size) throw malformed('it has two sizes');
}

function malformed(message: string): MalformedInput {
  return new MalformedInput('bad-structure', message);
}
