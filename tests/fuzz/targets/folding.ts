import { followMethod, Machine, openConstants } from '../../../src/behaviour/folding/index.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { tableId } from '../../../src/formats/cil/tables/schema.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { fixture } from '../../kit/fixtures.js';
import type { FuzzTarget } from '../target.js';

/** Methods of one input that are followed; a mutation reaches some of them. */
const mostMethods = 60;

/** Every body of a module as a method whose constants are followed, and as one that is called. */
export const target: FuzzTarget = {
  name: 'folding',
  seeds: () => [
    fixture('folding/Decoders.dll'),
    fixture('folding/Arithmetic.dll'),
    fixture('call-graph/values/Program.dll'),
    sampleAssembly(),
  ],
  exercise(bytes) {
    const module = readModule(bytes);
    const home = { path: 'mutated.dll', module };
    const machine = new Machine();
    const constants = openConstants();
    const rows = Math.min(module.tables.MethodDef.rows, mostMethods);
    for (let row = 1; row <= rows; row++) {
      followMethod(machine, home, row);
      const args = [{ kind: 'text', text: 'abc' } as const, { kind: 'number', value: 7 } as const];
      constants.resultOf(home, makeToken(tableId.MethodDef, row), args);
    }
  },
};
