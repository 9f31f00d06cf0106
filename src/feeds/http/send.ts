import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { Unavailable } from '../../core/errors.js';
import type { ProxyServer } from '../../ecosystems/nuget/sources.js';
import { explain, Passing } from './trouble.js';
import type { TimeLimits } from './time-limits.js';

export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole of the exchange, in milliseconds. */
  readonly most: number;
  readonly signal: AbortSignal;
  /** That the dispatcher goes through. */
  readonly proxy?: ProxyServer | undefined;
}

/** An answer whose body is still to come: it has to be read to its end, or dropped. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it is on the wire. @throws Passing, Unavailable */
  readonly body: AsyncIterable<Uint8Array>;
  /** Reads a little more, so that the connection can be used again, or cuts it. */
  drop(): Promise<void>;
}

/** What is read of a body that nobody wants, in bytes, and for how long, in milliseconds. */
const mostDropped = 16 * 1024;
const mostDropping = 1000;

/** One request and its answer: no redirect, no second attempt. @throws Passing, Unavailable */
export async function send(
  dispatcher: Dispatcher,
  request: Request,
  times: TimeLimits,
): Promise<Answer> {
  const { url } = request;
  const control = new Deadlines(request);
  try {
    control.within(times.connect + times.headers, 'did not begin to answer');
    const { statusCode, headers, body } = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: request.headers,
      signal: control.signal,
    });
    // The body reports once more what its reader has been told.
    body.on('error', () => {});
    const drop = async (): Promise<void> => {
      const signal = AbortSignal.any([control.signal, AbortSignal.timeout(mostDropping)]);
      await body.dump({ limit: mostDropped, signal }).catch(() => {});
      control.end();
    };
    const length = lengthOf(headers);
    return { url, status: statusCode, headers, body: read(body, length, control, times), drop };
  } catch (error) {
    control.end();
    throw explain(error, request.proxy);
  }
}

async function* read(
  body: AsyncIterable<Uint8Array>,
  length: number | undefined,
  control: Deadlines,
  times: TimeLimits,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    control.within(times.idle, 'stopped in the middle of its answer');
    for await (const chunk of body) {
      received += chunk.length;
      control.pause();
      yield chunk;
      control.within(times.idle, 'stopped in the middle of its answer');
    }
  } catch (error) {
    throw explain(error);
  } finally {
    control.end();
  }
  if (length !== undefined && received !== length)
    throw new Passing(
      new Unavailable('network', `sent ${received} bytes where it announced ${length}`),
    );
}

function lengthOf(headers: IncomingHttpHeaders): number | undefined {
  const text = headers['content-length'];
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** What ends an exchange early: the caller, the whole time, the time of a step. */
class Deadlines {
  readonly #control = new AbortController();
  readonly #request: Request;
  readonly #whole: NodeJS.Timeout;
  #step: NodeJS.Timeout | undefined;

  constructor(request: Request) {
    this.#request = request;
    this.#whole = setTimeout(this.#expire, request.most, 'did not finish its answer', request.most);
    request.signal.addEventListener('abort', this.#cancel);
    if (request.signal.aborted) this.#cancel();
  }

  get signal(): AbortSignal {
    return this.#control.signal;
  }

  within(milliseconds: number, what: string): void {
    this.pause();
    this.#step = setTimeout(this.#expire, milliseconds, what, milliseconds);
  }

  /** Time that the reader takes is not the server's. */
  pause(): void {
    clearTimeout(this.#step);
  }

  end(): void {
    clearTimeout(this.#step);
    clearTimeout(this.#whole);
    this.#request.signal.removeEventListener('abort', this.#cancel);
  }

  #expire = (what: string, milliseconds: number): void => {
    const seconds = Math.round(milliseconds / 100) / 10;
    this.#control.abort(
      new Passing(new Unavailable('timeout', `${what} within ${seconds} seconds`)),
    );
  };

  #cancel = (): void => {
    this.#control.abort(new Unavailable('cancelled', 'interrupted'));
  };
}
