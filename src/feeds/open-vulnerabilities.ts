import type { PackageSource } from '../ecosystems/nuget/sources.js';
import type { FeedSettings } from './feed-client.js';
import type { FeedOptions } from './feed-options.js';
import { openSources } from './open-sources.js';
import type { KnownVulnerabilities } from './v3/vulnerabilities.js';

export type { KnownVulnerabilities } from './v3/vulnerabilities.js';

/** Sources that are asked for known vulnerabilities, and for nothing else. */
export interface VulnerabilitySources {
  /** @throws Unavailable, MalformedInput, LimitReached; undefined where the source tells no such */
  of(source: PackageSource): Promise<KnownVulnerabilities | undefined>;
  close(): Promise<void>;
}

/** Answers are asked for anew, on condition: whoever asks wants what is known now. */
export function openVulnerabilities(
  settings: FeedSettings,
  options: FeedOptions,
): VulnerabilitySources {
  const open = openSources(settings, { ...options, times: { ...options.times, fresh: 0 } });
  return {
    of: async (source) =>
      open.clients.find((client) => client.source === source)?.vulnerabilities(),
    close: () => open.close(),
  };
}
