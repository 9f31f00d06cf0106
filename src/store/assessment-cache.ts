import { join, resolve } from 'node:path';
import { limits } from '../core/limits.js';
import { cacheLimits } from './cache-limits.js';
import { engineName, removeOldEngine } from './engines.js';
import { isStale, markUsed, tidy } from './eviction.js';
import { levels } from './layout.js';
import { openLedger } from './ledger.js';
import { Places, troubleText } from './places.js';
import { readSealed, writeSealed } from './sealed-file.js';

export interface CacheOptions {
  /** Undefined: nothing is kept (no home folder, or caching turned off). */
  readonly folder: string | undefined;
  /** Digest of engine, rules and data: entries of other engines are never read. */
  readonly rulesDigest: string;
  /** Where it lies; assessments are what is meant without one. */
  readonly section?: 'assessments' | 'evaluations';
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

const day = 24 * 60 * 60 * 1000;

export function openAssessmentCache<Head>(options: CacheOptions): AssessmentCache<Head> {
  if (options.folder === undefined) return { get: () => undefined, put: () => {}, trim: () => {} };
  return new DiskCache<Head>(options, resolve(options.folder));
}

interface Entry<Head> {
  readonly sha256: string;
  readonly rulesDigest: string;
  readonly head: Head;
}

class DiskCache<Head> implements AssessmentCache<Head> {
  private readonly section: 'assessments' | 'evaluations';
  private readonly folder: string;
  private readonly rulesDigest: string;
  private readonly engine: string;
  private readonly sizeLimit: number;
  private readonly places: Places;
  private readonly tellTrouble: (message: string) => void;
  private added = 0;
  private usable = true;
  private told = false;

  constructor(options: CacheOptions, folder: string) {
    const { rulesDigest, sizeLimit, onTrouble, section: name = 'assessments' } = options;
    this.section = name;
    this.rulesDigest = rulesDigest;
    this.engine = engineName(rulesDigest);
    this.sizeLimit = sizeLimit ?? cacheLimits({})[name];
    this.folder = folder;
    this.tellTrouble = (message) => onTrouble?.(message);
    this.places = new Places(folder, (message) => this.trouble(message));
    const [section] = this.places.reading(this.section);
    if (section !== undefined) markUsed(join(section, this.engine), day);
  }

  get(sha256: string): CachedAssessment<Head> | undefined {
    const [section] = this.places.reading(this.section);
    if (section === undefined) return undefined;
    const path = this.pathOf(section, sha256);
    const file = readSealed(path);
    const head = file && this.unwrap(file.head, sha256);
    if (file === undefined || head === undefined) return undefined;
    if (isStale(file.changed, day)) markUsed(path, day);
    return { head, body: () => file.body() };
  }

  put(sha256: string, head: Head, body: string): void {
    if (body.length > limits.cacheEntryBytes) return;
    const entry: Entry<Head> = { sha256, rulesDigest: this.rulesDigest, head };
    this.attempt((section) => {
      const path = this.pathOf(section, sha256);
      const bytes = writeSealed(path, JSON.stringify(entry), body, section);
      openLedger(section).add(bytes);
      this.added++;
    });
  }

  trim(): void {
    if (this.added === 0) return;
    this.attempt((section) => {
      const ledger = openLedger(section);
      const limit = this.sizeLimit;
      tidy({ section, levels: levels[this.section], limit, grace: 0 }, ledger);
      removeOldEngine(section, this.engine, ledger.now());
    });
  }

  /** What cannot be written once is not tried again for each of thousands of packages. */
  private attempt(work: (section: string) => void): void {
    const section = this.usable ? this.places.claim(this.section) : undefined;
    if (section === undefined) return;
    try {
      work(section);
    } catch (error) {
      this.usable = false;
      this.trouble(troubleText(this.folder, error));
    }
  }

  private trouble(message: string): void {
    if (!this.told) this.tellTrouble(message);
    this.told = true;
  }

  private pathOf(section: string, sha256: string): string {
    return join(section, this.engine, sha256.slice(0, 2), `${sha256}.entry`);
  }

  /** The key stands inside too: a file moved or copied to another's name is not believed. */
  private unwrap(text: string, sha256: string): Head | undefined {
    try {
      const entry = JSON.parse(text) as Partial<Entry<Head>>;
      const same = entry.sha256 === sha256 && entry.rulesDigest === this.rulesDigest;
      return same ? entry.head : undefined;
    } catch {
      return undefined;
    }
  }
}
