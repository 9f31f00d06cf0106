import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import { Gates } from '../../../src/behaviour/control/index.js';
import {
  evaluatedConstants,
  FlowBudget,
  Program,
  ValueGraph,
} from '../../../src/behaviour/data-flow/index.js';
import { isInputError } from '../../../src/core/errors.js';
import { methodBody } from '../../../src/formats/cil/methods.js';
import { readModule } from '../../../src/formats/cil/module.js';

const path = 'a.dll';
const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/control/Gates.published.dll'));
const inputs = Number(process.env.FUZZ_INPUTS ?? 30);

/** Mulberry32: the same numbers for the same seed everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Branches that lead anywhere, loops without an end, code that is no code. */
function mutated(next: () => number): Uint8Array {
  const module = readModule(bytes);
  const copy = Uint8Array.from(bytes);
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const body = methodBody(module, row);
    if (body === undefined || next() < 0.5) continue;
    for (let count = 0; count < 3; count++) {
      const at = body.codeOffset + Math.floor(next() * body.codeSize);
      copy[at] = next() < 0.5 ? 0x2b + Math.floor(next() * 13) : Math.floor(next() * 256);
    }
  }
  return copy;
}

it(`asks ${inputs} changed programs what decides, and always gets an answer`, () => {
  const next = random(Number(process.env.FUZZ_SEED ?? 5));
  let asked = 0;
  for (let input = 0; input < inputs; input++) {
    const module = readModule(mutated(next));
    const calls = buildCallGraph([readModuleCode(module, path)]);
    const program = new Program(calls, [{ path, module }], new FlowBudget());
    const graph = new ValueGraph(program);
    const gates = new Gates(graph, new Set(calls.callerRoots()), evaluatedConstants(program));
    for (let node = 0; node < calls.methods; node++) {
      try {
        for (const site of graph.method(node).sites) asked += gates.at(site).length >= 0 ? 1 : 0;
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  }
  expect(asked).toBeGreaterThan(inputs);
});
