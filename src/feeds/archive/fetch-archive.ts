import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { AssayError, MalformedInput, Unavailable } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { ProxyChooser } from '../../ecosystems/nuget/sources.js';
import { Connections } from '../http/connections.js';
import { checkAnnounced, decoded } from '../http/decode.js';
import { Redactor } from '../http/redact.js';
import type { Answer } from '../http/send.js';
import { Slots } from '../http/slots.js';
import { SourceHttp } from '../http/source-http.js';
import { timeLimits, type TimeLimits } from '../http/time-limits.js';
import { listAuthority, type ListLogin } from './list-login.js';
import { conditions, refuseWebPage, validators } from '../v3/keeping.js';

/** What an answer can be asked for again with. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A download that may have begun before: its bytes so far, and of which answer they are. */
export interface PartialDownload {
  readonly size: number;
  /** Of the answer that the bytes are of; undefined where there are none. */
  readonly etag: string | undefined;
  /** Throws away what there is; what follows is of an answer with these validators. */
  restart(validators: Validators): void;
  append(chunk: Uint8Array): void;
}

export interface ArchiveRequest {
  readonly url: URL;
  /** Of the archive that is there already; nothing where there is none. */
  readonly kept: Validators;
  readonly part: PartialDownload;
  readonly proxyFor: ProxyChooser;
  /** Whether it may be spoken to without TLS. */
  readonly insecure: boolean;
  /** Nothing is sent where there is none. */
  readonly login?: ListLogin;
  readonly signal: AbortSignal;
  readonly times?: Partial<TimeLimits>;
  readonly onBytes?: (bytes: number) => void;
}

export type ArchiveAnswer = { readonly state: 'same' } | ({ readonly state: 'whole' } & Validators);

/**
 * Downloads a large file into `part`, going on from where an earlier attempt ended as long as the server has
 * the same file (RFC 9110 14.2, 13.1.5). Nothing is downloaded where the file is the one that is kept.
 * @throws Unavailable, MalformedInput, LimitReached `intelArchiveBytes`; then `part` holds what came so far
 */
export async function fetchArchive(request: ArchiveRequest): Promise<ArchiveAnswer> {
  const { url, insecure } = request;
  if (url.protocol !== 'https:' && !insecure)
    throw new Unavailable(
      'network',
      `${url.origin} is not encrypted; --allow-insecure, or allowInsecure: true in the file, permits it`,
    );
  const times = { ...timeLimits, ...request.times };
  const connections = new Connections({ proxyFor: request.proxyFor, times, mostToOne: 1 });
  try {
    return await attempts(request, httpOf(request, connections, times), times);
  } finally {
    await connections.close();
  }
}

/** As long as each attempt gets further: a large file on a bad line takes several. */
async function attempts(
  request: ArchiveRequest,
  http: SourceHttp,
  times: TimeLimits,
): Promise<ArchiveAnswer> {
  for (let attempt = 1; ; attempt++) {
    const before = request.part.size;
    try {
      return await attemptOnce(request, http, times);
    } catch (error) {
      const isPassing = error instanceof Unavailable && ['network', 'timeout'].includes(error.code);
      const isFurther = request.part.size > before && attempt < limits.intelAttempts;
      if (!isPassing || !isFurther || request.signal.aborted) throw placed(error, request);
      await pause(times.pause, undefined, { signal: request.signal }).catch(() => {});
    }
  }
}

function httpOf(request: ArchiveRequest, connections: Connections, times: TimeLimits): SourceHttp {
  const { url, insecure, login, signal, onBytes = () => {} } = request;
  const redactor = new Redactor();
  return new SourceHttp({
    dispatcherFor: (target) => connections.to(target, true),
    proxyFor: request.proxyFor,
    authority: listAuthority(url, login, redactor),
    redactor,
    slots: new Slots(1),
    times,
    signal,
    insecure,
    onRequest: () => {},
    onBytes,
  });
}

async function attemptOnce(
  { url, kept, part }: ArchiveRequest,
  http: SourceHttp,
  times: TimeLimits,
): Promise<ArchiveAnswer> {
  const from = part.etag === undefined ? 0 : part.size;
  const headers = {
    accept: 'application/zip, application/json, */*;q=0.1',
    'accept-encoding': 'identity',
    ...conditions(kept),
    ...(from > 0 && { range: `bytes=${from}-`, 'if-range': part.etag ?? '' }),
  };
  const want = { headers, most: times.package, partial: true as const };
  return http.get([url], want, async (answer) => {
    if (answer.status === 304) return { state: 'same' };
    if (answer.status === 404) throw new Unavailable('not-found', 'there is no such file');
    if (answer.status === 206) await goOn(answer, part, from);
    else if (answer.status === 200) await startAnew(answer, part);
    else throw new MalformedInput('bad-value', `answers with status ${answer.status}`);
    return { state: 'whole', ...validators(answer.headers) };
  });
}

/** A server may answer with another part than it was asked for: then what is there is of no use. */
async function goOn(answer: Answer, part: PartialDownload, from: number): Promise<void> {
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(
    String(answer.headers['content-range'] ?? ''),
  );
  if (range === null || Number(range[1]) !== from || part.size !== from) {
    part.restart({});
    throw new MalformedInput('bad-value', 'answers with a part of the file that was not asked for');
  }
  checkAnnounced(range[3] === '*' ? undefined : range[3], 'intelArchiveBytes');
  await append(answer, part);
  if (range[3] !== '*' && part.size !== Number(range[3])) {
    part.restart({});
    throw new MalformedInput('truncated', 'the parts of the file do not come to its length');
  }
}

async function startAnew(answer: Answer, part: PartialDownload): Promise<void> {
  checkAnnounced(answer.headers['content-length'], 'intelArchiveBytes');
  part.restart(strong(answer.headers));
  await append(answer, part);
}

/** A weak validator does not say that the bytes are the same (RFC 9110 13.1.5); nor is a coded body resumed. */
function strong(headers: IncomingHttpHeaders): Validators {
  const { etag } = validators(headers);
  const isCoded = headers['content-encoding'] !== undefined;
  return etag === undefined || etag.startsWith('W/') || isCoded ? {} : { etag };
}

async function append(answer: Answer, part: PartialDownload): Promise<void> {
  const encoding = answer.headers['content-encoding'];
  for await (const chunk of decoded(answer.body, encoding, 'intelArchiveBytes')) {
    if (part.size === 0) refuseWebPage(answer.headers, chunk);
    part.append(chunk);
  }
}

/** The address may hold a token: only its server is named. */
function placed(error: unknown, { url, login }: ArchiveRequest): unknown {
  const status = /^wants credentials \((\d{3})\)/.exec((error as Error).message)?.[1];
  if (error instanceof Unavailable && status !== undefined && login === undefined) {
    const reason = `wants credentials (${status}): name the variable that holds them, as tokenVariable or passwordVariable of the list`;
    return new Unavailable('unauthorised', reason).at(url.origin);
  }
  return error instanceof AssayError ? error.at(url.origin) : error;
}
