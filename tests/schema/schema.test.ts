import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../src/facts/capability.js';
import { renderJson } from '../../src/outputs/json/index.js';
import { assay, bank, Scratch } from '../cli/assay.js';
import { inspected, richPackage } from '../inspect/rich-package.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const ajv = new Ajv2020({ strict: true, allErrors: true });
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../docs/schema/${name}`), 'utf8'));
const inspect = ajv.compile(schema('inspect-1.json'));
const scan = ajv.compile(schema('scan-1.json'));
const baseline = ajv.compile(schema('baseline-1.json'));

function conforms(validate: ValidateFunction, text: string): void {
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

// A capability that only code knows makes reports that keep to no schema.
it.each(['inspect-1.json', 'scan-1.json'])('%s names every capability', (name) => {
  const { $defs } = schema(name) as { $defs: { capability: { enum: string[] } } };
  expect($defs.capability.enum.toSorted()).toEqual(Object.keys(capabilities).toSorted());
});

const feed = readdirSync(join(bank, 'feed')).filter((name) => name.endsWith('.nupkg'));
const instant = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

describe('inspect --json', () => {
  it.each(feed)('of %s keeps to its schema', async (file) => {
    const { report } = await inspected(readFileSync(join(bank, 'feed', file)));
    conforms(inspect, renderJson(report));
  });

  it('has context and decision beside what follows from the bytes', async () => {
    const { stdout } = await assay(['inspect', join(bank, 'feed', feed[0] ?? ''), '--json']);
    conforms(inspect, stdout);
    expect(JSON.parse(stdout)).toMatchObject({ decision: 'allow', context: { findings: [] } });
    expect(stdout).not.toMatch(instant);
  });

  it('says why, and keeps to its schema', async () => {
    const path = join(bank, 'feed', 'example.bank.sdk.2.0.4.nupkg');
    const { stdout } = await assay(['inspect', path, '--why', '--json']);
    conforms(inspect, stdout);
    expect(JSON.parse(stdout).why).toMatchObject({ verdict: 'malicious', otherwise: 'suspicious' });
  });

  it('of a package with everything in it keeps to its schema', async () => {
    const { report } = await inspected(richPackage());
    const filled = Object.entries(report).filter(([, part]) => Array.isArray(part) && !part.length);
    expect(filled.map(([name]) => name)).toEqual([]);
    conforms(inspect, renderJson(report));
  });

  it('is the same bytes every time', async () => {
    const path = scratch.write('rich.1.0.0.nupkg', richPackage());
    const [first, second] = await Promise.all([
      assay(['inspect', path, '--json']),
      assay(['inspect', path, '--json']),
    ]);
    expect(second.stdout).toBe(first.stdout);
    conforms(inspect, first.stdout);
  });
});

describe('scan --json', () => {
  it('keeps to its schema, whatever the number of threads', async () => {
    const one = await assay(['scan', bank, '--json', '--no-cache', '--jobs', '1']);
    const four = await assay(['scan', bank, '--json', '--no-cache', '--jobs', '4']);
    conforms(scan, one.stdout);
    expect(four.stdout).toBe(one.stdout);
    expect(one.stdout).not.toMatch(instant);
  });

  it('keeps to its schema where much went wrong', async () => {
    scratch.write('mixed/rich.1.0.0.nupkg', richPackage());
    scratch.write('mixed/broken.1.0.0.nupkg', 'no zip');
    const { stdout } = await assay(['scan', join(scratch.root, 'mixed'), '--json', '--no-cache']);
    conforms(scan, stdout);
    expect(JSON.parse(stdout).notEvaluated).toHaveLength(1);
  });
});

describe('scan --write-baseline', () => {
  it('keeps to its schema, and so does a scan that is held against it', async () => {
    scratch.write('known/rich.1.0.0.nupkg', richPackage());
    scratch.write('known/broken.1.0.0.nupkg', 'no zip');
    const file = join(scratch.root, 'baseline.json');
    const folder = join(scratch.root, 'known');
    await assay(['scan', folder, '--no-cache', '--write-baseline', file]);
    conforms(baseline, readFileSync(file, 'utf8'));
    const written = JSON.parse(readFileSync(file, 'utf8'));
    expect([written.findings.length > 3, written.gaps.length > 0]).toEqual([true, true]);
    const { stdout, code } = await assay([
      'scan',
      folder,
      '--no-cache',
      '--json',
      '--baseline',
      file,
    ]);
    conforms(scan, stdout);
    expect([code, JSON.parse(stdout).baseline.gone]).toEqual([0, 0]);
    expect(baseline({ ...written, findings: [{ ...written.findings[0], level: 'clear' }] })).toBe(
      false,
    );
  });
});

describe('the schemas', () => {
  it('refuse what the contract does not have', async () => {
    const { report } = await inspected(richPackage());
    const { schema: _, ...unnamed } = report;
    for (const wrong of [unnamed, { ...report, more: 1 }, { ...report, schema: 'assay/inspect/2' }])
      expect(inspect(wrong)).toBe(false);
    expect(scan({ schema: 'assay/scan/1' })).toBe(false);
  });
});
