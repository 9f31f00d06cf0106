import { ByteReader } from '../../../core/bytes.js';
import { limits, within } from '../../../core/limits.js';
import type { BodyProblem } from './problem.js';

interface Region {
  /** IL offsets and lengths in bytes from the first instruction. */
  readonly tryOffset: number;
  readonly tryLength: number;
  readonly handlerOffset: number;
  readonly handlerLength: number;
}

/** An exception handling clause (ECMA-335 II.25.4.6). */
export type ExceptionRegion =
  | (Region & { readonly kind: 'catch'; readonly catchToken: number })
  | (Region & { readonly kind: 'filter'; readonly filterOffset: number })
  | (Region & { readonly kind: 'finally' | 'fault' });

const exceptionTable = 0x01;
const fatSection = 0x40;
const moreSections = 0x80;
const smallClauseSize = 12;
const fatClauseSize = 24;

/**
 * The sections after the code (ECMA-335 II.25.4.5), each at the next 4-byte boundary counted from
 * the body's first instruction (fat headers are a multiple of 4 and aligned).
 * @throws LimitReached (`exceptionRegions`).
 */
export function readSections(
  bytes: Uint8Array,
  codeOffset: number,
  codeSize: number,
  problems: BodyProblem[],
): ExceptionRegion[] {
  const reader = new ByteReader(bytes);
  const regions: ExceptionRegion[] = [];
  let relative = align4(codeSize);
  for (let count = 0; count < limits.methodSections; count++) {
    const size = readSection(reader, codeOffset + relative, codeSize, regions, problems);
    if (size === 0) return regions;
    relative += align4(size);
  }
  problems.push(badSection(codeOffset + relative, 'too many sections', 0));
  return regions;
}

/** Returns the section's size when another one follows, else 0. */
function readSection(
  reader: ByteReader,
  offset: number,
  codeSize: number,
  regions: ExceptionRegion[],
  problems: BodyProblem[],
): number {
  if (offset + 4 > reader.length) {
    problems.push(badSection(offset, 'a section is cut off', Math.max(0, reader.length - offset)));
    return 0;
  }
  const kind = reader.u8At(offset);
  const fat = (kind & fatSection) !== 0;
  const size = fat ? reader.u32At(offset) >>> 8 : reader.u8At(offset + 1);
  if ((kind & exceptionTable) !== 0) {
    readClauses(reader, { offset: offset + 4, size, fat, codeSize }, regions, problems);
  }
  if ((kind & moreSections) === 0) return 0;
  if (size < 4) problems.push(badSection(offset, 'a section smaller than its header', 0));
  return size < 4 ? 0 : size;
}

interface ClauseTable {
  readonly offset: number;
  readonly size: number;
  readonly fat: boolean;
  readonly codeSize: number;
}

/**
 * The size should count the 4-byte section header, but some compilers leave it out; dividing
 * without subtracting it reads both, as the runtime does.
 */
function readClauses(
  reader: ByteReader,
  table: ClauseTable,
  regions: ExceptionRegion[],
  problems: BodyProblem[],
): void {
  const clauseSize = table.fat ? fatClauseSize : smallClauseSize;
  const declared = Math.floor(table.size / clauseSize);
  const there = Math.floor((reader.length - table.offset) / clauseSize);
  const count = Math.max(0, Math.min(declared, there));
  within('exceptionRegions', regions.length + count);
  for (let index = 0; index < count; index++) {
    const at = table.offset + index * clauseSize;
    const region = table.fat ? readFatClause(reader, at) : readSmallClause(reader, at);
    if (isOutside(region, table.codeSize)) problems.push(outside(at));
    regions.push(region);
  }
  if (count < declared) {
    const unread = (declared - count) * clauseSize;
    problems.push(badSection(table.offset, 'exception clauses are cut off', unread));
  }
}

function readSmallClause(reader: ByteReader, at: number): ExceptionRegion {
  return toRegion(reader.u16At(at), reader.u32At(at + 8), {
    tryOffset: reader.u16At(at + 2),
    tryLength: reader.u8At(at + 4),
    handlerOffset: reader.u16At(at + 5),
    handlerLength: reader.u8At(at + 7),
  });
}

function readFatClause(reader: ByteReader, at: number): ExceptionRegion {
  return toRegion(reader.u32At(at), reader.u32At(at + 20), {
    tryOffset: reader.u32At(at + 4),
    tryLength: reader.u32At(at + 8),
    handlerOffset: reader.u32At(at + 12),
    handlerLength: reader.u32At(at + 16),
  });
}

/**
 * Other flag values do not exist; the runtime takes them for a typed clause, the zero flag. Spelled
 * out, for spreading `region` costs more than reading it.
 */
function toRegion(
  flags: number,
  tokenOrFilter: number,
  { tryOffset, tryLength, handlerOffset, handlerLength }: Region,
): ExceptionRegion {
  const kind = (flags & 2) !== 0 ? 'finally' : 'fault';
  if ((flags & 1) !== 0) {
    const filterOffset = tokenOrFilter;
    return { kind: 'filter', tryOffset, tryLength, handlerOffset, handlerLength, filterOffset };
  }
  if ((flags & 6) !== 0) return { kind, tryOffset, tryLength, handlerOffset, handlerLength };
  const catchToken = tokenOrFilter;
  return { kind: 'catch', tryOffset, tryLength, handlerOffset, handlerLength, catchToken };
}

function isOutside(region: ExceptionRegion, codeSize: number): boolean {
  return (
    region.tryOffset + region.tryLength > codeSize ||
    region.handlerOffset + region.handlerLength > codeSize ||
    (region.kind === 'filter' && region.filterOffset >= codeSize)
  );
}

function outside(offset: number): BodyProblem {
  return {
    code: 'region-outside',
    offset,
    message: 'an exception region lies outside the code',
    unread: 0,
  };
}

function badSection(offset: number, message: string, unread: number): BodyProblem {
  return { code: 'bad-section', offset, message, unread };
}

function align4(value: number): number {
  return (value + 3) & ~3;
}
