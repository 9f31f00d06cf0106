import type { PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { CatalogLeaf } from '../ecosystems/nuget/protocol/catalog-leaf.js';
import type { RegistrationLeaf } from '../ecosystems/nuget/protocol/registration.js';
import type {
  PackageSource,
  ProxyChooser,
  SourceCredentials,
  SourceMapping,
  UnusableCredentials,
} from '../ecosystems/nuget/sources.js';
import type { PackageVersion } from '../ecosystems/nuget/version.js';
import type { StoredArtifact } from '../store/artifact-store.js';

/**
 * Packages from the sources that a user's own client is configured with. A package or a list is
 * asked for once in the life of a client, however many ask.
 */
export interface FeedClient {
  /**
   * Every version that the sources which mapping allows have of `id`; empty where none knows it.
   * @throws Unavailable where a source did not answer, wants other credentials, or is not in the
   * cache while `offline`; MalformedInput where its answer is no answer; LimitReached.
   */
  versions(id: string): Promise<readonly PackageVersion[]>;
  /**
   * The package, from the first source that has it, folders before servers and then in the order
   * of the configuration, or from the cache. A file in a folder feed is read where it lies.
   * @throws as `versions`; Unavailable `not-found` naming every source that was asked.
   */
  download(identity: PackageIdentity): Promise<Download>;
  /**
   * The highest version that is listed, with pre-releases or without; undefined where there is
   * none. A feed that does not say what is listed counts all it has.
   * @throws as `versions`
   */
  newest(id: string, prerelease: boolean): Promise<PackageVersion | undefined>;
  /**
   * Which of the allowed sources know `id`, and what they have: the same id in a private feed and
   * in a public one is how dependency confusion looks.
   * @throws as `versions`
   */
  sourcesOf(id: string): Promise<readonly SourceVersions[]>;
  /**
   * What one source says of all versions of an id; undefined where it tells no such thing, as a folder, or has
   * no such source. Nothing of it is kept in memory.
   * @param source its name
   * @throws as `versions`
   */
  history(id: string, source: string): Promise<VersionHistory | undefined>;
  /**
   * The leaf in the catalog of a source that its registration names; undefined where there is none.
   * @throws as `versions`; MalformedInput where it is of another package.
   */
  catalogLeaf(
    identity: PackageIdentity,
    url: URL,
    source: string,
  ): Promise<CatalogLeaf | undefined>;
  /** Ends what is under way; whoever waits gets Unavailable `cancelled`. Leaves nothing open. */
  close(): Promise<void>;
}

export interface SourceVersions {
  /** Name of the source. */
  readonly source: string;
  readonly versions: readonly PackageVersion[];
}

/** What a registration says of an id. */
export interface VersionHistory {
  /** When the source last said so, in milliseconds since 1970. */
  readonly asked: number;
  /** In no order that means anything; empty where the source does not know the id. */
  readonly versions: readonly RegistrationLeaf[];
  /** Why not all of them are there. */
  readonly partial?: string;
}

export interface Download {
  /** Absolute path of the package file. */
  readonly path: string;
  /** Name of the source. */
  readonly source: string;
  /** Absent for a file of a folder feed. */
  readonly artifact?: StoredArtifact;
}

/** The sources of one project, or of a group of projects with the same configuration. */
export interface FeedSettings {
  readonly sources: readonly PackageSource[];
  readonly mapping: SourceMapping;
  /** What is configured for a source, by its name; nothing by default. */
  readonly credentialsFor?: (
    source: PackageSource,
  ) => SourceCredentials | UnusableCredentials | undefined;
  /** The proxy for a URL, of the configuration or the environment; none by default. */
  readonly proxyFor?: ProxyChooser;
  /** `maxHttpRequestsPerSource` of a `config` section. */
  readonly maxHttpRequestsPerSource?: number;
}
