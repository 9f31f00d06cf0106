import { Buffer } from 'node:buffer';
import type { Random } from './random.js';

export interface MutationContext {
  readonly random: Random;
  /** Other seeds of the target, to splice with. */
  readonly others: readonly Uint8Array[];
  readonly dictionary: readonly string[];
}

type Mutation = (input: Buffer, context: MutationContext) => Buffer;

/** Far above the seeds: doubling blocks must not eat the memory that is being watched. */
const largestInput = 1024 * 1024;
const interestingBytes = [0x00, 0x01, 0x02, 0x03, 0x7f, 0x80, 0xc0, 0xdf, 0xfe, 0xff];
const boundaries = [
  0, 1, 2, 3, 4, 7, 8, 0x0f, 0x10, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x10000,
  0xff_ffff, 0x100_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff,
];

/** An input derived from `seed` by one to eight mutations. Never changes its arguments. */
export function mutate(seed: Uint8Array, context: MutationContext): Uint8Array {
  let input: Buffer = Buffer.from(seed);
  const rounds = 1 + context.random.below(context.random.pick([1, 2, 4, 8]));
  for (let round = 0; round < rounds; round++) {
    input = context.random.pick(mutations)(input, context).subarray(0, largestInput);
  }
  return new Uint8Array(input);
}

function flipBit(input: Buffer, { random }: MutationContext): Buffer {
  if (input.length === 0) return input;
  const at = random.below(input.length);
  input[at] = (input[at] as number) ^ (1 << random.below(8));
  return input;
}

function setByte(input: Buffer, { random }: MutationContext): Buffer {
  if (input.length === 0) return input;
  input[random.below(input.length)] = random.pick([...interestingBytes, random.below(256)]);
  return input;
}

/** Overwrites a field of 2, 4 or 8 bytes, in either byte order, mostly where fields are aligned. */
function setField(input: Buffer, { random }: MutationContext): Buffer {
  const size = random.pick([2, 4, 4, 8]);
  if (input.length < size) return input;
  let at = random.below(input.length - size + 1);
  if (random.below(4) > 0) at -= at % Math.min(size, 4);
  const little = random.below(4) > 0;
  const value = fieldValue(input, at, random);
  const field = Buffer.alloc(8);
  if (little) field.writeUInt32LE(value, 0);
  else field.writeUInt32BE(value, size === 2 ? 0 : size - 4);
  const from = !little && size === 2 ? 2 : 0;
  field.copy(input, at, from, from + size);
  return input;
}

/** Boundaries, the input's own sizes and offsets, or what stood there, a little off. */
function fieldValue(input: Buffer, at: number, random: Random): number {
  switch (random.below(4)) {
    case 0:
      return Math.max(0, input.length + random.below(3) - 1);
    case 1:
      return random.below(input.length + 1);
    case 2: {
      const old = at + 4 <= input.length ? input.readUInt32LE(at) : 0;
      return (old + random.below(65) - 32) >>> 0;
    }
    default:
      return random.pick(boundaries);
  }
}

/** One field's value put into another: pointers that cross or loop. */
function copyField(input: Buffer, { random }: MutationContext): Buffer {
  const size = random.pick([2, 4, 8]);
  if (input.length < size) return input;
  const from = random.below(input.length - size + 1);
  const to = random.below(input.length - size + 1);
  input.copy(input, to, from, from + size);
  return input;
}

function deleteBlock(input: Buffer, { random }: MutationContext): Buffer {
  const [start, end] = block(input, random);
  return Buffer.concat([input.subarray(0, start), input.subarray(end)]);
}

function duplicateBlock(input: Buffer, { random }: MutationContext): Buffer {
  const [start, end] = block(input, random);
  const copies = 1 + random.below(random.pick([1, 1, 1, 64]));
  const repeated = Array.from({ length: copies }, () => input.subarray(start, end));
  return Buffer.concat([input.subarray(0, end), ...repeated, input.subarray(end)]);
}

function overwriteBlock(input: Buffer, { random }: MutationContext): Buffer {
  const [start, end] = block(input, random);
  input.fill(random.pick(interestingBytes), start, end);
  return input;
}

/** The head of this input and the tail of another. */
function splice(input: Buffer, { random, others }: MutationContext): Buffer {
  const other = random.pick(others);
  const cut = random.below(input.length + 1);
  return Buffer.concat([input.subarray(0, cut), other.subarray(random.below(other.length + 1))]);
}

function truncate(input: Buffer, { random }: MutationContext): Buffer {
  return input.subarray(0, random.below(input.length + 1));
}

function insertWord(input: Buffer, context: MutationContext): Buffer {
  if (context.dictionary.length === 0) return setField(input, context);
  const at = context.random.below(input.length + 1);
  const word = Buffer.from(context.random.pick(context.dictionary), 'utf8');
  return Buffer.concat([input.subarray(0, at), word, input.subarray(at)]);
}

/**
 * What every object of JavaScript answers to: a table that a reader keeps in a plain object gives a
 * function or another prototype for these, where it should know nothing.
 */
export const inheritedNames = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__proto__',
] as const;

/** A word is called what every object answers to, and no longer what it was. */
function renameWord(input: Buffer, { random }: MutationContext): Buffer {
  const isLetter = (at: number): boolean => /[a-z]/i.test(String.fromCharCode(input[at] ?? 0));
  let start = random.below(input.length + 1);
  while (start < input.length && !isLetter(start)) start++;
  while (start > 0 && isLetter(start - 1)) start--;
  let end = start;
  while (end < input.length && isLetter(end)) end++;
  const word = Buffer.from(random.pick(inheritedNames));
  return Buffer.concat([input.subarray(0, start), word, input.subarray(end)]);
}

function block(input: Buffer, random: Random): [start: number, end: number] {
  const start = random.below(input.length + 1);
  const longest = random.pick([4, 16, 64, 1024]);
  return [start, Math.min(input.length, start + 1 + random.below(longest))];
}

const mutations: readonly Mutation[] = [
  flipBit,
  flipBit,
  setByte,
  setByte,
  setField,
  setField,
  setField,
  copyField,
  deleteBlock,
  duplicateBlock,
  overwriteBlock,
  splice,
  truncate,
  insertWord,
  insertWord,
  renameWord,
];
