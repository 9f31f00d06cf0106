import { hash } from 'node:crypto';
import type { ReleaseSummary } from '../../facts/release.js';
import type { AssessmentCache } from '../../store/assessment-cache.js';

/** What one feed said of one version, without ages. */
export interface KeptRelease {
  /** When it was asked, in milliseconds since 1970. */
  readonly checked: number;
  /** When the version was published, as the feed said. */
  readonly time?: number;
  readonly by?: 'registration' | 'catalog';
  readonly unknown?: string;
  readonly history?: ReleaseSummary['history'];
}

/** Of everything that one scan asks for. */
export interface KeptReleases {
  readonly releases: readonly (readonly [key: string, KeptRelease])[];
}

/** How long an answer counts without asking again. */
const fresh = 60 * 60_000;

/**
 * What feeds said of the packages of one repository, in one entry of the cache: documents of registrations are
 * large, and a scan that read them all again would wait for that.
 */
export class ReleaseMemory {
  readonly #cache: AssessmentCache<KeptReleases>;
  readonly #key: string;
  readonly #known: ReadonlyMap<string, KeptRelease>;
  readonly #used = new Map<string, KeptRelease>();
  #isNew = false;

  /** @param about what is scanned */
  constructor(cache: AssessmentCache<KeptReleases>, about: string) {
    this.#cache = cache;
    this.#key = hash('sha256', `releases\0${about}`);
    this.#known = new Map(cache.get(this.#key)?.head.releases);
  }

  /** However old. */
  get(key: string): KeptRelease | undefined {
    const kept = this.#known.get(key);
    if (kept !== undefined) this.#used.set(key, kept);
    return kept;
  }

  put(key: string, kept: KeptRelease): void {
    this.#used.set(key, kept);
    this.#isNew = true;
  }

  /** What was not asked for this time may be asked for by another policy, as long as it counts. */
  save(): void {
    if (!this.#isNew) return;
    const others = [...this.#known].filter(([, kept]) => isFreshRelease(kept));
    const all = new Map([...others, ...this.#used]);
    this.#cache.put(this.#key, { releases: [...all] }, '');
  }
}

/** A clock that was set back makes nothing fresh for ever. */
export function isFreshRelease({ checked }: KeptRelease): boolean {
  const age = Date.now() - checked;
  return age >= 0 && age < fresh;
}
