import { ByteWriter } from '../cil-assembler/writer.js';
import type { Arena } from './arena.js';

export interface ResourceSpec {
  readonly type: number | string;
  readonly name: number | string;
  readonly language: number;
  readonly bytes: Uint8Array;
}

/** A tree with one branch for each resource: three directories of one entry, and the leaf. */
export function encodeResources(
  arena: Arena,
  resources: readonly ResourceSpec[],
): [number, number] {
  const start = arena.reserve(16 + resources.length * 8);
  const relative = (rva: number) => rva - start;
  const root = new ByteWriter().zero(12).u16(0).u16(resources.length);
  for (const { type, name, language, bytes } of resources) {
    const data = arena.put(bytes);
    const leaf = arena.put(new ByteWriter().u32(data).u32(bytes.length).zero(8).done());
    const languages = putDirectory(arena, language, relative(leaf));
    const names = putDirectory(arena, idOf(arena, name, relative), relative(languages) | directory);
    root.u32(idOf(arena, type, relative)).u32(relative(names) | directory);
  }
  arena.fill(start, root.done());
  return [start, arena.base + arena.writer.length - start];
}

const directory = 0x8000_0000;

function putDirectory(arena: Arena, id: number, target: number): number {
  return arena.put(new ByteWriter().zero(12).u16(0).u16(1).u32(id).u32(target).done());
}

function idOf(arena: Arena, id: number | string, relative: (rva: number) => number): number {
  if (typeof id === 'number') return id;
  const text = new ByteWriter().u16(id.length);
  for (const unit of id.split('')) text.u16(unit.charCodeAt(0));
  return relative(arena.put(text.done())) | directory;
}

/** A VS_VERSIONINFO with version 1.2.3.4 for the file and 5.6.7.8 for the product. */
export function versionResource(strings: Readonly<Record<string, string>>): Uint8Array {
  const fixed = new ByteWriter().u32(0xfeef04bd).u32(0x10000);
  fixed.u32(0x10002).u32(0x30004).u32(0x50006).u32(0x70008).zero(28);
  const entries = Object.entries(strings).map(([key, value]) =>
    node(key, utf16(`${value}\0`), value.length + 1, []),
  );
  const table = node('040904b0', new Uint8Array(0), 0, entries);
  const info = node('StringFileInfo', new Uint8Array(0), 0, [table]);
  return node('VS_VERSION_INFO', fixed.done(), 52, [info]);
}

function node(
  key: string,
  value: Uint8Array,
  valueLength: number,
  children: readonly Uint8Array[],
): Uint8Array {
  const out = new ByteWriter()
    .u16(0)
    .u16(valueLength)
    .u16(children.length > 0 ? 0 : 1);
  out
    .add(utf16(`${key}\0`))
    .align(4)
    .add(value);
  for (const child of children) out.align(4).add(child);
  out.bytes[0] = out.length & 0xff;
  out.bytes[1] = out.length >> 8;
  return out.done();
}

function utf16(text: string): Uint8Array {
  const out = new ByteWriter();
  for (const unit of text.split('')) out.u16(unit.charCodeAt(0));
  return out.done();
}
