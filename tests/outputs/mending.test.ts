import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { finding, scan, scanned, usage } from './scan-reports.js';
import { sarif } from './sarif-log.js';

const lines = [
  '<packageSourceMapping>',
  '  <packageSource key="internal">',
  '    <package pattern="Fixture.*" />',
  '  </packageSource>',
  '</packageSourceMapping>',
];
const place = { path: 'NuGet.Config', line: 4 };
const own = finding({
  rule: 'dependency-confusion',
  level: 'note',
  message: 'Fixture.Billing may come from public',
  evidence: [{ location: place, excerpt: 'internal', shows: 'a source of your own' }],
  mending: lines,
});
const noted = scan({ findings: [own], decision: 'allow' });

describe('lines that would mend a finding', () => {
  it('stand in SARIF as they are to be copied, without being asked for notes', () => {
    const [result] = sarif(noted, { notes: false }).results;
    expect(result?.message.markdown?.split('\n').slice(-7)).toEqual(['```', ...lines, '```']);
    expect(result?.message.text).toMatch(
      /^Fixture\.Billing may come from public\. \nThese lines would mend it:\n<packageSourceMapping>\n/,
    );
    expect(result?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'NuGet.Config' },
      region: { startLine: 4 },
    });
  });

  it('stand in SARIF with the package that they are about', () => {
    const held = scanned({ findings: [{ ...own, level: 'suspicious' }] });
    const graph = [{ purl: held.package.purl, usedBy: [usage()] }];
    const [result] = sarif(scan({ packages: [held], graph }), { notes: false }).results;
    expect(result?.message.markdown).toContain(lines.join('\n'));
  });

  it('stand in Markdown, folded away, whether something is held or not', () => {
    const text = renderMarkdown(noted, { most: 100_000 });
    expect(text).toContain(
      '<pre><code>&lt;packageSourceMapping&gt;&#10;  &lt;packageSource key=&quot;internal&quot;&gt;',
    );
    const held = renderMarkdown(scan({ findings: [{ ...own, level: 'suspicious' }] }), {
      most: 100_000,
    });
    expect(held.match(/These lines would mend it/g)).toHaveLength(1);
  });

  it('are told no more where they were known before', () => {
    const known = { ...noted, baseline: baselineOf(own.fingerprint) };
    expect(renderMarkdown(known, { most: 100_000 })).not.toContain('mend it');
  });

  it('end no block and no page, whatever a source is called', () => {
    const evil = ['```', '</code></pre><img src=x>', '', '{0} [a](b) @everyone\n# head', '`````'];
    const report = scan({ findings: [{ ...own, mending: evil }] });
    const [result] = sarif(report, { notes: false }).results;
    const markdown = result?.message.markdown?.split('\n') ?? [];
    expect(markdown.at(-1)).toBe('``````');
    expect(markdown.filter((line) => line === '``````')).toHaveLength(2);
    expect(result?.message.markdown).toContain('{{0}}');
    const page = renderMarkdown(report, { most: 100_000 });
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/^# head/m);
    const details = /<details>[\s\S]*<\/details>/.exec(page)?.[0] ?? '';
    expect(details).not.toBe('');
    expect(details).not.toMatch(/\n\s*\n/);
  });

  it('are not without end', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `<package pattern="Fixture${at}" />`);
    const report = scan({ findings: [{ ...own, mending: many }] });
    const [result] = sarif(report, { notes: false }).results;
    expect(result?.message.markdown).toContain('and 4900 more lines');
    expect(renderMarkdown(report, { most: 100_000 })).toContain('and 4940 more lines');
  });
});

function baselineOf(fingerprint: string) {
  return {
    source: 'assay.baseline.json',
    rulesDigest: 'd'.repeat(64),
    known: [fingerprint],
    gone: 0,
    decision: 'allow' as const,
  };
}
