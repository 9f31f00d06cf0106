import { Agent, ProxyAgent, type Dispatcher } from 'undici';
import { Unavailable } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { ProxyChooser, ProxyServer } from '../../ecosystems/nuget/sources.js';
import { rememberingLookup } from './names.js';
import type { TimeLimits } from './time-limits.js';

export interface ConnectionSettings {
  readonly proxyFor: ProxyChooser;
  readonly times: TimeLimits;
  /** To one origin. Enough that no request ever waits for one. */
  readonly mostToOne: number;
}

/**
 * Connections, kept open between requests, each way opened when it is first used: a client with
 * folders only has none. Nothing of undici's own time limits is used: they are coarse, and ours cover
 * redirects and decompression too.
 */
export class Connections {
  readonly #settings: ConnectionSettings;
  readonly #open = new Map<string, Dispatcher>();

  constructor(settings: ConnectionSettings) {
    this.#settings = settings;
  }

  /**
   * The way to a URL, through the proxy that is chosen for it.
   * @param verified whether the server's certificate has to be trusted
   * @throws Unavailable where nothing can be asked through that proxy
   */
  to(url: URL, verified: boolean): Dispatcher {
    const proxy = this.#settings.proxyFor(url.href);
    const key = JSON.stringify([verified, proxy?.origin, proxy?.url]);
    const open = this.#open.get(key) ?? this.#opened(proxy, verified);
    this.#open.set(key, open);
    return open;
  }

  #opened(proxy: ProxyServer | undefined, verified: boolean): Dispatcher {
    const { times, mostToOne } = this.#settings;
    const tls = { rejectUnauthorized: verified };
    const common = {
      connect: { timeout: times.connect, lookup: rememberingLookup(), ...tls },
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: limits.feedHeaderBytes,
      pipelining: 1,
      connections: mostToOne,
      allowH2: false,
    };
    if (proxy === undefined) return new Agent(common);
    return new ProxyAgent({
      ...common,
      uri: addressOf(proxy),
      requestTls: tls,
      // As the client, which asks for http in the open.
      proxyTunnel: false,
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((dispatcher) => dispatcher.destroy()));
    this.#open.clear();
  }
}

/** With user and password: it goes to the library and into no message. */
function addressOf({ url: text, credentials, origin }: ProxyServer): string {
  const url = new URL(text);
  if (!/^(?:https?|socks5?):$/.test(url.protocol) || url.hostname === '')
    throw new Unavailable('network', `the proxy of ${origin} is none that Assay can ask`);
  if (credentials === undefined) return url.href;
  if ('unusable' in credentials)
    throw new Unavailable('unauthorised', `${credentials.origin}: ${credentials.unusable}`);
  url.username = encodeURIComponent(credentials.username);
  url.password = encodeURIComponent(credentials.password);
  return url.href;
}
