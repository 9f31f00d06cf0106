/** What an ELF shared library for tests contains; it holds no code. */
export interface ElfSpec {
  readonly bits?: 32 | 64;
  readonly littleEndian?: boolean;
  readonly machine?: number;
  readonly needed?: readonly string[];
  readonly soname?: string;
  readonly rpath?: string;
  readonly runpath?: string;
  readonly interpreter?: string;
  readonly imported?: readonly string[];
  readonly exported?: readonly string[];
  readonly initArray?: number;
  readonly preinitArray?: number;
  readonly buildId?: Uint8Array;
  readonly overlay?: Uint8Array;
  /** Leaves the section headers out, as strippers do. */
  readonly stripped?: boolean;
  readonly writableCode?: boolean;
}

/** Bytes of either order and word size, addressed by offset: an image mapped at 0. */
class Image {
  readonly bytes: number[] = [];
  readonly little: boolean;
  readonly wordSize: 4 | 8;

  constructor(spec: ElfSpec) {
    this.little = spec.littleEndian ?? true;
    this.wordSize = spec.bits === 32 ? 4 : 8;
  }

  number(value: number, size: number): number[] {
    const bytes = Array.from({ length: size }, (_, i) => Math.floor(value / 2 ** (8 * i)) & 0xff);
    return this.little ? bytes : bytes.toReversed();
  }
  half = (value: number) => this.number(value, 2);
  int = (value: number) => this.number(value, 4);
  word = (value: number) => this.number(value, this.wordSize);

  put(bytes: readonly number[]): number {
    while (this.bytes.length % 8 !== 0) this.bytes.push(0);
    const offset = this.bytes.length;
    this.bytes.push(...bytes);
    return offset;
  }
}

interface Run {
  readonly offset: number;
  readonly size: number;
}

export function buildElf(spec: ElfSpec): Uint8Array {
  const image = new Image(spec);
  const wide = image.wordSize === 8;
  const headerSize = wide ? 64 : 52;
  const segmentSize = wide ? 56 : 32;
  const segmentCount = 4;
  image.put(Array.from({ length: headerSize + segmentSize * segmentCount + 8 }, () => 0));
  const strings = new Strings();
  const symbols = putSymbols(image, spec, strings);
  const hash = image.put([...image.int(1), ...image.int(symbols.count), ...image.int(0)]);
  const dynamicEntries = dynamicTable(spec, strings, symbols.offset, hash);
  const stringRun = putRun(image, strings.bytes);
  const entries = [...dynamicEntries, [5, stringRun.offset], [10, stringRun.size], [0, 0]];
  const dynamic = putRun(image, entries.flat().flatMap(image.word));
  const interp = putRun(image, text(spec.interpreter ?? ''));
  const note = putRun(image, buildIdNote(image, spec.buildId));
  const mappedSize = image.bytes.length;
  const sections = spec.stripped
    ? { offset: 0, count: 0 }
    : putSections(image, [
        ['.dynstr', 3, stringRun, 0],
        ['.dynsym', 11, symbols, 1],
        ['.dynamic', 6, dynamic, 1],
      ]);
  const segments = [
    segment(image, 1, { offset: 0, size: mappedSize }, spec.writableCode ? 7 : 5),
    segment(image, 2, dynamic, 6),
    segment(image, spec.interpreter === undefined ? 0 : 3, interp, 4),
    segment(image, 4, note, 4),
  ];
  const header = fileHeader(image, spec, { headerSize, segmentSize, segmentCount, ...sections });
  image.bytes.splice(0, headerSize, ...header);
  image.bytes.splice(headerSize, segmentSize * segmentCount, ...segments.flat());
  return Uint8Array.from([...image.bytes, ...(spec.overlay ?? [])]);
}

class Strings {
  readonly bytes: number[] = [0];
  add(value: string): number {
    const offset = this.bytes.length;
    this.bytes.push(...text(value));
    return offset;
  }
}

function text(value: string): number[] {
  return [...new TextEncoder().encode(value), 0];
}

function putRun(image: Image, bytes: readonly number[]): Run {
  return { offset: image.put(bytes), size: bytes.length };
}

function putSymbols(image: Image, spec: ElfSpec, strings: Strings): Run & { count: number } {
  const symbol = (name: number, section: number): number[] => {
    const info = name === 0 ? 0 : 0x12;
    return image.wordSize === 8
      ? [...image.int(name), info, 0, ...image.half(section), ...image.word(0), ...image.word(0)]
      : [...image.int(name), ...image.int(0), ...image.int(0), info, 0, ...image.half(section)];
  };
  const entries = [
    symbol(0, 0),
    ...(spec.imported ?? []).map((name) => symbol(strings.add(name), 0)),
    ...(spec.exported ?? []).map((name) => symbol(strings.add(name), 1)),
  ];
  return { ...putRun(image, entries.flat()), count: entries.length };
}

function dynamicTable(spec: ElfSpec, strings: Strings, symbols: number, hash: number): number[][] {
  const wordSize = spec.bits === 32 ? 4 : 8;
  const textual = (tag: number, value: string | undefined) =>
    value === undefined ? [] : [[tag, strings.add(value)]];
  const array = (tag: number, sizeTag: number, count = 0) =>
    count === 0
      ? []
      : [
          [tag, 0],
          [sizeTag, count * wordSize],
        ];
  return [
    ...(spec.needed ?? []).flatMap((name) => textual(1, name)),
    ...textual(14, spec.soname),
    ...textual(15, spec.rpath),
    ...textual(29, spec.runpath),
    ...array(25, 27, spec.initArray),
    ...array(32, 33, spec.preinitArray),
    [4, hash],
    [6, symbols],
  ];
}

function buildIdNote(image: Image, id: Uint8Array | undefined): number[] {
  if (id === undefined) return [];
  return [...image.int(4), ...image.int(id.length), ...image.int(3), ...text('GNU'), ...id];
}

function segment(image: Image, type: number, run: Run, flags: number): number[] {
  const { offset, size } = run;
  const words = [offset, offset, offset, size, size].flatMap(image.word);
  return image.wordSize === 8
    ? [...image.int(type), ...image.int(flags), ...words, ...image.word(8)]
    : [...image.int(type), ...words, ...image.int(flags), ...image.word(8)];
}

type SectionSpec = readonly [name: string, type: number, run: Run, link: number];

function putSections(
  image: Image,
  specs: readonly SectionSpec[],
): { offset: number; count: number } {
  const names = new Strings();
  const nameOffsets = specs.map(([name]) => names.add(name));
  const namesName = names.add('.shstrtab');
  const nameRun = putRun(image, names.bytes);
  const header = (name: number, type: number, run: Run, link: number) => [
    ...image.int(name),
    ...image.int(type),
    ...image.word(2),
    ...image.word(run.offset),
    ...image.word(run.offset),
    ...image.word(run.size),
    ...image.int(link),
    ...image.int(0),
    ...image.word(1),
    ...image.word(type === 11 ? (image.wordSize === 8 ? 24 : 16) : 0),
  ];
  const headers = [
    header(0, 0, { offset: 0, size: 0 }, 0),
    ...specs.map(([, type, run, link], i) => header(nameOffsets[i] ?? 0, type, run, link)),
    header(namesName, 3, nameRun, 0),
  ];
  return { offset: image.put(headers.flat()), count: headers.length };
}

interface Layout {
  readonly headerSize: number;
  readonly segmentSize: number;
  readonly segmentCount: number;
  readonly offset: number;
  readonly count: number;
}

function fileHeader(image: Image, spec: ElfSpec, layout: Layout): number[] {
  const wide = image.wordSize === 8;
  const identity = [0x7f, 0x45, 0x4c, 0x46, wide ? 2 : 1, image.little ? 1 : 2, 1, 0];
  return [
    ...identity,
    ...Array.from({ length: 8 }, () => 0),
    ...image.half(3),
    ...image.half(spec.machine ?? (wide ? 62 : 3)),
    ...image.int(1),
    ...image.word(0),
    ...image.word(layout.headerSize),
    ...image.word(layout.offset),
    ...image.int(0),
    ...[layout.headerSize, layout.segmentSize, layout.segmentCount].flatMap(image.half),
    ...[wide ? 64 : 40, layout.count, Math.max(0, layout.count - 1)].flatMap(image.half),
  ];
}
