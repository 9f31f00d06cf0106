import { limits } from '../../../core/limits.js';

/** What an expression of PowerShell comes to, where its text alone says so. */
export type Folded = string | number | boolean | Char | Code | Encoding | Bytes | readonly Folded[];

/** One UTF-16 unit: in an array they are joined, beside a number they count. */
export class Char {
  readonly unit: string;

  constructor(unit: string) {
    this.unit = unit;
  }
}

/** `[scriptblock]::Create('…')`: text that runs where it is called. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class Bytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** `[Text.Encoding]::Unicode` */
export class Encoding {
  readonly name: 'utf8' | 'utf16le' | 'latin1';

  constructor(name: Encoding['name']) {
    this.name = name;
  }
}

export const isList = (value: Folded): value is readonly Folded[] => Array.isArray(value);

/** As PowerShell writes a value into a text; an array has blanks between. */
export function textOfValue(value: Folded): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value instanceof Char) return value.unit;
  if (value instanceof Code) return value.text;
  if (value instanceof Encoding || value instanceof Bytes) return undefined;
  return joinedBy(value, ' ');
}

export function joinedBy(list: readonly Folded[], separator: string): string | undefined {
  const texts: string[] = [];
  let length = 0;
  for (const entry of list) {
    const text = isList(entry) ? undefined : textOfValue(entry);
    if (text === undefined) return undefined;
    length += text.length + separator.length;
    if (length > limits.foldedCharacters) return undefined;
    texts.push(text);
  }
  return texts.join(separator);
}

export function listOf(value: Folded): readonly Folded[] {
  if (isList(value)) return value;
  if (value instanceof Bytes) return [...value.bytes];
  return [value];
}

export function numberOf(value: Folded | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Char) return value.unit.charCodeAt(0);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number.parseInt(text.slice(2), 16);
  return /^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? Number(text) : undefined;
}

/** A number outside 0 to 65535 is no character. */
export function charOf(value: Folded): Char | undefined {
  if (value instanceof Char) return value;
  if (typeof value === 'string' && value.length === 1) return new Char(value);
  const code = numberOf(value);
  if (code === undefined || !Number.isInteger(code) || code < 0 || code > 0xffff) return undefined;
  return new Char(String.fromCharCode(code));
}

export function bytesOf(value: Folded): Uint8Array | undefined {
  if (value instanceof Bytes) return value.bytes;
  if (!isList(value)) return undefined;
  const bytes = new Uint8Array(value.length);
  for (const [at, entry] of value.entries()) {
    const byte = numberOf(entry);
    if (byte === undefined || !Number.isInteger(byte) || byte < 0 || byte > 255) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

/** Every entry, or nothing. */
export function all<T>(
  list: readonly Folded[],
  of: (entry: Folded) => T | undefined,
): T[] | undefined {
  const results: T[] = [];
  for (const entry of list) {
    const result = of(entry);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

/** Units that a value takes. */
export function sizeOf(value: Folded | undefined): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Bytes) return value.bytes.length;
  return value !== undefined && isList(value) ? value.length : 1;
}
