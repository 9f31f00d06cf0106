import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { KeptAnswer } from './artifact-store.js';
import { isStale, markUsed } from './eviction.js';
import { readSealed, writeSealed } from './sealed-file.js';

const day = 24 * 60 * 60 * 1000;
/** What a header's value may look like; NuGet feeds send far shorter ones. */
const headerValue = /^[\x20-\x7e\x80-\xff]{1,1024}$/;

/** What is written: the names inside too, so that a file moved to another's place is not believed. */
interface Entry {
  readonly source: string;
  readonly key: string;
  readonly answer: KeptAnswer;
}

interface AnswerPlace {
  /** Digests: neither a source nor a key is ever written, since either may hold a secret. */
  readonly source: string;
  readonly key: string;
  readonly path: string;
}

export function placeOf(section: string, source: string, key: string): AnswerPlace {
  const place = { source: digestOf(withoutUser(source)), key: digestOf(key) };
  return { ...place, path: join(section, place.source.slice(0, 32), place.key) };
}

/** @returns bytes written; throws what `node:fs` throws */
export function writeAnswer(section: string, place: AnswerPlace, answer: KeptAnswer): number {
  const { source, key, path } = place;
  const entry: Entry = { source, key, answer };
  return writeSealed(path, JSON.stringify(entry), '', section);
}

export function readAnswer({ source, key, path }: AnswerPlace): KeptAnswer | undefined {
  const file = readSealed(path);
  const entry = file && parse(file.head);
  if (file === undefined || entry?.source !== source || entry.key !== key) return undefined;
  if (isStale(file.changed, day)) markUsed(path, day);
  return toAnswer(entry.answer);
}

function parse(text: string): Partial<Entry> {
  try {
    return JSON.parse(text) as Partial<Entry>;
  } catch {
    return {};
  }
}

/** A `checked` that is still to come was set by a wrong clock: then the feed is asked again. */
function toAnswer(answer: Partial<KeptAnswer> | undefined): KeptAnswer | undefined {
  const { sha256, sha512, size, etag, lastModified, checked } = answer ?? {};
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  if (typeof sha512 !== 'string' || typeof size !== 'number') return undefined;
  if (typeof checked !== 'number') return undefined;
  return {
    sha256,
    sha512,
    size,
    checked: checked > Date.now() ? 0 : checked,
    ...(isHeader(etag) && { etag }),
    ...(isHeader(lastModified) && { lastModified }),
  };
}

function isHeader(value: unknown): value is string {
  return typeof value === 'string' && headerValue.test(value);
}

/** Credentials change and are easily guessed from a digest; what a source is called stays. */
function withoutUser(source: string): string {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)/i.exec(source);
  const at = match?.[2]?.lastIndexOf('@') ?? -1;
  if (match === null || at < 0) return source;
  const [whole, scheme = '', authority = ''] = match;
  return scheme + authority.slice(at + 1) + source.slice(whole.length);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
