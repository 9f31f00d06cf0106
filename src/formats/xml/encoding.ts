import { isUtf8 } from 'node:buffer';
import { decodeLatin1, decodeUtf16, decodeUtf8, decodeWindows1252 } from '../../core/bytes.js';
import type { XmlProblem } from './model.js';

export interface DecodedXml {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: string;
  /** Bytes of the byte order mark. */
  readonly skip: number;
  readonly problems: readonly XmlProblem[];
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Decodes as XML 1.0 appendix F says: byte order mark, then the shape of `<?`, then the encoding
 * declaration. What the bytes show wins over what the declaration claims: files written from a
 * string that says `utf-16` are common and honest.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const shape = shapeOf(bytes);
  const declared = declaredEncoding(bytes, shape?.skip ?? 0);
  if (shape === undefined && declared !== undefined && !isUnicodeLabel(declared)) {
    return decodeLegacy(bytes, declared);
  }
  const { encoding, skip } = shape ?? { encoding: 'utf-8', skip: 0 };
  const content = bytes.subarray(skip);
  const problems: XmlProblem[] = [];
  if (declared !== undefined && !agree(declared, encoding)) {
    problems.push(problem('encoding-mismatch', `says ${declared}, is ${encoding}`));
  }
  if (encoding === 'utf-8' && !isUtf8(content)) {
    problems.push(problem('invalid-encoding', 'bytes that are not UTF-8'));
  }
  return { text: decodeUnicode(content, encoding), encoding, skip, problems };
}

function shapeOf(bytes: Uint8Array): { encoding: Unicode; skip: number } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (a === 0x3c && b === 0) return { encoding: 'utf-16le', skip: 0 };
  if (a === 0 && b === 0x3c) return { encoding: 'utf-16be', skip: 0 };
  return undefined;
}

function decodeUnicode(bytes: Uint8Array, encoding: Unicode): string {
  if (encoding === 'utf-8') return decodeUtf8(bytes);
  if (encoding === 'utf-16le') return decodeUtf16(bytes);
  return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
}

/** The declaration is ASCII, if need be after the zero half of each unit of UTF-16 is dropped. */
function declaredEncoding(bytes: Uint8Array, start: number): string | undefined {
  const head = decodeLatin1(bytes, start, Math.min(bytes.length, start + 400));
  const declaration = /^<\?xml\s[^>]*/.exec(head.replaceAll('\0', '').trimStart())?.[0];
  const match = /\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(declaration ?? '');
  return match?.[1]?.toLowerCase();
}

const asciiLabels = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

function isUnicodeLabel(label: string): boolean {
  return asciiLabels.has(label) || /^(?:utf-?16|ucs-2|iso-10646-ucs-2|unicode)/.test(label);
}

function agree(declared: string, encoding: Unicode): boolean {
  if (encoding === 'utf-8') return asciiLabels.has(declared);
  return isUnicodeLabel(declared) && !asciiLabels.has(declared);
}

function decodeLegacy(bytes: Uint8Array, label: string): DecodedXml {
  const decode = decoderFor(label);
  if (decode !== undefined) return { text: decode(bytes), encoding: label, skip: 0, problems: [] };
  const problems = [problem('unknown-encoding', `the encoding ${label} is not known`)];
  return { text: decodeUtf8(bytes), encoding: 'utf-8', skip: 0, problems };
}

/** ICU knows the other code pages that old package descriptions were written in. */
function decoderFor(label: string): ((bytes: Uint8Array) => string) | undefined {
  if (label === 'windows-1252' || label === 'cp1252') return decodeWindows1252;
  if (/^(?:iso-?8859-1|latin-?1)$/.test(label)) return decodeLatin1;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function problem(code: XmlProblem['code'], message: string): XmlProblem {
  return { code, message, line: 1 };
}
