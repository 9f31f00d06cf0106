import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PrReport } from '../../src/facts/difference.js';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { bank, quiet, Scratch, stackTrace, type Run } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
let repository: GitRepository;
let base = '';
afterAll(() => {
  session.end();
  scratch.remove();
  repository.remove();
});

const targets =
  '<Project><Target Name="Stamp" BeforeTargets="Build"><Exec Command="git status" /></Target></Project>';
const policy = `schema: assay/policy/1
rules:
  - name: no-processes
    when: '"process" in capabilities.all'
    decision: hold
`;
const waiver = `schema: assay/waivers/1
waivers:
  - package: Fixture.Stamp
    versions: '[2.0.0]'
    finding: policy/no-processes
    reason: Read line by line
    approver: J. Doe
    expires: 2099-01-31
`;

const listOf = (...names: readonly (readonly [string, string])[]): string =>
  `<packages>${names.map(([id, version]) => `<package id="${id}" version="${version}" targetFramework="net48" />`).join('')}</packages>`;

beforeAll(() => {
  repository = new GitRepository();
  for (const [id, version, files] of [
    ['Fixture.Words', '1.0.0', { 'readme.md': 'one' }],
    ['Fixture.Words', '1.1.0', { 'readme.md': 'two' }],
    ['Fixture.Stamp', '1.0.0', { 'readme.md': 'one' }],
    ['Fixture.Stamp', '2.0.0', { 'build/Fixture.Stamp.targets': targets }],
  ] as const)
    scratch.write(
      `feed/${id}.${version}.nupkg`.toLowerCase(),
      buildPackage({ id, version, files }),
    );
  const sdk = 'example.bank.sdk.2.0.4.nupkg';
  scratch.write(`feed/${sdk}`, readFileSync(join(bank, 'feed', sdk)));
  repository.write(
    'nuget.config',
    `<configuration><packageSources><clear /><add key="feed" value="${join(scratch.root, 'feed')}" /></packageSources></configuration>`,
  );
  repository.write(
    'app/packages.config',
    listOf(['Fixture.Words', '1.0.0'], ['Fixture.Stamp', '1.0.0']),
  );
  repository.write('assay.policy.yaml', policy);
  base = repository.commit();
});

const branch = (...more: readonly (readonly [string, string])[]): string =>
  repository.write(
    'app/packages.config',
    listOf(['Fixture.Words', '1.1.0'], ['Fixture.Stamp', '2.0.0'], ...more),
  );
beforeEach(() => {
  branch();
  repository.write('assay.policy.yaml', policy);
  repository.write('assay.waivers.yaml', 'schema: assay/waivers/1\nwaivers: []\n');
});

async function pr(args: readonly string[], code: number): Promise<Run> {
  const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const [home = '', cache = ''] = ['home', 'cache'].map((name) => join(scratch.root, name));
  const env = { ...quiet, ...git, HOME: home, ASSAY_CACHE_DIR: cache };
  const run = await session.run(['pr', '--base', base, ...args], { env, cwd: repository.top });
  expect(run.stderr).not.toMatch(stackTrace);
  expect(run).toMatchObject({ code });
  return run;
}

async function decided(args: readonly string[], code: number) {
  const report = JSON.parse((await pr(['--json', ...args], code)).stdout) as PrReport;
  const decisions = Object.fromEntries(
    report.dependencies.map(({ id, decision }) => [id.replace(/^\w+\./, ''), decision]),
  );
  return { report, decisions };
}

const outside = (name: string, text: string): string => scratch.write(name, text);

describeWith('git', 'assay pr with a policy', () => {
  it('says which rule holds a package, on which facts, and what would change it', async () => {
    const { stdout } = await pr([], 1);
    expect(stdout).toMatch(/^HELD: 2 packages change against/);
    expect(stdout).toContain('HELD  Fixture.Stamp 1.0.0 → 2.0.0');
    expect(stdout).toMatch(/held by no-processes \([^)]*assay\.policy\.yaml[^)]*:3\)/);
    expect(stdout).toMatch(/capabilities\.all = \["process"\]/);
    expect(stdout).toMatch(/would change it:/);
    expect(stdout).toMatch(
      /Decided by .*nobody\s+outside\s+of\s+the\s+repository\s+vouched for it/s,
    );
    expect(stdout).toMatch(/QUIET +Fixture\.Words/);
    const page = await pr(['--markdown', '-', '--markdown-for', 'comment'], 1);
    expect(page.stdout).toContain('held by no-processes');
    expect(page.stdout).toContain('would change it');
    await pr(['--fail-on', 'block'], 0);
  });

  it('reads policy and waivers of the repository from the base', async () => {
    repository.write('assay.waivers.yaml', waiver);
    repository.write('assay.policy.yaml', 'schema: assay/policy/1\nextends: observe\n');
    const { report, decisions } = await decided([], 1);
    expect(decisions).toEqual({ Stamp: 'hold', Words: 'allow' });
    expect(report.policy?.notes).toEqual([
      expect.stringContaining('assay.policy.yaml is another one now'),
      expect.stringContaining('assay.waivers.yaml is another one now'),
    ]);
  });

  it('lets pass what somebody outside answers for, and says who', async () => {
    const file = outside('org/assay.policy.yaml', policy);
    outside('org/assay.waivers.yaml', waiver);
    const { report, decisions } = await decided(['--policy', file], 0);
    expect(decisions).toEqual({ Stamp: 'allow', Words: 'allow' });
    expect(report.policy).toMatchObject({ vouched: true, waivers: { used: 1 } });
    const { stdout } = await pr(['--policy', file], 0);
    expect(stdout).toMatch(/LOOK +Fixture\.Stamp/);
    expect(stdout).toMatch(/waived: policy\/no-processes, by J\. Doe until 2099-01-31/);
  });

  it('asks how old it is what a branch takes, and holds what nobody knows that of', async () => {
    const { report, decisions } = await decided(['--policy', 'strict', '--fail-on', 'hold'], 1);
    expect(decisions).toMatchObject({ Words: 'hold' });
    const words = report.dependencies.find(({ id }) => id === 'Fixture.Words');
    expect(words?.policy?.reasons).toMatchObject([
      {
        rule: 'minimum-age',
        message:
          'it requires 7 days since it was published, and nobody knows when that was: it comes from a folder, and folders do not say when',
        unread: true,
      },
    ]);
  });

  it('decides of what is malicious, and of what could not be had', async () => {
    branch(['Example.Bank.Sdk', '2.0.4'], ['Fixture.Missing', '1.0.0']);
    const strict = await decided(['--policy', 'default'], 1);
    expect(strict.decisions).toMatchObject({ 'Bank.Sdk': 'block', Missing: 'hold' });
    const observe = 'schema: assay/policy/1\nextends: observe\n';
    repository.write('assay.policy.yaml', observe);
    const { decisions, report } = await decided(['--policy', 'observe', '--fail-on', 'hold'], 1);
    // The repository's own, as it was at the base, still tightens.
    expect(decisions).toMatchObject({ 'Bank.Sdk': 'allow', Missing: 'allow', Stamp: 'hold' });
    expect(report.verdict).toBe('malicious');
    branch(['Fixture.Missing', '1.0.0']);
    const file = outside('lax/assay.policy.yaml', `${observe}verdicts: { unavailable: hold }\n`);
    repository.write(
      'app/packages.config',
      listOf(['Fixture.Words', '1.0.0'], ['Fixture.Stamp', '1.0.0'], ['Fixture.Missing', '1.0.0']),
    );
    const missing = await decided(['--policy', file], 3);
    expect(missing.decisions).toEqual({ Missing: 'hold' });
  });

  it('keeps to its schema', async () => {
    branch(['Example.Bank.Sdk', '2.0.4'], ['Fixture.Missing', '1.0.0']);
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
    ajv.addSchema(schema('inspect-1.json'));
    ajv.addSchema(schema('diff-1.json'));
    const validate = ajv.compile(schema('pr-1.json'));
    const { stdout } = await pr(['--json'], 1);
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('tells where a restore newly takes another version than is asked for', async () => {
    repository.write(
      'sdk/sdk.csproj',
      '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="Fixture.Words" Version="0.9.0" /></ItemGroup></Project>',
    );
    const remark = 'sdk/sdk.csproj asks for Fixture.Words 0.9.0, gets 1.0.0, the nearest there is';
    const { stdout } = await pr([], 1);
    expect(stdout.replace(/\s+/g, ' ')).toContain(remark);
    const { report } = await decided([], 1);
    expect(report.otherVersions).toEqual([
      { project: 'sdk/sdk.csproj', id: 'Fixture.Words', asked: '0.9.0', taken: '1.0.0' },
    ]);
    expect((await pr(['--markdown', '-'], 1)).stdout).toContain('asks for Fixture.Words 0.9.0');
  });

  it('refuses a policy that is none', async () => {
    const broken = outside('broken/assay.policy.yaml', 'schema: assay/policy/1\nrules: 1\n');
    expect((await pr(['--policy', broken], 3)).stderr).toContain('assay.policy.yaml');
    await pr(['--policy', 'no/such.yaml'], 3);
  });
});

it('inspect decides one package by a policy', async () => {
  const env = { ...quiet, HOME: scratch.root };
  const stamp = join(scratch.root, 'feed/fixture.stamp.2.0.0.nupkg');
  const run = (...args: readonly string[]) =>
    session.run(['inspect', stamp, ...args], { env, cwd: scratch.root });
  const file = outside('one/assay.policy.yaml', policy);
  const held = await run('--policy', file);
  expect(held.code).toBe(1);
  // At the top, before all that the package is.
  expect(held.stdout).toMatch(
    /^Fixture\.Stamp 2\.0\.0 {2}clear, held by no-processes\n(?: {2}.*\n){3}\n {2}held by no-processes \(/,
  );
  expect(held.stdout).toMatch(/would change it/);
  expect((await run('--policy', file, '--fail-on', 'block')).code).toBe(0);
  const json = JSON.parse((await run('--policy', file, '--json')).stdout) as object;
  expect(json).toMatchObject({ decision: 'hold', policy: { reasons: [{ rule: 'no-processes' }] } });
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const schema = join(import.meta.dirname, '../../docs/schema/inspect-1.json');
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  validate(json);
  expect(validate.errors ?? []).toEqual([]);
  expect((await run()).stdout).toMatch(/^Fixture\.Stamp 2\.0\.0 {2}clear\n/);
  const allowed = await run('--policy', 'default');
  expect(allowed.stdout).toMatch(/^Fixture\.Stamp 2\.0\.0 {2}clear, allowed by the policy\n/);
  expect((await run('--policy', 'nowhere')).code).toBe(2);
});
