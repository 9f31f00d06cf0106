import {
  eachNamedCall,
  type CallGraph,
  type ModuleCode,
} from '../../../behaviour/call-graph/index.js';
import {
  Budget,
  followMethod,
  Machine,
  type LoadedModule,
} from '../../../behaviour/folding/index.js';
import { isInputError } from '../../../core/errors.js';
import type { Fact } from '../../../facts/fact.js';
import { nameAt } from '../../../formats/cil/metadata/heaps.js';
import { damagedName } from '../../../formats/cil/names.js';
import { openModule } from '../../../formats/cil/module.js';
import { makeToken, type Token } from '../../../formats/cil/tables/coded-index.js';
import { tableId } from '../../../formats/cil/tables/schema.js';
import { readPeImage } from '../../../formats/pe/image.js';
import type { CodeSets } from '../../code-sets.js';
import { unread, type Gather } from '../../gather.js';
import { methodNames } from '../methods.js';
import { reportEnd, reportSeen } from './index.js';

/** What was read of the assemblies of a package. */
export interface Assemblies {
  readonly facts: readonly Fact[];
  readonly sets: CodeSets;
  /** By path, the methods that look as if they decoded texts. */
  readonly decoders: ReadonlyMap<string, ReadonlySet<number>>;
  readonly contents: (path: string) => Uint8Array | undefined;
  readonly keepTextFlow: Gather['keepTextFlow'];
  readonly keepWording: Gather['keepWording'];
}

type Taker = Pick<Gather, 'add' | 'keepTextFlow' | 'keepWording'>;

/**
 * What code works out of constants with the decoders of another assembly that loads with it: one
 * assembly at a time, these are calls of somebody else.
 */
export function computedAcross(assemblies: Assemblies): Fact[] {
  const { facts, sets, decoders, contents, keepTextFlow, keepWording } = assemblies;
  const known = new Set(facts.map(keyOf));
  const found: Fact[] = [];
  const budget = new Budget();
  const gather: Taker = {
    keepTextFlow,
    keepWording,
    add(fact: Fact): void {
      const key = keyOf(fact);
      if (known.has(key)) return;
      known.add(key);
      found.push(fact);
    },
  };
  for (const folder of sets.folders) {
    const modules = sets.of(folder);
    const isDecoding = modules.some(({ path }) => (decoders.get(path)?.size ?? 0) > 0);
    if (modules.length < 2 || !isDecoding) continue;
    try {
      followAcross({ graph: sets.graphOf(folder), modules, decoders, contents, gather, budget });
    } catch (error) {
      if (!isInputError(error)) throw error;
      unread(gather, modules[0]?.path ?? folder, error.code, error.message);
    }
  }
  return found;
}

const keyOf = ({ kind, location, excerpt }: Fact): string =>
  [kind, location.path, location.token, location.ilOffset, excerpt].join('\0');

interface Together extends Pick<Assemblies, 'decoders' | 'contents'> {
  readonly graph: CallGraph;
  readonly modules: readonly ModuleCode[];
  readonly gather: Taker;
  readonly budget: Budget;
}

function followAcross({ graph, modules, decoders, contents, gather, budget }: Together): void {
  const callers = callersOf(graph, modules, decoders);
  if (callers.size === 0) return;
  const homes = new Map<string, LoadedModule | undefined>();
  const homeOf = (path: string): LoadedModule | undefined => {
    if (!homes.has(path)) homes.set(path, load(path, contents));
    return homes.get(path);
  };
  const machine = new Machine((from, token) => {
    const node = graph.target(from.path, token);
    const place = node === undefined ? undefined : graph.place(node);
    const home = place && homeOf(place.path);
    return home && { home, row: place.row };
  }, budget);
  for (const [path, rows] of callers) {
    const home = homeOf(path);
    if (home === undefined) continue;
    const names = methodNames(home.module);
    for (const row of rows) {
      if (machine.budget.isSpent) break;
      const seen = followMethod(machine, home, row);
      reportSeen(seen, machine, { row, names, told: new Set(), path, gather });
    }
    reportEnd(machine, path, gather);
  }
}

/** By path, the methods that call a decoder of another assembly. */
function callersOf(
  graph: CallGraph,
  modules: readonly ModuleCode[],
  decoders: Assemblies['decoders'],
): Map<string, Set<number>> {
  const callers = new Map<string, Set<number>>();
  const names = decoderNames(graph, modules, decoders);
  for (const module of modules) {
    const wanted = decodersCalled(graph, module, names, decoders);
    if (wanted.size === 0) continue;
    const rows = new Set<number>();
    eachNamedCall(module, (caller, token) => void (wanted.has(token) && rows.add(caller)));
    if (rows.size > 0) callers.set(module.path, rows);
  }
  return callers;
}

function decoderNames(
  graph: CallGraph,
  modules: readonly ModuleCode[],
  decoders: Assemblies['decoders'],
): Set<string> {
  return new Set(
    modules.flatMap(({ path }) =>
      [...(decoders.get(path) ?? [])].flatMap((row) => {
        const node = graph.node(path, makeToken(tableId.MethodDef, row));
        return node === undefined ? [] : [graph.name(node)];
      }),
    ),
  );
}

/** The references of a module that lead to a decoder elsewhere: what has no such name, does not. */
function decodersCalled(
  graph: CallGraph,
  { path, memberRefs, names: heap }: ModuleCode,
  names: ReadonlySet<string>,
  decoders: Assemblies['decoders'],
): Set<Token> {
  const wanted = new Set<Token>();
  const known = new Map<number, boolean>();
  const isNamed = (index: number): boolean => {
    let named = known.get(index);
    if (named === undefined)
      known.set(index, (named = names.has(nameAt(heap, index) ?? damagedName)));
    return named;
  };
  for (let row = 1; row <= memberRefs.rows; row++) {
    if (memberRefs.parent[row] === 0 || !isNamed(memberRefs.name[row] as number)) continue;
    const token = makeToken(tableId.MemberRef, row);
    const node = graph.target(path, token);
    const place = node === undefined ? undefined : graph.place(node);
    if (place === undefined || place.path === path) continue;
    if (decoders.get(place.path)?.has(place.row)) wanted.add(token);
  }
  return wanted;
}

function load(path: string, contents: Assemblies['contents']): LoadedModule | undefined {
  const bytes = path === '' ? undefined : contents(path);
  return bytes && { path, module: openModule(readPeImage(bytes)) };
}
