import {
  elements,
  locals,
  type Expression,
  type Func,
  type LongExpression,
  type Program,
  type Shape,
  type Statement,
} from './tree.js';

/** What a function of the program gives, by walking its tree with integers of any size. */
export function evaluate(
  { program, arrayType }: Shape,
  index: number,
  args: readonly bigint[],
): bigint {
  return new Walker(program, arrayType).run(index, args);
}

const fit: Readonly<Record<string, (value: bigint) => bigint>> = {
  int8: (value) => BigInt.asIntN(8, value),
  uint8: (value) => BigInt.asUintN(8, value),
  int16: (value) => BigInt.asIntN(16, value),
  char: (value) => BigInt.asUintN(16, value),
  int32: (value) => BigInt.asIntN(32, value),
};

interface Frame {
  readonly args: readonly bigint[];
  readonly locals: bigint[];
  readonly array: bigint[];
  long: bigint;
}

class Walker {
  readonly #program: Program;
  readonly #arrayType: string;
  #kept = 0n;

  constructor(program: Program, arrayType: string) {
    this.#program = program;
    this.#arrayType = arrayType;
  }

  run(index: number, args: readonly bigint[]): bigint {
    const { body, result } = this.#program.functions[index] as Func;
    const frame: Frame = {
      args,
      locals: Array.from({ length: locals }, () => 0n),
      array: Array.from({ length: elements }, () => 0n),
      long: 0n,
    };
    this.#statements(frame, body);
    return this.#value(frame, result);
  }

  #statements(frame: Frame, statements: readonly Statement[]): void {
    for (const statement of statements) this.#do(frame, statement);
  }

  #do(frame: Frame, statement: Statement): void {
    switch (statement.kind) {
      case 'set':
        frame.locals[statement.local] = this.#value(frame, statement.value);
        break;
      case 'set-long':
        frame.long = this.#long(frame, statement.value);
        break;
      case 'keep':
        this.#kept = this.#value(frame, statement.value);
        break;
      case 'store': {
        const at = this.#at(frame, statement.at);
        frame.array[at] = (fit[this.#arrayType] as (value: bigint) => bigint)(
          this.#value(frame, statement.value),
        );
        break;
      }
      case 'if':
        this.#statements(
          frame,
          this.#value(frame, statement.test) === 0n ? statement.otherwise : statement.yes,
        );
        break;
      default:
        for (let time = 0; time < statement.times; time++) this.#statements(frame, statement.body);
    }
  }

  #at(frame: Frame, at: Expression): number {
    return Number(BigInt.asUintN(3, this.#value(frame, at)));
  }

  #value(frame: Frame, expression: Expression): bigint {
    switch (expression.kind) {
      case 'number':
        return BigInt(expression.value);
      case 'argument':
        return frame.args[expression.index] as bigint;
      case 'local':
        return frame.locals[expression.index] as bigint;
      case 'kept':
        return this.#kept;
      case 'element':
        return frame.array[this.#at(frame, expression.at)] as bigint;
      case 'unary':
        return unaryOf(expression.name, this.#value(frame, expression.of));
      case 'cut':
        return BigInt.asIntN(32, this.#long(frame, expression.of));
      case 'call':
        return this.run(
          expression.callee,
          expression.args.map((arg) => this.#value(frame, arg)),
        );
      default: {
        const a = this.#value(frame, expression.a);
        return binaryOf(expression.name, a, this.#value(frame, expression.b));
      }
    }
  }

  #long(frame: Frame, expression: LongExpression): bigint {
    switch (expression.kind) {
      case 'long':
        return expression.value;
      case 'long-local':
        return frame.long;
      case 'widen': {
        const value = this.#value(frame, expression.of);
        return expression.name === 'conv.u8' ? BigInt.asUintN(32, value) : value;
      }
      default: {
        const a = this.#long(frame, expression.a);
        return BigInt.asIntN(64, calculate(expression.name, a, this.#long(frame, expression.b)));
      }
    }
  }
}

function unaryOf(name: string, value: bigint): bigint {
  if (name === 'neg') return BigInt.asIntN(32, -value);
  if (name === 'not') return BigInt.asIntN(32, ~value);
  const [, sign, bytes] = /^conv\.([iu])(\d)$/.exec(name) as RegExpExecArray;
  const bits = Number(bytes) * 8;
  return sign === 'i' ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value);
}

function binaryOf(name: string, a: bigint, b: bigint): bigint {
  const isUnsigned = name.endsWith('.un');
  const of = (value: bigint): bigint => (isUnsigned ? BigInt.asUintN(32, value) : value);
  if (name.startsWith('sh')) {
    const places = BigInt.asUintN(5, b);
    return BigInt.asIntN(32, name === 'shl' ? a << places : of(a) >> places);
  }
  if (/^(?:div|rem)/.test(name)) {
    const divisor = BigInt.asUintN(8, b) + 1n;
    return BigInt.asIntN(32, name.startsWith('div') ? of(a) / divisor : of(a) % divisor);
  }
  if (name === 'ceq') return a === b ? 1n : 0n;
  if (name.startsWith('cgt')) return of(a) > of(b) ? 1n : 0n;
  if (name.startsWith('clt')) return of(a) < of(b) ? 1n : 0n;
  return BigInt.asIntN(32, calculate(name, a, b));
}

function calculate(name: string, a: bigint, b: bigint): bigint {
  switch (name) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'and':
      return a & b;
    case 'or':
      return a | b;
    default:
      return a ^ b;
  }
}
