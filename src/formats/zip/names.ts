import type { Buffer } from 'node:buffer';
import { decodeLatin1 } from '../../core/bytes.js';

/** Code page 437, 0x80 to 0xff (APPNOTE D.1). */
const upper437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function decodeCp437(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(/[\u0080-\u00ff]/g, (c) =>
    upper437.charAt(c.charCodeAt(0) - 128),
  );
}

/** What a scan over the bytes of a name saw: bits of `nameTrait`. */
export const nameTrait = {
  nonAscii: 1,
  backslash: 2,
  control: 4,
  dotDot: 8,
  colon: 16,
  /** A dot or blank before a separator or the end, which Windows drops; or `<>"|?*`. */
  windows: 32,
} as const;

const classOf = byteClasses();
const foldOf = Uint8Array.from({ length: 256 }, (_, byte) => foldByte(byte));

/** One table look-up a byte: 70,000 names are a few milliseconds. */
export function scanName(bytes: Uint8Array, start: number, end: number): number {
  let traits = 0;
  let previous = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    traits |= classOf[byte] as number;
    if (byte === 0x2e && previous === 0x2e) traits |= nameTrait.dotDot;
    if ((byte === 0x2f || byte === 0x5c) && isDroppable(previous)) traits |= nameTrait.windows;
    previous = byte;
  }
  return isDroppable(previous) ? traits | nameTrait.windows : traits;
}

/** FNV-1a over a plain ASCII name as `windowsKey` folds it: `\` is `/`, small letters are capitals. */
export function foldedHash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ (foldOf[bytes[i] as number] as number), 0x01000193);
  }
  return hash >>> 0;
}

/** @returns the name under flag 11 or code page 437; ASCII (nearly always) takes the short way. */
export function decodeName(
  buffer: Buffer,
  start: number,
  end: number,
  utf8: boolean,
  traits: number,
): string {
  if ((traits & nameTrait.nonAscii) === 0) return buffer.toString('latin1', start, end);
  return utf8 ? buffer.toString('utf8', start, end) : decodeCp437(buffer.subarray(start, end));
}

/**
 * The name as Windows would compare it: `\` is `/`, one code unit upper-cased at a time as the
 * upcase table of NTFS does, dots and blanks before a separator or the end dropped.
 */
export function windowsKey(name: string, traits: number): string {
  let key = (traits & nameTrait.backslash) === 0 ? name : name.replaceAll('\\', '/');
  if ((traits & nameTrait.windows) !== 0) key = key.split('/').map(dropTrailing).join('/');
  if ((traits & nameTrait.nonAscii) === 0) return key.toUpperCase();
  return key.replace(/[^\u0000-\u0060]/gu, upperOne); // oxlint-disable-line no-control-regex
}

/** Reserved device names open a device on Windows instead of a file, with any extension. */
export function hasDeviceName(name: string): boolean {
  return /(?:^|[/\\])(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.[^/\\]*)?(?:[/\\]|$)/i.test(name);
}

function byteClasses(): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) table[byte] = classOfByte(byte);
  return table;
}

function foldByte(byte: number): number {
  if (byte === 0x5c) return 0x2f;
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte;
}

function classOfByte(byte: number): number {
  if (byte >= 0x80) return nameTrait.nonAscii;
  if (byte < 0x20 || byte === 0x7f) return nameTrait.control;
  if (byte === 0x5c) return nameTrait.backslash;
  if (byte === 0x3a) return nameTrait.colon;
  return '<>"|?*'.includes(String.fromCharCode(byte)) ? nameTrait.windows : 0;
}

function isDroppable(byte: number): boolean {
  return byte === 0x2e || byte === 0x20;
}

function dropTrailing(segment: string): string {
  let end = segment.length;
  while (end > 0 && isDroppable(segment.charCodeAt(end - 1))) end--;
  return end === 0 ? segment : segment.slice(0, end);
}

function upperOne(c: string): string {
  const upper = c.toUpperCase();
  return upper.length === c.length ? upper : c;
}
