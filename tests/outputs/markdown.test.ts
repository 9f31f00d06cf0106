import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapFingerprint } from '../../src/facts/fingerprint.js';

import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import {
  anyScan,
  before,
  finding,
  gap,
  held,
  scan,
  scanned,
  turned,
  usage,
} from './scan-reports.js';

const whole = { most: 1024 * 1024 };

describe('the summary in Markdown', () => {
  it('says what is held, by whom it is brought in, and why', async () => {
    const report = {
      ...held,
      packages: [
        ...held.packages,
        scanned({ id: 'Half', verdict: 'incomplete', gaps: [gap({ path: 'lib/x.dll' })] }),
        scanned({
          id: 'Bad',
          verdict: 'malicious',
          decision: 'block',
          findings: [finding({ level: 'malicious' })],
        }),
      ],
      notEvaluated: [
        gap({ line: 3 }),
        gap({ path: 'pkg:nuget/Gone@1.0.0', reason: 'not on disk' }),
      ],
    };
    await expect(renderMarkdown(report, whole)).toMatchFileSnapshot('golden/summary.md');
  });

  it.each([
    [
      'nothing',
      scan({ packages: [scanned({ verdict: 'clear' })] }),
      '## ✅ Assay: nothing is held in 1 package',
    ],
    ['something suspicious', held, '## ⚠️ Assay: 1 suspicious of 2 packages'],
    [
      'the repository itself',
      scan({ findings: [finding()] }),
      '## ⚠️ Assay: 1 thing in the repository itself',
    ],
    ['gaps alone', scan({ notEvaluated: [gap()] }), '## ❔ Assay: 1 thing not evaluated'],
  ])('has the answer in its first line: %s', (_, report, line) => {
    expect(renderMarkdown(report, whole).split('\n')[0]).toBe(line);
  });

  it('shows what is new and counts what was there', () => {
    const known = ['f'.repeat(32), gapFingerprint(gap())];
    const baseline = before(known, { gone: 2 });
    const text = renderMarkdown({ ...held, notEvaluated: [gap()], baseline }, whole);
    expect(text).toContain('## ✅ Assay: nothing new is held in 2 packages');
    expect(text).toContain('Held against <code>main</code>: 2 known before and not shown, 2 gone.');
    expect(text).not.toContain('Serilog');
    const other = renderMarkdown({ ...held, baseline: { ...baseline, known: ['x'] } }, whole);
    expect(other).toContain('## ⚠️ Assay: 1 new suspicious of 2 packages');
  });

  it('does not depend on the order in which packages were read', () => {
    fc.assert(
      fc.property(anyScan, (report) => {
        expect(renderMarkdown(turned(report), whole)).toBe(renderMarkdown(report, whole));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a summary without room for all', () => {
  const evidence = Array.from({ length: 30 }, (_, i) => ({
    location: { path: `lib/${'é'.repeat(300)}`, line: i + 1 },
    excerpt: '<'.repeat(200),
    shows: 'does something',
  }));
  const many = Array.from({ length: 400 }, (_, i) =>
    scanned({ id: `P${String(i).padStart(3, '0')}`, findings: [finding({ evidence })] }),
  );
  const report = scan({
    packages: many,
    graph: many.map((p) => ({ purl: p.package.purl, usedBy: [usage()] })),
    notEvaluated: Array.from({ length: 2000 }, (_, i) => gap({ line: i + 1 })),
  });

  it.each([1024 * 1024, 65_536, 4096])('keeps to %i bytes, and says what is left out', (most) => {
    const text = renderMarkdown(report, { most });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
    expect(text).toMatch(
      /^## ⚠️ Assay: 400 suspicious of 400 packages, 2000 things not evaluated\n/,
    );
    expect(text).toMatch(/The details of \d+ more are left out, for want of room\./);
    expect(text).toContain('400 suspicious, 2000 not evaluated.');
    expect(text).toContain('How to go on');
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
    expect(text.match(/<table>/g)?.length).toBe(text.match(/<\/table>/g)?.length);
    if (most < 1024 * 1024) expect(text).toMatch(/and \d+ more, for which there is no room here/);
  });

  it('has every package in the table before the details of any', () => {
    const text = renderMarkdown(report, whole);
    expect(text.indexOf('<code>P399 1.0.0</code>')).toBeLessThan(text.indexOf('<details>'));
  });
});
