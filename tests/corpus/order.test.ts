import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { InspectReport } from '../../src/facts/report.js';
import type { openPool, PackagePool } from '../../src/scan/pool.js';
import { shuffled } from '../fuzz/engine/packages.js';
import { randomFrom } from '../fuzz/random.js';

const folder = join(import.meta.dirname, '../../corpus/packages');
const tool = { version: '0.0.0', rulesDigest: '0'.repeat(64) };

/** Threads start from what was built. */
async function poolOf(jobs: number): Promise<PackagePool> {
  const built: object = await import(new URL('../../dist/scan/pool.js', import.meta.url).href);
  return (built as { openPool: typeof openPool }).openPool(tool, jobs);
}

/** The report without what is said of the archive's bytes as such. */
function content(body: string): unknown {
  const report = JSON.parse(body) as InspectReport;
  const { sha256: _, contentHash: __, size: ___, ...identity } = report.package;
  return { ...report, package: identity };
}

it('says the same of every labelled package, however it is packed and by however many threads', async () => {
  const random = randomFrom(Number(process.env['FUZZ_SEED'] ?? 1));
  const files = readdirSync(folder).toSorted();
  const [one, two] = [await poolOf(1), await poolOf(2)];
  try {
    const pairs = files.map(async (file) => {
      const bytes = Uint8Array.from(readFileSync(join(folder, file)));
      const other = shuffled(bytes, random);
      const bodies = await Promise.all([one.read(bytes), two.read(other)]);
      return { file, bodies: bodies.map(({ body }) => content(body)) };
    });
    for (const { file, bodies } of await Promise.all(pairs))
      expect(bodies[1], file).toEqual(bodies[0]);
    expect(files.length).toBeGreaterThan(150);
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
});
