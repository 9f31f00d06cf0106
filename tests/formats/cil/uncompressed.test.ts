import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listModule } from '../../../src/formats/cil/listing/listing.js';
import { createWriter } from '../../../src/formats/cil/listing/writer.js';
import { fieldRows, methodRows, parameterRows } from '../../../src/formats/cil/lists.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { memberReference } from '../../../src/formats/cil/references.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { uncompressedAssembly } from '../../kit/cil-assembler/uncompressed.js';

const bytes = uncompressedAssembly();
const module = readModule(bytes);
const { tables } = module;
const place = (table: 'Field' | 'MethodDef', row: number): string => {
  const { declaringType, name } = memberReference(module, makeToken(tables[table].id, row)) ?? {};
  return `${declaringType}::${name}`;
};

describe('a module with uncompressed tables', () => {
  it('has them in a stream of another name, with pointers', () => {
    expect(Buffer.from(bytes).includes('#-')).toBe(true);
    expect(Buffer.from(bytes).includes('#~')).toBe(false);
    expect([tables.FieldPtr.rows, tables.MethodPtr.rows, tables.ParamPtr.rows]).toEqual([4, 4, 4]);
  });

  it('lists members through the pointers, in their order', () => {
    expect([2, 3].map((type) => fieldRows(module, type))).toEqual([
      [4, 1],
      [3, 2],
    ]);
    expect([1, 2, 3].map((type) => methodRows(module, type))).toEqual([[], [3, 1], [4, 2]]);
    expect([1, 2, 3, 4].map((method) => parameterRows(module, method))).toEqual([
      [2, 1],
      [],
      [4, 3],
      [],
    ]);
  });

  it('gives every member to the type whose pointers name it', () => {
    expect([1, 2, 3, 4].map((row) => place('Field', row))).toEqual([
      'Fixture.First::a',
      'Fixture.Second::b',
      'Fixture.Second::c',
      'Fixture.First::d',
    ]);
    expect([1, 2, 3, 4].map((row) => place('MethodDef', row))).toEqual([
      'Fixture.First::M1',
      'Fixture.Second::M2',
      'Fixture.First::M3',
      'Fixture.Second::M4',
    ]);
  });

  it('has the listing that the reference prints', () => {
    const hash = createHash('sha256');
    listModule(
      bytes,
      createWriter((chunk) => hash.update(chunk)),
    );
    // By bench/reference, over the bytes of `uncompressedAssembly()`.
    expect(hash.digest('hex')).toBe(
      '76560b129ef7637b410b1b20cc8eef65667608591b58aa296b368f798aa38d50',
    );
  });
});
