import { randomFrom, type Random } from '../../fuzz/random.js';
import {
  counters,
  locals,
  type Expression,
  type Func,
  type LongExpression,
  type Shape,
  type Statement,
} from './tree.js';

const deepest = 4;

const unary = ['neg', 'not', 'conv.i1', 'conv.u1', 'conv.i2', 'conv.u2', 'conv.i4'];
const binary =
  'add sub mul and or xor shl shr shr.un div div.un rem rem.un ceq cgt cgt.un clt clt.un'.split(
    ' ',
  );
const longBinary = 'add sub mul and or xor'.split(' ');
const arrays = ['int8', 'uint8', 'int16', 'char', 'int32'];

/** A program that a seed decides. */
export function randomProgram(seed: number): Shape {
  const next = randomFrom(seed);
  const count = 1 + next.below(3);
  const functions: Func[] = [];
  for (let index = 0; index < count; index++) functions.push(new Maker(next, functions).function());
  return { program: { functions }, arrayType: next.pick(arrays) };
}

class Maker {
  readonly #next: Random;
  readonly #known: readonly Func[];
  readonly #parameters: number;

  constructor(next: Random, known: readonly Func[]) {
    this.#next = next;
    this.#known = [...known];
    this.#parameters = next.below(3);
  }

  function(): Func {
    const body = this.#statements(2 + this.#next.below(5), 0);
    return { parameters: this.#parameters, body, result: this.#expression(0) };
  }

  #statements(count: number, loops: number): Statement[] {
    return Array.from({ length: count }, () => this.#statement(loops));
  }

  #statement(loops: number): Statement {
    const next = this.#next;
    const value = this.#expression(0);
    switch (next.below(loops < counters.length ? 8 : 6)) {
      case 0:
        return { kind: 'store', at: this.#expression(2), value };
      case 1:
        return { kind: 'set-long', value: this.#long(0) };
      case 2:
        return { kind: 'keep', value };
      case 6:
        return {
          kind: 'loop',
          times: next.below(6),
          counter: loops,
          body: this.#statements(2, loops + 1),
        };
      case 7:
        return {
          kind: 'if',
          test: value,
          yes: this.#statements(next.below(3), counters.length),
          otherwise: this.#statements(next.below(3), counters.length),
        };
      default:
        return { kind: 'set', local: next.below(locals), value };
    }
  }

  #expression(depth: number): Expression {
    const next = this.#next;
    const of = (): Expression => this.#expression(depth + 1);
    switch (depth >= deepest ? next.below(3) : next.below(10)) {
      case 0:
        return {
          kind: 'number',
          value: next.pick([0, 1, -1, 0x7fffffff, -0x80000000, next.below(512) - 256]),
        };
      case 1:
        return this.#parameters > 0
          ? { kind: 'argument', index: next.below(this.#parameters) }
          : { kind: 'kept' };
      case 3:
        return { kind: 'element', at: of() };
      case 4:
        return { kind: 'unary', name: next.pick(unary), of: of() };
      case 5:
        return { kind: 'cut', of: this.#long(depth + 1) };
      case 6:
        return this.#call(depth);
      case 7:
      case 8:
      case 9:
        return { kind: 'binary', name: next.pick(binary), a: of(), b: of() };
      default:
        return { kind: 'local', index: next.below(locals) };
    }
  }

  #call(depth: number): Expression {
    const callee = this.#next.below(this.#known.length + 1);
    const known = this.#known[callee];
    if (known === undefined) return { kind: 'kept' };
    const args = Array.from({ length: known.parameters }, () => this.#expression(depth + 2));
    return { kind: 'call', callee, args };
  }

  #long(depth: number): LongExpression {
    const next = this.#next;
    switch (depth >= deepest ? next.below(2) : next.below(5)) {
      case 0:
        return {
          kind: 'long',
          value: next.pick([0n, -1n, 0x7fffffffffffffffn, 0x123456789abcdefn]),
        };
      case 1:
        return { kind: 'long-local' };
      case 2:
        return {
          kind: 'widen',
          name: next.pick(['conv.i8', 'conv.u8']),
          of: this.#expression(depth + 1),
        };
      default:
        return {
          kind: 'long-binary',
          name: next.pick(longBinary),
          a: this.#long(depth + 1),
          b: this.#long(depth + 1),
        };
    }
  }
}
