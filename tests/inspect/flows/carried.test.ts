import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import type { Inspection } from '../../../src/inspect/index.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let inspection: Inspection;
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Carried.dll'));
  inspection = await inspectedFiles({ 'lib/net10.0/Carried.dll': bytes });
  flows = factsOf(inspection, 'flow');
});

/** Whose the places are to which what a member is handed goes, each once. */
function placesOf(member: string): string[] {
  const those = flows.filter(({ source }) => source.location.member === member);
  return [...new Set(those.map(({ endpoint }) => `${endpoint?.owner} ${endpoint?.host}`))];
}

describe('a host that is decoded of what a carrier gives', () => {
  it.each([
    ['InQueue', 'queued'],
    ['OffQueue', 'dequeued'],
    ['OnStack', 'stacked'],
    ['InEvent', 'raised'],
    ['InTask', 'awaited'],
  ])('%s', (member, host) => {
    expect(placesOf(`Decoded::${member}`)).toEqual([`fixed ${host}.example.com`]);
  });

  it('is not the one that the package decodes elsewhere', () => {
    const hosts = flows
      .filter(({ source }) => source.location.member === 'Decoded::KeepsInQueue')
      .map(({ endpoint }) => endpoint?.host);
    expect(hosts.filter((host) => host !== '')).toEqual([]);
  });
});

describe('a client that comes through what carries others, too', () => {
  it('sends to the address that it is told', () => {
    expect(placesOf('Gateway::Report')).toEqual(['fixed report.example.com']);
  });

  it('and another one to that of its caller', () => {
    expect(placesOf('Card::set_Cvv')).toEqual(['caller ']);
  });
});

describe('a sign of life', () => {
  it('is told where the call that sends it is made by name', () => {
    const told = flows.filter(({ source }) => source.text === 'a sign of life');
    expect(
      told.map(({ sourceMember, begunBy, endpoint }) => [sourceMember, begunBy, endpoint?.found]),
    ).toEqual([['ByName::Post', 'setter', 'decoded']]);
  });
});

describe('what runs what somebody signed', () => {
  it('is told where the program is started in a task, by a helper', () => {
    const damage = factsOf(inspection, 'damage').map((fact) => [fact.damage, fact.sourceMember]);
    expect(damage).toEqual([['obeys', 'ByName::Start']]);
    const conditions = factsOf(inspection, 'condition');
    expect(conditions.map(({ asks, sourceMember }) => [asks, sourceMember])).toEqual([
      ['signature', 'Lines::Expand'],
    ]);
  });
});

describe('what makes others need it, and starts a program through an expression tree', () => {
  const spreadBy = async (name: string): Promise<string[]> => {
    const bytes = readFileSync(join(folder, `${name}.dll`));
    const found = await inspectedFiles({ [`lib/net10.0/${name}.dll`]: bytes });
    return factsOf(found, 'spread').map(({ does, sourceMember }) => `${sourceMember} ${does}`);
  };

  it('is told where that publishes', async () => {
    expect(await spreadBy('Spreading')).toEqual([
      'Lineage::Keep names-itself',
      'ByTree::Start publishes',
    ]);
  });

  it('is not where it does something else', async () => {
    expect(await spreadBy('Verifying')).toEqual([]);
  });
});

it.each(['Carried', 'Spreading', 'Verifying'])('%s was compiled from its source', (name) => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, `${name}.cs`), 'utf8'))
    .digest('hex');
  const kept = readFileSync(join(folder, `${name.toLowerCase()}.sha256`), 'utf8').trim();
  expect(kept).toBe(digest);
});
