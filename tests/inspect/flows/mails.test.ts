import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
let flows: readonly FlowFact[] = [];

beforeAll(async () => {
  const bytes = readFileSync(join(folder, 'Mails.dll'));
  flows = factsOf(await inspectedFiles({ 'lib/net10.0/Mails.dll': bytes }), 'flow');
});

/** Whom a member of the program puts onto a mail, each once. */
function addedBy(member: string): string[] {
  const those = flows.filter(
    ({ sourceMember, sink }) => sourceMember === `Mails::${member}` && sink.part === 'recipient',
  );
  return [...new Set(those.map(({ endpoint }) => `${endpoint?.owner} ${endpoint?.host}`))];
}

describe('one more recipient', () => {
  it.each('Hidden Copied Written Inserted Made Filled Later Add Spoken Decoded'.split(' '))(
    '%s adds one',
    (member) => {
      expect(addedBy(member)).toEqual(['fixed collect.example.com']);
    },
  );

  it.each('KeepsCaller KeepsReport KeepsAnswer KeepsSpoken KeepsDecoded'.split(' '))(
    '%s',
    (member) => {
      expect(addedBy(member)).toEqual([]);
    },
  );
});

it('was compiled from the source beside it', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'Mails.cs'), 'utf8'))
    .digest('hex');
  expect(readFileSync(join(folder, 'mails.sha256'), 'utf8').trim()).toBe(digest);
});
