import { LimitReached } from '../../core/errors.js';
import { limits, type LimitName } from '../../core/limits.js';
import { Budget } from '../folding/index.js';

/**
 * What may still be spent on following data. Each set of assemblies that load together may spend
 * half of what is left of a package's, so that none is the end of the others.
 */
export class FlowBudget {
  readonly #of: FlowBudget | undefined;
  #instructions: number;
  #steps: number;
  #read = 0;
  /** Of what is evaluated to find constants, for the whole package. */
  readonly constants: Budget;

  constructor(of?: FlowBudget) {
    this.#of = of;
    this.constants = of?.constants ?? new Budget();
    this.#instructions =
      of === undefined ? limits.flowInstructions : Math.ceil(of.#instructions / 2);
    this.#steps = of === undefined ? limits.flowSteps : Math.ceil(of.#steps / 2);
  }

  share(): FlowBudget {
    return new FlowBudget(this);
  }

  /** For code that is looked at once more, as far as short ways lead; what it costs is nobody else's. */
  static short(): FlowBudget {
    const budget = new FlowBudget();
    budget.#instructions = limits.flowAgainInstructions;
    budget.#steps = limits.flowAgainSteps;
    return budget;
  }

  /** Of this budget, whoever read them. */
  get instructionsRead(): number {
    return this.#read;
  }

  /** A tenth of what there was, to tell of what was found before a limit was reached. */
  extend(): void {
    this.#instructions = Math.max(0, this.#instructions) + limits.flowInstructions / 10;
    this.#steps = Math.max(0, this.#steps) + limits.flowSteps / 10;
  }

  /** @throws LimitReached `flowInstructions`. */
  read(instructions: number): void {
    this.#read += instructions;
    this.#instructions -= instructions;
    if (this.#of !== undefined) this.#of.#instructions -= instructions;
    if (this.#instructions < 0) throw ended('flowInstructions');
  }

  /** @throws LimitReached `flowSteps`. */
  step(): void {
    this.#steps--;
    if (this.#of !== undefined) this.#of.#steps--;
    if (this.#steps < 0) throw ended('flowSteps');
  }
}

function ended(name: LimitName): LimitReached {
  return new LimitReached(name, limits[name]);
}
