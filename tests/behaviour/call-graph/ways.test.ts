import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeLocation } from '../../../src/core/location.js';
import type { CallGraph, Reachability } from '../../../src/behaviour/call-graph/index.js';
import { entryPoint, graphOf, nodeNamed } from '../../kit/call-graph.js';
import {
  method,
  type AssemblySpec,
  type InstructionSpec,
} from '../../kit/cil-assembler/assemble.js';
import { assembledGraph } from '../../kit/call-graph.js';

const folder = join(import.meta.dirname, '../../fixtures/call-graph');
const read = (file: string): Uint8Array => readFileSync(join(folder, file));

function way(graph: CallGraph, reached: Reachability, member: string): string[] {
  return reached
    .steps(nodeNamed(graph, member))
    .map(({ member: entered, location }) => `${entered} from ${describeLocation(location)}`);
}

it('tells every call on the way, over assemblies', () => {
  const names = ['Facade.dll', 'Library.dll', 'Moved.dll', 'Program.dll'];
  const graph = graphOf(
    Object.fromEntries(names.map((name) => [name, read(`assemblies/${name}`)])),
  );
  const reached = graph.reach([entryPoint(graph, 'Program.dll', read('assemblies/Program.dll'))]);
  expect(way(graph, reached, 'Assemblies.Upper::Change')).toEqual([
    'Assemblies.Program::Main from Program.dll Assemblies.Program::Main',
    'Assemblies.Program::Run from Program.dll Assemblies.Program::Main+IL_000a',
    'Library.Pipeline`1::Execute from Program.dll Assemblies.Program::Run+IL_001e',
    'Assemblies.Upper::Run from Library.dll Library.Pipeline`1::Execute+IL_001f',
    'Assemblies.Upper::Change from Program.dll Assemblies.Upper::Run+IL_0001',
  ]);
});

it('names the member of the source where a compiler moved the code', () => {
  const graph = graphOf({ 'Program.dll': read('async/Program.dll') });
  const reached = graph.reach([entryPoint(graph, 'Program.dll', read('async/Program.dll'))]);
  const steps = reached.steps(nodeNamed(graph, 'Async.Worker::Failed'));
  expect(steps.map(({ sourceMember }) => sourceMember)).toEqual([
    'Async.Program::Main',
    'Async.Program::Main',
    'Async.Program::Main',
    'Async.Worker::Run',
    'Async.Worker::Run',
    'Async.Worker::Failed',
  ]);
});

const call = (name: string): InstructionSpec => ['call', method('A.C', name)];
const body = (...calls: readonly string[]): InstructionSpec[] => [
  ...calls.map((name) => call(name)),
  ['ret'],
];
const diamond: AssemblySpec = {
  name: 'A',
  types: [
    {
      name: 'A.C',
      methods: [
        { name: 'Root', body: body('Left', 'Right', 'Long') },
        { name: 'Other', body: body('Right') },
        { name: 'Long', body: body('Longer') },
        { name: 'Longer', body: body('Aim') },
        { name: 'Left', body: body('Aim', 'Aim') },
        { name: 'Right', body: body('Aim', 'Root') },
        { name: 'Aim', body: body() },
        { name: 'Apart', body: body('Aim') },
      ],
    },
  ],
};

it('gives the shortest way, and of equal ones the first in the order of roots and code', () => {
  const graph = assembledGraph(diamond);
  const from = (...roots: readonly string[]): string[] => {
    const reached = graph.reach(roots.map((root) => nodeNamed(graph, `A.C::${root}`)));
    return reached.steps(nodeNamed(graph, 'A.C::Aim')).map(({ member }) => member);
  };
  expect(from('Root')).toEqual(['A.C::Root', 'A.C::Left', 'A.C::Aim']);
  expect(from('Root', 'Other')).toEqual(['A.C::Root', 'A.C::Left', 'A.C::Aim']);
  expect(from('Root', 'Longer')).toEqual(['A.C::Longer', 'A.C::Aim']);
  expect(from('Aim')).toEqual(['A.C::Aim']);
});

it('has no way to what is not reached', () => {
  const graph = assembledGraph(diamond);
  const reached = graph.reach([nodeNamed(graph, 'A.C::Root')]);
  const apart = nodeNamed(graph, 'A.C::Apart');
  expect(reached.has(apart)).toBe(false);
  expect(reached.steps(apart)).toEqual([]);
  expect(reached.has(-1)).toBe(false);
  expect(reached.has(1e9)).toBe(false);
});

it('finds a way that an object opens only after the call was passed', () => {
  // The call comes first; the only object is made at the end of a long detour.
  const virtual = 0x1c6;
  const shape = method('A.Shape', 'Draw', 'void', [], { instance: true });
  const graph = assembledGraph({
    name: 'A',
    types: [
      {
        name: 'A.Shape',
        methods: [{ name: 'Draw', instance: true, flags: virtual, body: [['ret']] }],
      },
      {
        name: 'A.Round',
        extends: 'A.Shape',
        methods: [
          { name: '.ctor', instance: true, flags: 0x1886, body: [['ret']] },
          {
            name: 'Draw',
            instance: true,
            flags: 0xc6,
            body: [['call', method('A.C', 'Aim')], ['ret']],
          },
        ],
      },
      {
        name: 'A.C',
        methods: [
          { name: 'Root', body: [['ldnull'], ['callvirt', shape], ...body('One')] },
          { name: 'One', body: body('Two') },
          { name: 'Two', body: body('Three') },
          {
            name: 'Three',
            body: [
              ['newobj', method('A.Round', '.ctor', 'void', [], { instance: true })],
              ['pop'],
              call('Aim'),
              ['ret'],
            ],
          },
          { name: 'Aim', body: [['ret']] },
        ],
      },
    ],
  });
  const reached = graph.reach([nodeNamed(graph, 'A.C::Root')]);
  expect(reached.steps(nodeNamed(graph, 'A.C::Aim')).map(({ member }) => member)).toEqual([
    'A.C::Root',
    'A.Round::Draw',
    'A.C::Aim',
  ]);
  expect(reached.has(nodeNamed(graph, 'A.Shape::Draw'))).toBe(false);
});
