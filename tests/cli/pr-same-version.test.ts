import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PrReport } from '../../src/facts/difference.js';
import { advisory, fixed, introduced, malicious } from '../kit/osv.js';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { quiet, Scratch, stackTrace, type Run } from './assay.js';
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

const id = 'Fixture.Same';
const nupkg = (text: string, version = '1.0.0'): Uint8Array =>
  buildPackage({ id, version, files: { 'readme.md': text } });
const project = (version = '1.0.0'): string =>
  `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup><ItemGroup><PackageReference Include="${id}" Version="${version}" /></ItemGroup></Project>`;
const configuration = (...feeds: readonly string[]): string =>
  `<configuration><packageSources><clear />${feeds.map((feed) => `<add key="${feed}" value="./${feed}" />`).join('')}</packageSources></configuration>`;
const lock = (contentHash: string): string =>
  JSON.stringify({
    version: 1,
    dependencies: {
      'net8.0': {
        [id]: { type: 'Direct', requested: '[1.0.0, )', resolved: '1.0.0', contentHash },
      },
    },
  });

async function run(args: readonly string[]): Promise<Run> {
  const folder = (name: string): string => join(scratch.root, name);
  const env = {
    ...quiet,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    HOME: folder('home'),
    ASSAY_CACHE_DIR: folder('cache'),
    ASSAY_INTEL_DIR: folder('lists'),
    NUGET_PACKAGES: folder('packages'),
  };
  const told = await session.run(args, { env, cwd: repository.top });
  expect(told.stderr).not.toMatch(stackTrace);
  return told;
}

async function pr(code: number, ...args: readonly string[]): Promise<PrReport> {
  const told = await run(['pr', ...args, '--base', base, '--json']);
  expect(told).toMatchObject({ code });
  return JSON.parse(told.stdout) as PrReport;
}

beforeAll(() => {
  repository = new GitRepository();
  repository.write('feedA/fixture.same.1.0.0.nupkg', nupkg('one'));
  repository.write('feedB/fixture.same.1.0.0.nupkg', nupkg('two'));
  repository.write('feedA/fixture.same.0.9.0.nupkg', nupkg('old', '0.9.0'));
  for (const [name, dependencies] of [
    ['Fixture.Outer', { 'Fixture.Inner': '1.0.0' }],
    ['Fixture.Inner', {}],
  ] as const) {
    const content = buildPackage({ id: name, version: '1.0.0', dependencies, files: {} });
    repository.write(`feedA/${name.toLowerCase()}.1.0.0.nupkg`, content);
  }
  repository.write('nuget.config', configuration('feedA'));
  repository.write('src/P.csproj', project());
  base = repository.commit();
});

/** In the packages folder of the machine, as far as a scan looks at it. */
function restored(text: string): void {
  const folder = 'packages/fixture.same/1.0.0';
  scratch.write(`${folder}/fixture.same.1.0.0.nupkg`, nupkg(text));
  scratch.write(
    `${folder}/fixture.same.nuspec`,
    `<package><metadata><id>${id}</id><version>1.0.0</version></metadata></package>`,
  );
}

beforeEach(() => {
  rmSync(join(scratch.root, 'packages'), { recursive: true, force: true });
  repository.git('checkout', '-q', '-f', base);
  repository.git('clean', '-q', '-f', '-d', '-x');
});

const only = ({ dependencies }: PrReport) => dependencies[0];

describeWith('git', 'assay pr, of a version that stays', () => {
  it('tells a configuration that takes it from another feed, where it is another', async () => {
    repository.write('nuget.config', configuration('feedB'));
    const told = only(await pr(0));
    expect(told).toMatchObject({ id, change: 'changed', before: '1.0.0', after: '1.0.0' });
    expect(told).toMatchObject({ verdict: 'notable', decision: 'allow' });
    expect(told?.why).toEqual([
      'other content: the file of it is another',
      'comes from feedB, and came from feedA',
    ]);
    expect(told?.diff?.reasons.map(({ text }) => text).join()).toContain('two contents');
    const { stdout } = await run(['pr', '--base', base]);
    expect(stdout).toMatch(/^LOOK: 1 package changes against .*1 to look at/s);
    expect(stdout).toContain(`LOOK  ${id} 1.0.0, the same version`);
  });

  it('is quiet where nothing differs, also of a part of the repository', async () => {
    expect(await pr(0)).toMatchObject({ verdict: 'quiet', dependencies: [] });
    expect(await pr(0, 'src')).toMatchObject({ verdict: 'quiet', dependencies: [] });
  });

  it('tells a source that is added, unless the mapping keeps the package from it', async () => {
    restored('one');
    const both = configuration('feedA', 'feedB');
    repository.write('nuget.config', both);
    const told = only(await pr(0));
    expect(told?.why).toEqual(['may come from feedB as well as from feedA, as before']);
    const mapping = `<packageSourceMapping><packageSource key="feedA"><package pattern="Fixture.*" /></packageSource><packageSource key="feedB"><package pattern="*" /></packageSource></packageSourceMapping>`;
    repository.write(
      'nuget.config',
      both.replace('</configuration>', `${mapping}</configuration>`),
    );
    expect((await pr(0)).dependencies).toEqual([]);
  });

  it('tells a file that is replaced in a feed of the repository', async () => {
    repository.write('feedA/fixture.same.1.0.0.nupkg', nupkg('three'));
    expect(only(await pr(0))).toMatchObject({ change: 'changed', verdict: 'notable' });
  });

  it('does not let the packages folder of this machine stand for both', async () => {
    restored('one');
    repository.write('nuget.config', configuration('feedB'));
    expect(only(await pr(0))).toMatchObject({
      verdict: 'notable',
      why: ['comes from feedB, and came from feedA'],
    });
    repository.write('nuget.config', configuration('feedA'));
    expect((await pr(0)).dependencies).toEqual([]);
    repository.write('feedA/fixture.same.1.0.0.nupkg', nupkg('three'));
    const told = only(await pr(0));
    expect(told?.why).toEqual(['other content: the file of it in the feed feedA is another']);
    expect(told?.diff?.before.package.sha256).not.toBe(told?.diff?.after.package.sha256);
  });

  it('holds a list that states content that cannot be had', async () => {
    repository.write('src/packages.lock.json', lock(`${'A'.repeat(86)}==`));
    const told = only(await pr(3));
    expect(told).toMatchObject({ change: 'changed', verdict: 'incomplete', decision: 'hold' });
    expect(told?.unread).toMatch(/the list of the branch states the content hash AAA/);
  });

  it('says nothing of a list that states what there is', async () => {
    const scan = JSON.parse((await run(['scan', '--json'])).stdout);
    repository.write('src/packages.lock.json', lock(scan.packages[0].package.contentHash));
    expect(await pr(0)).toMatchObject({ verdict: 'quiet', dependencies: [] });
  });

  it('keeps to its schema', async () => {
    repository.write('nuget.config', configuration('feedB'));
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    const schema = (name: string): object =>
      JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
    ajv.addSchema(schema('inspect-1.json'));
    ajv.addSchema(schema('diff-1.json'));
    const validate = ajv.compile(schema('pr-1.json'));
    validate(await pr(0));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describeWith('git', 'assay pr, of what lists know', () => {
  const imported = async (record: object): Promise<void> => {
    const file = scratch.write('list.json', JSON.stringify([record]));
    expect(await run(['intel', 'import', file, '--name', 'fixture'])).toMatchObject({ code: 0 });
  };

  it('tells a vulnerability that comes in with a lower version', async () => {
    await imported(advisory('GHSA-2222-3333-4444', id, [introduced('0'), fixed('1.0.0')]));
    repository.write('src/P.csproj', project('0.9.0'));
    const told = await pr(0);
    expect(only(told)).toMatchObject({ change: 'updated', isLower: true, verdict: 'notable' });
    const { stdout } = await run(['pr', '--base', base]);
    expect(stdout).toContain('goes back to a lower version');
    expect(stdout).toMatch(
      /newly has a known vulnerability: GHSA-2222-3333-4444.*fixed in\s+1\.0\.0/s,
    );
  });

  it('tells it in a comparison of two files', async () => {
    await imported(advisory('GHSA-2222-3333-4444', id, [introduced('0'), fixed('1.0.0')]));
    const file = (version: string): string => `feedA/fixture.same.${version}.nupkg`;
    const { stdout } = await run(['diff', file('1.0.0'), file('0.9.0')]);
    expect(stdout).toMatch(/^LOOK: /);
    expect(stdout).toMatch(/newly has a known vulnerability: GHSA-2222-3333-4444/);
    expect((await run(['diff', file('0.9.0'), file('1.0.0')])).stdout).toMatch(/^QUIET: /);
  });

  it('tells by which way a package comes in, as a scan does', async () => {
    repository.write('src/P.csproj', project().replace(id, 'Fixture.Outer'));
    const { stdout } = await run(['pr', '--base', base]);
    expect(stdout).toContain(
      'transitive: src/P.csproj → Fixture.Outer 1.0.0 → Fixture.Inner 1.0.0',
    );
  });

  it('blocks what is known as malicious, and what no feed has any more', async () => {
    await imported(malicious('MAL-2099-1', 'Fixture.Gone', ['1.0.0']));
    repository.write(
      'src/packages.lock.json',
      lock(`${'A'.repeat(86)}==`).replaceAll(id, 'Fixture.Gone'),
    );
    repository.write('src/P.csproj', project().replace(id, 'Fixture.Gone'));
    const { stdout, code } = await run(['pr', '--base', base]);
    expect(stdout).toMatch(
      /^BLOCKED: 2 packages change .*: 1 blocked, 1 with\s+nothing to look at/s,
    );
    expect(stdout).toContain('Fixture.Gone 1.0.0 is malicious by MAL-2099-1');
    expect(code).toBe(1);
    const policy = scratch.write('policy.yaml', 'schema: assay/policy/1\nrules: []\n');
    const decided = await run(['pr', '--base', base, '--policy', policy]);
    expect(decided.stdout).toMatch(/^BLOCKED: .*1 blocked/s);
    expect(decided.code).toBe(1);
  });
});
