import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.js';
import type { Rule } from '../../src/facts/finding.js';
import type { Why } from '../../src/facts/why.js';
import { inspectPackage, whyOf } from '../../src/inspect/index.js';
import { grammars } from '../kit/inspected.js';
import { buildPackage } from '../kit/package-builder.js';

const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

async function why(bytes: Uint8Array, rules?: readonly Rule[]): Promise<Why> {
  const options = { tool, grammars, ...(rules && { rules }) };
  const { report, facts } = await inspectPackage(bytes, options);
  return whyOf(report, facts, rules);
}

const ofCorpus = (name: string): Promise<Why> =>
  why(readFileSync(join(import.meta.dirname, '../../corpus/packages', `${name}.nupkg`)));

/** Says malicious where there are both files, and suspicious where there is one. */
const both: Rule = {
  id: 'both',
  title: 'Both files are there',
  level: 'malicious',
  severity: 'high',
  confidence: 'high',
  basis: 'bytes',
  facts: ['file'],
  why: '',
  lookAlikes: '',
  advice: '',
  attack: [],
  references: [],
  differences: [
    {
      words: 'the second were a picture',
      change: (fact) => (isFile(fact, 'b') ? { ...fact, fileKind: 'image' } : fact),
    },
    {
      words: 'the second were larger',
      change: (fact) => (isFile(fact, 'b') ? { ...fact, size: 99 } : fact),
    },
    { words: 'there were a third', change: (fact) => fact },
  ],
  check(facts) {
    const found = facts
      .of('file')
      .filter((fact) => fact.fileKind === 'text' && /^[ab]\.txt$/.test(fact.location.path));
    if (found.length === 0) return [];
    return [
      {
        level: found.length > 1 ? 'malicious' : 'suspicious',
        message: `there are ${found.length}`,
        evidence: found.map((fact) => ({ fact, shows: `is ${fact.location.path}` })),
        subject: 'files',
      },
    ];
  },
};

const isFile = (fact: Fact, name: string): fact is Extract<Fact, { kind: 'file' }> =>
  fact.kind === 'file' && fact.location.path === `${name}.txt`;

describe('what a finding rests on', () => {
  const files = { 'a.txt': 'one', 'b.txt': 'two' };

  it('is tried, one link and one difference at a time', async () => {
    const { findings, decidedBy, otherwise } = await why(buildPackage({ files }), [both]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.links).toEqual([
      { words: 'is a.txt', pieces: ['a.txt'], level: 'suspicious', verdict: 'suspicious' },
      { words: 'is b.txt', pieces: ['b.txt'], level: 'suspicious', verdict: 'suspicious' },
    ]);
    expect(findings[0]?.differences).toEqual([
      { words: 'the second were a picture', level: 'suspicious', verdict: 'suspicious' },
      { words: 'the second were larger', level: 'malicious', verdict: 'malicious' },
    ]);
    expect([decidedBy, otherwise]).toEqual([[findings[0]?.fingerprint], 'clear']);
  });

  it('does not lower the package where another finding is as bad', async () => {
    const again: Rule = { ...both, id: 'again', differences: [] };
    const { findings, decidedBy } = await why(buildPackage({ files }), [both, again]);
    expect(decidedBy).toHaveLength(2);
    // Both rules rest on the same files, so that one file less lowers both.
    expect(findings[0]?.links[0]).toMatchObject({ level: 'suspicious', verdict: 'suspicious' });
  });
});

describe('a flow', () => {
  it('would be nothing to whose endpoint it is', async () => {
    const { findings, otherwise } = await ofCorpus('inert.banking.sdk.2.0.4');
    const [stolen] = findings;
    expect(stolen?.rule).toBe('steals-secrets');
    expect(otherwise).toBe('suspicious');
    const yours = stolen?.differences.find(({ words }) =>
      words.startsWith('the endpoint were yours'),
    );
    expect(yours).toMatchObject({ level: 'none', verdict: 'suspicious' });
    expect(stolen?.differences.find(({ words }) => words.includes('openly'))).toMatchObject({
      level: 'malicious',
    });
  });

  it('that is let pass is told in a clear package', async () => {
    const { verdict, decidedBy, letPass } = await ofCorpus('inert.cloud.storage.4.0.3');
    expect([verdict, decidedBy]).toEqual(['clear', []]);
    expect(letPass.map(({ endpoint }) => endpoint?.owner)).toContain('metadata-service');
  });
});

describe('a gap', () => {
  it('says what reading it would need', async () => {
    const { verdict, gaps, otherwise } = await why(
      buildPackage({ files: { 'A.nuspec': '<package' } }),
    );
    expect([verdict, otherwise]).toEqual(['incomplete', 'clear']);
    expect(gaps).toMatchObject([
      { path: 'A.nuspec', needs: expect.stringContaining('undamaged file') },
    ]);
  });
});
