import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listModule } from '../../../src/formats/cil/listing/listing.js';
import { createWriter } from '../../../src/formats/cil/listing/writer.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { fixture } from '../../kit/fixtures.js';

const shapes = fixture('cil/shapes/shapes.dll');

function listing(bytes: Uint8Array): string {
  let text = '';
  listModule(
    bytes,
    createWriter((chunk) => {
      text += Buffer.from(chunk).toString('latin1');
    }),
  );
  return text;
}

describe('the canonical listing', () => {
  it('is what the reference prints for the fixture', () => {
    const digest = createHash('sha256').update(listing(shapes)).digest('hex');
    // From `dotnet run --project bench/reference -- tests/fixtures/cil/shapes/shapes.dll`.
    expect(digest).toBe('9d45be24bad08890f22f68aff1dfbb03ca36937a2e9f53532aecc3359ab51499');
  });

  it('prints members, bodies and attributes by the standard names', () => {
    const lines = listing(shapes).split('\n');
    expect(lines).toContain('pinvoke\t102\texample-native\topen_it');
    expect(
      lines.some((line) => /^\t\w+\tldstr\t"hello\\u0000\\u2028\\u0022\\u005c"$/.test(line)),
    ).toBe(true);
    expect(lines.some((line) => /^\t\w+\tcalli\tcdecl int32 \*\(int32,void\*\)$/.test(line))).toBe(
      true,
    );
    expect(
      lines.some((line) =>
        /\tcall\tvararg void Shapes.Native::VarArgsTarget\(...,int32,string\)$/.test(line),
      ),
    ).toBe(true);
    expect(lines.filter((line) => line.startsWith('eh\t'))).toHaveLength(2);
  });

  it('is pure ASCII and the same at every run and from a used writer', () => {
    const texts: string[] = [];
    let text = '';
    const writer = createWriter((chunk) => {
      text += Buffer.from(chunk).toString('latin1');
    });
    for (const bytes of [shapes, sampleAssembly(), shapes]) {
      text = '';
      listModule(bytes, writer);
      texts.push(text);
    }
    expect(texts[2]).toBe(texts[0]);
    expect(texts[1]).toBe(listing(sampleAssembly()));
    expect(texts.join('')).toMatch(/^[\x20-\x7e\t\n]+$/);
  });

  it('says in one word why a file cannot be opened', () => {
    expect(listing(new Uint8Array())).toBe('error\tpe\n');
    const native = Uint8Array.from(shapes);
    // Data directory 14 of a PE32 image: 24 + 96 + 14 * 8 bytes after the PE signature.
    const pe = new DataView(native.buffer).getUint32(0x3c, true);
    native.fill(0, pe + 232, pe + 240);
    expect(listing(native)).toBe('error\tnative\n');
    const unreadable = Uint8Array.from(shapes);
    unreadable[Buffer.from(shapes).indexOf('BSJB')] = 0;
    expect(listing(unreadable)).toBe('error\tmetadata\n');
  });
});
