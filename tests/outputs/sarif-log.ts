import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { renderSarif, type SarifOptions } from '../../src/outputs/sarif/index.js';
import type { SarifLog } from '../../src/outputs/sarif/model.js';
import { rules } from '../../src/rules/index.js';

const file = join(import.meta.dirname, '../fixtures/sarif/sarif-schema-2.1.0.json');

/** RFC 3986, appendix A, as far as it says which characters may stand where. */
const uriReference = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/;
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('uri-reference', uriReference);
ajv.addFormat('uri', (text) => uriReference.test(text) && URL.canParse(text));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

export const defaults: SarifOptions = {
  rules,
  notes: false,
  exitCode: 1,
  root: '/repo',
  prefix: '',
};

/** The log of a report, valid against the schema that OASIS publishes. */
export function sarif(
  report: ScanReport,
  options: Partial<SarifOptions> = {},
): SarifLog['runs'][0] & {
  readonly log: SarifLog;
} {
  const log = JSON.parse(renderSarif(report, { ...defaults, ...options })) as SarifLog;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return { ...(log.runs[0] as SarifLog['runs'][0]), log };
}

export function isValid(log: unknown): boolean {
  return validate(log) as boolean;
}
