import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/core/errors.js';
import { limits } from '../../../src/core/limits.js';
import { assembledGraph, nodeNamed } from '../../kit/call-graph.js';
import { method, type MethodSpec, type TypeSpec } from '../../kit/cil-assembler/assemble.js';
import { cpuMilliseconds } from '../../kit/cpu-time.js';

const constructor: MethodSpec = { name: '.ctor', instance: true, flags: 0x1886, body: [['ret']] };
const draw = (flags: number): MethodSpec => ({
  name: 'Draw',
  instance: true,
  flags,
  body: [['ret']],
});
const override = 0xc6;

/** A root that makes an object of a type and draws it. */
function drawing(type: string): TypeSpec {
  return {
    name: 'P.C',
    methods: [
      {
        name: 'Root',
        body: [
          ['newobj', method(type, '.ctor', 'void', [], { instance: true })],
          ['callvirt', method(type, 'Draw', 'void', [], { instance: true })],
          ['ret'],
        ],
      },
    ],
  };
}

function code(types: readonly TypeSpec[]): () => unknown {
  return () => {
    const graph = assembledGraph({ name: 'P', types });
    return graph.reach([nodeNamed(graph, 'P.C::Root')]).nodes.length;
  };
}

function limitOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof LimitReached) return error.code;
    throw error;
  }
  return 'none';
}

describe('hierarchies made to harm', () => {
  it('end where a class is its own base', () => {
    const circle = [
      { name: 'P.A', extends: 'P.B', methods: [constructor, draw(override)] },
      { name: 'P.B', extends: 'P.A', methods: [constructor, draw(override)] },
    ];
    expect(limitOf(code([...circle, drawing('P.A')]))).toBe('typeHierarchyDepth');
    const itself = { name: 'P.A', extends: 'P.A', methods: [constructor, draw(override)] };
    expect(limitOf(code([itself, drawing('P.A')]))).toBe('typeHierarchyDepth');
  });

  it('end where an interface implements itself', () => {
    const self = (name: string, implementing: string): TypeSpec => ({
      name,
      extends: null,
      flags: 0xa1,
      implements: [implementing],
      methods: [{ name: 'Draw', instance: true, flags: 0x5c6 }],
    });
    const shape = { name: 'P.A', implements: ['P.I'], methods: [constructor, draw(0x1c6)] };
    expect(code([self('P.I', 'P.I'), shape, drawing('P.A')])()).toBe(3);
  });

  it('end where a generic interface implements ever larger instances of itself', () => {
    const growing: TypeSpec = {
      name: 'P.I`1',
      extends: null,
      flags: 0xa1,
      genericParams: ['T'],
      implements: ['class P.I`1<class P.I`1<!0>>'],
    };
    const shape = {
      name: 'P.A',
      implements: ['class P.I`1<string>'],
      methods: [constructor, draw(0x1c6)],
    };
    expect(limitOf(code([growing, shape, drawing('P.A')]))).toBe('typeInterfaces');
  });

  it('end where a chain is deeper than any honest one', () => {
    const chain = Array.from({ length: limits.typeHierarchyDepth + 2 }, (_, i) => ({
      name: `P.T${i}`,
      ...(i === 0 ? {} : { extends: `P.T${i - 1}` }),
      methods: [constructor, draw(i === 0 ? 0x1c6 : override)],
    }));
    const last = chain.at(-1)?.name ?? '';
    expect(limitOf(code([...chain, drawing(last)]))).toBe('typeHierarchyDepth');
  });

  it('end where arguments of base classes double at every step', () => {
    const pair = (type: string): string => `class P.Pair\`2<${type},${type}>`;
    const levels = Array.from({ length: 60 }, (_, i): TypeSpec => {
      const name = `P.G${i}\`1`;
      const base = i === 0 ? {} : { extends: `class P.G${i - 1}\`1<${pair('!0')}>` };
      const taking = { name: 'Draw', instance: true, params: ['!0'], body: [['ret']] } as const;
      return {
        name,
        ...base,
        genericParams: ['T'],
        methods: [{ ...taking, flags: i === 0 ? 0x1c6 : override }],
      };
    });
    const last: TypeSpec = {
      name: 'P.A',
      extends: 'class P.G59`1<string>',
      methods: [constructor, draw(override)],
    };
    const work = code([
      { name: 'P.Pair`2', genericParams: ['A', 'B'] },
      ...levels,
      last,
      drawing('P.A'),
    ]);
    expect(cpuMilliseconds(() => limitOf(work))).toBeLessThan(4000);
  });
});

it('spends little on many overloads of one name that many calls ask for', () => {
  const count = 3000;
  const overloads = Array.from({ length: count }, (_, i): MethodSpec => ({
    name: 'Same',
    params: Array.from({ length: 12 }, (_unused, bit) => ((i >> bit) & 1 ? 'int32' : 'string')),
    body: [['ret']],
  }));
  const asks = overloads.map(
    ({ params = [] }) => ['call', method('[P]P.T', 'Same', 'void', params)] as const,
  );
  const types = [
    { name: 'P.T', methods: overloads },
    { name: 'P.C', methods: [{ name: 'Root', body: [...asks, ['ret']] as const }] },
  ];
  const work = code(types);
  let found: unknown;
  expect(cpuMilliseconds(() => (found = work()))).toBeLessThan(5000);
  expect(found).toBe(count + 1);
});

it('walks a chain of calls as long as a module allows without recursion', () => {
  const count = 30_000;
  const methods = Array.from({ length: count }, (_, i): MethodSpec => {
    const next = method('P.T', `M${i + 1}`);
    return { name: `M${i}`, body: i + 1 < count ? [['call', next], ['ret']] : [['ret']] };
  });
  const graph = assembledGraph({ name: 'P', types: [{ name: 'P.T', methods }] });
  const reached = graph.reach([0]);
  expect(reached.nodes.length).toBe(count);
  expect(reached.steps(count - 1).length).toBe(count);
});
