import { decodeLatin1 } from '../../core/bytes.js';
import { fieldData } from '../../formats/cil/field-data.js';
import type { Module } from '../../formats/cil/module.js';
import type { Gather, PackageFile } from '../gather.js';
import { classifyLiteral } from '../literals.js';

/** Shorter data names nothing; longer data is no host, path or name. */
const fewestBytes = 6;
const mostBytes = 8_192;

/**
 * Texts that stand in the initial data of fields: `"…"u8`, and arrays of bytes or characters, which
 * is how a host is kept out of the user strings (ECMA-335 II.22.18).
 */
export function inspectFieldTexts(module: Module, file: PackageFile, gather: Gather): void {
  for (const { offset, data } of fieldData(module)) {
    if (data.length < fewestBytes || data.length > mostBytes) continue;
    const text = textOf(data);
    if (text === undefined) continue;
    const location = { path: file.path, offset, length: data.length };
    classifyLiteral(text)?.report(gather, location);
  }
}

/** Printable ASCII, one byte or two a character; the compiler ends `"…"u8` with a zero. */
function textOf(data: Uint8Array): string | undefined {
  if (data[1] !== 0) return isPrintable(data, 1) ? decode(data, 1) : undefined;
  return isPrintable(data, 2) ? decode(data, 2) : undefined;
}

function isPrintable(data: Uint8Array, width: 1 | 2): boolean {
  const end = lengthOf(data, width);
  if (end === 0 || end % width !== 0) return false;
  for (let at = 0; at < end; at += width) {
    const c = data[at] as number;
    if (c < 0x20 || c > 0x7e || (width === 2 && data[at + 1] !== 0)) return false;
  }
  return true;
}

function lengthOf(data: Uint8Array, width: 1 | 2): number {
  const ends = data[data.length - 1] === 0 && (width === 1 || data[data.length - 2] === 0);
  return ends ? data.length - width : data.length;
}

function decode(data: Uint8Array, width: 1 | 2): string {
  const characters = data.subarray(0, lengthOf(data, width)).filter((_, at) => at % width === 0);
  return decodeLatin1(characters);
}
