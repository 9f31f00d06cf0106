import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateProject } from '../../src/ecosystems/nuget/project/evaluate-project.js';
import { newDiskTree } from '../../src/scan/disk-tree.js';
import { EvaluationMemory, type KeptEvaluation } from '../../src/scan/evaluation-memory.js';
import { openAssessmentCache } from '../../src/store/assessment-cache.js';
import { Layout, projectAsking, testPackage } from './layout.js';
import { codes, gaps, project, projectReference, reference, uses } from './restorable.js';

let layout: Layout;
beforeEach(() => (layout = new Layout()));
afterEach(() => layout.remove());

const write = (path: string, content: string): string =>
  layout.write(`repository/${path}`, content);

const alpha = testPackage('Alpha', '1.0.0');
const beta = testPackage('Beta', '2.0.0');
const gamma = testPackage('Gamma', '3.0.0');
const zeta = testPackage('Zeta', '2.0.0');
const install = (): void => [alpha, beta, gamma, zeta].forEach((one) => void layout.install(one));
const ids = async (): Promise<string[]> =>
  (await layout.scan()).graph.map(({ purl }) => purl.slice(10));

describe('a list that is older than its project', () => {
  it('counts, and what was added since does too, with a notice', async () => {
    install();
    layout.lock('App', [alpha]);
    write('App/App.csproj', projectAsking([alpha, beta]));
    const notices: string[] = [];
    const report = await layout.scan({ onNotice: (message) => notices.push(message) });
    expect(report.projects).toEqual([
      { path: 'App/App.csproj', source: 'lock', graph: 'exact', packages: 1 },
      { path: 'App/App.csproj', source: 'project', graph: 'resolved', packages: 2 },
    ]);
    expect(uses(report)).toEqual([
      'Alpha@1.0.0 direct App/App.csproj App/App.csproj:3',
      'Alpha@1.0.0 direct App/App.csproj App/packages.lock.json:5',
      'Beta@2.0.0 direct App/App.csproj App/App.csproj:3',
    ]);
    expect(notices).toEqual([
      'App/packages.lock.json is older than its project (Beta was not asked for): worked out anew',
    ]);
    expect([gaps(report), report.packages.length]).toEqual([[], 2]);
  });

  it('is no secret where what was added is nowhere', async () => {
    layout.install(alpha);
    layout.lock('App', [alpha]);
    write('App/App.csproj', projectAsking([alpha, beta]));
    expect(codes(await layout.scan())).toEqual(['. no-source', 'App/App.csproj NU1101']);
  });

  it('may be an assets file, or one of another version, range or framework', async () => {
    install();
    const asked = { target: 'Package', version: '[1.0.0, )' };
    const assets = (dependencies: object, framework = 'net10.0'): string =>
      JSON.stringify({
        version: 3,
        targets: { [framework]: { 'Alpha/1.0.0': { type: 'package' } } },
        libraries: {
          'Alpha/1.0.0': { sha512: alpha.contentHash, type: 'package', path: 'alpha/1.0.0' },
        },
        packageFolders: { [`${layout.packages}/`]: {} },
        project: {
          restore: { projectPath: join(layout.repository, 'App/App.csproj') },
          frameworks: { [framework]: { dependencies } },
        },
      });
    const sources = async (): Promise<string[]> =>
      (await layout.scan()).projects.map(({ source, packages }) => `${source} ${packages}`);
    write('App/App.csproj', project([reference('Alpha', '1.0.0')]));
    write('App/obj/project.assets.json', assets({ Alpha: asked }));
    expect(await sources()).toEqual(['assets 1']);
    write('App/App.csproj', project([reference('Alpha', '1.0.0'), reference('Beta', '2.0.0')]));
    expect(await sources()).toEqual(['assets 1', 'project 2']);
    write('App/App.csproj', project([reference('Alpha', '[1.0.0]')]));
    expect(await sources()).toEqual(['assets 1', 'project 1']);
    write('App/App.csproj', project([reference('Alpha', '1.0.0')]));
    write('App/obj/project.assets.json', assets({ Alpha: asked }, 'net9.0'));
    expect(await sources()).toEqual(['assets 1', 'project 1']);
  });

  it('is one that a shared file has left behind', async () => {
    install();
    layout.lock('App', [alpha]);
    expect((await layout.scan()).projects).toHaveLength(1);
    write(
      'Directory.Build.props',
      `<Project><ItemGroup>${reference('Gamma', '3.0.0')}</ItemGroup></Project>`,
    );
    const report = await layout.scan();
    expect(report.projects).toHaveLength(2);
    expect(uses(report)).toContain('Gamma@3.0.0 direct App/App.csproj Directory.Build.props:1');
  });
});

describe('what was worked out of a project', () => {
  const props = (...items: string[]): string =>
    `<Project><ItemGroup>${items.join('')}</ItemGroup></Project>`;

  beforeEach(() => {
    install();
    for (const name of ['One', 'Two'])
      write(`src/${name}/${name}.csproj`, project([reference('Alpha', '1.0.0')]));
  });

  it('is remembered as it was', async () => {
    const first = await layout.scan();
    expect(await layout.scan()).toEqual(first);
    expect(await layout.scan({ cacheFolder: undefined })).toEqual(first);
  });

  it('is not worked out again while all that it saw is the same', () => {
    write('Directory.Packages.props', props('<PackageVersion Include="Beta" Version="2.0.0" />'));
    const path = join(layout.repository, 'src/One/One.csproj');
    const options = { root: layout.repository };
    let times = 0;
    const specs = [1, 2, 3].map((run) => {
      if (run === 3) write('src/Directory.Build.props', props(reference('Beta', '2.0.0')));
      const cache = openAssessmentCache<KeptEvaluation>({ folder: layout.cache, rulesDigest: 'x' });
      const memory = new EvaluationMemory(newDiskTree(), cache, 'here');
      const anew = (): ReturnType<typeof memory.evaluated> =>
        memory.evaluated(path, '', () => {
          times++;
          return evaluateProject(path, memory.tree, options);
        });
      return (memory.remembered(path, '') ?? anew()).spec;
    });
    expect(times).toBe(2);
    expect(specs[1]).toEqual(specs[0]);
    expect(specs[0]?.frameworks[0]?.centralVersions).toBeInstanceOf(Map);
    const asked = specs.map((spec) => spec.frameworks[0]?.packages.map(({ id }) => id));
    expect(asked).toEqual([['Alpha'], ['Alpha'], ['Beta', 'Alpha']]);
  });

  it.each(['Directory.Build.props', 'src/Directory.Build.targets', 'src/Two/Two.csproj.user'])(
    'is worked out anew when %s appears, changes and disappears',
    async (file) => {
      expect(await ids()).toEqual(['Alpha@1.0.0']);
      write(file, props(reference('Beta', '2.0.0')));
      expect(await ids()).toEqual(['Alpha@1.0.0', 'Beta@2.0.0']);
      // Of the same length: neither size nor time may decide.
      write(file, props(reference('Zeta', '2.0.0')));
      expect(await ids()).toEqual(['Alpha@1.0.0', 'Zeta@2.0.0']);
      rmSync(join(layout.repository, file));
      expect(await ids()).toEqual(['Alpha@1.0.0']);
    },
  );

  it('is worked out anew when a nearer file takes the place of one', async () => {
    write('Directory.Build.props', props(reference('Beta', '2.0.0')));
    expect(await ids()).toEqual(['Alpha@1.0.0', 'Beta@2.0.0']);
    write('src/Directory.Build.props', props(reference('Gamma', '3.0.0')));
    expect(await ids()).toEqual(['Alpha@1.0.0', 'Gamma@3.0.0']);
    rmSync(join(layout.repository, 'src/Directory.Build.props'));
    expect(await ids()).toEqual(['Alpha@1.0.0', 'Beta@2.0.0']);
  });

  it('is worked out anew when a pattern or a condition meets another disk', async () => {
    const own = `<Project><Import Project="more/*.props" /><ItemGroup>
<PackageReference Include="Gamma" Version="3.0.0" Condition="Exists('flag.txt')" /></ItemGroup></Project>`;
    write('Directory.Build.targets', own);
    expect(await ids()).toEqual(['Alpha@1.0.0']);
    write('more/a.props', props(reference('Beta', '2.0.0')));
    expect(await ids()).toEqual(['Alpha@1.0.0', 'Beta@2.0.0']);
    write('src/Two/flag.txt', '');
    expect(await ids()).toEqual(['Alpha@1.0.0', 'Beta@2.0.0', 'Gamma@3.0.0']);
    rmSync(join(layout.repository, 'more/a.props'));
    rmSync(join(layout.repository, 'src/Two/flag.txt'));
    expect(await ids()).toEqual(['Alpha@1.0.0']);
  });

  it('is worked out anew for a project that is referred to', async () => {
    write('src/One/One.csproj', project([projectReference('../Two/Two.csproj')]));
    await layout.scan();
    write('src/Two/Two.csproj', project([reference('Beta', '2.0.0')]));
    expect(uses(await layout.scan())).toEqual([
      'Beta@2.0.0 transitive src/One/One.csproj src/Two/Two.csproj:4',
      'Beta@2.0.0 direct src/Two/Two.csproj src/Two/Two.csproj:4',
    ]);
  });

  it('is worked out anew in another environment, and of a damaged cache', async () => {
    const conditioned = reference('Beta', '2.0.0').replace(
      ' />',
      ` Condition="'$(CI)' == 'true'" />`,
    );
    write('Directory.Build.props', props(conditioned));
    expect(await ids()).toEqual(['Alpha@1.0.0']);
    const surroundings = {
      environment: { CI: 'true' },
      platform: 'linux',
      home: layout.home,
    } as const;
    expect((await layout.scan({ surroundings })).graph).toHaveLength(2);
    for (const entry of readdirSync(layout.cache, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && entry.name.endsWith('.entry')) {
        const file = join(entry.parentPath, entry.name);
        writeFileSync(file, readFileSync(file).subarray(0, 50));
      }
    expect(await ids()).toEqual(['Alpha@1.0.0']);
  });
});
