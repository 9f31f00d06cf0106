import { classifyMember } from '../../../behaviour/catalogue/classify-member.js';
import {
  fullName,
  MemberToken,
  TypeToken,
  type SeenCall,
  type Type,
  type Value,
} from '../../../behaviour/folding/index.js';
import type { NamedCall } from '../../../behaviour/call-graph/index.js';
import type { Capability } from '../../../facts/capability.js';

/** A member of the catalogue that code comes to by its name. */
export interface ReflectedMember {
  readonly ilOffset: number;
  readonly api: string;
  readonly capability: Capability;
}

/** What a member that reflection found may be called as: properties are pairs of methods. */
const spellings = (name: string): string[] => [name, `get_${name}`, `set_${name}`];

/**
 * The catalogued members that a method gets hold of by name, each at the call that uses it where
 * that is seen, else where it is looked up.
 */
export function reflectedMembers(calls: readonly SeenCall[]): ReflectedMember[] {
  const found = new Map<string, ReflectedMember>();
  const used = new Set<string>();
  for (const call of calls) {
    const member = usedMember(call);
    const named = member && catalogued(member.type, member.name);
    if (named === undefined) continue;
    used.add(named.api);
    found.set(`${named.api} ${call.ilOffset}`, { ...named, ilOffset: call.ilOffset });
  }
  for (const { result, ilOffset } of calls) {
    if (!(result instanceof MemberToken)) continue;
    const named = catalogued(result.type, result.name);
    if (named === undefined || used.has(named.api)) continue;
    used.add(named.api);
    found.set(`${named.api} ${ilOffset}`, { ...named, ilOffset });
  }
  return [...found.values()];
}

/**
 * What a method calls by name and the catalogue does not know: it may be the package's own.
 * @param caller MethodDef row
 */
export function namedCalls(calls: readonly SeenCall[], caller: number): NamedCall[] {
  const found = new Map<string, NamedCall>();
  for (const call of calls) {
    const member = usedMember(call);
    if (member === undefined || found.size >= mostNamed) continue;
    const type = fullName(member.type);
    for (const spelling of spellings(member.name)) {
      const key = `${type} ${spelling} ${call.ilOffset}`;
      found.set(key, { caller, ilOffset: call.ilOffset, type, member: spelling });
    }
  }
  return [...found.values()];
}

/** Calls by name in one method. */
const mostNamed = 100;

function usedMember({ target, arguments: args }: SeenCall): MemberToken | undefined {
  if (target.kind !== 'outside') return undefined;
  const [first, second] = args;
  switch (target.name) {
    case 'Invoke':
    case 'GetValue':
    case 'SetValue':
    case 'CreateDelegate':
      return args.find((arg): arg is MemberToken => arg instanceof MemberToken);
    case 'CreateInstance':
      return target.owner.name === 'System.Activator'
        ? made(first, target.methodArguments[0])
        : undefined;
    case 'InvokeMember':
      return first instanceof TypeToken && typeof second === 'string'
        ? new MemberToken(first.type, second)
        : undefined;
    default:
      return undefined;
  }
}

/** `Activator.CreateInstance(type)`; with a type argument the compiler names the type itself. */
function made(type: Value, argument: Type | undefined): MemberToken | undefined {
  if (argument !== undefined) return undefined;
  return type instanceof TypeToken ? new MemberToken(type.type, '.ctor') : undefined;
}

function catalogued(type: Type, name: string): Omit<ReflectedMember, 'ilOffset'> | undefined {
  if (type.home !== undefined) return undefined;
  const owner = fullName(type);
  for (const spelling of spellings(name)) {
    const capability = classifyMember(owner, spelling);
    if (capability !== undefined) return { api: `${owner}::${spelling}`, capability };
  }
  return undefined;
}
