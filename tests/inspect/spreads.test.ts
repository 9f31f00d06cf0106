import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SpreadFact } from '../../src/facts/harm.js';
import { factsOf, inspectedFiles } from './rich-package.js';

const folder = join(import.meta.dirname, '../fixtures/data-flow');
let facts: readonly SpreadFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Spreads.dll'));
  facts = factsOf(await inspectedFiles({ 'lib/net10.0/Spreads.dll': bytes }), 'spread');
});

const seen = (member: string): string[] => [
  ...new Set(facts.filter(({ sourceMember }) => sourceMember === member).map(({ does }) => does)),
];

describe('packages that others are made to need', () => {
  it.each(
    `Attribute AttributeSet Namespaced Document Writer Replaced Interpolated Joined Json Project Package`.split(
      ' ',
    ),
  )('%s writes the own name into a manifest', (member) => {
    expect(seen(`Names::${member}`)).toEqual(['names-itself']);
  });

  it.each('Direct Information Listed Npm Yarn Twine Git Protocol Repository Http'.split(' '))(
    '%s publishes',
    (member) => {
      expect(seen(`Publishes::${member}`)).toEqual(['publishes']);
    },
  );

  it('keeps still about other names and other commands', () => {
    const members = facts.map(({ sourceMember }) => sourceMember);
    expect(members.filter((member) => member.includes('::Keeps'))).toEqual([]);
  });
});

it('was compiled from the sources beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Publishers.cs'), 'utf8'))
    .update(readFileSync(join(folder, 'Spreads.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'spreads.sha256'), 'utf8').trim()).toBe(digest);
});
