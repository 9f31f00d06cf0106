import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { EntryPoint } from '../../../src/facts/report.js';
import { describeLocation } from '../../../src/core/location.js';
import { digests, digestsFile } from '../../surfaces/lib/digests.mjs';
import { inspected } from '../rich-package.js';

const folder = path.join(import.meta.dirname, '../../fixtures/surfaces');
const packages = readdirSync(folder).filter((name) => name.endsWith('.nupkg'));

/** Reading an entry point as a person would say it. */
function line(e: EntryPoint): string {
  const phases = [e.phase, ...e.alsoIn].join('+');
  const count = e.count > 1 ? ` x${e.count}` : '';
  const condition = e.condition ? `\n      if ${e.condition}` : '';
  const where = [...e.targetFrameworks, ...e.runtimeIdentifiers].join(', ');
  const place = `${describeLocation(e.location)}${where ? ` (${where})` : ''}`;
  return `  ${e.byItself ? '*' : ' '} ${phases} ${e.surface}: ${e.name}${count}\n      ${e.when}${condition}\n      ${place}`;
}

it('are listed of the packages that were tried against the SDK', async () => {
  const texts: string[] = [];
  for (const name of packages.sort()) {
    const { report } = await inspected(readFileSync(path.join(folder, name)));
    expect(report.assessment.notEvaluated).toEqual([]);
    texts.push([name, ...report.entryPoints.map(line)].join('\n'));
  }
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot('golden/surfaces.txt');
}, 60_000);

it('are those of packages that were built from the sources as they are', () => {
  const recorded: unknown = JSON.parse(readFileSync(digestsFile, 'utf8'));
  expect(digests(), 'node tests/surfaces/pack.mjs builds them again').toEqual(recorded);
  const ids = packages.map((name) => name.replace('.1.0.0.nupkg', ''));
  expect(ids.sort()).toEqual(Object.keys(digests()).sort());
});
