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
import { TypeUse, typeUses } from './type-questions.js';
import { everything, relevance, type IsTogether, type Relevance } from './relevance.js';

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
export function codeRecorder(module: Module, path: string, isTogether?: IsTogether): CodeRecorder {
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

/** Bytes of an instruction with a token: one for the opcode, four for it (ECMA-335 III.1.9). */
const tokenInstruction = 5;

/** In `seen`: what an operand was found to be. The lower bits are the kinds of `lastMethod`. */
const meaningless = 0x8000;
const kept = 0x4000;
/** In `owners`: nobody asked yet. */
const notAsked = 0xffffffff;

class Recorder implements CodeRecorder {
  readonly #module: Module;
  readonly #path: string;
  readonly #relevance: Relevance;
  /** The rows of the tables of methods and types stand one after the other in `seen`. */
  readonly #places: Places;
  readonly #seen: Uint16Array;
  readonly #lastMethod: Uint32Array;
  /** By table of fields and row, the type that an access initializes; 0 for none. */
  readonly #owners: readonly (Uint32Array | undefined)[];
  /** By TypeDef row: 1 where an access runs something. */
  readonly #initialized: Uint8Array;
  readonly #starts: Uint32Array;
  #method = 0;
  #length = 0;
  #edges: Uint32Array;
  #ilOffsets: Uint32Array;
  readonly #useOf: (token: Token) => TypeUse;
  /** A type that `ldtoken` named, until what follows tells what is done with it; 0 for none. */
  #named: Token = 0;
  #namedAt = 0;

  constructor(module: Module, path: string, isTogether: IsTogether | undefined) {
    this.#module = module;
    this.#path = path;
    this.#useOf = typeUses(module);
    this.#relevance = isTogether ? relevance(module, isTogether) : everything(module);
    this.#places = placesOf(module);
    this.#seen = new Uint16Array(this.#places.total);
    this.#lastMethod = new Uint32Array(this.#places.total);
    this.#owners = fieldTables(module);
    this.#initialized = initializedTypes(module);
    const { rows } = module.tables.MethodDef;
    this.#starts = new Uint32Array(rows + 2);
    this.#edges = new Uint32Array(2 * rows + 16);
    this.#ilOffsets = new Uint32Array(this.#edges.length);
  }

  begin(methodRow: number): void {
    if (methodRow <= this.#method) throw new Bug('bodies must be recorded in the order of rows');
    this.#handOut();
    for (let row = this.#method + 1; row <= methodRow; row++) this.#starts[row] = this.#length;
    this.#method = methodRow;
  }

  instruction(ilOffset: number, opcode: number, token: Token): void {
    const kind = kinds[opcode < 0x100 ? opcode : 0x100 | (opcode & 0xff)] as number;
    if (kind === 0) return;
    if (this.#named !== 0) this.#useNamed(ilOffset, kind, token);
    if (kind === EdgeKind.staticField) this.#staticField(token, ilOffset);
    else if (kind !== EdgeKind.typeToken) this.#note(kind, token, ilOffset);
    else if (isType(token)) [this.#named, this.#namedAt] = [token, ilOffset];
    else this.#note(EdgeKind.methodToken, token, ilOffset);
  }

  /**
   * `typeof(T)` is `ldtoken` and a call; where the next instruction only asks for the name of the
   * type, or compares it, nobody gets hold of it who could make one.
   */
  #useNamed(ilOffset: number, kind: number, token: Token): void {
    const isCall = kind === EdgeKind.call || kind === EdgeKind.callvirt;
    const use = isCall ? this.#useOf(token) : TypeUse.other;
    const after = ilOffset - this.#namedAt;
    if (after === tokenInstruction && use === TypeUse.fromHandle) return;
    if (after === 2 * tokenInstruction && use === TypeUse.question) this.#named = 0;
    else this.#handOut();
  }

  /** Somebody gets hold of the type that was named last. */
  #handOut(): void {
    if (this.#named === 0) return;
    this.#note(EdgeKind.typeToken, this.#named, this.#namedAt);
    this.#named = 0;
  }

  finish(): ModuleCode {
    this.#handOut();
    this.#starts.fill(this.#length, this.#method + 1);
    const edges: Edges = {
      start: narrow(this.#starts),
      edge: this.#edges.slice(0, this.#length),
      ilOffset: narrow(this.#ilOffsets.slice(0, this.#length)),
    };
    return moduleCode(this.#module, this.#path, edges);
  }

  #note(kind: number, token: Token, ilOffset: number): void {
    const table = token >>> 24;
    const row = token & 0xffffff;
    if (row === 0 || row > (this.#places.rows[table] as number)) return;
    const place = (this.#places.first[table] as number) + row;
    const seen = this.#seen[place] as number;
    if ((seen & meaningless) !== 0) return;
    const bit = 1 << kind;
    if (this.#lastMethod[place] === this.#method) {
      if ((seen & bit) !== 0) return;
      this.#seen[place] = seen | bit;
    } else {
      this.#lastMethod[place] = this.#method;
      if (seen === 0 && !this.#means(token)) {
        this.#seen[place] = meaningless;
        return;
      }
      this.#seen[place] = kept | bit;
    }
    if (isType(token) === kind > EdgeKind.methodToken) this.#add(kind as EdgeKind, token, ilOffset);
  }

  #means(token: Token): boolean {
    return isType(token) ? this.#relevance.ofType(token) : this.#relevance.ofMethod(token);
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
    if (this.#length >= limits.callGraphEdges) {
      throw new LimitReached('callGraphEdges', limits.callGraphEdges);
    }
    const [edges, ilOffsets] = [this.#edges, this.#ilOffsets];
    this.#edges = new Uint32Array(2 * this.#length);
    this.#edges.set(edges);
    this.#ilOffsets = new Uint32Array(2 * this.#length);
    this.#ilOffsets.set(ilOffsets);
  }
}

/** By table number: how many rows, and the place of row 0. No rows where an edge cannot point. */
interface Places {
  readonly rows: Uint32Array;
  readonly first: Uint32Array;
  readonly total: number;
}

function placesOf(module: Module): Places {
  const { MethodDef, MemberRef, MethodSpec, TypeDef, TypeRef, TypeSpec } = module.tables;
  const rows = new Uint32Array(0x100);
  const first = new Uint32Array(0x100);
  let total = 0;
  for (const table of [MethodDef, MemberRef, MethodSpec, TypeDef, TypeRef, TypeSpec]) {
    rows[table.id] = table.rows;
    first[table.id] = total;
    total += table.rows + 1;
  }
  return { rows, first, total };
}

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
