import { assemble, calli, field, method, type AssemblySpec } from './assemble.js';

const console = '[System.Console]System.Console';
const list = 'class [System.Collections]System.Collections.Generic.List`1<string>';
const writeLine = method(console, 'WriteLine', 'void', ['string']);

/** An assembly with something of everything that the assembler can write. It does nothing. */
export const sampleSpec: AssemblySpec = {
  name: 'Sample',
  version: [1, 2, 3, 4],
  entryPoint: 'Sample.Program::Main',
  attributes: [
    {
      type: '[System.Runtime]System.Reflection.AssemblyTitleAttribute',
      args: [{ type: 'string', value: 'Sample' }],
    },
  ],
  resources: [
    { name: 'greeting.txt', bytes: new TextEncoder().encode('hello') },
    { name: 'hidden.bin', bytes: Uint8Array.of(1, 2, 3), private: true },
  ],
  exportedTypes: [{ name: 'Elsewhere.Moved', assembly: 'Elsewhere' }],
  types: [
    {
      name: 'Sample.Program',
      attributes: [
        {
          type: '[System.Runtime]System.ObsoleteAttribute',
          args: [
            { type: 'string', value: 'old' },
            { type: 'bool', value: false },
          ],
          named: [{ kind: 'property', name: 'DiagnosticId', type: 'string', value: 'X1' }],
        },
      ],
      fields: [
        { name: 'count', type: 'int32' },
        { name: 'table', type: 'valuetype Sample.Program/Data', data: Uint8Array.of(9, 8, 7) },
        { name: 'Limit', type: 'int32', constant: 42 },
        { name: 'Greeting', type: 'string', constant: 'hi' },
      ],
      methods: [
        {
          name: 'Main',
          body: [
            ['ldstr', 'héllo "world"\n'],
            ['call', writeLine],
            ['ldsfld', field('Sample.Program', 'count', 'int32')],
            ['pop'],
            ['ret'],
          ],
        },
        {
          name: 'Guarded',
          returns: 'int32',
          params: ['int32', 'string[]'],
          paramNames: ['value', 'names'],
          locals: ['int32', list, 'uint8& pinned'],
          maxStack: 3,
          body: [
            ['newobj', method(list, '.ctor', 'void', [], { instance: true })],
            ['stloc.1'],
            ['label', 'try'],
            ['ldarg.0'],
            ['switch', ['zero', 'one']],
            ['br.s', 'leave'],
            ['label', 'zero'],
            ['ldloc.1'],
            ['ldstr', 'zero'],
            ['callvirt', method(list, 'Add', 'void', ['!0'], { instance: true })],
            ['label', 'one'],
            ['ldc.i4', 100000],
            ['stloc.0'],
            ['label', 'leave'],
            ['leave.s', 'end'],
            ['label', 'catch'],
            ['pop'],
            ['leave.s', 'end'],
            ['label', 'finally'],
            ['ldc.r8', 1.5],
            ['pop'],
            ['ldc.i8', -1n],
            ['pop'],
            ['endfinally'],
            ['label', 'end'],
            ['ldloc.0'],
            ['ret'],
          ],
          regions: [
            {
              kind: 'catch',
              try: ['try', 'catch'],
              handler: ['catch', 'finally'],
              catch: '[System.Runtime]System.Exception',
            },
            { kind: 'finally', try: ['try', 'finally'], handler: ['finally', 'end'] },
          ],
        },
        {
          name: 'Generic',
          genericParams: ['T'],
          returns: '!!0',
          params: ['!!0'],
          body: [['ldarg.0'], ['ret']],
        },
        {
          name: 'Pointers',
          returns: 'int32',
          body: [
            ['ldstr', 'x'],
            [
              'call',
              method('Sample.Program', 'Generic', '!!0', ['!!0'], { genericArgs: ['string'] }),
            ],
            ['constrained.', 'string'],
            [
              'callvirt',
              method('[System.Runtime]System.Object', 'GetHashCode', 'int32', [], {
                instance: true,
              }),
            ],
            ['ldftn', method('Sample.Program', 'Zero', 'int32')],
            ['calli', calli('int32', [])],
            ['add'],
            ['ldtoken', 'Sample.Program'],
            ['pop'],
            ['ret'],
          ],
        },
        {
          name: 'Zero',
          returns: 'int32',
          body: [['ldc.i4.0'], ['ret']],
        },
        { name: 'getpid', returns: 'int32', pinvoke: { library: 'libc' } },
      ],
      nested: [
        {
          name: 'Data',
          extends: '[System.Runtime]System.ValueType',
          flags: 0x100113,
          layout: { packing: 1, size: 3 },
        },
      ],
    },
    {
      name: 'Sample.IShape',
      extends: null,
      flags: 0xa1,
      methods: [{ name: 'Area', returns: 'float64', instance: true, flags: 0x5c6 }],
    },
    {
      name: 'Sample.Box`1',
      genericParams: ['T'],
      implements: ['Sample.IShape'],
      fields: [{ name: 'value', type: '!0', flags: 0x01 }],
      methods: [
        {
          name: '.ctor',
          instance: true,
          flags: 0x1886,
          body: [
            ['ldarg.0'],
            [
              'call',
              method('[System.Runtime]System.Object', '.ctor', 'void', [], { instance: true }),
            ],
            ['ret'],
          ],
        },
        {
          name: 'Area',
          returns: 'float64',
          instance: true,
          flags: 0x1e6,
          body: [['ldc.r8', 0], ['ret']],
        },
      ],
    },
  ],
};

export function sampleAssembly(): Uint8Array {
  return assemble(sampleSpec);
}
