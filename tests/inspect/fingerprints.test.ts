import { describe, expect, it } from 'vitest';
import type { ApiCallFact, EndpointFact, Fact } from '../../src/facts/fact.js';
import { FactSet } from '../../src/facts/fact-set.js';
import type { Alarm, Finding, Rule } from '../../src/facts/finding.js';
import { fingerprintOf } from '../../src/facts/fingerprint.js';
import { findingsOf } from '../../src/inspect/findings.js';

function call(path: string, member: string, more: Partial<ApiCallFact> = {}): ApiCallFact {
  return {
    kind: 'api-call',
    location: { path, member },
    capability: 'network',
    api: 'System.Net.Http.HttpClient::PostAsync',
    count: 1,
    ...more,
  };
}

const endpoint = (path: string, host: string): EndpointFact => ({
  kind: 'endpoint',
  location: { path },
  host,
  url: `https://${host}/`,
  form: 'url',
  role: 'service',
});

interface Said extends Partial<Alarm> {
  readonly facts: readonly Fact[];
}

/** Findings of a rule that raises these alarms. */
function found(alarms: readonly Said[], id = 'Some.Package', rule = 'some-rule'): Finding[] {
  const plain: Rule = {
    id: rule,
    title: 'Something is wrong',
    level: 'suspicious',
    severity: 'high',
    confidence: 'high',
    basis: 'bytes',
    facts: [],
    why: '',
    lookAlikes: '',
    advice: '',
    attack: [],
    references: [],
    check: () =>
      alarms.map(({ facts, ...more }) => ({
        level: 'suspicious',
        message: 'says something',
        evidence: facts.map((fact) => ({ fact, shows: fact.kind })),
        ...more,
      })),
  };
  return findingsOf([plain], new FactSet([]), { id });
}

const printOf = (said: Said, id?: string, rule?: string): string =>
  found([said], id, rule)[0]?.fingerprint ?? '';

const usual: Said = { facts: [call('lib/net8.0/a.dll', 'A.B::C')], subject: 'A.B' };

describe('a fingerprint', () => {
  it('is the same over frameworks, spellings of the id, other words and other places in a file', () => {
    const moved = call('lib/netstandard2.0/a.dll', 'A.B::C');
    expect(printOf({ ...usual, facts: [moved] })).toBe(printOf(usual));
    expect(printOf(usual, 'SOME.package')).toBe(printOf(usual));
    expect(printOf({ ...usual, message: 'says it otherwise' })).toBe(printOf(usual));
    const later = {
      ...call('lib/net8.0/a.dll', 'A.B::C'),
      location: { path: 'lib/net8.0/a.dll', member: 'A.B::C', ilOffset: 99, token: 1 },
    };
    expect(printOf({ ...usual, facts: [later] })).toBe(printOf(usual));
  });

  it('is the same when a compiler numbers what it makes of a lambda otherwise', () => {
    const lambda = (n: number): Said => ({ facts: [call('lib/a.dll', `A.B/<>c::<C>b__${n}_0`)] });
    expect(printOf(lambda(1))).toBe(printOf(lambda(7)));
    expect(printOf(lambda(1))).toBe(printOf({ facts: [call('lib/a.dll', 'A.B::C')] }));
  });

  it('is the same for another overload of what is called in the end, or one call more', () => {
    const other = call('lib/net8.0/a.dll', 'A.B::C', { api: 'System.Net.WebClient::UploadData' });
    expect(printOf({ ...usual, facts: [...usual.facts, other] })).toBe(printOf(usual));
  });

  it.each<[string, Said, string?, string?]>([
    ['package', usual, 'Other.Package'],
    ['rule', usual, 'Some.Package', 'other-rule'],
    ['file', { ...usual, facts: [call('lib/net8.0/b.dll', 'A.B::C')] }],
    ['member', { ...usual, facts: [call('lib/net8.0/a.dll', 'A.B::D')] }],
    ['subject', { ...usual, subject: 'A.C' }],
    [
      'kind of sink',
      { ...usual, facts: [call('lib/net8.0/a.dll', 'A.B::C', { capability: 'mail' })] },
    ],
    [
      'place it sends to',
      { ...usual, facts: [...usual.facts, endpoint('lib/net8.0/a.dll', 'a.invalid')] },
    ],
  ])('is another one for another %s', (_, said, id, rule) => {
    expect(printOf(said, id, rule)).not.toBe(printOf(usual));
  });

  it('cannot be had by moving characters from one part to the next', () => {
    expect(fingerprintOf(['a', 'bc'])).not.toBe(fingerprintOf(['ab', 'c']));
    expect(fingerprintOf(['a\0b', 'c'])).not.toBe(fingerprintOf(['a', 'b\0c']));
    expect(fingerprintOf(['a', ''])).not.toBe(fingerprintOf(['a']));
  });
});

describe('findings', () => {
  it('of one thing in several frameworks are one', () => {
    const findings = found([usual, { ...usual, facts: [call('lib/net6.0/a.dll', 'A.B::C')] }]);
    expect(findings.map((f) => f.targetFrameworks)).toEqual([['net6.0', 'net8.0']]);
  });

  it('that say different things of one place stay apart, and each keeps its fingerprint', () => {
    const second = { ...usual, message: 'says another thing' };
    const both = found([usual, second]);
    expect(both).toHaveLength(2);
    expect(new Set(both.map((f) => f.fingerprint)).size).toBe(2);
    expect(both.map((f) => f.fingerprint)).toContain(printOf(usual));
    expect(found([usual, usual])).toHaveLength(1);
  });

  it('of which there are two in each framework are two', () => {
    const inFramework = (framework: string): Said[] =>
      ['one', 'other'].map((message) => ({
        ...usual,
        message,
        facts: [call(`lib/${framework}/a.dll`, 'A.B::C')],
      }));
    const findings = found([...inFramework('net8.0'), ...inFramework('net6.0')]);
    expect(findings.map((f) => f.targetFrameworks)).toEqual([
      ['net6.0', 'net8.0'],
      ['net6.0', 'net8.0'],
    ]);
  });

  it('at two levels share a fingerprint, which is how a worse one is known for what it is', () => {
    const levels = found([usual, { ...usual, level: 'malicious' }]);
    expect(levels.map((f) => f.level)).toEqual(['malicious', 'suspicious']);
    expect(levels[0]?.fingerprint).toBe(levels[1]?.fingerprint);
  });
});
