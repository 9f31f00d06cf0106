import type { FeedSettings } from '../../feeds/feed-client.js';
import type { FeedOptions } from '../../feeds/feed-options.js';
import type { NuGetSettings } from '../../ecosystems/nuget/nuget-config.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import { cacheLimits } from '../../store/cache-limits.js';
import type { Surroundings } from '../../store/cache-folder.js';
import { openArtifactStore } from '../../store/open-artifact-store.js';

/** With what the feeds of a client's configuration are asked, whatever they are asked for. */
export interface FeedsAround extends Pick<FeedOptions, 'signal' | 'events'> {
  readonly surroundings: Surroundings;
  /** Where answers are kept, to be asked for on condition. */
  readonly cacheFolder: string | undefined;
  readonly onNotice: (message: string) => void;
}

/**
 * Opens feeds, has them asked one after the other, and closes them whatever becomes of that.
 * @param open what asks them for one thing
 */
export async function withFeeds<S extends { close(): Promise<void> }, T>(
  { mapping, credentialsOf: credentialsFor, proxyFor }: NuGetSettings,
  sources: readonly PackageSource[],
  { surroundings, cacheFolder, onNotice, signal, events }: FeedsAround,
  open: (settings: FeedSettings, options: FeedOptions) => S,
  ask: (asked: S) => Promise<T>,
): Promise<T> {
  const { environment, home } = surroundings;
  const limits = cacheLimits(environment);
  const store = openArtifactStore({ folder: cacheFolder, limits, onTrouble: onNotice });
  const asked = open(
    { sources, mapping, credentialsFor, proxyFor },
    {
      store,
      environment,
      ...(home !== undefined && { home }),
      ...(signal && { signal }),
      events: {
        ...events,
        notice: ({ source, message }) => onNotice(`source ${source}: ${message}`),
      },
    },
  );
  try {
    return await ask(asked);
  } finally {
    await asked.close();
    store.close();
  }
}
