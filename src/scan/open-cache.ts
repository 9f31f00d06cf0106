import { openAssessmentCache, type AssessmentCache } from '../store/assessment-cache.js';
import { cacheLimits } from '../store/cache-limits.js';
import type { ReadOptions } from './read-targets.js';

type CacheUse = Pick<ReadOptions, 'cacheFolder' | 'tool' | 'surroundings'>;

/** @param tell what keeps the cache from being used, in words; one of several users of it is enough */
export function openCache<Head>(
  { cacheFolder, tool, surroundings }: CacheUse,
  section: 'assessments' | 'evaluations',
  tell?: (message: string) => void,
): AssessmentCache<Head> {
  const { [section]: sizeLimit, trouble } = cacheLimits(surroundings.environment);
  if (cacheFolder !== undefined && trouble !== undefined) tell?.(trouble);
  return openAssessmentCache({
    folder: cacheFolder,
    rulesDigest: tool.rulesDigest,
    section,
    sizeLimit,
    ...(tell && { onTrouble: tell }),
  });
}
