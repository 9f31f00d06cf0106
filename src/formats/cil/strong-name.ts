import { Buffer } from 'node:buffer';
import { createPublicKey, createVerify, type KeyObject } from 'node:crypto';
import { asBuffer } from '../../core/bytes.js';
import { directoryIndex, rvaToOffset, type PeImage } from '../pe/image.js';
import type { Module } from './module.js';
import { blobBytes } from './metadata/heaps.js';
import { cell } from './tables/rows.js';

/**
 * Whether the strong name of an assembly is more than a claim. `valid`: the key that its token is of signed these
 * bytes. `invalid`: there is a signature, and it is not over these bytes by this key. `not-signed`: there is a key and
 * room for a signature, as of delay and public signing, which runtimes accept. `unverifiable`: the key is one that only
 * stands for another (ECMA-335 II.6.2.1.3), or one that says it of itself.
 */
export type StrongName = 'none' | 'valid' | 'invalid' | 'not-signed' | 'unverifiable';

/** II.6.2.1.3: three numbers, then PUBLICKEYBLOB with RSAPUBKEY: magic, bits, exponent, modulus. */
const keyHeader = 12;
const blobHeader = 8;
const magic = Buffer.from('RSA1');
const hashNames: Readonly<Record<number, string>> = {
  0x8004: 'sha1',
  0x800c: 'sha256',
  0x800d: 'sha384',
  0x800e: 'sha512',
};

/** @param namesOther the assembly names another key for its signature (AssemblySignatureKeyAttribute) */
export function readStrongName(module: Module, namesOther: boolean): StrongName {
  const { image, header, tables, blobs } = module;
  if (tables.Assembly.rows === 0) return 'none';
  const key = blobBytes(blobs, cell(tables.Assembly.columns.PublicKey, 1));
  if (key === undefined || key.length === 0) return 'none';
  const { rva, size } = header.strongNameSignature;
  const at = rva === 0 || size === 0 ? -1 : rvaToOffset(image, rva);
  const signature = at < 0 ? Buffer.alloc(0) : asBuffer(image.bytes).subarray(at, at + size);
  if (signature.every((byte) => byte === 0)) return 'not-signed';
  const publicKey = keyOf(asBuffer(key));
  const mapped = image.sections.reduce((sum, { sizeOfRawData }) => sum + sizeOfRawData, 0);
  // Sections that lie over each other would have the same bytes hashed again and again.
  if (publicKey === undefined || mapped > image.bytes.length) return 'unverifiable';
  const hash = hashNames[asBuffer(key).readUInt32LE(4)] ?? 'sha1';
  const [from, to] = [at, at + signature.length];
  // Compilers sign by SHA-1, whatever the key says.
  const isValid = [...new Set([hash, 'sha1'])].some((name) =>
    verifies(name, publicKey, { image, from, to, signature }),
  );
  return isValid ? 'valid' : namesOther ? 'unverifiable' : 'invalid';
}

interface Signed {
  readonly image: PeImage;
  /** Where the signature stands, which is not over itself. */
  readonly from: number;
  readonly to: number;
  readonly signature: Buffer;
}

/** The numbers of a signature and of a key stand with the lowest byte first. */
function verifies(hash: string, key: KeyObject, { image, from, to, signature }: Signed): boolean {
  const verify = createVerify(hash);
  for (const part of signedParts(image, from, to)) verify.update(part);
  try {
    return verify.verify(key, Buffer.from(signature).reverse());
  } catch {
    // A key or a signature that is none to OpenSSL.
    return false;
  }
}

/**
 * The headers up to the last section's, without the checksum and the place of attribute certificates, then the data of
 * the sections as it stands in the file, without the signature.
 */
function* signedParts(image: PeImage, from: number, to: number): Generator<Uint8Array> {
  const { bytes, sections, checkSumOffset, directoriesOffset, optionalHeaderOffset } = image;
  const buffer = asBuffer(bytes);
  const tableOffset = optionalHeaderOffset + buffer.readUInt16LE(image.peOffset + 20);
  const headers = Buffer.from(buffer.subarray(0, tableOffset + sections.length * 40));
  headers.fill(0, checkSumOffset, checkSumOffset + 4);
  const certificates = directoriesOffset + directoryIndex.certificate * 8;
  headers.fill(0, certificates, certificates + 8);
  yield headers;
  const ordered = sections.toSorted((a, b) => a.pointerToRawData - b.pointerToRawData);
  for (const { pointerToRawData: start, sizeOfRawData } of ordered) {
    const end = Math.min(start + sizeOfRawData, bytes.length);
    if (from < start || to > end) yield bytes.subarray(start, end);
    else {
      yield bytes.subarray(start, from);
      yield bytes.subarray(to, end);
    }
  }
}

function keyOf(blob: Buffer): KeyObject | undefined {
  const start = keyHeader + blobHeader;
  if (blob.length < start + 12 || !blob.subarray(start, start + 4).equals(magic)) return undefined;
  const length = blob.readUInt32LE(start + 4) / 8;
  const modulus = blob.subarray(start + 12, start + 12 + length);
  if (!Number.isInteger(length) || modulus.length !== length || length < 48) return undefined;
  const number = (bytes: Buffer): string => Buffer.from(bytes).reverse().toString('base64url');
  const exponent = blob.subarray(start + 8, start + 12);
  try {
    const n = number(modulus);
    const e = Buffer.from(exponent)
      .reverse()
      .toString('hex')
      .replace(/^(?:00)+/, '');
    return createPublicKey({
      key: { kty: 'RSA', n, e: Buffer.from(e, 'hex').toString('base64url') },
      format: 'jwk',
    });
  } catch {
    return undefined;
  }
}
