import { isAbsolute, resolve } from 'node:path';
import { isInputError } from '../core/errors.js';
import type { PackageCatalog } from '../ecosystems/nuget/catalog.js';
import type { NuGetSettings } from '../ecosystems/nuget/nuget-config.js';
import type { ProjectSources } from '../ecosystems/nuget/project-spec.js';
import { CatalogCache } from '../ecosystems/nuget/resolve/catalog-cache.js';
import type { PackageSource } from '../ecosystems/nuget/sources.js';
import type { FeedClient } from '../feeds/feed-client.js';
import type { FeedEvents, FeedNotice, FeedOptions } from '../feeds/feed-options.js';
import { lazyFeeds } from '../feeds/lazy-feeds.js';
import type { ArtifactStore } from '../store/artifact-store.js';
import { cacheLimits } from '../store/cache-limits.js';
import { openArtifactStore } from '../store/open-artifact-store.js';
import { newCatalog, type OnArtifact } from './catalog.js';
import { newLocator, type Locator, type PackagePlaces } from './locate.js';
import type { ReadOptions } from './read-targets.js';
import { newSettingsReader, type SettingsReader, type StandIn } from './settings.js';
import type { Trouble } from './trouble.js';
import { checkSources } from './unknown-source.js';

/** Where the packages of projects with one configuration come from. */
export interface Supply {
  readonly settings: NuGetSettings;
  /** Those that are asked, folders too. */
  readonly sources: readonly PackageSource[];
  readonly places: PackagePlaces;
  readonly feeds: FeedClient;
  /** Shared by all projects with this configuration. */
  readonly catalog: PackageCatalog;
  readonly isMapped: (id: string) => boolean;
  /** What the client would do for want of configuration and Assay does not; where there is such. */
  readonly shortage?: string;
}

/** Which feeds a scan may ask, beyond what is configured. */
export interface FeedChoices {
  /** `--source`: names of configured sources, URLs or folders, in place of what is configured. */
  readonly sources?: readonly string[];
  /** `--config`: this NuGet.Config alone counts. */
  readonly configFile?: string;
  /** Only what is on disk. */
  readonly offline?: boolean;
  /** Told while feeds are asked. */
  readonly feedEvents?: FeedEvents;
}

/** The supplies of a scan: one for each configuration that differs, each opened once. */
export interface Supplies {
  readonly settings: SettingsReader;
  readonly locate: Locator;
  /** @param folder of the project or the file that names packages */
  of(folder: string, project?: ProjectSources): Supply;
  close(): Promise<void>;
}

type SupplyOptions = FeedChoices &
  Pick<ReadOptions, 'cacheFolder' | 'surroundings' | 'signal' | 'onNotice'> & {
    readonly standsFor?: StandIn;
    /** Told of each download that is looked into, with its digest. */
    readonly onArtifact?: OnArtifact;
  };

export function openSupplies(options: SupplyOptions, troubles: Trouble[]): Supplies {
  const { surroundings, configFile, standsFor } = options;
  const settings = newSettingsReader(surroundings, troubles, {
    ...(configFile !== undefined && { configFile }),
    ...(standsFor && { standIn: standsFor }),
  });
  const locate = newLocator();
  const store = openStore(options);
  const feedOptions = feedOptionsOf(options, store);
  const known = new Map<NuGetSettings, Map<string, Supply>>();
  const open: FeedClient[] = [];
  return {
    settings,
    locate,
    of(folder, project) {
      const own = settings.settingsOf(folder, configFile ?? project?.configFile);
      const key =
        project === undefined || saysNothing(project) ? '' : JSON.stringify([folder, project]);
      const ofSettings = known.get(own) ?? new Map<string, Supply>();
      known.set(own, ofSettings);
      const supply =
        ofSettings.get(key) ??
        newSupply(own, folder, project, { ...options, troubles, locate, feedOptions });
      if (!ofSettings.has(key)) open.push(supply.feeds);
      ofSettings.set(key, supply);
      return supply;
    },
    async close() {
      await Promise.all(open.map((feeds) => feeds.close()));
      store.close();
    },
  };
}

/** Projects that say nothing of places share what is open with all others. */
function saysNothing({ additional, additionalFallbackFolders, ...rest }: ProjectSources): boolean {
  const lists = additional.length + additionalFallbackFolders.length;
  return lists === 0 && Object.values(rest).every((one) => one === undefined);
}

function openStore({ cacheFolder, surroundings, onNotice }: SupplyOptions): ArtifactStore {
  return openArtifactStore({
    folder: cacheFolder,
    limits: cacheLimits(surroundings.environment),
    ...(onNotice && { onTrouble: onNotice }),
  });
}

function feedOptionsOf(options: SupplyOptions, store: ArtifactStore): FeedOptions {
  const { surroundings, offline = false, signal, onNotice, feedEvents } = options;
  const { environment, home } = surroundings;
  const notice =
    onNotice && ((told: FeedNotice) => onNotice(`source ${told.source}: ${told.message}`));
  return {
    store,
    offline,
    environment,
    ...(home !== undefined && { home }),
    ...(signal && { signal }),
    events: { ...feedEvents, ...(notice && { notice }) },
  };
}

interface SupplyParts extends SupplyOptions {
  readonly troubles: Trouble[];
  readonly locate: Locator;
  readonly feedOptions: FeedOptions;
}

/** Sources of a project that the client refuses (NU1002) are a trouble, and then none is asked. */
function sourcesOf(
  settings: NuGetSettings,
  folder: string,
  project: ProjectSources | undefined,
  { sources: commandLine, troubles }: SupplyParts,
): readonly PackageSource[] {
  try {
    return settings.sourcesFor({
      ...(commandLine && { commandLine }),
      ...(project && { project }),
      startFolder: process.cwd(),
      projectFolder: folder,
    });
  } catch (error) {
    if (!isInputError(error)) throw error;
    troubles.push({ file: folder, code: error.code, reason: error.message });
    return [];
  }
}

function newSupply(
  settings: NuGetSettings,
  folder: string,
  project: ProjectSources | undefined,
  options: SupplyParts,
): Supply {
  // Of a configuration that is refused, what it names is not known.
  if (settings.refusals.length === 0) checkSources(options.sources ?? [], settings);
  const sources = sourcesOf(settings, folder, project, options);
  const { mapping, credentialsOf, proxyFor, maxHttpRequestsPerSource } = settings;
  const feeds = lazyFeeds(
    {
      sources,
      mapping,
      credentialsFor: credentialsOf,
      proxyFor,
      ...(maxHttpRequestsPerSource !== undefined && { maxHttpRequestsPerSource }),
    },
    options.feedOptions,
  );
  const places = placesOf(settings, sources, project);
  const shortage = shortageOf(settings, sources, options.sources ?? project?.replacing);
  const names = new Set(sources.map(({ name }) => name.toLowerCase()));
  return {
    settings,
    sources,
    places,
    feeds,
    catalog: new CatalogCache(newCatalog(places, options.locate, feeds, options.onArtifact)),
    isMapped: (id) =>
      !mapping.enabled || mapping.sourcesFor(id).some((name) => names.has(name.toLowerCase())),
    ...(shortage !== undefined && { shortage }),
  };
}

/** Where a file is refused, that is told instead. */
function shortageOf(
  { clientWouldUseDefault, refusals }: NuGetSettings,
  sources: readonly PackageSource[],
  named: readonly string[] | undefined,
): string | undefined {
  if (named !== undefined || refusals.length > 0) return undefined;
  if (sources.length === 0)
    return clientWouldUseDefault
      ? "no package source is configured: NuGet's own client would ask its default source, and Assay has none; name one with --source"
      : 'no package source is configured, or all are turned off; name one with --source';
  const names = sources.map(({ name }) => name).join(', ');
  return clientWouldUseDefault
    ? `there is no NuGet.Config of the user: NuGet's own client would ask its default source besides ${names}, and Assay has none; name all of them with --source`
    : undefined;
}

function placesOf(
  settings: NuGetSettings,
  sources: readonly PackageSource[],
  project: ProjectSources | undefined,
): PackagePlaces {
  const { globalPackagesFolder, fallbackFolders } = settings;
  const global = project?.packagesFolder ?? globalPackagesFolder;
  const fallbacks = [
    ...(project?.fallbackFolders ?? fallbackFolders),
    ...(project?.additionalFallbackFolders ?? []),
  ];
  const folders = [...(global ? [global] : []), ...fallbacks];
  const feeds = sources.filter(({ kind }) => kind === 'folder').map(({ location }) => location);
  return { packageFolders: unique(folders), feeds: unique(feeds) };
}

function unique(folders: readonly string[]): string[] {
  return [...new Set(folders.filter(isAbsolute).map((folder) => resolve(folder)))];
}
