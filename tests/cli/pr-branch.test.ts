import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PrReport } from '../../src/facts/difference.js';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { quiet, repository as root, Scratch, stackTrace, type Run } from './assay.js';
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

const collector = 'Inert.Diagnostics.Context';
const drainer = 'Inert.Diagnostics.Transport';
const names = ['A', 'B', 'C'].map((name) => `Fixture.${name}`);
const listOf = (...packages: readonly string[]): string =>
  `<packages>${packages
    .map((one) => one.split('@'))
    .map(
      ([id, version = '1.0.0']) =>
        `<package id="${id}" version="${version}" targetFramework="net48" />`,
    )
    .join('')}</packages>`;
const feeds = (...more: readonly string[]): string =>
  `<configuration><packageSources><clear />${['feed', ...more]
    .map((name) => `<add key="${name}" value="${join(scratch.root, name)}" />`)
    .join('')}</packageSources></configuration>`;

beforeAll(() => {
  repository = new GitRepository();
  for (const id of names)
    for (const version of ['1.0.0', '1.1.0'])
      scratch.write(
        `feed/${id}.${version}.nupkg`.toLowerCase(),
        buildPackage({ id, version, files: { 'readme.md': version } }),
      );
  scratch.folder('second');
  for (const id of [collector, drainer]) {
    const name = `${id}.3.0.2.nupkg`.toLowerCase();
    copyFileSync(join(root, 'corpus/packages', name), join(scratch.root, 'feed', name));
  }
  repository.write('nuget.config', feeds());
  repository.write('app/packages.config', listOf(...names, `${collector}@3.0.2`));
  base = repository.commit();
});

beforeEach(() => {
  repository.git('checkout', '-q', '-f', base);
  repository.git('clean', '-q', '-f', '-d', '-x');
});

async function run(args: readonly string[], code: number, more = {}): Promise<Run> {
  const folder = (name: string): string => join(scratch.root, name);
  const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const own = { HOME: folder('home'), ASSAY_CACHE_DIR: folder('cache') };
  const env = { ...quiet, ...git, ...own, ...more };
  const told = await session.run(args, { env, cwd: repository.top });
  expect(told.stderr).not.toMatch(stackTrace);
  expect(told).toMatchObject({ code });
  return told;
}

const json = async (code: number, ...args: readonly string[]): Promise<PrReport> =>
  JSON.parse((await run(['pr', '--base', base, '--json', ...args], code)).stdout) as PrReport;

describeWith('git', 'assay pr, of a branch as a whole', () => {
  const both = listOf(...names, `${collector}@3.0.2`, `${drainer}@3.0.2`);

  it('blocks the half that makes a chain of two packages whole', async () => {
    repository.write('app/packages.config', both);
    const report = await json(1);
    expect(report).toMatchObject({
      verdict: 'malicious',
      decision: 'block',
      findings: [{ rule: 'steals-secrets', level: 'malicious' }],
    });
    const { stdout } = await run(['pr', '--base', base], 1);
    expect(stdout).toMatch(/^BLOCKED: .*1 thing that only\s+packages together show\./s);
    expect(stdout).toContain('assay explain steals-secrets');
    const page = await run(['pr', '--base', base, '--markdown', '-'], 1);
    expect(page.stdout).toContain('<b>malicious</b> Package sends secrets');
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    for (const name of ['inspect-1.json', 'diff-1.json'])
      ajv.addSchema(JSON.parse(readFileSync(join(root, 'docs/schema', name), 'utf8')));
    const validate = ajv.compile(
      JSON.parse(readFileSync(join(root, 'docs/schema/pr-1.json'), 'utf8')),
    );
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('lets a policy decide of that, and says nothing of a chain that the base has', async () => {
    repository.write('app/packages.config', both);
    const held = await json(1, '--policy', 'default', '--fail-on', 'block');
    expect(held.policy?.own.reasons).toMatchObject([{ rule: 'verdict: malicious' }]);
    const lax = await json(0, '--policy', 'observe');
    expect([lax.verdict, lax.decision]).toEqual(['malicious', 'allow']);
    const now = repository.commit();
    const { stdout } = await run(['pr', '--base', now], 0);
    expect(stdout).toMatch(/^QUIET: no package changes against/);
  });

  it('tells a source that is added for many packages once', async () => {
    repository.write('nuget.config', feeds('second'));
    expect((await json(0)).dependencies).toHaveLength(4);
    const { stdout } = await run(['pr', '--base', base], 0);
    expect(stdout.match(/^LOOK {2}/gm)).toHaveLength(1);
    expect(stdout).toContain('LOOK  4 packages, the same versions');
    expect(stdout).toContain('Fixture.A 1.0.0, Fixture.B 1.0.0, Fixture.C 1.0.0, Inert.');
    const page = await run(['pr', '--base', base, '--markdown', '-'], 0);
    expect(page.stdout.match(/<b>LOOK<\/b>/g)).toHaveLength(1);
    // One that changes too stands alone.
    repository.write('app/packages.config', listOf('Fixture.A@1.1.0', ...names.slice(1)));
    expect((await run(['pr', '--base', base], 0)).stdout).toContain('LOOK  2 packages, the same');
  });

  it('heads what could not be asked at the base either as that', async () => {
    scratch.write('lists/own.intel', 'no list');
    const lists = { ASSAY_INTEL_DIR: join(scratch.root, 'lists') };
    const { stdout } = await run(['pr', '--base', base], 3, lists);
    expect(stdout).toMatch(/^HELD: .*1 thing not evaluated, as at the base\./s);
    expect(stdout).toContain('Not evaluated, and not at the base either\n');
    expect(stdout).not.toContain('ewly not evaluated');
    const page = await run(['pr', '--base', base, '--markdown', '-'], 3, lists);
    expect(page.stdout).toContain('### Not evaluated, and not at the base either');
  });

  it('tells of several gaps of a kind those that are new', async () => {
    repository.write('one/One.csproj', '<Project');
    const before = repository.commit();
    repository.write('two/Two.csproj', '<Project');
    const { stdout } = await run(['pr', '--base', before, '--json'], 3);
    const { notEvaluated, atBaseNeither } = JSON.parse(stdout) as PrReport;
    expect(notEvaluated.map(({ path }) => path)).toEqual(['two/Two.csproj']);
    expect(atBaseNeither).toBeUndefined();
  });

  it('says how to get out of a policy that is broken at the base', async () => {
    repository.write('assay.policy.yaml', 'schema: assay/policy/1\nrules: [x\n');
    const broken = repository.commit();
    repository.write('assay.policy.yaml', 'schema: assay/policy/1\n');
    for (const command of ['pr', 'scan']) {
      const { stderr } = await run([command, '--base', broken], 3);
      expect(stderr).toContain(`assay.policy.yaml at commit ${broken.slice(0, 12)}:`);
      expect(stderr).toContain('bring the mended file into the base without this check');
      expect(stderr).toContain('--base a commit from before it broke');
    }
    await run(['pr', '--base', base], 0);
  });

  it('writes commits as people do', async () => {
    repository.write('assay.policy.yaml', 'schema: assay/policy/1\n');
    const { stdout } = await run(['pr', '--base', base], 0);
    expect(stdout).toContain(`against ${base.slice(0, 12)}.`);
    const commit = repository.commit();
    repository.write('app/packages.config', listOf('Fixture.A@1.1.0'));
    for (const args of [['pr'], ['scan'], ['pr', '--markdown', '-']]) {
      const told = await run([...args, '--base', commit, '--fail-on', 'none'], 0);
      expect(told.stdout).toContain(commit.slice(0, 12));
      expect(told.stdout).not.toContain(commit);
    }
    expect((await json(0)).base.commit).toBe(base);
  });
});

it('assay diff says that a package goes back to a lower version', async () => {
  const file = (version: string): string => join(scratch.root, `feed/fixture.a.${version}.nupkg`);
  const back = await run(['diff', file('1.1.0'), file('1.0.0')], 0);
  expect(back.stdout).toMatch(/^LOOK: /);
  expect(back.stdout).toContain('goes back to a lower version: its version: 1.1.0 → 1.0.0');
  const on = await run(['diff', file('1.0.0'), file('1.1.0')], 0);
  expect(on.stdout).toMatch(/^QUIET: /);
});
