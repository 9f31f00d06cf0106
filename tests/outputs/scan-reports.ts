import fc from 'fast-check';
import type { Decision, NotEvaluated, Verdict } from '../../src/facts/assessment.js';
import type { Finding } from '../../src/facts/finding.js';
import type { FlowAccount } from '../../src/facts/flow-account.js';
import type {
  GraphNode,
  InspectReport,
  ProjectSummary,
  ScannedPackage,
  ScanReport,
} from '../../src/facts/report.js';

export const tool = { version: '1.2.3', rulesDigest: 'd'.repeat(64) };

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'relay',
    title: 'Class listens for connections and passes them on to a fixed address',
    level: 'suspicious',
    severity: 'high',
    confidence: 'medium',
    basis: 'bytes',
    message: 'Server listens, and connects to 192.0.2.7',
    attack: ['T1090'],
    evidence: [
      {
        location: {
          path: 'lib/net8.0/A.dll',
          member: 'A.Server::Run',
          ilOffset: 18,
          token: 0x06000001,
          offset: 1024,
          length: 5,
        },
        excerpt: 'call System.Net.Sockets.TcpListener::Start',
        shows: 'listens',
      },
      {
        location: { path: 'build/A.targets', line: 7, column: 5, member: 'Prepare' },
        excerpt: '<Exec Command="start" />',
        shows: 'runs a command line',
      },
    ],
    flows: [],
    targetFrameworks: ['net8.0'],
    fingerprint: 'f'.repeat(32),
    ...more,
  };
}

export function gap(more: Partial<NotEvaluated> = {}): NotEvaluated {
  return {
    path: 'src/App/packages.lock.json',
    code: 'truncated',
    reason: 'it ends early',
    ...more,
  };
}

export interface PackageTexts {
  readonly id?: string;
  readonly version?: string;
  readonly verdict?: Verdict;
  readonly decision?: Decision;
  readonly findings?: readonly Finding[];
  readonly gaps?: readonly NotEvaluated[];
  readonly report?: InspectReport;
}

export function scanned(texts: PackageTexts = {}): ScannedPackage {
  const { id = 'A', version = '1.0.0', verdict = 'suspicious', findings = [], gaps = [] } = texts;
  return {
    package: {
      purl: `pkg:nuget/${id}@${version}`,
      id,
      version,
      sha256: 'a'.repeat(64),
      contentHash: 'hash',
      signed: false,
      size: 1234,
    },
    assessment: { verdict, notEvaluated: gaps },
    signature: { state: 'none', signatures: [], problems: [] },
    runs: [],
    behaviours: [],
    findings,
    opaque: 0,
    dependencies: [],
    handoffs: [],
    entries: [{ path: 'lib/net8.0/A.dll', size: 99, sha256: 'b'.repeat(64) }],
    context: {
      artifact: `/home/dev/.nuget/packages/${id.toLowerCase()}/${version}/${id.toLowerCase()}.${version}.nupkg`,
      source: '/home/dev/.nuget/packages',
      findings: [],
    },
    decision: texts.decision ?? (verdict === 'clear' ? 'allow' : 'hold'),
    ...(texts.report && { report: texts.report }),
  };
}

export function usage(
  more: Partial<GraphNode['usedBy'][number]> = {},
): GraphNode['usedBy'][number] {
  return {
    project: 'src/App/App.csproj',
    source: 'lock',
    relation: 'direct',
    path: [],
    targetFrameworks: ['net8.0'],
    file: 'src/App/packages.lock.json',
    line: 12,
    ...more,
  };
}

export function project(more: Partial<ProjectSummary> = {}): ProjectSummary {
  return { path: 'src/App/App.csproj', source: 'lock', graph: 'exact', packages: 2, ...more };
}

export function scan(more: Partial<ScanReport> = {}): ScanReport {
  return {
    schema: 'assay/scan/1',
    tool,
    projects: [project()],
    packages: [],
    graph: [],
    notEvaluated: [],
    findings: [],
    decision: 'hold',
    ...more,
  };
}

/** What an earlier scan had, for a report that is held against it. */
export function before(
  known: readonly string[],
  more: { readonly source?: string; readonly rulesDigest?: string; readonly gone?: number } = {},
) {
  const decision = 'hold' as const;
  return { source: 'main', rulesDigest: '', gone: 0, known, decision, ...more };
}

/** One package with a finding, brought in through another one by two projects. */
export const held = scan({
  projects: [project(), project({ path: 'test/T.csproj', source: 'project', graph: 'resolved' })],
  packages: [
    scanned({ id: 'Serilog', version: '2.10.0', findings: [finding()] }),
    scanned({ id: 'Plain', verdict: 'clear' }),
  ],
  graph: [
    {
      purl: 'pkg:nuget/Serilog@2.10.0',
      usedBy: [
        usage({ relation: 'transitive', path: ['pkg:nuget/Serilog.Sinks.File@5.0.0'] }),
        usage({ project: 'test/T.csproj', file: 'test/T.csproj', line: 3, source: 'project' }),
      ],
    },
    { purl: 'pkg:nuget/Plain@1.0.0', usedBy: [usage({ line: 20 })] },
  ],
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '.',
    '/',
    '//host/a',
    '../x',
    'C:\\a\\b.dll',
    'a b#c?d',
    '[x](0)',
    '{0}',
    '`',
  ),
);
const purl = fc.constantFrom('pkg:nuget/A@1.0.0', 'pkg:nuget/B@2.0.0', 'pkg:nuget/%ff@%1b', 'pkg:');
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined });
const number = fc.oneof(fc.integer({ min: -2, max: 9 }), fc.constantFrom(0.5, Number.NaN, 2 ** 60));
const verdict = fc.constantFrom('malicious', 'suspicious', 'incomplete', 'clear' as const);

const location = fc.record(
  {
    path: text,
    offset: number,
    length: number,
    line: number,
    column: number,
    member: text,
    token: fc.nat(),
    ilOffset: fc.nat(),
  },
  { requiredKeys: ['path'] },
);

const step = fc.record(
  { location, text, member: text, package: purl },
  { requiredKeys: ['location', 'text', 'member'] },
);

const evidence = fc.record(
  { location, excerpt: text, shows: text, package: purl },
  { requiredKeys: ['location', 'excerpt', 'shows'] },
);

const anyFlow: fc.Arbitrary<FlowAccount> = fc.record({
  shows: text,
  trigger: fc.record({
    by: fc.constantFrom('itself', 'asked', 'caller', 'nothing'),
    phase: fc.constantFrom('load', 'build', 'call'),
    name: text,
    when: text,
    location,
    way: fc.array(text, { maxLength: 3 }),
  }),
  source: fc.record({
    kind: fc.constantFrom('parameter', 'environment-all', 'downloaded', 'clipboard'),
    text,
    location,
    area: text,
  }),
  transforms: fc.array(step, { maxLength: 1 }),
  sink: fc.record({
    kind: fc.constantFrom('network', 'dns', 'assembly-load'),
    api: text,
    capability: fc.constantFrom('network', 'dns'),
    part: fc.constantFrom('body', 'url', ''),
    location,
  }),
  gates: fc.array(fc.record({ gate: text, location, member: text, text }), { maxLength: 1 }),
  steps: fc.array(step, { maxLength: 4 }),
});

const anyFinding: fc.Arbitrary<Finding> = fc.record({
  attack: fc.subarray(['T1041', 'T9999']),
  flows: fc.array(anyFlow, { maxLength: 2 }),
  rule: fc.constantFrom('relay', 'tampered-content', 'no-such-rule'),
  title: text,
  level: fc.constantFrom('note', 'suspicious', 'malicious'),
  severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
  confidence: fc.constantFrom('low', 'medium', 'high'),
  basis: fc.constantFrom('bytes', 'context'),
  message: text,
  evidence: fc.array(evidence, { maxLength: 3 }),
  targetFrameworks: fc.array(text, { maxLength: 2 }),
  fingerprint: fc.constantFrom('f1', 'f2', 'f3'),
});

const anyGap = fc
  .record({
    path: fc.oneof(text, purl),
    code: fc.constantFrom('truncated', 'not-found', 'bug'),
    reason: text,
    line: optional(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ line, ...rest }): NotEvaluated => ({ ...rest, ...(line !== undefined && { line }) }));

const anyPackage: fc.Arbitrary<ScannedPackage> = fc
  .record({
    purl,
    id: text,
    version: text,
    verdict,
    findings: fc.array(anyFinding, { maxLength: 3 }),
    gaps: fc.array(anyGap, { maxLength: 2 }),
    context: fc.record({
      artifact: text,
      source: text,
      findings: fc.array(anyFinding, { maxLength: 1 }),
    }),
    decision: fc.constantFrom('allow', 'hold', 'block' as const),
    entries: fc.array(
      fc.record({ path: text, size: fc.nat(), sha256: fc.constant('0'.repeat(64)) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ purl, id, version, verdict, findings, gaps, context, decision, entries }) => {
    const base = scanned({ verdict, findings, gaps, decision });
    return { ...base, package: { ...base.package, purl, id, version }, context, entries };
  });

const anyUsage: fc.Arbitrary<GraphNode['usedBy'][number]> = fc.record({
  project: text,
  source: fc.constantFrom('lock', 'assets', 'project'),
  relation: fc.constantFrom('direct', 'transitive'),
  path: fc.array(fc.oneof(purl, text), { maxLength: 3 }),
  targetFrameworks: fc.array(text, { maxLength: 2 }),
  file: text,
  line: fc.integer({ min: 0, max: 99 }),
});

const anyBaseline = fc.record({
  source: text,
  rulesDigest: text,
  known: fc.subarray(['f1', 'f2']),
  gone: fc.nat(3),
  decision: fc.constantFrom('allow', 'hold' as const),
});

/** Whatever a scan may say, and a little that it never does. */
export const anyScan: fc.Arbitrary<ScanReport> = fc
  .record({
    projects: fc.array(
      fc.record({
        path: text,
        source: fc.constantFrom('lock', 'folder', 'project'),
        graph: fc.constantFrom('exact', 'resolved'),
        packages: fc.nat(),
      }),
      { maxLength: 3 },
    ),
    packages: fc.array(anyPackage, { maxLength: 3 }),
    graph: fc.array(fc.record({ purl, usedBy: fc.array(anyUsage, { maxLength: 3 }) }), {
      maxLength: 3,
    }),
    notEvaluated: fc.array(anyGap, { maxLength: 3 }),
    findings: fc.array(anyFinding, { maxLength: 2 }),
    baseline: optional(anyBaseline),
  })
  .map(({ baseline, ...rest }): ScanReport => scan({ ...rest, ...(baseline && { baseline }) }));

/** The same report with its lists turned round: who read what first must not matter. */
export function turned(report: ScanReport): ScanReport {
  return {
    ...report,
    projects: report.projects.toReversed(),
    packages: report.packages.toReversed().map((p) => ({
      ...p,
      findings: p.findings.toReversed(),
      assessment: { ...p.assessment, notEvaluated: p.assessment.notEvaluated.toReversed() },
    })),
    graph: report.graph.toReversed().map((node) => ({ ...node, usedBy: node.usedBy.toReversed() })),
    notEvaluated: report.notEvaluated.toReversed(),
    findings: report.findings.toReversed(),
  };
}
