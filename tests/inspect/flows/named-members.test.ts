import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { isRunFlow, judgeRun } from '../../../src/facts/run-chain.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Named.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Named.dll': bytes }), 'flow');
});

/** What is told to be called by a member of the program, each once. */
function told(member: string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === `Remote::${member}`);
  return [
    ...new Set(
      those
        .filter(isRunFlow)
        .map((flow) => `${flow.sink.part} ${flow.endpoint?.owner} ${judgeRun(flow)}`),
    ),
  ];
}

describe('what an answer names, type and member', () => {
  it.each('Method Member Property Invoked OfAssembly Call'.split(' '))('%s', (member) => {
    expect(told(member)).toEqual(['names fixed malicious']);
  });

  it.each('KeepsPlugIn KeepsHandler KeepsData KeepsQuestion'.split(' '))('%s', (member) => {
    expect(told(member)).toEqual([]);
  });

  it('is the own doing of who gives the server', () => {
    expect(told('KeepsCaller')).toEqual(['names caller undefined']);
  });
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Named.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'named.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
