import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { starters } from '../../src/cli/policy-starter.js';
import { checkFile } from '../../src/policy/check.js';
import { presetNames } from '../../src/policy/presets.js';
import { readCases } from '../../src/policy/read-cases.js';
import { readPolicy } from '../../src/policy/read-policy.js';
import { runCases } from '../../src/policy/run-cases.js';
import { rules } from '../../src/rules/index.js';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const schemas = new Map(
  ['policy', 'waivers', 'policy-test'].map((name) => {
    const text = readFileSync(join(root, `docs/schema/${name}-1.json`), 'utf8');
    return [`assay/${name}/1`, ajv.compile(JSON.parse(text) as object)];
  }),
);

/** Right to the reader and to the schema that editors use. */
function check(text: string, place: string): void {
  const ids = rules.map(({ id }) => id);
  const { schema, problems, remarks } = checkFile(Buffer.from(text), place, ids);
  expect([...problems, ...remarks]).toEqual([]);
  const validate = schemas.get(schema);
  validate?.(parse(text));
  expect(validate?.errors ?? []).toEqual([]);
}

function tried(policyText: string, casesText: string): readonly string[] {
  const { value: policy } = readPolicy(Buffer.from(policyText), 'assay.policy.yaml');
  const { value: file } = readCases(Buffer.from(casesText));
  if (policy === undefined || file === undefined) throw new Error('cannot be read');
  expect(file.cases.length).toBeGreaterThan(2);
  return runCases(policy, file.cases).flatMap(({ name, passed, decision }) =>
    passed ? [] : [`${name}: ${decision}`],
  );
}

const folder = join(root, 'examples/policies');
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the example policies', () => {
  it.each(examples)('%s decides as its examples say', (name) => {
    const files = readdirSync(join(folder, name));
    const text = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
    for (const file of files) check(text(file), file);
    expect(tried(text('assay.policy.yaml'), text('assay.policy.test.yaml'))).toEqual([]);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`](${name})`);
  });

  it.each(presetNames)(
    'what assay policy init writes for %s is right, with what it proposes',
    (preset) => {
      const files = starters(preset);
      for (const { path, content } of files) check(content, path);
      const [policy, waivers, cases] = files.map(({ content }) => content);
      expect(tried(policy ?? '', cases ?? '')).toEqual([]);
      // Taking the marks of comments away has to give something that works.
      for (const text of [policy, waivers])
        check(
          (text ?? '')
            .replace(/^(rules|waivers): \[\]\n/m, '')
            .replace(/^# ?(rules:|waivers:|  )/gm, '$1')
            .replace(/^#$/gm, ''),
          'filled in',
        );
    },
  );
});
