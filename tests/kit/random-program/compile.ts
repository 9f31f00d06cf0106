import { field, method, type InstructionSpec, type MethodSpec } from '../cil-assembler/assemble.js';
import {
  arrayLocal,
  counters,
  elements,
  locals,
  longLocal,
  type Expression,
  type Func,
  type LongExpression,
  type Shape,
  type Statement,
} from './tree.js';

const typeName = 'Random';
const kept = field(typeName, 'kept', 'int32');
const nameOf = (index: number): string => `F${index}`;

/** The functions as methods of a type, in their order. */
export function compile({ program: { functions }, arrayType }: Shape): MethodSpec[] {
  return functions.map((each, index) => new Compiler(functions, arrayType).method(each, index));
}

class Compiler {
  readonly #functions: readonly Func[];
  readonly #arrayType: string;
  readonly #code: InstructionSpec[] = [];
  #labels = 0;

  constructor(functions: readonly Func[], arrayType: string) {
    this.#functions = functions;
    this.#arrayType = arrayType;
  }

  method({ parameters, body, result }: Func, index: number): MethodSpec {
    this.#code.push(['ldc.i4', elements], ['newarr', this.#arrayType], ['stloc', arrayLocal]);
    this.#statements(body);
    this.#expression(result);
    this.#code.push(['ret']);
    return {
      name: nameOf(index),
      returns: 'int32',
      params: Array.from({ length: parameters }, () => 'int32'),
      locals: [
        ...Array.from({ length: locals }, () => 'int32'),
        'int64',
        `${this.#arrayType}[]`,
        'int32',
        'int32',
      ],
      maxStack: 64,
      body: this.#code,
    };
  }

  #statements(statements: readonly Statement[]): void {
    for (const statement of statements) this.#statement(statement);
  }

  #statement(statement: Statement): void {
    switch (statement.kind) {
      case 'set':
        this.#expression(statement.value);
        return void this.#code.push(['stloc', statement.local]);
      case 'set-long':
        this.#long(statement.value);
        return void this.#code.push(['stloc', longLocal]);
      case 'keep':
        this.#expression(statement.value);
        return void this.#code.push(['stsfld', kept]);
      case 'store':
        this.#code.push(['ldloc', arrayLocal]);
        this.#index(statement.at);
        this.#expression(statement.value);
        return void this.#code.push([
          this.#arrayType === 'int32'
            ? 'stelem.i4'
            : /8/.test(this.#arrayType)
              ? 'stelem.i1'
              : 'stelem.i2',
        ]);
      case 'if':
        return this.#if(statement);
      default:
        return this.#loop(statement);
    }
  }

  #if({ test, yes, otherwise }: Extract<Statement, { kind: 'if' }>): void {
    const [no, end] = [this.#label(), this.#label()];
    this.#expression(test);
    this.#code.push(['brfalse', no]);
    this.#statements(yes);
    this.#code.push(['br', end], ['label', no]);
    this.#statements(otherwise);
    this.#code.push(['label', end]);
  }

  #loop({ times, counter, body }: Extract<Statement, { kind: 'loop' }>): void {
    const [again, end] = [this.#label(), this.#label()];
    const local = counters[counter] as number;
    this.#code.push(['ldc.i4.0'], ['stloc', local], ['label', again]);
    this.#code.push(['ldloc', local], ['ldc.i4', times], ['bge', end]);
    this.#statements(body);
    this.#code.push(['ldloc', local], ['ldc.i4.1'], ['add'], ['stloc', local]);
    this.#code.push(['br', again], ['label', end]);
  }

  #index(at: Expression): void {
    this.#expression(at);
    this.#code.push(['ldc.i4', elements - 1], ['and']);
  }

  #expression(expression: Expression): void {
    switch (expression.kind) {
      case 'number':
        return void this.#code.push(['ldc.i4', expression.value]);
      case 'argument':
        return void this.#code.push(['ldarg', expression.index]);
      case 'local':
        return void this.#code.push(['ldloc', expression.index]);
      case 'kept':
        return void this.#code.push(['ldsfld', kept]);
      case 'element':
        this.#code.push(['ldloc', arrayLocal]);
        this.#index(expression.at);
        return void this.#code.push([loads[this.#arrayType] as string]);
      case 'unary':
        this.#expression(expression.of);
        return void this.#code.push([expression.name]);
      case 'cut':
        this.#long(expression.of);
        return void this.#code.push(['conv.i4']);
      case 'call': {
        for (const arg of expression.args) this.#expression(arg);
        const { parameters } = this.#functions[expression.callee] as Func;
        const params = Array.from({ length: parameters }, () => 'int32');
        return void this.#code.push([
          'call',
          method(typeName, nameOf(expression.callee), 'int32', params),
        ]);
      }
      default:
        this.#expression(expression.a);
        this.#expression(expression.b);
        // Shifts count below their width, and nothing is divided by zero or by what overflows.
        if (expression.name.startsWith('sh')) this.#code.push(['ldc.i4', 31], ['and']);
        if (/^(?:div|rem)/.test(expression.name))
          this.#code.push(['ldc.i4', 255], ['and'], ['ldc.i4.1'], ['add']);
        return void this.#code.push([expression.name]);
    }
  }

  #long(expression: LongExpression): void {
    switch (expression.kind) {
      case 'long':
        return void this.#code.push(['ldc.i8', expression.value]);
      case 'long-local':
        return void this.#code.push(['ldloc', longLocal]);
      case 'widen':
        this.#expression(expression.of);
        return void this.#code.push([expression.name]);
      default:
        this.#long(expression.a);
        this.#long(expression.b);
        return void this.#code.push([expression.name]);
    }
  }

  #label(): string {
    return `L${this.#labels++}`;
  }
}

const loads: Readonly<Record<string, string>> = {
  int8: 'ldelem.i1',
  uint8: 'ldelem.u1',
  int16: 'ldelem.i2',
  char: 'ldelem.u2',
  int32: 'ldelem.i4',
};
