import { AssayError, Unavailable } from '../../core/errors.js';
import type { ProxyServer } from '../../ecosystems/nuget/sources.js';

/** What may go better when it is asked for again. Never leaves this folder. */
export class Passing extends Error {
  readonly trouble: AssayError;
  /** What the server asks to wait, in milliseconds. */
  readonly after: number | undefined;

  constructor(trouble: AssayError, after?: number) {
    super(trouble.message);
    this.trouble = trouble;
    this.after = after;
  }
}

/** The code that Node.js or undici gives, from the innermost error that has one. */
function codeOf(error: unknown): string {
  let code = '';
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; depth++) {
    if ('code' in at && typeof at.code === 'string') code = at.code;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return code;
}

const explained: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ETIMEDOUT: 'no connection came about in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'names cannot be resolved just now',
  UND_ERR_HEADERS_OVERFLOW: 'the header of the answer is too large',
  HPE_HEADER_OVERFLOW: 'the header of the answer is too large',
};

/** Asking again makes no difference: a name that is not there, a certificate, what is no HTTP. */
const final = /^(?:ENOTFOUND|UND_ERR_HEADERS_OVERFLOW|HPE_.*|UND_ERR_INVALID_ARG)$/;
const certificate =
  /CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|UNABLE_TO_(?:GET|VERIFY)|SELF_SIGNED|^UND_ERR_PRX_TLS$/;

/** undici says in words alone what a proxy answered. */
function proxyRefusal(error: unknown): Unavailable | undefined {
  const text = error instanceof Error ? error.message : '';
  const status = /^Proxy .*\((\d{3})\)/.exec(text)?.[1];
  if (status === undefined) return undefined;
  const code = status === '407' ? 'unauthorised' : 'network';
  return new Unavailable(code, `the proxy refuses the connection (${status})`);
}

/** On the way to whoever is connected to: through a proxy, that is the proxy. */
const connecting =
  /^(?:ECONNREFUSED|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/**
 * An error of the network in our words; the texts of libraries may repeat addresses. Errors of ours
 * pass through.
 */
export function explain(error: unknown, proxy?: ProxyServer): Error {
  if (error instanceof AssayError || error instanceof Passing) return error;
  const refusal = proxyRefusal(error);
  if (refusal) return refusal.code === 'network' ? new Passing(refusal) : refusal;
  const code = codeOf(error);
  if (certificate.test(code))
    return new Unavailable('network', `its certificate is not trusted (${code})`);
  if (code.startsWith('HPE_') && explained[code] === undefined)
    return new Unavailable('network', `what answers does not speak HTTP (${code})`);
  const message = explained[code] ?? `the connection failed (${code || 'no reason given'})`;
  const whose = proxy && connecting.test(code) ? `its proxy ${proxy.url} (${proxy.origin}): ` : '';
  const trouble = new Unavailable('network', whose + message);
  return final.test(code) ? trouble : new Passing(trouble);
}
