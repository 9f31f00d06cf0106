import { compared, cappedText } from './operators.js';
import {
  all,
  Bytes,
  bytesOf,
  Char,
  charOf,
  Code,
  Encoding,
  isList,
  joinedBy,
  listOf,
  numberOf,
  textOfValue,
  type Folded,
} from './value.js';

type Static = (given: readonly Folded[]) => Folded | undefined;

const onFirst =
  (of: (value: Folded, given: readonly Folded[]) => Folded | undefined): Static =>
  (given) =>
    given[0] === undefined ? undefined : of(given[0], given);
const onFirstText =
  (of: (text: string, given: readonly Folded[]) => Folded | undefined): Static =>
  (given) => {
    const text = given[0] === undefined ? undefined : textOfValue(given[0]);
    return text === undefined ? undefined : of(text, given);
  };

const toNumber = onFirst((value, [, base]) => numberOf(radix(value, base)));
const sameText = onFirstText((text) => text);
const toCode = onFirstText((text) => new Code(text));
const replaceIn = onFirst((value, given) => compared('-replace', value, given.slice(1)));

const statics: ReadonlyMap<string, Static> = new Map([
  ['convert::frombase64string', onFirstText((text) => new Bytes(Buffer.from(text, 'base64')))],
  ['convert::tochar', onFirst((value, [, base]) => charOf(radix(value, base)))],
  ['convert::toint32', toNumber],
  ['convert::tobyte', toNumber],
  ['convert::tostring', sameText],
  ['string::copy', sameText],
  ['regex::unescape', onFirstText(unescapedPattern)],
  ['text.regularexpressions.regex::unescape', onFirstText(unescapedPattern)],
  ['uri::unescapedatastring', onFirstText(unescapedUrl)],
  ['net.webutility::urldecode', onFirstText(unescapedUrl)],
  ['char::convertfromutf32', onFirst((value) => charOf(value)?.unit)],
  ['string::new', (given) => joinedBy(listOf(given[0] ?? ''), '')],
  ['string::join', onFirstText((text, given) => joinedBy(given.slice(1).flatMap(listOf), text))],
  ['string::concat', (given) => joinedBy(given.flatMap(listOf), '')],
  ['regex::replace', replaceIn],
  ['text.regularexpressions.regex::replace', replaceIn],
  ['scriptblock::create', toCode],
  ['management.automation.scriptblock::create', toCode],
]);

/** Static members of .NET types that only move text about. */
export function staticCall(
  type: string,
  member: string,
  given: readonly Folded[],
): Folded | undefined {
  const short = type.toLowerCase().replace(/^system\./, '');
  return statics.get(`${short}::${member.toLowerCase()}`)?.(given);
}

function radix(value: Folded, base: Folded | undefined): Folded {
  const written = typeof value === 'string' ? value.trim() : '';
  const [from, digits] = [numberOf(base), /^[0-9a-f]{1,8}$/i.test(written)];
  if (from === undefined || !digits || ![2, 8, 16].includes(from)) return value;
  return Number.parseInt(written, from);
}

function unescapedPattern(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi,
    (_, x?: string, u?: string, unit?: string) =>
      x === undefined && u === undefined
        ? (unit ?? '')
        : String.fromCharCode(Number.parseInt(x ?? u ?? '', 16)),
  );
}

function unescapedUrl(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

const encodings: ReadonlyMap<string, Encoding['name']> = new Map([
  ['unicode', 'utf16le'],
  ['utf8', 'utf8'],
  ['ascii', 'latin1'],
  ['default', 'latin1'],
  ['latin1', 'latin1'],
] as const);

/** `[Text.Encoding]::Unicode`, `[string]::Empty` */
export function staticMember(type: string, member: string): Folded | undefined {
  const short = type.toLowerCase().replace(/^system\./, '');
  const name = member.toLowerCase();
  if (short === 'text.encoding') {
    const encoding = encodings.get(name);
    return encoding && new Encoding(encoding);
  }
  return short === 'string' && name === 'empty' ? '' : undefined;
}

export function memberOf(value: Folded, member: string): Folded | undefined {
  const name = member.toLowerCase();
  if (name !== 'length' && name !== 'count') return undefined;
  if (typeof value === 'string') return value.length;
  if (value instanceof Bytes) return value.bytes.length;
  return isList(value) ? value.length : 1;
}

export function instanceCall(
  value: Folded,
  member: string,
  given: readonly Folded[],
): Folded | undefined {
  const name = member.toLowerCase();
  if (value instanceof Encoding) return byEncoding(value, name, given);
  if (name === 'tostring') return value instanceof Code ? value.text : textOfValue(value);
  if (name === 'getnewclosure') return value instanceof Code ? value : undefined;
  const text = value instanceof Char ? value.unit : value;
  return typeof text === 'string' ? onText(text, name, given) : undefined;
}

function byEncoding(
  { name: encoding }: Encoding,
  name: string,
  [first]: readonly Folded[],
): Folded | undefined {
  if (first === undefined) return undefined;
  if (name === 'getstring') {
    const bytes = bytesOf(first);
    return bytes && Buffer.from(bytes).toString(encoding);
  }
  const text = textOfValue(first);
  return name === 'getbytes' && text !== undefined
    ? new Bytes(Buffer.from(text, encoding))
    : undefined;
}

function onText(text: string, name: string, given: readonly Folded[]): Folded | undefined {
  const [first, second] = given;
  switch (name) {
    case 'replace': {
      const [old, by] = [
        first && textOfValue(first),
        second === undefined ? '' : textOfValue(second),
      ];
      return old && by !== undefined ? cappedText(text.split(old).join(by)) : undefined;
    }
    case 'tochararray':
      return Array.from(text, (unit) => new Char(unit));
    case 'tolower':
    case 'tolowerinvariant':
      return text.toLowerCase();
    case 'toupper':
    case 'toupperinvariant':
      return text.toUpperCase();
    case 'trim':
      return text.trim();
    case 'split':
      return splitAt(text, all(given, textOfValue)?.join('') ?? '');
    default:
      return cutOut(text, name, numberOf(first), second);
  }
}

function cutOut(
  text: string,
  name: string,
  from: number | undefined,
  second: Folded | undefined,
): string | undefined {
  if (from === undefined) return undefined;
  const count = numberOf(second);
  const rest = count === undefined ? '' : text.slice(from + count);
  if (name === 'substring')
    return count === undefined ? text.slice(from) : text.slice(from, from + count);
  if (name === 'remove') return text.slice(0, from) + rest;
  const added = name !== 'insert' || second === undefined ? undefined : textOfValue(second);
  return added === undefined ? undefined : text.slice(0, from) + added + text.slice(from);
}

function splitAt(text: string, units: string): string[] {
  if (units === '') return text.split(/\s+/);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!units.includes(text.charAt(at))) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)];
}
