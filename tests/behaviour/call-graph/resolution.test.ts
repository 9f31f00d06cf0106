import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  assembledGraph,
  graphOf,
  membersOf,
  nodeNamed,
  reachedFrom,
} from '../../kit/call-graph.js';
import {
  field,
  method,
  type AssemblySpec,
  type TypeSpec,
} from '../../kit/cil-assembler/assemble.js';

const abstractMethod = 0x5c6;
const newVirtual = 0x1c6;
const override = 0xc6;
const interfaceType = 0xa1;
const internalType = 0x100000;
const constructor = { name: '.ctor', instance: true, flags: 0x1886, body: [['ret']] } as const;
const made = (type: string) =>
  [['newobj', method(type, '.ctor', 'void', [], { instance: true })], ['pop']] as const;

const library: AssemblySpec = {
  name: 'Library',
  types: [
    {
      name: 'L.Base',
      methods: [
        constructor,
        { name: 'Same', params: ['int32'], body: [['ret']] },
        { name: 'Same', params: ['string'], body: [['ret']] },
        { name: 'Inherited', instance: true, body: [['ret']] },
      ],
    },
    { name: 'L.Derived', extends: 'L.Base', methods: [constructor] },
  ],
};

describe('calls between assemblies', () => {
  it('tell overloads apart by their signatures', () => {
    const graph = assembledGraph(library, {
      name: 'Program',
      types: [
        {
          name: 'P.C',
          methods: [
            {
              name: 'A',
              body: [['call', method('[Library]L.Base', 'Same', 'void', ['string'])], ['ret']],
            },
            {
              name: 'B',
              body: [['call', method('[Library]L.Base', 'Same', 'void', ['bool'])], ['ret']],
            },
          ],
        },
      ],
    });
    const strings = graph.node('Library.dll', 0x06000003);
    const from = (name: string) => graph.reach([nodeNamed(graph, `P.C::${name}`)]);
    expect([...from('A').nodes]).toEqual([nodeNamed(graph, 'P.C::A'), strings]);
    expect(membersOf(graph, from('B'))).toEqual(['P.C::B']);
  });

  it('find members on base classes, whatever the case of the assembly name', () => {
    const inherited = method('[LIBRARY]L.Derived', 'Inherited', 'void', [], { instance: true });
    const graph = assembledGraph(library, {
      name: 'Program',
      types: [{ name: 'P.C', methods: [{ name: 'A', body: [['callvirt', inherited], ['ret']] }] }],
    });
    expect(reachedFrom(graph, 'P.C::A')).toEqual(['L.Base::Inherited', 'P.C::A']);
  });

  it('follow forwarders, and end where they go in a circle', () => {
    const forward = (name: string, to: string): AssemblySpec => ({
      name,
      exportedTypes: [
        { name: 'L.Base', assembly: to },
        { name: 'L.Lost', assembly: to },
      ],
      types: [],
    });
    const graph = assembledGraph(forward('First', 'Second'), forward('Second', 'First'), {
      name: 'Program',
      types: [
        {
          name: 'P.C',
          methods: [{ name: 'A', body: [['call', method('[First]L.Lost', 'M')], ['ret']] }],
        },
      ],
    });
    expect(reachedFrom(graph, 'P.C::A')).toEqual(['P.C::A']);
    const folder = join(import.meta.dirname, '../../fixtures/call-graph/assemblies');
    const names = ['Facade.dll', 'Moved.dll', 'Program.dll'];
    const real = graphOf(
      Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])),
    );
    expect(reachedFrom(real, 'Assemblies.Gadget::Text')).toContain('Facade.Widget::Text');
  });

  it('leave alone what has the same name in an assembly that is not meant', () => {
    const graph = assembledGraph(library, {
      name: 'Program',
      types: [
        {
          name: 'P.C',
          methods: [
            {
              name: 'A',
              body: [['call', method('[Other]L.Base', 'Same', 'void', ['int32'])], ['ret']],
            },
          ],
        },
      ],
    });
    expect(reachedFrom(graph, 'P.C::A')).toEqual(['P.C::A']);
  });
});

describe('objects', () => {
  const service: TypeSpec = {
    name: 'P.Service',
    methods: [
      constructor,
      { name: '.ctor', instance: true, params: ['int32'], flags: 0x1886, body: [['ret']] },
      {
        name: 'get_Name',
        instance: true,
        flags: 0x886,
        returns: 'string',
        body: [['ldnull'], ['ret']],
      },
      { name: 'Work', instance: true, body: [['ret']] },
      {
        name: 'ToString',
        instance: true,
        flags: override,
        returns: 'string',
        body: [['ldnull'], ['ret']],
      },
      { name: '.cctor', flags: 0x1891, body: [['ret']] },
    ],
  };
  const program = (...body: Exclude<NonNullable<TypeSpec['methods']>[number]['body'], undefined>) =>
    assembledGraph({
      name: 'Program',
      types: [service, { name: 'P.C', methods: [{ name: 'A', body: [...body, ['ret']] }] }],
    });
  const own = ['P.C::A'];

  it('handed to generic code outside may be made in every way', () => {
    const generic = (name: string, type: string) =>
      method(`[Some.Container]${type}`, name, 'void', [], { genericArgs: ['P.Service'] });
    expect(reachedFrom(program(['call', generic('Add', 'C.Services')]), 'P.C::A')).toEqual([
      ...own,
      'P.Service::.cctor',
      'P.Service::.ctor',
      'P.Service::.ctor',
      'P.Service::ToString',
      'P.Service::get_Name',
    ]);
  });

  it.each([
    '[System.Collections]System.Collections.Generic.List`1',
    '[System.Threading]System.Threading.AsyncLocal`1',
    '[System.Threading]System.Threading.ThreadLocal`1',
  ])('are not made by %s, which only holds them', (holder) => {
    const create = method(`class ${holder}<P.Service>`, '.ctor', 'void', [], { instance: true });
    expect(reachedFrom(program(['newobj', create], ['pop']), 'P.C::A')).toEqual(own);
  });

  it('made by a constructor can only be asked what the class library asks', () => {
    expect(reachedFrom(program(...made('P.Service')), 'P.C::A')).toEqual([
      ...own,
      'P.Service::.cctor',
      'P.Service::.ctor',
      'P.Service::ToString',
    ]);
  });

  it('named by ldtoken are in the hands of reflection', () => {
    expect(reachedFrom(program(['ldtoken', 'P.Service'], ['pop']), 'P.C::A')).toContain(
      'P.Service::get_Name',
    );
  });

  it("asked for their name are in nobody's hands", () => {
    const type = '[System.Runtime]System.Type';
    const fromHandle = method(type, 'GetTypeFromHandle', `class ${type}`, [
      'valuetype [System.Runtime]System.RuntimeTypeHandle',
    ]);
    const ask = (name: string) => method(type, name, 'string', [], { instance: true });
    const typeOf = [
      ['ldtoken', 'P.Service'],
      ['call', fromHandle],
    ] as const;
    const own = ['P.C::A'];
    expect(
      reachedFrom(program(...typeOf, ['callvirt', ask('get_FullName')], ['pop']), 'P.C::A'),
    ).toEqual(own);
    // With a copy of it on the stack, or another question, somebody may.
    for (const use of [
      [['dup'], ['callvirt', ask('get_FullName')], ['pop'], ['pop']],
      [['callvirt', ask('GetConstructors')], ['pop']],
      [['pop']],
    ] as const) {
      expect(reachedFrom(program(...typeOf, ...use), 'P.C::A')).toContain('P.Service::get_Name');
    }
  });
});

describe('interfaces outside', () => {
  const implementing = (name: string): string[] => {
    const graph = assembledGraph({
      name: 'Program',
      types: [
        {
          name: 'P.T',
          implements: [name],
          methods: [
            constructor,
            { name: 'Dispose', instance: true, flags: newVirtual, body: [['ret']] },
            { name: 'Other', instance: true, flags: newVirtual, body: [['ret']] },
          ],
        },
        { name: 'P.C', methods: [{ name: 'A', body: [...made('P.T'), ['ret']] }] },
      ],
    });
    return reachedFrom(graph, 'P.C::A');
  };

  it('call exactly their members where these are known', () => {
    expect(implementing('[System.Runtime]System.IDisposable')).toEqual([
      'P.C::A',
      'P.T::.ctor',
      'P.T::Dispose',
    ]);
  });

  it('may call all that opens a slot where they are not', () => {
    expect(implementing('[Nobody.Knows]N.IThing')).toContain('P.T::Other');
  });
});

it('runs initializers of types and modules before anything of theirs', () => {
  const graph = assembledGraph({
    name: 'Program',
    globals: [{ name: '.cctor', flags: 0x1891, body: [['ret']] }],
    types: [
      {
        name: 'P.Held',
        fields: [{ name: 'value', type: 'int32' }],
        methods: [{ name: '.cctor', flags: 0x1891, body: [['ret']] }],
      },
      {
        name: 'P.C',
        methods: [
          { name: 'A', body: [['ldsfld', field('P.Held', 'value', 'int32')], ['pop'], ['ret']] },
        ],
      },
    ],
  });
  expect(reachedFrom(graph, 'P.C::A')).toEqual(['<Module>::.cctor', 'P.C::A', 'P.Held::.cctor']);
});

describe('what a consumer can call', () => {
  const graph = assembledGraph({
    name: 'Library',
    types: [
      {
        name: 'L.IApi',
        extends: null,
        flags: interfaceType,
        methods: [{ name: 'Run', instance: true, flags: abstractMethod }],
      },
      {
        name: 'L.Hidden',
        flags: internalType,
        implements: ['L.IApi'],
        methods: [
          constructor,
          { name: 'Run', instance: true, flags: newVirtual, body: [['ret']] },
          { name: 'Never', instance: true, body: [['ret']] },
        ],
      },
      {
        name: 'L.Api',
        methods: [
          { name: 'Make', body: [...made('L.Hidden'), ['ret']] },
          { name: 'Protected', instance: true, flags: 0x84, body: [['ret']] },
          { name: 'Private', instance: true, flags: 0x81, body: [['ret']] },
        ],
        nested: [
          { name: 'Open', methods: [{ name: 'A', body: [['ret']] }] },
          { name: 'Closed', flags: 0x100003, methods: [{ name: 'A', body: [['ret']] }] },
        ],
      },
    ],
  });

  it('are the visible methods of visible types', () => {
    expect(graph.callerRoots().map((node) => graph.member(node))).toEqual([
      'L.IApi::Run',
      'L.Api::Make',
      'L.Api::Protected',
      'L.Api/Open::A',
    ]);
  });

  it('leads into hidden types through the interfaces they implement', () => {
    const members = membersOf(graph, graph.reach(graph.callerRoots()));
    expect(members).toContain('L.Hidden::Run');
    expect(members).not.toContain('L.Hidden::Never');
    expect(members).not.toContain('L.Api::Private');
  });
});
