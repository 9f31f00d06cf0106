import { groupBy } from '../../core/group.js';
import { limits } from '../../core/limits.js';
import type { Token } from '../../formats/cil/tables/coded-index.js';
import { Abandoned, Exhausted, type Budget } from './budget.js';
import { followMethod, type SeenCall } from './follow.js';
import { addressText } from './framework/places.js';
import { bytesOf, charsOf } from './framework/outside.js';
import { outsideFunction } from './framework/index.js';
import type { FindOutside } from './link.js';
import { Machine } from './machine.js';
import type { MethodTarget } from './target.js';
import { byteType, noGenerics, type LoadedModule } from './type.js';
import { ArrayValue, FloatValue, type Value } from './value.js';
import { AddressToken, UriToken } from './token.js';

/** A constant as those see it who do not evaluate. Of an array of characters the text counts. */
export type ConstantValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'null' };

/** A call in a method, with what is constant of it. */
export interface ConstantCall {
  readonly ilOffset: number;
  readonly target: MethodTarget;
  /** `this` first; undefined for what is not constant. */
  readonly arguments: readonly (ConstantValue | undefined)[];
  readonly result: ConstantValue | undefined;
}

/** What is constant in code that loads together: the door for those who follow values themselves. */
export interface Constants {
  /**
   * What a call gives for constant arguments: of a method of the modules that has no side effects,
   * or of a function of the framework that depends on nothing else.
   * @param token of the call, in the module of `from`
   */
  resultOf(
    from: LoadedModule,
    token: Token,
    args: readonly ConstantValue[],
  ): ConstantValue | undefined;
  /**
   * Every call that a method makes with something constant in it, on each way through the method on
   * which it was seen.
   * @param row of the MethodDef
   */
  callsIn(home: LoadedModule, row: number): readonly ConstantCall[];
  /** Of these, the ones of one instruction, as many as tell something. */
  callsAt(home: LoadedModule, row: number, ilOffset: number): readonly ConstantCall[];
  /** What a field that nobody changes holds. */
  fieldValue(from: LoadedModule, token: Token): ConstantValue | undefined;
  /** Whether all work allowed is done: what is not known then may be a constant. */
  readonly isSpent: boolean;
}

/** @param findOutside finds methods of the other modules that load with one */
export function openConstants(findOutside?: FindOutside, budget?: Budget): Constants {
  const machine = new Machine(findOutside, budget);
  const work = (run: () => Value): ConstantValue | undefined => {
    if (machine.budget.isSpent) return undefined;
    machine.budget.begin(limits.foldingSteps);
    machine.statics.begin();
    try {
      return toConstant(run());
    } catch (error) {
      if (!(error instanceof Abandoned) && !(error instanceof Exhausted)) throw error;
      return undefined;
    }
  };
  const seenAt = seenCalls(machine);
  return {
    get isSpent() {
      return machine.budget.isSpent;
    },
    resultOf: (from, token, args) =>
      work(() => {
        const target = machine.link.method(from, token, noGenerics);
        return target && evaluate(machine, target, args.map(toValue));
      }),
    callsIn: (home, row) => followMethod(machine, home, row).calls.map(toConstantCall),
    callsAt: (home, row, ilOffset) =>
      (seenAt(home, row).get(ilOffset) ?? []).slice(0, mostCalls).map(toConstantCall),
    fieldValue: (from, token) =>
      work(() => {
        const field = machine.link.field(from, token, noGenerics);
        return field?.kind === 'own' ? machine.statics.read(field, false) : undefined;
      }),
  };
}

/** Calls of one instruction, in a loop or on several ways, that are told. */
const mostCalls = 8;

/** Follows each method once, and keeps what was seen of it by instruction. */
function seenCalls(
  machine: Machine,
): (home: LoadedModule, row: number) => ReadonlyMap<number, readonly SeenCall[]> {
  const known = new Map<number, Map<number, SeenCall[]>>();
  return (home, row) => {
    const key = machine.link.keyOf(home, row);
    let calls = known.get(key);
    if (calls === undefined) {
      calls = groupBy(followMethod(machine, home, row).calls, ({ ilOffset }) => ilOffset);
      known.set(key, calls);
    }
    return calls;
  };
}

function toConstantCall(call: SeenCall): ConstantCall {
  return {
    ...call,
    arguments: call.arguments.map(toConstant),
    result: toConstant(call.result),
  };
}

function evaluate(machine: Machine, target: MethodTarget, args: readonly Value[]): Value {
  if (target.kind === 'own') return machine.invoke(target, args);
  return outsideFunction(target.owner, target.name)?.({ target, machine, args });
}

function toValue(constant: ConstantValue): Value {
  switch (constant.kind) {
    case 'text':
      return constant.text;
    case 'number':
      return typeof constant.value === 'bigint'
        ? BigInt.asIntN(64, constant.value)
        : constant.value | 0;
    case 'bytes':
      return new ArrayValue(byteType, Uint8Array.from(constant.bytes));
    default:
      return null;
  }
}

function toConstant(value: Value): ConstantValue | undefined {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number' || typeof value === 'bigint') return { kind: 'number', value };
  if (value instanceof FloatValue) return { kind: 'number', value: value.value };
  if (value instanceof UriToken) return { kind: 'text', text: value.text };
  if (value instanceof AddressToken) return textConstant(addressText(value));
  const bytes = bytesOf(value);
  return bytes === undefined ? textConstant(charsOf(value)) : { kind: 'bytes', bytes };
}

function textConstant(text: string | undefined): ConstantValue | undefined {
  return text === undefined ? undefined : { kind: 'text', text };
}
