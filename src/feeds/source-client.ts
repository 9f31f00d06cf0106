import type { PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { PackageSource } from '../ecosystems/nuget/sources.js';
import type { CatalogLeaf } from '../ecosystems/nuget/protocol/catalog-leaf.js';
import type { SearchPage } from '../ecosystems/nuget/protocol/search.js';
import type { PackageVersion } from '../ecosystems/nuget/version.js';
import type { Download, VersionHistory } from './feed-client.js';
import type { KnownVulnerabilities } from './v3/vulnerabilities.js';
import type { SearchQuery } from './v3/search.js';

/** One source, of whatever kind. Its errors do not name it yet; who asks it adds that. */
export interface SourceClient {
  readonly source: PackageSource;
  versions(id: string): Promise<readonly PackageVersion[]>;
  /** The highest version that is listed, where the source tells that; else of all. */
  newest(id: string, prerelease: boolean): Promise<PackageVersion | undefined>;
  /** All versions with what is known of them; undefined where the source tells no such thing. */
  history(id: string): Promise<VersionHistory | undefined>;
  /** Undefined where the source has no such leaf. */
  catalogLeaf(identity: PackageIdentity, url: URL): Promise<CatalogLeaf | undefined>;
  /**
   * Undefined where the source does not have it.
   * @param certain no other source is asked: its list of versions need not be read first.
   */
  fetch(identity: PackageIdentity, certain: boolean): Promise<Download | undefined>;
  /** What the source knows of vulnerabilities; undefined where it does not tell such. */
  vulnerabilities(): Promise<KnownVulnerabilities | undefined>;
  /** One page of a search; undefined where the source has no search, or no such page. */
  search(query: SearchQuery): Promise<SearchPage | undefined>;
}
