import { Unavailable } from '../../core/errors.js';
import type { PackageIdentity } from '../../ecosystems/nuget/identity.js';
import type { CatalogLeaf } from '../../ecosystems/nuget/protocol/catalog-leaf.js';
import {
  readServiceIndex,
  type ServiceIndex,
} from '../../ecosystems/nuget/protocol/service-index.js';
import type { SearchPage } from '../../ecosystems/nuget/protocol/search.js';
import { readVersionList, versionKey } from '../../ecosystems/nuget/protocol/version-list.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import {
  formatVersion,
  highest,
  normalizeVersion,
  type PackageVersion,
} from '../../ecosystems/nuget/version.js';
import type { StoredArtifact } from '../../store/artifact-store.js';
import type { Download, VersionHistory } from '../feed-client.js';
import type { FeedNotice } from '../feed-options.js';
import type { SourceClient } from '../source-client.js';
import { catalogLeafAt } from './catalog-leaves.js';
import type { Documents } from './documents.js';
import type { Keeping } from './keeping.js';
import { notKept, type Packages } from './packages.js';
import { historyIn, newestListed, type Registration } from './registrations.js';
import { searchPage, type SearchQuery } from './search.js';
import { knownVulnerabilities, type KnownVulnerabilities } from './vulnerabilities.js';

export interface V3Parts {
  readonly source: PackageSource;
  readonly url: URL;
  readonly documents: Documents;
  readonly packages: Packages;
  readonly keeping: Keeping;
  /** Whether resources without TLS may be used. */
  readonly insecure: boolean;
  readonly notice: (code: FeedNotice['code'], message: string) => void;
}

/** A source that speaks NuGet's server API, version 3. */
export class V3Source implements SourceClient {
  readonly #parts: V3Parts;
  readonly #lists = new Map<string, Promise<readonly PackageVersion[]>>();
  #index: Promise<ServiceIndex> | undefined;

  constructor(parts: V3Parts) {
    this.#parts = parts;
  }

  get source(): PackageSource {
    return this.#parts.source;
  }

  versions(id: string): Promise<readonly PackageVersion[]> {
    const key = id.toLowerCase();
    const list = this.#lists.get(key) ?? this.#list(key);
    this.#lists.set(key, list);
    return list;
  }

  async newest(id: string, prerelease: boolean): Promise<PackageVersion | undefined> {
    const { registrations } = await this.#services();
    if (registrations.length > 0) {
      this.#checkSecure(registrations);
      return newestListed(this.#registration(id, registrations), prerelease);
    }
    this.#parts.notice('no-listing', 'does not say which versions are listed: all of them count');
    return highest(await this.versions(id), prerelease);
  }

  async history(id: string): Promise<VersionHistory | undefined> {
    // What is kept of a registration needs no service index.
    const registrations = this.#parts.keeping.offline ? [] : (await this.#services()).registrations;
    if (registrations.length === 0 && !this.#parts.keeping.offline) return undefined;
    this.#checkSecure(registrations);
    return historyIn(this.#registration(id, registrations));
  }

  async catalogLeaf(identity: PackageIdentity, url: URL): Promise<CatalogLeaf | undefined> {
    this.#checkSecure([url]);
    return catalogLeafAt(identity, url, this.#parts.documents);
  }

  #registration(id: string, bases: readonly URL[]): Registration {
    const check = (url: URL): void => this.#checkSecure([url]);
    return { id: id.toLowerCase(), bases, documents: this.#parts.documents, check };
  }

  async fetch(identity: PackageIdentity, certain: boolean): Promise<Download | undefined> {
    const version = normalizeVersion(identity.version).toLowerCase();
    const key = `package/${identity.id.toLowerCase()}/${version}`;
    const kept = await this.#parts.packages.fresh(key);
    if (kept) return this.#as(kept);
    if (this.#parts.keeping.offline) return this.#missing(identity, version);
    if (certain) {
      const artifact = await this.#get(identity, version, key);
      if (artifact) return this.#as(artifact);
    }
    const listed = await this.#listedSpelling(identity.id, version);
    // A feed that knows the spelling of a pre-release by its case alone.
    if (listed === undefined || (certain && listed === version)) return undefined;
    const artifact = await this.#get(identity, listed, key);
    if (artifact === undefined)
      throw new Unavailable('network', `lists ${identity.id} ${listed} and does not deliver it`);
    return this.#as(artifact);
  }

  async vulnerabilities(): Promise<KnownVulnerabilities | undefined> {
    const { vulnerabilities: urls } = await this.#services();
    if (urls.length === 0) return undefined;
    this.#checkSecure(urls);
    const check = (pages: readonly URL[]): void => this.#checkSecure(pages);
    return knownVulnerabilities(urls, this.#parts.documents, check);
  }

  async search(query: SearchQuery): Promise<SearchPage | undefined> {
    const { search } = await this.#services();
    if (search.length === 0) return undefined;
    this.#checkSecure(search);
    return searchPage(search, query, this.#parts.documents);
  }

  async #missing({ id }: PackageIdentity, version: string): Promise<undefined> {
    if ((await this.#listedSpelling(id, version)) === undefined) return undefined;
    throw notKept();
  }

  async #listedSpelling(id: string, version: string): Promise<string | undefined> {
    const found = (await this.versions(id)).find((own) => versionKey(own) === version);
    return found && formatVersion(found);
  }

  /** `{base}/{id}/{version}/{id}.{version}.nupkg`, in lower case but for what the list spells. */
  async #get(
    { id }: PackageIdentity,
    version: string,
    key: string,
  ): Promise<StoredArtifact | undefined> {
    const name = encodeURIComponent(id.toLowerCase());
    const bases = await this.#bases();
    const path = `${name}/${version}/${name}.${version}.nupkg`;
    return this.#parts.packages.get(
      key,
      bases.map((base) => below(base, path)),
    );
  }

  async #list(id: string): Promise<readonly PackageVersion[]> {
    // What is kept of a list needs no service index.
    const urls = this.#parts.keeping.offline ? [] : await this.#bases();
    const path = `${encodeURIComponent(id)}/index.json`;
    const document = {
      key: `versions/${id}`,
      urls: urls.map((base) => below(base, path)),
      absent: '{"versions":[]}',
    };
    const list = await this.#parts.documents.get(document, readVersionList);
    if (list !== undefined && list.ignored > 0)
      this.#parts.notice(
        'ignored-versions',
        `lists ${list.ignored} versions of ${id} that are none; they are left out`,
      );
    return list?.versions ?? [];
  }

  async #bases(): Promise<readonly URL[]> {
    const { packageBases } = await this.#services();
    if (packageBases.length === 0)
      throw new Unavailable(
        'unreadable',
        'its service index names no PackageBaseAddress, which restores read',
      );
    this.#checkSecure(packageBases);
    return packageBases;
  }

  #services(): Promise<ServiceIndex> {
    this.#index ??= this.#readIndex();
    return this.#index;
  }

  async #readIndex(): Promise<ServiceIndex> {
    const document = { key: 'index', urls: [this.#parts.url] };
    const index = await this.#parts.documents.get(document, readServiceIndex);
    if (index === undefined)
      throw new Unavailable('not-found', 'there is no service index at its address (404)');
    return index;
  }

  /** NU1302 for the resources of a source, as NuGet has it. */
  #checkSecure(urls: readonly URL[]): void {
    const open = urls.find((url) => url.protocol === 'http:');
    if (open !== undefined && !this.#parts.insecure)
      throw new Unavailable(
        'network',
        `its service index names ${open.origin}, which is not encrypted; allowInsecureConnections is not set (NU1302)`,
      );
  }

  #as(artifact: StoredArtifact): Download {
    return { path: artifact.path, source: this.source.name, artifact };
  }
}

function below(base: URL, path: string): URL {
  const url = new URL(base);
  url.pathname += path;
  return url;
}
