import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Places.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Places.dll': bytes }), 'flow');
});

/** Whose the places are that a member of the program sends to, each once. */
function placesOf(member: string): string[] {
  const those = flows.filter(({ sourceMember }) => sourceMember === `Places::${member}`);
  return [...new Set(those.map(({ endpoint }) => `${endpoint?.owner} ${endpoint?.host}`))];
}

describe('places that are put together', () => {
  it.each(
    `Bytes BytesToText Number Builder BuilderSix BuilderText BuilderSet BuilderInterpolated TryAddress TryUri
    TryUriBase Joined JoinedTexts JoinedList Concat FormatBytes Created Mapped Escaped Rooted OptionsOfUri Left
    Parts OwnOut OfRecord OfMap OfMapItem Client EndPoint EndPointParsed EndPointTry InTask`.split(
      /\s+/,
    ),
  )('%s: an address', (member) => {
    expect(placesOf(member)).toEqual(['address 192.0.2.10']);
  });

  it.each([
    ['JoinedField', 'fixed files.collect.example.com'],
    ['AppendJoin', 'fixed files.collect.example.com'],
    ['Aggregated', 'fixed files.collect.example.com'],
    ['JoinedSkip', 'fixed collect.example.com'],
    ['Resolved', 'fixed collect.example.com'],
    ['ResolvedFirst', 'fixed collect.example.com'],
    ['KeepsJoined', 'caller '],
    ['KeepsBytes', 'caller '],
    ['KeepsParsed', 'caller '],
    ['KeepsResolved', 'caller '],
    ['KeepsLoop', 'local 127.0.0.1'],
    ['KeepsSix', 'local ::1'],
  ])('%s: %s', (member, place) => {
    expect(placesOf(member)).toEqual([place]);
  });
});

it('was compiled from the source beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Places.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'places.sha256'), 'utf8').trim()).toBe(digest);
});
