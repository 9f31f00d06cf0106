import { Decider } from '../../../src/policy/decider.js';
import { usualFacts, type Facts } from '../../../src/policy/facts-of.js';
import { readCases } from '../../../src/policy/read-cases.js';
import { readPolicy } from '../../../src/policy/read-policy.js';
import { readWaivers } from '../../../src/policy/read-waivers.js';
import { runCases } from '../../../src/policy/run-cases.js';
import type { FuzzTarget } from '../target.js';

const policy = `schema: assay/policy/1
extends: strict
verdicts: { opaque: allow, "incomplete": hold }
rules:
  - name: ours
    packages: [Acme.*, 'B']
    versions: '[1.0,2.0)'
    require:
      signers: [{ subject: "CN=Acme" }]
      capabilities: { never: [process], only: [] }
    otherwise: block
  - name: odd
    when: |
      findings.exists(f, f.level == "suspicious" && f.rule.matches("^in.t-[a-z]+$"))
      || size(capabilities.all) > 2 && !(pkg.prerelease ? true : "x" in usage.projects)
    decision: hold
`;
const waivers = `schema: assay/waivers/1
waivers:
  - { package: Acme, versions: 1.0, finding: some-rule, reason: r, approver: a, expires: 2027-01-31 }
`;
const cases = `schema: assay/policy-test/1
policy: p.yaml
cases:
  - name: one
    given: { findings: [{ rule: a, level: note }], assessment: { unread: 1 }, pkg: { id: Acme.A } }
    expect: hold
    by: odd
`;

const facts = {
  ...usualFacts(),
  findings: [{ rule: 'init-script', level: 'suspicious', message: 'a'.repeat(1000) }],
  capabilities: { all: ['network', 'process', 'dns'], byItself: ['process'] },
} as unknown as Facts;

/** A policy that is taken has to decide, whatever it says. */
function decide(bytes: Uint8Array): void {
  const { value } = readPolicy(bytes, 'p.yaml');
  if (value === undefined) return;
  for (const tightens of [false, true]) {
    const decider = new Decider(JSON.parse(JSON.stringify(value)) as typeof value, tightens);
    decider.reasons({ facts, gaps: ['0'], waivedRules: new Set() });
  }
}

export const target: FuzzTarget = {
  name: 'policy',
  seeds: () => [policy, waivers, cases].map((text) => Buffer.from(text)),
  exercise(bytes) {
    decide(bytes);
    readWaivers(bytes, 'w.yaml');
    const { value } = readCases(bytes);
    if (value)
      runCases({ place: 'p', verdicts: {}, repositoryWaivers: false, rules: [] }, value.cases);
  },
  dictionary: [
    'when: ',
    'findings.all(f, ',
    '.matches("(a+)+")',
    '&anchor ',
    '*anchor',
    '<<: ',
    '!!str ',
    '\n---\n',
    '- - - ',
    '[[[',
    '? ',
    '| \n',
    '"\\u0000"',
    ' && ',
    '{ only: [] }',
  ],
};
