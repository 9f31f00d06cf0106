import type { IncomingHttpHeaders } from 'node:http';
import { MalformedInput, type AssayError } from '../../core/errors.js';
import type { ArtifactStore, KeptAnswer } from '../../store/artifact-store.js';
import type { TimeLimits } from '../http/time-limits.js';

/** Where one source's answers are kept, and for how long they count. */
export interface Keeping {
  readonly store: ArtifactStore;
  /** The source's name in the store: a digest of its address, since addresses can be secret. */
  readonly source: string;
  readonly offline: boolean;
  readonly times: TimeLimits;
  readonly now: () => number;
  readonly unwritable: (error: AssayError) => void;
}

/**
 * A clock that was set back makes nothing fresh for ever.
 * @param fresh for how long it counts, where that is longer than for others
 */
export function isFresh(
  { checked }: KeptAnswer,
  { times, now }: Keeping,
  fresh: number = times.fresh,
): boolean {
  const age = now() - checked;
  return age >= 0 && age < fresh;
}

/** Header fields that ask for what is newer (RFC 9110 13.1). */
export function conditions(
  kept: Pick<KeptAnswer, 'etag' | 'lastModified'> | undefined,
): Record<string, string> {
  if (kept?.etag !== undefined) return { 'if-none-match': kept.etag };
  if (kept?.lastModified !== undefined) return { 'if-modified-since': kept.lastModified };
  return {};
}

/** What a feed sent to be asked with; printable and short, since it goes into a header again. */
export function validators(
  headers: IncomingHttpHeaders,
): Pick<KeptAnswer, 'etag' | 'lastModified'> {
  const usable = (text: string | undefined): text is string =>
    text !== undefined && text.length <= 200 && /^[\x20-\x7e]+$/.test(text);
  const { etag, 'last-modified': lastModified } = headers;
  return { ...(usable(etag) && { etag }), ...(usable(lastModified) && { lastModified }) };
}

/** A page to log in at, or a proxy's, comes with status 200 in place of what was asked for. */
export function refuseWebPage(headers: IncomingHttpHeaders, start: Uint8Array): void {
  const type = headers['content-type'] ?? '';
  const text = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 64));
  if (
    /^\s*(?:text\/html|application\/xhtml)/i.test(type) ||
    /^(?:\ufeff)?\s*</.test(text.toString())
  )
    throw new MalformedInput(
      'bad-magic',
      'answers with a web page, not what was asked for: a login page, or one of a proxy on the way',
    );
}
