import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { bank, quiet, Scratch, stackTrace, type Run } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
const repositories: GitRepository[] = [];
afterAll(() => {
  session.end();
  scratch.remove();
  for (const repository of repositories) repository.remove();
});

const env = { ...quiet, ASSAY_CACHE_DIR: join(scratch.root, 'cache') };
/** A pipe, in which lines stay whole. */
const pipe = { COLUMNS: '' };

async function told(
  args: readonly string[],
  code: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const run = await session.run(args, { env: { ...env, ...more } });
  expect(run.stderr).not.toMatch(stackTrace);
  expect(run).toMatchObject({ code });
  return run;
}

/** Decisions by package, and what is said of the policy. */
async function decided(args: readonly string[], code: number, more = {}) {
  const { stdout } = await told(['scan', '--json', ...args], code, more);
  const { packages, policy, decision } = JSON.parse(stdout);
  const decisions = Object.fromEntries(
    packages.map((one: { package: { id: string }; decision: string }) => [
      one.package.id.replace('Example.', ''),
      one.decision,
    ]),
  );
  return { decisions, policy, decision };
}

/** The bank's example, with a policy of its own. */
function bankWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = scratch.folder(name);
  cpSync(bank, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) scratch.write(`${name}/${file}`, text);
  return folder;
}

const own = `schema: assay/policy/1
rules:
  - name: ours-are-signed
    packages: [Example.Bank.*]
    require: { signature: author, trusted: true }
    otherwise: block
  - name: no-processes
    when: '"process" in capabilities.all'
    decision: hold
`;
const observe = 'schema: assay/policy/1\nextends: observe\n';

beforeAll(async () => void (await told(['scan', bank], 1)));

describe('a scan with a policy', () => {
  it('decides by that of the repository, and says that nobody outside vouched for it', async () => {
    const folder = bankWith('own', { 'assay.policy.yaml': own });
    const { decisions, policy, decision } = await decided([folder], 1);
    expect(decision).toBe('block');
    expect(decisions).toMatchObject({
      'Bank.Sdk': 'block',
      'Bank.Client': 'block',
      BuildInfo: 'hold',
      Money: 'allow',
    });
    expect(policy).toMatchObject({
      vouched: false,
      sources: [{ role: 'repository', place: 'assay.policy.yaml', decides: true }],
    });
    const { stdout } = await told(['scan', folder], 1);
    expect(stdout).toContain('nobody outside of the repository vouched for it');
  });

  it('keeps to its schema, and decides the same from what it remembers', async () => {
    const folder = bankWith('schema', { 'assay.policy.yaml': own });
    const [cold, warm] = [
      await told(['scan', '--json', folder], 1),
      await told(['scan', '--json', folder], 1),
    ];
    expect(warm.stdout).toBe(cold.stdout);
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
    ajv.addSchema(schema('inspect-1.json'));
    const validate = ajv.compile(schema('scan-1.json'));
    validate(JSON.parse(cold.stdout));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('takes that of the organisation, which the repository can only tighten', async () => {
    const outside = scratch.write('organisation/assay.policy.yaml', observe);
    const lax = bankWith('lax', { 'assay.policy.yaml': observe });
    expect((await decided([lax], 0)).policy).toMatchObject({ vouched: false });
    const strict = await decided([lax], 1, {
      ASSAY_POLICY: scratch.write('o.yaml', 'schema: assay/policy/1\n'),
    });
    expect(strict.policy).toMatchObject({
      vouched: true,
      sources: [
        { role: 'organisation', decides: true },
        { role: 'repository', decides: false },
      ],
    });
    const tight = bankWith('tight', { 'assay.policy.yaml': own });
    const tightened = await decided([tight], 1, { ASSAY_POLICY: outside });
    expect(tightened.decisions).toMatchObject({ 'Bank.Client': 'block', Money: 'allow' });
    // The option is over both.
    expect(
      (await decided(['--policy', 'observe', bank], 0, { ASSAY_POLICY: outside })).decision,
    ).toBe('allow');
    expect((await decided(['--policy', 'default', lax], 1)).decision).toBe('block');
  });

  it('does not call clear what a policy lets pass', async () => {
    const { stdout } = await told(['scan', '--policy', 'observe', bank], 0);
    expect(stdout).toMatch(
      /^ALLOWED: nothing is held in 6 packages, and a policy lets pass what is not clear: 1 malicious\./,
    );
    const { stdout: page } = await told(
      ['scan', '--policy', 'observe', '--markdown', '-', bank],
      0,
    );
    expect(page).toContain('a policy lets pass 1 malicious');
  });

  it('takes waivers of the repository only where the deciding policy lets it', async () => {
    const waivers = `schema: assay/waivers/1
waivers:
  - package: Example.BuildInfo
    versions: '[1.2.0]'
    finding: policy/no-processes
    reason: runs git
    approver: J. Doe
    expires: 2026-06-15
`;
    const folder = bankWith('waived', { 'assay.policy.yaml': own, 'assay.waivers.yaml': waivers });
    const at = (now: string, ...more: string[]) => decided(['--now', now, ...more, folder], 1);
    expect((await at('2026-06-15T23:59:59Z')).decisions).toMatchObject({ BuildInfo: 'allow' });
    const waived = await told(['scan', '--now', '2026-06-15', folder], 1);
    expect(waived.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Let pass by waivers Example.BuildInfo 1.2.0: policy/no-processes, by J. Doe until 2026-06-15: runs git (assay.waivers.yaml:3)',
    );
    const late = await at('2026-06-16T00:00:00Z');
    expect(late.decisions).toMatchObject({ BuildInfo: 'hold' });
    expect(late.policy.waivers.idle).toMatchObject([{ state: 'expired' }]);
    const outside = await at('2026-06-15', '--policy', 'default');
    expect(outside.decisions).toMatchObject({ BuildInfo: 'hold' });
    expect(outside.policy.waivers.idle).toMatchObject([{ state: 'not-counted' }]);
    const letting = scratch.write(
      'letting.yaml',
      'schema: assay/policy/1\nrepositoryWaivers: true\n',
    );
    expect((await at('2026-06-15', '--policy', letting)).decisions).toMatchObject({
      BuildInfo: 'allow',
    });
    const { stdout } = await told(['scan', '--now', '2027-01-01', folder], 1);
    expect(stdout).toContain('Waivers that do nothing');
  });

  it('decides nothing by half a policy', async () => {
    const folder = bankWith('broken', { 'assay.policy.yaml': `${own}  - name: x\n` });
    const { stdout, stderr } = await told(['scan', folder], 3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^assay: assay\.policy\.yaml:10:5: .*either a decision or .*\n$/);
    await told(['scan', '--policy', join(scratch.root, 'nowhere.yaml'), bank], 2);
    const gone = await told(['scan', bank], 3, { ASSAY_POLICY: '/nowhere.yaml' });
    expect(gone.stderr).toBe('assay: /nowhere.yaml: does not exist\n');
    const preset = await told(['scan', bank], 3, { ASSAY_POLICY: 'strict' });
    expect(preset.stderr).toBe('assay: strict: does not exist\n');
  });

  it('says why in every output', async () => {
    const folder = bankWith('outputs', { 'assay.policy.yaml': own });
    const why = 'it requires the signature of its author, and it is not signed';
    const run = await told(
      ['scan', folder, '--sarif', join(scratch.root, 'a.sarif'), '--quiet'],
      1,
    );
    expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain(why);
    const { runs } = JSON.parse(readFileSync(join(scratch.root, 'a.sarif'), 'utf8'));
    const results = runs[0].results.filter(
      (one: { ruleId: string }) => one.ruleId === 'assay/policy',
    );
    expect(results).toHaveLength(3);
    expect(runs[0].tool.driver.rules[results[0].ruleIndex].id).toBe('assay/policy');
    expect(results[0]).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining(why) },
    });
    expect((await told(['scan', folder, '--markdown', '-'], 1)).stdout).toContain(why);
  });
});

describeWith('git', 'with --base, what belongs to the repository', () => {
  it('is read from the commit, also by a name of it', async () => {
    const repository = new GitRepository();
    repositories.push(repository);
    cpSync(bank, repository.top, { recursive: true });
    repository.write('assay.policy.yaml', 'schema: assay/policy/1\n');
    const base = repository.commit();
    repository.write('assay.policy.yaml', observe);
    repository.commit();
    const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const before = await decided([repository.top, '--base', base], 0, settings);
    expect(before.decision).toBe('block');
    expect(before.policy.sources[0].place).toContain(
      `assay.policy.yaml at commit ${base.slice(0, 12)}`,
    );
    expect(before.policy.notes).toHaveLength(1);
    expect(before.policy.vouched).toBe(false);
    const named = ['--policy', join(repository.top, 'assay.policy.yaml'), '--base', base];
    symlinkSync(scratch.write('outside.yaml', observe), join(repository.top, 'link.yaml'));
    const link = ['--policy', join(repository.top, 'link.yaml')];
    expect((await decided([repository.top, ...link], 0, settings)).policy.vouched).toBe(false);
    const byName = await decided([repository.top, ...named], 0, settings);
    expect(byName.decision).toBe('block');
    expect(byName.policy.vouched).toBe(false);
  });

  it('knows what its rules held there before', async () => {
    const repository = new GitRepository();
    repositories.push(repository);
    cpSync(bank, repository.top, { recursive: true });
    repository.write('assay.policy.yaml', own);
    const base = repository.commit();
    const settings = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const { stdout } = await told(['scan', repository.top, '--base', base], 0, settings);
    expect(stdout).toMatch(/nothing new is held/);
  });
});

describe('a file that looks like a policy and goes by another name', () => {
  it.each([
    ['assay.policy.yml', 'assay.policy.yaml'],
    ['.assay-policy.json', 'assay.policy.yaml'],
    ['assay.waivers.yml', 'assay.waivers.yaml'],
  ])('ends a scan in the place of being passed over: %s', async (name, wanted) => {
    const folder = bankWith(`unread-${name}`, { [name]: own });
    for (const args of [[folder], [folder, '--policy', 'default']]) {
      const { stderr } = await told(['scan', ...args], 2);
      expect(stderr).toContain(`${name} looks like a policy and is not read: name it ${wanted}`);
    }
  });

  it('is read where it is named, and one beside other files is none', async () => {
    const folder = bankWith('named', { 'assay.policy.yml': own, 'assay.json': '{}' });
    const named = ['--policy', join(folder, 'assay.policy.yml')];
    expect((await decided([folder, ...named], 1)).decisions).toMatchObject({ Money: 'allow' });
    const other = bankWith('other', { 'docs/assay.policy.yml': own, 'policy.yml': own });
    await told(['scan', other], 1);
  });
});

describe('what a person sees of a policy', () => {
  it('is what is held first, also where what was found is clear', async () => {
    const policy = scratch.write(
      'stub.yaml',
      'schema: assay/policy/1\nextends: observe\nrules: [{ name: stub, packages: [Example.Telemetry.Stub], decision: hold }]\n',
    );
    const { stdout } = await told(['scan', bank, '--policy', policy], 1);
    const rows = stdout.split('\n').filter((line) => /^(?:decision|block|hold|allow) /.test(line));
    expect(rows.map((row) => row.split(/ +/).slice(0, 3).join(' '))).toEqual([
      'decision verdict package',
      'hold clear Example.Telemetry.Stub',
      'allow malicious Example.Bank.Sdk',
      'allow clear Example.Bank.Client',
      'allow clear Example.BuildInfo',
      'allow clear Example.Money',
      'allow clear Example.Telemetry',
    ]);
  });

  it('is the names of the presets, for a name that is none', async () => {
    const { stderr } = await told(['scan', bank, '--policy', 'Strict'], 2);
    expect(stderr).toBe(
      'assay: Strict does not exist, and the presets are default, strict, observe\n',
    );
  });
});

describe('assay policy check', () => {
  it('says what is wrong, with line and column', async () => {
    const file = scratch.write(
      'bad.yaml',
      `${own}  - name: aged\n    when: age > 3\n    decision: hold\n`,
    );
    const { stdout } = await told(['policy', 'check', file], 3, pipe);
    expect(stdout).toBe(
      `${file}:11:11: there is no fact age; docs/policy-facts.md lists those there are\n`,
    );
    const { stdout: json } = await told(['policy', 'check', file, '--json'], 3);
    expect(JSON.parse(json)).toMatchObject({
      schema: 'assay/policy-check/1',
      files: [{ schema: 'assay/policy/1', problems: [{ line: 11, column: 11 }] }],
    });
  });

  it('says what is in a file in which nothing is wrong', async () => {
    const file = scratch.write('good.yaml', own);
    expect((await told(['policy', 'check', file], 0)).stdout).toBe(
      `${file}: 2 rules, nothing is wrong\n`,
    );
    await told(['policy', 'check', join(scratch.root, 'none.yaml')], 2);
  });

  it('remarks on signatures that anybody can make, which is no error', async () => {
    const lax = own.replace(', trusted: true', '');
    const file = scratch.write('lax.yaml', lax);
    const { stdout } = await told(['policy', 'check', file], 0, pipe);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/lax\.yaml:5:16: remark: signature says nothing of who signed: /),
      `${file}: 2 rules, nothing is wrong`,
      '',
    ]);
    const { stdout: json } = await told(['policy', 'check', file, '--json'], 0);
    expect(JSON.parse(json)).toMatchObject({ files: [{ remarks: [{ line: 5, column: 16 }] }] });
  });

  it('goes on with the others where one is too large or no file', async () => {
    const large = scratch.write('large.yaml', `# ${'x'.repeat(600_000)}`);
    const good = scratch.write('good.yaml', own);
    const { stdout } = await told(['policy', 'check', large, scratch.root, good], 3);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/large\.yaml:1:1: limit policyBytes of \d+ reached$/),
      expect.stringMatching(/:1:1: not a regular file$/),
      expect.stringMatching(/good\.yaml: 2 rules, nothing is wrong$/),
      '',
    ]);
    const { stderr } = await told(['scan', bank, '--policy', large], 3);
    expect(stderr).not.toContain('held');
  });
});

describe('assay policy init, test and explain', () => {
  it('write what works, try it, and say what it says of a package', async () => {
    const folder = bankWith('started', {});
    const wrote = await told(['policy', 'init', folder], 0);
    expect(wrote.stdout.match(/^wrote/gm)).toHaveLength(3);
    const cases = join(folder, 'assay.policy.test.yaml');
    expect((await told(['policy', 'test', cases], 0)).stdout).toContain('3 examples, 0 failed');
    scratch.write('started/assay.policy.yaml', own);
    const wrong = scratch.write(
      'started/wrong.test.yaml',
      `schema: assay/policy-test/1
cases:
  - { name: ours, given: { pkg: { id: Example.Bank.Sdk } }, expect: allow }
`,
    );
    const { stdout } = await told(['policy', 'test', wrong], 1, pipe);
    expect(stdout).toContain('FAILED  ours: block, and allow was expected (line 3)');
    expect(stdout).toContain('blocked by ours-are-signed (assay.policy.yaml:3)');
  });

  it('say that a rule which is asked for is not there, with the nearest', async () => {
    const folder = bankWith('misnamed', {
      'assay.policy.yaml': own,
      'wrong.test.yaml': `schema: assay/policy-test/1
cases:
  - { name: ours, given: { pkg: { id: Example.Bank.Sdk } }, expect: block, by: our-are-signed }
`,
      'assay.waivers.yaml': `schema: assay/waivers/1
waivers:
  - { package: Example.BuildInfo, versions: '[1.2.0]', finding: policy/no-process, reason: seen, approver: J. Doe, expires: 2099-01-31 }
`,
    });
    const { stdout } = await told(['policy', 'test', join(folder, 'wrong.test.yaml')], 1, pipe);
    expect(stdout).toContain(
      'FAILED  ours: block, and the policy has no rule our-are-signed; did you mean ours-are-signed? (line 3)',
    );
    const { policy } = await decided([folder], 1);
    expect(policy.waivers.idle).toMatchObject([
      {
        state: 'unmatched',
        message: 'no policy here has a rule no-process; did you mean no-processes?',
      },
    ]);
  });

  it('explain every rule of a package', async () => {
    scratch.write('p.yaml', own);
    const file = join(bank, 'feed/example.buildinfo.1.2.0.nupkg');
    const args = ['policy', 'explain', file, '--policy', 'p.yaml'];
    const { stdout } = await session.run(args, { cwd: scratch.root, env });
    await expect(stdout).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden/policy-explain.txt'),
    );
    const { stdout: json } = await session.run([...args, '--json'], { cwd: scratch.root, env });
    expect(JSON.parse(json)).toMatchObject({
      schema: 'assay/policy-explain/1',
      decision: 'hold',
      policies: [
        {
          decides: true,
          rules: [
            { name: 'ours-are-signed', state: 'not-concerned', selection: 'packages' },
            { name: 'no-processes', state: 'counts', condition: [{ holds: true, decides: true }] },
          ],
        },
      ],
      facts: { capabilities: { all: ['process'] } },
    });
  });
});
