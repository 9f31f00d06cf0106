import { describe, expect, it } from 'vitest';
import { attributeValue } from '../../../src/formats/cil/attributes/decode.js';
import { attributesOf, attributeTypeName } from '../../../src/formats/cil/attributes/find.js';
import type { Argument } from '../../../src/formats/cil/attributes/value.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { typeName } from '../../../src/formats/cil/names.js';
import { fixture } from '../../kit/fixtures.js';

const module = readModule(fixture('cil/shapes/shapes.dll'));

function typeRow(name: string): number {
  const { rows } = module.tables.TypeDef;
  for (let row = 1; row <= rows; row++) {
    if (typeName(module, 0x02000000 + row) === name) return row;
  }
  throw new Error(name);
}

/** Arguments without types and places. */
function plain(value: Argument['value']): unknown {
  if (Array.isArray(value)) return value.map((item: Argument) => plain(item.value));
  if (value !== null && typeof value === 'object')
    return { boxed: plain((value as Argument).value) };
  return value;
}

describe('attribute values', () => {
  const [first, second] = attributesOf(module, 'TypeDef', typeRow('Shapes.Outer`1'))
    .filter((row) => attributeTypeName(module, row) === 'Shapes.MarkAttribute')
    .map((row) => attributeValue(module, row));

  it('decodes constructor arguments of every kind', () => {
    expect(first?.fixed.map(({ value }) => plain(value))).toEqual([
      -5,
      'café',
      expect.stringMatching(/^System\.Collections\.Generic\.Dictionary`2\[\[System\.String, /),
      200,
      {
        boxed: [
          { boxed: 1 },
          { boxed: 'two' },
          { boxed: 200 },
          { boxed: null },
          { boxed: expect.stringMatching(/^System\.Void, /) },
        ],
      },
      [1n, -(2n ** 63n)],
    ]);
    expect(second?.fixed.map(({ value }) => plain(value))).toEqual([
      1,
      null,
      null,
      0,
      { boxed: 7 },
      [],
    ]);
  });

  it('decodes named arguments', () => {
    const named = first?.named.map(({ kind, name, argument }) => [
      kind,
      name,
      plain(argument.value),
    ]);
    expect(named).toEqual([
      ['property', 'Name', 'n'],
      ['property', 'Kinds', [-1, 0]],
      ['field', 'Field', { boxed: 'x' }],
      ['field', 'Letter', '\ud800'],
      ['field', 'Ratio', -0.5],
    ]);
  });

  it('places every argument in the file', () => {
    const text = first?.fixed[1];
    const at = text?.offset ?? 0;
    expect(Buffer.from(module.bytes.subarray(at, at + 6)).toString()).toBe('\u0005café');
  });

  it('guesses nothing about enums of other assemblies', () => {
    const usage = attributesOf(module, 'TypeDef', typeRow('Shapes.MarkAttribute')).find(
      (row) => attributeTypeName(module, row) === 'System.AttributeUsageAttribute',
    );
    expect(attributeValue(module, usage ?? 0)).toBeUndefined();
    const int32 = { byToken: () => ({ name: 'AttributeTargets', code: 8 }), byName: () => 8 };
    const value = attributeValue(module, usage ?? 0, int32);
    expect(value?.fixed[0]?.value).toBe(0x7fff);
    expect(value?.named[0]).toMatchObject({ name: 'AllowMultiple', argument: { value: true } });
  });
});
