import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Objects.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Objects.dll': bytes }), 'flow');
});

/** Whose the places are to which what a member is handed goes, each once. */
function placesOf(member: string): string[] {
  const those = flows.filter(({ source }) => source.location.member === `Objects::${member}`);
  return [...new Set(those.map(({ endpoint }) => `${endpoint?.owner} ${endpoint?.host}`))];
}
describe('objects that are made for an address', () => {
  it.each(
    `Constructed Chained Inherited Factory InField Later Awaited Lambda Threaded Address Initialised Connected Helped
    Optioned Nested Recorded`.split(/\s+/),
  )('%s: the address that is written there', (member) => {
    expect(placesOf(member)).toEqual([`fixed ${member.toLowerCase()}.example.com`]);
  });

  it('is nobody’s where the object or its address is given', () => {
    const hosts = flows.map(({ endpoint }) => endpoint?.host ?? '');
    expect(hosts.filter((host) => /^(?:keeps|open|api)/.test(host))).toEqual([]);
    const given = flows.filter(({ source }) => /::Keeps/.test(source.location.member ?? ''));
    expect(given.length).toBeGreaterThan(0);
    expect([...new Set(given.map(({ endpoint }) => endpoint?.owner))]).toEqual(['caller']);
  });
});

describe('what is begun aside', () => {
  const isAside = (member: string): boolean[] =>
    flows
      .filter(({ source }) => source.location.member === `Objects::${member}`)
      .map(({ aside }) => aside === true);

  it.each(['Constructed', 'Lambda', 'Threaded', 'Later'])('%s: nobody waits', (member) => {
    expect(isAside(member)).toEqual([true]);
  });

  it('is not where the task is awaited', () => {
    expect(isAside('Awaited')).toEqual([false]);
  });
});

it('was compiled from the source beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Objects.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'objects.sha256'), 'utf8').trim()).toBe(digest);
});
