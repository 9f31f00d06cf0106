import { expect, it } from 'vitest';
import { openConstants } from '../../../src/behaviour/folding/index.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { tableId } from '../../../src/formats/cil/tables/schema.js';
import { assemble } from '../../kit/cil-assembler/assemble.js';
import { compile, evaluate, randomProgram } from '../../kit/random-program/index.js';

const programs = Number(process.env.FUZZ_INPUTS ?? 100);
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

it('evaluates random programs as walking their trees does', () => {
  for (let seed = firstSeed; seed < firstSeed + programs; seed++) {
    const shape = randomProgram(seed);
    const fields = [{ name: 'kept', type: 'int32', flags: 0x11 }];
    const bytes = assemble({
      name: 'Random',
      types: [{ name: 'Random', fields, methods: compile(shape) }],
    });
    const home = { path: 'Random.dll', module: readModule(bytes) };
    shape.program.functions.forEach(({ parameters }, index) => {
      const args = [7n, -3n].slice(0, parameters);
      const result = openConstants().resultOf(
        home,
        makeToken(tableId.MethodDef, index + 1),
        args.map((value) => ({ kind: 'number', value: Number(value) })),
      );
      const expected = { kind: 'number', value: Number(evaluate(shape, index, args)) };
      expect(result, `seed ${seed}, function ${index}`).toEqual(expected);
    });
  }
});
