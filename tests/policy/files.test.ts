import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LimitReached, MalformedInput } from '../../src/core/errors.js';
import { capabilities } from '../../src/facts/capability.js';
import { checkFile } from '../../src/policy/check.js';
import { readPolicy } from '../../src/policy/read-policy.js';
import { readWaivers } from '../../src/policy/read-waivers.js';
import { readYaml } from '../../src/policy/yaml/document.js';

const schemaOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}-1.json`), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const schemas = {
  policy: ajv.compile(schemaOf('policy')),
  waivers: ajv.compile(schemaOf('waivers')),
};

const bytes = (text: string): Uint8Array => Buffer.from(text);
const policy = (text: string) => readPolicy(bytes(`schema: assay/policy/1\n${text}`), 'p.yaml');
const waivers = (text: string) =>
  readWaivers(bytes(`schema: assay/waivers/1\nwaivers:\n${text}`), 'w');

const whole = `extends: strict
verdicts: { opaque: allow }
repositoryWaivers: true
rules:
  - name: ours
    why: Our packages come from our build
    packages: [Acme.*, Acme]
    except: [Acme.Public]
    versions: 1.10
    require:
      signature: author
      trusted: true
      signers: [{ subject: "CN=Acme" }, { fingerprint: ${'AB:'.repeat(31)}AB }]
      owners: [acme]
      sources: [https://packages.example.com/v3/index.json, /feeds/*]
      capabilities: { only: [network, file-read], never: [process] }
      byItself: { only: [] }
    otherwise: block
  - name: loud
    sources: [https://packages.example.com/*]
    when: |
      pkg.prerelease &&
      assessment.opaque > 0
    decision: allow
`;

describe('a policy', () => {
  it('is read whole, and what is written is what counts', () => {
    const { value, problems } = policy(whole);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      extends: 'strict',
      verdicts: { opaque: 'allow' },
      repositoryWaivers: true,
    });
    const [ours, loud] = value?.rules ?? [];
    // 1.10 is the number 1.1 to YAML.
    expect(ours).toMatchObject({
      name: 'ours',
      line: 6,
      versions: '1.10',
      effect: { otherwise: 'block' },
    });
    expect(ours?.effect).toMatchObject({
      require: { signers: [{ subject: 'CN=Acme' }, { fingerprint: 'ab'.repeat(32) }] },
    });
    expect(loud).toMatchObject({ effect: { decision: 'allow' } });
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  it.each([
    ['signature: author', ['signature']],
    ['signature: repository', ['signature']],
    ['signature: any', ['signature']],
    ['owners: [acme]', ['owners']],
    ['signers: [{ subject: CN=Acme }]', ['signers']],
    ['signature: author, trusted: true', []],
    ['owners: [acme], trusted: true', []],
    [`signature: author, signers: [{ fingerprint: ${'ab'.repeat(32)} }]`, []],
    ['minimumAge: 7d', []],
  ])('that requires %s is remarked on where anybody can sign so', (demand, of) => {
    const { value, remarks = [] } = policy(`rules: [{ name: a, require: { ${demand} } }]`);
    expect(value).toBeDefined();
    expect(remarks.map(({ message }) => message.split(' ')[0])).toEqual(of);
  });

  it('fits the schema that editors use, which knows every capability', () => {
    expect(schemas.policy(parse(`schema: assay/policy/1\n${whole}`))).toBe(true);
    expect(schemaOf('policy')).toMatchObject({
      $defs: { capabilities: { items: { enum: Object.keys(capabilities) } } },
    });
  });

  it.each([
    ['a key nobody knows', 'extend: strict', 2, 1],
    ['a preset nobody knows', 'extends: laxer', 2, 10],
    ['a decision nobody knows', 'verdicts: { clear: pass }', 2, 20],
    ['a rule without a name', 'rules: [{ decision: hold }]', 2, 9],
    [
      'a rule that says two things',
      'rules: [{ name: a, decision: hold, require: { signature: any } }]',
      2,
      9,
    ],
    ['a rule that says nothing', 'rules: [{ name: a }]', 2, 9],
    ['a name twice', 'rules: [{ name: a, decision: hold }, { name: a, decision: hold }]', 2, 38],
    ['no range', 'rules: [{ name: a, decision: hold, versions: "[2,1]" }]', 2, 46],
    ['an empty list', 'rules: [{ name: a, decision: hold, packages: [] }]', 2, 46],
    ['* within a name', 'rules: [{ name: a, decision: hold, packages: [A*B] }]', 2, 46],
    [
      'a capability nobody knows',
      'rules: [{ name: a, require: { byItself: { never: [fly] } } }]',
      2,
      51,
    ],
    [
      'otherwise that lets pass',
      'rules: [{ name: a, require: { signature: any }, otherwise: allow }]',
      2,
      60,
    ],
    ['no demand', 'rules: [{ name: a, require: {} }]', 2, 29],
    ['a fact nobody gives', "rules: [{ name: a, decision: hold, when: 'age > 3' }]", 2, 43],
    [
      'a type that does not fit',
      'rules:\n- name: a\n  decision: hold\n  when: |\n    true &&\n      pkg.id > 3',
      7,
      7,
    ],
    [
      'the same, folded',
      'rules:\n- name: a\n  decision: hold\n  when: >-\n    true &&\n    pkg.id > 3',
      7,
      5,
    ],
    [
      'the same, over lines',
      'rules:\n- name: a\n  decision: hold\n  when: true &&\n    pkg.id > 3',
      6,
      5,
    ],
  ])('with %s is refused, with line and column', (_, text, line, column) => {
    const { value, problems } = policy(text);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ line, column });
  });

  it.each([
    ['anchors, and so aliases', 'a: &a [1]\nb: *a'],
    ['an alias of nothing', 'a: *b'],
    ['tags', 'a: !!js/function x'],
    ['plain tags', 'a: !!str 1'],
    ['merge keys', 'a: 1\n<<: { b: 1 }'],
    ['a key twice', 'a: 1\na: 2'],
    ['a key twice in another writing', 'a: 1\n"a": 2'],
    ['a second document', 'a: 1\n---\nb: 1'],
    ['keys that are no words', '? [1]\n: 2'],
    ['what is no YAML', 'a: [1'],
    ['nothing', ''],
    ['a comment alone', '# nothing'],
    ['tabs', 'a:\n\tb: 1'],
  ])('is no YAML with %s', (_, text) => {
    expect(() => readYaml(bytes(text))).toThrow(MalformedInput);
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['blocks', `${'- '.repeat(500)}x`],
    ['indents', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['bytes', `a: "${'b'.repeat(512 * 1024)}"`],
    ['things', `[${'1,'.repeat(150_000)}1]`],
  ])('has a limit of %s', (_, text) => {
    const start = performance.now();
    expect(() => readYaml(bytes(text))).toThrow(LimitReached);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

const waiver = (more: string): string =>
  `  - { package: Acme.Tools, finding: init-script, reason: seen, approver: J. Doe, expires: 2027-01-31, ${more} }`;

it('looks for keys that are there twice without comparing each with each', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`).join('\n');
  const start = performance.now();
  expect(readYaml(bytes(text))).toMatchObject({ kind: 'map' });
  expect(() => readYaml(bytes(`${text}\nkey7: 2`))).toThrow(/key7 is there twice/);
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('a file of waivers', () => {
  it('is read whole, and fits its schema', () => {
    const text = `${waiver('versions: "[1.0,2.0)"')}\n${waiver(`sha256: ${'a'.repeat(64)}`)}`;
    const { value, problems } = waivers(text);
    expect(problems).toEqual([]);
    expect(value).toHaveLength(2);
    expect(value?.[0]).toMatchObject({
      place: 'w:3',
      versions: '[1.0,2.0)',
      expires: '2027-01-31',
    });
    expect(schemas.waivers(parse(`schema: assay/waivers/1\nwaivers:\n${text}`))).toBe(true);
  });

  it.each([
    ['neither range nor digest', waiver('').replace(', }', ' }'), /versions or sha256/],
    ['a prefix for a name', waiver('versions: 1.0').replace('Acme.Tools', 'Acme.*'), /whole id/],
    ['no day', waiver('versions: 1.0').replace('01-31', '02-30'), /expires/],
    ['no approver', waiver('versions: 1.0').replace('approver: J. Doe, ', ''), /needs approver/],
    [
      'gaps of a range',
      waiver('versions: 1.0').replace('init-script', 'not-evaluated'),
      /needs sha256/,
    ],
    [
      'no finding',
      waiver('versions: 1.0').replace('init-script', 'Some Thing'),
      /finding has to be/,
    ],
  ])('with %s is refused', (_, text, message) => {
    const { problems } = waivers(text);
    expect(problems.map((one) => one.message).join('\n')).toMatch(message);
  });
});

describe('the check of a file', () => {
  it('remarks on rules that the engine has not', () => {
    const ids = ['steals-secrets', 'init-script'];
    const check = (text: string) => checkFile(bytes(text), 'p', ids);
    const when = (rule: string): string =>
      `schema: assay/policy/1\nrules:\n- name: a\n  when: findings.exists(f, f.rule == "${rule}")\n  decision: hold`;
    expect(check(when('steals-secrets')).remarks).toEqual([]);
    expect(check(when('steal-secrets'))).toMatchObject({
      problems: [],
      remarks: [{ line: 4, message: expect.stringMatching(/did you mean steals-secrets\?$/) }],
    });
    const waived = check(
      `schema: assay/waivers/1\nwaivers:\n${waiver('versions: 1.0').replace('init-script', 'init-scrpt')}`,
    );
    expect(waived.remarks).toMatchObject([
      { line: 3, message: expect.stringMatching(/^there is no rule "init-scrpt"/) },
    ]);
  });

  it('knows files by their schema', () => {
    expect(checkFile(bytes('schema: assay/policy/1'), 'p', [])).toMatchObject({
      holds: '0 rules',
      problems: [],
    });
    expect(checkFile(bytes('schema: assay/waivers/1\nwaivers: []'), 'w', [])).toMatchObject({
      holds: '0 waivers',
    });
    expect(checkFile(bytes('schema: assay/policy/2'), 'p', []).problems).toHaveLength(1);
    expect(checkFile(bytes('a: [1'), 'p', []).problems).toMatchObject([{ line: 1 }]);
  });
});
