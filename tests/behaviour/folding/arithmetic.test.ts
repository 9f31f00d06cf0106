import { describe, expect, it } from 'vitest';
import { Abandoned } from '../../../src/behaviour/folding/budget.js';
import { Machine } from '../../../src/behaviour/folding/index.js';
import { noGenerics } from '../../../src/behaviour/folding/type.js';
import type { Value } from '../../../src/behaviour/folding/value.js';
import { limits } from '../../../src/core/limits.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { nameText } from '../../../src/formats/cil/names.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { fixture } from '../../kit/fixtures.js';

const module = readModule(fixture('folding/Arithmetic.dll'));
const home = { path: 'Arithmetic.dll', module };
const lines = Buffer.from(fixture('folding/arithmetic.txt')).toString().trimEnd().split(/\r?\n/);

function rowOf(name: string): number {
  const { MethodDef } = module.tables;
  const rows = Array.from({ length: MethodDef.rows }, (_, at) => at + 1);
  return rows.find((row) => nameText(module, cell(MethodDef.columns.Name, row)) === name) ?? 0;
}

function evaluate(name: string, args: readonly Value[]): Value {
  const machine = new Machine();
  const method = machine.link.ownMethod(home, rowOf(name), noGenerics);
  machine.budget.begin(limits.foldingSteps);
  try {
    return method && machine.invoke(method, args);
  } catch (error) {
    if (error instanceof Abandoned) return 'throws';
    throw error;
  }
}

/** Each line was printed by the runtime: `Name a b = answer`. */
const cases = lines.map((line) => {
  const [question = '', answer = ''] = line.split(' = ');
  const [name = '', ...numbers] = question.split(' ');
  const args = numbers.map(Number);
  const given =
    name === 'Int64'
      ? [BigInt.asIntN(64, BigInt(args[0] ?? 0) * 4294967311n), BigInt(args[1] ?? 0)]
      : args;
  return { question, name, given, answer };
});

describe('arithmetic as the runtime does it', () => {
  it('has many recorded answers', () => expect(cases.length).toBeGreaterThan(1_500));

  const names = [...new Set(cases.map(({ name }) => name))];
  it.each(names)('%s', (name) => {
    const wrong = cases
      .filter((each) => each.name === name)
      .map((each) => ({ ...each, got: evaluate(each.name, each.given) }))
      .filter(({ got, answer }) => got !== answer)
      // A float outside the range of an integer converts to no number that the standard tells.
      .filter(({ got, answer }) => got !== undefined || !answer.includes('2147483647'))
      .map(({ question, got, answer }) => `${question}: ${String(got)}, not ${answer}`);
    expect(wrong).toEqual([]);
  });
});
