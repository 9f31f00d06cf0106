import { hash } from 'node:crypto';
import type { TrustSummary } from '../facts/signature.js';
import type { AssessmentCache } from '../store/assessment-cache.js';
import type { AnswerSpan } from '../trust/index.js';

/** An answer as it is kept: for the roots that it was given by, and as long as no certificate ends. */
export interface KeptTrust extends AnswerSpan {
  readonly trust: TrustSummary;
}

/** The answers by some roots, by the SHA-256 of the package, the one asked for last at the end. */
export interface KeptAnswers {
  readonly answers: readonly (readonly [sha256: string, KeptTrust])[];
}

/** Some 250 bytes each; what a scan asks for is kept however many it is. */
const kept = 4_000;

/**
 * Remembers which signers were trusted. All answers by the same roots lie in one entry, as a scan asks for
 * hundreds of them and an entry of its own for each would cost it more than all else that it looks up.
 * Of two scans that end at the same moment one may lose what the other found out: it is found out again.
 */
export class TrustMemory {
  readonly #cache: AssessmentCache<KeptAnswers>;
  readonly #key: string;
  readonly #known: ReadonlyMap<string, KeptTrust>;
  readonly #used = new Map<string, KeptTrust>();
  #isNew = false;

  /** @param roots digest of everything besides the package that answers go by */
  constructor(cache: AssessmentCache<KeptAnswers>, roots: string) {
    this.#cache = cache;
    this.#key = hash('sha256', `trust\0${roots}`);
    this.#known = this.#load();
  }

  get(sha256: string): KeptTrust | undefined {
    const answer = this.#used.get(sha256) ?? this.#known.get(sha256);
    if (answer !== undefined) this.#used.set(sha256, answer);
    return answer;
  }

  put(sha256: string, answer: KeptTrust): void {
    this.#used.set(sha256, answer);
    this.#isNew = true;
  }

  /** Writes what was found out, beside what others found out meanwhile. */
  save(): void {
    if (!this.#isNew) return;
    const all = this.#load();
    for (const [sha256, answer] of this.#used) {
      all.delete(sha256);
      all.set(sha256, answer);
    }
    const answers = [...all].slice(-Math.max(kept, this.#used.size));
    this.#cache.put(this.#key, { answers }, '');
    this.#isNew = false;
  }

  #load(): Map<string, KeptTrust> {
    return new Map(this.#cache.get(this.#key)?.head.answers);
  }
}
