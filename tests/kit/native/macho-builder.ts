import { ByteWriter } from '../cil-assembler/writer.js';

/** A 64-bit little-endian Mach-O library for tests; it holds no code. */
export interface MachOSpec {
  readonly cpu?: number;
  readonly id?: string;
  readonly libraries?: readonly string[];
  readonly rpaths?: readonly string[];
  readonly imported?: readonly string[];
  readonly exported?: readonly string[];
  readonly uuid?: Uint8Array;
  readonly initializers?: boolean;
}

export function buildMachO(spec: MachOSpec): Uint8Array {
  const commands = [
    ...(spec.id === undefined ? [] : [library(0xd, spec.id)]),
    ...(spec.libraries ?? []).map((name) => library(0xc, name)),
    ...(spec.rpaths ?? []).map((path) => textCommand(0x8000001c, 12, path)),
    ...(spec.uuid ? [command(0x1b, [...spec.uuid])] : []),
    segment(spec.initializers === true),
  ];
  const symbolCommandSize = 24;
  const commandsSize = commands.reduce((size, c) => size + c.length, symbolCommandSize);
  const symbols = encodeSymbols(spec, 32 + commandsSize);
  const out = new ByteWriter()
    .u32(0xfeedfacf)
    .u32(spec.cpu ?? 0x100000c)
    .u32(0)
    .u32(6);
  out
    .u32(commands.length + 1)
    .u32(commandsSize)
    .u32(0)
    .u32(0);
  for (const bytes of commands) out.add(bytes);
  return out.add(symbols.command).add(symbols.data).done();
}

/** Several images in one file, each at a multiple of 64. */
export function buildFatMachO(images: readonly Uint8Array[]): Uint8Array {
  const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
  const header = new ByteWriter().add(big(0xcafebabe)).add(big(images.length));
  const body = new ByteWriter();
  const start = Math.ceil((8 + images.length * 20) / 64) * 64;
  for (const image of images) {
    body.align(64);
    const cpu = new DataView(image.buffer).getUint32(4, true);
    header
      .add(big(cpu))
      .add(big(0))
      .add(big(start + body.length))
      .add(big(image.length))
      .add(big(6));
    body.add(image);
  }
  return header
    .zero(start - header.length)
    .add(body.bytes)
    .done();
}

function command(kind: number, content: readonly number[]): Uint8Array {
  const size = Math.ceil((8 + content.length) / 8) * 8;
  return new ByteWriter().u32(kind).u32(size).add(content).align(8).done();
}

function library(kind: number, name: string): Uint8Array {
  return textCommand(kind, 24, name);
}

/** Text stands at `offset` of its command, after fields that are zero here. */
function textCommand(kind: number, offset: number, value: string): Uint8Array {
  const content = new ByteWriter()
    .u32(offset)
    .zero(offset - 12)
    .text(value);
  return command(kind, content.bytes);
}

function segment(initializers: boolean): Uint8Array {
  const sections = new ByteWriter();
  if (initializers) sections.text('__mod_init_func').zero(16).zero(32).u32(0x9).zero(12);
  const content = new ByteWriter().text('__DATA').zero(9).u64(0n).u64(0x1000n).u64(0n).u64(64n);
  content
    .u32(3)
    .u32(3)
    .u32(initializers ? 1 : 0)
    .u32(0)
    .add(sections.bytes);
  return command(0x19, content.bytes);
}

function encodeSymbols(spec: MachOSpec, at: number): { command: Uint8Array; data: Uint8Array } {
  const strings = new ByteWriter().u8(0);
  const entries = new ByteWriter();
  const add = (name: string, type: number) => {
    entries.u32(strings.length).u8(type).u8(0).u16(0).u64(0n);
    strings.text(name);
  };
  for (const name of spec.imported ?? []) add(name, 0x01);
  for (const name of spec.exported ?? []) add(name, 0x0f);
  const count = entries.length / 16;
  const fields = [at, count, at + entries.length, strings.length];
  const content = new ByteWriter();
  for (const value of fields) content.u32(value);
  return {
    command: command(0x2, content.bytes),
    data: new ByteWriter().add(entries.bytes).add(strings.bytes).done(),
  };
}
