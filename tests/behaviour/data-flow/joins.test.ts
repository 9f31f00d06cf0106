import { expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import {
  FlowBudget,
  Mode,
  Program,
  Search,
  ValueGraph,
} from '../../../src/behaviour/data-flow/index.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { nodeNamed } from '../../kit/call-graph.js';
import { assemble, method, type InstructionSpec } from '../../kit/cil-assembler/assemble.js';

const send: InstructionSpec = ['call', method('[Net]Net.Client', 'Send', 'void', ['string'])];

/** Whether the first of two parameters, a text and a yes or no, comes to what sends. */
function isSent(body: readonly InstructionSpec[]): boolean {
  const path = 'A.dll';
  const sends = { name: 'Sends', params: ['string', 'bool'], locals: ['string'], body };
  const module = readModule(assemble({ name: 'A', types: [{ name: 'A.C', methods: [sends] }] }));
  const graph = buildCallGraph([readModuleCode(module, path)]);
  const values = new ValueGraph(new Program(graph, [{ path, module }], new FlowBudget()));
  let found = false;
  const reaches = (): boolean => (found = true);
  const search = new Search(values, { reaches });
  const [text] = values.method(nodeNamed(graph, 'A.C::Sends')).parameters;
  if (text !== undefined) search.begin(text, Mode.value);
  search.run();
  return found;
}

// Blocks are read once, and what comes to them by other ways later is connected to what stood there first.
it('sends in the next turn of a loop what a variable was given in the one before', () => {
  const loop = (given: InstructionSpec): InstructionSpec[] => [
    ['ldstr', ''],
    ['stloc.0'],
    ['label', 'turn'],
    ['ldloc.0'],
    send,
    given,
    ['stloc.0'],
    ['ldarg.1'],
    ['brtrue', 'turn'],
    ['ret'],
  ];
  expect(isSent(loop(['ldarg.0']))).toBe(true);
  expect(isSent(loop(['ldstr', 'else']))).toBe(false);
});

it.each([
  [['ldarg.0'], ['ldstr', ''], true],
  [['ldstr', ''], ['ldarg.0'], true],
  [['ldstr', ''], ['ldstr', ''], false],
] as const)('sends what either way leaves on the stack: %s or %s', (one, other, isExpected) => {
  const body: InstructionSpec[] = [
    ['ldarg.1'],
    ['brtrue', 'other'],
    one,
    ['br', 'both'],
    ['label', 'other'],
    other,
    ['label', 'both'],
    send,
    ['ret'],
  ];
  expect(isSent(body)).toBe(isExpected);
});
