import { describe, expect, it } from 'vitest';
import { readCases } from '../../src/policy/read-cases.js';
import { usualFacts } from '../../src/policy/facts-of.js';
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

  it.each([
    [
      'assessment: { verdict: suspicous }',
      'assessment.verdict is never "suspicous" (malicious, suspicious, incomplete, clear); did you mean suspicious?',
    ],
    [
      'findings: [{ level: malicous }]',
      'each of findings.level is never "malicous" (note, suspicious, malicious); did you mean malicious?',
    ],
    ['capabilities: { all: [proces] }', 'each of capabilities.all is never "proces" (file-read, '],
    [
      'trust: { state: Trusted }',
      'trust.state is never "Trusted" (trusted, untrusted, unknown); did you mean trusted?',
    ],
  ])('with words that facts never are are refused: %s', (given, message) => {
    const { value, problems } = read(`cases: [{ name: a, expect: hold, given: { ${given} } }]`);
    expect(value).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.startsWith(message)).toBe(true);
  });

  it('may say all that is usual', () => {
    const text = JSON.stringify({ cases: [{ name: 'a', expect: 'allow', given: usualFacts() }] });
    const { value, problems } = readCases(
      Buffer.from(text.replace('{', '{"schema":"assay/policy-test/1",')),
    );
    expect(problems).toEqual([]);
    expect(value?.cases[0]?.facts).toEqual(usualFacts());
  });

  it('are remarked on where a rule is none', () => {
    const text =
      'cases: [{ name: a, expect: hold, given: { findings: [{ rule: steal-secrets }] } }]';
    const bytes = Buffer.from(`schema: assay/policy-test/1\n${text}`);
    const { value, remarks } = readCases(bytes, 'p.yaml', ['steals-secrets']);
    expect(value?.cases).toHaveLength(1);
    expect(remarks?.[0]?.message).toContain('did you mean steals-secrets?');
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
