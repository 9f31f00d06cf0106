import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');

it('what is read is blanked where a clock takes part', async () => {
  const bytes = readFileSync(join(folder, 'Blanked.dll'));
  const inspection = await inspectedFiles({ 'lib/net10.0/Blanked.dll': bytes });
  const found = factsOf(inspection, 'damage').filter(({ text }) => text.startsWith('blanks'));
  expect(found.map(({ sourceMember }) => sourceMember).sort()).toEqual([
    'Blocks::ByAge',
    'ByDay::Read',
    'BySetting::Read',
    'ByTask::Read',
  ]);
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Blanked.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'blanked.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
