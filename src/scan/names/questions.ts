import { AssayError, Bug } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { SourceVersions } from '../../feeds/feed-client.js';
import type { ConfusionInput, Sides } from './sides.js';

/** Asks all sources that a restore asks which versions they have; each id once, and no more than so many. */
export class Questions {
  readonly #supply: Sides['supply'];
  readonly #input: ConfusionInput;
  readonly #asked = new Map<string, Promise<readonly SourceVersions[] | undefined>>();

  constructor({ supply }: Sides, input: ConfusionInput) {
    this.#supply = supply;
    this.#input = input;
  }

  /** Undefined where nobody is asked, or nobody answered. */
  async sourcesOf(id: string): Promise<readonly SourceVersions[] | undefined> {
    if (!this.#input.asks) return undefined;
    const key = id.toLowerCase();
    const known = this.#asked.get(key);
    if (known) return known;
    if (this.#asked.size >= limits.confusionQuestions) {
      this.#input.onNotice?.(`whether other sources have ${id} is not known: too many to ask for`);
      return undefined;
    }
    const answer = this.#ask(id);
    this.#asked.set(key, answer);
    return answer;
  }

  async #ask(id: string): Promise<readonly SourceVersions[] | undefined> {
    try {
      return await this.#supply.feeds.sourcesOf(id);
    } catch (error) {
      if (!(error instanceof AssayError) || error instanceof Bug) throw error;
      this.#input.onNotice?.(`whether other sources have ${id} is not known: ${error.message}`);
      return undefined;
    }
  }
}
