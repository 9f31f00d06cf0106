import type { ValueGraph } from '../../behaviour/data-flow/index.js';
import type { FlowFact } from '../../facts/flow.js';

type BegunBy = NonNullable<FlowFact['begunBy']>;

/** Callers looked at: beyond, somebody may ask for it. */
const mostCallers = 200;

/**
 * Tells what alone leads to a method, where no call asks for what it does: objects being made,
 * properties being set, types being used for the first time.
 */
export class Begun {
  readonly #graph: ValueGraph;
  readonly #visible: ReadonlySet<number>;

  constructor(graph: ValueGraph) {
    this.#graph = graph;
    this.#visible = new Set(graph.program.graph.callerRoots());
  }

  by(node: number): BegunBy | undefined {
    const seen = new Set<number>([node]);
    let found: BegunBy | undefined;
    for (const at of seen) {
      if (seen.size > mostCallers) return undefined;
      const kind = this.#kindOf(at);
      if (kind === 'call') return undefined;
      if (kind !== undefined) {
        found ??= kind;
        continue;
      }
      const callers = this.#callers(at);
      // Somebody outside calls it, whenever that may be.
      if (callers.length === 0) return undefined;
      for (const caller of callers) seen.add(caller);
    }
    return found;
  }

  /** Undefined for what only code of the package can call. */
  #kindOf(node: number): BegunBy | 'call' | undefined {
    const { graph } = this.#graph.program;
    const member = graph.member(node);
    const name = member.slice(member.lastIndexOf('::') + 2);
    if (name === '.cctor') return 'initializer';
    if (!this.#visible.has(node) || madeByCompiler.test(member)) return undefined;
    if (name === '.ctor') return 'constructor';
    return name.startsWith('set_') ? 'setter' : 'call';
  }

  /** Of a state machine, who starts it: that sets the state it begins with. */
  #callers(node: number): readonly number[] {
    const { program } = this.#graph;
    const callers = program.graph.callers(node);
    if (callers.length > 0) return callers;
    const member = program.graph.member(node);
    const type = member.slice(0, Math.max(0, member.lastIndexOf('::')));
    const starters = settersOf(this.#graph, type);
    const made = program.graph.constructors(node).flatMap((each) => program.graph.callers(each));
    // F# makes functions that keep nothing once, and whoever uses one loads it.
    const loaded = [...program.usersOf(`${type}::@_instance`).loads];
    const found = [...starters, ...made, ...loaded].filter((each) => {
      const other = program.graph.member(each);
      return other !== member && other !== `${type}::.cctor`;
    });
    // A function that an initializer makes and keeps is called by whoever takes it from there.
    const isKept = made.some((each) => keepers.test(program.graph.member(each)));
    return member.endsWith('::Invoke') && isKept ? [] : found;
  }
}

/** Who sets the state with which an object begins that a compiler made. */
function settersOf({ program }: ValueGraph, type: string): number[] {
  return stateFields.flatMap((field) => [...program.usersOf(`${type}::${field}`).stores]);
}

/** Who starts the state machine whose method it is. */
export function startersOf(graph: ValueGraph, node: number): number[] {
  const member = (each: number): string => graph.program.graph.member(each);
  const type = member(node).slice(0, Math.max(0, member(node).lastIndexOf('::')));
  return settersOf(graph, type).filter((each) => !member(each).startsWith(`${type}::`));
}

const madeByCompiler = /[<$]|@\d/;
/** What F# and others run before a type or a file is used. */
const keepers = /::\.cctor$|StartupCode\$|::staticInitialization@/;
/** As C# and Visual Basic name them. */
const stateFields = ['<>1__state', '$State'];
