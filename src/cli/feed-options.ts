import type { Command } from 'commander';
import type { FeedChoices } from '../scan/supplies.js';
import { checkExists } from './existing-path.js';
import { UsageError } from './exit.js';

export interface FeedOptions {
  readonly source?: readonly string[];
  readonly config?: string;
  readonly offline?: boolean;
}

/** For commands that may ask feeds: those of the user's own client unless others are named. */
export function addFeedOptions(command: Command): Command {
  return command
    .option(
      '-s, --source <feed>',
      'a URL, a folder or the name of a configured source, in place of all configured; repeatable',
      (one: string, others: readonly string[] = []) => [...others, one],
    )
    .option('--config <file>', 'the one NuGet.Config that counts')
    .option('--offline', 'ask no feed: only what is on disk and in the cache');
}

/** @throws UsageError for a configuration file that is not there, and for a source without a name */
export function feedChoices({ source, config, offline }: FeedOptions): FeedChoices {
  if (source?.some((one) => one.trim() === ''))
    throw new UsageError('--source takes a URL, a folder or the name of a configured source');
  if (config !== undefined) checkExists(config);
  return {
    ...(source && { sources: source }),
    ...(config !== undefined && { configFile: config }),
    ...(offline && { offline }),
  };
}
