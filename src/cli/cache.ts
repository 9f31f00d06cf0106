import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { escapeText } from '../core/text.js';
import { renderJson } from '../outputs/json/index.js';
import { cacheFolder, currentSurroundings, type Surroundings } from '../store/cache-folder.js';
import { cacheLimits, type CacheLimits } from '../store/cache-limits.js';
import type { SectionName } from '../store/layout.js';
import { clearCache, readContents, type CacheContents, type Usage } from '../store/upkeep.js';
import { cacheText, clearedText } from './cache-text.js';
import { readEngine } from './engine.js';
import { exitCodes, UsageError } from './exit.js';
import { screenFor, writeError, writeOut } from './screen.js';

export interface CacheInfoOptions {
  readonly json?: boolean;
}

/** @throws UsageError where there can be no cache; Unavailable where it cannot be read. */
export async function runCacheInfo(options: CacheInfoOptions): Promise<number> {
  const surroundings = currentSurroundings();
  const folder = folderOf(surroundings);
  const tool = readEngine();
  const limits = cacheLimits(surroundings.environment);
  if (limits.trouble !== undefined) writeError(`assay: ${escapeText(limits.trouble)}`);
  const contents = readContents(folder, tool.rulesDigest);
  const screen = screenFor(process.stdout, process.env);
  const text = options.json
    ? renderJson({ schema: 'assay/cache/1', tool, folder, ...account(contents, limits) })
    : cacheText(folder, contents, limits, screen);
  await writeOut(process.stdout, text);
  return exitCodes.success;
}

export interface CacheClearOptions {
  readonly assessments?: boolean;
  readonly downloads?: boolean;
  readonly history?: boolean;
}

/** @throws UsageError where there can be no cache; Unavailable where something cannot be removed. */
export async function runCacheClear(options: CacheClearOptions): Promise<number> {
  const cleared = clearCache(folderOf(currentSurroundings()), sectionsFor(options));
  for (const reason of cleared.refused)
    writeError(`assay: ${escapeText(reason)}; nothing of it was removed`);
  await writeOut(process.stdout, clearedText(cleared));
  return cleared.refused.length > 0 ? exitCodes.usage : exitCodes.success;
}

/**
 * What feeds answered is of no use without what they sent. What was seen of versions cannot be found out again, and
 * goes only where it is named.
 */
function sectionsFor({ assessments, downloads, history }: CacheClearOptions): SectionName[] {
  const all = !assessments && !downloads && !history;
  return [
    ...(all || assessments ? (['assessments', 'evaluations'] as const) : []),
    ...(all || downloads ? (['artifacts', 'answers'] as const) : []),
    ...(history ? (['history'] as const) : []),
  ];
}

function folderOf(surroundings: Surroundings): string {
  const folder = cacheFolder(surroundings);
  if (folder === undefined)
    throw new UsageError('there is no home folder to keep anything in; set ASSAY_CACHE_DIR');
  const path = resolve(folder);
  if (isOtherThanFolder(path)) throw new UsageError(`the cache ${path} is no folder`);
  return path;
}

/** What cannot be looked at is told by who looks into it. */
function isOtherThanFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch {
    return false;
  }
}

function account(contents: CacheContents, limits: CacheLimits): object {
  const { assessments, evaluations, downloads, answers, history, temporary, refused } = contents;
  return {
    limits: {
      total: limits.total,
      assessments: limits.assessments,
      evaluations: limits.evaluations,
      downloads: limits.artifacts,
      answers: limits.answers,
    },
    assessments: { current: dated(assessments.current), old: dated(assessments.old) },
    evaluations: dated(evaluations),
    downloads: dated(downloads),
    answers: dated(answers),
    history: dated(history),
    temporary: dated(temporary),
    refused,
  };
}

function dated({ files, bytes, oldestUse, newestUse }: Usage): object {
  return {
    files,
    bytes,
    ...(oldestUse !== undefined && { oldestUse: new Date(oldestUse).toISOString() }),
    ...(newestUse !== undefined && { newestUse: new Date(newestUse).toISOString() }),
  };
}
