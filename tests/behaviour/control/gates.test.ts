import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCallGraph, readModuleCode } from '../../../src/behaviour/call-graph/index.js';
import { Gates, type Gate } from '../../../src/behaviour/control/index.js';
import {
  evaluatedConstants,
  FlowBudget,
  Program,
  ValueGraph,
} from '../../../src/behaviour/data-flow/index.js';
import { readModule } from '../../../src/formats/cil/module.js';

const folder = join(import.meta.dirname, '../../fixtures/control');
const path = 'lib/net10.0/Gates.dll';

/** By member, the gates of each call of `GC.KeepAlive` in it. */
function members(file: string): { name: string; gates: () => Gate[] }[] {
  const module = readModule(readFileSync(join(folder, file)));
  const calls = buildCallGraph([readModuleCode(module, path)]);
  const program = new Program(calls, [{ path, module }], new FlowBudget());
  const graph = new ValueGraph(program);
  const all = new Gates(graph, new Set(calls.callerRoots()), evaluatedConstants(program));
  return Array.from({ length: calls.methods }, (_, node) => node).flatMap((node) => {
    const name = calls.sourceMember(node).replace('::', '.');
    const site = /\.(?:Gated|Free)/.test(name)
      ? graph.method(node).sites.find(({ callee }) => callee.name === 'KeepAlive')
      : undefined;
    return site === undefined ? [] : [{ name, gates: () => all.at(site) }];
  });
}

const isFixed = ({ asked }: Gate): boolean => asked === 'date' || asked === 'random';

describe.each(['published', 'developing'])('what decides in C#, compiled as %s', (how) => {
  const all = members(`Gates.${how}.dll`);

  it('is asked of every member', () => {
    expect(all.filter(({ name }) => name.includes('.Gated')).length).toBe(52);
    expect(all.filter(({ name }) => name.includes('.Free')).length).toBe(18);
  });

  it.each(all.filter(({ name }) => name.includes('.Gated')))('$name', ({ gates }) => {
    const fixed = gates().filter(isFixed);
    expect(fixed.length).toBeGreaterThan(0);
    for (const { asked, constant } of fixed) {
      if (asked === 'date') expect(constant).toMatch(/^203[01](?:-05-0[345])?$/);
      else expect(Number(constant)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(all.filter(({ name }) => name.includes('.Free')))('$name', ({ gates }) => {
    expect(
      gates()
        .filter(isFixed)
        .map(({ asked, constant }) => `${asked} ${constant}`),
    ).toEqual([]);
  });

  it.each([
    ['FreeAnswerHere', ['remote']],
    ['FreeAnswerAbove', []],
    ['FreeCounted', []],
  ])('Client.%s asks %j', (name, asks) => {
    const asked = all.find((each) => each.name === `Client.${name}`)?.gates();
    expect([...new Set(asked?.map((gate) => gate.asked))]).toEqual(asks);
  });
});

it('was compiled from the text that is beside it', () => {
  const text = readFileSync(join(folder, 'Gates.cs'), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  expect(readFileSync(join(folder, 'source.sha256'), 'utf8').trim()).toBe(digest);
});
