import { describe, expect, it } from 'vitest';
import {
  assemblyIdentity,
  assemblyReferences,
  exportedTypes,
  isForwarder,
  moduleTraits,
} from '../../../src/formats/cil/assembly.js';
import { dataOfField, fieldData } from '../../../src/formats/cil/field-data.js';
import { pinvokeOf, pinvokes } from '../../../src/formats/cil/interop.js';
import { fieldRows, methodRows } from '../../../src/formats/cil/lists.js';
import { methodBody, methodSignature, userString } from '../../../src/formats/cil/methods.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { nameText, typeName } from '../../../src/formats/cil/names.js';
import { memberName, memberReference } from '../../../src/formats/cil/references.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { assemble } from '../../kit/cil-assembler/assemble.js';
import { fixture } from '../../kit/fixtures.js';

const module = readModule(fixture('cil/shapes/shapes.dll'));
const { tables } = module;

function rowsOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

describe('assembly', () => {
  it('tells its identity, references and traits', () => {
    expect(assemblyIdentity(module)).toMatchObject({
      name: 'shapes',
      version: '1.2.3.4',
      culture: '',
      publicKeyToken: '',
    });
    expect(assemblyReferences(module)).toEqual([
      expect.objectContaining({ name: 'netstandard', publicKeyToken: 'cc7b13ffcd2ddd51' }),
    ]);
    const traits = moduleTraits(module);
    expect(traits).toMatchObject({
      strongName: 'none',
      ilOnly: true,
      readyToRun: false,
      mixedMode: false,
      referenceAssembly: false,
      targetFramework: '.NETStandard,Version=v2.1',
      entryPoint: undefined,
    });
    expect(memberName(module, traits.moduleInitializer ?? 0)).toBe('<Module>::.cctor');
  });

  it('lists types that were moved elsewhere', () => {
    const forwarding = readModule(
      assemble({
        name: 'Facade',
        types: [],
        exportedTypes: [{ name: 'Ns.Moved', assembly: 'Target' }],
      }),
    );
    const [type] = exportedTypes(forwarding);
    expect(type).toMatchObject({ name: 'Ns.Moved', assembly: 'Target', file: undefined });
    expect(type && isForwarder(type)).toBe(true);
  });
});

describe('names', () => {
  it('nests types with a slash', () => {
    const names = rowsOf(tables.TypeDef.rows).map((row) => typeName(module, 0x02000000 + row));
    expect(names).toContain('Shapes.Outer`1/Inner');
    expect(names).toContain('Shapes.Outer`1/Inner/Depth');
    expect(names[0]).toBe('<Module>');
  });

  it('writes type specifications with their arguments', () => {
    const names = rowsOf(tables.TypeSpec.rows).map((row) => typeName(module, 0x1b000000 + row));
    expect(names).toContain('Shapes.Outer`1<!0>');
  });

  it('does not name what is not there', () => {
    for (const token of [0, 0x02000000, 0x02ffffff, 0x01ffffff, 0x1bffffff, 0x70000001, -1]) {
      expect(typeName(module, token)).toBe('\\?');
      expect(memberReference(module, token)).toBeUndefined();
    }
  });

  it('survives types that enclose each other', () => {
    const bytes = Uint8Array.from(module.bytes);
    const { columns } = readModule(bytes).tables.NestedClass;
    const { origin, rowSize } = columns.EnclosingClass;
    bytes[origin + rowSize] = cell(columns.NestedClass, 1);
    const looped = readModule(bytes);
    expect(typeName(looped, 0x02000000 + cell(columns.NestedClass, 1))).toBe('\\?');
  });
});

describe('member references', () => {
  const references = rowsOf(tables.MemberRef.rows).map((row) =>
    memberReference(module, 0x0a000000 + row),
  );

  it('tells type, name, assembly and arity', () => {
    expect(references).toContainEqual({
      token: expect.any(Number),
      kind: 'method',
      declaringType: 'System.Console',
      name: 'WriteLine',
      parameters: 1,
      arity: 0,
      assembly: 'netstandard',
    });
  });

  it('sees through generic instances', () => {
    const specs = rowsOf(tables.MethodSpec.rows).map((row) => memberName(module, 0x2b000000 + row));
    expect(specs.every((name) => name.includes('::'))).toBe(true);
    const own = references.filter((one) => one?.declaringType === 'Shapes.Outer`1');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every((one) => one?.assembly === '')).toBe(true);
  });

  it('is worked out once for each token', () => {
    expect(memberReference(module, 0x0a000001)).toBe(memberReference(module, 0x0a000001));
  });
});

describe('native imports', () => {
  it('tells library and entry point', () => {
    const found = pinvokes(module);
    expect(found.map(({ library, entryPoint }) => [library, entryPoint])).toEqual([
      ['example-native', 'open_it'],
      ['example-native', 'Close'],
    ]);
    const [first] = found;
    expect(first && memberName(module, first.method)).toBe('Shapes.Native::Open');
    expect(first && pinvokeOf(module, first.method & 0xffffff)).toEqual(first);
    expect(pinvokeOf(module, 1)).toBeUndefined();
  });
});

describe('field data', () => {
  it('gives the bytes of array initializers by the size of their type', () => {
    const found = fieldData(module);
    expect(found.every(({ whole }) => whole)).toBe(true);
    const texts = found.map(({ data }) => Buffer.from(data).toString('hex'));
    expect(texts).toContain('4d5a9000030000000405060708090a0b0c');
    expect(texts).toContain('090807060504030201');
    const [first] = found;
    expect(first && dataOfField(module, first.field)).toEqual(first);
  });
});

describe('lists', () => {
  it('gives every field and method to exactly one type', () => {
    const types = rowsOf(tables.TypeDef.rows);
    const methods = types.flatMap((type) => methodRows(module, type));
    const fields = types.flatMap((type) => fieldRows(module, type));
    expect(methods).toEqual(rowsOf(tables.MethodDef.rows));
    expect(fields).toEqual(rowsOf(tables.Field.rows));
  });

  it('keeps the order of the source', () => {
    const data = rowsOf(tables.TypeDef.rows).find(
      (row) => typeName(module, 0x02000000 + row) === 'Shapes.Data',
    );
    const names = fieldRows(module, data ?? 0).map((row) =>
      nameText(module, cell(tables.Field.columns.Name, row)),
    );
    expect(names).toEqual(['Bytes', 'Numbers', 'Text', 'Big', 'Flag']);
  });
});

describe('methods', () => {
  const row = rowsOf(tables.MethodDef.rows).find(
    (at) => memberName(module, 0x06000000 + at) === 'Shapes.Native::Call',
  );

  it('have bodies, unless native code or nothing stands behind them', () => {
    const body = methodBody(module, row ?? 0);
    expect(body?.codeSize).toBeGreaterThan(10);
    const [imported] = pinvokes(module);
    expect(methodBody(module, (imported?.method ?? 0) & 0xffffff)).toBeUndefined();
  });

  it('have signatures by any token that calls them', () => {
    const signature = methodSignature(module, 0x06000000 + (row ?? 0));
    expect(signature?.parameters.map(({ kind }) => kind)).toEqual(['function', 'function']);
    const specs = rowsOf(tables.MethodSpec.rows).map((at) => 0x2b000000 + at);
    expect(specs.map((token) => methodSignature(module, token)?.generic)).toContain(true);
    const sites = rowsOf(tables.StandAloneSig.rows).map((at) => 0x11000000 + at);
    const conventions = sites.map((at) => methodSignature(module, at)?.callingConvention);
    expect(conventions).toEqual(expect.arrayContaining([0, 1]));
    expect(methodSignature(module, 0x04000001)).toBeUndefined();
  });

  it('load strings by token', () => {
    const texts = Array.from(
      { length: module.userStrings.end - module.userStrings.start },
      (_, at) => userString(module, 0x70000000 + at),
    );
    expect(texts).toContain('hello\0\u2028"\\');
    expect(userString(module, 0x0a000001)).toBeUndefined();
    expect(userString(module, 0x70ffffff)).toBeUndefined();
  });
});

it('stops when the lists of types overlap without end', () => {
  const types = Array.from({ length: 3000 }, (_, i) => ({
    name: `T${i}`,
    methods: [{ name: 'M', returns: 'void', code: [['ret']] as const }],
  }));
  const bytes = Uint8Array.from(assemble({ name: 'Overlap', types }));
  const { MethodList } = readModule(bytes).tables.TypeDef.columns;
  for (let row = 1; row <= MethodList.rows; row++) {
    const at = MethodList.origin + row * MethodList.rowSize;
    new DataView(bytes.buffer).setUint16(at, row % 2 === 0 ? 1 : 3000, true);
  }
  expect(() => methodRows(readModule(bytes), 2)).toThrow(
    expect.objectContaining({ code: 'memberClaims' }),
  );
});
