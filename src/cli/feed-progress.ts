import type { FeedEvents } from '../feeds/feed-options.js';
import type { ProgressLine } from './progress.js';

/** While feeds are asked nobody knows how much there will be: what has come so far is told. */
export function feedProgress(progress: ProgressLine): FeedEvents {
  let requests = 0;
  let bytes = 0;
  return {
    request: (source) => {
      requests++;
      progress.tell(`asking ${source}: ${requests} requests, ${megabytes(bytes)}`);
    },
    received: (source, count) => {
      bytes += count;
      progress.tell(`asking ${source}: ${requests} requests, ${megabytes(bytes)}`);
    },
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
