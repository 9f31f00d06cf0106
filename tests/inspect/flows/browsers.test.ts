import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Browsers.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Browsers.dll': bytes }), 'flow');
});

/** What is told to be sent by a member of the program, each once. */
function told(member: string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === `Browsers::${member}`);
  return [...new Set(those.map(({ source: { kind, area } }) => `${kind} ${area}`.trim()))];
}

describe('what a browser is asked for by name', () => {
  it.each('Stored All Computed Waited Items Straight'.split(' '))('%s', (member) => {
    expect(told(member)).toEqual(['credential-file browser']);
  });

  it.each('KeepsPage KeepsTitle KeepsGiven KeepsCount'.split(' '))('%s', (member) => {
    expect(told(member)).toEqual([]);
  });

  it('is not what is sent to the browser', () => {
    expect(flows.filter(({ endpoint }) => endpoint?.host !== '192.0.2.10')).toEqual([]);
  });
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Browsers.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'browsers.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
