import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { readNativePe } from '../../../src/formats/pe/native.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { buildNativePe } from '../../kit/native/pe-builder.js';
import { richNativePe } from '../../kit/native/samples.js';

describe.each([32, 64] as const)('a native library of %i bits', (bits) => {
  const pe = readNativePe(richNativePe(bits));

  it('has no problems', () => expect(pe.problems).toEqual([]));

  it('is described', () => {
    expect(pe).toMatchObject({
      machine: bits === 64 ? 'x64' : 'x86',
      subsystem: 'windows-console',
      timeDateStamp: 0x5000_0000,
      isLibrary: true,
      isManaged: false,
      packers: ['UPX'],
      isReproducible: true,
    });
  });

  it('lists imports by name and by number', () => {
    const named = (name: string) => ({ name, hint: 7 });
    expect(pe.imports).toEqual([
      {
        name: 'KERNEL32.dll',
        functions: [named('LoadLibraryA'), named('GetProcAddress'), { ordinal: 17 }],
      },
      { name: 'USER32.dll', functions: [named('MessageBoxW')] },
    ]);
    expect(pe.delayImports).toEqual([
      { name: 'WININET.dll', functions: [named('InternetOpenA'), { ordinal: 3 }] },
    ]);
    expect(pe.boundImports).toEqual([{ name: 'KERNEL32.dll', timeDateStamp: 0x4000_0000 }]);
  });

  it('lists exports with ordinals and forwarders', () => {
    expect(pe.exports?.name).toBe('sample.dll');
    expect(pe.exports?.functions).toEqual([
      { name: 'Run', ordinal: 5, rva: 0x1000, forwarder: undefined },
      { name: undefined, ordinal: 6, rva: 0x1000, forwarder: undefined },
      expect.objectContaining({ name: 'Alias', ordinal: 7, forwarder: 'OTHER.Run' }),
    ]);
  });

  it('lists resources and decodes the version', () => {
    expect(
      pe.resources.map(({ type, name, language, bytes }) => [type, name, language, bytes[0]]),
    ).toEqual([
      ['RT_RCDATA', 'PAYLOAD', 1033, 1],
      ['CUSTOM', '7', 0, 5],
      ['RT_VERSION', '1', 1033, pe.resources[2]?.size && pe.resources[2].size & 0xff],
    ]);
    expect(pe.versionInfo).toEqual({
      fileVersion: '1.2.3.4',
      productVersion: '5.6.7.8',
      strings: [
        ['CompanyName', 'Example'],
        ['OriginalFilename', 'sample.dll'],
      ],
    });
  });

  it('sees what runs before the entry point', () => {
    expect(pe.tlsCallbacks).toEqual([0x1000, 0x1001]);
  });

  it('reads the debug directory', () => {
    expect(pe.debug.map(({ kind }) => kind)).toEqual(['codeview', 'reproducible']);
    expect(pe.debug[0]?.pdb).toEqual({
      path: 'C:\\build\\sample.pdb',
      guid: '04030201-0605-0807-090a-0b0c0d0e0f10',
      age: 1,
    });
  });

  it('names the signer without trusting it', () => {
    expect(pe.certificates).toEqual([
      expect.objectContaining({
        type: 2,
        pkcs7: true,
        signer: 'O=Example Org, CN=Example Signer',
      }),
    ]);
  });

  it('tells the overlay from the certificate table', () => {
    const { offset = 0, size = 0 } = pe.overlays[0] ?? {};
    const text = new TextDecoder().decode(pe.image.bytes.subarray(offset, offset + size));
    expect(pe.overlays).toHaveLength(1);
    expect(text.replaceAll('\0', '')).toBe('appended!');
  });

  it('reads the Rich header', () => {
    expect(pe.rich).toEqual([
      { product: 0x104, build: 30000, count: 2 },
      { product: 0x105, build: 30001, count: 9 },
    ]);
  });

  it('describes sections', () => {
    const [section] = pe.sections;
    expect(section).toMatchObject({ name: 'UPX0', isExecutable: true, isWritable: false });
    expect(section?.entropy).toBeGreaterThan(1);
    expect(section?.entropy).toBeLessThan(8);
  });
});

describe('readNativePe', () => {
  it('reads a managed file too', () => {
    const pe = readNativePe(sampleAssembly());
    expect(pe.isManaged).toBe(true);
    expect(pe.imports).toEqual([
      { name: 'mscoree.dll', functions: [{ name: '_CorExeMain', hint: 0 }] },
    ]);
    expect(pe.problems).toEqual([]);
  });

  it('finds nothing in a file that has nothing', () => {
    const pe = readNativePe(buildNativePe({}));
    expect(pe).toMatchObject({
      imports: [],
      exports: undefined,
      resources: [],
      versionInfo: undefined,
      tlsCallbacks: [],
      debug: [],
      certificates: [],
      overlays: [],
      packers: [],
      rich: [],
      problems: [],
    });
  });

  it('measures entropy only when asked to', () => {
    const entropies = (measureEntropy: boolean) => {
      const { sections, overlays } = readNativePe(richNativePe(64), { measureEntropy });
      return [...sections, ...overlays].map(({ entropy }) => entropy !== undefined);
    };
    expect(entropies(false)).toEqual([false, false]);
    expect(entropies(true)).toEqual([true, true]);
  });

  it('refuses what is no PE file', () => {
    expect(() => readNativePe(new Uint8Array(100))).toThrow(MalformedInput);
  });

  it.each([
    ['export', 0, 'pe-exports-unread'],
    ['import', 1, 'pe-imports-unread'],
    ['resource', 2, 'pe-resources-unread'],
    ['debug', 6, 'pe-debug-unread'],
    ['TLS', 9, 'pe-tls-unread'],
    ['bound import', 11, 'pe-bound-imports-unread'],
    ['delay import', 13, 'pe-delay-imports-unread'],
  ])('says that the %s directory points nowhere, and reads the others', (_, index, code) => {
    const bytes = richNativePe(64);
    const whole = readNativePe(bytes);
    new DataView(bytes.buffer).setUint32(
      whole.image.directoriesOffset + index * 8,
      0x7fff_0000,
      true,
    );
    const broken = readNativePe(bytes);
    expect(broken.problems).toEqual([expect.objectContaining({ code })]);
    expect(broken.certificates).toEqual(whole.certificates);
    expect(index === 1 || broken.imports.length === 2).toBe(true);
  });

  it('says that a certificate table lies outside the file', () => {
    const bytes = richNativePe(64);
    const { image } = readNativePe(bytes);
    new DataView(bytes.buffer).setUint32(image.directoriesOffset + 4 * 8, bytes.length - 4, true);
    const { certificates, problems } = readNativePe(bytes);
    expect(certificates).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ code: 'pe-certificates-unread' })]);
  });

  it('ends when every resource has the longest name there is', () => {
    const name = 'N'.repeat(0xffff);
    const one = { type: 10, name, language: 0, bytes: Uint8Array.of(1) };
    const bytes = buildNativePe({ resources: [one], overlay: new Uint8Array(8_000) });
    const { image } = readNativePe(bytes);
    const start = (image.directories[2]?.rva ?? 0) - 0x1000 + 0x400;
    const view = new DataView(bytes.buffer);
    const names = (view.getUint32(start + 20, true) & 0x7fff_ffff) + start;
    view.setUint16(names + 14, 900, true);
    for (let index = 1; index < 900; index++) {
      view.setUint32(names + 16 + index * 8, view.getUint32(names + 16, true), true);
      view.setUint32(names + 20 + index * 8, view.getUint32(names + 20, true), true);
    }
    const { problems } = readNativePe(bytes);
    expect(problems).toEqual([
      { code: 'pe-resources-unread', message: expect.stringContaining('nativeNameBytes') },
    ]);
  });

  it('keeps what it read of a table before the damage', () => {
    const bytes = richNativePe(64);
    const { image, imports } = readNativePe(bytes);
    const importRva = image.directories[1]?.rva ?? 0;
    const second = importRva - 0x1000 + 0x400 + 20;
    new DataView(bytes.buffer).setUint32(second, 0x7fff_0000, true);
    const broken = readNativePe(bytes);
    expect(broken.imports).toEqual([imports[0], { name: 'USER32.dll', functions: [] }]);
    expect(broken.problems.map(({ code }) => code)).toEqual(['pe-import-names-unread']);
  });
});
