import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Tuples.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Tuples.dll': bytes }), 'flow');
});

const hosts = (): string[] =>
  [...new Set(flows.map(({ endpoint }) => `${endpoint?.owner} ${endpoint?.host}`.trim()))].sort();

describe('a host that stands in a tuple, a pair or what is taken apart', () => {
  it('is the one at its place, whichever of them are sent to', () => {
    const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
    const meant = numbers.map((number) => `fixed ${number}.example.org`);
    expect(hosts()).toEqual([...meant, 'caller', 'unknown'].sort());
  });

  it('is no host that the code hides', () => {
    expect(flows.filter(({ endpoint }) => endpoint?.found === 'decoded')).toEqual([]);
  });
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Tuples.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'tuples.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
