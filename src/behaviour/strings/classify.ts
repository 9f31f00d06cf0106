import { classifyAccount, type AccountSighting } from './account.js';
import {
  keyAlone,
  keyInConnectionString,
  keyInUrl,
  type EmbeddedKeySighting,
} from './embedded-key.js';
import {
  bareEndpoint,
  findUrls,
  isMetadataRoot,
  metadataNumber,
  shellSocket,
  urlEndpoint,
  type EndpointSighting,
} from './endpoint.js';
import {
  classifyEnvironmentName,
  mayBeVariable,
  type EnvironmentSighting,
} from './environment-name.js';
import { classifyGateText, type Gate } from './gates.js';
import { longestMetadataHeader, metadataHeader } from './metadata-header.js';
import { classifyPath, type PathSighting } from './path.js';
import { classifyPlain, classifyProgramFile } from './plain.js';

export interface GateSighting {
  readonly kind: 'gate';
  readonly gate: Gate;
}

export type StringSighting =
  | EndpointSighting
  | EmbeddedKeySighting
  | PathSighting
  | EnvironmentSighting
  | GateSighting
  | AccountSighting;

const nothing: readonly StringSighting[] = [];

/**
 * What a string literal names: hosts, keys, places, secret environment variables, gates. Strings
 * come by the hundred thousand and nearly all name nothing: one pass over the characters decides
 * which of the closer looks are worth it.
 */
export function classifyString(text: string): readonly StringSighting[] {
  if (text.length < 2) return nothing;
  const seen = characters(text);
  const sightings: StringSighting[] = [];
  const hasUrl = (seen & urlMask) === urlMask && lookAtUrls(text, sightings);
  if (!hasUrl && (seen & blank) === 0) lookAtWord(text, seen, sightings);
  if (!hasUrl && (seen & pathMask) !== 0) add(sightings, classifyPath(text));
  if ((seen & socketMask) === socketMask && text.includes('/dev/'))
    add(sightings, shellSocket(text));
  if ((seen & (slash | backslash)) === 0 && mayBeHeader(text, seen))
    add(sightings, metadataHeader(text));
  if ((seen & equals) !== 0) add(sightings, keyInConnectionString(text));
  return sightings.length === 0 ? nothing : sightings;
}

/** Whether there was a URL: then the text is one, or holds some, and is no path. */
function lookAtUrls(text: string, sightings: StringSighting[]): boolean {
  const urls = findUrls(text);
  for (const url of urls) {
    add(sightings, keyInUrl(url));
    add(sightings, urlEndpoint(url, text));
  }
  return urls.length > 0;
}

/** Texts without blanks: names, addresses, hosts. */
function lookAtWord(text: string, seen: number, sightings: StringSighting[]): void {
  if ((seen & (dot | colon | slash | backslash)) !== 0) {
    if (maybeEndpoint(text, seen)) add(sightings, bareEndpoint(text));
    if ((seen & dot) !== 0) add(sightings, classifyProgramFile(text));
  } else if ((seen & (upper | lower)) !== 0) {
    if (mayBeVariable(text, (seen & underscore) !== 0))
      add(sightings, classifyEnvironmentName(text));
    const gate = classifyGateText(text);
    if (gate !== undefined) sightings.push({ kind: 'gate', gate });
    add(sightings, classifyPlain(text));
  }
  if ((seen & digit) === 0) return;
  add(sightings, keyAlone(text));
  add(sightings, metadataNumber(text));
  if ((seen & (dot | colon | slash | backslash | underscore)) === 0)
    add(sightings, classifyAccount(text));
}

/** `Metadata-Flavor: Google`, `Bearer Oracle`: most texts are dismissed by where the colon stands. */
function mayBeHeader(text: string, seen: number): boolean {
  if ((seen & (colon | blank)) === 0) return false;
  if ((seen & colon) === 0) return text.length === 'Bearer Oracle'.length;
  const end = text.indexOf(':');
  return end >= 'metadata'.length && end <= longestMetadataHeader;
}

/** Type names (`Microsoft.Extensions.Logging`) are most of what has dots: not worth a closer look. */
function maybeEndpoint(text: string, seen: number): boolean {
  const first = text.charCodeAt(0);
  if (first === 0x5c || first === 0x2f) return true;
  if ((seen & digit) !== 0) return true;
  if ((seen & slash) !== 0 && isMetadataRoot(text, 0)) return true;
  return (seen & (upper | dot)) === dot && text.indexOf('.') !== text.lastIndexOf('.');
}

function add(list: StringSighting[], sighting: StringSighting | undefined): void {
  if (sighting !== undefined) list.push(sighting);
}

const upper = 1;
const lower = 2;
const digit = 4;
const blank = 8;
const dot = 16;
const colon = 32;
const slash = 64;
const backslash = 128;
const equals = 256;
const underscore = 512;
const urlMask = colon | slash;
/** The port is a number. */
const socketMask = slash | digit;
/** Paths have separators; single names that matter have a dot, blank or underscore in them. */
const pathMask = slash | backslash | dot | blank | underscore;

const classes = new Uint16Array(128);
for (let c = 0x41; c <= 0x5a; c++) classes[c] = upper;
for (let c = 0x61; c <= 0x7a; c++) classes[c] = lower;
for (let c = 0x30; c <= 0x39; c++) classes[c] = digit;
for (const [text, kind] of [
  [' \t\r\n', blank],
  ['.', dot],
  [':', colon],
  ['/', slash],
  ['\\', backslash],
  ['=', equals],
  ['_', underscore],
] as const) {
  for (const c of text) classes[c.charCodeAt(0)] = kind;
}

/** Which kinds of characters the text holds; beyond this many, long texts are taken to hold all. */
const charactersRead = 512;

function characters(text: string): number {
  if (text.length > charactersRead)
    return upper | lower | digit | blank | pathMask | urlMask | equals;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128) seen |= classes[c] as number;
  }
  return seen;
}
