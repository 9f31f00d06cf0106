import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactSet } from '../../../src/facts/fact-set.js';
import { inspectPackage } from '../../../src/inspect/index.js';
import { fixture } from '../../kit/fixtures.js';
import { grammars } from '../../kit/inspected.js';
import { buildPackage } from '../../kit/package-builder.js';

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

const hosts: readonly (readonly [member: string, host: string])[] = [
  ['XorChars', 'xor.example.test'],
  ['XorBytes', 'xor-bytes.example.test'],
  ['Base64', 'base64.example.test'],
  ['Hex', 'hex.example.test'],
  ['Reversed', 'reversed.example.test'],
  ['ReversedQuery', 'query.example.test'],
  ['Split', 'split.example.test'],
  ['Substitution', 'substitution.example.test'],
  ['Nested', 'nested.example.test'],
  ['Switched', 'switched.example.test'],
  ['Stateful', 'stateful.example.test'],
  ['Instance', 'instance.example.test'],
  ['Generic', 'generic.example.test'],
  ['Interpolated', 'interpolated7.example.test'],
  ['Resource', 'resource.example.test'],
  ['Inflated', 'inflated.example.test'],
  ['Decrypted', 'decrypted.example.test'],
  ['Parted', 'parted.example.test'],
  ['Joining', 'joining.example.test'],
  ['Local', 'local.example.test'],
  ['Awaited', 'awaited.example.test'],
  ['Soon', 'soon.example.test'],
];

describe('constants that code computes', () => {
  let facts: FactSet;
  beforeAll(async () => {
    const bytes = buildPackage({
      files: { 'lib/net10.0/Decoders.dll': fixture('folding/Decoders.dll') },
    });
    ({ facts } = await inspectPackage(bytes, { tool, grammars, rules: [] }));
  });

  it('reads what was compiled from the text beside it', () => {
    const digest = JSON.parse(Buffer.from(fixture('folding/Decoders.dll.json')).toString()) as {
      readonly source: string;
    };
    const source = createHash('sha256').update(fixture('folding/Decoders.cs'));
    expect(digest.source).toBe(source.update(fixture('folding/key.bin')).digest('hex'));
  });

  it.each(hosts)('%s is a host', (member, host) => {
    const found = facts.of('endpoint').filter((each) => each.host === host);
    expect(
      found.map((each) => [each.sourceMember, each.excerpt?.startsWith('computed: ')]),
    ).toEqual([[`Decoders::${member}`, true]]);
    expect(found[0]?.location.ilOffset).toBeGreaterThan(0);
  });

  it('finds an address that is a calculated number', () => {
    expect(facts.of('endpoint')).toContainEqual(
      expect.objectContaining({ host: '203.0.113.9', sourceMember: 'Decoders::Integer' }),
    );
  });

  it('finds what a static constructor puts into a table', () => {
    const members = facts
      .of('endpoint')
      .filter(({ host }) => /^(?:table|second)\./.test(host))
      .map(({ sourceMember }) => sourceMember);
    expect(members).toEqual(['Strings::.cctor', 'Strings::.cctor']);
  });

  it('finds a file whose path is put together', () => {
    expect(facts.of('path')).toContainEqual(
      expect.objectContaining({
        text: '/var/run/secrets/kubernetes.io/serviceaccount/token',
        sourceMember: 'Decoders::Placed',
      }),
    );
  });

  it('finds the name of a variable', () => {
    expect(facts.of('environment-variable')).toContainEqual(
      expect.objectContaining({
        name: 'AWS_SECRET_ACCESS_KEY',
        sourceMember: 'Decoders::Variable',
      }),
    );
  });

  it('finds a member that reflection is asked for, where it is invoked', () => {
    const calls = facts
      .of('api-call')
      .filter(({ sourceMember }) => sourceMember === 'Decoders::Reflected');
    expect(calls).toContainEqual(
      expect.objectContaining({
        api: 'System.Diagnostics.Process::Start',
        capability: 'process',
        excerpt: 'by name: System.Diagnostics.Process::Start',
      }),
    );
  });

  it.each(['Given', 'GivenLater', 'Endless', 'Bomb', 'BigArray', 'Deep', 'Throwing'])(
    '%s is none',
    (member) => {
      const found = facts.of('endpoint').filter(({ excerpt }) => excerpt?.startsWith('computed: '));
      expect(found.filter(({ sourceMember }) => sourceMember === `Decoders::${member}`)).toEqual(
        [],
      );
    },
  );

  it('says that a limit was reached, and holds nothing for it', () => {
    expect(facts.of('obstacle').map(({ obstacle, code }) => [obstacle, code])).toEqual([
      ['opaque', expect.stringMatching(/^folding/)],
    ]);
  });
});
