import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import {
  Destinations,
  evaluatedConstants,
  FlowBudget,
  Mode,
  pathTo,
  Program,
  revealHiddenCalls,
  Search,
  Texts,
  ValueGraph,
} from '../../../src/behaviour/data-flow/index.js';
import { isInputError } from '../../../src/core/errors.js';
import { opcodeNamed } from '../../../src/formats/cil/body/opcodes.js';
import { methodBody } from '../../../src/formats/cil/methods.js';
import { readModule, type Module } from '../../../src/formats/cil/module.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import { tableId } from '../../../src/formats/cil/tables/schema.js';

const path = 'a.dll';
const fixtures = join(import.meta.dirname, '../../fixtures');
const programs = ['data-flow/Constructs.published.dll', 'hidden-calls/Hidden.published.dll'];
const inputs = Number(process.env.FUZZ_INPUTS ?? 20);

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

/** Instructions without an operand stay as long: what comes out is decoded to its end. */
const plain =
  'add sub xor dup pop ldarg.0 ldarg.1 ldloc.0 stloc.0 stloc.1 ldnull ldc.i4.1 ret throw ldelem.u1 stelem.i1 ldind.ref stind.ref ldlen endfinally'
    .split(' ')
    .map((name) => opcodeNamed(name) as number);

function mutate(bytes: Uint8Array, module: Module, next: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const body = next() < 0.4 ? methodBody(module, row) : undefined;
    if (body === undefined) continue;
    for (let change = 0; change < 3; change++) {
      const at = body.codeOffset + Math.floor(next() * body.codeSize);
      const value =
        next() < 0.7 ? (plain[Math.floor(next() * plain.length)] as number) : next() * 256;
      copy[at] = value;
    }
  }
  return copy;
}

/** Follows everything from everywhere, and asks where every call leads. */
function followAll(input: Uint8Array): void {
  const module = readModule(input);
  const graph = buildCallGraph([readModuleCode(module, path)]);
  const values = new ValueGraph(new Program(graph, [{ path, module }], new FlowBudget()));
  const texts = new Texts(values, evaluatedConstants(values.program));
  const destinations = new Destinations(values, texts);
  revealHiddenCalls(values, texts);
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const node = graph.node(path, makeToken(tableId.MethodDef, row)) as number;
    const search = new Search(values, {
      reaches(state, site) {
        if (site.callee.name.startsWith('Post')) destinations.of(site, pathTo(state).calls);
        return false;
      },
    });
    const { parameters, literals } = values.method(node);
    for (const value of parameters) search.begin(value, Mode.value);
    for (const value of literals) search.begin(value, Mode.name);
    search.run();
  }
}

it.each(programs)('neither fails nor hangs on damaged and random code of %s', (file) => {
  const bytes = readFileSync(join(fixtures, file));
  const module = readModule(Uint8Array.from(bytes));
  const next = random(Number(process.env.FUZZ_SEED ?? 1));
  let followed = 0;
  for (let input = 0; input < inputs; input++) {
    try {
      followAll(mutate(bytes, module, next));
      followed++;
    } catch (error) {
      if (!isInputError(error)) throw error;
    }
  }
  expect(followed).toBeGreaterThan(inputs / 2);
});
