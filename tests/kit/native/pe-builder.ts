import { ByteWriter } from '../cil-assembler/writer.js';
import { Arena } from './arena.js';
import { encodeResources, type ResourceSpec } from './pe-resources.js';

/** What a native PE file for tests contains. It holds no code: its text section is `ret`s. */
export interface NativePeSpec {
  readonly bits?: 32 | 64;
  readonly machine?: number;
  readonly imports?: readonly LibrarySpec[];
  readonly delayImports?: readonly LibrarySpec[];
  /** Library and timestamp. */
  readonly boundImports?: readonly (readonly [string, number])[];
  readonly exports?: ExportSpec;
  readonly resources?: readonly ResourceSpec[];
  /** How many TLS callbacks. */
  readonly tlsCallbacks?: number;
  readonly pdbPath?: string;
  readonly reproducible?: boolean;
  /** Bytes of a PKCS #7 object. */
  readonly certificate?: Uint8Array;
  readonly overlay?: Uint8Array;
  readonly sectionName?: string;
  /** Tools of a Rich header: product, build, count. */
  readonly rich?: readonly (readonly [number, number, number])[];
}

interface LibrarySpec {
  readonly name: string;
  /** Names, or ordinals. */
  readonly functions: readonly (string | number)[];
}

interface ExportSpec {
  readonly name: string;
  readonly base: number;
  /** A missing name means by ordinal alone. */
  readonly functions: readonly { readonly name?: string; readonly forwarder?: string }[];
}

const sectionRva = 0x1000;
const sectionAt = 0x400;
const imageBase = 0x1000_0000;

export function buildNativePe(spec: NativePeSpec): Uint8Array {
  const arena = new Arena(sectionRva);
  const wide = spec.bits !== 32;
  const code = arena.put(new Uint8Array(64).fill(0xc3));
  const directories: [number, number][] = Array.from({ length: 16 }, () => [0, 0]);
  if (spec.exports) directories[0] = putExports(arena, spec.exports, code);
  if (spec.imports) directories[1] = putImports(arena, spec.imports, wide);
  if (spec.resources) directories[2] = encodeResources(arena, spec.resources);
  if (spec.pdbPath !== undefined || spec.reproducible) directories[6] = putDebug(arena, spec);
  if (spec.tlsCallbacks) directories[9] = putTls(arena, spec.tlsCallbacks, code, wide);
  if (spec.boundImports) directories[11] = putBound(arena, spec.boundImports);
  if (spec.delayImports) directories[13] = putDelayImports(arena, spec.delayImports, wide);
  const section = arena.writer.align(0x200).done();
  const overlay = spec.overlay ?? new Uint8Array(0);
  const certificate = encodeCertificate(spec.certificate);
  const certificateAt = Math.ceil((sectionAt + section.length + overlay.length) / 8) * 8;
  if (certificate.length > 0) directories[4] = [certificateAt, certificate.length];
  const out = new ByteWriter().add(headers(spec, wide, directories, section.length, code));
  out
    .zero(sectionAt - out.length)
    .add(section)
    .add(overlay);
  return certificate.length > 0 ? out.align(8).add(certificate).done() : out.done();
}

function word(out: ByteWriter, value: number, wide: boolean): ByteWriter {
  return wide ? out.u64(BigInt(value)) : out.u32(value);
}

function putThunks(arena: Arena, functions: readonly (string | number)[], wide: boolean): number {
  const out = new ByteWriter();
  for (const item of functions) {
    if (typeof item === 'number') {
      if (wide) out.u64(0x8000_0000_0000_0000n | BigInt(item));
      else out.u32(0x8000_0000 + item);
    } else word(out, arena.put(new ByteWriter().u16(7).text(item).done()), wide);
  }
  return arena.put(word(out, 0, wide).done());
}

function putImports(
  arena: Arena,
  libraries: readonly LibrarySpec[],
  wide: boolean,
): [number, number] {
  const out = new ByteWriter();
  for (const { name, functions } of libraries) {
    const lookup = putThunks(arena, functions, wide);
    const addresses = putThunks(arena, functions, wide);
    out.u32(lookup).u32(0).u32(0).u32(arena.text(name)).u32(addresses);
  }
  return [arena.put(out.zero(20).done()), out.length];
}

function putDelayImports(
  arena: Arena,
  libraries: readonly LibrarySpec[],
  wide: boolean,
): [number, number] {
  const out = new ByteWriter();
  for (const { name, functions } of libraries) {
    const names = putThunks(arena, functions, wide);
    out
      .u32(1)
      .u32(arena.text(name))
      .u32(arena.reserve(8))
      .u32(arena.reserve(8))
      .u32(names)
      .zero(12);
  }
  return [arena.put(out.zero(32).done()), out.length];
}

function putBound(
  arena: Arena,
  libraries: readonly (readonly [string, number])[],
): [number, number] {
  const out = new ByteWriter();
  let nameAt = (libraries.length + 1) * 8;
  for (const [name, timeDateStamp] of libraries) {
    out.u32(timeDateStamp).u16(nameAt).u16(0);
    nameAt += name.length + 1;
  }
  out.zero(8);
  for (const [name] of libraries) out.text(name);
  return [arena.put(out.done()), out.length];
}

/** Forwarders must lie inside the directory, so everything is one block. */
function putExports(arena: Arena, spec: ExportSpec, code: number): [number, number] {
  const start = arena.reserve(40);
  const { functions } = spec;
  const addresses = functions.map(({ forwarder }) =>
    forwarder === undefined ? code : arena.text(forwarder),
  );
  const named = functions.flatMap(({ name }, index) => (name ? [{ name, index }] : []));
  const names = named.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const addressTable = new ByteWriter();
  for (const address of addresses) addressTable.u32(address);
  const [nameTable, ordinals] = [new ByteWriter(), new ByteWriter()];
  for (const { name, index } of names) {
    nameTable.u32(arena.text(name));
    ordinals.u16(index);
  }
  const header = new ByteWriter().zero(12).u32(arena.text(spec.name)).u32(spec.base);
  header.u32(functions.length).u32(names.length).u32(arena.put(addressTable.done()));
  header.u32(arena.put(nameTable.done())).u32(arena.put(ordinals.done()));
  arena.fill(start, header.done());
  return [start, sectionRva + arena.writer.length - start];
}

function putDebug(arena: Arena, spec: NativePeSpec): [number, number] {
  const out = new ByteWriter();
  if (spec.pdbPath !== undefined) {
    const guid = Array.from({ length: 16 }, (_, index) => index + 1);
    const record = new ByteWriter().u32(0x53445352).add(guid).u32(1).text(spec.pdbPath);
    const rva = arena.put(record.done());
    out.u32(0).u32(0x5000_0000).u32(0).u32(2).u32(record.length).u32(rva);
    out.u32(rva - sectionRva + sectionAt);
  }
  if (spec.reproducible) out.u32(0).u32(0).u32(0).u32(16).u32(0).u32(0).u32(0);
  return [arena.put(out.done()), out.length];
}

function putTls(arena: Arena, count: number, code: number, wide: boolean): [number, number] {
  const list = new ByteWriter();
  for (let index = 0; index < count; index++) word(list, imageBase + code + index, wide);
  const callbacks = arena.put(word(list, 0, wide).done());
  const out = new ByteWriter();
  for (const va of [0, 0, 0, imageBase + callbacks]) word(out, va, wide);
  return [arena.put(out.zero(8).done()), out.length];
}

function encodeCertificate(pkcs7: Uint8Array | undefined): Uint8Array {
  if (pkcs7 === undefined) return new Uint8Array(0);
  return new ByteWriter()
    .u32(8 + pkcs7.length)
    .u16(0x200)
    .u16(2)
    .add(pkcs7)
    .align(8)
    .done();
}

function headers(
  spec: NativePeSpec,
  wide: boolean,
  directories: readonly (readonly [number, number])[],
  size: number,
  entry: number,
): Uint8Array {
  const rich = encodeRich(spec.rich ?? []);
  const peOffset = 0x80 + Math.ceil(rich.length / 8) * 8;
  const out = new ByteWriter().u16(0x5a4d).zero(0x3a).u32(peOffset).zero(0x40).add(rich).align(8);
  out
    .u32(0x4550)
    .u16(spec.machine ?? (wide ? 0x8664 : 0x14c))
    .u16(1)
    .u32(0x5000_0000)
    .zero(8);
  out
    .u16(wide ? 240 : 224)
    .u16(0x2022)
    .u16(wide ? 0x20b : 0x10b)
    .u16(0)
    .u32(size)
    .zero(8);
  out.u32(entry).u32(sectionRva);
  if (wide) out.u64(BigInt(imageBase));
  else out.u32(0).u32(imageBase);
  out.u32(0x1000).u32(0x200).zero(8).u32(6).u32(0);
  out
    .u32(sectionRva + Math.ceil(size / 0x1000) * 0x1000)
    .u32(sectionAt)
    .u32(0)
    .u16(3)
    .u16(0x140);
  for (let index = 0; index < 4; index++) word(out, 0x1000, wide);
  out.u32(0).u32(16);
  for (const [rva, length] of directories) out.u32(rva).u32(length);
  const name = spec.sectionName ?? '.text';
  out.add(new TextEncoder().encode(name)).zero(8 - name.length);
  return out.u32(size).u32(sectionRva).u32(size).u32(sectionAt).zero(12).u32(0x60000020).done();
}

function encodeRich(tools: readonly (readonly [number, number, number])[]): Uint8Array {
  if (tools.length === 0) return new Uint8Array(0);
  const key = 0x1234abcd;
  const out = new ByteWriter()
    .u32(0x536e6144 ^ key)
    .u32(key)
    .u32(key)
    .u32(key);
  for (const [product, build, count] of tools) {
    out.u32(((product << 16) | build) ^ key).u32(count ^ key);
  }
  return out.u32(0x68636952).u32(key).done();
}
