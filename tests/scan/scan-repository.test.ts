import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../src/core/errors.js';
import { Layout, plainReader, projectAsking, testPackage } from './layout.js';

let layout: Layout;
beforeEach(() => (layout = new Layout()));
afterEach(() => layout.remove());

const alpha = testPackage('Alpha.Core', '1.0.0');
const beta = testPackage('Beta', '2.1.0-rc.1', {
  'lib/net8.0/Beta.dll': 'beta',
  'lib/net8.0/Beta.xml': '<doc/>',
  'build/Beta.targets': '<Project/>',
});

describe('a project with a lock file', () => {
  it('is told with its packages, where they stand and where they were found', async () => {
    layout.lock('App', [alpha, beta]);
    layout.install(alpha);
    layout.install(beta);
    const report = await layout.scan();
    expect(report.projects).toEqual([
      { path: 'App/App.csproj', source: 'lock', graph: 'exact', packages: 2 },
    ]);
    expect(report.packages.map((one) => one.package.purl)).toEqual([
      'pkg:nuget/Alpha.Core@1.0.0',
      'pkg:nuget/Beta@2.1.0-rc.1',
    ]);
    expect(report.graph[0]).toEqual({
      purl: 'pkg:nuget/Alpha.Core@1.0.0',
      usedBy: [
        {
          project: 'App/App.csproj',
          source: 'lock',
          relation: 'direct',
          path: [],
          targetFrameworks: ['net8.0'],
          file: 'App/packages.lock.json',
          line: 5,
        },
      ],
    });
    expect(report.packages[0]?.context).toEqual({
      artifact: join(layout.packages, 'alpha.core/1.0.0/alpha.core.1.0.0.nupkg'),
      source: layout.packages,
      feed: 'https://feed.test/',
      extractedFolder: join(layout.packages, 'alpha.core/1.0.0'),
      findings: [],
    });
    expect([report.notEvaluated, report.decision]).toEqual([[], 'allow']);
    expect(layout.differences()).toEqual([]);
  });

  it('is not evaluated in full when a package is nowhere, and says where it looked', async () => {
    layout.lock('App', [alpha, beta]);
    layout.install(alpha);
    const report = await layout.scan();
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated).toEqual([
      {
        path: '.',
        code: 'no-source',
        reason:
          "no package source is configured: NuGet's own client would ask its default source, and Assay has none; name one with --source",
      },
      {
        path: 'pkg:nuget/Beta@2.1.0-rc.1',
        code: 'not-found',
        reason: `the package is not on disk; looked in ${layout.packages}`,
      },
    ]);
    expect(report.decision).toBe('hold');
  });

  it('does not hide the others behind a broken one', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    layout.lock('Broken', []);
    layout.write('repository/Broken/packages.lock.json', '{\n "version": 1,\n "dependencies": {');
    const report = await layout.scan();
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated).toMatchObject([
      { path: 'Broken/packages.lock.json', code: 'truncated' },
    ]);
    expect(report.notEvaluated[0]?.reason).toMatch(/^line 3: /);
  });

  it('of a hundred megabytes is refused by its limit', async () => {
    const file = layout.lock('Huge', []);
    truncateSync(file, 101 * 1024 * 1024);
    const report = await layout.scan();
    expect(report.notEvaluated).toMatchObject([{ code: 'projectFileBytes' }]);
  });

  it('never leads out of the packages folder', async () => {
    const elsewhere = layout.write('home/secret/1.0.0/secret.1.0.0.nupkg', alpha.bytes);
    layout.lock('App', [], {
      '../../secret': { type: 'Direct', resolved: '1.0.0' },
      '/secret': { type: 'Direct', resolved: '1.0.0' },
      Other: { type: 'Direct', resolved: '../1.0.0' },
    });
    const report = await layout.scan();
    expect(report.packages).toEqual([]);
    expect(JSON.stringify(report)).not.toContain(elsewhere);
    expect(report.notEvaluated.map((one) => one.code)).toEqual([
      'bad-value',
      'not-found',
      'not-found',
    ]);
  });

  // A restore downloads them, and they are on disk beside the others; no lock file names them.
  it('counts what is downloaded beside the graph, and of the packs of the SDK what is there', async () => {
    const asking = projectAsking([alpha]);
    const download =
      '<ItemGroup><PackageDownload Include="Beta" Version="[2.1.0-rc.1]" /></ItemGroup>';
    layout.write('repository/Open/Open.csproj', asking);
    const feed = join(layout.root, 'feed');
    layout.write('feed/Alpha.Core.1.0.0.nupkg', alpha.bytes);
    const open = await layout.scan({ sources: [feed] });
    const packs = open.notEvaluated.flatMap(
      ({ path }) => /^pkg:nuget\/(.*\.Ref)@(.*)$/.exec(path) ?? [],
    );
    const pack = testPackage(packs[1] ?? '', packs[2] ?? '');
    rmSync(join(layout.repository, 'Open'), { recursive: true });
    layout.lock('App', [alpha]);
    layout.write(
      'repository/App/App.csproj',
      asking.replace('</Project>', `${download}</Project>`),
    );
    for (const one of [alpha, beta]) layout.install(one);
    const told = async (): Promise<string[]> => {
      const { packages, notEvaluated } = await layout.scan({ sources: [feed] });
      expect(notEvaluated).toEqual([]);
      return packages.map((one) => one.package.id);
    };
    expect(await told()).toEqual(['Alpha.Core', 'Beta']);
    layout.install(pack);
    expect(await told()).toEqual(['Alpha.Core', 'Beta', pack.id]);
  });

  it('takes two spellings of one id for one package', async () => {
    layout.lock('App', [alpha]);
    layout.lock('Lib', [{ ...alpha, id: 'ALPHA.core', version: '1.0' }]);
    layout.install(alpha);
    const report = await layout.scan();
    expect(report.graph).toHaveLength(1);
    expect(report.graph[0]?.usedBy.map((use) => use.project)).toEqual([
      'App/App.csproj',
      'Lib/Lib.csproj',
    ]);
    expect(layout.reads).toEqual(['Alpha.Core']);
  });
});

describe('what is on disk', () => {
  it('is held against the package, file by file', async () => {
    layout.lock('App', [beta]);
    const folder = layout.install(beta);
    writeFileSync(join(folder, 'lib/net8.0/Beta.dll'), 'BETA');
    writeFileSync(join(folder, 'build/Beta.props'), '<Project/>');
    rmSync(join(folder, 'build/Beta.targets'));
    await layout.scan();
    expect(layout.differences()).toEqual([
      'extracted-file-added build/Beta.props',
      'extracted-file-differs lib/net8.0/Beta.dll',
      'extracted-file-missing build/Beta.targets',
    ]);
  });

  it('may lack the documentation that clients are told to leave out', async () => {
    layout.lock('App', [beta]);
    rmSync(join(layout.install(beta), 'lib/net8.0/Beta.xml'));
    await layout.scan();
    expect(layout.differences()).toEqual([]);
  });

  it('is held against every hash that was noted', async () => {
    const rebuilt = testPackage('Alpha.Core', '1.0.0', { 'lib/net8.0/a.dll': 'another' });
    layout.lock('App', [alpha]);
    const folder = layout.install(alpha);
    writeFileSync(join(folder, 'alpha.core.1.0.0.nupkg'), rebuilt.bytes);
    await layout.scan();
    expect(layout.differences()).toEqual([
      'extracted-file-differs lib/net8.0/a.dll',
      'lock-content-hash App/packages.lock.json',
      'metadata-content-hash .nupkg.metadata',
      'sha512-file alpha.core.1.0.0.nupkg.sha512',
    ]);
  });

  it('is another package than its name says', async () => {
    layout.lock('App', [alpha]);
    const folder = layout.install(alpha);
    writeFileSync(join(folder, 'alpha.core.1.0.0.nupkg'), beta.bytes);
    await layout.scan();
    expect(layout.differences()).toContain('identity Beta.nuspec');
  });

  it('is seen again after it was remembered', async () => {
    layout.lock('App', [beta]);
    const folder = layout.install(beta);
    await layout.scan();
    appendFileSync(join(folder, 'lib/net8.0/Beta.dll'), ' and more');
    await layout.scan();
    expect(layout.reads).toEqual(['Beta']);
    expect(layout.differences()).toEqual(['extracted-file-differs lib/net8.0/Beta.dll']);
  });

  it('is neither followed nor waited for where it is no file', async () => {
    layout.lock('App', [beta]);
    const folder = layout.install(beta);
    rmSync(join(folder, 'lib/net8.0/Beta.dll'));
    execFileSync('mkfifo', [join(folder, 'lib/net8.0/Beta.dll')]);
    symlinkSync('..', join(folder, 'build/loop'));
    await layout.scan();
    expect(layout.differences()).toEqual([
      'extracted-file-added build/loop',
      'extracted-file-added lib/net8.0/Beta.dll',
      'extracted-file-missing lib/net8.0/Beta.dll',
    ]);
  });

  it('that cannot be read as a package leaves the others alone', async () => {
    layout.lock('App', [alpha, beta]);
    layout.install(alpha);
    const folder = layout.install(beta);
    writeFileSync(join(folder, 'beta.2.1.0-rc.1.nupkg'), 'no zip at all');
    const report = await layout.scan();
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated).toMatchObject([{ path: 'pkg:nuget/Beta@2.1.0-rc.1' }]);
    expect(report.decision).toBe('hold');
  });

  it('with a damaged metadata file is an obstacle, not an excuse', async () => {
    layout.lock('App', [alpha]);
    const folder = layout.install(alpha);
    writeFileSync(join(folder, '.nupkg.metadata'), '{');
    const report = await layout.scan();
    expect(report.notEvaluated).toHaveLength(1);
    expect(report.notEvaluated[0]?.path).toContain('.nupkg.metadata');
    expect(report.decision).toBe('hold');
  });
});

describe('configured places', () => {
  const feed = (value: string): string =>
    `<configuration><packageSources><add key="local" value="${value}" /></packageSources></configuration>`;

  it.each([
    ['flat', 'feed/Alpha.Core.1.0.0.nupkg'],
    ['flat, not normalised', 'feed/alpha.core.1.0.nupkg'],
    ['by id', 'feed/Alpha.Core/Alpha.Core.1.0.0.nupkg'],
    ['by id and version', 'feed/alpha.core/1.0.0/alpha.core.1.0.0.nupkg'],
  ])('find a package in a local feed, %s', async (_, file) => {
    layout.lock('App', [alpha]);
    layout.write('repository/NuGet.Config', feed('../feed'));
    const path = layout.write(file, alpha.bytes);
    const report = await layout.scan();
    expect(report.packages[0]?.context).toMatchObject({ artifact: path });
    expect(report.packages[0]?.context.extractedFolder).toBeUndefined();
  });

  it('do not hold feeds that are turned off', async () => {
    layout.lock('App', [alpha]);
    const off =
      '<disabledPackageSources><add key="local" value="false" /></disabledPackageSources>';
    layout.write('repository/NuGet.Config', feed('../feed').replace('</conf', `${off}</conf`));
    layout.write('feed/alpha.core.1.0.0.nupkg', alpha.bytes);
    expect((await layout.scan()).packages).toEqual([]);
  });

  it('hold the packages folder that the environment names', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha, 'elsewhere');
    const NUGET_PACKAGES = join(layout.root, 'elsewhere');
    const surroundings = { environment: { NUGET_PACKAGES }, platform: 'linux' } as const;
    expect((await layout.scan({ surroundings })).packages).toHaveLength(1);
  });

  it('are told when their file is broken', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    layout.write('repository/NuGet.Config', '<configuration><packageSources>');
    const report = await layout.scan();
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated).toMatchObject([{ path: 'NuGet.Config' }]);
  });
});

describe('other layouts', () => {
  it('reads an assets file, its folders first', async () => {
    const folder = layout.install(alpha, 'restored');
    layout.write('repository/App/App.csproj', '<Project />');
    const assets = {
      version: 3,
      targets: { '.NETCoreApp,Version=v8.0': { 'Alpha.Core/1.0.0': { type: 'package' } } },
      libraries: {
        'Alpha.Core/1.0.0': {
          sha512: alpha.contentHash,
          type: 'package',
          path: '../../../outside/1.0.0',
        },
        'Lib/1.0.0': { type: 'project', path: '../Lib/Lib.csproj' },
      },
      packageFolders: { [`${join(layout.root, 'restored')}/`]: {} },
      project: {
        restore: { projectPath: 'C:\\elsewhere\\App.csproj' },
        frameworks: { 'net8.0': { dependencies: { 'Alpha.Core': { target: 'Package' } } } },
      },
    };
    layout.write('repository/App/obj/project.assets.json', JSON.stringify(assets));
    const report = await layout.scan();
    expect(report.projects).toEqual([
      { path: 'App/App.csproj', source: 'assets', graph: 'exact', packages: 1 },
    ]);
    expect(report.graph[0]?.usedBy).toMatchObject([
      { relation: 'direct', targetFrameworks: ['net8.0'], file: 'App/obj/project.assets.json' },
    ]);
    expect(report.packages[0]?.context.extractedFolder).toBe(folder);
    expect([layout.differences(), report.notEvaluated]).toEqual([[], []]);
  });

  it('says what nobody has restored and nothing can be resolved of', async () => {
    layout.write('repository/App/App.csproj', projectAsking([alpha, beta]));
    layout.install(alpha);
    layout.write('repository/None/None.csproj', '<Project />');
    layout.write('repository/Old/Old.csproj', '<Project />');
    layout.write('repository/Old/packages.config', '<packages />');
    const report = await layout.scan();
    expect(report.notEvaluated.map(({ path, code }) => [path, code])).toEqual([
      ['.', 'no-source'],
      ['App/App.csproj', 'NU1101'],
    ]);
    expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha.Core']);
    expect(report.projects).toEqual([
      { path: 'App/App.csproj', source: 'project', graph: 'resolved', packages: 1 },
      { path: 'None/None.csproj', source: 'project', graph: 'resolved', packages: 0 },
      { path: 'Old/Old.csproj', source: 'packages.config', graph: 'exact', packages: 0 },
    ]);
    expect(report.decision).toBe('hold');
  });

  it('reads a packages folder, each package with its extracted files', async () => {
    layout.install(alpha);
    writeFileSync(join(layout.install(beta), 'build/Beta.targets'), 'changed');
    const report = await layout.scan({ path: layout.packages });
    expect(report.projects).toEqual([{ path: '.', source: 'folder', graph: 'exact', packages: 2 }]);
    expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha.Core', 'Beta']);
    expect(layout.differences()).toEqual(['extracted-file-differs build/Beta.targets']);
  });

  it('reads one package file, and a folder of them', async () => {
    const file = layout.write('feed/Beta.2.1.0-rc.1.nupkg', beta.bytes);
    layout.write('feed/more/wrong.name.3.0.0.nupkg', alpha.bytes);
    expect((await layout.scan({ path: file })).packages).toHaveLength(1);
    const report = await layout.scan({ path: join(layout.root, 'feed') });
    expect(report.packages).toHaveLength(2);
    expect(layout.differences()).toEqual(['identity Alpha.Core.nuspec']);
  });

  it('asks nothing of a file whose name says nothing', async () => {
    const path = layout.write('download.nupkg', beta.bytes);
    expect((await layout.scan({ path })).packages).toHaveLength(1);
    expect(layout.differences()).toEqual([]);
  });

  it('is not led astray by links in a circle', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    symlinkSync('..', join(layout.repository, 'App/loop'));
    symlinkSync('self', join(layout.repository, 'App/self'));
    symlinkSync('self.nupkg', join(layout.repository, 'App/self.nupkg'));
    const report = await layout.scan();
    expect([report.packages.length, report.notEvaluated]).toEqual([1, []]);
  });

  it('takes a project file for itself, whatever lies below it', async () => {
    layout.lock('App', [alpha]);
    layout.lock('App/Other', [beta]);
    layout.install(alpha);
    const path = join(layout.repository, 'App/App.csproj');
    writeFileSync(path, '<Project />');
    const report = await layout.scan({ path });
    expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha.Core']);
    expect(report.notEvaluated).toEqual([]);
  });

  it.each([
    ['all.slnx', '<Solution><Project Path="App/App.csproj" /></Solution>'],
    [
      'all.sln',
      'Microsoft Visual Studio Solution File\nProject("{9A19103F}") = "App", "App\\App.csproj", "{0}"',
    ],
    ['some.slnf', '{ "solution": { "path": "all.sln", "projects": ["App\\\\App.csproj"] } }'],
  ])('reads the projects that %s lists, and no others', async (name, text) => {
    layout.lock('App', [alpha]);
    layout.lock('Old', [beta]);
    layout.install(alpha);
    const path = layout.write(`repository/${name}`, text);
    const report = await layout.scan({ path });
    expect(report.projects.map((project) => project.path)).toEqual(['App/App.csproj']);
    expect([report.packages.length, report.notEvaluated]).toEqual([1, []]);
  });

  it('says what a solution lists and cannot be read, and reads the rest', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    layout.write('repository/New/New.csproj', projectAsking([beta]));
    const listed = ['App/App.csproj', 'Gone/Gone.csproj', 'Native/N.vcxproj', 'New/New.csproj'];
    const odd = ['\\\\server.test\\share\\A.csproj', 'Shared/S.shproj'];
    const text = [...listed, ...odd].map((project) => `<Project Path="${project}" />`).join('');
    const path = layout.write('repository/all.slnx', `<Solution>${text}</Solution>`);
    const report = await layout.scan({ path });
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated.map((gap) => [gap.path, gap.code])).toEqual([
      ['.', 'no-source'],
      ['Gone/Gone.csproj', 'not-found'],
      ['Native/N.vcxproj', 'not-found'],
      ['New/New.csproj', 'NU1101'],
      ['all.slnx', 'unsupported'],
    ]);
  });

  it('finds assets in one folder for all outputs', async () => {
    layout.write('repository/App/App.csproj', '<Project />');
    layout.write('repository/artifacts/obj/App/project.assets.json', '{');
    const path = layout.write(
      'repository/all.slnx',
      '<Solution><Project Path="App/App.csproj" /></Solution>',
    );
    const { notEvaluated } = await layout.scan({ path });
    expect(notEvaluated.map((gap) => gap.path)).toContain('artifacts/obj/App/project.assets.json');
  });

  it('refuses a solution that cannot be read, for nobody knows what it lists', async () => {
    const path = layout.write('repository/all.sln', 'hello');
    await expect(layout.scan({ path })).rejects.toThrow('the list of projects cannot be read');
  });

  it('tells of what looks like a package and cannot be read', async () => {
    layout.write('flat/beta.1.0.0.nupkg', beta.bytes);
    const path = dirname(layout.write('flat/gone/1.0.0/.nupkg.metadata', Buffer.from('{}')));
    symlinkSync('nowhere', join(path, '../../lost.nupkg'));
    const report = await layout.scan({ path: join(path, '../..') });
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated.map(({ path: where }) => where)).toEqual([
      'gone/1.0.0',
      'lost.nupkg',
    ]);
  });

  it('leaves other tools and build results alone', async () => {
    for (const folder of ['node_modules/x', '.git', 'App/bin', 'App/obj/copy'])
      layout.write(`repository/${folder}/packages.lock.json`, '{');
    expect((await layout.scan()).notEvaluated).toEqual([]);
  });

  it('refuses a path where nothing is', async () => {
    const path = join(layout.root, 'nowhere');
    await expect(layout.scan({ path })).rejects.toThrow(Unavailable);
  });
});

describe('a scan', () => {
  const many = Array.from({ length: 12 }, (_, i) => testPackage(`Package${i}`, `1.0.${i}`));

  it('says the same whatever comes first', async () => {
    layout.lock('App', many.slice(0, 8));
    layout.lock('Lib', many.slice(4));
    many.slice(0, 10).forEach((one) => layout.install(one));
    const slow = async () => {
      const reader = plainReader(() => {});
      const wait = (): Promise<unknown> => new Promise((go) => setTimeout(go, Math.random() * 9));
      return { ...reader, read: async (bytes: Uint8Array) => (await wait(), reader.read(bytes)) };
    };
    const cacheFolder = undefined;
    const alone = await layout.scan({ jobs: 1, cacheFolder });
    const together = await layout.scan({ jobs: 8, openReader: slow, cacheFolder });
    expect(alone.packages).toHaveLength(10);
    expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
  });

  it('reads nothing twice, and opens no reader when it knows all', async () => {
    layout.lock('App', many);
    many.forEach((one) => layout.install(one));
    const first = await layout.scan();
    const openReader = (): never => expect.fail('a reader was opened');
    expect(await layout.scan({ openReader })).toEqual(first);
  });

  it('reads again what its cache has lost', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    await layout.scan();
    for (const entry of readdirSync(layout.cache, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'damaged');
    await layout.scan();
    expect(layout.reads).toEqual(['Alpha.Core', 'Alpha.Core']);
  });

  it('holds the whole reports where they are asked for', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    for (let run = 0; run < 2; run++) {
      const report = await layout.scan({ withReports: true });
      expect(report.packages[0]?.report).toEqual({ id: 'Alpha.Core' });
    }
    expect(layout.reads).toHaveLength(1);
  });

  it('reads again for a whole report that was damaged', async () => {
    layout.lock('App', [alpha]);
    layout.install(alpha);
    await layout.scan();
    for (const entry of readdirSync(layout.cache, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) appendFileSync(join(entry.parentPath, entry.name), ' ');
    const report = await layout.scan({ withReports: true });
    expect(report.packages[0]?.report).toEqual({ id: 'Alpha.Core' });
    expect(layout.reads).toHaveLength(2);
  });

  it('stops when it is told to', async () => {
    layout.lock('App', many);
    many.forEach((one) => layout.install(one));
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('enough'));
    await expect(layout.scan({ signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(layout.reads.length).toBeLessThan(many.length);
  });

  it('tells how far it is', async () => {
    layout.lock('App', many);
    many.forEach((one) => layout.install(one));
    const seen: number[] = [];
    const names: string[] = [];
    await layout.scan({
      onProgress: ({ done, total, current }) => {
        seen.push(done / total);
        names.push(current);
      },
    });
    expect(seen).toEqual(many.map((_, i) => (i + 1) / many.length));
    // Not of the file: in the cache a digest is its name.
    expect(names.toSorted()).toEqual(many.map(({ id, version }) => `${id} ${version}`).toSorted());
  });

  it('does not lose the others to a reader with a bug', async () => {
    layout.lock('App', [alpha, beta]);
    layout.install(alpha);
    layout.install(beta);
    const openReader = async () => {
      const reader = plainReader((id) => {
        if (id === 'Beta') throw new TypeError('undefined is not a function');
      });
      return reader;
    };
    const report = await layout.scan({ openReader });
    expect(report.packages).toHaveLength(1);
    expect(report.notEvaluated).toMatchObject([{ code: 'bug' }]);
  });
});
