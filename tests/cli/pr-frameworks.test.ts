import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DependencyChange, PrReport } from '../../src/facts/difference.js';
import { buildPackage } from '../kit/package-builder.js';
import { describeWith } from '../kit/tools.js';
import { GitRepository } from '../scan/git/repository.js';
import { quiet, Scratch } from './assay.js';
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

const target = (name: string, before = ''): string =>
  `<Project>${before}<Target Name="${name}" BeforeTargets="Build"><Exec Command="git status" /></Target></Project>`;
const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // As packages warn of frameworks that they no longer have anything for.
  'Fixture.Framed': {
    'buildTransitive/net461/Fixture.Framed.targets': target('Old'),
    'buildTransitive/net8.0/_._': '',
  },
  'Fixture.Both': {
    'build/net461/Fixture.Both.targets': target('Same'),
    'build/netstandard2.0/Fixture.Both.targets': target('Same'),
  },
  'Fixture.Leads': {
    'build/net461/Fixture.Leads.targets': target('Old'),
    'build/net8.0/Fixture.Leads.targets': target(
      'New',
      '<Import Project="../net461/Fixture.Leads.targets" />',
    ),
  },
};
const hashes = new Map<string, string>();

function project(framework: string, ids: readonly string[]): void {
  const references = ids.map((id) => `<PackageReference Include="${id}" Version="1.0.0" />`);
  repository.write(
    'app/app.csproj',
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>${framework}</TargetFramework><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup><ItemGroup>${references.join('')}</ItemGroup></Project>`,
  );
  const locked = ids.map((id) => [
    id,
    { type: 'Direct', requested: '[1.0.0, )', resolved: '1.0.0', contentHash: hashes.get(id) },
  ]);
  const name = framework === 'net48' ? '.NETFramework,Version=v4.8' : framework;
  repository.write(
    'app/packages.lock.json',
    JSON.stringify({ version: 1, dependencies: { [name]: Object.fromEntries(locked) } }),
  );
}

beforeAll(() => {
  repository = new GitRepository();
  for (const [id, files] of Object.entries(packages)) {
    const bytes = buildPackage({ id, version: '1.0.0', files });
    hashes.set(id, createHash('sha512').update(bytes).digest('base64'));
    scratch.write(`feed/${id}.1.0.0.nupkg`.toLowerCase(), bytes);
  }
  repository.write(
    'nuget.config',
    `<configuration><packageSources><clear /><add key="feed" value="${join(scratch.root, 'feed')}" /></packageSources></configuration>`,
  );
  project('net8.0', []);
  base = repository.commit();
});

async function changesFor(framework: string): Promise<ReadonlyMap<string, DependencyChange>> {
  project(framework, Object.keys(packages));
  const [home = '', cache = ''] = ['home', 'cache'].map((name) => join(scratch.root, name));
  const git = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const env = { ...quiet, ...git, HOME: home, ASSAY_CACHE_DIR: cache };
  const run = await session.run(['pr', '--base', base, '--json'], { env, cwd: repository.top });
  const { dependencies } = JSON.parse(run.stdout) as PrReport;
  return new Map(dependencies.map((one) => [one.id, one]));
}

const told = (change: DependencyChange | undefined): string[] =>
  (change?.diff?.reasons ?? [])
    .filter(({ section }) => section === 'entryPoints' || section === 'files')
    .map(({ text }) => text);

describeWith('git', 'what a build of the branch imports', () => {
  it('is what NuGet takes for the frameworks of its projects', async () => {
    const changes = await changesFor('net8.0');
    const framed = changes.get('Fixture.Framed');
    expect(told(framed)).toEqual([]);
    // It stays in the report, with the reason.
    expect(framed?.diff?.changes.entryPoints).toMatchObject([
      {
        name: 'target Old',
        details: expect.arrayContaining(['no project here imports it: they are built for net8.0']),
      },
    ]);
    // One entry point stands for both frameworks, of which one is taken.
    expect(told(changes.get('Fixture.Both')).join('\n')).toMatch(
      /newly runs without being asked: target Same.*\n.*build\/netstandard2\.0\/Fixture\.Both\.targets/,
    );
  });

  it('is also what a file that is taken imports', async () => {
    const leads = told((await changesFor('net8.0')).get('Fixture.Leads')).join('\n');
    expect(leads).toContain('target Old');
    expect(leads).toContain('build/net461/Fixture.Leads.targets');
  });

  it('is told where a project is built for that framework', async () => {
    const framed = told((await changesFor('net48')).get('Fixture.Framed')).join('\n');
    expect(framed).toContain('newly runs without being asked: target Old');
    expect(framed).toContain('buildTransitive/net461/Fixture.Framed.targets');
  });
});
