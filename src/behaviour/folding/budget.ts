import { limits } from '../../core/limits.js';

/** Ends one call whose result is then not known: nothing of it leaves `src/behaviour/folding`. */
export class Abandoned extends Error {}

/** Ends an evaluation that used up what it was given. */
export class Exhausted extends Error {
  readonly limit: string;
  constructor(limit: string) {
    super(limit);
    this.limit = limit;
  }
}

const { stackTraceLimit } = Error;
Error.stackTraceLimit = 0;
const abandoned = new Abandoned('not followed');
Error.stackTraceLimit = stackTraceLimit;

/** One object, thrown by the thousand: a stack trace for each costs more than the evaluation. */
export function abandon(): never {
  throw abandoned;
}

/** What a module, or a package, may cost in all, and one evaluation of it. */
export class Budget {
  #module: number = limits.foldingModuleSteps;
  #steps = 0;
  #bytes = 0;
  depth = 0;
  /** Whether the module's steps are used up: nothing more is evaluated. */
  get isSpent(): boolean {
    return this.#module <= 0;
  }

  begin(steps: number): void {
    this.#steps = Math.min(steps, this.#module);
    this.#bytes = limits.foldingBytes;
    this.depth = 0;
  }

  /** Something inside gets steps of its own, from those of the module. */
  within<T>(steps: number, run: () => T): T {
    const kept = this.#steps;
    this.#steps = Math.min(steps, this.#module);
    try {
      return run();
    } finally {
      this.#steps = Math.min(kept, this.#module);
    }
  }

  /** @throws Exhausted `foldingSteps`. */
  step(count = 1): void {
    this.#steps -= count;
    this.#module -= count;
    if (this.#steps < 0) throw new Exhausted('foldingSteps');
  }

  /** @throws Exhausted `foldingBytes`. */
  allocate(bytes: number): void {
    this.#bytes -= bytes;
    if (!(this.#bytes >= 0)) throw new Exhausted('foldingBytes');
    // A megabyte that is filled costs as much as thousands of steps.
    this.step(1 + Math.floor(bytes / 64));
  }
}
