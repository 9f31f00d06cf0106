import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { popularIndex } from '../../src/intel/names/popular-index.js';
import type { ConfusionFact } from '../../src/facts/confusion.js';
import type { PackageSource } from '../../src/ecosystems/nuget/sources.js';
import { parseVersion } from '../../src/ecosystems/nuget/version.js';
import { judgeFacts } from '../../src/cli/judge.js';
import { confusions } from '../../src/scan/names/confusion.js';
import { mappingLines } from '../../src/scan/names/mapping.js';
import type { ConfusionInput, Sourced } from '../../src/scan/names/sides.js';
import { isOwn } from '../../src/scan/names/sources.js';
import { Layout, testPackage } from './layout.js';

const source = (name: string, location: string): PackageSource => ({
  name,
  location,
  kind: location.startsWith('/') ? 'folder' : 'http',
  file: '/repository/NuGet.Config',
  line: 3,
  protocolVersion: 3,
  allowInsecureConnections: false,
  disableTlsCertificateValidation: false,
});

const internal = source('internal', 'https://packages.internal/v3/index.json');
const open = source('public', 'https://feed.example.com/v3/index.json');

const from = (feed: PackageSource | undefined, id: string, version = '1.2.0'): Sourced => ({
  id,
  version,
  feed: feed?.location,
  manifest: `${id}.nuspec`,
  imitates: false,
});

interface Asked {
  /** Versions by source, of every id. */
  readonly versions?: Readonly<Record<string, readonly string[]>>;
  readonly mapped?: (id: string) => readonly string[];
  readonly asks?: boolean;
}

async function told(packages: readonly Sourced[], { versions = {}, mapped, asks }: Asked = {}) {
  const asked: string[] = [];
  const settings = {
    files: [],
    credentialsOf: () => undefined,
    mapping: { enabled: mapped !== undefined, sourcesFor: mapped ?? (() => []) },
  };
  const feeds = {
    sourcesOf: async (id: string) => {
      asked.push(id);
      return Object.entries(versions).map(([name, texts]) => ({
        source: name,
        versions: texts.flatMap((text) => parseVersion(text) ?? []),
      }));
    },
  };
  const supply = { settings, sources: [internal, open], feeds };
  const found = await confusions({
    root: '/repository',
    packages,
    supplies: [supply, supply] as unknown as ConfusionInput['supplies'],
    popular: popularIndex(),
    asks: asks ?? true,
  });
  const findings = found.flatMap(({ fact }) => judgeFacts([fact], 'Fixture'));
  const shapes = found.map(({ fact }: { fact: ConfusionFact }) => fact.confusion.shape);
  return { found, findings, shapes, asked };
}

describe('packages of a source of one’s own', () => {
  it('may come from where everybody publishes, as long as nothing says otherwise', async () => {
    const { found, findings, shapes } = await told([
      from(internal, 'Fixture.Billing'),
      from(internal, 'Fixture.Orders'),
      from(open, 'Newtonsoft.Json'),
    ]);
    expect(shapes).toEqual(['unmapped']);
    expect(found[0]?.of).toBeUndefined();
    expect(found[0]?.fact.location).toEqual({ path: 'NuGet.Config', line: 3 });
    expect(findings).toMatchObject([
      {
        rule: 'dependency-confusion',
        level: 'note',
        basis: 'context',
        message: 'Fixture.Billing, Fixture.Orders may come from public as well as from internal',
        mending: [
          '<packageSourceMapping>',
          '  <packageSource key="internal">',
          '    <package pattern="Fixture.*" />',
          '  </packageSource>',
          '  <packageSource key="public">',
          '    <package pattern="*" />',
          '  </packageSource>',
          '</packageSourceMapping>',
        ],
      },
    ]);
  });

  it('are nothing to tell of where the mapping keeps them, or leaves them out', async () => {
    const packages = [from(internal, 'Fixture.Billing')];
    expect((await told(packages, { mapped: () => ['internal'] })).shapes).toEqual([]);
    expect((await told(packages, { mapped: () => ['internal', 'PUBLIC'] })).shapes).toEqual([
      'unmapped',
    ]);
  });

  it('stay one’s own beside what everybody knows, each for itself', async () => {
    const packages = [from(internal, 'Fixture.Billing'), from(internal, 'Newtonsoft.Json')];
    expect((await told(packages)).shapes).toEqual(['unmapped']);
    const higher = { internal: ['1.2.0'], public: ['1.3.0'] };
    expect((await told(packages, { versions: higher })).findings.at(-1)).toMatchObject({
      level: 'suspicious',
      message: 'Fixture.Billing is in internal (1.2.0) and in public (1.3.0), which is higher',
    });
  });

  it('are copies where a mirror has nothing that the other has not: nothing is said', async () => {
    const packages = [
      from(internal, 'Fixture.Billing'),
      from(internal, 'Newtonsoft.Json'),
      from(open, 'Fixture.Orders'),
    ];
    const mirrored = { internal: ['1.1.0', '1.2.0'], public: ['1.1.0', '1.2.0', '1.3.0'] };
    expect((await told(packages, { versions: mirrored })).shapes).toEqual([]);
    const won = { ...mirrored, public: [...mirrored.public, '99.0.0'] };
    expect((await told(packages, { versions: won })).findings).toContainEqual(
      expect.objectContaining({ level: 'suspicious' }),
    );
  });

  it('are taken for copies, as long as nobody is asked, below a prefix that everybody knows', async () => {
    const packages = [from(internal, 'Serilog.Sinks.Fixture'), from(internal, 'Newtonsoft.Json')];
    expect((await told(packages, { asks: false })).shapes).toEqual([]);
  });

  it('are held where a stranger has a higher version, and asked for by nobody else', async () => {
    const packages = [from(internal, 'Fixture.Billing'), from(open, 'Serilog')];
    const higher = { internal: ['1.1.0', '1.2.0'], public: ['99.0.0'] };
    const { findings, asked, found } = await told(packages, { versions: higher });
    expect(asked).toEqual(['Fixture.Billing']);
    expect(found.at(-1)?.of?.id).toBe('Fixture.Billing');
    expect(findings.at(-1)).toMatchObject({
      level: 'suspicious',
      message: 'Fixture.Billing is in internal (1.2.0) and in public (99.0.0), which is higher',
    });
    const lower = { internal: ['1.2.0'], public: ['1.0.0'] };
    expect((await told(packages, { versions: lower })).findings.at(-1)).toMatchObject({
      level: 'note',
    });
    expect(
      (await told(packages, { versions: { internal: ['1.2.0'], public: [] } })).shapes,
    ).toEqual(['unmapped']);
    expect((await told(packages, { versions: higher, asks: false })).asked).toEqual([]);
    const isMapped = { versions: higher, mapped: () => ['internal'] };
    expect((await told(packages, isMapped)).asked).toEqual([]);
  });
});

describe('packages that came from a stranger', () => {
  const higher = { internal: ['1.0.0'], public: ['99.0.0'] };

  it('are held where one’s own source has them in a lower version, be there no other of one’s own', async () => {
    const packages = [from(open, 'Fixture.Billing', '99.0.0'), from(open, 'Newtonsoft.Json')];
    const { findings, found, asked } = await told(packages, { versions: higher });
    expect(asked).toEqual(['Fixture.Billing']);
    expect(found).toHaveLength(1);
    expect(found[0]?.of?.id).toBe('Fixture.Billing');
    expect(findings).toMatchObject([
      {
        level: 'suspicious',
        message: 'Fixture.Billing is in internal (1.0.0) and in public (99.0.0), which is higher',
        mending: expect.arrayContaining(['    <package pattern="Fixture.*" />']),
      },
    ]);
  });

  it('are nothing to tell of where one’s own sources do not have them', async () => {
    const packages = [from(open, 'Fixture.Billing')];
    const { shapes } = await told(packages, { versions: { public: ['1.2.0', '2.0.0'] } });
    expect(shapes).toEqual([]);
  });

  it('come from there by no lines that are proposed', async () => {
    const packages = [
      from(internal, 'Fixture.Tools'),
      from(open, 'Fixture.Billing', '99.0.0'),
      from(open, 'Fixture.Extra', '99.99.99'),
    ];
    const { findings } = await told(packages, { versions: higher });
    expect(findings.filter(({ mending }) => mending).map(({ mending }) => mending?.[2])).toEqual(
      findings.filter(({ mending }) => mending).map(() => '    <package pattern="Fixture.*" />'),
    );
    const shared = await told([...packages, from(open, 'Fixture.Public')], {
      versions: { internal: ['1.0.0'] },
      asks: false,
    });
    expect(shared.findings[0]?.mending?.slice(1, 6)).toEqual([
      '  <packageSource key="internal">',
      '    <package pattern="Fixture.Billing" />',
      '    <package pattern="Fixture.Extra" />',
      '    <package pattern="Fixture.Tools" />',
      '  </packageSource>',
    ]);
  });
});

describe('packages of a stranger', () => {
  const own = from(internal, 'Fixture.Billing');

  it('are noted below a prefix of one’s own, and held with a version made to win', async () => {
    const noted = await told([own, from(open, 'Fixture.Tools')], { mapped: () => ['internal'] });
    expect(noted.findings).toMatchObject([{ level: 'note', severity: 'medium' }]);
    const held = await told([own, from(open, 'Fixture.Tools', '99.99.99')], {
      mapped: () => ['internal'],
    });
    expect(held.findings).toMatchObject([
      {
        level: 'suspicious',
        message: 'Fixture.Tools 99.99.99 comes from public, and others of Fixture.* are your own',
      },
    ]);
  });

  it('are noted for such a version alone, wherever they are from', async () => {
    const { shapes } = await told([from(undefined, 'Other.Tools', '999.0.1')]);
    expect(shapes).toEqual(['high-version']);
  });

  it.each(['9.9.9', '2099.1.0', '90.0.0', '19.99.0', '1.99.99'])(
    'are not for %s',
    async (version) => {
      expect((await told([from(open, 'Other.Tools', version)])).shapes).toEqual([]);
    },
  );
});

describe('a source', () => {
  const nobody = () => undefined;
  it.each([
    ['/srv/packages', true],
    ['http://localhost:5000/v3/index.json', true],
    ['https://10.1.2.3/v3/index.json', true],
    ['https://192.168.0.4/v3/index.json', true],
    ['https://172.20.0.4/v3/index.json', true],
    ['https://nuget/v3/index.json', true],
    ['https://packages.corp/v3/index.json', true],
    ['https://172.32.0.4/v3/index.json', false],
    ['https://198.51.100.7/v3/index.json', false],
    ['https://feed.example.com/v3/index.json', false],
    ['https://packages.corp.example.com/v3/index.json', false],
  ])('%s: one’s own is %s', (location, expected) => {
    expect(isOwn(source('any', location), nobody)).toBe(expected);
  });

  it('that wants credentials is one’s own', () => {
    const credentialsOf = () => ({ unusable: 'x', origin: 'a test' });
    expect(isOwn(open, credentialsOf)).toBe(true);
  });
});

describe('a mapping', () => {
  it('names ids where others share the prefix, and escapes what is in names', () => {
    const lines = mappingLines(
      [{ source: 'a "b" <c>', ids: ['Fixture', 'Shared.One', 'Own.One', 'Own.Two'] }],
      ['public'],
      new Set(['shared']),
    );
    expect(lines.slice(1, 6)).toEqual([
      '  <packageSource key="a &quot;b&quot; &lt;c&gt;">',
      '    <package pattern="Fixture" />',
      '    <package pattern="Own.*" />',
      '    <package pattern="Shared.One" />',
      '  </packageSource>',
    ]);
  });
});

describe('a scan', () => {
  let layout: Layout;
  beforeEach(() => (layout = new Layout()));
  afterEach(() => layout.remove());

  /** As a restore leaves a package that it took from the public source. */
  async function scanRestored(version: string, inFolder: readonly (readonly [string, string])[]) {
    const one = testPackage('Fixture.Billing', version);
    const extracted = layout.install(one);
    layout.write(
      `${extracted.slice(layout.root.length + 1)}/.nupkg.metadata`,
      JSON.stringify({ version: 2, contentHash: one.contentHash, source: open.location }),
    );
    for (const [id, lower] of inFolder)
      layout.write(`internal/${id}.${lower}.nupkg`, testPackage(id, lower).bytes);
    layout.lock('App', [one]);
    layout.write(
      'repository/NuGet.Config',
      `<configuration><packageSources><clear />
<add key="internal" value="../internal" />
<add key="public" value="${open.location}" />
</packageSources></configuration>`,
    );
    return layout.scan({ judge: judgeFacts });
  }

  it('holds what a restore took from a stranger although a folder has it, without asking', async () => {
    const report = await scanRestored('2.0.0', [['Fixture.Billing', '1.0.0']]);
    expect(report.decision).toBe('hold');
    expect(report.packages[0]?.context.findings).toMatchObject([
      {
        rule: 'dependency-confusion',
        level: 'suspicious',
        message: 'Fixture.Billing is in internal (1.0.0) and in public (2.0.0), which is higher',
      },
    ]);
  });

  it('notes it where the folder has copies of what everybody knows, unless it is made to win', async () => {
    const folder = [
      ['Fixture.Billing', '1.0.0'],
      ['Serilog', '4.2.0'],
    ] as const;
    const noted = await scanRestored('2.0.0', folder);
    expect(noted.decision).toBe('allow');
    expect(noted.packages[0]?.context.findings).toMatchObject([{ level: 'note' }]);
    expect((await scanRestored('99.0.0', folder)).decision).toBe('hold');
  });

  it('says nothing where the folder has others', async () => {
    const report = await scanRestored('2.0.0', [['Fixture.Billing.Tools', '1.0.0']]);
    expect(report.packages[0]?.context.findings).toEqual([]);
  });

  it('tells of packages that are on disk where they are from, without asking anybody', async () => {
    const one = testPackage('Fixture.Billing', '1.0.0');
    const extracted = layout.install(one);
    layout.write(
      `${extracted.slice(layout.root.length + 1)}/.nupkg.metadata`,
      JSON.stringify({ version: 2, contentHash: one.contentHash, source: internal.location }),
    );
    layout.lock('App', [one]);
    layout.write(
      'repository/NuGet.Config',
      `<configuration><packageSources><clear />
<add key="internal" value="${internal.location}" />
<add key="public" value="${open.location}" />
</packageSources></configuration>`,
    );
    const report = await layout.scan({ judge: judgeFacts });
    expect(report.findings).toMatchObject([
      {
        rule: 'dependency-confusion',
        level: 'note',
        evidence: [{ location: { path: 'NuGet.Config', line: 2 } }],
      },
    ]);
    expect(report.decision).toBe('allow');
  });
});
