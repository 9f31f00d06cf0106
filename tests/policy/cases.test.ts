import { describe, expect, it } from 'vitest';
import { readCases } from '../../src/policy/read-cases.js';
import { readPolicy } from '../../src/policy/read-policy.js';
import { runCases } from '../../src/policy/run-cases.js';

const read = (text: string) => readCases(Buffer.from(`schema: assay/policy-test/1\n${text}`));
const policyOf = (text: string) => {
  const { value } = readPolicy(Buffer.from(`schema: assay/policy/1\n${text}`), 'p.yaml');
  if (value === undefined) throw new Error(text);
  return value;
};

describe('examples of decisions', () => {
  it('fill in what is not given, and work out the verdict', () => {
    const { value } = read(`cases:
  - name: a
    given:
      pkg: { version: 1.10 }
      findings: [{ rule: x, level: suspicious }]
    expect: hold
  - { name: b, expect: allow, given: { assessment: { unread: 1, verdict: clear } } }
`);
    expect(value?.policy).toBe('assay.policy.yaml');
    expect(value?.cases[0]?.facts).toMatchObject({
      // As it is written: it is no number here.
      pkg: { id: 'Some.Package', version: '1.10' },
      findings: [{ rule: 'x', level: 'suspicious', chain: '', message: '' }],
      assessment: { verdict: 'suspicious', unread: 0 },
      signature: { state: 'none', signers: [] },
    });
    expect(value?.cases[1]?.facts.assessment).toEqual({ verdict: 'clear', unread: 1, opaque: 0 });
  });

  it.each([
    ['a fact nobody gives', 'cases: [{ name: a, expect: hold, given: { age: 3 } }]', 45],
    ['a field nobody gives', 'cases: [{ name: a, expect: hold, given: { pkg: { ids: x } } }]', 52],
    [
      'another type',
      'cases: [{ name: a, expect: hold, given: { assessment: { unread: x } } }]',
      67,
    ],
    ['no list', 'cases: [{ name: a, expect: hold, given: { findings: { rule: x } } }]', 55],
    ['no decision', 'cases: [{ name: a }]', 9],
    ['a policy from elsewhere', 'policy: ../p.yaml\ncases: []', 9],
  ])('with %s are refused', (_, text, column) => {
    const { value, problems } = read(text.replaceAll('given: { ', 'given: {   '));
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ line: 2, column });
  });

  it('fail where the decision, or the rule behind it, is another one', () => {
    const policy = policyOf('rules:\n  - { name: stop, packages: [A], decision: block }');
    const { value } = read(`cases:
  - { name: a, given: { pkg: { id: A } }, expect: block, by: stop }
  - { name: b, given: { pkg: { id: A } }, expect: hold }
  - { name: c, given: { pkg: { id: A } }, expect: block, by: other }
`);
    const outcomes = runCases(policy, value?.cases ?? []);
    expect(outcomes.map(({ passed }) => passed)).toEqual([true, false, false]);
    expect(outcomes[1]).toMatchObject({ decision: 'block', expected: 'hold' });
    expect(outcomes[2]).toMatchObject({ missing: 'other' });
  });
});
