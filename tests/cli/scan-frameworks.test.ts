import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { buildPackage } from '../kit/package-builder.js';
import { quiet, Scratch } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
afterAll(() => {
  session.end();
  scratch.remove();
});

const target = (name: string): string => `<Target Name="${name}" BeforeTargets="Build" />`;
const build = (...parts: readonly string[]): string => `<Project>${parts.join('')}</Project>`;
const leadsTo = (path: string): string =>
  `<Import Project="$(MSBuildThisFileDirectory)${path}" Condition="'$(Never)' == 'true'" />`;

const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Fixture.Framed': {
    'build/net8.0/Fixture.Framed.targets': build(
      leadsTo('..\\..\\buildTransitive\\net8.0\\Fixture.Framed.targets'),
    ),
    'build/uap10.0/Fixture.Framed.targets': build(
      leadsTo('..\\..\\buildTransitive\\uap10.0\\Fixture.Framed.targets'),
    ),
    'buildTransitive/net8.0/Fixture.Framed.targets': build(target('Own'), target('Both')),
    'buildTransitive/uap10.0/Fixture.Framed.targets': build(
      target('Store'),
      target('Both'),
      leadsTo('More.targets'),
    ),
    'buildTransitive/uap10.0/More.targets': build(target('More')),
  },
  // The rest say in ways of their own that what looks idle is not.
  'Fixture.Leads': {
    'build/net8.0/Fixture.Leads.targets': build(
      target('Own'),
      leadsTo('../uap10.0/Fixture.Leads.targets'),
    ),
    'build/uap10.0/Fixture.Leads.targets': build(target('Led'), leadsTo('Next.targets')),
    'build/uap10.0/Next.targets': build(target('Next')),
  },
  'Fixture.Escaped': {
    'build/net8.0/Fixture.Escaped.targets': build(
      target('Own'),
      leadsTo('../uap10.0/Fixture%2eEscaped.targets'),
    ),
    'build/uap10.0/Fixture.Escaped.targets': build(target('Led')),
  },
  'Fixture.Around': {
    'build/net8.0/Fixture.Around.targets': build(
      target('Own'),
      leadsTo('../../../../fixture.around/1.0.0/build/uap10.0/Fixture.Around.targets'),
    ),
    'build/uap10.0/Fixture.Around.targets': build(target('Led')),
  },
  'Fixture.Spelled': {
    'build/NET8.0/_._': '',
    'build/net8.0/Fixture.Spelled.targets': build(target('Own')),
  },
  'Fixture.Fallback': {
    'build/net461/Fixture.Fallback.targets': build(target('Own')),
    'build/whatever/Fixture.Fallback.targets': build(target('None')),
  },
  'Fixture.Root': {
    'build/Fixture.Root.targets': build(target('Own')),
    'build/net8.0/_._': '',
  },
};
const hashes = new Map<string, string>();

beforeAll(() => {
  for (const [id, files] of Object.entries(packages)) {
    const bytes = buildPackage({ id, version: '1.0.0', files });
    hashes.set(id, createHash('sha512').update(bytes).digest('base64'));
    scratch.write(`feed/${id}.1.0.0.nupkg`.toLowerCase(), bytes);
  }
});

/** A repository whose projects use all packages. */
function repository(name: string, frameworks: readonly string[]): string {
  const feed = join(scratch.root, 'feed');
  const own = `<configuration><packageSources><clear /><add key="feed" value="${feed}" /></packageSources></configuration>`;
  scratch.write(`${name}/nuget.config`, own);
  const ids = Object.keys(packages);
  for (const framework of frameworks) {
    const references = ids.map((id) => `<PackageReference Include="${id}" Version="1.0.0" />`);
    const folder = `${name}/${framework}`;
    scratch.write(
      `${folder}/app.csproj`,
      `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>${framework}</TargetFramework><RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup><ItemGroup>${references.join('')}</ItemGroup></Project>`,
    );
    const locked = ids.map((id) => {
      const contentHash = hashes.get(id);
      const entry = { type: 'Direct', requested: '[1.0.0, )', resolved: '1.0.0', contentHash };
      return [id, entry];
    });
    const all = Object.fromEntries(locked);
    const dependencies = { [framework]: all, [`${framework}/linux-x64`]: all };
    scratch.write(`${folder}/packages.lock.json`, JSON.stringify({ version: 1, dependencies }));
  }
  return join(scratch.root, name);
}

async function scan(path: string, ...more: readonly string[]): Promise<string> {
  const [home = '', cache = ''] = ['home', 'cache'].map((name) => join(scratch.root, name));
  const env = { ...quiet, HOME: home, ASSAY_CACHE_DIR: cache };
  return (await session.run(['scan', path, '--all', ...more], { env })).stdout;
}

/** What the table has of each package in its column: `2 targets`. */
const column = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^clear +(Fixture\.\w+) +1\.0\.0 +(\d+ targets?|-)/gm)].map(
      ([, id = '', own = '']) => [id, own],
    ),
  );

describe('what the table of a scan counts as running by itself', () => {
  it('is what the frameworks of the projects import', async () => {
    const path = repository('modern', ['net8.0']);
    expect(Object.fromEntries(column(await scan(path)))).toEqual({
      'Fixture.Framed': '2 targets',
      'Fixture.Leads': '3 targets',
      'Fixture.Escaped': '2 targets',
      'Fixture.Around': '2 targets',
      'Fixture.Spelled': '1 target',
      'Fixture.Fallback': '1 target',
      'Fixture.Root': '1 target',
    });
    // What policies and programs are told stays whole.
    const { packages: read } = JSON.parse(await scan(path, '--json')) as ScanReport;
    const framed = read.find((one) => one.package.id === 'Fixture.Framed');
    const kind = { surface: 'msbuild-target', phase: 'build', byItself: true };
    expect(framed?.runs).toEqual([{ ...kind, count: 4 }]);
    expect(framed?.idleRuns).toEqual([{ ...kind, count: 2 }]);
    expect(read.flatMap((one) => (one.idleRuns ? [one.package.id] : []))).toEqual([
      'Fixture.Framed',
    ]);
  });

  it('is everything where it is not certain what one of several projects imports', async () => {
    const both = column(await scan(repository('both', ['net8.0', 'uap10.0'])));
    expect(both.get('Fixture.Framed')).toBe('4 targets');
  });

  it('is everything where no project says its framework', async () => {
    const loose = column(await scan(join(scratch.root, 'feed')));
    expect(loose.get('Fixture.Framed')).toBe('4 targets');
    expect(loose.get('Fixture.Leads')).toBe('3 targets');
  });
});
