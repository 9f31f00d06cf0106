import { openBlob } from './metadata/heaps.js';
import type { Cursor } from './metadata/compressed.js';
import { chargeUnits, perModule, type Module } from './module.js';
import {
  decodeFieldSignature,
  decodeInstantiation,
  decodeLocals,
  decodeMethodSignature,
  decodePropertySignature,
  decodeType,
} from './signature/decode.js';

/** Decodes the blob at an index of #Blob; undefined when it cannot be decoded whole. */
type BlobReader<T> = (module: Module, index: number) => T | undefined;

/** Compilers share one blob among all members of the same shape, so each is decoded once. */
function perBlob<T>(decode: (blob: Cursor) => T | undefined): BlobReader<T> {
  const known = perModule(() => new Map<number, T | null>());
  return (module, index) => {
    const decoded = known(module);
    let value = decoded.get(index);
    if (value === undefined) {
      value = decodeAt(module, index, decode) ?? null;
      decoded.set(index, value);
    }
    return value ?? undefined;
  };
}

/** What decoding a byte is worth in characters of text: blobs may overlap without end. */
const unitsPerByte = 16;

function decodeAt<T>(module: Module, index: number, decode: (blob: Cursor) => T | undefined) {
  const blob = openBlob(module.blobs, index);
  if (blob === undefined) return undefined;
  chargeUnits(module, unitsPerByte * (blob.end - blob.position));
  return decode(blob);
}

export const methodSignatureAt = perBlob(decodeMethodSignature);
export const fieldSignatureAt = perBlob(decodeFieldSignature);
export const propertySignatureAt = perBlob(decodePropertySignature);
export const localsAt = perBlob(decodeLocals);
export const instantiationAt = perBlob(decodeInstantiation);
export const typeSignatureAt = perBlob(decodeType);
