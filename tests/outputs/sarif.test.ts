import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InspectReport } from '../../src/facts/report.js';
import { gapFingerprint } from '../../src/facts/fingerprint.js';

import { renderSarif } from '../../src/outputs/sarif/index.js';
import type { Location, Result, SarifLog } from '../../src/outputs/sarif/model.js';
import { rules } from '../../src/rules/index.js';
import { inspected, richPackage } from '../inspect/rich-package.js';
import { defaults, isValid, sarif } from './sarif-log.js';
import {
  anyScan,
  before,
  finding,
  gap,
  held,
  project,
  scan,
  scanned,
  turned,
  usage,
} from './scan-reports.js';

const uriOf = ({ physicalLocation }: Location): string => physicalLocation.artifactLocation.uri;
const lineOf = ({ physicalLocation }: Location): number | undefined =>
  physicalLocation.region?.startLine;
const stepsOf = (result: Result | undefined): string[] =>
  (result?.codeFlows?.[0]?.threadFlows[0]?.locations ?? []).map(
    ({ location }) => `${uriOf(location)} ${location.message?.text}`,
  );
const fingerprintOf = (result: Result | undefined): string | undefined =>
  result?.partialFingerprints['assayFingerprint/v1'];

describe('SARIF', () => {
  it('is valid, and refers to nothing that is not there, whatever was scanned', () => {
    fc.assert(
      fc.property(anyScan, fc.boolean(), (report, notes) => {
        const run = sarif(report, { notes, prefix: 'sub/folder/' });
        const artifacts = run.artifacts ?? [];
        for (const [i, { parentIndex }] of artifacts.entries())
          expect(parentIndex ?? -1).toBeLessThan(i);
        for (const result of run.results) {
          expect(result.locations).toHaveLength(1);
          expect(lineOf(result.locations[0] as Location)).toBeGreaterThanOrEqual(1);
          const rule = run.tool.driver.rules?.[result.ruleIndex];
          expect(result.ruleIndex === -1 ? result.ruleId : rule?.id).toBe(result.ruleId);
          for (const location of [...result.locations, ...(result.relatedLocations ?? [])]) {
            const { index, uri } = location.physicalLocation.artifactLocation;
            expect(artifacts[index ?? -1]?.location.uri).toBe(uri);
            // GitHub refuses a log with another scheme than that of the checkout.
            expect(uri).toMatch(/^(?:file:\/\/\/|(?![\w+.-]*:)(?!\/\/))/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order in which packages were read', () => {
    fc.assert(
      fc.property(anyScan, (report) => {
        expect(renderSarif(turned(report), defaults)).toBe(renderSarif(report, defaults));
      }),
      { numRuns: 60 },
    );
  });

  it('is held against a schema that can refuse it', () => {
    const { log } = sarif(held);
    expect(isValid({ ...log, version: '2.0.0' })).toBe(false);
    expect(isValid({ ...log, more: 1 })).toBe(false);
    const text = JSON.stringify(log).replace('"/lib/net8.0/A.dll"', '"/lib/net8.0/A B.dll"');
    expect(isValid(JSON.parse(text))).toBe(false);
  });
});

describe('a finding in SARIF', () => {
  const run = sarif(held);
  const [result] = run.results;

  it('is a result at the line that brings the package in, worst first', () => {
    expect(run.results).toHaveLength(1);
    expect(result).toMatchObject({ ruleId: 'assay/relay', level: 'warning' });
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'test/T.csproj', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3 },
    });
    expect(result?.message.text).toBe(
      'Serilog 2.10.0: Server listens, and connects to 192.0.2.7. Brought in by test/T.csproj → Serilog 2.10.0 (direct). And 1 other way (related locations).',
    );
    const worse = sarif(
      scan({
        packages: [
          ...held.packages,
          scanned({ id: 'Z', verdict: 'malicious', findings: [finding({ level: 'malicious' })] }),
        ],
      }),
    );
    expect(worse.results.map(({ level }) => level)).toEqual(['error', 'warning']);
  });

  it('has the other projects and the evidence as related locations', () => {
    expect(result?.relatedLocations?.map((l) => [l.id, uriOf(l), l.message?.text])).toEqual([
      [
        1,
        'src/App/packages.lock.json',
        'also transitive: src/App/App.csproj → Serilog.Sinks.File 5.0.0 → Serilog 2.10.0',
      ],
      [2, '/lib/net8.0/A.dll', 'listens: call System.Net.Sockets.TcpListener::Start'],
      [3, '/build/A.targets', 'runs a command line: <Exec Command="start" />'],
    ]);
    expect(result?.relatedLocations?.[1]).toMatchObject({
      physicalLocation: { region: { byteOffset: 1024, byteLength: 5 } },
      logicalLocations: [{ name: 'Run', fullyQualifiedName: 'A.Server::Run', kind: 'function' }],
      properties: { metadataToken: 0x06000001, ilOffset: 18 },
    });
    expect(result?.relatedLocations?.[2]?.physicalLocation.region).toEqual({
      startLine: 7,
      startColumn: 5,
    });
  });

  it('names the files in a package by the package, with digests, and nothing of the machine', () => {
    const files = run.artifacts.map(({ location, parentIndex, hashes }) => [
      location.uriBaseId,
      location.uri,
      parentIndex,
      hashes?.['sha-256']?.[0],
    ]);
    expect(files).toContainEqual([
      '%PACKAGES%',
      'serilog/2.10.0/serilog.2.10.0.nupkg',
      undefined,
      'a',
    ]);
    const whole = files.findIndex(([base]) => base === '%PACKAGES%');
    expect(files).toContainEqual([undefined, '/lib/net8.0/A.dll', whole, 'b']);
    expect(JSON.stringify(run.log)).not.toContain('/home/dev');
  });

  it('says what is inside what', () => {
    const nested = finding({
      evidence: [
        { location: { path: 'lib/net8.0/A.dll!/B.dll' }, excerpt: '', shows: 'holds a program' },
      ],
    });
    const { artifacts } = sarif(scan({ packages: [scanned({ findings: [nested] })] }));
    const names = artifacts.map(({ location, parentIndex }) => [location.uri, parentIndex]);
    expect(names.slice(-3)).toEqual([
      ['a/1.0.0/a.1.0.0.nupkg', undefined],
      ['/lib/net8.0/A.dll', 0],
      ['/B.dll', 1],
    ]);
  });

  it('counts paths from the root of the repository', () => {
    const below = sarif(held, { prefix: 'services/pay/' });
    expect(uriOf(below.results[0]?.locations[0] as Location)).toBe('services/pay/test/T.csproj');
    expect(below.automationDetails.id).toBe('assay/services/pay/');
    expect(run.automationDetails.id).toBe('assay/');
    const own = scan({
      packages: [
        {
          ...scanned({ findings: [finding()] }),
          context: { artifact: '/repo/feed/a.1.0.0.nupkg', source: '/repo/feed', findings: [] },
        },
      ],
    });
    const [loose] = sarif(own, { prefix: 'x/' }).results;
    expect(loose?.locations[0]?.physicalLocation.artifactLocation).toMatchObject({
      uri: 'x/feed/a.1.0.0.nupkg',
      uriBaseId: '%SRCROOT%',
    });
  });

  it('that is a note is there when it is asked for', () => {
    const noted = scan({
      packages: [scanned({ verdict: 'clear', findings: [finding({ level: 'note' })] })],
    });
    expect(sarif(noted).results).toEqual([]);
    expect(sarif(noted, { notes: true }).results.map(({ level }) => level)).toEqual(['note']);
  });

  it('of the repository itself lies there', () => {
    const ofScan = finding({
      evidence: [
        { location: { path: 'NuGet.Config', line: 4 }, excerpt: '<add', shows: 'names a feed' },
      ],
    });
    const [own] = sarif(scan({ findings: [ofScan] })).results;
    expect([uriOf(own?.locations[0] as Location), lineOf(own?.locations[0] as Location)]).toEqual([
      'NuGet.Config',
      4,
    ]);
  });
});

describe('the flow of a finding', () => {
  it('goes from the project over what starts the code and the calls to what it does', async () => {
    const { report } = await inspected(richPackage());
    const place = { path: 'lib/net8.0/A.dll', member: 'A.Work::Send', ilOffset: 9 };
    const entryPoint: InspectReport['entryPoints'][number] = {
      surface: 'module-initializer',
      phase: 'load',
      alsoIn: [],
      byItself: true,
      name: 'module initializer of A',
      when: 'the assembly is loaded',
      count: 1,
      location: { path: 'lib/net8.0/A.dll', member: '<Module>::.cctor' },
      targetFrameworks: [],
      runtimeIdentifiers: [],
      reaches: [
        {
          kind: 'api-call',
          text: 'Send',
          location: place,
          steps: [
            {
              member: 'A.Work::Start',
              sourceMember: 'A.Work::Start',
              location: { path: 'lib/net8.0/A.dll', member: '<Module>::.cctor', ilOffset: 1 },
            },
            {
              member: 'A.Work::Send',
              sourceMember: 'A.Work::Send',
              location: { path: 'lib/net8.0/A.dll', member: 'A.Work::Start', ilOffset: 4 },
            },
          ],
        },
      ],
    };
    const asked = {
      ...entryPoint,
      byItself: false,
      name: 'tool a',
      reaches: [{ ...entryPoint.reaches[0]!, steps: [] }],
    };
    const evidence = [{ location: place, excerpt: 'call Send', shows: 'sends' }];
    const one = scanned({
      id: 'Serilog',
      version: '2.10.0',
      findings: [finding({ evidence })],
      report: { ...report, entryPoints: [asked, entryPoint] },
    });
    const [result] = sarif({ ...held, packages: [one] }).results;
    expect(stepsOf(result)).toEqual([
      'test/T.csproj test/T.csproj brings in Serilog 2.10.0 (direct)',
      '/lib/net8.0/A.dll module initializer of A starts by itself: the assembly is loaded',
      '/lib/net8.0/A.dll then A.Work::Start',
      '/lib/net8.0/A.dll then A.Work::Send',
      '/lib/net8.0/A.dll sends: call Send',
    ]);
  });

  it('is left out where there is one place alone', () => {
    const [only] = finding().evidence;
    const one = scanned({ findings: [finding({ evidence: [only!] })] });
    expect(sarif(scan({ packages: [one] })).results[0]?.codeFlows).toBeUndefined();
  });
});

describe('a fingerprint', () => {
  const of = (report: typeof held): string | undefined => fingerprintOf(sarif(report).results[0]);
  const first = of(held);

  it('stays over versions of the package and lines that move', () => {
    const moved = {
      ...held,
      packages: [scanned({ id: 'Serilog', version: '3.0.0', findings: [finding()] })],
      graph: held.graph.slice(0, 1).map(({ usedBy }) => ({
        purl: 'pkg:nuget/Serilog@3.0.0',
        usedBy: usedBy.map((use) => ({ ...use, line: use.line + 40 })),
      })),
    };
    expect(of(moved)).toBe(first);
    expect(first).toMatch(/^f{32}:[0-9a-f]{16}:1$/);
    const [result] = sarif(held).results;
    expect(result?.partialFingerprints['primaryLocationLineHash']).toBe(first);
  });

  it('is the same from wherever in the repository the scan began', () => {
    const below = {
      ...held,
      graph: held.graph.map((node) => ({
        ...node,
        usedBy: node.usedBy.map((use) => ({ ...use, project: use.project.replace(/^test\//, '') })),
      })),
    };
    expect(fingerprintOf(sarif(below, { prefix: 'test/' }).results[0])).toBe(first);
  });

  it('tells two versions in one project apart, and two projects', () => {
    const both = {
      ...held,
      packages: ['1.0.0', '2.0.0'].map((version) => scanned({ version, findings: [finding()] })),
      graph: ['1.0.0', '2.0.0'].map((version) => ({
        purl: `pkg:nuget/A@${version}`,
        usedBy: [usage()],
      })),
    };
    const all = sarif(both).results.map(fingerprintOf);
    expect(new Set(all).size).toBe(2);
    const other = {
      ...held,
      graph: [{ ...held.graph[0]!, usedBy: [usage({ project: 'other/O.csproj' })] }],
    };
    expect(of(other)).not.toBe(first);
  });
});

describe('a baseline in SARIF', () => {
  const unread = gap();
  const report = scan({
    packages: [
      scanned({ id: 'Old', findings: [finding({ fingerprint: 'old' })] }),
      scanned({ id: 'New', findings: [finding({ fingerprint: 'new' })] }),
    ],
    notEvaluated: [unread],
  });

  it('says of each result whether it was there', () => {
    const known = ['old', gapFingerprint(unread)];
    const run = sarif({ ...report, baseline: before(known) });
    expect(run.results.map((r) => [r.message.text.split(/[: ]/)[0], r.baselineState])).toEqual([
      ['New', 'new'],
      ['Old', 'unchanged'],
      ['Not', 'unchanged'],
    ]);
  });

  it('is not spoken of where there is none', () => {
    for (const result of sarif(report).results) expect(result).not.toHaveProperty('baselineState');
  });
});

describe('what was not evaluated', () => {
  const missing = gap({
    path: 'pkg:nuget/B@2.0.0',
    code: 'not-found',
    reason: 'it is not on disk',
  });
  const report = scan({
    packages: [
      scanned({ verdict: 'incomplete', gaps: [gap({ path: 'lib/x.dll' }), gap({ path: 'y' })] }),
    ],
    graph: [
      { purl: 'pkg:nuget/A@1.0.0', usedBy: [usage()] },
      { purl: 'pkg:nuget/B@2.0.0', usedBy: [usage({ line: 31 })] },
    ],
    notEvaluated: [missing, gap({ line: 5 })],
  });
  const run = sarif(report, { exitCode: 3 });

  it('is a result, where it can be seen', () => {
    expect(
      run.results.map(({ ruleId, level, message, locations }) => [
        ruleId,
        level,
        message.text,
        lineOf(locations[0] as Location),
      ]),
    ).toEqual([
      [
        'assay/not-evaluated',
        'warning',
        'A 1.0.0 could not be read whole: lib/x.dll: it ends early. And 1 more.',
        12,
      ],
      ['assay/not-evaluated', 'warning', 'Not evaluated: B 2.0.0: it is not on disk.', 31],
      [
        'assay/not-evaluated',
        'warning',
        'Not evaluated: src/App/packages.lock.json:5: it ends early.',
        5,
      ],
    ]);
  });

  it('is told with the run, which ended well unless Assay itself failed', () => {
    const [invocation] = run.invocations;
    expect(invocation).toMatchObject({ exitCode: 3, executionSuccessful: true });
    expect(invocation?.toolExecutionNotifications.map(({ level }) => level)).toEqual(
      Array(4).fill('warning'),
    );
    const bug = sarif(scan({ notEvaluated: [gap({ code: 'bug' })] }), { exitCode: 70 });
    expect(bug.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    });
  });

  it('is a note beside something worse', () => {
    const worse = scan({ packages: [scanned({ findings: [finding()], gaps: [gap()] })] });
    expect(sarif(worse).results.map(({ level }) => level)).toEqual(['warning', 'note']);
  });
});

describe('the rules in SARIF', () => {
  const { driver } = sarif(scan()).tool;
  const [taxonomy] = sarif(scan()).taxonomies;

  it('are all there with what code scanning needs, within its limits', () => {
    expect(driver.rules).toHaveLength(rules.length + 1);
    expect(driver).toMatchObject({
      semanticVersion: '1.2.3',
      properties: { rulesDigest: 'd'.repeat(64) },
    });
    for (const { id, fullDescription, help, properties, name } of driver.rules ?? []) {
      expect(id).toMatch(/^assay\/[a-z-]+$/);
      expect(name).toMatch(/^(?:[A-Z][a-z]+)+$/);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(help?.markdown).toContain('# ');
      const { tags = [] } = properties as { tags?: string[] };
      expect(tags).toContain('security');
      expect(tags.length).toBeLessThanOrEqual(20);
      expect(properties).toHaveProperty('precision');
      expect(properties).toHaveProperty(['problem.severity']);
    }
  });

  it('refer to techniques that the taxonomy has', () => {
    const relay = driver.rules?.find(({ id }) => id === 'assay/relay');
    expect(relay?.properties).toMatchObject({ 'security-severity': '8.0', precision: 'medium' });
    expect(relay?.relationships).toHaveLength(2);
    for (const { relationships = [] } of driver.rules ?? []) {
      for (const { target } of relationships) {
        expect(taxonomy?.taxa?.[target.index]?.id).toBe(target.id);
        expect(driver.supportedTaxonomies?.[0]).toEqual(target.toolComponent);
      }
    }
  });
});

describe('a very large scan', () => {
  it('keeps to what code scanning takes, the worst first, and says so', () => {
    const many = Array.from({ length: 25_010 }, (_, i) => gap({ path: `p${i}` }));
    const report = scan({
      packages: [scanned({ findings: [finding()], gaps: [gap()] })],
      notEvaluated: many,
    });
    // Whether 25,000 artifacts are all different takes a validator minutes.
    const run = (JSON.parse(renderSarif(report, defaults)) as SarifLog).runs[0]!;
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0]?.ruleId).toBe('assay/relay');
    expect(run.properties).toMatchObject({ results: 25_012, resultsLeftOut: 12 });
    expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain(
      '12 results of 25012 are left out',
    );
  });

  it('keeps to it within one result', () => {
    const evidence = Array.from({ length: 100 }, (_, i) => ({
      location: { path: `lib/${'x'.repeat(5000)}${i}`, member: 'M'.repeat(70_000) },
      excerpt: 'e'.repeat(200),
      shows: 's',
    }));
    const uses = Array.from({ length: 500 }, (_, i) => usage({ project: `p${i}`, line: i }));
    const one = scanned({ findings: [finding({ evidence, message: 'm'.repeat(100_000) })] });
    const { results } = sarif(
      scan({
        packages: [one],
        graph: [{ purl: one.package.purl, usedBy: uses }],
        projects: [project()],
      }),
    );
    expect(results[0]?.relatedLocations?.length).toBeLessThanOrEqual(100);
    expect(results[0]?.codeFlows?.[0]?.threadFlows[0]?.locations.length).toBeLessThanOrEqual(1000);
    // What rules say of themselves stands beside it, and grows with them.
    expect(JSON.stringify(results).length).toBeLessThan(350_000);
    expect(results[0]?.message.markdown).toContain('and 60 more places');
  });
});
