import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entryPoint, graphOf, membersOf } from '../../kit/call-graph.js';

/**
 * Programs that were compiled and run by `node bench/reach.mjs --write`. Their traces hold every
 * method of theirs that ran.
 */
const folder = join(import.meta.dirname, '../../fixtures/call-graph');
const programs = readdirSync(folder).toSorted();

function load(name: string) {
  const home = join(folder, name);
  const inside = readdirSync(home).toSorted();
  const read = (file: string): Uint8Array => readFileSync(join(home, file));
  const assemblies = inside.filter((file) => file.endsWith('.dll'));
  const files = Object.fromEntries(assemblies.map((file) => [file, read(file)]));
  const [source = '', ...ran] = readFileSync(join(home, 'trace.txt'), 'utf8').trim().split('\n');
  const graph = graphOf(files);
  const reached = graph.reach([entryPoint(graph, 'Program.dll', read('Program.dll'))]);
  const texts = inside.filter((file) => file.endsWith('.cs'));
  return { graph, reached, ran, source, texts: texts.map((file) => [file, read(file)] as const) };
}

it('there are ten programs', () => expect(programs.length).toBe(10));

describe.each(programs)('%s', (name) => {
  const { graph, reached, ran, source, texts } = load(name);

  it('was compiled from the text beside it', () => {
    const digest = createHash('sha256');
    for (const [file, text] of texts) digest.update(`${file}\0`).update(text).update('\0');
    expect(source).toBe(`source ${digest.digest('hex')}`);
  });

  it('has every method reached that ran', () => {
    const nodes = ran.map((line) => {
      const [assembly, token] = line.split(' ');
      return graph.node(`${assembly}.dll`, Number.parseInt(token ?? '', 16)) ?? -1;
    });
    expect(nodes.length).toBeGreaterThan(30);
    expect(nodes.filter((node) => !reached.has(node)).map((node) => graph.member(node))).toEqual(
      [],
    );
  });

  it('leads to every method step by step', () => {
    for (const node of reached.nodes) {
      const steps = reached.steps(node);
      expect(steps.at(-1)?.member).toBe(graph.member(node));
      for (let i = 1; i < steps.length; i++) {
        expect(steps[i]?.location.member).toBe(steps[i - 1]?.member);
      }
    }
  });
});

it('leaves alone what no object made on the way can have', () => {
  const { graph, reached } = load('dispatch');
  const members = membersOf(graph, reached);
  expect(members).not.toContain('Dispatch.Unused::Area');
  expect(members).not.toContain('Dispatch.Unused::NeverCalled');
  expect(members).not.toContain('Dispatch.Circle::Print2');
});
