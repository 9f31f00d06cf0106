import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/facts/finding.js';
import type { InspectReport, ScanReport } from '../../src/facts/report.js';
import { headOf } from '../../src/inspect/index.js';
import { renderInspect } from '../../src/outputs/terminal/index.js';
import { joinedPaths } from '../../src/outputs/terminal/paths.js';
import { foremost } from '../../src/outputs/terminal/rows.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { bytes, fit, fitMiddle, wrap } from '../../src/outputs/terminal/style.js';
import { table } from '../../src/outputs/terminal/table.js';
import { verdictOf } from '../../src/facts/scan-summary.js';
import { inspectedFiles } from '../inspect/rich-package.js';

const letters = fc
  .array(fc.constantFrom('a', 'é', '日', '🙂', ' ', 'word', '…'))
  .map((a) => a.join(''));

describe('text on a screen', () => {
  it('is cut to its columns, wide characters counted twice', () => {
    expect(fit('日本語テキスト', 7)).toBe('日本語…');
    expect(fit('exactly', 7)).toBe('exactly');
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(stringWidth(fit(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('is cut in the middle where ends tell more', () => {
    expect(fitMiddle('Example.Bank.Client.Extensions', 13)).toBe('Exampl…nsions');
    expect(fitMiddle('日本語テキスト', 7)).toBe('日本…ト');
    fc.assert(
      fc.property(letters, fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(stringWidth(fitMiddle(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('is broken at blanks, and within a word that is longer than the line', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('has sizes of three digits', () => {
    expect([999, 1000, 12_345, 123_456, 1e6, 5e12].map(bytes)).toEqual([
      '999 B',
      '1.00 kB',
      '12.3 kB',
      '123 kB',
      '1.00 MB',
      '5000 GB',
    ]);
  });

  it('stands in columns, the flexible one cut', () => {
    const header = [{ title: 'a' }, { title: 'b', most: 3 }, { title: 'c', flexible: 12 }];
    const rows = [
      ['1', '12345', 'x'.repeat(30)],
      ['日本', '1', 'y'],
    ];
    const cells = rows.map((row) => row.map((text) => ({ text })));
    expect(table(header, cells, 24, (text) => text)).toEqual([
      'a     b    c',
      '1     12…  xxxxxxxxxxxx…',
      '日本  1    y',
    ]);
  });
});

describe('a table', () => {
  const plain = (text: string): string => text;
  const rowsOf = (...rows: string[][]) => rows.map((row) => row.map((text) => ({ text })));
  const header = [
    { title: 'verdict' },
    { title: 'package', most: 48, middle: true },
    { title: 'starts by itself' },
    { title: 'can', flexible: 12, dispensable: true },
  ];
  const rows = rowsOf(['clear', 'Example.Bank.Client.Extensions', '1 build', 'network, process']);

  it('cuts titles first, then the widest texts, then leaves out what it can do without', () => {
    expect(table(header, rows, 62, plain)).toEqual([
      'verdict  package                         starts…  can',
      'clear    Example.Bank.Client.Extensions  1 build  network, pr…',
    ]);
    expect(table(header, rows, 46, plain)).toEqual([
      'verdict  package         starts…  can',
      'clear    Example…nsions  1 build  network, pr…',
    ]);
    expect(table(header, rows, 34, plain)).toEqual([
      'verdict  package           starts…',
      'clear    Example.…ensions  1 build',
    ]);
  });

  it('writes on below what must not be cut', () => {
    const paths = [{ title: 'size' }, { title: 'path', flexible: 8, wraps: true }];
    expect(table(paths, rowsOf(['1', 'a/b/c d/ e.dll'], ['2', 'f']), 14, plain)).toEqual([
      'size  path',
      '1     a/b/c d/',
      '       e.dll',
      '2     f',
    ]);
  });

  it('never runs over the screen', () => {
    const row = fc.tuple(letters, letters, letters, letters);
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 22, max: 200 }), (texts, width) => {
        for (const line of table(header, rowsOf(...texts), width, plain))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('several paths as one', () => {
  it.each([
    [['lib/a/x.dll'], 'lib/a/x.dll'],
    [['lib/a/x.dll', 'lib/b/x.dll'], 'lib/{a, b}/x.dll'],
    [['l/a/1', 'l/a/2', 'l/b/1', 'l/b/2'], 'l/{a, b}/{1, 2}'],
    [['l/a/1', 'l/b/2'], 'l/a/1 and 1 more'],
    [['l/a', 'l/a/b'], 'l/a and 1 more'],
  ])('of %j says no more and no less: %s', (paths, text) => {
    expect(joinedPaths(paths)).toBe(text);
  });
});

describe('a long list', () => {
  it('keeps what matters, in its order', () => {
    expect(foremost([5, 1, 4, 2, 3], (n) => n, 3)).toEqual([1, 2, 3]);
    expect(foremost([5, 1, 4], (n) => n, 3)).toEqual([5, 1, 4]);
  });

  it('of findings, files and gaps is shortened and counted', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `tools/s${String(i).padStart(2, '0')}.ps1`);
    const files = Object.fromEntries(many.map((path) => [path, 'Invoke-WebRequest x\n']));
    const { report } = await inspectedFiles(files);
    const text = renderInspect(report, { color: false, width: 100 });
    expect(text).toContain('tools/s11.ps1');
    expect(text).not.toContain('tools/s12.ps1');
    expect(text).toContain('  and 18 more (--json lists all)\n');
  });
});

describe('a package of which little can be read', () => {
  it('says each thing once, and nothing of what it lacks', async () => {
    const { report } = await inspectedFiles(
      {},
      { entries: () => [{ name: '/abs.txt', content: '' }] },
    );
    const lines = renderInspect(report, { color: false, width: 100 }).split('\n');
    expect(lines.filter((line) => line === '     an absolute path')).toHaveLength(1);
    expect(lines).toContain('  1 file, 0 B: 1 empty');
    const none = { ...report, contents: { ...report.contents, files: [] } };
    expect(renderInspect(none, { color: false, width: 100 })).toContain('  0 files, 0 B\n');
  });

  it('says below its name that it was not read whole', async () => {
    const { report } = await inspectedFiles(
      { 'lib/net8.0/A.dll': 'x' },
      {
        entries: (honest) =>
          honest.map((file) => (String(file.name).endsWith('.dll') ? { ...file, crc32: 1 } : file)),
      },
    );
    const text = renderInspect(report, { color: false, width: 100 });
    const [head = ''] = text.split('\n\nProvenance');
    expect(report.assessment.verdict).toBe('incomplete');
    expect(head).toContain(
      '\n\n  incomplete: 1 thing could not be read, and may hide anything; below: Not read\n\n',
    );
  });
});

describe('one assembly for several frameworks', () => {
  it('is one entry, with what is not of the platform first', async () => {
    const { report } = await inspectedFiles({});
    const assembly = (path: string, references: string[], types: number) => ({
      path,
      name: 'A',
      version: '1.0.0.0',
      publicKeyToken: '',
      targetFramework: '',
      references,
      types,
      methods: 5,
      marks: [],
      claims: { strongName: 'none' as const, deterministic: false },
      capabilities: [],
      platformInvokes: [],
      resources: [],
    });
    const assemblies = [
      assembly('lib/net48/A.dll', ['mscorlib', 'Other'], 3),
      assembly('lib/net8.0/A.dll', ['Other', 'System.Runtime'], 4),
    ];
    const text = renderInspect({ ...report, assemblies }, { color: false, width: 100 });
    expect(text).toContain(`Assemblies
  lib/{net48, net8.0}/A.dll
    A 1.0.0.0: types 3–4, methods 5
    uses Other, System.Runtime, mscorlib
`);
  });
});

describe('a scan', () => {
  it('of a folder counts packages, and shows those first that start something', async () => {
    const { report } = await inspectedFiles({});
    const started = { surface: 'init-script', phase: 'install', byItself: true, count: 1 } as const;
    const packages = Array.from({ length: 20 }, (_, i) => ({
      ...headOf(report),
      package: { ...report.package, id: `Package${String(i).padStart(2, '0')}` },
      runs: i === 19 ? [started] : [],
      context: { artifact: '', source: '', findings: [] },
      decision: 'allow' as const,
    }));
    const scan: ScanReport = {
      schema: 'assay/scan/1',
      tool: report.tool,
      projects: [{ path: '.', source: 'folder', graph: 'exact', packages: 20 }],
      packages,
      graph: [],
      notEvaluated: [],
      findings: [],
      decision: 'allow',
    };
    const screen = { color: false, width: 100 };
    const text = renderScan(scan, screen, { all: false });
    expect(text).toMatch(/Package10 .*\nclear +Package19 +1\.0\.0 +1 init script/);
    expect(text).toContain('and 8 more clear packages (--all)\n\n20 packages: 20 clear\n');
    expect(renderScan(scan, screen, { all: true })).toContain('Package18');
  });
});

describe('the verdict', () => {
  const finding = { level: 'suspicious' } as Finding;
  const context = { artifact: '', source: '', findings: [finding] };
  const clear = { verdict: 'clear', notEvaluated: [] } as const;
  const nothing = { evidence: [], flows: [], attack: [], targetFrameworks: [] };

  it('counts what surrounds the package', () => {
    expect(verdictOf({ assessment: clear })).toBe('clear');
    expect(verdictOf({ assessment: clear, context })).toBe('suspicious');
    expect(verdictOf({ assessment: { ...clear, verdict: 'malicious' }, context })).toBe(
      'malicious',
    );
  });

  it('stands at both ends of what inspect shows', async () => {
    const { report } = await inspectedFiles({});
    const changed: InspectReport = {
      ...report,
      context: {
        ...context,
        findings: [{ ...finding, title: 'T', message: 'M', ...nothing } as never],
      },
    };
    const lines = renderInspect(changed, { color: false, width: 100 }).trimEnd().split('\n');
    expect(lines[0]).toBe('Fixture.Package 1.0.0  suspicious');
    expect(lines.at(-1)).toBe('Assessment: suspicious');
  });
});
