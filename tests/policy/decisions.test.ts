import { describe, expect, it } from 'vitest';
import type { ScannedPackage } from '../../src/facts/report.js';
import { applyPolicy, type PolicyInForce } from '../../src/policy/apply.js';
import { Decider } from '../../src/policy/decider.js';
import { usualFacts, type Facts } from '../../src/policy/facts-of.js';
import type { Policy } from '../../src/policy/model.js';
import { presetPolicy } from '../../src/policy/presets.js';
import { readPolicy } from '../../src/policy/read-policy.js';
import { wantedReleases } from '../../src/policy/wanted-facts.js';
import { readWaivers } from '../../src/policy/read-waivers.js';
import { finding, gap, print, scan, scanned } from '../scan/baseline/reports.js';

function policyOf(text: string, place = 'p.yaml'): Policy {
  const { value, problems } = readPolicy(Buffer.from(`schema: assay/policy/1\n${text}`), place);
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

function waiversOf(text: string) {
  const { value, problems } = readWaivers(
    Buffer.from(`schema: assay/waivers/1\nwaivers:\n${text}`),
    'w.yaml',
  );
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

type Given = { readonly [K in keyof Facts]?: Partial<Facts[K]> };

function factsWith(given: Given): Facts {
  const usual = usualFacts();
  const groups = Object.entries(given).map(([name, group]) => {
    const before = usual[name as keyof Facts];
    return [name, Array.isArray(before) ? group : { ...before, ...group }];
  });
  return { ...usual, ...(Object.fromEntries(groups) as Partial<Facts>) };
}

function reasons(text: string, given: Given = {}, tightens = false) {
  const decider = new Decider(policyOf(text), tightens);
  return decider
    .reasons({ facts: factsWith(given), gaps: [print(9)], waivedRules: new Set() })
    .map(({ decision, rule }) => `${decision} ${rule}`);
}

const bad = { ...finding(1, 'malicious'), chain: '' } as unknown as Facts['findings'][number];
const odd = { ...bad, level: 'suspicious', fingerprint: print(2) };
const suspicious: Given = { findings: [odd], assessment: { verdict: 'suspicious' } };
const malicious: Given = { findings: [bad, odd], assessment: { verdict: 'malicious' } };
const incomplete: Given = { assessment: { verdict: 'incomplete', unread: 1 } };
const opaque: Given = { assessment: { opaque: 2 } };

describe('how old a package has to be', () => {
  const rule = (more = '', age = '7d'): string =>
    `${more}\nrules:\n  - name: settled\n    require: { minimumAge: ${age} }\n    otherwise: block`;
  const aged = (ageHours: number): Given => ({
    release: {
      ageHours,
      ageDays: Math.floor(ageHours / 24),
      published: '2025-06-01T10:00:00.000Z',
    },
  });
  const unknown: Given = {
    release: { known: false, published: '', by: '', ageHours: -1, ageDays: -1, why: 'offline' },
  };

  it.each([
    ['7d', 168, []],
    ['7d', 167, ['block settled']],
    ['2w', 335, ['block settled']],
    ['36h', 36, []],
    ['36h', 0, ['block settled']],
  ])('%s, at %d hours', (age, hours, decided) => {
    expect(reasons(rule('', age), aged(hours))).toEqual(decided);
  });

  it.each([
    ['4000d', 18_695, '4000 days', '778 days'],
    ['7d', 30, '7 days', '30 hours'],
    ['50h', 49, '50 hours', '49 hours'],
    ['36h', 1, '36 hours', '1 hour'],
  ])('is told in days, and in hours below two: %s, at %d hours', (age, hours, required, found) => {
    const facts = factsWith(aged(hours));
    const [reason] = new Decider(policyOf(rule('', age))).reasons({
      facts,
      gaps: [],
      waivedRules: new Set(),
    });
    expect(reason?.message).toContain(`requires ${required} since it was published, and`);
    expect(reason?.message).toContain(`it was published ${found} ago`);
  });

  it('says how to have it known, where nobody asked', () => {
    const asked = (why: string) =>
      new Decider(policyOf(rule())).reasons({
        facts: factsWith({ release: { ...unknown.release, why } }),
        gaps: [],
        waivedRules: new Set(),
      })[0]?.change[0];
    expect(asked('nobody asked')).toContain('--no-releases');
    expect(asked('offline')).not.toContain('--no-releases');
  });

  it('is for the policy to say where nobody knows, and never passes for old', () => {
    expect(reasons(rule(), unknown)).toEqual(['hold settled']);
    expect(reasons(rule('extends: observe'), unknown)).toEqual([]);
    expect(reasons(rule('verdicts: { unavailable: block }'), unknown)).toEqual(['block settled']);
    expect(reasons(rule(), unknown, true)).toEqual(['hold settled']);
    expect(reasons(rule('extends: observe'), aged(1))).toEqual(['block settled']);
    const old = 'rules:\n  - name: old\n    when: release.ageDays > 30\n    decision: allow';
    expect(reasons(`${old}`, { ...unknown, ...suspicious })).toEqual(['hold verdict: suspicious']);
  });

  it('says when it will be old enough, and what is missing where nobody knows', () => {
    const told = (given: Given) => {
      const decider = new Decider(policyOf(rule()));
      const [reason] = decider.reasons({
        facts: factsWith(given),
        gaps: [],
        waivedRules: new Set(),
      });
      return reason;
    };
    expect(told(aged(74))).toMatchObject({
      message: 'it requires 7 days since it was published, and it was published 3 days ago',
      change: [
        'the time: 2025-06-08T10:00Z and later',
        'a waiver of policy/settled for this package',
      ],
      facts: [
        { name: 'release.ageHours', value: '74' },
        { name: 'release.published', value: '"2025-06-01T10:00:00.000Z"' },
        { name: 'release.by', value: '"registration"' },
      ],
    });
    expect(told(aged(74))?.unread).toBeUndefined();
    expect(told(unknown)).toMatchObject({
      message: 'it requires 7 days since it was published, and nobody knows when that was: offline',
      unread: true,
    });
  });

  it.each(['7', '0d', 'd', '-1d', '7 days', '1.5d', '9999999d', '100000w'])('is not %s', (age) => {
    expect(() => policyOf(rule('', age))).toThrow(/minimumAge is an age such as/);
  });

  it('is a week in the preset strict, unless a policy says itself how old', () => {
    expect(reasons('extends: strict', aged(24))).toEqual(['hold minimum-age']);
    expect(reasons('extends: strict', unknown)).toEqual(['hold minimum-age']);
    expect(reasons(rule('extends: strict', '1d'), aged(24))).toEqual([]);
    for (const preset of ['default', 'observe'])
      expect(reasons(`extends: ${preset}`, aged(1))).toEqual([]);
  });

  it('makes a scan ask, for no more than that', () => {
    const wanted = (deciding: string, tightening?: string) =>
      wantedReleases({
        deciding: policyOf(deciding),
        ...(tightening !== undefined && { tightening: policyOf(tightening) }),
      });
    expect(wanted('')).toBeUndefined();
    expect(
      wanted('rules:\n  - name: a\n    when: pkg.prerelease\n    decision: hold'),
    ).toBeUndefined();
    expect(wanted(rule())).toEqual({ enoughHours: 168 });
    expect(wanted('', rule('', '36h'))).toEqual({ enoughHours: 36 });
    expect(wanted('extends: strict', rule('', '2w'))).toEqual({ enoughHours: 336 });
    const named = 'rules:\n  - name: a\n    when: "!(release.deprecated)"\n    decision: hold';
    expect(wanted(named, rule())).toEqual({});
  });
});

describe('what a verdict means', () => {
  it.each([
    [
      'default',
      [
        [],
        ['hold verdict: suspicious'],
        ['block verdict: malicious', 'hold verdict: suspicious'],
        ['hold verdict: incomplete'],
        [],
      ],
    ],
    [
      'strict',
      [
        [],
        ['block verdict: suspicious'],
        ['block verdict: malicious', 'block verdict: suspicious'],
        ['hold verdict: incomplete'],
        ['hold verdict: opaque'],
      ],
    ],
    ['observe', [[], [], [], [], []]],
  ])('to %s', (preset, expected) => {
    const given = [{}, suspicious, malicious, incomplete, opaque];
    expect(given.map((one) => reasons(`extends: ${preset}`, one))).toEqual(expected);
  });

  it('to a policy that says something else', () => {
    expect(reasons('verdicts: { clear: hold }')).toEqual(['hold verdict: clear']);
    expect(reasons('verdicts: { suspicious: allow }', suspicious)).toEqual([]);
    expect(reasons('extends: observe\nverdicts: { incomplete: block }', incomplete)).toEqual([
      'block verdict: incomplete',
    ]);
  });

  it('to one that only tightens: what it says itself', () => {
    expect(reasons('rules: []', malicious, true)).toEqual([]);
    expect(reasons('extends: default', suspicious, true)).toEqual(['hold verdict: suspicious']);
    expect(reasons('verdicts: { opaque: block }', opaque, true)).toEqual(['block verdict: opaque']);
  });
});

const rule = (text: string): string => `rules:\n  - { name: it, ${text} }`;

describe('a rule', () => {
  it('is about packages, versions and feeds', () => {
    const pkg = { id: 'ACME.Tools', version: '1.5.0' };
    const source = { feed: 'https://Packages.example.com/v3/index.json' };
    const holds = (text: string): boolean =>
      reasons(rule(`decision: hold, ${text}`), { pkg, source }).length > 0;
    expect(holds('packages: [Acme.*]')).toBe(true);
    expect(holds('packages: [Acme.Tool]')).toBe(false);
    expect(holds('packages: ["*"], except: [acme.tools]')).toBe(false);
    expect(holds('versions: "[1.0,2.0)"')).toBe(true);
    expect(holds('versions: "[1.0,1.5)"')).toBe(false);
    expect(holds('sources: ["https://packages.example.com/v3/index.json"]')).toBe(true);
    expect(holds('sources: ["https://packages.example.com/*"]')).toBe(true);
    expect(holds('sources: ["https://packages.example.com.test/*"]')).toBe(false);
    expect(holds('when: \'pkg.id == "ACME.Tools"\'')).toBe(true);
  });

  it('that allows lifts what holds, not what blocks, and no other rule', () => {
    expect(reasons(rule('decision: allow'), suspicious)).toEqual(['allow it']);
    expect(reasons(rule('decision: allow'), malicious)).toEqual([
      'block verdict: malicious',
      'allow it',
    ]);
    expect(reasons(rule('decision: allow'))).toEqual([]);
    expect(reasons(`${rule('decision: allow')}\n  - { name: other, decision: hold }`)).toEqual([
      'hold other',
    ]);
    expect(reasons(rule('decision: allow'), suspicious, true)).toEqual([]);
  });

  const signed: Given = {
    signature: {
      state: 'intact',
      author: true,
      signers: [
        {
          kind: 'author',
          placement: 'primary',
          subject: 'CN=Acme',
          issuer: 'CN=CA',
          fingerprint: 'AB'.repeat(32),
        },
      ],
      owners: ['acme', 'Helper'],
    },
    trust: { state: 'trusted' },
    source: { feed: 'https://packages.example.com/v3/index.json/' },
    capabilities: { all: ['network', 'process'], byItself: ['network'] },
  };

  it.each([
    ['signature: author', true, false],
    ['signature: repository', false, false],
    ['signature: any', true, false],
    ['trusted: true', true, false],
    ['signers: [{ subject: "CN=Acme" }]', true, false],
    ['signers: [{ subject: "CN=Acm" }]', false, false],
    [`signers: [{ fingerprint: ${'ab'.repeat(32)} }]`, true, false],
    ['owners: [ACME, helper]', true, false],
    ['owners: [acme]', false, false],
    ['sources: ["https://packages.example.com/v3/index.json"]', true, false],
    ['sources: [/feed]', false, false],
    ['capabilities: { never: [process] }', false, true],
    ['capabilities: { only: [network] }', false, true],
    ['capabilities: { only: [network, process] }', true, true],
    ['byItself: { only: [network], never: [process] }', true, true],
  ])('that requires %s', (demand, met, usual) => {
    const held = (given: Given): boolean =>
      reasons(rule(`require: { ${demand} }`), given).length > 0;
    expect([!held(signed), !held({})]).toEqual([met, usual]);
    const broken: Given = { ...signed, signature: { ...usualFacts().signature, state: 'broken' } };
    if (/sign|owners/.test(demand)) expect(held(broken)).toBe(true);
  });

  it('says on which facts, and what would change it', () => {
    const text = rule(
      "packages: [Acme.*], require: { signature: author }, otherwise: block, when: 'pkg.prerelease'",
    );
    const facts = factsWith({ pkg: { id: 'Acme.A', prerelease: true } });
    const [reason] = new Decider(policyOf(text)).reasons({
      facts,
      gaps: [],
      waivedRules: new Set(),
    });
    expect(reason).toMatchObject({
      rule: 'it',
      policy: 'p.yaml:3',
      decision: 'block',
      message: 'it requires the signature of its author, and it is not signed',
      change: [
        'the signature of its author',
        'pkg.prerelease would have to be false',
        'a waiver of policy/it for this package',
      ],
    });
    expect(reason?.facts.map(({ name }) => name)).toEqual([
      'pkg.prerelease',
      'pkg.id',
      'signature.state',
      'signature.author',
      'signature.repository',
    ]);
  });

  it('says why in bounded time, whatever the policy is made of', () => {
    const many = { findings: Array.from({ length: 400 }, () => odd) };
    const parts = Array.from(
      { length: 8 },
      () => 'findings.all(a, findings.exists(b, a.rule != b.rule || true))',
    );
    const one = (n: number): string =>
      `  - { name: r${n}, decision: hold, when: '${parts.join(' || ')}' }`;
    const text = `rules:\n${Array.from({ length: 300 }, (_, n) => one(n)).join('\n')}`;
    const start = performance.now();
    expect(reasons(text, many)).toHaveLength(301);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('of which nobody knows whether it applies, does not let pass', () => {
    const many = { findings: Array.from({ length: 3000 }, () => odd) };
    const deep = "when: 'findings.all(a, findings.all(b, findings.all(c, a.rule == c.rule)))'";
    expect(reasons(rule(`decision: block, ${deep}`), many)).toEqual([
      'block it',
      'hold verdict: suspicious',
    ]);
    expect(reasons(rule(`decision: allow, ${deep}`), many)).toEqual(['hold verdict: suspicious']);
  });
});

const now = Date.parse('2026-06-15T12:00:00Z');

function applied(
  packages: readonly ScannedPackage[],
  force: Partial<PolicyInForce> = {},
  more: Parameters<typeof scan>[1] = [],
) {
  const whole: PolicyInForce = {
    deciding: presetPolicy('default'),
    waivers: [],
    ignored: { waivers: [], why: 'why' },
    sources: [{ role: 'repository', place: 'p.yaml', decides: true }],
    notes: [],
    ...force,
  };
  return applyPolicy(scan(packages, more), whole, now);
}

const waiver = (more: string): string => `  - { reason: seen, approver: J. Doe, ${more} }\n`;

describe('a waiver', () => {
  const sha256 = '0'.repeat(64);
  const day = 'expires: 2026-06-15';

  it.each([
    [
      'of the rule',
      `package: ACME, versions: "[1.0,2.0)", finding: some-rule, ${day}`,
      'allow',
      [],
    ],
    ['of the finding', `package: Acme, versions: 1.0, finding: "${print(2)}", ${day}`, 'allow', []],
    [
      'of these bytes',
      `package: Acme, sha256: "${sha256}", finding: some-rule, ${day}`,
      'allow',
      [],
    ],
    [
      'of other bytes',
      `package: Acme, sha256: "${'1'.repeat(64)}", finding: some-rule, ${day}`,
      'hold',
      ['unmatched'],
    ],
    [
      'of another version',
      `package: Acme, versions: "[2.0,3.0)", finding: some-rule, ${day}`,
      'hold',
      ['unmatched'],
    ],
    [
      'of another package',
      `package: Acme.A, versions: 1.0, finding: some-rule, ${day}`,
      'hold',
      ['unmatched'],
    ],
    [
      'of yesterday',
      'package: Acme, versions: 1.0, finding: some-rule, expires: 2026-06-14',
      'hold',
      ['expired'],
    ],
  ])('%s', (_, text, decision, idle) => {
    const held = scanned('Acme', { findings: [finding(2, 'suspicious')] });
    const report = applied([held], { waivers: waiversOf(waiver(text)) });
    expect(report.packages[0]?.decision).toBe(decision);
    expect(report.decision).toBe(decision);
    expect(report.policy?.waivers.idle.map(({ state }) => state)).toEqual(idle);
    // What was found is told all the same.
    expect(report.packages[0]?.findings).toEqual(held.findings);
    expect(report.packages[0]?.assessment.verdict).toBe('suspicious');
  });

  it('lets what is malicious pass by fingerprint and bytes alone', () => {
    const held = scanned('Acme', { findings: [finding(1, 'malicious')] });
    const by = (text: string) =>
      applied([held], { waivers: waiversOf(waiver(`package: Acme, ${text}, ${day}`)) });
    const broad = by('versions: 1.0, finding: some-rule');
    expect(broad.decision).toBe('block');
    expect(broad.policy?.waivers.idle).toMatchObject([{ state: 'not-counted' }]);
    expect(by(`versions: 1.0, finding: "${print(1)}"`).decision).toBe('block');
    expect(by(`sha256: "${sha256}", finding: some-rule`).decision).toBe('block');
    expect(by(`sha256: "${sha256}", finding: "${print(1)}"`).decision).toBe('allow');
  });

  it('of what was not read, and of a rule of the policy', () => {
    const held = scanned('Acme', { gaps: [gap('a.dll')] });
    const text = waiver(`package: Acme, sha256: "${sha256}", finding: not-evaluated, ${day}`);
    expect(applied([held], { waivers: waiversOf(text) }).decision).toBe('allow');
    const bug = scanned('Acme', { gaps: [gap('a.dll', 'bug')] });
    expect(applied([bug], { waivers: waiversOf(text) }).decision).toBe('hold');
    const deciding = policyOf(rule('require: { signature: any }'));
    const clear = scanned('Acme');
    expect(applied([clear], { deciding }).decision).toBe('hold');
    const waivers = waiversOf(waiver(`package: Acme, versions: 1.0, finding: policy/it, ${day}`));
    const waived = applied([clear], { deciding, waivers });
    expect(waived.decision).toBe('allow');
    expect(waived.packages[0]?.policy?.waived).toMatchObject([{ finding: 'policy/it' }]);
    expect(waived.policy?.waivers).toMatchObject({ used: 1, idle: [] });
    // A rule that would not hold it needs nobody to answer for it.
    const idle = applied([clear], { waivers }).policy?.waivers;
    expect(idle).toMatchObject({ used: 0, idle: [{ state: 'unmatched' }] });
  });
});

describe('a scan', () => {
  it('is decided by one policy, and only made stricter by another', () => {
    const held = scanned('Acme', { findings: [finding(2, 'suspicious')] });
    const lax = policyOf(
      'extends: observe\nrules:\n  - { name: pass, decision: allow }',
      'repository',
    );
    const strict = policyOf('rules:\n  - { name: stop, decision: block }', 'repository');
    expect(applied([held], { tightening: lax }).decision).toBe('hold');
    expect(applied([held], { tightening: strict }).decision).toBe('block');
    expect(applied([held], { deciding: lax }).decision).toBe('allow');
  });

  it('holds what could not be had, or what the policy says of it', () => {
    const missing = gap('pkg:nuget/Acme@1.0.0', 'network');
    const unread = gap('a.csproj');
    const by = (text: string, gaps = [missing]) =>
      applied([], { deciding: policyOf(text) }, gaps).decision;
    expect(by('rules: []')).toBe('hold');
    expect(by('verdicts: { unavailable: block }')).toBe('block');
    expect(by('verdicts: { unavailable: allow }')).toBe('allow');
    expect(by('verdicts: { unavailable: allow }', [missing, unread])).toBe('hold');
    expect(by('extends: observe', [gap('a.csproj', 'bug')])).toBe('hold');
  });

  it('says who vouched', () => {
    expect(applied([]).policy?.vouched).toBe(false);
    const sources = [{ role: 'organisation', place: 'o.yaml', decides: true }] as const;
    expect(applied([], { sources }).policy?.vouched).toBe(true);
  });

  it('is decided the same whatever the order of its packages is', () => {
    const packages = ['A', 'B', 'C'].map((id, i) =>
      scanned(id, { findings: [finding(i, 'suspicious')] }),
    );
    const deciding = policyOf(rule('packages: [B], decision: allow'));
    const one = applied(packages, { deciding });
    const other = applied(packages.toReversed(), { deciding });
    expect(other.packages.toReversed()).toEqual(one.packages);
    expect(applied(packages, { deciding })).toEqual(one);
  });
});
