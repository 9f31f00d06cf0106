import { describe, expect, it } from 'vitest';
import { vulnerabilityText } from '../../src/facts/known-text.js';
import type { KnownRecord } from '../../src/facts/known-record.js';
import type { Decision } from '../../src/facts/assessment.js';
import type { ScannedPackage } from '../../src/facts/report.js';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { finding, held as suspicious, scan, scanned, usage } from './scan-reports.js';

const record = (id: string, score: number): KnownRecord => ({
  id,
  kind: 'vulnerability',
  aliases: [`CVE-${id}`],
  summary: `Reads past the end in ${id}`,
  severity: 'high',
  score,
  fixed: ['2.0.0'],
  published: '2026-01-01T00:00:00Z',
  modified: '2026-01-01T00:00:00Z',
  references: [],
  matched: 'range',
  source: 'own',
});

function vulnerable(id: string, records: readonly KnownRecord[], holds: boolean): ScannedPackage {
  const findings = records.map((one) =>
    finding({
      rule: 'known-vulnerability',
      level: 'note',
      message: vulnerabilityText(one),
      fingerprint: `${id}/${one.id}`,
      ...(holds && { holds }),
    }),
  );
  const plain = scanned({ id, verdict: 'clear', decision: holds ? 'hold' : 'allow' });
  return { ...plain, context: { ...plain.context, known: records, findings } };
}

const lists = [
  usage({ file: 'src/App/obj/project.assets.json', line: 7, source: 'assets' }),
  usage(),
  usage({ relation: 'transitive', path: ['pkg:nuget/Other@1.0.0'] }),
  usage({ relation: 'transitive', file: 'src/App/old.lock.json', line: 3 }),
];
const twice = vulnerable('Twice', [record('V-2', 7.5), record('V-1', 8.1)], true);
const report = scan({
  packages: [
    twice,
    vulnerable('Once', [record('V-3', 7)], false),
    scanned({ id: 'Plain', verdict: 'clear' }),
  ],
  graph: [{ purl: twice.package.purl, usedBy: lists }],
});
const plain = { color: false, width: 100 };
const text = renderScan(report, plain, { all: false });
const short = renderScan(report, plain, { all: false, quiet: true });
const page = renderMarkdown(report, { most: 1024 * 1024 });

describe('a package that is clear and held all the same', () => {
  it('is headed by who holds it, in every output', () => {
    expect(text).toContain('\nheld by --hold-vulnerable  Twice 1.0.0\n');
    expect(short).toMatch(/^held by --hold-vulnerable {2}Twice 1\.0\.0\n/);
    expect(page).toContain('<td><b>held by --hold-vulnerable</b></td><td><code>Twice 1.0.0</code>');
    expect(page).toContain('<summary><b>held by --hold-vulnerable</b> <code>Twice 1.0.0</code>');
    for (const output of [text, short, page]) expect(output).not.toMatch(/^clear +Twice|<b>clear/m);
  });

  it('is counted as held, in the first line and in the last', () => {
    expect(text).toMatch(/^HELD: 1 of 3 packages is held by --hold-vulnerable\./);
    const last = '1 project, 3 packages: 1 clear but held, 2 clear';
    expect(text.trimEnd().split('\n').at(-1)).toBe(last);
    expect(short.trimEnd().split('\n').at(-1)).toBe(last);
    expect(page).toContain(`${last}.`);
  });

  it.each([
    ['hold', 'held by policy'],
    ['block', 'blocked by policy'],
  ] as const)('is called so where a policy says %s', (decision: Decision, words) => {
    const policy = {
      reasons: [
        {
          rule: 'no-natives',
          policy: 'p.yaml:3',
          decision,
          message: 'it has some',
          facts: [],
          change: [],
          rests: ['x'],
        },
      ],
      waived: [],
    };
    const own = { reasons: [], waived: [] };
    const packages = [{ ...scanned({ id: 'Native', verdict: 'clear', decision }), policy }];
    const summary = { sources: [], vouched: true, notes: [], waivers: { used: 0, idle: [] }, own };
    const decided = scan({ packages, policy: summary });
    expect(renderScan(decided, plain, { all: false })).toContain(`\n${words}  Native 1.0.0\n`);
    const quiet = renderScan(decided, plain, { all: false, quiet: true });
    expect(quiet).toMatch(new RegExp(`^${words} {2}Native`));
    expect(quiet).toContain('by no-natives (p.yaml:3): it has some');
    expect(renderMarkdown(decided, { most: 65_536 })).toContain(`<b>${words}</b>`);
  });
});

describe('vulnerabilities', () => {
  it('stand by package, the worst first', () => {
    expect(text).toContain(`Known vulnerabilities
  Twice 1.0.0  2 known vulnerabilities, worst high 8.1
    direct: src/App/App.csproj → Twice 1.0.0
    V-1 (CVE-V-1): Reads past the end in V-1; high 8.1; fixed in 2.0.0
    V-2 (CVE-V-2): Reads past the end in V-2; high 7.5; fixed in 2.0.0
  Once 1.0.0  1 known vulnerability, high 7.0
    V-3 (CVE-V-3): Reads past the end in V-3; high 7.0; fixed in 2.0.0
`);
    expect(page.match(/<td><code>Twice 1\.0\.0<\/code><\/td><td><code>V-1/g)).toHaveLength(1);
  });

  it('that hold a package are named with it, once', () => {
    const why =
      '2 known vulnerabilities: V-1 (high 8.1; fixed in 2.0.0), V-2 (high 7.5; fixed in 2.0.0)';
    for (const output of [text, short]) expect(output.split(why)).toHaveLength(2);
    expect(page.split(`<code>${why}</code>`)).toHaveLength(3);
  });
});

describe('the ways to a package', () => {
  it('are told once for all the lists that tell the same', () => {
    const way = 'direct: src/App/App.csproj → Twice 1.0.0';
    expect(text).toContain(`  ${way}
    src/App/obj/project.assets.json:7
    src/App/packages.lock.json:12
  transitive: src/App/App.csproj → Other 1.0.0 → Twice 1.0.0
    src/App/packages.lock.json:12
    src/App/old.lock.json:3
`);
    expect(page).toContain(
      'direct: <code>src/App/App.csproj</code> → <code>Twice 1.0.0</code> (<code>src/App/obj/project.assets.json:7</code>, <code>src/App/packages.lock.json:12</code>)',
    );
  });
});

describe('a screen that nobody knows the width of', () => {
  it('has nothing cut', () => {
    const id = `Some.${'Long.'.repeat(30)}Name`;
    const long = scan({ packages: [scanned({ id, findings: [finding()] })] });
    expect(renderScan(long, plain, { all: false })).not.toContain(`suspicious  ${id} 1.0.0\n`);
    const whole = renderScan(long, { ...plain, whole: true }, { all: false });
    expect(whole).toContain(`suspicious  ${id} 1.0.0\n`);
    // In the table, too: a log is searched for names.
    expect(whole).toContain(`suspicious  ${id}  1.0.0 `);
  });

  it('still has its sentences broken', () => {
    const lines = renderScan(suspicious, { ...plain, whole: true }, { all: false }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
