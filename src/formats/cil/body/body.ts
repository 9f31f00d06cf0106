import { MalformedInput } from '../../../core/errors.js';
import { within } from '../../../core/limits.js';
import type { BodyProblem } from './problem.js';
import { readSections, type ExceptionRegion } from './regions.js';

/** A method body as stored (ECMA-335 II.25.4). Offsets and sizes are in bytes of the input. */
export interface MethodBody {
  readonly offset: number;
  readonly headerSize: number;
  readonly codeOffset: number;
  /** What is there of the code: less than the header says where the input ends before it. */
  readonly codeSize: number;
  readonly maxStack: number;
  readonly initLocals: boolean;
  /** StandAloneSig token of the locals, 0 when there are none. */
  readonly localVarSigToken: number;
  readonly regions: readonly ExceptionRegion[];
  readonly problems: readonly BodyProblem[];
}

const formatMask = 0x3;
const tinyFormat = 0x2;
const fatFormat = 0x3;
const moreSections = 0x8;
const initLocals = 0x10;
const fatHeaderSize = 12;
const tinyMaxStack = 8;
const nothing: readonly never[] = Object.freeze([]);

/**
 * Reads the header and the exception regions of the body at `offset` (a file offset).
 * @throws MalformedInput when the header is cut off or of no known format; LimitReached
 * (`methodBodyBytes`, `exceptionRegions`). Lesser damage is listed in `problems`.
 */
export function readMethodBody(bytes: Uint8Array, offset: number): MethodBody {
  return read(bytes, offset, true);
}

/** As `readMethodBody`, without the exception regions: for walks that only look at the code. */
export function readMethodHeader(bytes: Uint8Array, offset: number): MethodBody {
  return read(bytes, offset, false);
}

function read(bytes: Uint8Array, offset: number, withRegions: boolean): MethodBody {
  if (!(offset >= 0 && offset < bytes.length)) throw malformed('truncated', offset);
  const format = (bytes[offset] as number) & formatMask;
  if (format === tinyFormat) return readTiny(bytes, offset);
  if (format === fatFormat) return readFat(bytes, offset, withRegions);
  throw malformed('bad-value', offset);
}

/** ECMA-335 II.25.4.2: no locals, no regions, less than 64 bytes of code. */
function readTiny(bytes: Uint8Array, offset: number): MethodBody {
  const codeOffset = offset + 1;
  const declared = (bytes[offset] as number) >> 2;
  const codeSize = Math.min(declared, bytes.length - codeOffset);
  return {
    offset,
    headerSize: 1,
    codeOffset,
    codeSize,
    maxStack: tinyMaxStack,
    initLocals: false,
    localVarSigToken: 0,
    regions: nothing,
    problems: codeSize < declared ? [cutOff(codeOffset, declared, codeSize)] : nothing,
  };
}

/** ECMA-335 II.25.4.3; the header may be longer than 12 bytes, and the runtime skips what it says. */
function readFat(bytes: Uint8Array, offset: number, withRegions: boolean): MethodBody {
  if (offset + fatHeaderSize > bytes.length) throw malformed('truncated', offset);
  const flags = u16(bytes, offset);
  const headerSize = (flags >> 12) * 4;
  if (headerSize < fatHeaderSize) throw malformed('bad-value', offset);
  const declared = u32(bytes, offset + 4);
  within('methodBodyBytes', declared);
  const codeOffset = offset + headerSize;
  const codeSize = Math.max(0, Math.min(declared, bytes.length - codeOffset));
  const problems: BodyProblem[] = [];
  if (codeSize < declared) problems.push(cutOff(codeOffset, declared, codeSize));
  const more = withRegions && (flags & moreSections) !== 0 && codeSize === declared;
  return {
    offset,
    headerSize,
    codeOffset,
    codeSize,
    maxStack: u16(bytes, offset + 2),
    initLocals: (flags & initLocals) !== 0,
    localVarSigToken: u32(bytes, offset + 8),
    regions: more ? readSections(bytes, codeOffset, codeSize, problems) : nothing,
    problems,
  };
}

function cutOff(offset: number, declared: number, codeSize: number): BodyProblem {
  return {
    code: 'truncated-code',
    offset,
    message: `the header says ${declared} bytes of code, ${codeSize} are there`,
    unread: declared - codeSize,
  };
}

function malformed(code: 'truncated' | 'bad-value', offset: number): MalformedInput {
  const why = code === 'truncated' ? 'is cut off' : 'has no known format';
  return new MalformedInput(code, `method body header ${why}`, { offset });
}

function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
}

function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}
