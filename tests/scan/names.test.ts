import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { buildPackage } from '../kit/package-builder.js';
import { assay, quiet, Scratch } from '../cli/assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** Packages that the application uses; those of the second project in twice as many places. */
const used = ['Newtonsfot.Json', 'Serilog.Sinks.Fixture', 'Fixture.Biling.Client', 'Fixture.Core'];
const alsoUsed = ['Fixture.Billing.Client'];

beforeAll(() => {
  for (const id of [...used, ...alsoUsed])
    scratch.write(
      `feed/${id.toLowerCase()}.1.0.0.nupkg`,
      buildPackage({ id, files: { 'readme.md': '# Fixture\n' } }),
    );
  const feed = '<clear /><add key="feed" value="../feed" />';
  for (const [folder, ids] of [
    ['app', [...used, ...alsoUsed]],
    ['other', alsoUsed],
  ] as const) {
    scratch.write(
      `${folder}/packages.config`,
      `<packages>${ids.map((id) => `<package id="${id}" version="1.0.0" targetFramework="net48" />`).join('\n')}</packages>`,
    );
    scratch.write(
      `${folder}/nuget.config`,
      `<configuration><packageSources>${feed}</packageSources></configuration>`,
    );
  }
});

async function scan(...args: string[]): Promise<{ report: ScanReport; code: number | null }> {
  const { stdout, code } = await assay(['scan', scratch.root, '--json', ...args], { env: quiet });
  return { report: JSON.parse(stdout) as ScanReport, code };
}

describe('names of packages in a scan', () => {
  it('tells what passes for a name that everybody knows, and holds it', async () => {
    const { report, code } = await scan();
    const found = report.packages.find(({ package: { id } }) => id === 'Newtonsfot.Json');
    expect(found?.context.imitates).toEqual([
      {
        imitates: 'Newtonsoft.Json',
        whose: 'popular',
        trick: 'misspelling',
        how: 'the letters of "of" trade places',
        strength: 'strong',
      },
    ]);
    expect(found).toMatchObject({ decision: 'hold', assessment: { verdict: 'clear' } });
    expect(found?.findings).toEqual([]);
    expect(found?.context.findings).toMatchObject([
      { rule: 'imitates-name', level: 'suspicious', basis: 'context', severity: 'medium' },
    ]);
    expect(code).toBe(1);
  });

  it('tells what passes for a package that the projects use, and not the other way round', async () => {
    const { report } = await scan();
    const imitating = report.packages.filter(({ context }) => context.imitates);
    expect(imitating.map(({ package: { id } }) => id)).toEqual([
      'Fixture.Biling.Client',
      'Newtonsfot.Json',
    ]);
    expect(imitating[0]?.context).toMatchObject({
      imitates: [{ imitates: 'Fixture.Billing.Client', whose: 'own' }],
      findings: [{ severity: 'high', message: expect.stringContaining('which your projects use') }],
    });
  });

  it('notes both of two that are used alike, since nobody can say which one is meant', async () => {
    const ids = ['Fixture.Quilo.Server', 'Fixture.Quillo.Server', 'Fixture.Orders'];
    for (const id of ids)
      scratch.write(
        `tie/feed/${id.toLowerCase()}.1.0.0.nupkg`,
        buildPackage({ id, files: { 'readme.md': '# Fixture\n' } }),
      );
    scratch.write(
      'tie/packages.config',
      `<packages>${ids.map((id) => `<package id="${id}" version="1.0.0" targetFramework="net48" />`).join('\n')}</packages>`,
    );
    scratch.write(
      'tie/nuget.config',
      '<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>',
    );
    const { stdout, code } = await assay(['scan', scratch.folder('tie'), '--json'], { env: quiet });
    const { packages } = JSON.parse(stdout) as ScanReport;
    const told = packages.flatMap(({ context }) => context.findings);
    expect(told.map(({ level, message }) => [level, message.split(':')[0]])).toEqual([
      [
        'note',
        'Fixture.Quillo.Server and Fixture.Quilo.Server, of which your projects use one as much as the other, are alike',
      ],
      [
        'note',
        'Fixture.Quilo.Server and Fixture.Quillo.Server, of which your projects use one as much as the other, are alike',
      ],
    ]);
    expect(code).toBe(0);
  });

  it('tells what passes for the prefix of the projects, and holds it as what is worst', async () => {
    const projects = ['Quillobar.Billing', 'Quillobar.Orders', 'Quillobar.Web'];
    const used = [
      'Quilobar.Payments',
      'Qui1lobar.Tools',
      'Quillobar.Shared',
      'Serilog.Sinks.Fixture',
    ];
    for (const id of used)
      scratch.write(
        `prefix/feed/${id.toLowerCase()}.1.0.0.nupkg`,
        buildPackage({ id, files: { 'readme.md': '# Fixture\n' } }),
      );
    for (const project of projects) {
      scratch.write(`prefix/${project}/${project}.csproj`, '<Project ToolsVersion="15.0" />');
      scratch.write(
        `prefix/${project}/packages.config`,
        `<packages>${used.map((id) => `<package id="${id}" version="1.0.0" targetFramework="net48" />`).join('\n')}</packages>`,
      );
    }
    scratch.write(
      'prefix/nuget.config',
      '<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>',
    );
    const { stdout } = await assay(['scan', scratch.folder('prefix'), '--json'], { env: quiet });
    const { packages } = JSON.parse(stdout) as ScanReport;
    const told = packages.flatMap(({ package: { id }, context }) =>
      (context.imitates ?? []).map(({ imitates, whose, strength }) => [
        id,
        imitates,
        whose,
        strength,
      ]),
    );
    expect(told).toEqual([
      ['Qui1lobar.Tools', 'Quillobar.*', 'own', 'strong'],
      ['Quilobar.Payments', 'Quillobar.*', 'own', 'strong'],
    ]);
    const severities = packages.flatMap(({ context }) =>
      context.findings
        .filter(({ rule }) => rule === 'imitates-name')
        .map(({ severity }) => severity),
    );
    expect(severities).toEqual(['high', 'high']);
  });

  it('decides by a policy that asks for it', async () => {
    const policy = scratch.write(
      'policy.yaml',
      `schema: assay/policy/1
rules:
  - name: imitations
    why: It passes for Newtonsoft.Json
    when: name.imitates.exists(n, n == "Newtonsoft.Json")
    decision: block
`,
    );
    const { report } = await scan('--policy', policy);
    const decisions = report.packages.map(({ package: { id }, decision }) => [id, decision]);
    expect(decisions).toContainEqual(['Newtonsfot.Json', 'block']);
    expect(decisions).toContainEqual(['Serilog.Sinks.Fixture', 'allow']);
  });

  it('tells of packages that are nowhere, by the line that names them', async () => {
    const gone = scratch.folder('gone');
    scratch.write(
      'gone/packages.config',
      `<packages>
  <package id="Serillog" version="1.0.0" targetFramework="net48" />
</packages>`,
    );
    const { stdout, code } = await assay(['scan', gone, '--offline', '--json'], { env: quiet });
    const report = JSON.parse(stdout) as ScanReport;
    expect(report.findings).toMatchObject([
      {
        rule: 'imitates-name',
        message: 'Serillog passes for Serilog: "l" is doubled',
        evidence: [{ location: { path: 'packages.config', line: 2 } }],
      },
    ]);
    expect(code).toBe(1);
  });
});
