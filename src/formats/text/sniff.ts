import { decodeLatin1 } from '../../core/bytes.js';

/** What bytes are, by their first ones and their shape; never by a file's name. */
export type ContentKind =
  | 'pe'
  | 'elf'
  | 'macho'
  | 'wasm'
  | 'java-class'
  | 'zip'
  | 'gzip'
  | '7z'
  | 'rar'
  | 'cab'
  | 'bzip2'
  | 'xz'
  | 'zstd'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'bmp'
  | 'ico'
  | 'webp'
  | 'wav'
  | 'mp3'
  | 'ttf'
  | 'woff'
  | 'sqlite'
  | 'der'
  | 'pdb'
  | 'xml'
  | 'json'
  | 'powershell'
  | 'batch'
  | 'shell'
  | 'text'
  | 'empty'
  | 'binary';

type Magic = readonly [ContentKind, number, string];

/** Signatures as hexadecimal digits at an offset; the longer, more telling ones first. */
const magics: readonly Magic[] = [
  ['sqlite', 0, '53514c69746520666f726d6174203300'],
  ['png', 0, '89504e470d0a1a0a'],
  ['7z', 0, '377abcaf271c'],
  ['xz', 0, 'fd377a585a00'],
  ['rar', 0, '526172211a07'],
  ['pdf', 0, '255044462d'],
  ['elf', 0, '7f454c46'],
  ['wasm', 0, '0061736d'],
  ['zip', 0, '504b0304'],
  ['zip', 0, '504b0506'],
  ['cab', 0, '4d534346'],
  ['gif', 0, '47494638'],
  ['macho', 0, 'feedface'],
  ['macho', 0, 'feedfacf'],
  ['macho', 0, 'cefaedfe'],
  ['macho', 0, 'cffaedfe'],
  ['zstd', 0, '28b52ffd'],
  ['ttf', 0, '00010000'],
  ['ttf', 0, '4f54544f'],
  ['woff', 0, '774f4646'],
  ['woff', 0, '774f4632'],
  ['wav', 8, '57415645'],
  ['webp', 8, '57454250'],
  // Portable PDB: a metadata root of its own (ECMA-335 II.24.2.1); Windows PDB: an MSF container.
  ['pdb', 0, '42534a42'],
  ['pdb', 0, '4d6963726f736f667420432f432b2b204d534620'],
  ['jpeg', 0, 'ffd8ff'],
  ['mp3', 0, '494433'],
  ['bzip2', 0, '425a68'],
  ['gzip', 0, '1f8b08'],
  ['ico', 0, '00000100'],
  ['ico', 0, '00000200'],
];

/** The start that tells text from binary, and markup by how it begins. */
const sampleBytes = 4096;
/** Scripts are looked for further on: a long comment or a page of blanks may stand before them. */
const scriptBytes = 64 * 1024;

/** Recognises content; text and scripts by shape, the rest by signature. Never throws. */
export function sniffContent(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty';
  if (isPe(bytes)) return 'pe';
  const fat = fatOrJava(bytes);
  if (fat) return fat;
  const magic = magics.find(([, offset, hex]) => startsWith(bytes, offset, hex));
  if (magic) return magic[0];
  if (isBitmap(bytes)) return 'bmp';
  if (isDer(bytes)) return 'der';
  const text = sampleText(bytes);
  return text === undefined ? 'binary' : sniffText(text, () => longSample(bytes));
}

/** "MZ", and the offset at 0x3c leads to "PE\0\0" (Microsoft PE/COFF 3.1, ECMA-335 II.25.2.1). */
function isPe(bytes: Uint8Array): boolean {
  if (bytes.length < 0x40 || bytes[0] !== 0x4d || bytes[1] !== 0x5a) return false;
  const at =
    (bytes[0x3c] as number) +
    (bytes[0x3d] as number) * 0x100 +
    (bytes[0x3e] as number) * 0x10000 +
    (bytes[0x3f] as number) * 0x1000000;
  return startsWith(bytes, at, '50450000');
}

/** Both start with CAFEBABE: a fat Mach-O counts few architectures, a class has a version there. */
function fatOrJava(bytes: Uint8Array): ContentKind | undefined {
  if (!startsWith(bytes, 0, 'cafebabe') || bytes.length < 8) return undefined;
  return (bytes[7] as number) < 45 && bytes[6] === 0 ? 'macho' : 'java-class';
}

function isBitmap(bytes: Uint8Array): boolean {
  return bytes.length > 26 && startsWith(bytes, 0, '424d') && startsWith(bytes, 6, '00000000');
}

/** A SEQUENCE whose length is that of the file (X.690): certificates, signatures, keys. */
function isDer(bytes: Uint8Array): boolean {
  if (bytes.length < 64 || bytes[0] !== 0x30) return false;
  const form = bytes[1] as number;
  if (form < 0x81 || form > 0x84) return false;
  let length = 0;
  for (let i = 0; i < form - 0x80; i++) length = length * 256 + (bytes[2 + i] as number);
  return length + 2 + (form - 0x80) === bytes.length;
}

function startsWith(bytes: Uint8Array, offset: number, hex: string): boolean {
  if (offset + hex.length / 2 > bytes.length) return false;
  for (let i = 0; i < hex.length / 2; i++) {
    if (bytes[offset + i] !== Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)) return false;
  }
  return true;
}

/** As much text as a script is looked for in. */
function longSample(bytes: Uint8Array): string {
  const wide = wideOrder(bytes);
  if (wide !== undefined) return everySecond(bytes, wide, scriptBytes);
  return decodeLatin1(bytes, 0, Math.min(bytes.length, scriptBytes));
}

/** The start as text, each byte a character; undefined for bytes that are no text. */
function sampleText(bytes: Uint8Array): string | undefined {
  const wide = wideOrder(bytes);
  if (wide !== undefined) return everySecond(bytes, wide, sampleBytes);
  const end = Math.min(bytes.length, sampleBytes);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === 0) return undefined;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  if (controls * 100 > end) return undefined;
  return decodeLatin1(bytes, 0, end).replace(/^\u00ef\u00bb\u00bf/, '');
}

/** Which byte of each pair holds the character: by the mark, or by ASCII letters in a row. */
function wideOrder(bytes: Uint8Array): 0 | 1 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 0;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 1;
  if (bytes.length < 8) return undefined;
  const zero = (i: number): boolean => bytes[i] === 0;
  const letter = (i: number): boolean => (bytes[i] ?? 0) >= 0x09 && (bytes[i] ?? 0) < 0x7f;
  const pairs = [0, 2, 4, 6];
  if (pairs.every((i) => letter(i) && zero(i + 1))) return 0;
  return pairs.every((i) => zero(i) && letter(i + 1)) ? 1 : undefined;
}

function everySecond(bytes: Uint8Array, order: 0 | 1, most: number): string {
  let text = '';
  const end = Math.min(bytes.length, most);
  for (let i = order; i < end; i += 2) text += String.fromCharCode(bytes[i] as number);
  return text.replace(/^[\u00ff\u00fe]/, '');
}

/**
 * Marks of a PowerShell script: two different ones are needed. Blanks are those of one line: to
 * cross lines would make the search quadratic in blank ones.
 */
const powershellMarks = [
  /^[ \t]*(?:param[ \t]*\(|\[CmdletBinding|#requires\b|<#)/im,
  /^[ \t]*\$[\w:]+[ \t]*=[ \t]*(?:New-Object|Get-|Join-Path|\[|\$|"|')/im,
  /\b(?:Write-(?:Host|Output)|Invoke-(?:WebRequest|Expression|RestMethod)|Start-Process|New-Object|Set-(?:Item|Variable|ExecutionPolicy)|Get-(?:Content|ChildItem|Item)|Remove-Item|Add-Type)\b/i,
  /^[ \t]*function[ \t]+\w+-\w+/im,
];

const batchMarks = [
  /^[ \t]*@echo[ \t]+off\b/im,
  /^[ \t]*(?:setlocal|endlocal|goto[ \t]+:?\w+|if[ \t]+(?:not[ \t]+)?exist\s|set[ \t]+\/[ap]\s|rem\s)/im,
  /%~dp0|%[A-Z_]{3,}%/,
];

function sniffText(text: string, whole: () => string): ContentKind {
  const start = text.trimStart();
  if (start.startsWith('<?xml') || /^<[A-Za-z!][\w:.-]*[\s/>]/.test(start)) return 'xml';
  if (start.startsWith('#!')) {
    if (/^#!.*\b(?:pwsh|powershell)\b/.test(start)) return 'powershell';
    return /^#!.*\b(?:ba|da|z|k)?sh\b/.test(start) ? 'shell' : 'text';
  }
  if (/^[[{]\s*(?:["{[\]}\d-]|true|false|null|\/\/)/.test(start)) return 'json';
  return sniffScript(start, whole());
}

function sniffScript(start: string, text: string): ContentKind {
  if (/^@echo[ \t]+off\b/i.test(start) || count(batchMarks, text) > 1) return 'batch';
  return count(powershellMarks, text) > 1 ? 'powershell' : 'text';
}

function count(marks: readonly RegExp[], text: string): number {
  return marks.filter((mark) => mark.test(text)).length;
}
