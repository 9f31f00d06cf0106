import {
  Slice,
  type Site,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { isFetch } from './members.js';
import type { Processes } from './processes.js';
import { modesOf } from './sinks.js';
import { namesRun } from './starts.js';

/** Members of which the result is a name that was made of names. */
const naming =
  /^System\.(?:IO\.(?:Path|Directory\w*|FileInfo|FileSystemInfo)|String|Text\.StringBuilder|Uri|Diagnostics\.\w+|Threading\.Tasks\..+|Runtime\.CompilerServices\..+|Lazy`1|Nullable`1|Func`\d|Object|ValueTuple.*|Tuple.*)$/;

/** How far back it is looked. */
export interface LeadingBounds {
  readonly values: number;
  readonly instructions: number;
}

/** All that may lead to what runs: data by any way, names by what makes names of names. */
export class Leading {
  readonly #data: Slice;
  readonly #names: Slice;
  /** What calls are handed that run something: a constant, too, may name a file that was written. */
  readonly #ends = new Set<Value>();

  constructor(
    graph: ValueGraph,
    processes: Processes,
    runners: readonly Site[],
    { values: most, instructions: mostInstructions }: LeadingBounds,
  ) {
    for (const name of namesRun(graph, runners)) this.#ends.add(name);
    this.#names = new Slice(graph, {
      most: most / 2,
      mostInstructions,
      through: ({ callee }) => naming.test(callee.type),
    });
    this.#data = new Slice(graph, {
      most,
      mostInstructions,
      opened: (site, name) => {
        if (isFetch(site)) return true;
        this.#names.add(name);
        return false;
      },
    });
    for (const site of runners) this.#run(site, processes);
  }

  has(value: Value): boolean {
    return this.#ends.has(value) || this.#data.has(value) || this.#names.has(value);
  }

  /** Something that leads there may not be inside. */
  get isCut(): boolean {
    return this.#data.isCut || this.#names.isCut;
  }

  /** What is written to a file of which something runs. */
  addData(value: Value): void {
    this.#data.add(value);
  }

  addName(value: Value): void {
    this.#names.add(value);
  }

  #run(site: Site, processes: Processes): void {
    const { args, pointer } = site;
    if (pointer !== undefined) return this.#data.add(pointer);
    const program = processes.programOf(site);
    // A program by its own name runs nothing else, whatever it is told.
    if (program === 'known') return;
    const modes = modesOf(site);
    const isName = program !== undefined || modes.isName;
    const isData = program === undefined ? modes.isData : program === 'shell';
    for (const arg of args) {
      if (isName) this.#names.add(arg);
      if (isData) this.#data.add(arg);
    }
  }
}
