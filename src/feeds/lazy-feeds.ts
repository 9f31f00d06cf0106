import type { FeedClient, FeedSettings } from './feed-client.js';
import type { FeedOptions } from './feed-options.js';

/**
 * A client that is opened by the first who asks it: most scans find all on disk, and loading what it
 * takes to speak to a server would be a tenth of their time.
 */
export function lazyFeeds(settings: FeedSettings, options: FeedOptions): FeedClient {
  let opened: Promise<FeedClient> | undefined;
  const open = (): Promise<FeedClient> => {
    opened ??= import('./open-feeds.js').then(({ openFeeds }) => openFeeds(settings, options));
    return opened;
  };
  return {
    versions: async (id) => (await open()).versions(id),
    download: async (identity) => (await open()).download(identity),
    newest: async (id, prerelease) => (await open()).newest(id, prerelease),
    sourcesOf: async (id) => (await open()).sourcesOf(id),
    history: async (id, source) => (await open()).history(id, source),
    catalogLeaf: async (identity, url, source) => (await open()).catalogLeaf(identity, url, source),
    close: async () => {
      await (await opened)?.close();
    },
  };
}
