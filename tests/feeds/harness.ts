import { afterEach } from 'vitest';
import { mergeSettings } from '../../src/ecosystems/nuget/nuget-config.js';
import { readSettingsFile } from '../../src/ecosystems/nuget/settings/settings-file.js';
import type { PackageSource } from '../../src/ecosystems/nuget/sources.js';
import { formatVersion } from '../../src/ecosystems/nuget/version.js';
import type { FeedClient, FeedSettings } from '../../src/feeds/feed-client.js';
import type { FeedOptions } from '../../src/feeds/feed-options.js';
import { openFeeds } from '../../src/feeds/open-feeds.js';
import { FeedServer, type FeedServerOptions } from '../kit/feed-server.js';
import { MemoryStore } from './memory-store.js';

const endings: (() => Promise<void> | void)[] = [];

/** Everything that a test opened is closed after it. */
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

export function atEnd(end: () => Promise<void> | void): void {
  endings.push(end);
}

export async function serve(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await FeedServer.start(options);
  atEnd(() => server.close());
  return server;
}

export function store(): MemoryStore {
  const memory = new MemoryStore();
  atEnd(() => memory.close());
  return memory;
}

/** A source that a configuration would name; of a server, or of a location. */
export function sourceOf(
  at: FeedServer | string,
  more: Partial<PackageSource> = {},
): PackageSource {
  const location = typeof at === 'string' ? at : at.url;
  return {
    name: 'feed',
    location,
    kind: /^https?:/.test(location) ? 'http' : 'folder',
    file: '/repository/NuGet.Config',
    line: 4,
    protocolVersion: 3,
    allowInsecureConnections: true,
    disableTlsCertificateValidation: false,
    ...more,
  };
}

/** Pauses are short; time limits are not, since the machine may be busy with other tests. */
const times = {
  connect: 10_000,
  headers: 10_000,
  idle: 10_000,
  document: 30_000,
  package: 30_000,
  pause: 5,
  retryAfter: 1_500,
};

interface Asked extends Partial<FeedSettings>, Partial<FeedOptions> {}

/** A client for some sources, with what else a test has to say. */
export function feeds(sources: readonly PackageSource[], asked: Asked = {}): FeedClient {
  const { mapping, credentialsFor, proxyFor, maxHttpRequestsPerSource, ...options } = asked;
  const settings: FeedSettings = {
    sources,
    mapping: mapping ?? { enabled: false, sourcesFor: () => sources.map(({ name }) => name) },
    ...(credentialsFor && { credentialsFor }),
    ...(proxyFor && { proxyFor }),
    ...(maxHttpRequestsPerSource && { maxHttpRequestsPerSource }),
  };
  const client = openFeeds(settings, {
    ...options,
    store: options.store ?? store(),
    times: { ...times, ...options.times },
  });
  atEnd(() => client.close());
  return client;
}

/** As a scan has it: of `http_proxy` in the user's configuration, then of the environment. */
export function proxied(
  environment: Readonly<Record<string, string>>,
  configured: Readonly<Record<string, string>> = {},
): Pick<FeedSettings, 'proxyFor'> {
  const values = Object.entries(configured).map(
    ([key, value]) => `<add key="${key}" value="${value}" />`,
  );
  const text = `<configuration><config>${values.join('')}</config></configuration>`;
  const file = readSettingsFile(new TextEncoder().encode(text));
  const user = [{ path: '/home/user/.nuget/NuGet/NuGet.Config', file, scope: 'user' as const }];
  const { proxyFor } = mergeSettings(
    { chain: user, userFiles: user, userFileMissing: false, refusals: [] },
    { environment, platform: 'linux' },
  );
  return { proxyFor };
}

export async function versionsOf(client: FeedClient, id: string): Promise<string[]> {
  return (await client.versions(id)).map(formatVersion);
}

/** What a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('did not fail');
}
