import {
  opcodeIndex,
  opcodeNamed,
  stackPops,
  stackPushes,
} from '../../../formats/cil/body/opcodes.js';
import { originsOf, seenAs } from '../origins.js';
import type { Site, Value } from '../value.js';
import { runMadeCode, type MadeCode } from './delegates.js';
import { memberOf, type NamedMember } from './names.js';
import type { HiddenSites } from './sites.js';

const emit = 'System.Reflection.Emit.';
/** More parameters and locals than code has that hides one call. */
const mostVariables = 64;

/**
 * Code that is emitted instruction by instruction: as it stands in one method, in the order of the
 * code, with the calls in it made by name. What a `DynamicMethod` becomes is run by who calls it.
 */
export function revealEmitted(sites: HiddenSites, emits: readonly Site[]): void {
  const byGenerator = new Map<Value, Site[]>();
  for (const site of emits) {
    const [il] = site.args;
    const [origin] = il === undefined ? [] : originsOf(sites.graph, il);
    if (origin === undefined) continue;
    const known = byGenerator.get(origin);
    if (known === undefined) byGenerator.set(origin, [site]);
    else known.push(site);
  }
  for (const [generator, list] of byGenerator) {
    const code = new EmittedCode(sites).run(list.toSorted((a, b) => a.ilOffset - b.ilOffset));
    for (const method of methodsOf(sites, generator)) runEmitted(sites, method, code);
  }
}

/** The `DynamicMethod` whose `GetILGenerator` it is. */
function methodsOf({ graph }: HiddenSites, { site }: Value): Value[] {
  const method = site?.callee.name === 'GetILGenerator' ? site.args[0] : undefined;
  return method === undefined ? [] : originsOf(graph, method);
}

/** By a delegate that is made of the method, wherever it goes. */
function runEmitted(sites: HiddenSites, method: Value, code: MadeCode): void {
  const uses = seenAs(sites.graph, method).flatMap((each) => each.uses);
  for (const { site, index } of uses) {
    if (index !== 0 || site.callee.name !== 'CreateDelegate' || site.result === undefined) continue;
    runMadeCode(sites, site.result, code);
  }
}

class EmittedCode {
  readonly #sites: HiddenSites;
  readonly #stack: Value[] = [];
  readonly #parameters: Value[] = [];
  readonly #locals = new Map<number, Value>();
  #result: Value | undefined;
  #site: Site | undefined;

  constructor(sites: HiddenSites) {
    this.#sites = sites;
  }

  run(emits: readonly Site[]): MadeCode {
    for (const site of emits) {
      this.#site = site;
      this.#emit(site);
    }
    return { parameters: this.#parameters.map((each) => [each]), result: this.#result };
  }

  #emit(site: Site): void {
    const [, code, operand] = site.args;
    const name = opcodeOf(this.#sites, code);
    if (name === undefined) return this.#stack.splice(0).forEach(() => {});
    const number = /\.(\d)$/.exec(name)?.[1] ?? operand?.constant;
    const index = Number(number ?? -1);
    if (name.startsWith('ldarg')) this.#stack.push(this.#parameter(index));
    else if (name.startsWith('ldloc')) this.#stack.push(this.#local(index));
    else if (name.startsWith('stloc')) this.#connect(this.#stack.pop(), this.#local(index));
    else if (name === 'ldstr' && operand !== undefined) this.#stack.push(operand);
    else if (name === 'dup') this.#stack.push(...this.#stack.slice(-1));
    else if (name === 'ret') this.#connect(this.#stack.pop(), (this.#result ??= this.#make()));
    else if (/^(?:call|callvirt|newobj)$/.test(name)) this.#call(name, site);
    else if (!/^(?:castclass|box|unbox|conv|nop)/.test(name)) this.#other(name);
  }

  #call(name: string, site: Site): void {
    const { names } = this.#sites;
    const [member] = names.members(site.args[2]);
    if (member === undefined) return void this.#stack.splice(0, this.#stack.length, this.#make());
    const isNew = name === 'newobj';
    const count = this.#countOf(member, name === 'callvirt');
    const taken = this.#stack.splice(Math.max(0, this.#stack.length - count));
    const isInstance =
      !isNew && (name === 'callvirt' || count > (member.parameters?.length ?? count));
    const result = this.#make();
    const [first, ...rest] = taken;
    const call =
      isInstance && first !== undefined ? { receiver: first, args: rest } : { args: taken };
    this.#sites.add(site, { member, result, ...call });
    this.#stack.push(result);
  }

  /** How many values a call takes: as many as are there, where the types do not tell. */
  #countOf({ type, name, parameters, callee }: NamedMember, isVirtual: boolean): number {
    const [own] = callee ? [callee] : this.#sites.own.find(type, name).own;
    if (own !== undefined && name !== '.ctor') return own.parameters.length + (own.hasThis ? 1 : 0);
    if (parameters !== undefined) return parameters.length + (isVirtual ? 1 : 0);
    return own?.parameters.length ?? this.#stack.length;
  }

  #other(name: string): void {
    const index = opcodeIndex(opcodeNamed(name) as number);
    const pops = stackPops[index] as number;
    const taken = pops > 0 ? this.#stack.splice(Math.max(0, this.#stack.length - pops)) : [];
    for (let at = 0; at < (stackPushes[index] as number); at++) {
      const value = this.#make();
      for (const each of taken) this.#connect(each, value);
      this.#stack.push(value);
    }
  }

  #parameter(index: number): Value {
    if (!(index >= 0 && index < mostVariables)) return this.#make();
    while (this.#parameters.length <= index) this.#parameters.push(this.#make());
    return this.#parameters[index] as Value;
  }

  #local(index: number): Value {
    let local = this.#locals.get(index);
    if (local === undefined) {
      local = this.#make();
      this.#locals.set(index, local);
    }
    return local;
  }

  #make(): Value {
    const { method, ilOffset } = this.#site as Site;
    return this.#sites.graph.make('join', method, ilOffset);
  }

  #connect(from: Value | undefined, to: Value): void {
    if (from === undefined || this.#site === undefined) return;
    this.#sites.graph.connect(from, to, 'same', this.#site.ilOffset);
  }
}

/** `OpCodes.Ldarg_0`: a static field with the name of the instruction. */
function opcodeOf({ graph }: HiddenSites, code: Value | undefined): string | undefined {
  const [origin] = code === undefined ? [] : originsOf(graph, code);
  const field = origin?.field ?? '';
  if (!field.startsWith(`${emit}OpCodes::`)) return undefined;
  const name = field.slice(`${emit}OpCodes::`.length).toLowerCase().replaceAll('_', '.');
  return opcodeNamed(name) === undefined ? undefined : name;
}

export const isEmit = (site: Site): boolean =>
  memberOf(site) === `${emit}ILGenerator::Emit` ||
  memberOf(site) === `${emit}ILGenerator::EmitCall`;
