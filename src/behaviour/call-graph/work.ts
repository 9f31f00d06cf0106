import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';

/** Steps taken for one question; hierarchies and overloads can be made to cost without end. */
export class Work {
  #left: number = limits.callGraphWork;

  begin(): void {
    this.#left = limits.callGraphWork;
  }

  /** @throws LimitReached when more than `limits.callGraphWork` steps were taken. */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new LimitReached('callGraphWork', limits.callGraphWork);
  }
}
