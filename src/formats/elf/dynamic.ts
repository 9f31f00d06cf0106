import type { EndianReader } from '../../core/endian.js';
import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import { addressToOffset, type ElfSection, type ElfSegment } from './tables.js';

/** The dynamic section (gABI chapter 5, "Dynamic Section"): what the loader is told to do. */
export interface ElfDynamic {
  /** Libraries mapped before this one starts, in order. */
  readonly needed: readonly string[];
  readonly soname: string | undefined;
  readonly rpath: string | undefined;
  readonly runpath: string | undefined;
  /** Libraries put before all others (Solaris and glibc `DT_AUDIT`, `DT_FILTER`, `DT_AUXILIARY`). */
  readonly interposed: readonly string[];
  /** Functions run at load: `DT_INIT` and the entries of the two arrays. */
  readonly hasInit: boolean;
  readonly initArrayCount: number;
  readonly preinitArrayCount: number;
  readonly finiArrayCount: number;
}

/** The entries themselves, by tag, and where their strings are. */
export interface DynamicTable {
  readonly values: ReadonlyMap<number, readonly number[]>;
  readonly strings: number;
  readonly stringsEnd: number;
}

const Tag = {
  null: 0,
  needed: 1,
  hash: 4,
  stringTable: 5,
  symbolTable: 6,
  stringSize: 10,
  init: 12,
  soname: 14,
  rpath: 15,
  initArray: 25,
  initArraySize: 27,
  finiArraySize: 28,
  runpath: 29,
  preinitArraySize: 33,
  gnuHash: 0x6ffffef5,
  audit: 0x6ffffefc,
  depAudit: 0x6ffffefb,
  auxiliary: 0x7ffffffd,
  filter: 0x7fffffff,
} as const;
export const DynamicTag = Tag;

/**
 * The table the loader uses: by program header, by section header only where there is none.
 * Undefined for statically linked files. @throws MalformedInput, LimitReached.
 */
export function findDynamicTable(
  reader: EndianReader,
  segments: readonly ElfSegment[],
  sections: readonly ElfSection[],
): DynamicTable | undefined {
  const segment = segments.find(({ type }) => type === 'dynamic');
  const section = sections.find(({ type }) => type === 'dynamic');
  const at = segment?.offset ?? section?.offset;
  const size = segment?.fileSize ?? section?.size ?? 0;
  if (at === undefined) return undefined;
  const values = readEntries(reader, at, size);
  const address = values.get(Tag.stringTable)?.[0];
  const strings = address === undefined ? -1 : addressToOffset(segments, address);
  if (strings >= 0) {
    return { values, strings, stringsEnd: strings + (values.get(Tag.stringSize)?.[0] ?? 0) };
  }
  const linked = section && sections[section.link];
  if (linked === undefined && segment !== undefined && isLeftOut(segment, segments))
    return undefined;
  if (linked === undefined) {
    throw new MalformedInput('bad-value', 'the dynamic section has no strings', { offset: at });
  }
  return { values, strings: linked.offset, stringsEnd: linked.offset + linked.size };
}

/**
 * What was split off for debuggers keeps the program headers of its library and none of the bytes. Judged by
 * what a loader maps, since nothing holds section headers to the truth: no code comes from the file, and the
 * memory where the table should be does not either.
 */
function isLeftOut({ address }: ElfSegment, segments: readonly ElfSegment[]): boolean {
  const hasCode = segments.some((one) => one.isExecutable && one.fileSize > 0);
  return !hasCode && addressToOffset(segments, address) < 0;
}

function readEntries(reader: EndianReader, at: number, size: number): Map<number, number[]> {
  const values = new Map<number, number[]>();
  const entrySize = 2 * reader.wordSize;
  const count = Math.floor(size / entrySize);
  within('elfSymbols', count);
  for (let index = 0; index < count; index++) {
    const tag = reader.word(at + index * entrySize);
    if (tag === Tag.null) break;
    const value = reader.word(at + index * entrySize + reader.wordSize);
    const known = values.get(tag);
    if (known) known.push(value);
    else values.set(tag, [value]);
  }
  return values;
}

export function describeDynamic(reader: EndianReader, table: DynamicTable): ElfDynamic {
  const texts = (tag: number) =>
    (table.values.get(tag) ?? []).map((value) =>
      reader.name(table.strings + value, table.stringsEnd),
    );
  const entries = (tag: number) => Math.floor((table.values.get(tag)?.[0] ?? 0) / reader.wordSize);
  return {
    needed: texts(Tag.needed),
    soname: texts(Tag.soname)[0],
    rpath: texts(Tag.rpath)[0],
    runpath: texts(Tag.runpath)[0],
    interposed: [Tag.audit, Tag.depAudit, Tag.auxiliary, Tag.filter].flatMap(texts),
    hasInit: table.values.has(Tag.init),
    initArrayCount: entries(Tag.initArraySize),
    preinitArrayCount: entries(Tag.preinitArraySize),
    finiArrayCount: entries(Tag.finiArraySize),
  };
}
