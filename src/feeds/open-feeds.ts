import { LimitReached, MalformedInput, Unavailable } from '../core/errors.js';
import { excerpt } from '../core/text.js';
import { isPackageId, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { CatalogLeaf } from '../ecosystems/nuget/protocol/catalog-leaf.js';
import { httpUrl } from '../ecosystems/nuget/protocol/service-index.js';
import { versionKey } from '../ecosystems/nuget/protocol/version-list.js';
import type { PackageSource } from '../ecosystems/nuget/sources.js';
import {
  formatVersion,
  highest,
  parseVersion,
  type PackageVersion,
} from '../ecosystems/nuget/version.js';
import type {
  Download,
  FeedClient,
  FeedSettings,
  SourceVersions,
  VersionHistory,
} from './feed-client.js';
import type { FeedOptions } from './feed-options.js';
import { openSources, type OpenSources } from './open-sources.js';
import type { SourceClient } from './source-client.js';

/** A client for the sources of one configuration. */
export function openFeeds(settings: FeedSettings, options: FeedOptions): FeedClient {
  return new Feeds(settings, openSources(settings, options));
}

class Feeds implements FeedClient {
  readonly #settings: FeedSettings;
  readonly #open: OpenSources;
  readonly #listings = new Map<string, Promise<readonly SourceVersions[]>>();
  readonly #downloads = new Map<string, Promise<Download>>();

  constructor(settings: FeedSettings, open: OpenSources) {
    this.#settings = settings;
    this.#open = open;
  }

  async versions(id: string): Promise<readonly PackageVersion[]> {
    const union = new Map<string, PackageVersion>();
    for (const { versions } of await this.sourcesOf(id)) {
      for (const version of versions) {
        const key = versionKey(version);
        if (!union.has(key)) union.set(key, version);
      }
    }
    return [...union.values()];
  }

  sourcesOf(id: string): Promise<readonly SourceVersions[]> {
    return once(this.#listings, id.toLowerCase(), () => this.#sourcesOf(id));
  }

  async #sourcesOf(id: string): Promise<readonly SourceVersions[]> {
    const listings = await Promise.all(
      this.#allowed(id).map(async (client) => ({
        source: client.source.name,
        versions: await named(client, () => client.versions(id)),
      })),
    );
    return listings.filter(({ versions }) => versions.length > 0);
  }

  async newest(id: string, prerelease: boolean): Promise<PackageVersion | undefined> {
    const found = await Promise.all(
      this.#allowed(id).map((client) => named(client, () => client.newest(id, prerelease))),
    );
    return highest(
      found.filter((version) => version !== undefined),
      true,
    );
  }

  async history(id: string, source: string): Promise<VersionHistory | undefined> {
    const client = this.#client(id, source);
    return client && named(client, () => client.history(id));
  }

  async catalogLeaf(
    identity: PackageIdentity,
    url: URL,
    source: string,
  ): Promise<CatalogLeaf | undefined> {
    const client = this.#client(identity.id, source);
    return client && named(client, () => client.catalogLeaf(identity, url));
  }

  #client(id: string, source: string): SourceClient | undefined {
    return this.#allowed(id).find((client) => client.source.name === source);
  }

  download(identity: PackageIdentity): Promise<Download> {
    const version = parseVersion(identity.version);
    const key = `${identity.id.toLowerCase()}/${version ? versionKey(version) : identity.version}`;
    return once(this.#downloads, key, () => this.#download(identity, version));
  }

  async #download(
    identity: PackageIdentity,
    version: PackageVersion | undefined,
  ): Promise<Download> {
    const clients = version === undefined ? [] : this.#allowed(identity.id);
    const certain = clients.length === 1;
    for (const client of clients) {
      const found = await named(client, () => client.fetch(identity, certain));
      if (found) return found;
    }
    const shown = version ? formatVersion(version) : identity.version;
    throw new Unavailable('not-found', `${identity.id} ${shown} is in ${noneOf(clients)}`);
  }

  /** Folders first, as the client does, then servers, each in the order of the configuration. */
  #allowed(id: string): SourceClient[] {
    // What is no id never becomes part of a path.
    if (!isPackageId(id)) return [];
    const { mapping } = this.#settings;
    const allowed = new Set(mapping.sourcesFor(id).map((name) => name.toLowerCase()));
    return this.#open.clients.filter(
      ({ source }) => !mapping.enabled || allowed.has(source.name.toLowerCase()),
    );
  }

  async close(): Promise<void> {
    await this.#open.close();
  }
}

function noneOf(clients: readonly SourceClient[]): string {
  const names = clients.map(({ source }) => excerpt(source.name));
  if (names.length === 0) return 'no source: there is none for it';
  return names.length === 1
    ? `no source: ${names.join()} was asked`
    : `none of the sources ${names.join(', ')}`;
}

function once<T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const result = known.get(key) ?? work();
  known.set(key, result);
  // Whoever asks gets the error; nobody may be asking any more.
  result.catch(() => {});
  return result;
}

/** Says in an error which source it is about: its name and its server, since a path can hold a token. */
async function named<T>({ source }: SourceClient, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const place = `source ${excerpt(source.name)} (${shownLocation(source)})`;
    if (error instanceof Unavailable)
      throw new Unavailable(error.code, `${place}: ${error.message}`);
    if (error instanceof MalformedInput)
      throw new MalformedInput(error.code, `${place}: ${error.message}`);
    if (error instanceof LimitReached) throw error.at(place);
    throw error;
  }
}

function shownLocation({ location, kind }: PackageSource): string {
  const url = kind === 'http' ? httpUrl(location) : undefined;
  return excerpt(url ? url.origin : location);
}
