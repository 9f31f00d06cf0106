import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import { readProblem } from '../../ecosystems/nuget/protocol/problem.js';
import { httpUrl } from '../../ecosystems/nuget/protocol/service-index.js';
import type { ProxyChooser } from '../../ecosystems/nuget/sources.js';
import type { Authority, Ticket } from './authority.js';
import { collectProblem } from './decode.js';
import type { Redactor } from './redact.js';
import { send, type Answer } from './send.js';
import type { Slots } from './slots.js';
import type { TimeLimits } from './time-limits.js';
import { Passing } from './trouble.js';
import type { Dispatcher } from 'undici';

export interface Want {
  readonly headers: Readonly<Record<string, string>>;
  /** For one attempt, in milliseconds. */
  readonly most: number;
  /** A part of a file is asked for, and what makes of that an answer is up to the caller. */
  readonly partial?: true;
  /** A server may say that it does not answer such a question (RFC 9110 15.5.1), and the caller asks no further. */
  readonly refusable?: true;
}

export interface SourceHttpParts {
  /** For an address: certificates of others than the source are always verified. */
  readonly dispatcherFor: (url: URL) => Dispatcher;
  /** That the dispatchers go through. */
  readonly proxyFor: ProxyChooser;
  readonly authority: Pick<Authority, 'owns' | 'ticketFor' | 'renew' | 'explanation'>;
  readonly redactor: Redactor;
  readonly slots: Slots;
  readonly times: TimeLimits;
  readonly signal: AbortSignal;
  /** Whether the source may be spoken to without TLS. */
  readonly insecure: boolean;
  readonly onRequest: () => void;
  readonly onBytes: (bytes: number) => void;
}

/** Answers that callers make something of; all others are errors. */
const meaningful: ReadonlySet<number> = new Set([200, 204, 304, 404]);
/** What also is one where a part is asked for (RFC 9110 15.3.7, 15.5.17). */
const ofParts: ReadonlySet<number> = new Set([206, 416]);
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The server of one source: slots, logins, redirects, further attempts. */
export class SourceHttp {
  readonly #parts: SourceHttpParts;

  constructor(parts: SourceHttpParts) {
    this.#parts = parts;
  }

  /**
   * Gives the answer to `consume`, and again from the start where an attempt fails in a way that
   * may pass, with the next of the addresses.
   * @throws Unavailable, and what `consume` throws.
   */
  async get<T>(
    urls: readonly URL[],
    want: Want,
    consume: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    const { times, signal } = this.#parts;
    for (let attempt = 0; ; attempt++) {
      const url = urls[attempt % urls.length] as URL;
      try {
        return await this.#parts.slots.hold(() => this.#attempt(url, want, consume));
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        const wait = waitBefore(attempt, error, times);
        const most = error.trouble.code === 'timeout' ? times.silentAttempts : times.attempts;
        if (attempt + 1 >= most || wait === undefined) throw error.trouble;
        await pause(wait, undefined, { signal }).catch(() => {});
        if (signal.aborted) throw new Unavailable('cancelled', 'interrupted');
      }
    }
  }

  async #attempt<T>(url: URL, want: Want, consume: (answer: Answer) => Promise<T>): Promise<T> {
    for (;;) {
      const ticket = this.#parts.authority.ticketFor(url);
      const answer = await this.#follow(url, want, ticket);
      try {
        const isMeant =
          meaningful.has(answer.status) ||
          (want.partial && ofParts.has(answer.status)) ||
          (want.refusable && answer.status === 400);
        if (isMeant) return await consume(answer);
        if (await this.#mayAskAgain(url, answer, ticket)) continue;
        throw await this.#refusal(url, answer);
      } finally {
        await answer.drop();
      }
    }
  }

  async #mayAskAgain(url: URL, answer: Answer, ticket: Ticket | undefined): Promise<boolean> {
    if (answer.status !== 401 && answer.status !== 403) return false;
    const { authority, signal } = this.#parts;
    if (answer.url.origin !== url.origin || !authority.owns(url)) return false;
    const challenge = answer.headers['www-authenticate'];
    return (await authority.renew(ticket, textOf(challenge), signal)) !== undefined;
  }

  /**
   * Follows redirects. A login goes along to the origin that it belongs to and, once another has
   * had a say, to none at all: whoever redirects back would be choosing what is asked with it.
   */
  async #follow(start: URL, want: Want, ticket: Ticket | undefined): Promise<Answer> {
    let url = start;
    let authorization = ticket?.header;
    for (let hops = 0; hops <= limits.feedRedirects; hops++) {
      const answer = await this.#send(url, want, authorization);
      if (!redirects.has(answer.status)) return answer;
      await answer.drop();
      const next = httpUrl(textOf(answer.headers.location), url);
      if (next === undefined)
        throw new Unavailable('network', 'redirects to what is no http address');
      if (next.protocol === 'http:' && (url.protocol === 'https:' || !this.#parts.insecure))
        throw new Unavailable('network', `redirects to ${next.origin}, which is not encrypted`);
      if (next.origin !== start.origin) authorization = undefined;
      url = next;
    }
    throw new Unavailable('network', `redirects more than ${limits.feedRedirects} times`);
  }

  async #send(url: URL, want: Want, authorization: string | undefined): Promise<Answer> {
    const { dispatcherFor, proxyFor, times, signal, onRequest, onBytes } = this.#parts;
    onRequest();
    const headers = {
      'user-agent': 'Assay',
      ...want.headers,
      ...(authorization !== undefined && { authorization }),
    };
    const request = { url, headers, most: want.most, signal, proxy: proxyFor(url.href) };
    const answer = await send(dispatcherFor(url), request, times);
    return { ...answer, body: counted(answer.body, onBytes) };
  }

  /** What a status that is no success means (RFC 9110 15). */
  async #refusal(url: URL, answer: Answer): Promise<Error> {
    const { status, headers } = answer;
    const said = await this.#said(answer);
    const tail = said === undefined ? '' : `: ${said}`;
    if (status === 401 || status === 403) return this.#unauthorised(url, answer, tail);
    if (status === 407)
      return new Unavailable('unauthorised', `the proxy wants credentials (407)${tail}`);
    const trouble = new Unavailable('network', `answers with status ${status}${tail}`);
    if (status === 408 || status === 429 || status >= 500)
      return new Passing(trouble, retryAfter(textOf(headers['retry-after'])));
    return trouble;
  }

  #unauthorised(url: URL, { status, url: at }: Answer, tail: string): Error {
    const { authority } = this.#parts;
    const foreign = !authority.owns(url) || at.origin !== url.origin;
    const why = foreign
      ? `${at.origin} wants credentials (${status}), and those of the source go to its own origin only`
      : `wants credentials (${status}): ${authority.explanation()}`;
    return new Unavailable('unauthorised', why + tail);
  }

  async #said(answer: Answer): Promise<string | undefined> {
    const bytes = await collectProblem(answer.body, answer.headers['content-encoding']).catch(
      () => new Uint8Array(),
    );
    const said = readProblem(bytes);
    return said === undefined ? undefined : this.#parts.redactor.clean(said);
  }
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}

/** Seconds or a date (RFC 9110 10.2.3), as milliseconds from now. */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** Undefined where the server asks for more patience than there is. */
function waitBefore(attempt: number, { after }: Passing, times: TimeLimits): number | undefined {
  if (after !== undefined && after > times.retryAfter) return undefined;
  const pause = times.pause * 2 ** attempt * (0.5 + Math.random() / 2);
  return Math.max(after ?? 0, pause);
}
