import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';

/** Work done on one target: a graph made to branch without end stops here. */
export class Steps {
  #left: number = limits.graphSteps;

  /** @throws LimitReached */
  take(count = 1): void {
    this.#left -= count;
    if (this.#left < 0) throw new LimitReached('graphSteps', limits.graphSteps);
  }
}
