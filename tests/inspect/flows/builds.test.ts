import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FlowFact } from '../../../src/facts/flow.js';
import { factsOf, inspectedFiles } from '../rich-package.js';

const folder = join(import.meta.dirname, '../../fixtures/data-flow');
const clean = readFileSync(join(folder, 'Builds.dll'));

/** `Pass` gives back what it is given: `ldarg.0` in place of `ldnull`, in a body of two bytes. */
function passing(): Buffer {
  const body = Buffer.from([0x0a, 0x14, 0x2a]);
  const at = clean.indexOf(body);
  expect(at).toBeGreaterThan(0);
  expect(clean.indexOf(body, at + 1)).toBe(-1);
  const changed = Buffer.from(clean);
  changed[at + 1] = 0x02;
  return changed;
}

async function sent(files: Readonly<Record<string, Buffer>>): Promise<readonly FlowFact[]> {
  return factsOf(await inspectedFiles(files), 'flow');
}

it('sends nothing where nothing is passed on', async () => {
  expect(await sent({ 'lib/net10.0/Builds.dll': clean })).toEqual([]);
});

it.each([
  ['lib/net10.0', 'lib/net8.0'],
  ['lib/net8.0', 'lib/net10.0'],
  ['lib/netstandard2.0', 'lib/net462'],
])('is followed in %s also where only code between differs in %s', async (first, second) => {
  const flows = await sent({ [`${first}/Builds.dll`]: clean, [`${second}/Builds.dll`]: passing() });
  expect(flows.map(({ location, endpoint }) => [location.path, endpoint?.host])).toEqual([
    [`${second}/Builds.dll`, 'collector.example.org'],
  ]);
});

it('was compiled from the source beside it', () => {
  const text = readFileSync(join(folder, 'Builds.cs'), 'utf8');
  const kept = readFileSync(join(folder, 'builds.sha256'), 'utf8').trim();
  expect(kept).toBe(createHash('sha256').update(text).digest('hex'));
});
