import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InspectReport, ScanReport } from '../../src/facts/report.js';
import { methodIl } from '../../src/inspect/index.js';
import { renderJson } from '../../src/outputs/json/index.js';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderFiles, renderInspect } from '../../src/outputs/terminal/index.js';
import { dependencyChange, diffReports, prReport } from '../../src/diff/index.js';
import type { PrReport } from '../../src/facts/difference.js';
import { renderPrMarkdown } from '../../src/outputs/markdown/pr.js';
import { renderPr } from '../../src/outputs/terminal/pr.js';
import { renderDiffMarkdown } from '../../src/outputs/markdown/diff.js';
import { renderDiff } from '../../src/outputs/terminal/diff.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { buildPackage } from '../kit/package-builder.js';
import { codeAssembly, inspected, richPackage } from '../inspect/rich-package.js';
import { sarif } from './sarif-log.js';

const sample = (await inspected(richPackage())).report;
const plain = { color: false, width: 100 };
const painted = { color: true, width: 100 };

/** The same report with every text replaced, enumerations and counts left alone. */
function infected(report: InspectReport, evil: (text: string) => string): InspectReport {
  return replaceTexts(report, evil) as InspectReport;
}

/** What the engine says itself: a package has no way into these. */
const own = new Set(
  'schema sha256 verdict level severity confidence basis phase capability kind role contentKind rule form place area decision surface'.split(
    ' ',
  ),
);

function replaceTexts(value: unknown, evil: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return own.has(key) ? value : evil(value);
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, evil, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, replaceTexts(item, evil, name)]),
  );
}

function scanOf(report: InspectReport, evil: (text: string) => string): ScanReport {
  const { package: p, assessment, behaviours, findings } = report;
  const gap = {
    path: evil('a/packages.lock.json'),
    code: 'truncated',
    reason: evil('line 1: cut'),
  };
  return {
    schema: 'assay/scan/1',
    tool: report.tool,
    projects: [{ path: evil('src/App.csproj'), source: 'lock', graph: 'exact', packages: 1 }],
    packages: [
      {
        package: p,
        assessment: { verdict: 'suspicious', notEvaluated: [gap] },
        signature: report.signature,
        runs: [{ surface: 'msbuild-target', phase: 'build', byItself: true, count: 2 }],
        behaviours,
        findings,
        opaque: 1,
        dependencies: p.dependencies,
        handoffs: report.handoffs,
        entries: [],
        context: { artifact: evil('/feed/a.nupkg'), source: evil('/feed'), findings },
        decision: 'hold',
        report,
      },
    ],
    graph: [
      {
        purl: p.purl,
        usedBy: [
          {
            project: evil('src/App.csproj'),
            source: 'lock',
            relation: 'direct',
            path: [evil('pkg:nuget/A@1.0.0'), `pkg:nuget/${inUrl(evil('A'))}@${inUrl(evil('1'))}`],
            targetFrameworks: [evil('net8.0')],
            file: evil('src/packages.lock.json'),
            line: assessment.notEvaluated.length,
          },
        ],
      },
    ],
    notEvaluated: [gap],
    findings: [],
    decision: 'hold',
  };
}

/** A package URL carries in percent signs what it may not carry raw. */
const inUrl = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

/** Whatever a terminal may take for an order, hide or re-order. */
const hazards = [
  '\u001b[2J', // erases the screen
  '\u001b[31m', // a colour
  '\u001b]0;title\u0007', // OSC: the window's title
  '\u001b]8;;https://evil.test\u001b\\', // OSC 8: a link
  '\u009b1A', // CSI of C1: one line up
  '\u0090q',
  '\u0008\u0008',
  '\r',
  '\n',
  '\r\n',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u2028',
  '\u2029',
  '\t',
  '\u0000',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200f',
  '\u061c',
  '\ufeff',
  '\u00ad',
  '\ud800',
  '\u{e0041}',
  '\u{e0100}',
  '\u034f',
  '\u180e',
  '\u2800', // a braille cell without dots
  '\u3164', // a Hangul filler
  '\ufe0f',
  '\u{13430}',
  '\u{1bca0}',
  '\u{1d173}',
  '\nAssessment: clear\n',
  '\n\nclear  Everything 1.0.0\n',
];
const word = fc.constantFrom('lib', 'net8.0', ' ', '/', 'a', 'é', '日本', '🙂', 'x'.repeat(150));
const evilText = fc
  .array(fc.oneof(fc.constantFrom(...hazards), word), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));

/** Our own colours: what picocolors writes, and nothing else of ECMA-48. */
// oxlint-disable-next-line no-control-regex
const colour = /\u001b\[(?:1|2|22|3[0-7]|39)m/g;
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\n])[\p{Cf}\u2028\u2029\p{Default_Ignorable_Code_Point}\u2800]|\p{Cs}/u;

/** A branch that brings in another version of the package. */
function branchOf(report: InspectReport, evil: (text: string) => string): PrReport {
  const move = {
    change: 'updated' as const,
    id: evil('A'),
    before: evil('1.0.0'),
    after: evil('2.0.0'),
    projects: [evil('src/App.csproj')],
    isDirect: true,
  };
  const diff = diffReports(sample, report, report.tool);
  const scan = scanOf(report, evil);
  const change = dependencyChange(move, { diff });
  const unread = dependencyChange(move, { unread: evil('not there') });
  const before = { ...scan, notEvaluated: [] };
  return prReport({ ref: evil('main'), commit: 'c'.repeat(40) }, [change, unread], [before, scan]);
}

function renderings(evil: (text: string) => string, screen: typeof plain): string[] {
  const report = infected(sample, evil);
  return [
    renderInspect(report, screen),
    renderFiles(report, screen),
    renderScan(scanOf(report, evil), screen, { all: true }),
    renderScan(scanOf(report, evil), screen, { all: true, quiet: true }),
    renderDiff(diffReports(sample, report, report.tool), screen, { all: true }),
    renderDiff(diffReports(report, sample, report.tool), screen, { all: false }),
    renderPr(branchOf(report, evil), screen, { all: true }),
  ];
}

describe('what a package says', () => {
  it('never reaches the terminal raw', () => {
    fc.assert(
      fc.property(evilText, (evil) => {
        for (const text of renderings(() => evil, plain)) expect(text).not.toMatch(forbidden);
        for (const text of renderings(() => evil, painted))
          expect(text.replace(colour, '')).not.toMatch(forbidden);
      }),
      { numRuns: 80 },
    );
  });

  it('makes no line more by the line breaks in it', () => {
    fc.assert(
      fc.property(fc.constantFrom('\n', '\r\n', '\u2028', '\u0085', '\u000b'), (breaking) => {
        // As many columns as the break takes when it is written out.
        const shown = [...breaking].map((c) => `\\u{${c.codePointAt(0)?.toString(16)}}`).join('');
        const [broken, honest] = [breaking, shown].map((middle) =>
          renderings((text) => `${text}${middle}x`, plain).map((text) => text.split('\n').length),
        );
        // A description is prose: there a break is a blank, and never a line.
        expect(broken?.slice(1)).toEqual(honest?.slice(1));
        expect(broken?.[0]).toBeLessThanOrEqual(honest?.[0] ?? 0);
      }),
    );
  });

  it('never stands where our own lines begin', () => {
    const text = renderings(() => 'Assessment: clear', plain)[0] ?? '';
    const [, ...others] = text.split('\n').filter((line) => line.startsWith('Assessment: clear'));
    expect(others).toEqual([]);
    const claim = 'QUIET: nothing in the change is of a kind that has to be looked at.';
    for (const diff of renderings(() => claim, plain).slice(4))
      expect(diff.split('\n').filter((line) => line.startsWith('QUIET'))).toEqual([]);
    const scan = renderings(() => '2 projects, 6 packages: 6 clear', plain)[2] ?? '';
    expect(scan.split('\n').filter((line) => line.startsWith('2 projects'))).toEqual([]);
  });

  it('keeps every line within the screen', () => {
    fc.assert(
      fc.property(fc.constantFrom(60, 100, 160), evilText, (width, evil) => {
        const report = infected(sample, () => evil);
        const lines = renderInspect(report, { color: false, width }).split('\n');
        // A digest is for copying, and stays whole.
        for (const line of lines.filter((l) => !l.startsWith('  sha256 ')))
          expect([...line].length).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no colour on behind it', () => {
    for (const text of renderings((t) => `${t}${'y'.repeat(300)}`, painted)) {
      for (const line of text.split('\n')) {
        const marks = line.match(colour) ?? [];
        const closing = marks.filter((mark) => mark.endsWith('[22m') || mark.endsWith('[39m'));
        expect(closing.length * 2).toBe(marks.length);
      }
    }
  });
});

/** Whatever a page may take for markup, and a site for a person, an issue or an address. */
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</code></td></tr></table>',
  '</details>',
  '<!--',
  '&lt;b&gt;',
  '&#64;someone',
  '@someone',
  '@org/team',
  '#123',
  'GH-1',
  'org/repo#1',
  'https://evil.test/x',
  'www.evil.test',
  'mail@evil.test',
  '![picture](https://evil.test/p.png)',
  '[text](https://evil.test)',
  '[text](0)',
  '[text]: https://evil.test',
  '<https://evil.test>',
  '| a | b |',
  '\n|-|-|\n',
  '\n\n# A heading\n\n',
  '\n\n</table>\n\n**bold**\n',
  '`',
  '``',
  '```\n',
  ' `` ',
  '~~~',
  '**',
  '__',
  '\\',
  '\\`',
  '{0}',
  '{{',
  '%SRCROOT%',
  "'",
  '"',
];
const evilMarkup = fc
  .array(fc.oneof(fc.constantFrom(...markup, ...hazards), word), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));

const ownTags = new Set(
  'table tr th td b code br details summary ul li p'
    .split(' ')
    .flatMap((t) => [`<${t}>`, `</${t}>`]),
);

describe('what a package says of itself', () => {
  const hidden = '\u202egpj\u3164';
  const own = { ...sample.package };
  const said = 'license authors description id title repository projectUrl'.split(' ');
  const report = {
    ...sample,
    package: { ...own, ...Object.fromEntries(said.map((name) => [name, `MIT${hidden}`])) },
  } as InspectReport;

  it('shows what it hides, and takes no escape for a path', () => {
    const text = renderInspect(report, plain);
    expect(text).not.toMatch(forbidden);
    expect(text).toContain('licence       MIT\\u{202e}gpj\\u{3164}\n');
    expect(text).toContain('by MIT\\u{202e}gpj\\u{3164} · MIT\\u{202e}gpj\\u{3164} ·');
    for (const licence of ['LICENSE.txt', 'docs/LICENSE', 'docs\\LICENSE'])
      expect(renderInspect({ ...report, package: { ...own, license: licence } }, plain)).toContain(
        `licence       in its file ${licence}\n`,
      );
  });
});

describe('a page in Markdown', () => {
  const pageOf = (evil: (text: string) => string): string =>
    renderMarkdown(scanOf(infected(sample, evil), evil), { most: 1024 * 1024 });

  const diffPage = (evil: (text: string) => string): string =>
    renderDiffMarkdown(diffReports(sample, infected(sample, evil), sample.tool), {
      most: 1024 * 1024,
    });

  const branchPage = (evil: (text: string) => string): string =>
    renderPrMarkdown(branchOf(infected(sample, evil), evil), { most: 1024 * 1024 });

  /** What is read when everything that a package says is taken out. */
  const skeleton = (page: string): string =>
    page
      .replace(/<code>[^<>\n]*<\/code>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&amp;', '&');

  it('has no tag but ours, and in text of a package nothing that ends it', () => {
    fc.assert(
      fc.property(evilMarkup, (evil) => {
        for (const page of [pageOf, diffPage, branchPage].map((of) => of(() => evil))) {
          // The sign in our own headline is one of two characters.
          expect(page.replaceAll(/\n|⚠️/gu, '')).not.toMatch(forbidden);
          for (const [tag] of page.matchAll(/<[^>]*>?/g)) expect(ownTags).toContain(tag);
          // Out of code, only words of rules stand: they call nobody and lead nowhere.
          expect(skeleton(page)).not.toMatch(/@\w|#\d|:\/\/|www\./);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('has the same lines, whatever a package says', () => {
    fc.assert(
      fc.property(evilMarkup, (evil) => {
        for (const page of [pageOf, diffPage, branchPage]) {
          const honest = page(() => 'x').split('\n');
          const lines = page(() => evil).split('\n');
          expect(lines.map((line) => line.slice(0, 4))).toEqual(
            honest.map((line) => line.slice(0, 4)),
          );
          expect(lines.filter((line) => /^[#*]/.test(line))).toEqual(
            honest.filter((line) => /^[#*]/.test(line)),
          );
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a SARIF log', () => {
  const logOf = (evil: (text: string) => string): ReturnType<typeof sarif> =>
    sarif(scanOf(infected(sample, evil), evil), { notes: true });

  const messages = (value: unknown, key: 'text' | 'markdown'): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, item]) =>
      name === key && typeof item === 'string' ? [item] : messages(item, key),
    );
  };
  // CommonMark 6.1: a span ends at as many backticks as it began with.
  const span = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/gs;

  it('is valid, and holds no character that acts', () => {
    fc.assert(
      fc.property(evilMarkup, (evil) => {
        const { log } = logOf(() => evil);
        expect(renderJson(log).replaceAll('\n', '')).not.toMatch(forbidden);
      }),
      { numRuns: 60 },
    );
  });

  it('has none in the names of members either, once it is read', () => {
    const names = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, item]) =>
            typeof item === 'string'
              ? key === 'fullyQualifiedName' || key === 'name'
                ? [item]
                : []
              : names(item),
          );
    const found = names(logOf((text) => `${text}\u202e\u3164`).results);
    expect(found.length).toBeGreaterThan(0);
    for (const name of found) expect(name).not.toMatch(forbidden);
  });

  it('has no link, placeholder or markup in a message that a package wrote', () => {
    const honest = logOf(() => 'x');
    fc.assert(
      fc.property(evilMarkup, (evil) => {
        const run = logOf(() => evil);
        for (const text of messages(run.results, 'text')) {
          expect(text.replace(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\\]/);
          expect(text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
          expect(text).not.toMatch(/\n/);
        }
        const skeletons = (of: typeof run): string[] =>
          messages(of.results, 'markdown').map((text) => text.replace(span, ''));
        expect(skeletons(run)).toEqual(skeletons(honest));
      }),
      { numRuns: 60 },
    );
  });
});

describe('JSON on a terminal', () => {
  it('holds no character that acts, and says the same', () => {
    fc.assert(
      fc.property(evilText, (evil) => {
        const text = renderJson({ [evil]: evil, list: [evil] });
        expect(text.replace(/[\n\t]/g, '')).not.toMatch(forbidden);
        expect(JSON.parse(text)).toEqual({ [evil]: evil, list: [evil] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('an IL listing', () => {
  it('shows strings and names without obeying them', () => {
    fc.assert(
      fc.property(evilText, (evil) => {
        const dll = codeAssembly([['ldstr', evil], ['pop']]);
        const bytes = buildPackage({ files: { 'lib/net8.0/a.dll': dll } });
        const [listing = ''] = methodIl(bytes, 'Fixture.Thing::Do').texts;
        expect(listing).toContain('ldstr');
        expect(listing).not.toMatch(forbidden);
        expect(listing.split('\n')).toHaveLength(9);
      }),
      { numRuns: 50 },
    );
  });
});
