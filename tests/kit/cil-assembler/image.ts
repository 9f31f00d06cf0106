import { ByteWriter } from './writer.js';

/** What the CLI header points to. Rvas count from the image base. */
export interface ImageSpec {
  /** From `textRva + bodiesAt` on: bodies, field data, resources. */
  readonly content: Uint8Array;
  readonly metadata: Uint8Array;
  readonly resources: { readonly rva: number; readonly size: number };
  readonly entryPointToken: number;
  readonly corFlags: number;
  readonly isLibrary: boolean;
}

const textRva = 0x2000;
const fileAlignment = 0x200;
const sectionAlignment = 0x2000;
const imageBase = 0x400000;
const cliHeaderSize = 72;
const importAddressSize = 8;

/** The rva of `ImageSpec.content`. */
export const contentRva = textRva + importAddressSize + cliHeaderSize;

/**
 * A PE32 image as compilers write it (ECMA-335 II.25): one text section with the import of
 * mscoree.dll and the jump to it, and one relocation.
 */
export function encodeImage(spec: ImageSpec): Uint8Array {
  const metadataRva = align(contentRva + spec.content.length, 4);
  const importRva = align(metadataRva + spec.metadata.length, 4);
  const imports = encodeImports(importRva, spec.isLibrary);
  const stubRva = align(importRva + imports.length, 4) + 2;
  const text = new ByteWriter().u32(importRva + 48).u32(0);
  text.add(cliHeader(spec, metadataRva)).add(spec.content).align(4);
  text.add(spec.metadata).align(4).add(imports).align(4).zero(2);
  text.u16(0x25ff).u32(imageBase + textRva);
  const relocations = encodeRelocation(stubRva + 2);
  const relocationRva = textRva + align(text.length, sectionAlignment);
  const directories: (readonly [number, number])[] = Array.from({ length: 16 }, () => [0, 0]);
  directories[1] = [importRva, imports.length];
  directories[5] = [relocationRva, relocations.length];
  directories[12] = [textRva, importAddressSize];
  directories[14] = [textRva + importAddressSize, cliHeaderSize];
  return encodeFile(text.done(), relocations, directories, stubRva, spec.isLibrary);
}

/** II.25.3.3. */
function cliHeader(spec: ImageSpec, metadataRva: number): Uint8Array {
  const out = new ByteWriter().u32(cliHeaderSize).u16(2).u16(5);
  out.u32(metadataRva).u32(spec.metadata.length).u32(spec.corFlags).u32(spec.entryPointToken);
  out.u32(spec.resources.size > 0 ? spec.resources.rva : 0).u32(spec.resources.size);
  return out.zero(cliHeaderSize - out.length).done();
}

/** II.25.3.1: one descriptor, its end, the lookup table, and the names. */
function encodeImports(rva: number, isLibrary: boolean): Uint8Array {
  const lookup = rva + 40;
  const hint = rva + 48;
  const name = hint + 14;
  const out = new ByteWriter().u32(lookup).u32(0).u32(0).u32(name).u32(textRva).zero(20);
  out
    .u32(hint)
    .u32(0)
    .u16(0)
    .text(isLibrary ? '_CorDllMain' : '_CorExeMain');
  return out.text('mscoree.dll').u8(0).done();
}

function encodeRelocation(rva: number): Uint8Array {
  const page = rva - (rva % 0x1000);
  return new ByteWriter()
    .u32(page)
    .u32(12)
    .u16(0x3000 | (rva - page))
    .u16(0)
    .done();
}

function encodeFile(
  text: Uint8Array,
  relocations: Uint8Array,
  directories: readonly (readonly [number, number])[],
  entryRva: number,
  isLibrary: boolean,
): Uint8Array {
  const textSize = align(text.length, fileAlignment);
  const relocationRva = textRva + align(text.length, sectionAlignment);
  const out = new ByteWriter().u16(0x5a4d).zero(0x3a).u32(0x80).zero(0x40);
  out.u32(0x4550).u16(0x14c).u16(2).u32(0).u32(0).u32(0).u16(0xe0);
  out.u16(isLibrary ? 0x2022 : 0x0022);
  out.u16(0x10b).u8(48).u8(0).u32(textSize).u32(fileAlignment).u32(0);
  out.u32(entryRva).u32(textRva).u32(relocationRva);
  out.u32(imageBase).u32(sectionAlignment).u32(fileAlignment);
  out.u16(4).u16(0).u16(0).u16(0).u16(4).u16(0).u32(0);
  out
    .u32(relocationRva + sectionAlignment)
    .u32(fileAlignment)
    .u32(0)
    .u16(3)
    .u16(0x8540);
  out.u32(0x100000).u32(0x1000).u32(0x100000).u32(0x1000).u32(0).u32(16);
  for (const [rva, size] of directories) out.u32(rva).u32(size);
  writeSection(out, '.text', [text.length, textRva, textSize, fileAlignment], 0x60000020);
  const relocationAt = fileAlignment + textSize;
  const relocation = [relocations.length, relocationRva, fileAlignment, relocationAt] as const;
  writeSection(out, '.reloc', relocation, 0x42000040);
  return out
    .align(fileAlignment)
    .add(text)
    .align(fileAlignment)
    .add(relocations)
    .align(fileAlignment)
    .done();
}

function writeSection(
  out: ByteWriter,
  name: string,
  [virtualSize, rva, size, at]: readonly [number, number, number, number],
  characteristics: number,
): void {
  const start = out.length;
  out.text(name).zero(8 - (out.length - start));
  out.u32(virtualSize).u32(rva).u32(size).u32(at).zero(12).u32(characteristics);
}

function align(value: number, to: number): number {
  return Math.ceil(value / to) * to;
}
