import type { ValueGraph } from '../../../behaviour/data-flow/index.js';
import { groupBy } from '../../../core/group.js';
import type { EntryPointFact } from '../../../facts/entry-point.js';
import type { Fact } from '../../../facts/fact.js';
import { isCalledBack } from './callbacks.js';

/** Methods looked at on the way back to who calls. */
const looksAt = 2_000;
const mostDoors = 12;

/** Who brings the code of a method to run. */
export interface Trigger {
  /** What starts without the consumer's code asking, or a person does. */
  readonly entryPoint?: EntryPointFact;
  /** The members by which a consumer comes there. */
  readonly doors: readonly string[];
  /** Nobody calls these: the runtime, a serializer or a debugger does. */
  readonly isImplicit?: true;
}

/** Tells what leads to a method: what starts by itself first, or the members of a consumer's calls. */
export class Triggers {
  readonly #graph: ValueGraph;
  readonly #entries: readonly EntryPointFact[];
  #doors: ReadonlySet<number> | undefined;
  #members: ReadonlyMap<string, number[]> | undefined;
  readonly #reached = new Map<EntryPointFact, (node: number) => boolean>();

  constructor(graph: ValueGraph, facts: readonly Fact[]) {
    this.#graph = graph;
    this.#entries = facts
      .filter((fact): fact is EntryPointFact => fact.kind === 'entry-point')
      .filter(({ roots }) => roots.length > 0)
      .sort((a, b) => Number(b.byItself) - Number(a.byItself));
  }

  /** @throws LimitReached `callGraphWork` and what reading the graph throws. */
  of(node: number): Trigger {
    const entryPoint = this.#entries.find((entry) => this.#reaches(entry, node));
    const start = entryPoint === undefined ? {} : { entryPoint };
    const { doors, callbacks } = this.#doorsTo(node);
    if (doors.length > 0 || callbacks.length === 0) return { ...start, doors };
    return { ...start, doors: callbacks, isImplicit: true };
  }

  #reaches(entry: EntryPointFact, node: number): boolean {
    let has = this.#reached.get(entry);
    if (has === undefined) {
      const { graph } = this.#graph.program;
      const roots = entry.roots.flatMap((token) => graph.node(entry.location.path, token) ?? []);
      const reached = roots.length > 0 ? graph.reach(roots) : undefined;
      has = (each) => reached?.has(each) ?? false;
      this.#reached.set(entry, has);
    }
    return has(node);
  }

  #doorsTo(node: number): { readonly doors: string[]; readonly callbacks: string[] } {
    const { program } = this.#graph;
    const { graph } = program;
    const open = (this.#doors ??= new Set(graph.callerRoots()));
    const seen = new Set([node]);
    const doors = new Set<string>();
    const callbacks = new Set<string>();
    for (const at of seen) {
      if (seen.size > looksAt || doors.size >= mostDoors) break;
      const callers = this.#callersOf(at);
      const isOpen = open.has(at);
      if (isOpen || callers.length === 0) {
        const isCallback = isCalledBack(program, at, isOpen);
        if (isCallback) callbacks.add(graph.sourceMember(at));
        else if (isOpen) doors.add(graph.sourceMember(at));
      }
      for (const each of callers) seen.add(each);
    }
    return { doors: [...doors].sort(), callbacks: [...callbacks].sort() };
  }

  /** State machines are called from outside only: in their place stands what they were written in. */
  #callersOf(node: number): readonly number[] {
    const { graph } = this.#graph.program;
    const callers = graph.callers(node);
    if (callers.length > 0) return callers;
    const source = this.#byMember().get(graph.sourceMember(node)) ?? [];
    return source.includes(node) ? [] : source;
  }

  #byMember(): ReadonlyMap<string, number[]> {
    if (this.#members !== undefined) return this.#members;
    const { graph } = this.#graph.program;
    const nodes = Array.from({ length: graph.methods }, (_, node) => node);
    return (this.#members = groupBy(nodes, (node) => graph.member(node)));
  }
}
