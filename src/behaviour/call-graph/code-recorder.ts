import { Bug, LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import { opcodeIndex, opcodeNamed } from '../../formats/cil/body/opcodes.js';
import { methodOwners } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import type { Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { narrow } from './compact.js';
import { EdgeKind, packEdge } from './edge.js';
import { moduleCode, typeInitializers } from './metadata-columns.js';
import type { Edges, ModuleCode } from './module-code.js';
import { relevance, type IsTogether, type Relevance } from './relevance.js';

/** Takes down what the bodies of one module call while somebody walks them. */
export interface CodeRecorder {
  /** The body of this MethodDef row follows; rows must ascend. */
  begin(methodRow: number): void;
  /** An instruction whose operand is a method, field, type or any token; others do no harm. */
  instruction(ilOffset: number, opcode: number, token: Token): void;
  /** The whole module's code, once all bodies were walked. */
  finish(): ModuleCode;
}

/**
 * @param isTogether whether a reference to an assembly of this simple name may lead to a module
 * that is read together with this one; calls to others are not kept, which saves much of the space.
 * By default all are.
 */
export function codeRecorder(
  module: Module,
  path: string,
  isTogether: IsTogether = () => true,
): CodeRecorder {
  return new Recorder(module, path, isTogether);
}

/** By `opcodeIndex`; 0 for what means nothing to the graph. */
const kinds = new Uint8Array(0x200);
const kindOfName: readonly (readonly [string, EdgeKind])[] = [
  ['call', EdgeKind.call],
  ['callvirt', EdgeKind.callvirt],
  ['newobj', EdgeKind.newobj],
  ['ldftn', EdgeKind.ldftn],
  ['ldvirtftn', EdgeKind.ldvirtftn],
  ['jmp', EdgeKind.jmp],
  ['ldtoken', EdgeKind.typeToken],
  ['box', EdgeKind.made],
  ['initobj', EdgeKind.made],
  ['newarr', EdgeKind.made],
  ['constrained.', EdgeKind.made],
  ['ldsfld', EdgeKind.staticField],
  ['ldsflda', EdgeKind.staticField],
  ['stsfld', EdgeKind.staticField],
];
for (const [name, kind] of kindOfName) kinds[opcodeIndex(opcodeNamed(name) as number)] = kind;

/** What is known of the rows of one table, and in which method each was last seen with which kinds. */
interface Marks {
  /** `unknown` until looked at. */
  readonly known: Uint8Array;
  readonly lastMethod: Uint32Array;
  readonly seenKinds: Uint16Array;
}

const unknown = 0;
const meaningless = 1;
const kept = 2;

class Recorder implements CodeRecorder {
  readonly #module: Module;
  readonly #path: string;
  readonly #relevance: Relevance;
  readonly #marks: readonly (Marks | undefined)[];
  /** Of the tables of fields, what an access initializes: `notAsked`, 0 for nothing. */
  readonly #owners: readonly (Uint32Array | undefined)[];
  /** By TypeDef row: 1 where an access runs something. */
  readonly #initialized: Uint8Array;
  readonly #starts: Uint32Array;
  #method = 0;
  #length = 0;
  #edges: Uint32Array;
  #ilOffsets: Uint32Array;

  constructor(module: Module, path: string, isTogether: IsTogether) {
    this.#module = module;
    this.#path = path;
    this.#relevance = relevance(module, isTogether);
    this.#marks = marksOf(module);
    this.#owners = fieldTables(module);
    this.#initialized = initializedTypes(module);
    const { rows } = module.tables.MethodDef;
    this.#starts = new Uint32Array(rows + 2);
    this.#edges = new Uint32Array(2 * rows + 16);
    this.#ilOffsets = new Uint32Array(this.#edges.length);
  }

  begin(methodRow: number): void {
    if (methodRow <= this.#method) throw new Bug('bodies must be recorded in the order of rows');
    this.#starts.fill(this.#length, this.#method + 1, methodRow + 1);
    this.#method = methodRow;
  }

  instruction(ilOffset: number, opcode: number, token: Token): void {
    const kind = kinds[opcode < 0x100 ? opcode : 0x100 | (opcode & 0xff)] as number;
    if (kind === 0) return;
    if (kind === EdgeKind.staticField) this.#staticField(token, ilOffset);
    else if (kind < EdgeKind.typeToken) this.#note(kind as EdgeKind, token, ilOffset);
    else if (kind === EdgeKind.made || isType(token)) this.#note(kind as EdgeKind, token, ilOffset);
    else this.#note(EdgeKind.methodToken, token, ilOffset);
  }

  finish(): ModuleCode {
    this.#starts.fill(this.#length, this.#method + 1);
    const edges: Edges = {
      start: narrow(this.#starts),
      edge: this.#edges.slice(0, this.#length),
      ilOffset: narrow(this.#ilOffsets.slice(0, this.#length)),
    };
    return moduleCode(this.#module, this.#path, edges);
  }

  #note(kind: EdgeKind, token: Token, ilOffset: number): void {
    const marks = this.#marks[token >>> 24];
    const row = token & 0xffffff;
    if (marks === undefined || row >= marks.known.length || row === 0) return;
    const known = marks.known[row] as number;
    if (known === meaningless) return;
    const bit = 1 << kind;
    const before = marks.lastMethod[row] === this.#method ? (marks.seenKinds[row] as number) : 0;
    if ((before & bit) !== 0) return;
    marks.lastMethod[row] = this.#method;
    marks.seenKinds[row] = before | bit;
    if (known === unknown && !this.#look(marks, token)) return;
    if (isType(token) === kind > EdgeKind.methodToken) this.#add(kind, token, ilOffset);
  }

  #look(marks: Marks, token: Token): boolean {
    const { ofType, ofMethod } = this.#relevance;
    const means = isType(token) ? ofType(token) : ofMethod(token);
    marks.known[token & 0xffffff] = means ? kept : meaningless;
    return means;
  }

  #staticField(token: Token, ilOffset: number): void {
    const owners = this.#owners[token >>> 24];
    const row = token & 0xffffff;
    if (owners === undefined || row >= owners.length) return;
    let owner = owners[row] as number;
    if (owner === notAsked) {
      owner = this.#relevance.fieldOwner(token);
      if (owner >>> 24 === tableId.TypeDef && this.#initialized[owner & 0xffffff] !== 1) owner = 0;
      owners[row] = owner;
    }
    if (owner !== 0) this.#note(EdgeKind.staticField, owner, ilOffset);
  }

  #add(kind: EdgeKind, token: Token, ilOffset: number): void {
    if (this.#length === this.#edges.length) this.#grow();
    this.#edges[this.#length] = packEdge(kind, token);
    this.#ilOffsets[this.#length++] = ilOffset;
  }

  #grow(): void {
    const size = 2 * this.#length;
    if (this.#length >= limits.callGraphEdges) {
      throw new LimitReached('callGraphEdges', limits.callGraphEdges);
    }
    const [edges, ilOffsets] = [new Uint32Array(size), new Uint32Array(size)];
    edges.set(this.#edges);
    ilOffsets.set(this.#ilOffsets);
    this.#edges = edges;
    this.#ilOffsets = ilOffsets;
  }
}

function marksOf(module: Module): readonly (Marks | undefined)[] {
  const { MethodDef, MemberRef, MethodSpec, TypeDef, TypeRef, TypeSpec } = module.tables;
  const marks = Array.from<Marks | undefined>({ length: 0x100 });
  for (const { id, rows } of [MethodDef, MemberRef, MethodSpec, TypeDef, TypeRef, TypeSpec]) {
    marks[id] = {
      known: new Uint8Array(rows + 1),
      lastMethod: new Uint32Array(rows + 1),
      seenKinds: new Uint16Array(rows + 1),
    };
  }
  return marks;
}

const notAsked = 0xffffffff;

function fieldTables({ tables }: Module): readonly (Uint32Array | undefined)[] {
  const owners = Array.from<Uint32Array | undefined>({ length: 0x100 });
  for (const { id, rows } of [tables.Field, tables.MemberRef]) {
    owners[id] = new Uint32Array(rows + 1).fill(notAsked);
  }
  return owners;
}

function initializedTypes(module: Module): Uint8Array {
  const owners = methodOwners(module);
  const initialized = new Uint8Array(module.tables.TypeDef.rows + 1);
  for (const row of typeInitializers(module)) initialized[owners[row] as number] = 1;
  return initialized;
}

function isType(token: Token): boolean {
  const table = token >>> 24;
  return table === tableId.TypeDef || table === tableId.TypeRef || table === tableId.TypeSpec;
}
