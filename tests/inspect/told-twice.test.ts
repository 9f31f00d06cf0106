import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.js';
import { FactSet } from '../../src/facts/fact-set.js';
import type { Level, Rule } from '../../src/facts/finding.js';
import { findingsOf } from '../../src/inspect/findings.js';

const at = (member: string, token?: number): Fact['location'] => ({
  path: 'lib/net10.0/A.dll',
  member,
  ...(token === undefined ? {} : { token }),
});

const call = (location: Fact['location']): Fact => ({
  kind: 'api-call',
  capability: 'network',
  api: 'N.Client::Send',
  location,
  count: 1,
  excerpt: 'call N.Client::Send',
});

const flow = (location: Fact['location'], through: Fact['location']): Fact =>
  ({
    kind: 'flow',
    location,
    excerpt: 'call N.Client::Send',
    sourceMember: location.member ?? '',
    targetFramework: undefined,
    source: { kind: 'environment', text: 'TOKEN', location, area: 'ci' },
    steps: [{ location: through, text: 'through', kind: 'call' }],
    transforms: [],
    sink: { kind: 'network', api: 'N.Client::Send', capability: 'network', part: 'body' },
  }) as unknown as Fact;

function rule(id: string, level: Level, fact: Fact, yieldsTo?: readonly string[]): Rule {
  return {
    id,
    title: id,
    level,
    severity: 'high',
    confidence: 'high',
    basis: 'bytes',
    facts: [],
    why: '',
    lookAlikes: '',
    advice: '',
    attack: [],
    references: [],
    ...(yieldsTo === undefined ? {} : { yieldsTo }),
    check: () => [{ level, message: id, evidence: [{ fact, shows: 'it' }] }],
  };
}

const told = (...rules: Rule[]): string[] =>
  findingsOf(rules, new FactSet([]), { id: 'A' }).map((finding) => finding.rule);

describe('one thing', () => {
  const chain = flow(at('N.Thief::Run', 1), at('N.Helper::Go', 2));
  const whole = (level: Level): Rule => rule('whole', level, chain);

  it('is one finding, where a flow was followed through the same class', () => {
    const part = rule('part', 'suspicious', call(at('N.Helper/<Go>d__1::MoveNext', 9)), ['whole']);
    expect(told(whole('malicious'), part)).toEqual(['whole']);
    expect(told(part, whole('malicious'))).toEqual(['whole']);
  });

  it('is two where another class does it, or the rule does not yield', () => {
    const other = call(at('N.Other::Go', 3));
    expect(told(whole('malicious'), rule('part', 'suspicious', other, ['whole']))).toContain(
      'part',
    );
    const same = call(at('N.Helper::Go', 2));
    expect(told(whole('malicious'), rule('part', 'suspicious', same))).toContain('part');
  });

  it('keeps what is graver than the whole', () => {
    const part = rule('part', 'malicious', call(at('N.Helper::Go', 2)), ['whole']);
    expect(told(whole('suspicious'), part)).toEqual(['part', 'whole']);
  });

  it('takes a build file as one piece', () => {
    const inTarget = flow(
      { path: 'build/A.targets', member: 'Stamp' },
      { path: 'build/A.targets' },
    );
    const part = rule('part', 'suspicious', call({ path: 'build/A.targets' }), ['whole']);
    expect(told(rule('whole', 'malicious', inTarget), part)).toEqual(['whole']);
  });
});
