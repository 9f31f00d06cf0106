import {
  originsOf,
  overEdge,
  targetsOf,
  type FlowPath,
  type Program,
  type Site,
  type Stop,
  type Value,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import type { FlowStep } from '../../../facts/flow.js';
import { at } from '../steps.js';
import { memberOf } from './members.js';

/** ECMA-335 III.3: and, or, xor, shl, shr, shr.un. */
const bitwise: ReadonlySet<number> = new Set([0x5f, 0x60, 0x61, 0x62, 0x63, 0x64]);
const xor = 0x61;
/** add, sub. */
const additive: ReadonlySet<number> = new Set([0x58, 0x59]);
/** ldelem.i1, ldelem.u1, ldind.i1, ldind.u1: one byte of many. */
const byteLoads: ReadonlySet<number> = new Set([0x90, 0x91, 0x46, 0x47]);

/** Helpers into which a way could have gone. */
const deepest = 3;

/** What happens to data on the way to where it runs, in order. */
export function decodingOf(graph: ValueGraph, path: FlowPath): FlowStep[] {
  const steps: FlowStep[] = [];
  const add = (step: FlowStep | undefined): void => {
    if (step !== undefined && step.text !== steps.at(-1)?.text) steps.push(step);
  };
  for (const state of path.states) {
    add(named(graph, state));
    add(worked(graph, state));
  }
  return steps;
}

/** What a member of the framework does. */
function named(graph: ValueGraph, { hop }: Stop): FlowStep | undefined {
  if (hop.kind !== 'through') return undefined;
  const text = transformText(hop.site, hop.text);
  return text === '' ? undefined : { location: at(graph.program, hop.site), text };
}

const moves = new Set(['written to a file', 'copied to another file', 'loaded', 'fetched']);

function transformText(site: Site, text: string): string {
  if (moves.has(text)) return '';
  if (text === 'encrypted') return 'decrypted';
  if (text === 'compressed') return 'decompressed';
  if (memberOf(site).endsWith('::Reverse')) return 'reversed';
  if (
    /^System\.Drawing\.Bitmap::(?:GetPixel|LockBits)$|^SkiaSharp\.SKBitmap::GetPixel/.test(
      memberOf(site),
    )
  )
    return 'read out of a picture';
  return text;
}

/** What the package's own code does, byte by byte: on the way, in place, or in what it calls. */
function worked(graph: ValueGraph, state: Stop): FlowStep | undefined {
  const { hop, value } = state;
  const to = overEdge(hop)?.to;
  if (to !== undefined && isMade(graph.program, to)) return step(graph, to);
  const inside = decodedInPlace(graph, value, 0, new Set());
  if (inside !== undefined) return step(graph, inside);
  if (hop.kind !== 'through') return undefined;
  const called = delegatesOf(graph, hop.site).find((node) => graph.method(node).hasBody);
  const made = called === undefined ? undefined : madeIn(graph, called);
  return made && step(graph, made);
}

function step({ program }: ValueGraph, value: Value): FlowStep {
  const location = { ...program.graph.location(value.method), ilOffset: value.ilOffset };
  return { location, text: 'decoded by code of its own' };
}

/** Bits of it mixed with something, one byte at a time. */
function isMade(program: Program, value: Value): boolean {
  if (value.kind !== 'derived') return false;
  const opcode = opcodeOf(program, value);
  if (opcode === xor) return true;
  const isByte = value.into.some(({ from }) => isElement(program, from));
  return isByte && (bitwise.has(opcode) || additive.has(opcode));
}

function isElement(program: Program, value: Value): boolean {
  return value.kind === 'derived' && byteLoads.has(opcodeOf(program, value));
}

/** `data[i] ^= key`: the value is written back into what it was made of. */
function decodedInPlace(
  graph: ValueGraph,
  value: Value,
  depth: number,
  seen: Set<Value>,
): Value | undefined {
  if (seen.has(value) || depth > deepest) return undefined;
  seen.add(value);
  for (const { from, kind } of value.into) {
    if (kind === 'written' && isMade(graph.program, from) && isOf(from, value)) return from;
  }
  for (const { site, index } of value.uses) {
    for (const target of targetsOf(graph, site)) {
      const parameter = graph.method(target).parameters[index];
      const made = parameter && decodedInPlace(graph, parameter, depth + 1, seen);
      if (made !== undefined) return made;
    }
  }
  return undefined;
}

function isOf(made: Value, value: Value): boolean {
  return made.into.some(
    ({ from }) => from === value || from.into.some((before) => before.from === value),
  );
}

/** `bytes.Select(b => (byte)(b ^ key))`. */
function delegatesOf(graph: ValueGraph, { args }: Site): number[] {
  return args.flatMap((arg) =>
    arg.kind === 'constant' || arg.kind === 'derived'
      ? []
      : originsOf(graph, arg).flatMap(({ kind, target }) =>
          kind === 'delegate' && target >= 0 ? [target] : [],
        ),
  );
}

function madeIn(graph: ValueGraph, node: number): Value | undefined {
  const { parameters } = graph.method(node);
  return parameters.flatMap(({ out }) => out).find(({ to }) => isMade(graph.program, to))?.to;
}

function opcodeOf(program: Program, { method, ilOffset }: Value): number {
  const read = method < 0 ? undefined : program.body(method);
  if (read === undefined) return -1;
  return read.module.bytes[read.body.codeOffset + ilOffset] ?? -1;
}
