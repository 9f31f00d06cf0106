import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { gapFingerprint } from '../../src/facts/fingerprint.js';

import { renderScan, type ScanView } from '../../src/outputs/terminal/scan.js';
import type { ScanReport } from '../../src/facts/report.js';
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

const plain = { color: false, width: 100 };
const shown = (report: ScanReport, view: Partial<ScanView> = {}, screen: object = {}): string =>
  renderScan(report, { ...plain, ...screen }, { all: false, ...view });
const firstLine = (text: string): string => text.split('\n')[0] ?? '';
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

const clear = scanned({ id: 'Plain', verdict: 'clear' });
const bad = scanned({
  id: 'Bad',
  verdict: 'malicious',
  decision: 'block',
  findings: [finding({ level: 'malicious' })],
});
const half = scanned({ id: 'Half', verdict: 'incomplete', gaps: [gap()] });

describe('the first line of a scan', () => {
  it.each([
    [scan({ packages: [clear] }), 'CLEAR: nothing is held in 1 package.'],
    [held, 'HELD: 1 of 2 packages is suspicious.'],
    [scan({ packages: [bad, clear] }), 'BLOCKED: 1 of 2 packages is malicious.'],
    [
      scan({ packages: [bad, ...held.packages, half], notEvaluated: [gap(), gap({ line: 2 })] }),
      'BLOCKED: 1 of 4 packages is malicious, 1 is suspicious, 1 is incomplete, 2 things could not be',
    ],
    [scan({ packages: [half] }), 'HELD: 1 of 1 package is incomplete.'],
    [scan({ packages: [clear], notEvaluated: [gap()] }), 'HELD: 1 thing could not be evaluated.'],
  ])('is the answer', (report, line) => {
    expect(firstLine(shown(report))).toBe(line);
  });

  it('is followed by what to do', () => {
    expect(shown(scan({ packages: [bad] }))).toContain(
      'Do not restore, build or open what uses it.',
    );
    expect(shown(held)).toContain('Look at it before you build.');
    expect(shown(scan({ packages: [...held.packages, ...held.packages] }))).toContain(
      'Look at them before you build.',
    );
    expect(shown(scan({ packages: [half] }))).toContain('What was not read may hide anything.');
  });
});

describe('the way to a package', () => {
  it('goes from the project over the packages between, direct ones first', () => {
    expect(shown(held)).toContain(`
suspicious  Serilog 2.10.0
  direct: test/T.csproj → Serilog 2.10.0
    test/T.csproj:3
  transitive: src/App/App.csproj → Serilog.Sinks.File 5.0.0 → Serilog 2.10.0
    src/App/packages.lock.json:12
`);
  });

  it('is broken at its arrows, and shortened where it is long', () => {
    const path = Array.from({ length: 12 }, (_, i) => `pkg:nuget/Step${i}@1.0.0`);
    const graph = [
      { purl: 'pkg:nuget/A@1.0.0', usedBy: [usage({ relation: 'transitive', path })] },
    ];
    const report = scan({ packages: [scanned({ findings: [finding()] })], graph });
    expect(shown(report, {}, { width: 60 })).toContain(`
  transitive: src/App/App.csproj → Step0 1.0.0 → Step1 1.0.0
    → … 8 more … → Step10 1.0.0 → Step11 1.0.0 → A 1.0.0
`);
    const unknown = [{ purl: 'pkg:nuget/A@1.0.0', usedBy: [usage({ relation: 'transitive' })] }];
    expect(shown({ ...report, graph: unknown })).toContain(
      'transitive: src/App/App.csproj → … → A 1.0.0',
    );
  });

  it('of a loose package is where it lies', () => {
    expect(shown(scan({ packages: [scanned({ findings: [finding()] })] }))).toContain(
      '\n  in /home/dev/.nuget/packages/a/1.0.0/a.1.0.0.nupkg\n',
    );
  });

  it('is said to be worked out by Assay once', () => {
    const note = /1 of 2 package lists were resolved by Assay/g;
    expect(shown(held).match(note)).toHaveLength(1);
    expect(shown({ ...held, projects: [project()] })).not.toMatch(/resolved by Assay/);
  });
});

describe('--quiet', () => {
  it('says what is held in a few lines, and the counts', () => {
    expect(shown({ ...held, notEvaluated: [gap({ line: 4 })] }, { quiet: true })).toBe(`\
suspicious  Serilog 2.10.0
  direct: test/T.csproj → Serilog 2.10.0
    test/T.csproj:3
  transitive: src/App/App.csproj → Serilog.Sinks.File 5.0.0 → Serilog 2.10.0
    src/App/packages.lock.json:12
  Class listens for connections and passes them on to a fixed address (relay)
src/App/packages.lock.json:4: it ends early
2 projects, 2 packages: 1 suspicious, 1 clear, 1 not evaluated
`);
  });

  it('says nothing where nothing is held', () => {
    expect(shown(scan({ packages: [clear] }), { quiet: true })).toBe('');
    const known = ['f'.repeat(32)];
    const baseline = before(known);
    expect(shown({ ...held, baseline }, { quiet: true })).toBe('');
  });
});

describe('--only', () => {
  const report = scan({ packages: [bad, ...held.packages, half], notEvaluated: [gap()] });

  it('shows these verdicts and says so; the answer and the counts stay', () => {
    const text = shown(report, { only: ['suspicious'] });
    expect(text).toMatch(/^suspicious +Serilog/m);
    expect(text).not.toMatch(/Bad|Half|Plain|Not evaluated/);
    expect(firstLine(text)).toMatch(/^BLOCKED: 1 of 4 packages is malicious/);
    expect(text).toContain('Shown: suspicious (--only); 3 other packages counted, not shown.\n');
    expect(lastLine(text)).toBe(lastLine(shown(report)));
  });

  it('shows gaps with what is incomplete', () => {
    expect(shown(report, { only: ['incomplete'] })).toMatch(/Half[^]*Not evaluated/);
  });
});

describe('a baseline', () => {
  const old = scanned({ id: 'Old', findings: [finding({ fingerprint: 'old' })] });
  const mixed = scanned({
    id: 'Mixed',
    findings: [
      finding({ fingerprint: 'old' }),
      finding({ fingerprint: 'new', title: 'New thing' }),
    ],
  });
  const baseline = before(['old', gapFingerprint(gap())], {
    source: 'main@1234',
    rulesDigest: 'other',
    gone: 3,
  });
  const report = scan({ packages: [old, mixed, clear], notEvaluated: [gap()], baseline });

  it('shows what is new, and counts what was there', () => {
    const text = shown(report);
    expect(firstLine(text)).toBe('HELD: 1 of 3 packages is new and suspicious.');
    expect(text).toContain('New thing');
    expect(text).toContain('and 1 finding known before');
    expect(text).not.toMatch(/Old|Not evaluated/);
    expect(text).toContain(
      'Held against main@1234: 2 known before and not shown, 3 gone; what only newer rules find counts as\nnew.',
    );
    expect(lastLine(text)).toBe('1 project, 3 packages: 2 suspicious, 1 clear, 1 not evaluated');
  });

  it('does not let what was known make what is new worse', () => {
    const worse = scanned({
      verdict: 'malicious',
      decision: 'block',
      findings: [
        finding({ fingerprint: 'old', level: 'malicious' }),
        finding({ fingerprint: 'new' }),
      ],
    });
    expect(firstLine(shown({ ...report, packages: [worse] }))).toBe(
      'HELD: 1 of 1 package is new and suspicious.',
    );
  });

  it('leaves nothing to say where all was there', () => {
    const text = shown({ ...report, packages: [old, clear] });
    expect(firstLine(text)).toBe('CLEAR: nothing new is held in 2 packages.');
  });

  it('does not know a package that is held for no reason it has seen', () => {
    const barred = scanned({ id: 'Barred', verdict: 'clear', decision: 'hold' });
    expect(firstLine(shown({ ...report, packages: [barred] }))).toBe(
      'HELD: 1 of 1 package is new and held.',
    );
  });
});

describe('links to the place that brings a package in', () => {
  const link = (path: string, line: number): string =>
    `file://host/repo/${encodeURI(path)}#${line}`;

  it('are OSC 8 around what is shown anyway', () => {
    const text = shown(held, {}, { link });
    expect(text).toContain(
      '\u001b]8;;file://host/repo/src/App/packages.lock.json#12\u001b\\src/App/packages.lock.json:12\u001b]8;;\u001b\\\n',
    );
    // oxlint-disable-next-line no-control-regex
    expect(text.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')).toBe(shown(held));
  });

  it('are not made of what may not be printed, in the path or in the link', () => {
    for (const file of ['a\u001b]8;;evil\u0007', 'a\u202eb', '\\u{1b}']) {
      const graph = [{ purl: 'pkg:nuget/A@1.0.0', usedBy: [usage({ file })] }];
      const report = scan({ packages: [scanned({ findings: [finding()] })], graph });
      expect(shown(report, {}, { link })).toBe(shown(report));
      expect(shown(report, {}, { link: () => 'file:///\u0007' })).toBe(shown(report));
    }
  });
});

describe('every line of a scan', () => {
  // string-width fails on some format characters of Unicode, which take no room.
  const widthOf = (line: string): number => stringWidth(line.replace(/\p{Cf}/gu, ''));
  // A command is for copying, and stays whole.
  const isCommand = (line: string): boolean => line.includes('more: assay explain ');

  it('is within the screen, from 40 columns on', () => {
    fc.assert(
      fc.property(
        anyScan,
        fc.constantFrom(40, 80, 100, 160),
        fc.boolean(),
        (report, width, quiet) => {
          const lines = shown(report, { all: true, quiet }, { width }).split('\n');
          for (const line of lines.filter((l) => !isCommand(l)))
            expect(widthOf(line), line).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is the same, whoever was read first', () => {
    fc.assert(
      fc.property(anyScan, (report) => {
        expect(shown(turned(report), { all: true })).toBe(shown(report, { all: true }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is wrong with the repository itself', () => {
  const evidence = [
    { location: { path: 'NuGet.Config', line: 4 }, excerpt: '<add', shows: 'names a feed' },
  ];
  const report = scan({
    packages: [clear],
    findings: [finding({ evidence, title: 'Feed is open' })],
  });

  it('is told like what is wrong with packages', () => {
    const text = shown(report);
    expect(firstLine(text)).toBe('HELD: 1 thing in the repository itself.');
    expect(text).toMatch(/^suspicious {2}Feed is open\n[^]*at NuGet\.Config:4/m);
    expect(shown(report, { quiet: true })).toMatch(/^Feed is open \(relay\)\n/);
  });
});

describe('many held packages', () => {
  it('are all in the table, and detailed as far as one reads', () => {
    const packages = Array.from({ length: 30 }, (_, i) =>
      scanned({ id: `P${i + 10}`, findings: [finding()] }),
    );
    const text = shown(scan({ packages }));
    expect(text.match(/^suspicious {2}P\d+ +1\.0\.0 +-/gm)).toHaveLength(30);
    expect(text).toContain('\nand 5 more held packages (--all details them)\n');
    expect(text.match(/more: assay explain/g)).toHaveLength(25);
    expect(shown(scan({ packages }), { all: true }).match(/more: assay explain/g)).toHaveLength(30);
  });
});
