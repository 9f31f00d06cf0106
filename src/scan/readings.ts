import type { AssessmentCache } from '../store/assessment-cache.js';
import type { FileDigest } from './digest-file.js';
import { openCache } from './open-cache.js';
import type { Handoff, HandoffQuestion } from '../facts/flow-account.js';
import {
  readPackage,
  readPickUps,
  type KeptAnswer,
  type KeptHead,
  type PackageReader,
  type Reading,
} from './read-package.js';
import type { ReadOptions } from './read-targets.js';

/**
 * Package files as they were read or are remembered: each is read once, a few at a time. What comes
 * from a feed is read while the next packages are still on their way; most that is downloaded to find
 * out what a project needs is needed.
 */
export class Readings {
  readonly #options: ReadOptions;
  readonly #cache: AssessmentCache<KeptHead>;
  readonly #reader: PackageReader;
  #answers: AssessmentCache<KeptAnswer> | undefined;
  readonly #begun = new Map<string, Promise<Reading>>();
  readonly #waiting: (() => void)[] = [];
  /** One more than there are readers: its bytes are fetched while the others are read. */
  #free: number;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#cache = openCache<KeptHead>(options, 'assessments', options.onNotice);
    this.#reader = onDemand(options.openReader);
    this.#free = options.jobs + 1;
  }

  /** Begins to read a file that somebody may ask for. @param sha256 of its bytes */
  ahead(path: string, sha256: string): void {
    if (this.#begun.has(path) || this.#cache.get(sha256) !== undefined) return;
    // Who asks for it gets the error; where nobody does, nobody needs the package.
    this.#begin(path).catch(() => undefined);
  }

  /**
   * @param digest of what lies at the path now; undefined where that is not known
   * @throws MalformedInput, LimitReached, Unavailable; the signal's reason
   */
  async of(path: string, digest: FileDigest | undefined): Promise<Reading> {
    const begun = this.#begun.get(path);
    if (begun !== undefined) return begun;
    return this.#remembered(digest) ?? (await this.#begin(path));
  }

  /**
   * What a package takes on of what others leave at some places.
   * @param file with the digest of what was hashed there in this scan
   * @throws MalformedInput, LimitReached, Unavailable; the signal's reason
   */
  async pickUps(
    file: { readonly path: string; readonly sha256: string },
    asked: HandoffQuestion,
  ): Promise<readonly Handoff[]> {
    const { signal } = this.#options;
    this.#answers ??= openCache<KeptAnswer>(this.#options, 'assessments');
    const answers = this.#answers;
    return this.#inTurn(() => readPickUps(file, this.#reader, answers, asked, signal));
  }

  async close(): Promise<void> {
    await this.#reader.close();
    if (this.#options.signal?.aborted !== true) this.#cache.trim();
  }

  #begin(path: string): Promise<Reading> {
    const reading = this.#inTurn(() => {
      const { withReports, signal } = this.#options;
      signal?.throwIfAborted();
      return readPackage(path, this.#reader, this.#cache, withReports, signal);
    });
    this.#begun.set(path, reading);
    return reading;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }

  /** A remembered body that is damaged is worth nothing to who asks for it: then it is read again. */
  #remembered(digest: FileDigest | undefined): Reading | undefined {
    if (digest === undefined || 'failed' in digest) return undefined;
    const entry = this.#cache.get(digest.sha256);
    const body = this.#options.withReports ? entry?.body() : '';
    return entry === undefined || body === undefined ? undefined : { ...entry.head, body };
  }
}

/** A reader that is opened by the first package that needs one. */
function onDemand(open: () => Promise<PackageReader>): PackageReader {
  let opened: Promise<PackageReader> | undefined;
  return {
    async read(bytes, signal) {
      opened ??= open();
      return (await opened).read(bytes, signal);
    },
    async pickUps(bytes, asked, signal) {
      opened ??= open();
      return (await opened).pickUps(bytes, asked, signal);
    },
    async close() {
      await (await opened)?.close();
    },
  };
}
