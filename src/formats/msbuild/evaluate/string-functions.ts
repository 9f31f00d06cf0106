import { limits, within } from '../../../core/limits.js';
import { Open } from './machine.js';
import {
  compareVersionNumbers,
  parseVersionNumber,
  RegexMatch,
  VersionNumber,
  type Typed,
  typedToText,
} from './value.js';

/** Instance methods and properties of `System.String`, as property functions may call them. */
export function callOnString(text: string, name: string, given: readonly Typed[]): Typed {
  const found = methods.get(name);
  if (found === undefined) throw new Open(`calls String.${name}`);
  return found(text, given.filter(isNoComparison), given.some(ignoresCase));
}

type Method = (text: string, given: readonly Typed[], ignoreCase: boolean) => Typed;

function comparisonOf(value: Typed): string | undefined {
  if (typeof value !== 'string') return undefined;
  return /^(?:System\.)?(?:StringComparison\.)?((?:Ordinal|InvariantCulture|CurrentCulture)(?:IgnoreCase)?)$/i.exec(
    value,
  )?.[1];
}

function isNoComparison(value: Typed): boolean {
  return comparisonOf(value) === undefined;
}

function ignoresCase(value: Typed): boolean {
  return comparisonOf(value)?.toLowerCase().endsWith('ignorecase') === true;
}

function textAt(given: readonly Typed[], at: number): string {
  const value = given[at];
  if (value === undefined) throw new Open('calls a function with too few arguments');
  return typedToText(value);
}

/** `System.Convert.ToInt32` of an argument. */
export function integerAt(given: readonly Typed[], at: number): number {
  const text = textAt(given, at).trim();
  if (!/^[+-]?\d{1,10}$/.test(text)) throw new Open('calls a function with no number where one is');
  return Number(text);
}

function folded(text: string, ignoreCase: boolean): string {
  return ignoreCase ? text.toLowerCase() : text;
}

const methods = new Map<string, Method>([
  ['length', (text) => text.length],
  ['tolower', (text) => text.toLowerCase()],
  ['tolowerinvariant', (text) => text.toLowerCase()],
  ['toupper', (text) => text.toUpperCase()],
  ['toupperinvariant', (text) => text.toUpperCase()],
  ['tostring', (text) => text],
  ['clone', (text) => text],
  ['normalize', (text) => text.normalize()],
  ['trim', (text, given) => trim(text, given, true, true)],
  ['trimstart', (text, given) => trim(text, given, true, false)],
  ['trimend', (text, given) => trim(text, given, false, true)],
  [
    'startswith',
    (text, given, ignore) => folded(text, ignore).startsWith(folded(textAt(given, 0), ignore)),
  ],
  [
    'endswith',
    (text, given, ignore) => folded(text, ignore).endsWith(folded(textAt(given, 0), ignore)),
  ],
  [
    'contains',
    (text, given, ignore) => folded(text, ignore).includes(folded(textAt(given, 0), ignore)),
  ],
  ['equals', (text, given, ignore) => folded(text, ignore) === folded(textAt(given, 0), ignore)],
  ['compareto', (text, given) => ordinal(text, textAt(given, 0))],
  ['indexof', indexOf],
  ['lastindexof', lastIndexOf],
  ['indexofany', (text, given) => indexOfAny(text, textAt(given, 0))],
  ['lastindexofany', (text, given) => lastIndexOfAny(text, textAt(given, 0))],
  ['replace', replace],
  ['substring', substring],
  ['remove', remove],
  ['insert', insert],
  ['padleft', (text, given) => text.padStart(width(given), padding(given))],
  ['padright', (text, given) => text.padEnd(width(given), padding(given))],
  ['split', split],
  ['value', (text) => text],
  ['tochararray', (text) => [...text]],
  ['get_chars', (text, given) => characterAt(text, integerAt(given, 0))],
  ['[]', (text, given) => characterAt(text, integerAt(given, 0))],
  ['gethashcode', () => notKnown('GetHashCode')],
]);

function notKnown(name: string): never {
  throw new Open(`calls ${name}, whose result changes from run to run`);
}

function ordinal(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether a unit is one of those given; white space where none are. */
function anyOf(units: string): (unit: string) => boolean {
  if (units === '') return (unit) => /\s/.test(unit);
  const known = new Set(units.split(''));
  return (unit) => known.has(unit);
}

function trim(text: string, given: readonly Typed[], start: boolean, end: boolean): string {
  const units = given.map(typedToText).join('');
  const drops = anyOf(units);
  let from = 0;
  let to = text.length;
  if (start) while (from < to && drops(text.charAt(from))) from++;
  if (end) while (to > from && drops(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function indexOf(text: string, given: readonly Typed[], ignore: boolean): number {
  const start = given.length > 1 ? integerAt(given, 1) : 0;
  inRange(start, text.length);
  return folded(text, ignore).indexOf(folded(textAt(given, 0), ignore), start);
}

function lastIndexOf(text: string, given: readonly Typed[], ignore: boolean): number {
  const start = given.length > 1 ? integerAt(given, 1) : text.length;
  return folded(text, ignore).lastIndexOf(folded(textAt(given, 0), ignore), start);
}

function indexOfAny(text: string, units: string): number {
  const known = new Set(units.split(''));
  for (let at = 0; at < text.length; at++) if (known.has(text.charAt(at))) return at;
  return -1;
}

function lastIndexOfAny(text: string, units: string): number {
  const known = new Set(units.split(''));
  for (let at = text.length - 1; at >= 0; at--) if (known.has(text.charAt(at))) return at;
  return -1;
}

function inRange(value: number, most: number): void {
  if (value < 0 || value > most) throw new Open('calls a function out of the range of its text');
}

function replace(text: string, given: readonly Typed[]): string {
  const old = textAt(given, 0);
  const by = given[1] === undefined ? '' : typedToText(given[1]);
  if (old === '') throw new Open('replaces nothing');
  const pieces = text.split(old);
  within('evaluatedCharacters', text.length + pieces.length * by.length);
  return pieces.join(by);
}

function substring(text: string, given: readonly Typed[]): string {
  const start = integerAt(given, 0);
  const length = given.length > 1 ? integerAt(given, 1) : text.length - start;
  inRange(start, text.length);
  inRange(length, text.length - start);
  return text.slice(start, start + length);
}

function remove(text: string, given: readonly Typed[]): string {
  const start = integerAt(given, 0);
  const length = given.length > 1 ? integerAt(given, 1) : text.length - start;
  inRange(start, text.length);
  inRange(length, text.length - start);
  return text.slice(0, start) + text.slice(start + length);
}

function insert(text: string, given: readonly Typed[]): string {
  const at = integerAt(given, 0);
  inRange(at, text.length);
  return text.slice(0, at) + textAt(given, 1) + text.slice(at);
}

function width(given: readonly Typed[]): number {
  const value = integerAt(given, 0);
  inRange(value, limits.evaluatedCharacters);
  return value;
}

function padding(given: readonly Typed[]): string {
  return given.length > 1 ? textAt(given, 1).slice(0, 1) : ' ';
}

/** Characters, each a separator; `RemoveEmptyEntries` and `TrimEntries` are flags at the end. */
function split(text: string, given: readonly Typed[]): string[] {
  const texts = given.map(typedToText);
  const options = texts.filter((entry) => /RemoveEmptyEntries|TrimEntries|^None$/.test(entry));
  const units = texts.filter((entry) => !options.includes(entry)).join('');
  const isOne = anyOf(units);
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (!isOne(unit)) continue;
    pieces.push(text.slice(from, at));
    from = at + 1;
  }
  pieces.push(text.slice(from));
  const flags = options.join();
  const cut = flags.includes('TrimEntries') ? pieces.map((piece) => piece.trim()) : pieces;
  return flags.includes('RemoveEmptyEntries') ? cut.filter((piece) => piece !== '') : cut;
}

function characterAt(text: string, at: number): string {
  inRange(at, text.length - 1);
  return text.charAt(at);
}

/** Members of what is no string: lists, numbers, versions. */
export function callOnOther(
  value: Exclude<Typed, string>,
  name: string,
  given: readonly Typed[],
): Typed {
  if (name === 'tostring' && given.length === 0) return typedToText(value);
  if (value instanceof VersionNumber) return callOnVersion(value, name, given);
  if (value instanceof RegexMatch) return callOnMatch(value, name);
  if (Array.isArray(value)) return callOnList(value as readonly string[], name, given);
  if (name === 'equals') return typedToText(value) === textAt(given, 0);
  if (name === 'compareto' && typeof value === 'number')
    return Math.sign(value - integerAt(given, 0));
  throw new Open(`calls ${name} on a value that has none`);
}

function callOnList(list: readonly string[], name: string, given: readonly Typed[]): Typed {
  if (name === 'length' || name === 'count') return list.length;
  if (name === '[]' || name === 'getvalue' || name === 'get') {
    const at = integerAt(given, 0);
    inRange(at, list.length - 1);
    return list[at] ?? '';
  }
  throw new Open(`calls ${name} on a list`);
}

/** A group that matched nothing is the empty text. */
function callOnMatch({ groups }: RegexMatch, name: string): Typed {
  if (name === 'value') return groups?.[0] ?? '';
  if (name === 'success') return groups !== undefined;
  if (name === 'length') return groups?.[0]?.length ?? 0;
  if (name === 'groups') return groups ?? [''];
  throw new Open(`calls Match.${name}`);
}

const versionParts = ['major', 'minor', 'build', 'revision'];

function callOnVersion(version: VersionNumber, name: string, given: readonly Typed[]): Typed {
  const part = versionParts.indexOf(name);
  if (part >= 0) return version.parts[part] ?? -1;
  if (name === 'tostring') {
    const count = integerAt(given, 0);
    inRange(count, version.parts.length);
    return version.parts.slice(0, count).join('.');
  }
  if (name === 'compareto' || name === 'equals') {
    const other = parseVersionNumber(textAt(given, 0));
    if (other === undefined) throw new Open('compares a version with what is none');
    const order = Math.sign(compareVersionNumbers(version, other));
    return name === 'equals' ? order === 0 : order;
  }
  throw new Open(`calls Version.${name}`);
}
