import type { ExceptionRegion } from './regions.js';

/** A run of instructions that ildasm would put in braces. Offsets are IL offsets. */
export interface Block {
  readonly kind: 'try' | 'catch' | 'filter' | 'handler' | 'finally' | 'fault';
  readonly start: number;
  readonly end: number;
  /** Of the caught type, for `catch`. */
  readonly token: number;
}

/** More than any compiler emits for one method; nesting is tested pairwise. */
const drawnRegions = 500;

/** Blocks that nest, and the regions that cannot be drawn as blocks because they cross others. */
export interface BlockLayout {
  readonly blocks: readonly Block[];
  readonly loose: readonly ExceptionRegion[];
}

/**
 * Lays exception regions out as nested blocks, outermost first where they begin together. Regions
 * are in the standard's order, inner before outer (ECMA-335 II.19), but nothing holds an attacker
 * to it: a region that would cross a block already laid is loose.
 */
export function layOutBlocks(regions: readonly ExceptionRegion[]): BlockLayout {
  const laid: Block[] = [];
  const loose: ExceptionRegion[] = [];
  const tries = new Set<string>();
  for (const region of regions.slice(0, drawnRegions)) {
    const wanted = blocksOf(region);
    const key = `${region.tryOffset}+${region.tryLength}`;
    const fresh = tries.has(key) ? wanted.slice(1) : wanted;
    if (!fresh.every((block) => nests(block, laid))) {
      loose.push(region);
      continue;
    }
    tries.add(key);
    laid.push(...fresh);
  }
  for (const region of regions.slice(drawnRegions)) loose.push(region);
  return { blocks: laid.toSorted(byStartThenWidest), loose };
}

function blocksOf(region: ExceptionRegion): Block[] {
  const { tryOffset, handlerOffset } = region;
  const handlerEnd = handlerOffset + region.handlerLength;
  const blocks = [block('try', tryOffset, tryOffset + region.tryLength)];
  if (region.kind === 'filter') {
    blocks.push(block('filter', region.filterOffset, handlerOffset));
    blocks.push(block('handler', handlerOffset, handlerEnd));
  } else {
    const token = region.kind === 'catch' ? region.catchToken : 0;
    blocks.push(block(region.kind, handlerOffset, handlerEnd, token));
  }
  return blocks;
}

function block(kind: Block['kind'], start: number, end: number, token = 0): Block {
  return { kind, start, end, token };
}

function nests(candidate: Block, laid: readonly Block[]): boolean {
  if (candidate.end <= candidate.start) return false;
  return laid.every(
    (other) =>
      candidate.end <= other.start ||
      other.end <= candidate.start ||
      contains(candidate, other) ||
      contains(other, candidate),
  );
}

/** Two handlers over the very same instructions cannot both be drawn. */
function contains(outer: Block, inner: Block): boolean {
  const sameRange = outer.start === inner.start && outer.end === inner.end;
  if (sameRange) return outer.kind === 'try' || inner.kind === 'try';
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Of a try and a handler over the same instructions, the handler is the outer one. */
function byStartThenWidest(a: Block, b: Block): number {
  return a.start - b.start || b.end - a.end || Number(a.kind === 'try') - Number(b.kind === 'try');
}
