import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { describeWith } from '../../../kit/tools.js';

const bench = fileURLToPath(new URL('../../../../bench/evaluation.mjs', import.meta.url));

describeWith('dotnet', 'the SDK of this machine writes the same graph', () => {
  test('of a few projects; bench/evaluation.mjs asks for all', { timeout: 120_000 }, () => {
    const cases = ['central', 'choose', 'updates-and-removes'];
    const { stdout } = spawnSync(process.execPath, [bench, ...cases], { encoding: 'utf8' });
    expect(stdout).toMatch(/^\d+ projects, 0 differ/);
  });
});
