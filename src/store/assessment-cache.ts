import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-file.js';

export interface CacheOptions {
  /** Undefined: nothing is kept (no home folder, or caching turned off). */
  readonly folder: string | undefined;
  /** Digest of engine, rules and data: entries of other engines are never read. */
  readonly rulesDigest: string;
  /** Bytes on disk above which the entries used longest ago are removed. */
  readonly sizeLimit?: number;
  /** Called at most once, with what kept the cache from being written. */
  readonly onTrouble?: (message: string) => void;
}

/** What is kept of one artifact: a head that every scan needs, a body that few ask for. */
interface CachedAssessment<Head> {
  readonly head: Head;
  /** The text that was put; undefined where it is damaged. */
  body(): string | undefined;
}

/** Assessments by the digest of the artifact. A cache that cannot be used costs time, nothing else. */
export interface AssessmentCache<Head> {
  get(sha256: string): CachedAssessment<Head> | undefined;
  put(sha256: string, head: Head, body: string): void;
  /** Removes what is used least when something was added and the limit is passed. */
  trim(): void;
}

const defaultSizeLimit = 1024 * 1024 * 1024;
const day = 24 * 60 * 60 * 1000;
/** Entries, and what a killed writer left of one. */
const entryName = /^[0-9a-f]{64}\.entry(?:\.[0-9a-f-]+\.tmp)?$/;

export function openAssessmentCache<Head>(options: CacheOptions): AssessmentCache<Head> {
  const { folder, onTrouble } = options;
  if (folder === undefined) return { get: () => undefined, put: () => {}, trim: () => {} };
  const home = join(folder, 'assessments');
  let added = 0;
  let usable = true;

  function attempt(write: () => void): void {
    try {
      write();
    } catch (error) {
      usable = false;
      onTrouble?.(`the cache ${home} cannot be written: ${(error as Error).message}`);
    }
  }

  return {
    get(sha256) {
      const path = pathOf(home, options.rulesDigest, sha256);
      const file = readSealed(path);
      const head = file && unwrap<Head>(file.head, sha256, options.rulesDigest);
      if (file === undefined || head === undefined) return undefined;
      markUsed(path);
      return { head, body: () => file.body() };
    },
    put(sha256, head, body) {
      if (!usable) return;
      const entry: Entry<Head> = { sha256, rulesDigest: options.rulesDigest, head };
      attempt(() => {
        writeSealed(pathOf(home, options.rulesDigest, sha256), JSON.stringify(entry), body);
        added++;
      });
    },
    trim() {
      if (added > 0 && usable) attempt(() => evict(home, options.sizeLimit ?? defaultSizeLimit));
    },
  };
}

interface Entry<Head> {
  readonly sha256: string;
  readonly rulesDigest: string;
  readonly head: Head;
}

/** The key stands inside too: a file moved or copied to another's name is not believed. */
function unwrap<Head>(text: string, sha256: string, rulesDigest: string): Head | undefined {
  try {
    const entry = JSON.parse(text) as Partial<Entry<Head>>;
    return entry.sha256 === sha256 && entry.rulesDigest === rulesDigest ? entry.head : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(home: string, rulesDigest: string, sha256: string): string {
  const engine = createHash('sha256').update(rulesDigest).digest('hex').slice(0, 16);
  return join(home, engine, sha256.slice(0, 2), `${sha256}.entry`);
}

/** Access times are off on many mounts, so the time of change says when an entry was last used. */
function markUsed(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > day) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // A read-only cache still serves; its entries just look older than they are.
  }
}

interface Stored {
  readonly path: string;
  readonly size: number;
  readonly used: number;
}

/** Down to four fifths of the limit, so that not every run has to clear up. */
function evict(home: string, sizeLimit: number): void {
  const entries = listEntries(home);
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= sizeLimit) return;
  for (const entry of entries.sort((a, b) => a.used - b.used)) {
    if (size <= sizeLimit * 0.8) return;
    rmSync(entry.path, { force: true });
    size -= entry.size;
  }
}

function listEntries(home: string): Stored[] {
  const entries: Stored[] = [];
  for (const file of readdirSync(home, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !entryName.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat) entries.push({ path, size: stat.size, used: stat.mtimeMs });
  }
  return entries;
}
