import { describe, expect, it } from 'vitest';
import { openConstants, type ConstantValue } from '../../../src/behaviour/folding/index.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { tableId } from '../../../src/formats/cil/tables/schema.js';
import {
  assemble,
  field,
  method,
  type InstructionSpec,
  type MethodSpec,
} from '../../kit/cil-assembler/assemble.js';

/** What the first method of a type gives for arguments. */
function resultOf(
  methods: readonly MethodSpec[],
  args: readonly ConstantValue[] = [],
): ConstantValue | undefined {
  const fields = [{ name: 'kept', type: 'int32' }];
  const bytes = assemble({ name: 'Code', types: [{ name: 'Code', fields, methods }] });
  const home = { path: 'Code.dll', module: readModule(bytes) };
  return openConstants().resultOf(home, makeToken(tableId.MethodDef, 1), args);
}

const number = (value: number | bigint): ConstantValue => ({ kind: 'number', value });

function run(body: readonly InstructionSpec[], more: Partial<MethodSpec> = {}) {
  return resultOf([{ name: 'Main', returns: 'int32', body, ...more }]);
}

describe('evaluation of IL', () => {
  it.each<[string, readonly InstructionSpec[], ConstantValue | undefined]>([
    ['wraps', [['ldc.i4', 0x7fffffff], ['ldc.i4.1'], ['add']], number(-0x80000000)],
    ['ends where it overflows', [['ldc.i4', 0x7fffffff], ['ldc.i4.1'], ['add.ovf']], undefined],
    ['overflows unsigned', [['ldc.i4.m1'], ['ldc.i4.1'], ['add.ovf.un']], undefined],
    ['divides towards zero', [['ldc.i4.s', -7], ['ldc.i4.2'], ['div']], number(-3)],
    ['divides unsigned', [['ldc.i4.m1'], ['ldc.i4.2'], ['div.un']], number(0x7fffffff)],
    ['ends at a division by zero', [['ldc.i4.1'], ['ldc.i4.0'], ['rem']], undefined],
    ['narrows', [['ldc.i4', 0x1ff], ['conv.i1']], number(-1)],
    ['narrows checked', [['ldc.i4', 0x1ff], ['conv.ovf.u1']], undefined],
    ['narrows checked from unsigned', [['ldc.i4.m1'], ['conv.ovf.i4.un']], undefined],
    ['compares unsigned', [['ldc.i4.m1'], ['ldc.i4.1'], ['cgt.un']], number(1)],
    ['gives up on an empty stack', [['add']], undefined],
    ['gives up on native code', [['ldc.i4.0'], ['conv.u'], ['ldind.i4']], undefined],
  ])('%s', (_, body, expected) => {
    expect(run([...body, ['ret']])).toEqual(expected);
  });

  it('keeps 64 bits apart from 32', () => {
    const body: InstructionSpec[] = [['ldc.i8', -1n], ['ldc.i4.1'], ['shr.un'], ['ret']];
    expect(run(body, { returns: 'int64' })).toEqual(number(0x7fffffffffffffffn));
  });

  it('runs finally handlers when a region is left', () => {
    const body: InstructionSpec[] = [
      ['label', 'try'],
      ['ldc.i4.5'],
      ['stsfld', field('Code', 'kept', 'int32')],
      ['leave', 'end'],
      ['label', 'finally'],
      ['ldsfld', field('Code', 'kept', 'int32')],
      ['ldc.i4.2'],
      ['mul'],
      ['stsfld', field('Code', 'kept', 'int32')],
      ['endfinally'],
      ['label', 'end'],
      ['ldsfld', field('Code', 'kept', 'int32')],
      ['ret'],
    ];
    const region = {
      kind: 'finally',
      try: ['try', 'finally'],
      handler: ['finally', 'end'],
    } as const;
    expect(run(body, { regions: [region] })).toEqual(number(10));
  });

  it('chooses by a switch', () => {
    const body: InstructionSpec[] = [
      ['ldc.i4.1'],
      ['switch', ['a', 'b']],
      ['ldc.i4.0'],
      ['ret'],
      ['label', 'a'],
      ['ldc.i4.1'],
      ['ret'],
      ['label', 'b'],
      ['ldc.i4.7'],
      ['ret'],
    ];
    expect(run(body)).toEqual(number(7));
  });

  it('ends loops without an end', () => {
    expect(run([['label', 'again'], ['br', 'again'], ['ret']])).toBeUndefined();
    expect(run([['label', 'again'], ['ldc.i4.0'], ['br', 'again'], ['ret']])).toBeUndefined();
  });

  it('ends recursion without an end', () => {
    const self = method('Code', 'Main', 'int32', []);
    expect(run([['call', self], ['ldc.i4.1'], ['add'], ['ret']])).toBeUndefined();
    const both: InstructionSpec[] = [['call', self], ['call', self], ['add'], ['ret']];
    expect(run(both)).toBeUndefined();
  });

  it('allocates no more than it may', () => {
    const body: InstructionSpec[] = [
      ['ldc.i4', 0x7fffffff],
      ['newarr', 'int64'],
      ['ldlen'],
      ['ret'],
    ];
    expect(run(body)).toBeUndefined();
  });

  it('does not call what has side effects', () => {
    const write = method('[System.Console]System.Console', 'WriteLine', 'void', ['int32']);
    expect(run([['ldc.i4.1'], ['call', write], ['ldc.i4.3'], ['ret']])).toEqual(number(3));
    const chance = method('[System.Runtime]System.Environment', 'get_TickCount', 'int32');
    expect(run([['call', chance], ['ret']])).toBeUndefined();
  });

  it('ends with an exception', () => {
    expect(run([['ldnull'], ['throw']])).toBeUndefined();
    const body: InstructionSpec[] = [['ldnull'], ['ldlen'], ['ret']];
    expect(run(body)).toBeUndefined();
  });

  it('takes and gives texts and bytes', () => {
    const body: InstructionSpec[] = [
      ['ldarg.0'],
      ['ldstr', '/'],
      ['ldarg.1'],
      [
        'call',
        method('[System.Runtime]System.String', 'Concat', 'string', ['string', 'string', 'string']),
      ],
      ['ret'],
    ];
    const join: MethodSpec = {
      name: 'Main',
      returns: 'string',
      params: ['string', 'string'],
      body,
    };
    const text = (text: string): ConstantValue => ({ kind: 'text', text });
    expect(resultOf([join], [text('a'), text('b')])).toEqual(text('a/b'));
  });

  const decodes = (name: string): ConstantValue | undefined => {
    const encoding = '[System.Runtime]System.Text.Encoding';
    const body: InstructionSpec[] = [
      ['ldstr', name],
      ['call', method(encoding, 'GetEncoding', encoding, ['string'])],
      ['ldarg.0'],
      ['callvirt', method(encoding, 'GetString', 'string', ['uint8[]'], { instance: true })],
      ['ret'],
    ];
    const main: MethodSpec = { name: 'Main', returns: 'string', params: ['uint8[]'], body };
    return resultOf([main], [{ kind: 'bytes', bytes: Uint8Array.of(65) }]);
  };

  it('decodes by the name of an encoding', () => {
    expect(decodes('UTF-8')).toEqual({ kind: 'text', text: 'A' });
  });

  // Whoever names a thing after what every JavaScript object has must not be answered with that.
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'knows no encoding and no type called %s',
    (name) => {
      expect(decodes(name)).toBeUndefined();
      expect(run([['ldc.i4.1'], ['newarr', `[Other]${name}`], ['ldlen'], ['ret']])).toEqual(
        number(1),
      );
    },
  );
});
