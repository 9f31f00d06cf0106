import { setMaxListeners } from 'node:events';
import type { Dispatcher } from 'undici';
import { Unavailable } from '../core/errors.js';
import { httpUrl } from '../ecosystems/nuget/protocol/service-index.js';
import type { PackageSource, ProxyChooser } from '../ecosystems/nuget/sources.js';
import type { FeedSettings } from './feed-client.js';
import type { FeedNotice, FeedOptions } from './feed-options.js';
import { FolderSource } from './folder/folder-source.js';
import { Authority } from './http/authority.js';
import { Connections } from './http/connections.js';
import { Redactor } from './http/redact.js';
import { Slots } from './http/slots.js';
import { SourceHttp } from './http/source-http.js';
import { timeLimits, type TimeLimits } from './http/time-limits.js';
import { PluginProvider } from './plugins/provider.js';
import { refusing } from './refusing.js';
import type { SourceClient } from './source-client.js';
import { sourceKey } from './source-key.js';
import { Documents } from './v3/documents.js';
import type { Keeping } from './v3/keeping.js';
import { Packages } from './v3/packages.js';
import { V3Source } from './v3/v3-source.js';

/** Requests to one source at once, where the configuration says nothing. */
const defaultRequests = 16;

const direct: ProxyChooser = () => undefined;

export interface OpenSources {
  /** In the order in which they are asked: folders first. */
  readonly clients: readonly SourceClient[];
  close(): Promise<void>;
}

/** What the servers of one client share. */
interface Shared {
  readonly settings: FeedSettings;
  readonly options: FeedOptions;
  readonly times: TimeLimits;
  readonly signal: AbortSignal;
  readonly connections: Connections;
  readonly provider: PluginProvider;
}

export function openSources(settings: FeedSettings, options: FeedOptions): OpenSources {
  const control = new AbortController();
  // Not heard by listeners on the caller's signal: a scan has a client for each configuration.
  const signal = AbortSignal.any([control.signal, ...(options.signal ? [options.signal] : [])]);
  // One for each request that is under way.
  setMaxListeners(0, signal);
  const times = { ...timeLimits, ...options.times };
  const provider = openProvider(options, times);
  if (signal.aborted) void provider.close();
  signal.addEventListener('abort', () => void provider.close());
  const servers = settings.sources.filter((source) => !isFolder(source)).length;
  const connections = new Connections({
    proxyFor: settings.proxyFor ?? direct,
    times,
    mostToOne: Math.max(1, servers) * requestsOf(settings),
  });
  const shared: Shared = {
    settings,
    options,
    times,
    signal,
    connections,
    provider,
  };
  const { sources } = settings;
  const ordered = [...sources.filter(isFolder), ...sources.filter((source) => !isFolder(source))];
  return {
    clients: ordered.map((source) => openSource(source, shared)),
    async close() {
      control.abort();
      await Promise.all([connections.close(), provider.close()]);
    },
  };
}

function requestsOf({ maxHttpRequestsPerSource: most }: FeedSettings): number {
  return most !== undefined && most > 0 ? most : defaultRequests;
}

/** What a plugin is trouble with concerns every source that it was asked for. */
function openProvider(options: FeedOptions, times: TimeLimits): PluginProvider {
  const { environment = {}, home, events } = options;
  return new PluginProvider({
    environment,
    ...(home !== undefined && { home }),
    plugin: times.plugin,
    login: times.login,
    notice: (message) => events?.notice?.({ code: 'credential-provider', source: '', message }),
  });
}

const isFolder = (source: PackageSource): boolean => source.kind === 'folder';

function openSource(source: PackageSource, shared: Shared): SourceClient {
  if (isFolder(source)) return new FolderSource(source);
  const url = httpUrl(source.location);
  if (url === undefined)
    return refusing(source, new Unavailable('unreadable', 'its address is no http address'));
  if (url.protocol === 'http:' && !source.allowInsecureConnections)
    return refusing(
      source,
      new Unavailable(
        'network',
        'its address is not encrypted, and allowInsecureConnections is not set (NU1302)',
      ),
    );
  if (source.protocolVersion === 2)
    return refusing(
      source,
      new Unavailable(
        'unreadable',
        'it speaks version 2 of the protocol (OData), which Assay does not read; most feeds have an address for version 3, which ends in index.json',
      ),
    );
  return openServer(source, url, shared);
}

function openServer(source: PackageSource, url: URL, shared: Shared): V3Source {
  const { settings, options, times, signal } = shared;
  const events = options.events ?? {};
  const notice = noticer(source, options);
  const redactor = new Redactor();
  const insecure = source.allowInsecureConnections;
  const http = new SourceHttp({
    dispatcherFor: dispatcherFor(source, url, shared),
    proxyFor: settings.proxyFor ?? direct,
    authority: new Authority(
      source.name,
      url,
      settings.credentialsFor?.(source),
      shared.provider,
      redactor,
    ),
    redactor,
    slots: new Slots(requestsOf(settings)),
    times,
    signal,
    insecure,
    onRequest: () => events.request?.(source.name),
    onBytes: (bytes) => events.received?.(source.name, bytes),
  });
  const keeping: Keeping = {
    store: options.store,
    source: sourceKey(url),
    offline: options.offline ?? false,
    times,
    now: options.now ?? Date.now,
    unwritable: ({ message }) =>
      notice('store-unwritable', `its answers cannot be kept (${message})`),
  };
  if (source.disableTlsCertificateValidation)
    notice('unverified-tls', 'its certificate is not verified: whoever is on the way can answer');
  const at = new URL(source.location);
  if (at.username !== '' || at.password !== '')
    notice('user-in-address', 'a user in its address is not sent; give packageSourceCredentials');
  return new V3Source({
    source,
    url,
    documents: new Documents(http, keeping),
    packages: new Packages(http, keeping),
    keeping,
    insecure,
    notice,
  });
}

/** Only the source's own server may have a certificate that nobody verifies. */
function dispatcherFor(
  source: PackageSource,
  url: URL,
  shared: Shared,
): (target: URL) => Dispatcher {
  const lax = source.disableTlsCertificateValidation;
  return (target) => shared.connections.to(target, !(lax && target.origin === url.origin));
}

/** Each notice once for a source. */
function noticer(
  source: PackageSource,
  { events }: FeedOptions,
): (code: FeedNotice['code'], message: string) => void {
  const given = new Set<string>();
  return (code, message) => {
    if (given.has(code)) return;
    given.add(code);
    events?.notice?.({ code, source: source.name, message });
  };
}
