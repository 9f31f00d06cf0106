import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { malicious } from '../kit/osv.js';
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
const packages: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['Fixture.Kept', '1.0.0', { 'readme.md': 'kept' }],
  ['Fixture.Words', '1.0.0', { 'readme.md': 'one' }],
  ['Fixture.Words', '1.1.0', { 'readme.md': 'two' }],
  ['Fixture.Stamp', '1.0.0', { 'readme.md': 'one' }],
  ['Fixture.Stamp', '2.0.0', { 'build/Fixture.Stamp.targets': targets }],
  ['Fixture.Gone', '1.0.0', {}],
  ['Fixture.Fresh', '1.0.0', { 'readme.md': 'new' }],
];

const listOf = (...names: readonly (readonly [string, string])[]): string =>
  `<packages>${names.map(([id, version]) => `<package id="${id}" version="${version}" targetFramework="net48" />`).join('')}</packages>`;

beforeAll(() => {
  repository = new GitRepository();
  for (const [id, version, files] of packages)
    scratch.write(
      `feed/${id}.${version}.nupkg`.toLowerCase(),
      buildPackage({ id, version, files }),
    );
  for (const name of ['example.bank.client.1.4.0.nupkg', 'example.bank.sdk.2.0.4.nupkg'])
    scratch.write(`feed/${name}`, readFileSync(join(bank, 'feed', name)));
  repository.write(
    'nuget.config',
    `<configuration><packageSources><clear /><add key="feed" value="${join(scratch.root, 'feed')}" /></packageSources></configuration>`,
  );
  repository.write(
    'app/packages.config',
    listOf(
      ['Fixture.Kept', '1.0.0'],
      ['Fixture.Words', '1.0.0'],
      ['Fixture.Stamp', '1.0.0'],
      ['Fixture.Gone', '1.0.0'],
    ),
  );
  base = repository.commit();
});

async function pr(
  args: readonly string[],
  code: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const [home, cache] = ['home', 'cache'].map((name) => join(scratch.root, name));
  const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const env = { ...quiet, ...git, HOME: home ?? '', ASSAY_CACHE_DIR: cache ?? '', ...more };
  const run = await session.run(['pr', ...args], { env, cwd: repository.top });
  expect(run.stderr).not.toMatch(stackTrace);
  expect(run).toMatchObject({ code });
  return { ...run, stdout: run.stdout.replaceAll(base.slice(0, 12), '<base>') };
}

const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
const branch = (...names: readonly (readonly [string, string])[]): string =>
  repository.write('app/packages.config', listOf(...names));
const changed = [
  ['Fixture.Kept', '1.0.0'],
  ['Fixture.Words', '1.1.0'],
  ['Fixture.Stamp', '2.0.0'],
  ['Fixture.Fresh', '1.0.0'],
] as const;

describeWith('git', 'assay pr', () => {
  it('says of each package that a branch changes what changed in it, the worst first', async () => {
    branch(...changed);
    const { stdout } = await pr(['--base', base], 0);
    await expect(stdout).toMatchFileSnapshot(golden('pr.txt'));
    const page = await pr(['--base', base, '--markdown', '-', '--markdown-for', 'comment'], 0);
    await expect(page.stdout).toMatchFileSnapshot(golden('pr.md'));
    expect(page.stdout.length).toBeLessThan(65_536);
  });

  it('is quiet where no package changes', async () => {
    branch(
      ['Fixture.Kept', '1.0.0'],
      ['Fixture.Words', '1.0.0'],
      ['Fixture.Stamp', '1.0.0'],
      ['Fixture.Gone', '1.0.0'],
    );
    expect((await pr(['--base', base], 0)).stdout).toBe(
      'QUIET: no package changes against <base>.\n',
    );
  });

  it('blocks a branch that brings in something malicious', async () => {
    branch(...changed, ['Example.Bank.Sdk', '2.0.4']);
    const { stdout } = await pr(['--base', base, '--json'], 1);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'malicious',
      decision: 'block',
      dependencies: [
        { id: 'Example.Bank.Sdk', change: 'added', verdict: 'malicious', isDirect: true },
        { verdict: 'notable' },
        { verdict: 'notable' },
        { verdict: 'quiet' },
        { verdict: 'quiet' },
      ],
    });
    await pr(['--base', base, '--fail-on', 'none'], 0);
  });

  it('holds what it could not compare', async () => {
    branch(...changed, ['Fixture.Missing', '1.0.0']);
    const { stdout } = await pr(['--base', base, '--json'], 3);
    const { dependencies, notEvaluated } = JSON.parse(stdout);
    expect(dependencies[0]).toMatchObject({
      id: 'Fixture.Missing',
      verdict: 'incomplete',
      decision: 'hold',
      unread: expect.stringMatching(/feed/),
    });
    expect(notEvaluated).toEqual([]);
  });

  it('holds a branch where a list of known packages cannot be asked, whatever the base says', async () => {
    scratch.write('lists/own.intel', 'no list');
    const lists = { ASSAY_INTEL_DIR: join(scratch.root, 'lists') };
    for (const policy of [[], ['--policy', 'strict']]) {
      branch(
        ['Fixture.Kept', '1.0.0'],
        ['Fixture.Words', '1.0.0'],
        ['Fixture.Stamp', '1.0.0'],
        ['Fixture.Gone', '1.0.0'],
      );
      const { stdout } = await pr(['--base', base, '--json', ...policy], 3, lists);
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({ verdict: 'incomplete', decision: 'hold' });
      expect(report.notEvaluated).toMatchObject([{ code: 'list-unavailable' }]);
    }
    branch(...changed);
    const shown = await pr(['--base', base], 3, lists);
    expect(shown.stdout).toMatch(/^HELD: /);
    expect(shown.stdout).toContain('the list of known packages cannot be asked');
    // That something was not read is another thing than that nobody was asked.
    const policy = (verdicts: string): string =>
      scratch.write('lax.yaml', `schema: assay/policy/1\nverdicts: { ${verdicts} }\n`);
    const held = await pr(
      ['--base', base, '--policy', policy('incomplete: allow, unavailable: allow')],
      3,
      lists,
    );
    expect(held.stdout).toContain('held by verdict: unasked');
    await pr(['--base', base, '--policy', policy('unasked: allow')], 0, lists);
    const page = await pr(['--base', base, '--markdown', '-'], 3, lists);
    expect(page.stdout).toContain('Assay: HELD');
    expect(page.stdout).toContain('the list of known packages cannot be asked');
    const scan = await session.run(['scan', '--base', base], {
      env: { ...quiet, ...lists, HOME: scratch.root, GIT_CONFIG_GLOBAL: '/dev/null' },
      cwd: repository.top,
    });
    expect(scan.stdout).not.toMatch(/^CLEAR/);
    expect(scan.code).toBe(3);
  });

  it('blocks what a list knows as malicious and no source has any more, of a project without a lock file', async () => {
    branch(...changed);
    const evil = malicious('MAL-2099-1', 'Fixture.Taken', ['1.2.3']);
    const list = scratch.write('evil.json', JSON.stringify(evil));
    const own = { ASSAY_INTEL_DIR: join(scratch.root, 'own') };
    const env = { ...quiet, ...own };
    await session.run(['intel', 'import', list], { env, cwd: scratch.root });
    const project = repository.write(
      'own/Own.csproj',
      '<Project><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup><ItemGroup>\n<PackageReference Include="Fixture.Taken" Version="1.2.3" /></ItemGroup></Project>',
    );
    const { stdout } = await pr(['--base', base, '--json'], 1, own);
    rmSync(project);
    const report = JSON.parse(stdout);
    expect(report.decision).toBe('block');
    expect(report.dependencies[0]).toMatchObject({
      id: 'Fixture.Taken',
      after: '1.2.3',
      decision: 'block',
      known: [{ id: 'MAL-2099-1' }],
    });
  });

  it('keeps to its schema', async () => {
    branch(...changed, ['Example.Bank.Sdk', '2.0.4'], ['Fixture.Missing', '1.0.0']);
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
    ajv.addSchema(schema('inspect-1.json'));
    ajv.addSchema(schema('diff-1.json'));
    const validate = ajv.compile(schema('pr-1.json'));
    const { stdout } = await pr(['--base', base, '--json'], 1);
    validate(JSON.parse(stdout));
    expect(validate.errors ?? []).toEqual([]);
    expect((await pr(['--base', base, '--json'], 1)).stdout).toBe(stdout);
  });

  it('asks for a base that there is', async () => {
    expect((await pr([], 2)).stderr).toContain("required option '--base <git-ref>'");
    expect((await pr(['--base', 'no-such-branch'], 3)).stderr).toContain('no-such-branch');
    await pr(['no/such', '--base', base], 2);
  });
});
