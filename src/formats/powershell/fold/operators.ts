import { limits } from '../../../core/limits.js';
import {
  all,
  Bytes,
  bytesOf,
  Char,
  charOf,
  Code,
  isList,
  joinedBy,
  listOf,
  numberOf,
  textOfValue,
  type Folded,
} from './value.js';

/** `+`: the left side says what is meant ("about_Arithmetic_Operators"). */
export function added(left: Folded, right: Folded): Folded | undefined {
  if (isList(left)) return capped([...left, ...listOf(right)]);
  if (typeof left === 'number') {
    const other = numberOf(right);
    return other === undefined ? undefined : left + other;
  }
  const [a, b] = [textOfValue(left), textOfValue(right)];
  return a === undefined || b === undefined ? undefined : cappedText(a + b);
}

export function subtracted(left: Folded, right: Folded): number | undefined {
  return calculated(left, right, (a, b) => a - b);
}

export function multiplied(operator: string, left: Folded, right: Folded): Folded | undefined {
  const times = numberOf(right);
  if (operator === '*' && typeof left === 'string' && times !== undefined)
    return times < 0 || left.length * times > limits.foldedCharacters
      ? undefined
      : left.repeat(times);
  if (operator === '%' || operator.toLowerCase() === '%')
    return calculated(left, right, (a, b) => a % b);
  if (operator === '*') return calculated(left, right, (a, b) => a * b);
  return operator === '/' ? calculated(left, right, (a, b) => a / b) : undefined;
}

function calculated(
  left: Folded,
  right: Folded,
  operation: (a: number, b: number) => number,
): number | undefined {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return undefined;
  const result = operation(a, b);
  return Number.isFinite(result) ? result : undefined;
}

export function bitwise(operator: string, left: Folded, right: Folded): number | undefined {
  const name = operator.toLowerCase().replace(/^-?b?/, '');
  if (name === 'xor') return calculated(left, right, (a, b) => a ^ b);
  if (name === 'and') return calculated(left, right, (a, b) => a & b);
  return name === 'or' ? calculated(left, right, (a, b) => a | b) : undefined;
}

/** `-f` ("about_Operators: Format operator"): `{0}` and `{1,5:X2}`, the format of numbers left out. */
export function formatted(pattern: Folded, given: Folded): string | undefined {
  if (typeof pattern !== 'string') return undefined;
  const entries = listOf(given);
  let known = true;
  const text = pattern.replace(
    /\{\{|\}\}|\{(\d{1,4})(?:,-?\d{1,3})?(?::([^{}]{0,20}))?\}/g,
    (whole, index?: string, format?: string) => {
      if (index === undefined) return whole.slice(1);
      const value = entries[Number(index)];
      const written = value === undefined ? undefined : inFormat(value, format);
      known &&= written !== undefined;
      return written ?? '';
    },
  );
  return known ? cappedText(text) : undefined;
}

function inFormat(value: Folded, format: string | undefined): string | undefined {
  if (format === undefined) return textOfValue(value);
  const number = numberOf(value);
  const [, kind = '', width = '0'] = /^([xXdD])(\d{0,2})$/.exec(format) ?? [];
  if (number === undefined || kind === '') return undefined;
  const digits = number.toString(/x/i.test(kind) ? 16 : 10).padStart(Number(width), '0');
  return kind === 'X' ? digits.toUpperCase() : digits;
}

/** `-join`, `-split`, `-replace`: patterns that are plain texts, or say one of several units. */
export function compared(operator: string, left: Folded, right: Folded): Folded | undefined {
  const name = operator
    .toLowerCase()
    .replace(/^-[ci]?(?=join|split|replace)/, '')
    .replace(/^-/, '');
  switch (name) {
    case 'join': {
      const separator = textOfValue(right);
      return separator === undefined ? undefined : joinedBy(listOf(left), separator);
    }
    case 'split':
      return splitBy(left, right);
    case 'replace':
      return replaced(left, right);
    default:
      return undefined;
  }
}

export function splitBy(left: Folded, right: Folded): Folded | undefined {
  const text = textOfValue(left);
  const pattern = plainPattern(listOf(right)[0]);
  if (text === undefined || pattern === undefined) return undefined;
  return capped(text.split(pattern));
}

function replaced(left: Folded, right: Folded): string | undefined {
  const [old, by = ''] = listOf(right);
  const text = textOfValue(left);
  const pattern = plainPattern(old);
  const fresh = textOfValue(by);
  if (text === undefined || pattern === undefined || fresh === undefined || /\$[\d{&]/.test(fresh))
    return undefined;
  return cappedText(text.split(pattern).join(fresh));
}

/** What a regular expression stands for where it has no more than escapes and sets of units. */
function plainPattern(value: Folded | undefined): RegExp | undefined {
  if (value === undefined) return undefined;
  const text = textOfValue(value);
  if (text === undefined || text === '' || text.length > 200) return undefined;
  const bare = text.replace(/\\[^a-z0-9]/gi, 'x').replace(/\\s/g, ' ');
  if (/^\[[^\]\\^[]{1,100}\]$/.test(bare) || !/[\\^$.|?*+()[\]{}]/.test(bare))
    return new RegExp(text, 'i');
  return /^[^\\^$.?*+()[\]{}]{1,100}$/.test(bare) ? new RegExp(text, 'i') : undefined;
}

/** `$text[4,24]`, `$list[-1..-3]` */
export function elementOf(value: Folded, index: Folded): Folded | undefined {
  const units = typeof value === 'string' ? value : listOf(value);
  const at = (entry: Folded): Folded | undefined => {
    const number = numberOf(entry);
    if (number === undefined || !Number.isInteger(number)) return undefined;
    const unit = units[number < 0 ? units.length + number : number];
    return typeof units === 'string' && typeof unit === 'string' ? new Char(unit) : unit;
  };
  if (!isList(index)) return at(index);
  // What is out of range is left out, as PowerShell does.
  return capped(index.flatMap((entry) => at(entry) ?? []));
}

export function rangeOf(from: Folded, to: Folded): Folded | undefined {
  const [a, b] = [numberOf(from), numberOf(to)];
  if (a === undefined || b === undefined || Math.abs(b - a) > limits.foldedCharacters / 8)
    return undefined;
  const step = a <= b ? 1 : -1;
  return Array.from(
    { length: Math.abs(Math.trunc(b) - Math.trunc(a)) + 1 },
    (_, at) => Math.trunc(a) + at * step,
  );
}

/** `[char]65`, `[byte[]](1,2)`, `[scriptblock]'…'` */
export function castTo(type: string, value: Folded): Folded | undefined {
  switch (type.toLowerCase().replace(/^system\./, '')) {
    case 'char':
      return charOf(value);
    case 'string':
      return textOfValue(value);
    case 'int':
    case 'int32':
    case 'int64':
    case 'long':
    case 'byte':
      return numberOf(value);
    case 'char[]':
      return typeof value === 'string'
        ? Array.from(value, (unit) => new Char(unit))
        : all(listOf(value), charOf);
    case 'string[]':
      return all(listOf(value), textOfValue);
    case 'int[]':
    case 'int32[]':
      return all(listOf(value), numberOf);
    case 'byte[]': {
      const bytes = bytesOf(value);
      return bytes && new Bytes(bytes);
    }
    case 'scriptblock':
    case 'management.automation.scriptblock':
      return typeof value === 'string' ? new Code(value) : undefined;
    case 'array':
    case 'object[]':
      return listOf(value);
    default:
      return undefined;
  }
}

export function cappedText(text: string): string | undefined {
  return text.length > limits.foldedCharacters ? undefined : text;
}

function capped(list: readonly Folded[]): readonly Folded[] | undefined {
  return list.length > limits.foldedCharacters ? undefined : list;
}
