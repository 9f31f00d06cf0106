import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { looksLikeElf, readElf } from '../../../src/formats/elf/elf.js';
import { richElf } from '../../kit/native/samples.js';

const kinds = [
  { bits: 64, littleEndian: true },
  { bits: 64, littleEndian: false },
  { bits: 32, littleEndian: true },
  { bits: 32, littleEndian: false },
] as const;

describe.each(kinds)('a shared library of $bits bits, little-endian $littleEndian', (kind) => {
  const elf = readElf(richElf(kind));

  it('has no problems', () => expect(elf.problems).toEqual([]));

  it('is described', () => {
    expect(elf.header).toMatchObject({
      ...kind,
      type: 'shared',
      osAbi: 'system-v',
      machine: kind.bits === 64 ? 'x64' : 'x86',
    });
    expect(elf).toMatchObject({
      interpreter: '/lib64/ld-linux-x86-64.so.2',
      buildId: 'deadbeef01020304',
      hasWritableCode: false,
      packers: [],
      overlay: undefined,
    });
  });

  it('says what the loader is told to do', () => {
    expect(elf.dynamic).toEqual({
      needed: ['libc.so.6', 'libdl.so.2'],
      soname: 'libsample.so.1',
      rpath: '/opt/sample/lib',
      runpath: '$ORIGIN/lib',
      interposed: [],
      hasInit: false,
      initArrayCount: 2,
      preinitArrayCount: 1,
      finiArrayCount: 0,
    });
  });

  it('lists symbols wanted and offered', () => {
    expect(elf.imported).toEqual(['dlopen', 'dlsym']);
    expect(elf.exported).toEqual(['sample_init', 'sample_run', 'sample_exit']);
  });

  it('lists sections and segments', () => {
    const names = ['', '.dynstr', '.dynsym', '.dynamic', '.shstrtab'];
    expect(elf.sections.map(({ name }) => name)).toEqual(names);
    expect(elf.sections[0]?.entropy).toBeUndefined();
    expect(elf.sections[1]?.entropy).toBeGreaterThan(3);
    expect(elf.segments.map(({ type }) => type)).toEqual(['load', 'dynamic', 'interp', 'note']);
    expect(elf.segments[0]).toMatchObject({
      isReadable: true,
      isWritable: false,
      isExecutable: true,
    });
  });

  it('is read the same without section headers, as loaders do', () => {
    const stripped = readElf(richElf({ ...kind, stripped: true }));
    expect(stripped.sections).toEqual([]);
    const { dynamic, imported, exported, interpreter, buildId } = stripped;
    expect({ dynamic, imported, exported, interpreter, buildId }).toEqual({
      dynamic: elf.dynamic,
      imported: elf.imported,
      exported: elf.exported,
      interpreter: elf.interpreter,
      buildId: elf.buildId,
    });
  });
});

describe('readElf', () => {
  it('sees what is appended', () => {
    const bytes = richElf({ overlay: Uint8Array.of(1, 2, 3) });
    expect(readElf(bytes).overlay).toEqual({ offset: bytes.length - 3, size: 3 });
  });

  it('sees code that can be written', () => {
    expect(readElf(richElf({ writableCode: true })).hasWritableCode).toBe(true);
  });

  it('refuses what is no ELF file', () => {
    expect(looksLikeElf(Uint8Array.of(0x7f, 0x45, 0x4c))).toBe(false);
    expect(() => readElf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x47))).toThrow(MalformedInput);
    expect(() => readElf(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 9, 1))).toThrow(MalformedInput);
    expect(() => readElf(richElf().subarray(0, 40))).toThrow(MalformedInput);
  });

  it('keeps what it read before the damage, and says what it gave up', () => {
    const bytes = richElf();
    const sections = readElf(bytes).header.sectionTable.offset;
    const cut = readElf(bytes.subarray(0, sections + 100));
    expect(cut.sections).toHaveLength(1);
    expect(cut.dynamic?.needed).toEqual(['libc.so.6', 'libdl.so.2']);
    expect(cut.problems).toEqual([expect.objectContaining({ code: 'elf-sections-unread' })]);
  });

  it('says that the dynamic section is outside the file', () => {
    const bytes = richElf();
    const view = new DataView(bytes.buffer);
    view.setBigUint64(64 + 56 + 8, 0xffff_ffffn, true);
    const { dynamic, problems } = readElf(bytes);
    expect(dynamic).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['elf-dynamic-unread']);
  });
});

describe('what was split off for debuggers', () => {
  const [headerStart, headerSize] = [64, 56];
  const types = { load: 1, dynamic: 2 };

  /** A library of which the program headers of these types say that the file holds nothing. */
  function without(...left: readonly number[]): Uint8Array {
    const bytes = Buffer.from(richElf({ bits: 64, littleEndian: true, stripped: true }));
    for (let index = 0; index < bytes.readUInt16LE(56); index++) {
      const at = headerStart + headerSize * index;
      if (left.includes(bytes.readUInt32LE(at))) bytes.writeBigUInt64LE(0n, at + 32);
    }
    return bytes;
  }

  it('has no dynamic table, and lacks none', () => {
    const elf = readElf(without(types.load, types.dynamic));
    expect([elf.dynamic, elf.problems]).toEqual([undefined, []]);
  });

  it('is told from a library that hides its table and is loaded all the same', () => {
    // The loader goes by the address: that the header says "nothing in the file" hides it from tools alone.
    expect(readElf(without(types.dynamic)).problems.map(({ code }) => code)).toEqual([
      'elf-dynamic-unread',
    ]);
  });
});
