import { methodOwners } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import type { Token } from '../../formats/cil/tables/coded-index.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { CallGraph, MethodNode, MethodPlace } from '../call-graph/index.js';
import type { FlowBudget } from './budget.js';
import type { Callee } from './callee.js';
import { AllFieldUsers, type FieldUsers } from './field-users.js';
import { ModuleMembers } from './module-members.js';
import { OwnTypes } from './own-types.js';
import {
  bodyOf,
  callingTokens,
  referencesOf,
  tokenUses,
  type Reference,
  type TokenUses,
} from './token-uses.js';

/** One module of the code that loads together. */
export interface LoadedModule {
  readonly path: string;
  readonly module: Module;
}

/** The body of a method, and the module in which it stands. */
export interface ReadBody {
  readonly module: Module;
  readonly body: MethodBody;
}

const nothing: readonly MethodNode[] = [];

/** The code of modules that load together, method by method, as far as somebody asks. */
export class Program {
  readonly graph: CallGraph;
  readonly #modules: ReadonlyMap<string, Module>;
  readonly #members = new Map<string, ModuleMembers>();
  readonly #bodies = new Map<MethodNode, ReadBody | undefined>();
  readonly #uses = new Map<string, TokenUses>();
  readonly #references = new Map<string, readonly Reference[]>();
  #ownTypes: OwnTypes | undefined;
  readonly #bags = new Map<string, boolean>();
  #users: AllFieldUsers | undefined;
  readonly #overriding = new Map<MethodNode, readonly MethodNode[]>();
  readonly #itself = new Map<MethodNode, readonly MethodNode[]>();
  #invokers: Map<string, MethodNode[]> | undefined;
  /** Of the one who asks now; what is read for one is there for the next. */
  budget: FlowBudget;

  constructor(graph: CallGraph, modules: readonly LoadedModule[], budget: FlowBudget) {
    this.budget = budget;
    this.graph = graph;
    this.#modules = new Map(modules.toReversed().map(({ path, module }) => [path, module]));
  }

  get modules(): ReadonlyMap<string, Module> {
    return this.#modules;
  }

  module(path: string): Module | undefined {
    return this.#modules.get(path);
  }

  get ownTypes(): OwnTypes {
    return (this.#ownTypes ??= new OwnTypes(this.#modules.values()));
  }

  /** Where a method stands. */
  place(node: MethodNode): MethodPlace {
    return this.graph.place(node);
  }

  /** Undefined for methods without IL, or whose body cannot be read. */
  body(node: MethodNode): ReadBody | undefined {
    if (this.#bodies.has(node)) return this.#bodies.get(node);
    const { path, row } = this.place(node);
    const module = this.#modules.get(path);
    const body = module && bodyOf(module, row);
    const read = module && body && { module, body };
    this.#bodies.set(node, read);
    return read;
  }

  /** A method, where its body can be read. */
  itself(node: MethodNode): readonly MethodNode[] {
    let found = this.#itself.get(node);
    if (found === undefined) {
      found = this.body(node) === undefined ? nothing : [node];
      this.#itself.set(node, found);
    }
    return found;
  }

  /** The methods that a virtual call of one may run, as far as their bodies can be read. */
  overriding(node: MethodNode): readonly MethodNode[] {
    let found = this.#overriding.get(node);
    if (found === undefined) {
      found = this.graph.bodies(node).flatMap((each) => this.itself(each));
      this.#overriding.set(node, found);
    }
    return found;
  }

  /** What the tokens of a module stand for. */
  members(path: string, module: Module): ModuleMembers {
    let members = this.#members.get(path);
    if (members === undefined) {
      members = new ModuleMembers(path, module, this);
      this.#members.set(path, members);
    }
    return members;
  }

  callee(path: string, module: Module, token: Token): Callee {
    return this.members(path, module).callee(token);
  }

  /** `Namespace.Type::field`, the same for every instance of a generic type. */
  field(path: string, module: Module, token: Token): string {
    return this.members(path, module).field(token).key;
  }

  /** Whether a field, by its key, is of a type of the package. */
  isOwn(field: string): boolean {
    return this.ownTypes.has(field.slice(0, Math.max(0, field.indexOf('::'))));
  }

  /**
   * Whether a field is of a class that only holds data, or holds what an iterator gives next: who
   * has the object has what is in it. Of other classes, objects know more than they tell.
   */
  isBag(field: string): boolean {
    let isBag = this.#bags.get(field);
    if (isBag === undefined) {
      const type = field.slice(0, Math.max(0, field.indexOf('::')));
      isBag = iteratorCurrent.test(field) || (type !== '' && !this.ownTypes.isBusy(type));
      this.#bags.set(field, isBag);
    }
    return isBag;
  }

  /** The methods of a class of the package that stands for a function, as F# compiles closures. */
  invokersOf(type: string): readonly MethodNode[] {
    return (this.#invokers ??= this.#findInvokers()).get(type) ?? [];
  }

  #findInvokers(): Map<string, MethodNode[]> {
    const invokers = new Map<string, MethodNode[]>();
    for (const [path, module] of this.#modules) {
      const { Name } = module.tables.MethodDef.columns;
      for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
        if (nameText(module, cell(Name, row)) !== 'Invoke') continue;
        const type = typeName(module, makeToken(tableId.TypeDef, methodOwners(module)[row] ?? 0));
        const node = this.graph.node(path, makeToken(tableId.MethodDef, row));
        if (node !== undefined) invokers.set(type, [...(invokers.get(type) ?? []), node]);
      }
    }
    return invokers;
  }

  usersOf(field: string): FieldUsers {
    return (this.#users ??= this.#findUsers()).of(field);
  }

  /** Whether these assemblies call a member that is wanted and is not theirs. */
  refersTo(isWanted: (callee: Callee) => boolean): boolean {
    for (const [path, module] of this.#modules) {
      const { MemberRef, MethodDef } = module.tables;
      for (let row = 1; row <= MemberRef.rows; row++) {
        if (this.#isOutside(path, module, makeToken(tableId.MemberRef, row), isWanted)) return true;
      }
      for (let row = 1; row <= MethodDef.rows; row++) {
        const hasCode = cell(MethodDef.columns.Rva, row) !== 0;
        const token = makeToken(tableId.MethodDef, row);
        if (!hasCode && this.#isOutside(path, module, token, isWanted)) return true;
      }
    }
    return false;
  }

  #isOutside(
    path: string,
    module: Module,
    token: Token,
    isWanted: (callee: Callee) => boolean,
  ): boolean {
    const callee = this.callee(path, module, token);
    if (!isWanted(callee)) return false;
    return callee.node < 0 || this.overriding(callee.node).length === 0;
  }

  /** The methods that call a member outside of this name, such as `set_BaseAddress`. */
  callersOutside(name: string): readonly MethodNode[] {
    return this.callersOfMembers((_, member) => member === name);
  }

  /** The methods that call a member outside, by the name of its type and its own. */
  callersOfMembers(isMeant: (type: string, member: string) => boolean): readonly MethodNode[] {
    return this.methodsWith((module, path) => {
      const called = this.#referencesIn(path, module).filter(({ type, name }) =>
        isMeant(type, name),
      );
      if (called.length === 0) return undefined;
      const tokens = callingTokens(module, called);
      return (_, token) => tokens.has(token);
    });
  }

  #referencesIn(path: string, module: Module): readonly Reference[] {
    let references = this.#references.get(path);
    if (references === undefined) {
      references = referencesOf(module);
      this.#references.set(path, references);
    }
    return references;
  }

  /**
   * The methods with an instruction that somebody looks for, module by module.
   * @param looksFor undefined for a module in which there is none
   */
  methodsWith(
    looksFor: (
      module: Module,
      path: string,
    ) => ((opcode: number, token: Token) => boolean) | undefined,
  ): MethodNode[] {
    const found: MethodNode[] = [];
    for (const [path, module] of this.#modules) {
      const isWanted = looksFor(module, path);
      if (isWanted === undefined) continue;
      for (const row of this.#usesIn(path, module).rowsWith(isWanted)) {
        const node = this.graph.node(path, makeToken(tableId.MethodDef, row));
        if (node !== undefined) found.push(node);
      }
    }
    return found;
  }

  #usesIn(path: string, module: Module): TokenUses {
    let uses = this.#uses.get(path);
    if (uses === undefined) {
      uses = tokenUses(module);
      this.#uses.set(path, uses);
    }
    return uses;
  }

  #findUsers(): AllFieldUsers {
    const users = new AllFieldUsers();
    for (const [path, module] of this.#modules) {
      users.add(
        this.#usesIn(path, module),
        (row) => this.graph.node(path, makeToken(tableId.MethodDef, row)),
        (token) => this.field(path, module, token),
      );
    }
    return users;
  }
}

/** What an iterator gives next, as C#, Visual Basic and F# name it. */
const iteratorCurrent = /::(?:<>2__current|\$Current)$|@\d[^:]*::current$/;
