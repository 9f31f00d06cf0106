import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInputError, MalformedInput } from '../../../src/core/errors.js';
import { renderBaseline } from '../../../src/outputs/json/baseline.js';
import { renderJson } from '../../../src/outputs/json/index.js';
import { baselineOf } from '../../../src/scan/baseline/baseline-file.js';
import { readBaseline } from '../../../src/scan/baseline/read-baseline.js';
import { finding, gap, print, scan, scanned, tool } from './reports.js';

const report = scan(
  [scanned('A', { findings: [finding(1, 'suspicious')], gaps: [gap('lib/a.dll')] })],
  [gap('x.csproj')],
);
const good = renderBaseline(baselineOf(report));
const read = (text: string | Uint8Array) => readBaseline(Buffer.from(text), 'b.json');
const file = (change: object): string => JSON.stringify({ ...JSON.parse(good), ...change });
const entry = { package: 'A', rule: 'r', level: 'note', message: '', fingerprint: print(1) };

describe('a baseline that is no baseline', () => {
  it.each([
    ['nothing', '', /./],
    ['half of one', good.slice(0, 200), /./],
    ['no JSON', 'everything: known', /./],
    ['null', 'null', /says no schema/],
    ['a list', '[]', /says no schema/],
    ['without a schema', '{"findings": [], "gaps": []}', /says no schema/],
    ['of another schema', file({ schema: 'assay/inspect/1' }), /says schema assay\/inspect\/1; /],
    ['of a newer schema', file({ schema: 'assay/baseline/2' }), /baseline\/2; assay\/baseline\/1/],
    ['of a schema that moves the cursor', file({ schema: '\u001b[2J' }), /\\u\{1b\}\[2J/],
    ['without findings', file({ findings: undefined }), /"findings" is missing/],
    ['without gaps', file({ gaps: undefined }), /"gaps" is missing/],
    ['without a tool', file({ tool: undefined }), /"tool" is missing/],
    ['with "*" for its findings', file({ findings: '*' }), /"findings" is no list/],
    ['with findings by name', file({ findings: { [print(1)]: 'note' } }), /"findings" is no list/],
    [
      'with a finding that is text',
      file({ findings: [print(1)] }),
      /in findings\[0\], "level" is miss/,
    ],
    ['with an unknown level', file({ findings: [{ ...entry, level: 'any' }] }), /"level" is any/],
    ['with a pattern', file({ findings: [{ ...entry, fingerprint: '.*' }] }), /not 32 hex digits/],
    ['with upper case', file({ findings: [{ ...entry, fingerprint: 'A'.repeat(32) }] }), /32 hex/],
    [
      'with a list of one',
      file({ gaps: [{ fingerprint: [print(1)] }] }),
      /"fingerprint" is no text/,
    ],
    ['with a key twice', good.replace('"gaps"', '"findings": [], "gaps"'), /findings/],
    ['with two schemas', good.replace('"tool"', '"schema": "x", "tool"'), /schema/],
    ['of bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /./],
  ])('(%s) is an error', (_, text, message) => {
    expect(() => read(text)).toThrow(MalformedInput);
    expect(() => read(text)).toThrow(message);
  });

  it.each([
    ['packages', { packages: {} }],
    ['a package', { packages: [1] }],
    ['context', { packages: [{ ...report.packages[0], context: undefined }] }],
    ['an assessment', { packages: [{ ...report.packages[0], assessment: {} }] }],
    ['a gap', { notEvaluated: [{ path: 1, code: 'x' }] }],
    ['its own findings', { findings: undefined }],
  ])('(a scan with %s of another shape) is an error', (_, change) => {
    expect(() => read(JSON.stringify({ ...report, ...change }))).toThrow(MalformedInput);
  });

  it('says where', () => {
    const wrong = good.replace(print(1), 'nonsense');
    expect(() => read(wrong)).toThrow(expect.objectContaining({ line: 5 }));
  });

  it('cannot be nested without end', () => {
    const deep = `{"schema": "assay/baseline/1", "x": ${'['.repeat(100_000)}`;
    expect(() => read(deep)).toThrow(/limit jsonDepth/);
  });
});

describe('a baseline', () => {
  it('is read whatever else newer versions write into it', () => {
    const more = file({ more: 1, findings: [{ ...entry, more: { of: 'it' } }] });
    expect([...read(more).findings]).toEqual([[print(1), 'note']]);
  });

  it('with a finding at two levels has the worse one, which lets more pass, as both are listed', () => {
    const both = [{ ...entry, level: 'malicious' }, entry];
    expect([...read(file({ findings: both })).findings]).toEqual([[print(1), 'malicious']]);
  });

  it.each([
    ['file', good],
    ['scan', renderJson(report)],
  ])('(%s) that is damaged anywhere is an error or knows no more', (_, text) => {
    const whole = read(text);
    const bytes = Buffer.from(text);
    const known = new Set([...whole.findings.keys(), ...whole.gaps.keys()]);
    const position = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(position, fc.integer({ min: 0, max: 255 }), fc.nat(20), (at, value, drop) => {
        const damaged = Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from([value]),
          bytes.subarray(at + 1 + drop),
        ]);
        try {
          const { findings, gaps } = read(damaged);
          expect(findings.size + gaps.size).toBeLessThanOrEqual(known.size);
        } catch (error) {
          if (!isInputError(error)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the rules it was made with', () => {
    expect(read(good).rulesDigest).toBe(tool.rulesDigest);
  });
});
