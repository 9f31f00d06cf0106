import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import type { ScanReport } from '../../src/facts/report.js';
import { Layout } from './layout.js';
import { config, packed, project, reference } from './restorable.js';

let layout: Layout;
beforeEach(() => (layout = new Layout()));
afterEach(() => layout.remove());

const write = (path: string, content: string): string =>
  layout.write(`repository/${path}`, content);
const alpha = packed('Alpha', '4.2.0', { Beta: '1.0.0' });
const beta = packed('Beta', '1.5.0');

function feed(): void {
  for (const { id, version, bytes } of [alpha, beta])
    layout.write(`feed/${id}.${version}.nupkg`, bytes);
  write('NuGet.Config', config({ feed: '../feed' }));
}

const told = ({ projects }: ScanReport) => projects.map(({ otherVersions }) => otherVersions);
const screen = { width: 200, color: false };
const text = (report: ScanReport): string => renderScan(report, screen, { all: false });

const both = [
  { id: 'Alpha', asked: '4.0.3', taken: '4.2.0' },
  { id: 'Beta', asked: '1.0.0', taken: '1.5.0', askedBy: 'pkg:nuget/Alpha@4.2.0' },
];

/** What a restore writes; `logs` as NuGet has them. */
function restored(logs: readonly object[]): void {
  const assets = {
    version: 3,
    targets: {
      'net10.0': {
        'Alpha/4.2.0': { type: 'package', dependencies: { Beta: '1.0.0' } },
        'Beta/1.5.0': { type: 'package' },
      },
    },
    libraries: { 'Alpha/4.2.0': { type: 'package' }, 'Beta/1.5.0': { type: 'package' } },
    project: {
      restore: { projectName: 'App' },
      frameworks: {
        'net10.0': { dependencies: { Alpha: { target: 'Package', version: '[4.0.3, )' } } },
      },
    },
    logs,
  };
  write('App/obj/project.assets.json', JSON.stringify(assets));
}

const warning = (libraryId: string) => ({
  code: 'NU1603',
  level: 'Warning',
  message: 'in any language',
  libraryId,
});

describe('another version than is asked for', () => {
  it('is told of a project that nobody restored, and holds nothing', async () => {
    feed();
    write('App/App.csproj', project([reference('Alpha', '4.0.3')]));
    const report = await layout.scan();
    expect([told(report), report.decision]).toEqual([[both], 'allow']);
    const own = 'App/App.csproj asks for Alpha 4.0.3, gets 4.2.0, the nearest there is';
    const others =
      'App/App.csproj: Alpha 4.2.0 asks for Beta 1.0.0, gets 1.5.0, the nearest there is';
    for (const one of [own, others]) {
      expect(text(report)).toContain(one);
      expect(renderMarkdown(report, { most: 60_000 })).toContain(one);
    }
  });

  it('is told after a restore, with or without the warning for the own reference', async () => {
    feed();
    write('App/App.csproj', project([reference('Alpha', '4.0.3')]));
    restored([]);
    expect(told(await layout.scan())).toEqual([both.slice(0, 1)]);
    restored([warning('Alpha'), warning('Beta')]);
    expect(told(await layout.scan())).toEqual([both]);
  });

  it('is told of a lock file', async () => {
    feed();
    const locked = { type: 'Direct', requested: '[4.0.3, )', resolved: '4.2.0' };
    write(
      'App/packages.lock.json',
      JSON.stringify({ version: 1, dependencies: { 'net10.0': { Alpha: locked } } }),
    );
    expect(told(await layout.scan())).toEqual([both.slice(0, 1)]);
  });

  it.each(['4.2.0', '[4.2.0]', '4.*', '(4.0.3, )', '(, 5.0.0)'])(
    'is not told of what is there, or of no one version: %s',
    async (asked) => {
      feed();
      layout.write('feed/Beta.1.0.0.nupkg', packed('Beta', '1.0.0').bytes);
      write('App/App.csproj', project([reference('Alpha', asked)]));
      const report = await layout.scan();
      expect(told(report)).toEqual([undefined]);
      expect(text(report)).not.toContain('asks for');
    },
  );
});
