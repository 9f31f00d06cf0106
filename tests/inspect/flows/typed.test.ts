import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Typed.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Typed.dll': bytes }), 'flow');
});

it('comes out of what keeps it as what was put in, or as an object that keeps it', () => {
  const hosts = [...new Set(flows.map(({ endpoint }) => endpoint?.host))].sort();
  // Neither level.example.org nor levels.example.org: a password is no object of another class.
  expect(hosts).toEqual(['note.example.org', 'read.example.org', 'word.example.org']);
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Typed.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'typed.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
