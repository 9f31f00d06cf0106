import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { FeedServer } from '../kit/feed-server.js';
import { Layout } from './layout.js';
import { config, packed, reference } from './restorable.js';

const pack = 'Microsoft.NETCore.App.Ref';
let layout: Layout;
let server: FeedServer;
beforeEach(async () => {
  layout = new Layout();
  server = await FeedServer.start();
  layout.write('repository/NuGet.Config', config({ feed: server }));
  for (const id of ['Alpha', 'Beta'])
    for (const version of ['1.0.0', '2.0.0'])
      server.addBytes({ ...packed(id, version), entry: { published } });
});
afterEach(async () => {
  layout.remove();
  await server.close();
});

const published = '2025-06-01T10:00:00Z';
const now = Date.UTC(2025, 5, 4, 12);

function project(more = ''): void {
  const properties =
    '<TargetFramework>net8.0</TargetFramework><UseAppHost>false</UseAppHost><OutputType>Exe</OutputType>';
  const items = `${reference('Alpha', '[1.0.0]')}<PackageDownload Include="Beta" Version="[1.0.0]" />`;
  layout.write(
    'repository/App/App.csproj',
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>${properties}</PropertyGroup><ItemGroup>${items}${more}</ItemGroup></Project>`,
  );
}

/** The version that the SDK asks for, served with a newer one. */
async function packVersion(): Promise<string> {
  project();
  const { notEvaluated } = await layout.scan();
  const [, version = ''] =
    notEvaluated
      .map(({ path }) => /^pkg:nuget\/Microsoft\.NETCore\.App\.Ref@(.*)$/.exec(path))
      .find((match) => match !== null) ?? [];
  for (const one of [version, '99.0.0'])
    server.addBytes({ ...packed(pack, one), entry: { published } });
  return version;
}

/** As a restore writes it. */
function assets(version: string): void {
  const download = (name: string, of: string) => ({ name, version: `[${of}, ${of}]` });
  const text = JSON.stringify({
    version: 3,
    targets: { 'net8.0': { 'Alpha/1.0.0': { type: 'package' } } },
    libraries: {
      'Alpha/1.0.0': {
        type: 'package',
        path: 'alpha/1.0.0',
        sha512: packed('Alpha', '1.0.0').contentHash,
      },
    },
    packageFolders: { [layout.packages]: {} },
    project: {
      version: '1.0.0',
      restore: { projectPath: `${layout.repository}/App/App.csproj`, projectName: 'App' },
      frameworks: {
        'net8.0': {
          dependencies: { Alpha: { target: 'Package', version: '[1.0.0, 1.0.0]' } },
          downloadDependencies: [download('Beta', '1.0.0'), download(pack, version)],
        },
      },
    },
  });
  layout.write('repository/App/obj/project.assets.json', text);
}

/** The packages told as outdated, on the terminal. */
function outdated(report: ScanReport): string[] {
  const text = renderScan(report, { width: 200, color: false }, { all: true });
  expect(renderMarkdown(report, { most: 10_000 }).includes(`${pack} `)).toBe(
    text.includes(`${pack} `),
  );
  const section = /^ {2}Outdated.*\n((?: {4}.*\n)+)/m.exec(text)?.[1] ?? '';
  return [...section.matchAll(/^ {4}(\S+)/gm)].map(([, id = '']) => id).sort();
}

const sources = ({ graph }: ScanReport) =>
  Object.fromEntries(
    graph.map(({ purl, usedBy }) => [
      purl.slice('pkg:nuget/'.length, purl.indexOf('@')),
      usedBy.map(({ source, ofSdk }) => [source, ofSdk === true]),
    ]),
  );

it('is not told of packs that the SDK alone brings in, however their packages are known', async () => {
  const version = await packVersion();
  const resolved = await layout.scan({ releases: { now } });
  expect(outdated(resolved)).toEqual(['Alpha', 'Beta']);
  expect(sources(resolved)).toMatchObject({
    Alpha: [['project', false]],
    Beta: [['project', false]],
    [pack]: [['project', true]],
  });
  assets(version);
  const restored = await layout.scan({ releases: { now } });
  expect(outdated(restored)).toEqual(['Alpha', 'Beta']);
  expect(sources(restored)).toEqual({
    Alpha: [['assets', false]],
    Beta: [['assets', false]],
    [pack]: [['assets', true]],
  });
  // Programs and policies know it all the same.
  const read = restored.packages.find((one) => one.package.id === pack);
  expect(read?.context.release?.history).toMatchObject({ outdated: 'major' });
});

it('is told of a pack that a project asks for itself', async () => {
  const version = await packVersion();
  project(`<PackageDownload Include="${pack}" Version="[${version}]" />`);
  expect(outdated(await layout.scan({ releases: { now } }))).toEqual(['Alpha', 'Beta', pack]);
  assets(version);
  expect(outdated(await layout.scan({ releases: { now } }))).toEqual(['Alpha', 'Beta', pack]);
});
