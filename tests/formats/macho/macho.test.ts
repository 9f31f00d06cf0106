import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { looksLikeMachO, readMachO } from '../../../src/formats/macho/macho.js';
import { ByteWriter } from '../../kit/cil-assembler/writer.js';
import { buildFatMachO, buildMachO } from '../../kit/native/macho-builder.js';

const spec = {
  id: '@rpath/libsample.dylib',
  libraries: ['/usr/lib/libSystem.B.dylib', '/usr/lib/libz.1.dylib'],
  rpaths: ['@loader_path/..'],
  imported: ['_malloc', '_dlopen'],
  exported: ['_sample'],
  uuid: new Uint8Array(16).fill(0xab),
  initializers: true,
};

describe('readMachO', () => {
  it('reads an image', () => {
    const { isFat, slices, problems } = readMachO(buildMachO(spec));
    expect(problems).toEqual([]);
    expect(isFat).toBe(false);
    expect(slices).toEqual([
      expect.objectContaining({
        offset: 0,
        architecture: 'arm64',
        type: 'dylib',
        id: spec.id,
        libraries: spec.libraries.map((name) => ({ name, kind: 'load' })),
        rpaths: spec.rpaths,
        uuid: 'ab'.repeat(16),
        hasInitializers: true,
        isSigned: false,
        imported: spec.imported,
        exported: spec.exported,
      }),
    ]);
    expect(slices[0]?.segments).toEqual([
      expect.objectContaining({ name: '__DATA', isWritable: true, isExecutable: false }),
    ]);
  });

  it('reads every architecture of a fat file, static libraries too', () => {
    const archive = new Uint8Array(64);
    archive.set(new TextEncoder().encode('!<arch>\n'));
    const bytes = buildFatMachO([buildMachO(spec), buildMachO({ cpu: 0x1000007 }), archive]);
    const { isFat, slices, problems } = readMachO(bytes);
    expect(problems).toEqual([]);
    expect(isFat).toBe(true);
    expect(slices.map(({ architecture, type }) => [architecture, type])).toEqual([
      ['arm64', 'dylib'],
      ['x64', 'dylib'],
      [expect.stringMatching(/^0x/), 'archive'],
    ]);
    expect(slices[1]?.hasInitializers).toBe(false);
  });

  it('takes no Java class for a fat file', () => {
    expect(looksLikeMachO(Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52))).toBe(false);
    expect(looksLikeMachO(Uint8Array.of(0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 2))).toBe(true);
    expect(() => readMachO(new Uint8Array(40))).toThrow(MalformedInput);
  });

  it('keeps what it read before the damage', () => {
    const bytes = buildMachO(spec);
    const { slices, problems } = readMachO(bytes.subarray(0, 32 + 60));
    expect(slices[0]?.id).toBe(spec.id);
    expect(slices[0]?.libraries).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'macho-commands-unread' })]);
  });

  it('does not read one symbol table ten thousand times', () => {
    const count = 60_000;
    const out = new ByteWriter().u32(0xfeedfacf).u32(0x100000c).u32(0).u32(6);
    out.u32(10_000).u32(0).u64(0n);
    for (let i = 0; i < 10_000; i++) out.u32(2).u32(24).u32(32).u32(count).u32(0).u32(0);
    const bytes = new Uint8Array(1024 * 1024);
    bytes.set(out.done());
    const { problems } = readMachO(bytes);
    expect(problems).toEqual([expect.objectContaining({ code: 'macho-commands-unread' })]);
    expect(problems[0]?.message).toContain('elfSymbols');
  });

  it('reads the other slices of a fat file when one is broken', () => {
    const bytes = buildFatMachO([buildMachO(spec), buildMachO(spec)]);
    bytes.fill(0, 64, 68);
    const { slices, problems } = readMachO(bytes);
    expect(slices).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code: 'macho-slice-unread' })]);
  });
});
