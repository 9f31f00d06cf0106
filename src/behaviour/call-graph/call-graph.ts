import type { Location } from '../../core/location.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { Bindings } from './bindings.js';
import { callerRoots } from './caller-roots.js';
import { Dispatch } from './dispatch.js';
import { Exploration, type GraphParts } from './exploration.js';
import { Handings } from './handings.js';
import { Hierarchy } from './hierarchy.js';
import { Live } from './live.js';
import { MemberResolver } from './member-resolver.js';
import { Mentions } from './mentions.js';
import { Methods, type MethodNode } from './methods.js';
import type { ModuleCode } from './module-code.js';
import { NamedCalls } from './named-calls.js';
import { MemberNames } from './names.js';

import { reachability, type Explored, type Reachability } from './reachability.js';
import { SignatureMatcher } from './signature-match.js';
import { Slots } from './slots.js';
import { TypeResolver } from './type-resolver.js';
import { Work } from './work.js';

/** A method by where it is defined: cheap, unlike a `Location`, which has its name. */
export interface MethodPlace {
  readonly path: string;
  /** MethodDef row. */
  readonly row: number;
}

/**
 * The calls between the methods of assemblies that load together. Nothing is worked out before it
 * is asked for: what roots do not reach costs little.
 */
export interface CallGraph {
  /** The MethodDef rows of all modules, numbered through. */
  readonly methods: number;
  /** The method of a module by its MethodDef token; undefined where there is none. */
  node(path: string, token: Token): MethodNode | undefined;
  /** The method that a token of a module names, wherever it is defined; undefined outside. */
  target(path: string, token: Token): MethodNode | undefined;
  /** Where a method stands: the path of its module, and its MethodDef row. */
  place(node: MethodNode): MethodPlace;
  /** What a method is called, without its type. */
  name(node: MethodNode): string;
  /** `Namespace.Type/Nested::Method`. */
  member(node: MethodNode): string;
  sourceMember(node: MethodNode): string;
  location(node: MethodNode): Location;
  /**
   * What the roots may reach. Who calls an instance method has an object of its class, made with
   * any of its constructors.
   * @throws LimitReached `callGraphWork`, `typeHierarchyDepth`, `typeInterfaces`, `signatureDepth`,
   * `typeNesting`, `typeTextUnits`, `metadataTextUnits`.
   */
  reach(roots: Iterable<MethodNode>): Reachability;
  /** What a consumer of the assemblies can call. */
  callerRoots(): MethodNode[];
  /** The methods that may run where a method is called virtually, whatever objects there are. */
  bodies(node: MethodNode): readonly MethodNode[];
  /** Whether a virtual call of the one may run the other. */
  leadsTo(node: MethodNode, body: MethodNode): boolean;
  /** The methods whose code calls a method, takes its address, or may lead to it virtually. */
  callers(node: MethodNode): readonly MethodNode[];
  /** The constructors of the type that owns a method. */
  constructors(node: MethodNode): readonly MethodNode[];
}

/**
 * @param modules the assemblies that load together, such as those of one framework of a package;
 * of two with the same path the first counts
 * @throws LimitReached `callGraphModules`, `callGraphTypes`, `callGraphMethods`.
 */
export function buildCallGraph(modules: readonly ModuleCode[]): CallGraph {
  const parts = graphParts(modules);
  const { types, methods, members } = parts;
  const names = new MemberNames(types, methods);
  const dispatch = new Dispatch(parts);
  const byPath = new Map(modules.map(({ path }, at) => [path, at] as const).toReversed());
  return {
    methods: methods.count,
    node: (path, token) => {
      const module = byPath.get(path);
      if (module === undefined || tokenTable(token) !== tableId.MethodDef) return undefined;
      const row = tokenRow(token);
      const rows = types.modules[module]?.methods.rows ?? 0;
      return row >= 1 && row <= rows ? methods.node(module, row) : undefined;
    },
    target: (path, token) => {
      const module = byPath.get(path);
      const node = module === undefined ? -1 : members.resolve(module, token);
      return node < 0 ? undefined : node;
    },
    place: (node) => ({ path: methods.codeOf(node).path, row: methods.rowOf(node) }),
    name: (node) => methods.nameOf(node),
    member: (node) => names.member(node),
    sourceMember: (node) => names.source(node),
    location: (node) => names.location(node),
    reach: (roots) => reachability(explore(parts, Array.from(roots)), names),
    callerRoots: () => callerRoots(types, methods),
    bodies: (node) => dispatch.bodiesOf(node),
    callers: (node) => dispatch.callersOf(node),
    leadsTo: (node, body) => dispatch.leadsTo(node, body),
    constructors: (node) => dispatch.constructorsOf(node),
  };
}

/**
 * Which objects are made becomes known on the way, too late for the shortest way through a call
 * that was passed before: the second walk knows from the start what the first found out.
 */
function explore(parts: GraphParts, given: readonly MethodNode[]): Explored {
  const roots = given.filter((node) => node >= 0 && node < parts.methods.count);
  const live = new Live(parts.methods.count);
  const walk = (): Exploration => {
    parts.work.begin();
    const exploration = new Exploration(parts, live);
    exploration.from(roots);
    return exploration;
  };
  const first = walk();
  let shortest: Exploration | undefined;
  return { reached: first, shortest: () => (shortest ??= walk()) };
}

function graphParts(modules: readonly ModuleCode[]): GraphParts {
  const work = new Work();
  const types = new TypeResolver(modules);
  const methods = new Methods(types);
  const hierarchy = new Hierarchy(types, work);
  const matcher = new SignatureMatcher(types, work);
  const members = new MemberResolver(types, methods, hierarchy, matcher, work);
  const slots = new Slots(types, methods, hierarchy, members);
  const bindings = new Bindings(types, methods, hierarchy, members, slots);
  const handings = new Handings(types, hierarchy, members);
  const mentions = new Mentions(types);
  const named = new NamedCalls(types, methods);
  return { work, types, methods, hierarchy, members, slots, bindings, handings, mentions, named };
}
