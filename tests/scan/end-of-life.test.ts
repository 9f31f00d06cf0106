import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ScannedPackage, ScanReport } from '../../src/facts/report.js';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderSarif } from '../../src/outputs/sarif/index.js';
import { fact as usage } from '../../src/policy/facts/usage/fact.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { Layout } from './layout.js';
import { config, packed } from './restorable.js';

let layout: Layout;
beforeEach(() => {
  layout = new Layout();
  const { id, version, bytes } = packed('Alpha', '1.0.0');
  layout.write(`feed/${id}.${version}.nupkg`, bytes);
  layout.write('repository/NuGet.Config', config({ feed: '../feed' }));
});
afterEach(() => layout.remove());

const write = (path: string, content: string): string =>
  layout.write(`repository/${path}`, content);
const project = (frameworks: string, items = ''): string =>
  `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>${frameworks}</TargetFrameworks></PropertyGroup><ItemGroup>${items}</ItemGroup></Project>`;
const alpha = '<PackageReference Include="Alpha" Version="1.0.0" />';
const scan = (day: string): Promise<ScanReport> =>
  layout.scan({ trust: { now: Date.parse(`${day}T00:00:00Z`) } });
const told = ({ projects }: ScanReport) =>
  projects.map(({ path, endOfLife = [] }) => [
    path,
    ...endOfLife.map((one) => one.targetFramework),
  ]);

it('is told of each project by what it says itself, at the time of the scan', async () => {
  write('app/app.csproj', project('net10.0;netcoreapp3.1;netstandard2.0', alpha));
  write('empty/empty.csproj', project('net7.0'));
  const report = await scan('2026-06-01');
  expect(told(report)).toEqual([
    ['app/app.csproj', 'netcoreapp3.1'],
    ['empty/empty.csproj', 'net7.0'],
  ]);
  expect(told(await scan('2022-12-13'))).toEqual([['app/app.csproj'], ['empty/empty.csproj']]);
  const later = await scan('2028-11-15');
  expect(told(later)[0]).toEqual(['app/app.csproj', 'net10.0', 'netcoreapp3.1']);
});

it('is told on the terminal, in Markdown and in SARIF, and holds nothing', async () => {
  write('a/a.csproj', project('net6.0', alpha));
  write('b/b.csproj', project('net6.0-windows', alpha));
  write('c/c.csproj', project('net7.0'));
  const report = await scan('2026-06-01');
  const text = renderScan(report, { width: 200, color: false }, { all: false });
  expect(text).toContain(
    '.NET 6.0 has had no security fixes since 2024-11-12: a/a.csproj, b/b.csproj target net6.0, net6.0-windows7.0.',
  );
  expect(text).toContain('.NET 7.0 has had no security fixes since 2024-05-14: c/c.csproj targets');
  expect(renderMarkdown(report, { most: 10_000 })).toContain('.NET 6.0 has had no security fixes');
  const sarif = renderSarif(report, {
    root: layout.repository,
    prefix: '',
    rules: [],
    notes: false,
    exitCode: 0,
  });
  const log = JSON.parse(sarif) as {
    runs: { invocations: { toolExecutionNotifications: Told[] }[] }[];
  };
  const notifications = log.runs[0]?.invocations[0]?.toolExecutionNotifications ?? [];
  const own = notifications.filter(({ descriptor }) => descriptor.id === 'assay/end-of-life');
  expect(own).toMatchObject([
    { level: 'note' },
    {
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'a/a.csproj' } } },
        { physicalLocation: { artifactLocation: { uri: 'b/b.csproj' } } },
      ],
    },
  ]);
  expect(report.packages.map(({ decision }) => decision)).toEqual(['allow']);
  expect(report.findings).toEqual([]);
});

interface Told {
  readonly descriptor: { readonly id: string };
}

it('is told by what a restore has written down, and not by what packages.config says', async () => {
  write(
    'locked/packages.lock.json',
    JSON.stringify({
      version: 1,
      dependencies: { 'net6.0': { Alpha: { type: 'Direct', resolved: '1.0.0' } } },
    }),
  );
  write(
    'old/packages.config',
    '<packages><package id="Alpha" version="1.0.0" targetFramework="net40" /></packages>',
  );
  const report = await scan('2026-06-01');
  expect(told(report)).toEqual([['locked', 'net6.0'], ['old']]);
  const [scanned] = report.packages as [ScannedPackage];
  const usages = report.graph.flatMap(({ usedBy }) => usedBy);
  expect(usage.of({ scanned, usages }).endOfLife).toEqual(['net6.0']);
});
